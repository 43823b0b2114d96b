/** A few of the bad days of `npm run caos`, always the same: each use case, spread over its syncs and actions. */
import { PROVE_A_CASO } from "../supporto/caos/a-caso";
import {
  CODICI_AZIONE,
  COLPI,
  fermataAlSync,
  guastoAlSync,
  guastoAllAzione,
  guastoAlMembro,
  prepara,
} from "../supporto/caos/guasti";
import { attese, coautoreAl, MODIFICHE } from "../supporto/caos/coautore";
import { atteseSchede, coautoreDelleSchedeAl, DI_SCHEDE, MOSSE } from "../supporto/caos/coautore-schede";
import { CASI, FERMABILI } from "../supporto/caos/lavori";

/**
 * Those that write a referto are dear: each fault meets two of the three, and all the others; `npm run caos` leaves none out.
 * A fault keeps its number: by it goes the request that it meets.
 */
const colpiPer = (caso: (typeof CASI)[number]) => {
  const posto = FERMABILI.indexOf(caso);
  return [...COLPI.entries()].filter(([i]) => posto < 0 || i % FERMABILI.length !== posto);
};

test("each fault meets at least two of the cases that write a referto", () => {
  for (const colpo of COLPI)
    expect(
      FERMABILI.filter((caso) => colpiPer(caso).some(([, c]) => c === colpo)).length,
    ).toBeGreaterThanOrEqual(2);
});

test.each(CASI)("%s: after a fault nothing is lost, and the next press mends it", async (caso) => {
  const p = await prepara(caso);
  expect(p.sync).toBeGreaterThan(0);
  for (const [i, colpo] of colpiPer(caso)) {
    const sync = 1 + ((i * 3 + 1) % p.sync);
    expect({ sync, ...colpo, rotta: await guastoAlSync(p, sync, colpo) }).toMatchObject({ rotta: null });
  }
  for (const [i, code] of CODICI_AZIONE.slice(0, 2).entries()) {
    const azione = Math.ceil((p.azioni * (i + 0.5)) / 2);
    expect({ azione, code, rotta: await guastoAllAzione(p, azione, code) }).toMatchObject({ rotta: null });
  }
});

/** Between a sheet's coming and its mark, and between its clearing and its warning. */
test.each([
  ["genera", "worksheets.add", 2],
  ["genera", "values", 1],
  ["genera", "names.add", 1],
  ["genera", "names.add", 3],
  ["genera", "add.getRangeByIndexes.numberFormat", 2],
  ["rigenera", "names.add", 1],
  ["rigenera", "item.copy", 2],
  ["rigenera", "copy.name", 1],
  ["rigenera", "names.add.delete", 1],
  ["rigenera", "names.add", 2],
  ["rigenera", "conditionalFormats.clearAll", 1],
] as const)("%s: stopped at %s number %s it leaves no sheet behind", async (caso, membro, n) => {
  const p = await prepara(caso);
  expect(await guastoAlMembro(p, membro, "GeneralException", n)).toBeNull();
});

test.each(FERMABILI)("%s: stopped half way it leaves all as it was", async (caso) => {
  const p = await prepara(caso);
  for (const sync of [Math.ceil(p.sync / 2), p.sync])
    expect({ sync, rotta: await fermataAlSync(p, sync) }).toEqual({ sync, rotta: null });
});

test.each(Object.keys(MODIFICHE))(
  "while it generates again, %s by another author: the figures of one state",
  async (nome) => {
    const p = await prepara("rigenera");
    const attesa = await attese(p, nome);
    const sync = 1 + (Object.keys(MODIFICHE).indexOf(nome) % p.sync);
    expect({ sync, rotta: await coautoreAl(p, sync, { nome, ...attesa }) }).toEqual({ sync, rotta: null });
  },
);

test.each(DI_SCHEDE)(
  "%s, with another author at work: what is typed is kept, and each answer in its cell",
  async (caso) => {
    const p = await prepara(caso);
    for (const [i, nome] of Object.keys(MOSSE).entries()) {
      const attesa = await atteseSchede(p, nome);
      // All of them in the moment of the writing of answers: there an address would be another's.
      const sync = caso === "raccogli" ? p.sync - 1 : 1 + (i % p.sync);
      const rotta = await coautoreDelleSchedeAl(p, sync, nome, attesa);
      expect({ nome, sync, rotta }).toEqual({ nome, sync, rotta: null });
    }
  },
);

test.each([
  ["testi", 1_500],
  ["griglie", 60],
  ["file", 60],
  ["registro", 60],
  ["segni-altrui", 60],
] as const)("%s made up at random, %i times: no law is broken", async (parte, corse) => {
  expect(await PROVE_A_CASO[parte]?.prova(corse)).toBeNull();
});
