/** One sheet of a returned file as a grid. Cells beyond the last row and column that a scheda may have are left out. */
import type { Scalare } from "../../base/griglia";
import { COSTI } from "../../base/pacchetto/conto";
import { dal1900 } from "../../base/pacchetto/dal-1904";
import { serialOfIso } from "../../base/pacchetto/data-iso";
import { LIMITI_SCHEDA } from "../../base/pacchetto/limiti";
import { localName } from "../../base/pacchetto/xml";
import { parseIndirizzo } from "../../base/posizione";
import type { GrigliaScheda } from "../leggi-scheda";
import { unescapeCella } from "./escape";
import type { Parti } from "./parti";

interface Tabelle {
  readonly foglio: string;
  readonly condivisi: readonly string[];
  readonly formati: readonly string[];
  /** Days are counted from 1904. */
  readonly dal1904: boolean;
}

export function leggiFoglio(
  parti: Parti,
  parte: string,
  { foglio, condivisi, formati, dal1904 }: Tabelle,
): GrigliaScheda {
  const valori: Scalare[][] = [];
  const suoiFormati: string[][] = [];
  const formule: boolean[][] = [];
  let posto: { riga: number; colonna: number } | null = null;
  let cella = { tipo: "n", stile: 0, testo: "", formula: false };
  let raccoglie = false;
  let fonetica = 0;
  let riga = 0;
  let colonna = 0;
  parti.walk(parte, {
    open: (tag, a) => {
      const nome = localName(tag);
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
      if (nome === "rPh") fonetica++;
      raccoglie = nome === "v" || (nome === "t" && fonetica === 0);
    },
    text: (t) => {
      if (raccoglie) cella.testo += t;
    },
    close: (tag) => {
      const nome = localName(tag);
      raccoglie = false;
      if (nome === "rPh") fonetica--;
      if (nome !== "c" || !posto) return;
      const { riga: r, colonna: c } = posto;
      if (!(r >= 1 && r <= LIMITI_SCHEDA.righe && c <= LIMITI_SCHEDA.colonne)) return;
      const formato = formati[cella.stile] ?? "General";
      const letto = valoreDi(cella, condivisi);
      const v = dal1904 && typeof letto === "number" ? dal1900(letto, formato) : letto;
      // Blanks before it are kept as well, and cost as much.
      const nuove = metti(valori, r, c, v, "");
      parti.conto.spend(COSTI.cella * (1 + nuove));
      metti(suoiFormati, r, c, formato, "General");
      metti(formule, r, c, cella.formula, false);
    },
  });
  return { foglio, riga: 1, colonna: 1, valori, formati: suoiFormati, formule };
}

/** How many places, rows and cells, it had to make. */
function metti<T>(g: T[][], riga: number, colonna: number, v: T, vuoto: T): number {
  const prima = g.length;
  while (g.length < riga) g.push([]);
  const r = g[riga - 1] ?? [];
  const larga = r.length;
  while (r.length < colonna) r.push(vuoto);
  r[colonna - 1] = v;
  return g.length - prima + (r.length - larga);
}

function valoreDi({ tipo, testo }: { tipo: string; testo: string }, condivisi: readonly string[]): Scalare {
  switch (tipo) {
    case "s":
      // Without a number it is a blank, not the first text.
      return testo.trim() === "" ? "" : unescapeCella(condivisi[Number(testo)] ?? "");
    case "b":
      return testo === "1" || testo === "true";
    case "n":
      // What is no number is shown as it is written, for whoever reads it to see: never as a blank.
      return testo.trim() === "" ? "" : Number.isFinite(Number(testo)) ? Number(testo) : unescapeCella(testo);
    case "d":
      return serialOfIso(testo) ?? unescapeCella(testo);
    default:
      return unescapeCella(testo);
  }
}
