/**
 * What is read does not hang on where it stands: columns moved about, rows sorted, blank rows and columns put in, headings
 * repeated, sheets renamed, titles and a column of unknown words added. Amounts and esiti stay the same and nothing more is in
 * doubt; where a sheet's name was the only witness, a finding instead. The ledger's law holds each time.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { creaEsempio } from "../esempio/crea";
import { fogliDi } from "../supporto/batteria/dai-file";
import { Dado } from "../supporto/batteria/dado";
import { GENERI } from "../supporto/batteria/generi";
import { griglieDi, vista } from "../supporto/batteria/giudica";
import { registroViolato } from "../supporto/batteria/leggi-del-registro";
import { leggi, MODI_E_NOMI, violazioni, type Partenza } from "../supporto/batteria/tutte-le-leggi";
import { FORME_MISTE, righeComune } from "../supporto/comune-grande";
import { conDatiReali, condiviso } from "../supporto/condivisi";

const SEMI = Number(process.env["SEMI"] ?? 2);

async function rotte(p: Partenza, modo: string, nome = ""): Promise<string[]> {
  const dette: string[] = [];
  for (let seme = 1; seme <= SEMI; seme++)
    for (const x of await violazioni(p, modo, seme)) dette.push(`${nome} seed ${seme}: ${x}`);
  return dette;
}

describe("workbooks made up after real layouts", () => {
  const casi = Object.values(GENERI).flatMap((generi) =>
    generi.flatMap((g, i) => Array.from({ length: SEMI }, (_, seme) => g(new Dado(seme * 31 + i)))),
  );

  test("as they are: the ledger's law", async () => {
    for (const c of casi) {
      const { griglie, quadro } = await leggi(griglieDi(c), c.data);
      expect([c.nome, registroViolato(griglie, quadro)]).toEqual([c.nome, []]);
    }
  });

  test.each(MODI_E_NOMI)("%s", async (modo) => {
    const dette: string[] = [];
    for (const [i, c] of casi.entries()) {
      const p = await leggi(griglieDi(c), c.data);
      for (const x of await violazioni(p, modo, i)) dette.push(`${c.nome}: ${x}`);
    }
    expect(dette).toEqual([]);
  });
});

const cartelle: Readonly<Record<string, () => Promise<Partenza>>> = {
  "the sample": async () => leggi(await fogliDi(creaEsempio()), "2023-06-30"),
  "an invented comune": () =>
    leggi(
      Object.entries(righeComune(40, FORME_MISTE)).flatMap(([nome, righe]) => vista(nome, righe) ?? []),
      "2023-06-30",
    ),
};

describe.each(Object.entries(cartelle))("%s", (_, apri) => {
  test.each(MODI_E_NOMI)("%s", async (modo) => {
    const p = await apri();
    expect(p.quadro.lettura.voci.length).toBeGreaterThan(0);
    expect(registroViolato(p.griglie, p.quadro)).toEqual([]);
    expect(await rotte(p, modo)).toEqual([]);
  });
});

conDatiReali("the workbooks at hand", () => {
  test.each(["lumezzane-2023.xlsx", "lumezzane-2023-stampa.xlsx"])("%s", async (nome) => {
    const p = await leggi(await fogliDi(condiviso("dati", nome)), "2023-06-30");
    expect(registroViolato(p.griglie, p.quadro)).toEqual([]);
    for (const modo of MODI_E_NOMI) expect([modo, await violazioni(p, modo, 1)]).toEqual([modo, []]);
  });

  test.each(MODI_E_NOMI)("the examples of layouts: %s", async (modo) => {
    const cartella = condiviso("casi");
    const dette: string[] = [];
    for (const nome of readdirSync(cartella).filter((f) => f.endsWith(".xlsx"))) {
      const atteso = JSON.parse(
        readFileSync(join(cartella, nome.replace(".xlsx", ".atteso.json")), "utf8"),
      ) as {
        argomenti?: string[];
      };
      const data = atteso.argomenti?.[atteso.argomenti.indexOf("--data") + 1];
      if (data === undefined) continue;
      const p = await leggi(await fogliDi(join(cartella, nome)), data);
      dette.push(...registroViolato(p.griglie, p.quadro).map((x) => `${nome}: ${x}`));
      for (const x of await violazioni(p, modo, 1)) dette.push(`${nome}: ${x}`);
    }
    expect(dette).toEqual([]);
  });
});
