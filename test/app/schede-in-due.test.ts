/** Two officers who press at the same time, wherever the requests of one come between those of the other: nothing is lost. */
import { HostFault } from "../../src/app/porte/cartella";
import { preparaSchede } from "../../src/app/schede/prepara-schede";
import { isAccettabile, raccogli } from "../../src/app/schede/raccogli";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede/schede-excel";
import type { Risposta } from "../../src/schede/confronta";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { alternati } from "../supporto/alternati";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { accetta, compara, DUE, prepara, QUANDO, valori } from "../supporto/giro-schede";
import { RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
let nuova: Uint8Array;
let mandata: Uint8Array;
/** With an answer of each, not collected. */
let compilata: Uint8Array;

const ROSSI = "Scheda Rossi Mario";
const VERDI = "Scheda Verdi Anna";

beforeAll(async () => {
  nuova = cartellaDiRighe(DUE);
  host = openWorkbook(nuova);
  await prepara();
  mandata = host.save();
  host.coauthor.write(ROSSI, "E9", 12);
  host.coauthor.write(ROSSI, "B4", "Mario Rossi");
  host.coauthor.write(VERDI, "E10", "SI");
  compilata = host.save();
  host.close();
});

afterEach(() => {
  host.close();
});

const preme = () => conSchede((c) => preparaSchede(c, RICHIESTA));
const raccoglie = async () => accetta((await compara()).confronto);

/** A refusal that the user is told of, and nothing else. */
function senzaErrori(esiti: readonly PromiseSettledResult<unknown>[]): void {
  for (const e of esiti) if (e.status === "rejected") expect(e.reason).toBeInstanceOf(HostFault);
}

const registro = (): Scalare[][] =>
  host.workbook.sheetByName("Referto registro")
    ? valori(host, "Referto registro")
        .slice(1)
        .map((r) => [r[7] ?? "", r[9] ?? "", r[11] ?? ""])
    : [];

const raggiunti = (): Scalare[] =>
  valori(host, "Obiettivi")
    .slice(1)
    .map((r) => r[8] ?? "");

const schede = () => host.workbook.sheets.filter((s) => s.name.startsWith("Scheda "));

/** One sheet for each, protected and whole, and nothing kept aside. */
function intere(): void {
  expect(schede().map((s) => [s.name, s.isProtected])).toEqual([
    [ROSSI, true],
    [VERDI, true],
  ]);
  for (const s of schede()) {
    const v = valori(host, s.name);
    expect(v[0]?.[0]).toContain("SCHEDA DEGLI OBIETTIVI");
    expect(v.flatMap((r) => r.slice(26).filter((x) => x !== ""))).toEqual([]);
  }
}

/** Tries `primo` held before each of its requests; `prova` says what must hold afterwards. */
async function aOgniRichiesta<A, B>(
  partenza: Uint8Array,
  primo: () => Promise<A>,
  secondo: () => Promise<B>,
  prova: (esiti: {
    readonly primo: PromiseSettledResult<A>;
    readonly secondo: PromiseSettledResult<B>;
  }) => Promise<void>,
): Promise<void> {
  for (let n = 1; ; n++) {
    host = openWorkbook(partenza);
    const { fermato, ...esiti } = await alternati(host, n, primo, secondo);
    senzaErrori([esiti.primo, esiti.secondo]);
    try {
      await prova(esiti);
    } catch (errore) {
      throw new Error(`held before request ${n}`, { cause: errore });
    }
    if (!fermato) {
      expect(n).toBeGreaterThan(3);
      return;
    }
    host.close();
  }
}

describe("one prepares, one collects", () => {
  async function tuttoRaccolto(): Promise<void> {
    // Whoever was refused presses again.
    await raccoglie();
    expect(raggiunti()).toEqual([12, "50%", "", "SI"]);
    expect(registro().toSorted()).toEqual([
      ["Obiettivi!I2", "12", "scritto"],
      ["Obiettivi!I5", "SI", "scritto"],
    ]);
    expect((await prepara()).daRaccogliere).toEqual([]);
    intere();
    expect(valori(host, ROSSI)[3]?.[1]).toBe("Mario Rossi");
    expect([valori(host, ROSSI)[8]?.[4], valori(host, VERDI)[9]?.[4]]).toEqual([12, "SI"]);
  }

  test("the collecting comes between the requests of the preparing", () =>
    aOgniRichiesta(compilata, preme, raccoglie, tuttoRaccolto));

  test("the preparing comes between the requests of the writing", async () => {
    host = openWorkbook(compilata);
    const { risposte } = (await compara()).confronto;
    host.close();
    const scelte = risposte.filter((r) => r.stato === "nuovo");
    expect(scelte).toHaveLength(2);
    await aOgniRichiesta(
      compilata,
      () => conSchede((c) => raccogli(c, scelte, QUANDO)),
      preme,
      tuttoRaccolto,
    );
  });
});

describe("two collect at once", () => {
  const scelteDi = async (): Promise<readonly Risposta[]> => {
    host = openWorkbook(compilata);
    const { risposte } = (await compara()).confronto;
    host.close();
    return risposte.filter((r) => isAccettabile(r) && r.stato === "nuovo");
  };

  test("the same answers: each is in its cell, and the log says so", async () => {
    const scelte = await scelteDi();
    const scrive = () => conSchede((c) => raccogli(c, scelte, QUANDO));
    await aOgniRichiesta(compilata, scrive, scrive, async () => {
      await raccoglie();
      expect(raggiunti()).toEqual([12, "50%", "", "SI"]);
      for (const cella of ["Obiettivi!I2", "Obiettivi!I5"])
        expect(registro().filter((r) => r[0] === cella && r[2] === "scritto").length).toBeGreaterThan(0);
      expect(registro().map((r) => r[2])).not.toContain("in corso");
    });
  });

  test("different answers for different cells: both are written, and no line of the log is lost", async () => {
    const scelte = await scelteDi();
    await aOgniRichiesta(
      compilata,
      () => conSchede((c) => raccogli(c, scelte.slice(0, 1), QUANDO)),
      () => conSchede((c) => raccogli(c, scelte.slice(1), QUANDO)),
      async () => {
        await raccoglie();
        expect(raggiunti()).toEqual([12, "50%", "", "SI"]);
        expect(
          registro()
            .filter((r) => r[2] === "scritto")
            .toSorted(),
        ).toEqual([
          ["Obiettivi!I2", "12", "scritto"],
          ["Obiettivi!I5", "SI", "scritto"],
        ]);
      },
    );
  });

  test("two answers for one cell: one is written, the other is said not to be, and the log agrees", async () => {
    const [scelta] = (await scelteDi()).filter((r) => r.dopo === "12");
    if (!scelta) throw new Error("no answer");
    const con = (valore: number) => () =>
      conSchede((c) => raccogli(c, [{ ...scelta, valore, dopo: String(valore) }], QUANDO));
    await aOgniRichiesta(compilata, con(12), con(13), ({ primo, secondo }) => {
      const scritte = [primo, secondo].flatMap((e) =>
        e.status === "fulfilled" ? e.value.scritte.map((s) => s.valore) : [],
      );
      expect(scritte).toHaveLength(1);
      expect(raggiunti()[0]).toBe(scritte[0]);
      const dette = registro().filter((r) => r[2] === "scritto");
      expect(dette).toEqual([["Obiettivi!I2", String(scritte[0]), "scritto"]]);
      return Promise.resolve();
    });
  });
});

describe("two prepare at once", () => {
  test("where there is no scheda yet: one for each, and the next press finds all whole", () =>
    aOgniRichiesta(nuova, preme, preme, async () => {
      expect((await prepara()).daRaccogliere).toEqual([]);
      intere();
    }));

  test("where there are: nothing typed meanwhile is lost", () =>
    aOgniRichiesta(
      mandata,
      preme,
      async () => {
        host.coauthor.write(ROSSI, "E9", 12);
        host.coauthor.write(VERDI, "F9", "Fatto");
        const esito = await preme();
        host.coauthor.write(VERDI, "F10", "Quasi");
        return esito;
      },
      async () => {
        const nuove = (await compara()).confronto.risposte.filter((r) => r.stato === "nuovo");
        expect(nuove.map((r) => [r.responsabile, r.campo, r.dopo])).toEqual([
          ["Rossi Mario", "raggiunto", "12"],
          ["Verdi Anna", "statoAttuazione", "Fatto"],
          ["Verdi Anna", "statoAttuazione", "Quasi"],
        ]);
        await raccoglie();
        expect((await prepara()).daRaccogliere).toEqual([]);
        intere();
      },
    ));
});
