/**
 * Small files that ask for much: made here, never kept. Each is what somebody could send by mail, and each must be refused
 * or read within what a file of its size may cost.
 */
import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACCHETTO = "http://schemas.openxmlformats.org/package/2006";

interface VoceOstile {
  readonly nome: string;
  readonly dati: Uint8Array;
  /** What the directory says of the inflated size; else the truth. */
  readonly detta?: number;
  /** The entry whose bytes it takes for its own. */
  readonly di?: number;
}

/** A zip of stored entries, with the directory that is asked for. APPNOTE.TXT 6.3.10, 4.3. */
export function zipCrudo(voci: readonly VoceOstile[]): Uint8Array {
  const pezzi: Buffer[] = [];
  const posti: number[] = [];
  let qui = 0;
  for (const { nome, dati, di } of voci) {
    if (di !== undefined) {
      posti.push(posti[di] ?? 0);
      continue;
    }
    posti.push(qui);
    const testa = Buffer.alloc(30);
    testa.writeUInt32LE(0x04034b50, 0);
    testa.writeUInt32LE(dati.length, 18);
    testa.writeUInt32LE(dati.length, 22);
    testa.writeUInt16LE(Buffer.byteLength(nome), 26);
    pezzi.push(testa, Buffer.from(nome), Buffer.from(dati));
    qui += 30 + Buffer.byteLength(nome) + dati.length;
  }
  const inizio = qui;
  voci.forEach(({ nome, dati, detta, di }, i) => {
    const lunga = (di === undefined ? dati : (voci[di]?.dati ?? dati)).length;
    const voce = Buffer.alloc(46);
    voce.writeUInt32LE(0x02014b50, 0);
    voce.writeUInt32LE(lunga, 20);
    voce.writeUInt32LE(detta ?? lunga, 24);
    voce.writeUInt16LE(Buffer.byteLength(nome), 28);
    voce.writeUInt32LE(posti[i] ?? 0, 42);
    pezzi.push(voce, Buffer.from(nome));
    qui += 46 + Buffer.byteLength(nome);
  });
  const fine = Buffer.alloc(22);
  fine.writeUInt32LE(0x06054b50, 0);
  fine.writeUInt16LE(voci.length, 8);
  fine.writeUInt16LE(voci.length, 10);
  fine.writeUInt32LE(qui - inizio, 12);
  fine.writeUInt32LE(inizio, 16);
  return new Uint8Array(Buffer.concat([...pezzi, fine]));
}

export const righeDi = (quante: number, celle: string): string =>
  Array.from({ length: quante }, () => `<row>${celle}</row>`).join("");

interface Cartella {
  readonly righe?: string;
  /** In place of the list of one sheet. */
  readonly elenco?: string;
  readonly parti?: Readonly<Record<string, string>>;
  /** What the workbook's relationships have besides. */
  readonly relazioni?: string;
}

/** A workbook of one sheet with these rows. */
export function cartellaOstile({
  righe = "",
  elenco,
  parti = {},
  relazioni = "",
}: Cartella = {}): Uint8Array {
  const tutte: Zippable = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${PACCHETTO}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${PACCHETTO}/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${elenco ?? '<sheet name="A" sheetId="1" r:id="r1"/>'}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${PACCHETTO}/relationships"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${REL}/styles" Target="styles.xml"/>${relazioni}</Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${righe}</sheetData></worksheet>`,
    ),
  };
  for (const [nome, xml] of Object.entries(parti)) tutte[nome] = strToU8(xml);
  return zipSync(tutte, { level: 9 });
}

const sst = (dentro: string): Cartella => ({
  parti: { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${dentro}</sst>` },
});

/** What it is → the file. All are below 300 KB. */
export const OSTILI: Readonly<Record<string, () => Uint8Array>> = {
  "four thousand entries over the same two megabytes": () => {
    const dati = new Uint8Array(2_097_152).fill(65);
    const nome = (i: number): string => `xl/worksheets/s${i}.xml`;
    return zipCrudo([
      { nome: nome(0), dati },
      ...Array.from({ length: 3_999 }, (_, i) => ({ nome: nome(i + 1), dati, di: 0 })),
    ]);
  },
  "entries that say they hold nothing": () =>
    zipCrudo([{ nome: "xl/workbook.xml", dati: new Uint8Array(200_000).fill(65), detta: 0 }]),
  "one part named as forty sheets": () =>
    cartellaOstile({
      righe: righeDi(20_000, "<c/><c/><c/>"),
      elenco: Array.from({ length: 40 }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r1"/>`).join(
        "",
      ),
    }),
  "eight million empty texts": () => cartellaOstile(sst("<si/>".repeat(8_000_000))),
  "as many texts as the size allows": () => cartellaOstile(sst("<si/>".repeat(1_500_000))),
  "a text of eight million characters": () => cartellaOstile(sst(`<si><t>${"a".repeat(8_000_000)}</t></si>`)),
  "a million entities": () => cartellaOstile(sst(`<si><t>${"&amp;".repeat(1_500_000)}</t></si>`)),
  "a million cells": () => cartellaOstile({ righe: righeDi(17_000, '<c s="1"/>'.repeat(45)) }),
  "a cell at the end of each row": () =>
    cartellaOstile({
      righe: Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c r="BH${i + 1}"/></row>`).join(""),
    }),
  "a million rows": () => cartellaOstile({ righe: '<row ht="9"/>'.repeat(600_000) }),
  "an element of a million attributes": () =>
    cartellaOstile({
      righe: `<row ${Array.from({ length: 400_000 }, (_, i) => `a${i}=""`).join(" ")}/>`,
    }),
  "a million styles": () =>
    cartellaOstile({
      parti: {
        "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs>${"<xf/>".repeat(1_500_000)}</cellXfs></styleSheet>`,
      },
    }),
  "a hundred thousand relationships to parts that are not there": () =>
    cartellaOstile({
      relazioni: Array.from(
        { length: 40_000 },
        (_, i) => `<Relationship Id="x${i}" Type="t" Target="p${i}"/>`,
      ).join(""),
    }),
  "thousands of sheets": () =>
    cartellaOstile({
      elenco: Array.from(
        { length: 30_000 },
        (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r1"/>`,
      ).join(""),
    }),
  "elements nested without end": () => cartellaOstile({ righe: "<a>".repeat(500_000) }),
  "array formulas over the whole sheet": () =>
    cartellaOstile({
      righe: Array.from(
        { length: 6_000 },
        (_, i) =>
          `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`,
      ).join(""),
    }),
  "columns written over and over": () =>
    cartellaOstile({
      righe: "",
      parti: {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols><sheetData/></worksheet>`,
      },
    }),
};
