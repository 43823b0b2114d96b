/**
 * Small workbooks as other programs write them, one for each thing that once went wrong: what is in each, for the host and for
 * the reader of schede; untouched they are saved as they were, and changed they have no fault that Excel would repair
 * (file-di-altri.test.ts and risultati-del-file.test.ts hold the same on workbooks of our own).
 */
import { readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { lettera } from "../../src/base/posizione";
import { leggiXlsx } from "../../src/schede/file/leggi-xlsx";
import { recalculate } from "../../src/simulator/calc/engine";
import { useEngine } from "../../src/simulator/calc/model";
import { wasmBytes } from "../../src/simulator/node/wasm-bytes";
import { CellError } from "../../src/simulator/workbook/cell";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { XlsxError } from "../../src/simulator/xlsx/errors";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { condiviso, conDatiReali } from "../supporto/condivisi";
import { difettiDi } from "../supporto/valida-cartella";

useEngine(wasmBytes);

/** `A1=1 B1="x"`: the cells of the first sheet that show something, as far as they are told here. */
const CONTIENE: Readonly<Record<string, string>> = {
  "1904-excel-moderno": "A1=45107",
  "1904-on": "A1=45107",
  "1904": "A1=45107",
  "barre-rovesce": "A1=1",
  "calcolo-manuale": "A1=2 B1=99",
  "cartella-altrove": "A1=1",
  cdata: 'A1="Capitolo & art." B1=1234.5 C1=2469 D1="Totale"',
  "cella-minuscola": "A1=1 C1=2",
  "cli-collegamento-esterno": 'A1="Comune di Prova" A3="Capitolo"',
  "cli-power-query": 'A1="Comune di Prova" A3="Capitolo"',
  "cli-sumif-diverso": 'A1="Comune di Prova" A3="Capitolo"',
  "cli-ts-senza-v": 'A1="Comune di Prova" A3="Capitolo"',
  "cli-vlookup-300": 'A1="Capitolo" B1="Articolo" C1="Descrizione" D1="Responsabile"',
  "colonna-intera": "A1=5",
  "condivisa-ordine": "A1=1 B1=2 C1=4",
  "convalida-alternativa": "A1=1",
  "data-iso": "A1=45107 B1=45107",
  dateCompat: "A1=43645",
  "due-extLst": "A1=1",
  "due-liste-convalide": "A1=1",
  "errore-nuovo": 'A1="#SPILL!" B1="#CALC!" C1="#BLOCKED!"',
  "esterno-con-spazi": "A1=5 B1=100 C1=7 D1=107 E1=9",
  "foglio-modulo": "A1=5",
  "formula-uguale": "A1=2 B1=2",
  "iso-8859-1": 'A1="Attività"',
  iterazione: "A1=0.99 B1=0.99",
  "link-frammento": 'A1="x"',
  "logo-intestazione": "A1=1",
  "maiuscole-contenttype": "A1=1",
  "maiuscole-target": "A1=1",
  "matrice-fissa": 'A1=1 C1=2 D1=2 F1=1 G1=2 H1=3 A2=2 C2=4 D2=4 A3=3 C3="#N/A" D3=99 C4="#N/A"',
  "matrice-non-calcolabile": 'A1="xa" C1=10 D1=20 E1=11 A2="b" C2=0 A3="x" C3=10',
  "metadati-vm": 'A1="#VALUE!"',
  nan: 'A1="#NUM!" B1=3',
  "nome-di-foglio": "A1=5 B1=15",
  "nome-relativo": "A1=5 B1=10 A2=7 B2=14",
  "nomi-rotti": "A1=1",
  "numero-lungo": "A1=0.1 B1=1.1 C1=1e+307 D1=123456789012345680 E1=0",
  "pagina-senza-rel": "A1=1",
  "pivot-getpivotdata": "A1=5 B1=15 C1=20",
  "power-query": "A1=5",
  "precisione-visualizzata": "A1=2.345 B1=4.7",
  "prefisso-e-default": "A1=1",
  prefisso: "A1=1",
  "ref-e-riga-diverse": "A1=1 B5=2",
  relprefix: "A1=1",
  "rich-inline": 'A1="Titolo 1"',
  "riferimento-esterno": "A1=5 B1=100 C1=105 D1=7 E1=212",
  "riga-a-rovescio": "A1=1 A2=2",
  "riga-doppia": "A1=1 B1=2",
  "senza-r": 'A1="a" B1=2 A2=3',
  "sheetdata-vuoto": "",
  "stile-fuori": "A1=1",
  "subtotale-filtrato": 'A1="Tit" B1="Imp" A2=1 B2=10 A3=2 B3=100 A4=1 B4=5 B6=15 C6=15',
  "sumif-diverso-da-testo": 'A1="Spesa" B1=10 C1=1 H1=23 A2="Totale" B2=100 C2=2 H2=123 A3=3 B3=5 C3=3 H3=4',
  "sumif-diverso": "A1=5 B1=6 C1=11 D1=11 E1=2",
  "target-assoluto": "A1=1",
  "target-percento": "A1=1",
  "testo-2000": `A1="${"x".repeat(40_000)}"`,
  "ts-senza-v-senza-sst": "A1=1",
  "ts-senza-v": 'A1="Capitolo" A2=5',
  utf16: "A1=1",
  veryhidden: "A1=1",
  "vlookup-colonne-intere-300": "A1=1 B1=2 D1=1 E1=2 A2=2 B2=4 D2=2 E2=4",
};

/** What their line says. */
const RIFIUTATI: Readonly<Record<string, RegExp>> = {
  "biff5.xls": /vecchio formato \.xls: aprirlo in Excel e salvarlo/,
  "controllo.xlsx": /danneggiato/,
  "csv.xlsx": /è un testo \(CSV\).*Da testo\/CSV/,
  "doctype.xlsx": /dichiarazione/,
  "html.xls": /pagina HTML.*aprirlo in Excel e salvarlo/,
  "html.xlsx": /pagina HTML.*aprirlo in Excel e salvarlo/,
  "indice-fuori.xlsx": /danneggiato/,
  "n-testo.xlsx": /danneggiato/,
  "spreadsheetml2003.xls": /XML 2003.*aprirlo in Excel e salvarlo/,
  "spreadsheetml2003.xlsx": /XML 2003.*aprirlo in Excel e salvarlo/,
};
/** A cell that Excel would not take is shown as it is written, for whoever collects to see. */
const COME_SCRITTI: Readonly<Record<string, unknown>> = { "n-testo.xlsx": "1,5", "nan.xlsx": "NaN" };

const leggi = (nome: string): Uint8Array => new Uint8Array(readFileSync(condiviso("file", nome)));

function primoFoglio(wb: Workbook): Map<string, unknown> {
  const celle = [...(wb.sheets[0]?.rows ?? [])].sort(([a], [b]) => a - b);
  return new Map(
    celle.flatMap(([r, riga]) =>
      [...riga]
        .sort(([a], [b]) => a - b)
        .flatMap(([c, { value }]) => {
          const v = value instanceof CellError ? value.codice : value;
          return v === null || v === "" ? [] : [[`${lettera(c)}${r}`, v] as const];
        }),
    ),
  );
}

const inRiga = (celle: ReadonlyMap<string, unknown>): string =>
  [...celle].map(([dove, v]) => `${dove}=${JSON.stringify(v)}`).join(" ");

conDatiReali("small workbooks of others", () => {
  test("each is told here", () => {
    const detti = [...Object.keys(CONTIENE).map((n) => `${n}.xlsx`), ...Object.keys(RIFIUTATI)];
    expect(readdirSync(condiviso("file")).sort()).toEqual(detti.sort());
  });

  test.each(Object.entries(CONTIENE))("%s", (nome, atteso) => {
    const byte = leggi(`${nome}.xlsx`);
    const wb = readXlsx(byte);
    const suoi = primoFoglio(wb);
    recalculate(wb);
    const visti = primoFoglio(wb);
    expect(inRiga(visti).startsWith(atteso)).toBe(true);
    // What the file has stays what it is.
    for (const [dove, v] of suoi) expect([dove, visti.get(dove)]).toEqual([dove, v]);
    const letto = leggiXlsx(byte);
    const inScheda = new Map(
      (letto.ok ? (letto.fogli[0]?.valori ?? []) : []).flatMap((riga, r) =>
        riga.flatMap((v, c) => (v === "" ? [] : [[`${lettera(c + 1)}${r + 1}`, v] as const])),
      ),
    );
    if (COME_SCRITTI[`${nome}.xlsx`] === undefined) expect(inRiga(inScheda)).toBe(inRiga(suoi));
    else expect(inScheda.get("A1")).toBe(COME_SCRITTI[`${nome}.xlsx`]);
    const prima = unzipSync(byte);
    if (nome !== "barre-rovesce") expect(unzipSync(writeXlsx(wb))).toEqual(prima);
    for (const s of wb.sheets) s.edit(1_000, 1).value = 1;
    wb.version++;
    const dopo = new Map(Object.entries(unzipSync(writeXlsx(wb))));
    expect(difettiDi(dopo)).toEqual([]);
  });

  test.each(Object.entries(RIFIUTATI))("%s is refused in a line", (nome, riga) => {
    const byte = leggi(nome);
    expect(() => readXlsx(byte)).toThrow(XlsxError);
    expect(() => readXlsx(byte)).toThrow(riga);
    const letto = leggiXlsx(byte);
    if (COME_SCRITTI[nome] === undefined)
      expect(letto).toMatchObject({ ok: false, motivo: { it: expect.stringMatching(riga) as string } });
    else expect(letto.ok && letto.fogli[0]?.valori[0]?.[0]).toBe(COME_SCRITTI[nome]);
  });
});
