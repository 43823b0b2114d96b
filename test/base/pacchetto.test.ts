/** The zip and the XML of others: what is refused, and how much was inflated and counted before it was. */
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { Conto } from "../../src/base/pacchetto/conto";
import { readDirectory } from "../../src/base/pacchetto/directory";
import { inflate, inflateWhole } from "../../src/base/pacchetto/inflate";
import { byteConcessi, LIMITI_CARTELLA, lavoroConcesso } from "../../src/base/pacchetto/limiti";
import { FileRifiutato } from "../../src/base/pacchetto/rifiuto";
import { decodeXml } from "../../src/base/pacchetto/testo";
import { readXml } from "../../src/base/pacchetto/xml";
import { zipCrudo } from "../supporto/ostili";

const A = strToU8("uno");
const B = strToU8("due, più lungo");

test("any zip of another library gives back its parts", () => {
  const parti = fc.dictionary(
    fc
      .string({ minLength: 1, unit: fc.constantFrom("a", "b", "/", ".", "è") })
      .filter((n) => !n.endsWith("/")),
    fc.uint8Array({ maxLength: 3_000 }),
    { maxKeys: 6 },
  );
  fc.assert(
    fc.property(parti, fc.constantFrom<0 | 6>(0, 6), (p, level) => {
      fc.pre(new Set(Object.keys(p).map((n) => n.toLowerCase())).size === Object.keys(p).length);
      const file = zipSync(p, { level });
      const letti = readDirectory(file, 100).map((v) => [v.nome, inflateWhole(file, v)] as const);
      expect(Object.fromEntries(letti)).toEqual(unzipSync(file));
    }),
    { numRuns: 100, seed: 21 },
  );
});

test.each<[string, Uint8Array, RegExp]>([
  [
    "two entries over the same bytes",
    zipCrudo([
      { nome: "a", dati: A },
      { nome: "b", dati: A, di: 0 },
    ]),
    /si sovrappongono/,
  ],
  ["a stored entry that says it is empty", zipCrudo([{ nome: "a", dati: A, detta: 0 }]), /danneggiato/],
  ["a stored entry that says it is larger", zipCrudo([{ nome: "a", dati: A, detta: 9 }]), /danneggiato/],
  [
    "two parts of one name",
    zipCrudo([
      { nome: "a.xml", dati: A },
      { nome: "A.XML", dati: B },
    ]),
    /danneggiato/,
  ],
  [
    "more entries than a workbook has",
    zipCrudo(Array.from({ length: 12 }, (_, i) => ({ nome: `p${i}`, dati: A }))),
    /12 parti/,
  ],
  ["bytes without a directory", strToU8("PK, e poi nulla che serva a qualcosa"), /danneggiato/],
  ["nothing", new Uint8Array(), /danneggiato/],
])("%s: refused before anything is inflated", (_, file, motivo) => {
  expect(() => readDirectory(file, 10)).toThrow(FileRifiutato);
  expect(() => readDirectory(file, 10)).toThrow(motivo);
});

/** The inflated sizes that the directory states, changed. */
function detta(file: Uint8Array, byte: number): Uint8Array {
  const copia = file.slice();
  const v = new DataView(copia.buffer);
  for (let i = 0; i + 46 < copia.length; i++)
    if (v.getUint32(i, true) === 0x02014b50) v.setUint32(i + 24, byte, true);
  return copia;
}

test.each([
  ["smaller", 1_000],
  ["larger", 40_000_000],
])("a part %s than it is: no more than a piece beyond what it states, then refused", (_, byte) => {
  const file = detta(zipSync({ a: new Uint8Array(30_000_000) }), byte);
  const [voce] = readDirectory(file, 10);
  if (!voce) throw new Error("no entry");
  let presi = 0;
  const leggi = (): void => {
    inflate(file, voce, (pezzo) => {
      presi += pezzo.length;
    });
  };
  expect(leggi).toThrow(FileRifiutato);
  expect(presi).toBeLessThanOrEqual(byte);
});

test.each<[string, string, number]>([
  ["elements", "<a/>".repeat(200), 100],
  ["attributes", `<a ${Array.from({ length: 200 }, (_, i) => `b${i}=""`).join(" ")}/>`, 100],
])("more %s than the account has: it stops there", (_, dentro, massimo) => {
  const conto = new Conto(massimo);
  const lettura = readXml(conto, { open: () => undefined });
  expect(() => {
    lettura.write(`<r>${dentro}</r>`);
  }).toThrow(/molte più celle/);
  expect(conto.unita).toBe(massimo + 1);
});

test.each<[string, string, RegExp]>([
  ["entities of its own", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', /dichiarazione/],
  ["elements one in the other", "<a>".repeat(300), /danneggiato/],
  [
    "an element of thousands of attributes",
    `<a ${Array.from({ length: 1_001 }, (_, i) => `b${i}=""`).join(" ")}/>`,
    /danneggiato/,
  ],
])("%s: the reading ends", (_, xml, motivo) => {
  expect(() => {
    readXml(new Conto(1e6), { open: () => undefined }).write(xml);
  }).toThrow(motivo);
});

test("a small file has little room, a large one no more than the limit", () => {
  expect(byteConcessi(60_000)).toBeLessThan(21_000_000);
  expect(lavoroConcesso(60_000, LIMITI_CARTELLA)).toBeLessThan(2_000_000);
  expect(lavoroConcesso(1e9, LIMITI_CARTELLA)).toBe(LIMITI_CARTELLA.lavoro);
});

const XML = '<?xml version="1.0"?><a>perché</a>';
test.each<[string, Uint8Array]>([
  ["UTF-8", strToU8(XML)],
  ["UTF-8 with its mark", strToU8(`\uFEFF${XML}`)],
  ["UTF-16 with its mark", new Uint8Array(Buffer.from(`\uFEFF${XML}`, "utf16le"))],
  ["UTF-16 without", new Uint8Array(Buffer.from(XML, "utf16le"))],
  ["UTF-16 the other way round", new Uint8Array(Buffer.from(`\uFEFF${XML}`, "utf16le").swap16())],
])("a part in %s", (_, byte) => {
  expect(decodeXml(byte)).toBe(XML);
});
test("a part in ISO 8859-1", () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>perché</a>';
  expect(decodeXml(new Uint8Array(Buffer.from(xml, "latin1")))).toBe(xml);
});
