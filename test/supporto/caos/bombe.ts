/** Files that would fill the memory of whoever opened them: each is refused in words, whatever it says of itself. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

const MEGA = 1_048_576;
const FOGLIO = "xl/worksheets/sheet1.xml";

/** A zip with parts of so many megabytes of blanks, made a megabyte at a time. */
function zipDi(parti: readonly (readonly [nome: string, mega: number])[]): Uint8Array {
  const pezzi: Uint8Array[] = [];
  const zip = new Zip((errore, dati) => {
    if (errore) throw errore;
    pezzi.push(dati);
  });
  const vuoto = new Uint8Array(MEGA).fill(0x20);
  for (const [nome, mega] of parti) {
    const parte = mega === 0 ? new ZipPassThrough(nome) : new ZipDeflate(nome, { level: 1 });
    zip.add(parte);
    for (let n = 0; n < mega; n++) parte.push(vuoto);
    parte.push(strToU8("<a/>"), true);
  }
  zip.end();
  const tutto = new Uint8Array(pezzi.reduce((n, p) => n + p.length, 0));
  pezzi.reduce((da, p) => {
    tutto.set(p, da);
    return da + p.length;
  }, 0);
  return tutto;
}

/** The sizes that its directory states for its parts, changed. */
function bugiarda(byte: Uint8Array, dimensione: number): Uint8Array {
  const copia = byte.slice();
  const vista = new DataView(copia.buffer);
  for (let i = 0; i < copia.length - 46; i++)
    if (vista.getUint32(i, true) === 0x02014b50) vista.setUint32(i + 24, dimensione, true);
  return copia;
}

/** What it is → the file; 640 megabytes each once opened. */
export function bombe(): Readonly<Record<string, Uint8Array>> {
  const una = zipDi([
    ["[Content_Types].xml", 0],
    [FOGLIO, 640],
  ]);
  const molte = zipDi(Array.from({ length: 64 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, 10] as const));
  return {
    "one part": una,
    "many parts": molte,
    "one part that says it is small": bugiarda(una, 1_000),
    "many parts that say they are small": bugiarda(molte, 1_000),
    "one part that says it is as large as may be": bugiarda(una, 200 * MEGA),
    "a part outside the workbook": zipDi([["docProps/thumbnail.jpeg", 640]]),
  };
}
