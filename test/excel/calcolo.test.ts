/**
 * A workbook that does not calculate by itself is calculated before it is read, and says so; what Excel does not calculate holds
 * the verdict back. learn.microsoft.com/javascript/api/excel/excel.application (calculate: "recalculate all currently opened
 * workbooks"; calculationMode is of the session), excel.calculationstate (pending: changed, and not calculated yet),
 * excel.worksheet (enableCalculation)
 */
import { controlla } from "../../src/app/referto/controlla";
import { luogoDi } from "../../src/base/rilievo";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaCollegata, type Celle } from "../supporto/cartella-collegata";
import { genera, RICHIESTA } from "../supporto/lavoro";

const MANUALE = '<calcPr calcId="191029" calcMode="manual"/>';
const LASCIATA = '<calcPr calcId="191029" calcMode="manual" calcCompleted="0"/>';
const CELLE: Celle = { H2: ["F2-G2", 40], G4: ["SUM(G2:G3)", 120], H4: ["SUM(H2:H3)", 80] };

async function con<T>(
  cartella: string,
  celle: Celle,
  lavoro: (host: OpenWorkbook) => Promise<T>,
): Promise<T> {
  const host = openWorkbook(cartellaCollegata(celle, cartella));
  try {
    return await lavoro(host);
  } finally {
    host.close();
  }
}

const nel = <T>(fai: (foglio: Excel.Worksheet, c: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const esito = fai(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return esito;
  });

const scrivi = (dove: string, v: number): Promise<void> =>
  nel((foglio) => {
    foglio.getRange(dove).values = [[v]];
  });

const mostra = async (dove: string): Promise<unknown> =>
  (await nel((foglio) => foglio.getRange(dove).load("values"))).values[0]?.[0] as unknown;

const stato = async (): Promise<string> =>
  (await nel((_, c) => c.application.load("calculationState"))).calculationState;

async function guarda() {
  const esito = await conCartella((c) => controlla(c, RICHIESTA));
  if (!esito.ok) throw new Error("the workbook can be judged");
  const { verdetto, rilievi, lettura } = esito.quadro;
  return {
    esito: verdetto.esito,
    impegnato: lettura.voci.map((v) => v.importi.movimentato?.valore?.toNumber()),
    calcolo: rilievi
      .filter((r) => r.codice === "MAP-020")
      .map((r) => `${r.gravita} ${r.fatti["che"] as string} ${luogoDi(r).foglio ?? "cartella"}`),
  };
}

test("in manual mode what is shown stays until somebody calculates, and the state says so", async () => {
  await con(MANUALE, CELLE, async () => {
    await expect(stato()).resolves.toBe("Done");
    await scrivi("G2", 70);
    await expect(mostra("H2")).resolves.toBe(40);
    await expect(stato()).resolves.toBe("Pending");
    await nel((_, c) => {
      c.application.calculate(Excel.CalculationType.recalculate);
    });
    await expect(mostra("H2")).resolves.toBe(30);
    await expect(stato()).resolves.toBe("Done");
  });
});

test("a workbook that was left uncalculated is so when it is opened again", async () => {
  await con(LASCIATA, { ...CELLE, H2: ["F2-G2", 39] }, async () => {
    await expect(stato()).resolves.toBe("Pending");
    await expect(mostra("H2")).resolves.toBe(39);
    await expect(guarda()).resolves.toMatchObject({ esito: "si", calcolo: ["nota a-richiesta cartella"] });
    await expect(mostra("H2")).resolves.toBe(40);
  });
});

test("what waited through several looks is stale all the same once calculated", async () => {
  await con(MANUALE, { G2: ["[1]Foglio1!$A$1*E2", 60] }, async (host) => {
    await scrivi("E2", 110);
    await expect(mostra("G2")).resolves.toBe(60);
    await scrivi("I3", 1);
    await expect(stato()).resolves.toBe("Pending");
    await guarda();
    expect(host.staleResults).toEqual([{ foglio: "Dati", riga: 2, colonna: 7 }]);
    await scrivi("E2", 100);
    await guarda();
    expect(host.staleResults).toEqual([]);
  });
});

test("the sources are calculated before they are read, and it is said", async () => {
  await con(MANUALE, { ...CELLE, G2: ["F2*0.6", 60], H3: ["F3-G3", 40] }, async () => {
    await scrivi("F2", 200);
    await expect(mostra("G2")).resolves.toBe(60);
    const { impegnato, calcolo } = await guarda();
    expect(impegnato).toEqual([120, 60]);
    expect(calcolo).toEqual(["nota a-richiesta cartella"]);
  });
});

test("calculation that is asked for costs one sync, and none where the workbook calculates by itself", async () => {
  const quanti = (cartella: string): Promise<number> =>
    con(cartella, CELLE, async (host) => {
      await guarda();
      return host.counters.sync;
    });
  expect((await quanti(MANUALE)) - (await quanti(""))).toBe(1);
});

test("where Excel refuses to calculate, the verdict is held back", async () => {
  await con(MANUALE, CELLE, async (host) => {
    host.faults.refuseMember("application.calculate", "GeneralException");
    await expect(guarda()).resolves.toMatchObject({
      esito: "da vedere",
      calcolo: ["avviso in-sospeso cartella"],
    });
  });
});

test("a sheet whose calculation is off holds it back at the sheet, where something of it was read", async () => {
  await con("", CELLE, async () => {
    await nel((foglio, c) => {
      c.workbook.worksheets.add("Appunti").enableCalculation = false;
      foglio.enableCalculation = false;
    });
    await expect(guarda()).resolves.toMatchObject({
      esito: "da vedere",
      calcolo: ["avviso foglio-fermo Dati"],
    });
  });
});

test("the referto of a workbook that does not calculate by itself shows what is so now", async () => {
  await con(MANUALE, CELLE, async (host) => {
    await scrivi("G2", 70);
    const esito = await genera();
    if (!esito.ok) throw new Error("the referto is written");
    const testi = host.workbook.sheets
      .filter((s) => s.name === "Referto Controlli")
      .flatMap((s) => [...s.rows.values()].flatMap((r) => [...r.values()].map((c) => c.value)));
    expect(testi).toContain("MAP-020");
    expect(esito.quadro.verdetto.esito).toBe("si");
  });
});
