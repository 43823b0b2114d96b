/** Files that are no usable workbook: one clear line in Italian each, never a crash, a hang or a wrong reading. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { openWorkbook, XlsxError } from "../../src/simulator/index";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { creaEsempio } from "../esempio/crea";
import { cartellaRicca, PARTI } from "../supporto/cartella-ricca";
import { salvaDanneggiata } from "../supporto/salvate";

const parte = (nome: string): string => {
  const p = PARTI[nome];
  return typeof p === "string" ? p : "";
};
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const largo = (t: string): number[] => Array.from(t).flatMap((c) => [c.charCodeAt(0), 0]);
const foglio = (cambia: (xml: string) => string): Uint8Array =>
  cartellaRicca({ "xl/worksheets/sheet1.xml": cambia(parte("xl/worksheets/sheet1.xml")) });
const cartella = (cambia: (xml: string) => string): Uint8Array =>
  cartellaRicca({ "xl/workbook.xml": cambia(parte("xl/workbook.xml")) });
const DTD = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const esempio = creaEsempio();

/** The sizes that a zip's directory states for its parts, changed. */
function bugiarda(bytes: Uint8Array, dimensione: number): Uint8Array {
  const copia = bytes.slice();
  const vista = new DataView(copia.buffer);
  for (let i = 0; i < copia.length - 46; i++) {
    if (vista.getUint32(i, true) === 0x02014b50) vista.setUint32(i + 24, dimensione, true);
  }
  return copia;
}

const CATTIVI: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["an empty file", () => new Uint8Array(), /vuoto/],
  ["a text file", () => strToU8("Capitolo;Importo\n1;2\n"), /non è una cartella di lavoro \.xlsx/],
  ["an HTML page", () => strToU8("<html><table></table></html>"), /non è una cartella di lavoro \.xlsx/],
  [
    "a text with semicolons under the name .xlsx",
    () => strToU8("Capitolo;Importo\n1;1.234,50\n"),
    /CSV.*Da testo/,
  ],
  ["an HTML table under the name .xls", () => strToU8("<html><body><table></table></body></html>"), /HTML/],
  [
    "a workbook as XML of 2003",
    () => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /XML 2003/,
  ],
  ["a .xls of Excel 5", () => Uint8Array.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x05]), /vecchio formato \.xls/],
  [
    "an .ods",
    () =>
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<a/>"),
      }),
    /OpenDocument/,
  ],
  ["an old .xls", () => Uint8Array.from([...OLE, ...largo("Workbook")]), /vecchio formato \.xls/],
  ["an encrypted workbook", () => Uint8Array.from([...OLE, ...largo("EncryptedPackage")]), /password/],
  ["an ordinary zip", () => zipSync({ "a.txt": strToU8("a") }), /non contiene una cartella di lavoro/],
  ["a .docx", () => zipSync({ "word/document.xml": strToU8("<w/>") }), /non contiene una cartella/],
  [
    "an .xlsb",
    () =>
      cartellaRicca({
        "_rels/.rels": parte("_rels/.rels").replace("/xl/workbook.xml", "xl/workbook.bin"),
        "xl/workbook.bin": new Uint8Array([1, 2]),
      }),
    /\.xlsb/,
  ],
  ["half a file", () => esempio.slice(0, esempio.length / 2), /danneggiato/],
  ["a file without its last bytes", () => esempio.slice(0, -30), /danneggiato/],
  ["a bomb that says its size", () => bugiarda(esempio, 0x7fffffff), /256 MB/],
  ["a bomb of many parts", () => bugiarda(esempio, 60_000_000), /256 MB/],
  [
    "a bomb that says it is small",
    () => bugiarda(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(300_000_000) }), 1_000),
    /danneggiato|non contiene/,
  ],
  [
    "a sheet that is missing",
    () => cartellaRicca({ "xl/worksheets/sheet1.xml": null }),
    /manca il foglio «Dati»/,
  ],
  ["shared strings that are missing", () => cartellaRicca({ "xl/sharedStrings.xml": null }), /danneggiato/],
  [
    "relationships that are missing",
    () => cartellaRicca({ "xl/_rels/workbook.xml.rels": null }),
    /non ha fogli/,
  ],
  [
    "a relationship to a part of another kind",
    () =>
      cartellaRicca({
        "xl/_rels/workbook.xml.rels": parte("xl/_rels/workbook.xml.rels").replace(
          "/xl/worksheets/sheet1.xml",
          "styles.xml",
        ),
      }),
    /danneggiato/,
  ],
  ["no workbook part", () => cartellaRicca({ "xl/workbook.xml": null }), /non contiene una cartella/],
  [
    "an entity bomb in a sheet",
    () => foglio((x) => x.replace("<worksheet", `${DTD}<worksheet`)),
    /danneggiato/,
  ],
  [
    "a document type in the workbook",
    () => cartella((x) => x.replace("<workbook", `${DTD}<workbook`)),
    /danneggiato/,
  ],
  [
    "a thousand nested elements",
    () => cartella((x) => x.replace("<calcPr", `${"<a>".repeat(1000)}${"</a>".repeat(1000)}<calcPr`)),
    /danneggiato/,
  ],
  ["XML that does not close", () => foglio((x) => x.replace("</worksheet>", "")), /danneggiato/],
  ["a number that is none", () => foglio((x) => x.replace("<v>1000.5</v>", "<v>mille</v>")), /danneggiato/],
  ["a date that is none", () => foglio((x) => x.replace("2023-06-30T", "ieri")), /danneggiato/],
  ["a cell off the sheet", () => foglio((x) => x.replace('r="C2"', 'r="XFE2"')), /danneggiato/],
  ["a text that is not there", () => foglio((x) => x.replace("<v>4</v>", "<v>400</v>")), /danneggiato/],
];

