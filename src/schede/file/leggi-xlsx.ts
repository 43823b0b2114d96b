/**
 * A returned file as data: the values, number formats and formula marks of its sheets. Macros, links, drawings and every
 * other part are never opened. A file that would grow too large is refused by what it declares, and what it really holds
 * can be no larger than that: the room is taken before inflating. ECMA-376 part 1.
 */
import { strFromU8, unzipSync, type UnzipFileInfo } from "fflate";
import { SaxesParser } from "saxes";
import type { Scalare } from "../../base/griglia";
import { parseIndirizzo } from "../../base/posizione";
import type { GrigliaScheda } from "../leggi-scheda";
import { unescapeCella } from "./escape";

export type LetturaFile =
  | { readonly ok: true; readonly fogli: readonly GrigliaScheda[] }
  /** Why it cannot be read, in Italian. */
  | { readonly ok: false; readonly motivo: string };

const MEGA = 1_048_576;
const FILE_MASSIMO = 20 * MEGA;
/** Of the parts that are opened, once inflated. */
const PARTE_MASSIMA = 40 * MEGA;
const TUTTO_MASSIMO = 80 * MEGA;
const FOGLI_MASSIMI = 40;
const RIGHE_MASSIME = 20_000;
const COLONNE_MASSIME = 60;

const SERVE =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/** Why the file cannot be read. Anything else that is thrown here is a bug of ours, and no fault of the file. */
class Rifiuto extends Error {}

const rovinato = (causa: unknown): Rifiuto =>
  new Rifiuto("il file non è una cartella .xlsx, o è rovinato: farselo mandare di nuovo.", { cause: causa });

/** What fflate throws at a file that is no zip, or whose sizes are not those it declares. github.com/101arrowz/fflate */
const isZipRovinato = (errore: unknown): boolean =>
  errore instanceof RangeError ||
  (errore instanceof Error && "code" in errore && typeof errore.code === "number");

export function leggiXlsx(byte: Uint8Array): LetturaFile {
  const no = (motivo: string): LetturaFile => ({ ok: false, motivo });
  if (byte.length > FILE_MASSIMO) return no("il file è troppo grande per essere una scheda.");
  if (byte[0] === 0xd0 && byte[1] === 0xcf)
    return no(
      "il file è protetto da una password o in un vecchio formato: salvarlo come .xlsx senza password.",
    );
  try {
    return { ok: true, fogli: leggiFogli(apri(byte)) };
  } catch (errore) {
    if (errore instanceof Rifiuto) return no(errore.message);
    throw errore;
  }
}

/** The parts that are read, by their path in lower case. */
function apri(byte: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let tutto = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!SERVE.test(name)) return false;
    tutto += originalSize;
    if (originalSize > PARTE_MASSIMA || tutto > TUTTO_MASSIMO)
      throw new Rifiuto("il file è troppo grande per essere una scheda: non è stato aperto.");
    return true;
  };
  try {
    const parti = unzipSync(byte, { filter });
    return new Map(Object.entries(parti).map(([nome, dati]) => [nome.toLowerCase(), dati]));
  } catch (errore) {
    throw isZipRovinato(errore) ? rovinato(errore) : errore;
  }
}

type Attributi = Readonly<Record<string, string>>;

/** Elements by their local name, whatever the prefix. No entity but XML's own is known: anything else ends the reading. */
function percorri(
  dati: Uint8Array,
  {
    apre,
    testo,
    chiude,
  }: {
    readonly apre: (nome: string, a: Attributi) => void;
    readonly testo?: (t: string) => void;
    readonly chiude?: (nome: string) => void;
  },
): void {
  const locale = (nome: string): string => nome.slice(nome.indexOf(":") + 1);
  const p = new SaxesParser();
  p.on("error", (e) => {
    throw rovinato(e);
  });
  p.on("doctype", () => {
    throw new Rifiuto(
      "il file contiene una dichiarazione che le cartelle di Excel non hanno: non è stato letto.",
    );
  });
  p.on("opentag", (t) => {
    apre(locale(t.name), t.attributes);
  });
  p.on("text", (t) => testo?.(t));
  p.on("closetag", (t) => chiude?.(locale(t.name)));
  p.write(strFromU8(dati)).close();
}

function leggiFogli(parti: ReadonlyMap<string, Uint8Array>): GrigliaScheda[] {
  const parte = (nome: string): Uint8Array | undefined => parti.get(nome.toLowerCase());
  const cartella = parte("xl/workbook.xml");
  const relazioni = parte("xl/_rels/workbook.xml.rels");
  if (!cartella || !relazioni) throw new Rifiuto("il file non è una cartella .xlsx.");
  const bersagli = new Map<string, string>();
  percorri(relazioni, {
    apre: (nome, a) => {
      if (nome === "Relationship")
        bersagli.set(a["Id"] ?? "", (a["Target"] ?? "").replace(/^\/?(?:xl\/)?/, ""));
    },
  });
  const fogli: { nome: string; dati: Uint8Array }[] = [];
  const opzioni = { dal1904: false };
  percorri(cartella, {
    apre: (nome, a) => {
      if (nome === "workbookPr") opzioni.dal1904 = ["1", "true"].includes(a["date1904"] ?? "");
      if (nome !== "sheet") return;
      const id = Object.entries(a).find(([k]) => /(?:^|:)id$/.test(k))?.[1] ?? "";
      const dati = parte(`xl/${bersagli.get(id) ?? ""}`);
      if (dati) fogli.push({ nome: a["name"] ?? "", dati });
    },
  });
  if (fogli.length > FOGLI_MASSIMI) throw new Rifiuto("il file ha troppi fogli per essere una scheda.");
  if (opzioni.dal1904)
    throw new Rifiuto(
      "il file conta i giorni dal 1904: in Excel, Opzioni, Avanzate, togliere «Usa sistema data 1904».",
    );
  const condivisi = testiCondivisi(parte("xl/sharedStrings.xml"));
  const formati = formatiDi(parte("xl/styles.xml"));
  return fogli.map((f) => leggiFoglio(f.nome, f.dati, { condivisi, formati }));
}

