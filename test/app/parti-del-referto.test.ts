/** The parts that the settings name, on the host: which sheets are written, in which order, and what the others say. */
import { correggi } from "../../src/app/decisioni/correggi";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import {
  IMPOSTAZIONI_PREDEFINITE,
  SEZIONI,
  type ImpostazioniReferto,
  type Sezione,
} from "../../src/referto/dati/impostazioni";
import { toCsv } from "../../src/app/fuori/csv";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { recalculate } from "../../src/simulator/calc/engine";
import { CellError } from "../../src/simulator/workbook/cell";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(cartellaPiccola());
});
afterEach(() => {
  host.close();
});

const imposta = (cambiate: Partial<ImpostazioniReferto>) =>
  conCartella((c) =>
    correggi(c, { tipo: "impostazioni", impostazioni: { ...IMPOSTAZIONI_PREDEFINITE, ...cambiate } }),
  );

const fogli = async (): Promise<readonly string[]> => {
  const esito = await genera();
  if (!esito.ok) throw new Error(esito.problema.tipo);
  return esito.fogli;
};

const nomi = () => host.workbook.sheets.filter((s) => s.visibility === "visible").map((s) => s.name);

/** The texts and figures of a sheet, row by row. */
function celle(nome: string): [string, string | number][] {
  recalculate(host.workbook);
  return [...(host.workbook.sheetByName(nome)?.rows ?? [])].flatMap(([r, riga]) =>
    [...riga].flatMap(([c, x]): [string, string | number][] =>
      typeof x.value === "string" || typeof x.value === "number"
        ? [[`${r},${c}`, x.value]]
        : x.value instanceof CellError
          ? [[`${r},${c}`, x.value.codice]]
          : [],
    ),
  );
}
const testi = (nome: string): string[] =>
  celle(nome).flatMap(([, v]) => (typeof v === "string" && v !== "" ? [v] : []));

const R = (parte: string): string => `Referto ${parte}`;

test("the order is that of the settings, allegati and attestazione last, the index with what is written alone", async () => {
  await imposta({ sezioni: ["obiettivi", "sintesi", "spese"] });
  expect(await fogli()).toEqual([
    "Referto",
    ...["Quadro obiettivi", "Obiettivi", "Sintesi", "Bilancio", "Spese", "Attestazione", "Controlli"].map(R),
  ]);
  const indice = testi("Referto");
  expect(indice).toContain("Spese per missione");
  expect(indice).not.toContain("Entrate per titolo");
  expect(indice.indexOf("Schede degli obiettivi")).toBeLessThan(indice.indexOf("Spese per missione"));
  expect(indice.join()).not.toMatch(/controlli: posso firmare|fascicolo/i);
});

test("the document stands together in front, in its order, wherever its sheets were moved; the others keep theirs", async () => {
  const sorgenti = nomi();
  await imposta({ sezioni: ["spese", "entrate", "sintesi", "obiettivi", "responsabili"] });
  await fogli();
  const documento = [
    "Referto",
    ...[
      "Bilancio",
      "Sintesi",
      "Quadro obiettivi",
      "Obiettivi",
      "Responsabili",
      "Spese",
      "Entrate",
      "Attestazione",
    ].map(R),
  ];
  expect(nomi()).toEqual([...documento, ...sorgenti, R("Controlli")]);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(R("Sintesi")).position = 11;
    context.workbook.worksheets.getItem(R("Controlli")).position = 0;
    await context.sync();
  });
  await fogli();
  expect(nomi()).toEqual([...documento, R("Controlli"), ...sorgenti]);
  await host.Excel.run(async (context) => {
    const davanti = context.workbook.worksheets.getActiveWorksheet().load("name,tabColor");
    const fascicolo = context.workbook.worksheets.getItem(R("Controlli")).load("tabColor");
    await context.sync();
    expect([davanti.name, davanti.tabColor, fascicolo.tabColor]).toEqual(["Referto", "#AEBAC6", "#1B2733"]);
  });
});

/** The pages that show figures of a part: where it is left out they say that these are values. */
const ANNOTATI: Readonly<Partial<Record<Sezione, readonly string[]>>> = {
  entrate: ["Sintesi", "Responsabili"],
  spese: ["Sintesi", "Quadro obiettivi", "Obiettivi", "Responsabili"],
  obiettivi: ["Responsabili"],
};

