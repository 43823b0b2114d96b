/**
 * Checks that a formula can say follow the amounts after the press, and say what the check itself would say. Where rows,
 * codes or decisions have changed they say nothing.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { correggi } from "../../src/app/decisioni/correggi";
import { generaReferto } from "../../src/app/referto/genera-referto";
import type { Quadro } from "../../src/app/giudizio/valuta";
import { conCartella } from "../../src/excel/cartella-excel";
import { PAROLE_ELENCO } from "../../src/referto/controlli/elenco-controlli";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { newWorkbook, readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { creaEsempio } from "../esempio/crea";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { adesso, modifica, type Modifica } from "../supporto/dopo-la-pressione";
import { genera, RICHIESTA } from "../supporto/lavoro";
import { conLibreOffice, ricalcolaTutte } from "../supporto/soffice";

const CODICI = ["BIL-002", "BIL-003", "BIL-005", "BIL-006"];

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

/** What the list of checks in the sheet says, by code. */
function scritti(wb: Workbook): Record<string, unknown> {
  const trovati = new Map<string, unknown>();
  for (const r of wb.sheetByName("Referto Controlli")?.rows.values() ?? []) {
    const codice = r.get(2)?.value;
    if (typeof codice === "string" && CODICI.includes(codice) && !trovati.has(codice))
      trovati.set(codice, r.get(1)?.value);
  }
  return Object.fromEntries(trovati);
}

/** What the checks say of the cells as they are now. */
const detti = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await controlla()).stati
      .filter((s) => CODICI.includes(s.codice))
      .map((s) => [s.codice, PAROLE_ELENCO.stato(s)]),
  );

async function controlla(): Promise<Quadro> {
  const esito = await conCartella((c) =>
    generaReferto(c, { ...RICHIESTA, soloControlli: true }, () => undefined),
  );
  if (!esito.ok) throw new Error("no referto");
  return esito.quadro;
}

const DA_RIGENERARE = Object.fromEntries(CODICI.map((c) => [c, "DA RIGENERARE"]));

const TESTATA = ["Tit", "Capitolo", "Descrizione", "Previsione iniziale", "Previsione attuale"];
type Riga = readonly (string | number)[];

const ENTRATE: readonly Riga[] = [
  [...TESTATA, "Accertato"],
  [1, 10, "IMPOSTA MUNICIPALE", 1000.1, 1000.2, 900],
  [1, 11, "TARI", 500, 499.9, ""],
  ["Totale titolo 1", "", "", 1500.1, 1500.1, 900],
  [9, 90, "RITENUTE", 200, 200, 150],
  [9, 91, "DEPOSITI", 0, 0, 0],
  ["Totale titolo 9", "", "", 200, 200, 150],
  ["Totale entrate", "", "", 1700.1, 1700.1, 1050],
];
const SPESE: readonly Riga[] = [
  ["Missione", "Programma", ...TESTATA, "Impegnato"],
  [1, 1, 1, 10, "STIPENDI", 1000.1, 1000.1, 1000],
  [1, 1, 1, 11, "CANCELLERIA", 500, 500, 500],
  ["Totale programma", "", "", "", "", 1500.1, 1500.1, 1500],
  [99, 1, 7, 90, "RITENUTE", 200, 200, 150],
  [99, 1, 7, 91, "DEPOSITI", "", "", ""],
  ["Totale programma", "", "", "", "", 200, 200, 150],
  ["Totale spese", "", "", "", "", 1700.1, 1700.1, 1650],
];

/** A small budget that balances, with every total printed and partite di giro. */
function bilancio(entrate: readonly Riga[] = ENTRATE, spese: readonly Riga[] = SPESE): Uint8Array {
  const wb = newWorkbook("Entrate");
  for (const [nome, righe] of [
    ["Entrate", entrate],
    ["Spese", spese],
  ] as const) {
    const s = wb.sheetByName(nome) ?? wb.addSheet(nome);
    righe.forEach((riga, r) => {
      riga.forEach((v, c) => {
        if (v !== "") s.edit(r + 1, c + 1).value = v;
      });
    });
  }
  return writeXlsx(wb);
}

const premute = new Map<string, Uint8Array>();

/** The workbook with its referto, written once. */
async function conReferto(nome: string, crea: () => Uint8Array): Promise<void> {
  let premuta = premute.get(nome);
  if (!premuta) {
    host = openWorkbook(crea());
    await genera();
    premuta = host.save();
    premute.set(nome, premuta);
    host.close();
  }
  host = openWorkbook(premuta);
}

const conBilancio = (): Promise<void> => conReferto("bilancio", () => bilancio());