function testiCondivisi(dati: Uint8Array | undefined): string[] {
  const testi: string[] = [];
  if (!dati) return testi;
  let dentro = false;
  let fonetica = 0;
  percorri(dati, {
    apre: (nome) => {
      if (nome === "si") testi.push("");
      if (nome === "rPh") fonetica++;
      dentro = nome === "t" && fonetica === 0;
    },
    testo: (t) => {
      if (dentro) testi.push((testi.pop() ?? "") + t);
    },
    chiude: (nome) => {
      if (nome === "rPh") fonetica--;
      if (nome === "t") dentro = false;
    },
  });
  return testi;
}

/** The formats that a file does not write out: ECMA-376 part 1, 18.8.30. */
const NOTI: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  22: "m/d/yy h:mm",
  49: "@",
};

/** The number format of each style, by its number. */
function formatiDi(dati: Uint8Array | undefined): string[] {
  const propri = new Map<number, string>();
  const stili: string[] = [];
  let dentro = false;
  if (!dati) return stili;
  percorri(dati, {
    apre: (nome, a) => {
      if (nome === "numFmt") propri.set(Number(a["numFmtId"]), a["formatCode"] ?? "General");
      if (nome === "cellXfs") dentro = true;
      if (nome !== "xf" || !dentro) return;
      const id = Number(a["numFmtId"] ?? 0);
      stili.push(propri.get(id) ?? NOTI[id] ?? "General");
    },
    chiude: (nome) => {
      if (nome === "cellXfs") dentro = false;
    },
  });
  return stili;
}

interface Tabelle {
  readonly condivisi: readonly string[];
  readonly formati: readonly string[];
}

function leggiFoglio(foglio: string, dati: Uint8Array, { condivisi, formati }: Tabelle): GrigliaScheda {
  const valori: Scalare[][] = [];
  const suoiFormati: string[][] = [];
  const formule: boolean[][] = [];
  let posto: { riga: number; colonna: number } | null = null;
  let cella = { tipo: "n", stile: 0, testo: "", formula: false };
  let raccoglie = false;
  let riga = 0;
  let colonna = 0;
  percorri(dati, {
    apre: (nome, a) => {
      if (nome === "row") {
        riga = a["r"] === undefined ? riga + 1 : Number(a["r"]);
        colonna = 0;
      }
      if (nome === "c") {
        posto = a["r"] === undefined ? { riga, colonna: colonna + 1 } : parseIndirizzo(a["r"]);
        colonna = posto?.colonna ?? colonna + 1;
        cella = { tipo: a["t"] ?? "n", stile: Number(a["s"] ?? 0), testo: "", formula: false };
      }
      if (nome === "f") cella.formula = true;
      raccoglie = nome === "v" || nome === "t";
    },
    testo: (t) => {
      if (raccoglie) cella.testo += t;
    },
    chiude: (nome) => {
      if (nome === "v" || nome === "t") raccoglie = false;
      if (nome !== "c" || !posto) return;
      const { riga: r, colonna: c } = posto;
      if (r > RIGHE_MASSIME || c > COLONNE_MASSIME) return;
      const v = valoreDi(cella, condivisi);
      for (const [g, x, vuoto] of [
        [valori, v, ""],
        [suoiFormati, formati[cella.stile] ?? "General", "General"],
        [formule, cella.formula, false],
      ] as const)
        metti(g as (typeof x)[][], r, c, x, vuoto);
    },
  });
  return { foglio, riga: 1, colonna: 1, valori, formati: suoiFormati, formule };
}

function metti<T>(g: T[][], riga: number, colonna: number, v: T, vuoto: T): void {
  while (g.length < riga) g.push([]);
  const r = g[riga - 1];
  if (!r) return;
  while (r.length < colonna) r.push(vuoto);
  r[colonna - 1] = v;
}

function valoreDi({ tipo, testo }: { tipo: string; testo: string }, condivisi: readonly string[]): Scalare {
  switch (tipo) {
    case "s":
      return unescapeCella(condivisi[Number(testo)] ?? "");
    case "b":
      return testo === "1" || testo === "true";
    case "n":
      return testo.trim() === "" || !Number.isFinite(Number(testo)) ? "" : Number(testo);
    default:
      return unescapeCella(testo);
  }
}