test.each(SEZIONI.filter((s) => s !== "confronto"))(
  "«%s» left out: the others say the same figures, no error, no formula and no link to nowhere",
  async (tolta) => {
    await fogli();
    const uguali = ["Sintesi", "Quadro obiettivi", "Obiettivi", "Responsabili"];
    const cifre = (nome: string) =>
      celle(R(nome)).flatMap(([, v]) => (typeof v === "number" ? [Math.round(v * 1e8) / 1e8] : []));
    const prima = new Map(uguali.map((n) => [n, cifre(n)]));
    await imposta({ sezioni: SEZIONI.filter((s) => s !== tolta) });
    const scritti = await fogli();
    const restano = uguali.filter((n) => scritti.includes(R(n)));
    expect(restano.map((n) => [n, cifre(n)])).toEqual(restano.map((n) => [n, prima.get(n)]));
    const detto = "non formule: la parte è tolta dal referto.";
    const annotati = restano.filter((n) => testi(R(n)).some((t) => t.endsWith(detto)));
    expect(annotati).toEqual(ANNOTATI[tolta] ?? []);
    const tolti = [...prima.keys(), "Entrate", "Spese"].map(R).filter((n) => !scritti.includes(n));
    expect(tolti.length).toBeGreaterThan(0);
    for (const nome of tolti)
      expect(testi(nome)).toEqual([
        "Questa parte non è nel referto del 30/06/2023: nelle impostazioni è tra le parti tolte.",
      ]);
    for (const nome of scritti) {
      expect([nome, celle(nome).filter(([, v]) => typeof v === "string" && v.startsWith("#"))]).toEqual([
        nome,
        [],
      ]);
      const foglio = host.workbook.sheetByName(nome);
      const punta = (t: string | undefined): boolean => tolti.some((n) => t?.includes(`'${n}'`));
      const formule = [...(foglio?.rows.values() ?? [])].flatMap((r) =>
        [...r.values()].map((c) => c.formula),
      );
      expect([nome, formule.filter(punta), foglio?.hyperlinks.filter((l) => punta(l.location))]).toEqual([
        nome,
        [],
        [],
      ]);
    }
  },
  60_000,
);

test("a part whose data are gone is emptied with the reason, and comes back with its notes", async () => {
  await fogli();
  const nota = "Da chiedere in Giunta";
  const scrivi = (context: Excel.RequestContext, indirizzo: string) => {
    context.workbook.worksheets.getItem(R("Obiettivi")).getRange(indirizzo).values = [[nota]];
  };
  const riga = celle(R("Obiettivi")).find(([dove, v]) => dove.endsWith(",8") && v !== "§");
  const prima = Number(riga?.[0].split(",")[0]);
  await host.Excel.run(async (context) => {
    scrivi(context, `G${prima}`);
    await context.sync();
  });
  await imposta({ sezioni: ["spese"] });
  await fogli();
  expect(testi(R("Obiettivi"))).toContain(nota);
  expect(host.workbook.sheetByName(R("Sintesi"))?.drawing?.items ?? []).toEqual([]);
  await imposta({});
  await fogli();
  expect(celle(R("Obiettivi")).find(([, v]) => v === nota)?.[0]).toBe(`${prima},7`);
});

test("an earlier date leaves nothing to compare with: the comparison of before is emptied", async () => {
  await genera({ dataRiferimento: parseDataIso("2023-03-31") });
  await genera();
  expect(testi(R("Confronto"))[0]).toBe("Che cosa è cambiato");
  const esito = await genera({ dataRiferimento: parseDataIso("2023-01-31") });
  expect(esito.ok && esito.fogli).not.toContain(R("Confronto"));
  expect(testi(R("Confronto"))).toEqual([
    "Questa parte non è nel referto del 31/01/2023: nella cartella non c'è un referto di una data precedente.",
  ]);
});

test("the words of the cover", async () => {
  await imposta({
    testi: {
      titolo: "Relazione di metà anno",
      numero: "1",
      provincia: "Provincia di Brescia",
      data: "Borgo, 15 luglio 2023",
      premessa: `Primo paragrafo.\n${"parola ".repeat(700)}`,
      firma: "Il responsabile\nAnna Rossi",
    },
  });
  await fogli();
  const detto = testi("Referto");
  expect(detto).toEqual(
    expect.arrayContaining([
      "1° Relazione di metà anno",
      "Esercizio 2023",
      "Provincia di Brescia",
      "Borgo, 15 luglio 2023",
      "Primo paragrafo.",
      "Il responsabile",
      "Anna Rossi",
    ]),
  );
  expect(
    detto
      .filter((t) => t.startsWith("parola"))
      .join(" ")
      .split(" "),
  ).toHaveLength(700);
});

test.each(["titolo", "numero", "provincia", "data"] as const)(
  "the longest %s of the cover is all there, in rows that Excel can show",
  async (campo) => {
    await imposta({ testi: { ...IMPOSTAZIONI_PREDEFINITE.testi, [campo]: "parola ".repeat(71).trim() } });
    await fogli();
    expect(
      testi("Referto")
        .join(" ")
        .match(/\bparola\b/g),
    ).toHaveLength(71);
  },
);

test("the columns in per cent follow the amounts, total rows included", async () => {
  await imposta({ percentuali: true });
  await fogli();
  const perDove = new Map(celle(R("Spese")));
  const righe = [...perDove].filter(([dove, v]) => dove.endsWith(",7") && typeof v === "number");
  expect(righe.length).toBeGreaterThan(5);
  for (const [dove, attuale] of righe) {
    const r = dove.split(",")[0] ?? "";
    if (Number(attuale) < 2) continue;
    const quota = perDove.get(`${r},11`);
    const impegnato = perDove.get(`${r},8`);
    expect(quota).toBeCloseTo(Number(impegnato) / Number(attuale), 10);
  }
});

test("the open data follow the parts: one left out gives no file, and is named; the findings always have theirs", async () => {
  await imposta({ sezioni: ["spese", "sintesi"] });
  const esito = await genera();
  if (!esito.ok) throw new Error(esito.problema.tipo);
  const { file, tolti } = toCsv(esito.quadro, esito.sezioni);
  expect(file.map((f) => f.nome)).toEqual(["spese.csv", "rilievi.csv"]);
  expect(tolti).toEqual(["entrate.csv", "obiettivi.csv"]);
});