const scrivi =
  (foglio: string, cella: string, valore: unknown): Modifica["fai"] =>
  (f) => {
    f(foglio).getRange(cella).values = [[valore]];
  };

interface Caso {
  readonly nome: string;
  readonly fai: Modifica["fai"];
  readonly dicono: Record<string, string>;
}

const TUTTO_A_POSTO = Object.fromEntries(CODICI.map((c) => [c, "A POSTO"]));

/** What the formulas must say, and the checks with them. */
const VIVI: readonly Caso[] = [
  { nome: "nothing", fai: () => undefined, dicono: TUTTO_A_POSTO },
  {
    nome: "an impegnato beyond its authorisation",
    fai: scrivi("Spese", "H2", 1000.11),
    dicono: { ...TUTTO_A_POSTO, "BIL-002": "ERRORE: 2 errori", "BIL-003": "ERRORE: 1 errore" },
  },
  {
    nome: "two of them, by a cent, and totals that follow",
    fai: (f) => {
      f("Spese").getRange("H2:H4").values = [[1000.11], [500.01], [1500.12]];
      f("Spese").getRange("H8").values = [[1650.12]];
    },
    dicono: { ...TUTTO_A_POSTO, "BIL-003": "ERRORE: 2 errori" },
  },
  {
    nome: "an accertato beyond what was foreseen",
    fai: (f) => {
      f("Entrate").getRange("F2:F4").values = [[1000.21], [""], [1000.21]];
      f("Entrate").getRange("F8").values = [[1150.21]];
    },
    dicono: { ...TUTTO_A_POSTO, "BIL-003": "NOTA: 1 nota" },
  },
  {
    nome: "an accertato and an impegnato: the errors alone are counted",
    fai: (f) => {
      f("Entrate").getRange("F2").values = [[1000.21]];
      f("Spese").getRange("H2").values = [[1000.11]];
    },
    dicono: { ...TUTTO_A_POSTO, "BIL-002": "ERRORE: 4 errori", "BIL-003": "ERRORE: 1 errore" },
  },
  {
    nome: "a previsione iniziale that unbalances the budget",
    fai: scrivi("Entrate", "D2", 1000),
    dicono: { ...TUTTO_A_POSTO, "BIL-002": "ERRORE: 2 errori", "BIL-005": "ERRORE: 1 errore" },
  },
  {
    nome: "partite di giro that differ, in all their columns",
    fai: (f) => {
      f("Entrate").getRange("D5:F5").values = [[201, 201, 151]];
    },
    dicono: {
      "BIL-002": "ERRORE: 6 errori",
      "BIL-003": "A POSTO",
      "BIL-005": "ERRORE: 2 errori",
      "BIL-006": "ERRORE: 3 errori",
    },
  },
  {
    nome: "a printed total",
    fai: scrivi("Spese", "F8", 1700),
    dicono: { ...TUTTO_A_POSTO, "BIL-002": "ERRORE: 1 errore" },
  },
];

/** What no formula sees: they must not say anything. */
const MUTI: readonly Omit<Caso, "dicono">[] = [
  { nome: "a row below", fai: scrivi("Spese", "E9", "NUOVA") },
  {
    nome: "a row inserted",
    fai: (f) => {
      f("Spese").getRange("3:3").insert("Down");
    },
  },
  { nome: "a code", fai: scrivi("Spese", "C6", 1) },
  { nome: "an amount made text", fai: scrivi("Spese", "H2", "'1.000,11") },
  { nome: "an amount emptied", fai: scrivi("Spese", "G2", "") },
  { nome: "a blank filled", fai: scrivi("Entrate", "F3", 1) },
  {
    nome: "an amount and a blank that change places",
    fai: (f) => {
      f("Entrate").getRange("F2:F3").values = [[""], [900]];
    },
  },
  { nome: "an amount that is an error", fai: (f) => (f("Spese").getRange("H2").formulas = [["=1/0"]]) },
  { nome: "a heading", fai: scrivi("Spese", "H1", "Impegni") },
];

const verdetto = (wb: Workbook): unknown => wb.sheetByName("Referto Controlli")?.rows.get(3)?.get(1)?.value;

test.each(VIVI)("$nome: the formulas say what the checks say", async ({ nome, fai, dicono }) => {
  await conBilancio();
  await modifica(host, { fai });
  expect(scritti(adesso(host))).toEqual(dicono);
  expect(await detti()).toEqual(dicono);
  // The verdict is of the press: it is not what a check that follows says.
  expect(String(verdetto(host.workbook)).startsWith("DA RIGENERARE")).toBe(nome !== "nothing");
});

