/** The cells of a sheet of a file, one after the other. ECMA-376 part 1, 18.3.1. */
import type { Scalare } from "../griglia";
import { dal1900 } from "../pacchetto/dal-1904";
import { serialOfIso } from "../pacchetto/data-iso";
import type { Parti } from "../pacchetto/parti";
import { DANNEGGIATO, FileRifiutato } from "../pacchetto/rifiuto";
import { localName } from "../pacchetto/xml";
import { parseIndirizzo } from "../posizione";
import { unescapeCella } from "./testo-cella";

export interface CellaScritta {
  /** From 1. */
  readonly riga: number;
  readonly colonna: number;
  readonly valore: Scalare;
  /** The number format, en-US. */
  readonly formato: string;
  readonly formula: boolean;
  /** A formula whose result the file does not hold: its value is no blank, it is not known. */
  readonly senzaRisultato: boolean;
}

/** What the cells point at. */
interface Tabelle {
  readonly condivisi: readonly string[];
  readonly formati: readonly string[];
  readonly dal1904: boolean;
}

export function walkCelle(
  parti: Parti,
  parte: string,
  { condivisi, formati, dal1904 }: Tabelle,
  prendi: (c: CellaScritta) => void,
): void {
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
      const formato = formati[cella.stile] ?? "General";
      const letto = valoreDi(cella, condivisi);
      prendi({
        ...posto,
        valore: dal1904 && typeof letto === "number" ? dal1900(letto, formato) : letto,
        formato,
        formula: cella.formula,
        // Of the type `str` an empty result is a text without characters.
        senzaRisultato: cella.formula && cella.tipo !== "str" && cella.testo.trim() === "",
      });
    },
  });
}

/** A text that the file has not: what stood there is not known, and is no blank. */
function senzaTesto(numero: string): never {
  throw new FileRifiutato(DANNEGGIATO, { cause: `no shared text ${numero}` });
}

function valoreDi({ tipo, testo }: { tipo: string; testo: string }, condivisi: readonly string[]): Scalare {
  switch (tipo) {
    case "s":
      // Without a number it is a blank, not the first text.
      return testo.trim() === "" ? "" : unescapeCella(condivisi[Number(testo)] ?? senzaTesto(testo));
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
