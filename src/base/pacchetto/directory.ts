/**
 * The directory of a zip, believed only where it cannot be otherwise: entries that share bytes, that lie about their size or
 * bear the same name are refused before anything is inflated. APPNOTE.TXT 6.3.10 (PKWARE), 4.3.7, 4.3.12, 4.3.14-16, 4.5.3;
 * ECMA-376 part 2, 6.2.2.3 (names of parts) and annex B (the zip of a package).
 */
import { DANNEGGIATO, FileRifiutato } from "./rifiuto";

export interface VoceZip {
  /** With `/` between folders, whatever the program wrote. */
  readonly nome: string;
  readonly compressa: boolean;
  /** Where its bytes are in the file. */
  readonly da: number;
  readonly a: number;
  /** Bytes once inflated, as the directory states them. */
  readonly byte: number;
}

const FINE = 0x06054b50;
const FINE_64 = 0x06064b50;
const DOVE_FINE_64 = 0x07064b50;
const VOCE = 0x02014b50;
const LOCALE = 0x04034b50;
/** "It stands in the extra field": 4.4.8. */
const ALTROVE = 0xffffffff;

const rovinato = (causa: string): FileRifiutato => new FileRifiutato(DANNEGGIATO, { cause: causa });

/** The entries, in the order of their bytes. Throws a FileRifiutato; `massimo`: entries. */
export function readDirectory(file: Uint8Array, massimo: number): VoceZip[] {
  const v = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    return disjoint(entries(v, file, massimo));
  } catch (errore) {
    // Beyond the end of the file: cut, or made to look longer than it is.
    throw errore instanceof RangeError ? rovinato(errore.message) : errore;
  }
}

function entries(v: DataView, file: Uint8Array, massimo: number): VoceZip[] {
  const { quante, inizio } = findEnd(v);
  if (quante > massimo)
    throw new FileRifiutato({
      it: `il file contiene ${quante.toLocaleString("it-IT")} parti, più di quante ne abbia una cartella di lavoro: non è stato aperto.`,
      en: `the file has ${quante.toLocaleString("en-GB")} parts, more than a workbook has: it was not opened.`,
    });
  const nomi = new Set<string>();
  const voci: VoceZip[] = [];
  let qui = inizio;
  for (let n = 0; n < quante; n++) {
    if (v.getUint32(qui, true) !== VOCE) throw rovinato("no directory entry");
    const [nome, extra, nota] = [28, 30, 32].map((d) => v.getUint16(qui + d, true)) as [
      number,
      number,
      number,
    ];
    const voce = readEntry(v, file, qui, inizio);
    qui += 46 + nome + extra + nota;
    if (voce.nome.endsWith("/")) continue;
    const chiave = voce.nome.toLowerCase();
    if (nomi.has(chiave)) throw rovinato(`two parts of one name: ${voce.nome}`);
    nomi.add(chiave);
    voci.push(voce);
  }
  return voci;
}

/** The record at the end, behind a comment of at most 65,535 bytes. */
function findEnd(v: DataView): { quante: number; inizio: number } {
  const ultimo = v.byteLength - 22;
  for (let i = ultimo; i >= Math.max(0, ultimo - 65_535); i--) {
    if (v.getUint32(i, true) !== FINE) continue;
    const [quante, inizio] = [v.getUint16(i + 10, true), v.getUint32(i + 16, true)];
    if (inizio !== ALTROVE && quante !== 0xffff) return { quante, inizio };
    if (i < 20 || v.getUint32(i - 20, true) !== DOVE_FINE_64) return { quante, inizio };
    const fine = long(v, i - 20 + 8);
    if (v.getUint32(fine, true) !== FINE_64) throw rovinato("no zip64 end record");
    return { quante: long(v, fine + 32), inizio: long(v, fine + 48) };
  }
  throw rovinato("no end record");
}

/** A number of eight bytes; one that no file of ours reaches is out of its range. */
function long(v: DataView, dove: number): number {
  const n = v.getBigUint64(dove, true);
  if (n > BigInt(v.byteLength) * 2_000n) throw new RangeError("a zip64 number out of range");
  return Number(n);
}

function readEntry(v: DataView, file: Uint8Array, qui: number, directory: number): VoceZip {
  const [modo, metodo] = [v.getUint16(qui + 8, true), v.getUint16(qui + 10, true)];
  if (modo & 1)
    throw new FileRifiutato({
      it: "il file è protetto da una password: aprirlo in Excel e salvarlo come .xlsx senza password.",
      en: "the file is protected by a password: open it in Excel and save it as .xlsx without one.",
    });
  const [lungoNome, lungoExtra] = [v.getUint16(qui + 28, true), v.getUint16(qui + 30, true)];
  const nome = new TextDecoder().decode(file.subarray(qui + 46, qui + 46 + lungoNome)).replaceAll("\\", "/");
  const [byte, stretti, posto] = sizes(v, qui, qui + 46 + lungoNome, lungoExtra);
  if (v.getUint32(posto, true) !== LOCALE) throw rovinato(`no bytes for ${nome}`);
  const da = posto + 30 + v.getUint16(posto + 26, true) + v.getUint16(posto + 28, true);
  const a = da + stretti;
  if (a > directory) throw rovinato(`${nome} ends beyond the directory`);
  if (metodo !== 0 && metodo !== 8) throw rovinato(`${nome} is compressed in another way (${metodo})`);
  if (metodo === 0 && byte !== stretti) throw rovinato(`${nome} states a false size`);
  return { nome, compressa: metodo === 8, da, a, byte };
}

/** Inflated bytes, bytes in the file, where its local header is. */
function sizes(v: DataView, qui: number, extra: number, lungo: number): [number, number, number] {
  const detti: [number, number, number] = [
    v.getUint32(qui + 24, true),
    v.getUint32(qui + 20, true),
    v.getUint32(qui + 42, true),
  ];
  if (!detti.includes(ALTROVE)) return detti;
  for (let i = extra; i + 4 <= extra + lungo; i += 4 + v.getUint16(i + 2, true)) {
    if (v.getUint16(i, true) !== 1) continue;
    let dove = i + 4;
    return detti.map((n) => {
      if (n !== ALTROVE) return n;
      dove += 8;
      return long(v, dove - 8);
    }) as [number, number, number];
  }
  return detti;
}

/** No byte of the file is of two entries. */
function disjoint(voci: readonly VoceZip[]): VoceZip[] {
  const inOrdine = voci.toSorted((x, y) => x.da - y.da || x.a - y.a);
  inOrdine.forEach((voce, i) => {
    const prima = inOrdine[i - 1];
    // Thirty bytes of local header and the name lie between the bytes of one entry and those of the next.
    if (prima && voce.da < prima.a + 30)
      throw new FileRifiutato(
        {
          it: "il file contiene parti che si sovrappongono, come nessun programma le scrive: non è stato aperto.",
          en: "the file has parts that overlap, as no program writes them: it was not opened.",
        },
        { cause: `${prima.nome} and ${voce.nome} share bytes` },
      );
  });
  return inOrdine;
}