test.each(MUTI)("$nome: the formulas say nothing", async ({ fai }) => {
  await conBilancio();
  await modifica(host, { fai });
  expect(scritti(adesso(host))).toEqual(DA_RIGENERARE);
});

test("what is changed back is said again, and a sheet that is no budget changes nothing", async () => {
  await conReferto("esempio", creaEsempio);
  const prima = scritti(adesso(host));
  expect(prima).toEqual(await detti());
  await modifica(host, { fai: scrivi("Spese", "F7", "U.9") });
  expect(scritti(adesso(host))).toEqual(DA_RIGENERARE);
  await modifica(host, { fai: scrivi("Spese", "F7", "U.1.03.02.02.000") });
  expect(scritti(adesso(host))).toEqual(prima);
  await modifica(host, { fai: scrivi("Obiettivi", "O2", 85) });
  expect(scritti(adesso(host))).toEqual(prima);
  expect(String(verdetto(host.workbook))).toMatch(/^DA RIGENERARE/);
});

test("which findings an acceptance covers, only a press knows: after an edit they are counted with the others, and it is said", async () => {
  const conDifetto = SPESE.map((r) => (r[3] === 10 ? r.with(7, 1000.2) : r));
  await conReferto("accettato", () => bilancio(ENTRATE, conDifetto));
  const quadro = await controlla();
  const suoi = quadro.rilievi.filter((r) => r.codice === "BIL-003");
  expect(suoi).toHaveLength(1);
  await conCartella((c) =>
    correggi(c, {
      tipo: "accetta",
      rilievi: suoi,
      motivo: "Variazione già deliberata",
      nome: "Anna Verdi",
      giorno: RICHIESTA.oggi,
    }),
  );
  expect(scritti(adesso(host))).toEqual(DA_RIGENERARE);
  await genera();
  expect(scritti(adesso(host))["BIL-003"]).toBe("A POSTO, 1 accettato con motivo");
  expect(scritti(host.workbook)).toEqual(await detti());
  await modifica(host, { fai: scrivi("Spese", "H3", 500.01) });
  expect(scritti(adesso(host))["BIL-003"]).toBe("ERRORE: 2 errori, accettati compresi");
});

const COLONNE_SPESE = ["F", "G", "H"] as const;

test("whatever amounts are typed over amounts, the formulas say what the checks say", async () => {
  const importo = fc.oneof(
    fc.constantFrom(0, 0.01, 200, 500, 1000.1),
    fc.integer({ min: -99, max: 300_000 }).map((n) => n / 100),
  );
  const cella = fc.oneof(
    fc.tuple(fc.constant("Spese"), fc.constantFrom(...COLONNE_SPESE), fc.constantFrom(2, 3, 4, 5, 7, 8)),
    fc.tuple(fc.constant("Entrate"), fc.constantFrom("D", "E"), fc.constantFrom(2, 3, 4, 5, 6, 7, 8)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cella, importo), { minLength: 1, maxLength: 5 }), async (scritte) => {
      await conBilancio();
      await modifica(host, {
        fai: (f) => {
          for (const [[foglio, colonna, riga], n] of scritte)
            f(foglio).getRange(`${colonna}${riga}`).values = [[n]];
        },
      });
      const ora = scritti(adesso(host));
      expect(ora).toEqual(await detti());
      host.close();
    }),
    { numRuns: 25 },
  );
});

conDatiReali("the real workbooks", () => {
  test.each(["lumezzane-2023.xlsx", "lumezzane-2023-stampa.xlsx"])(
    "%s: the sheet says what the checks say",
    async (file) => {
      await conReferto(file, () => readFileSync(condiviso(`dati/${file}`)));
      expect(scritti(adesso(host))).toEqual(await detti());
    },
  );
});

conLibreOffice("recomputed by LibreOffice", () => {
  describe.each(["en-US", "it-IT"] as const)("in %s", (lingua) => {
    const casi: readonly Caso[] = [...VIVI, ...MUTI.map((m) => ({ ...m, dicono: DA_RIGENERARE }))];
    let fatte: readonly Uint8Array[] = [];

    beforeAll(async () => {
      const cartelle: Uint8Array[] = [];
      for (const { fai } of casi) {
        await conBilancio();
        await modifica(host, { fai });
        cartelle.push(host.save());
        host.close();
      }
      fatte = ricalcolaTutte(cartelle, lingua);
    }, 240_000);

    test.each(casi.map((c, i) => ({ ...c, i })))("$nome: it says the same", ({ dicono, i }) => {
      expect(scritti(readXlsx(fatte[i] ?? new Uint8Array()))).toEqual(dicono);
    });
  });
});