test.each(CATTIVI)("%s: one line that says what to do", (_, bytes, riga) => {
  let errore: unknown;
  try {
    openWorkbook(bytes());
  } catch (e) {
    errore = e;
  }
  expect(errore).toBeInstanceOf(XlsxError);
  const { message } = errore as XlsxError;
  expect(message).toMatch(riga);
  expect(message).not.toContain("\n");
  expect(message).toMatch(/[:.].*\.$/);
});

test.each<readonly [string, () => Uint8Array]>([
  [
    "names of parts in another case",
    () =>
      cartellaRicca({ "xl/sharedStrings.xml": null, "xl/SharedStrings.xml": parte("xl/sharedStrings.xml") }),
  ],
  [
    "names of parts with the other slash",
    () => cartellaRicca({ "xl/styles.xml": null, "xl\\styles.xml": parte("xl/styles.xml") }),
  ],
  ["no styles", () => cartellaRicca({ "xl/styles.xml": null })],
  [
    "a bomb in a part that nobody opens",
    () => cartellaRicca({ "xl/embeddings/a.xlsx": zipSync({ b: new Uint8Array(270_000_000) }) }),
  ],
])("what Excel opens all the same: %s", (_, bytes) => {
  const wb = readXlsx(bytes());
  expect(wb.sheetByName("Dati")?.cell(1, 1)?.value).toBe("Capitolo");
});

/** What a damaged file may do: be refused with a line, or open and be saved. Nothing else. */
function prova(bytes: Uint8Array): void {
  try {
    const wb = readXlsx(bytes);
    for (const s of wb.sheets) s.touched = true;
    wb.version++;
    salvaDanneggiata(wb.written, () => writeXlsx(wb));
  } catch (e) {
    if (!(e instanceof XlsxError)) throw e;
  }
}

test("bytes damaged at random never do anything but refuse the file or open it", () => {
  const ricca = cartellaRicca();
  fc.assert(
    fc.property(
      fc.constantFrom(esempio, ricca),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      }),
      (bytes, danni) => {
        const rotti = bytes.slice();
        for (const [dove, b] of danni) rotti[Math.floor(dove * (rotti.length - 1))] = b;
        prova(rotti);
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

test("characters of the XML damaged at random never do anything but refuse the file or open it", () => {
  const nomi = Object.keys(PARTI).filter((n) => /xml|rels/.test(n));
  fc.assert(
    fc.property(
      fc.constantFrom(...nomi),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.constantFrom("", "<", '"', "9999999999", "-1", "&", "x", "/"),
      fc.integer({ min: 0, max: 12 }),
      (nome, dove, nuovo, tolti) => {
        const xml = parte(nome);
        const i = Math.floor(dove * xml.length);
        prova(cartellaRicca({ [nome]: xml.slice(0, i) + nuovo + xml.slice(i + tolti) }));
      },
    ),
    { seed: 4, numRuns: 30 },
  );
});
