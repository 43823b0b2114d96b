/**
 * A returned file as data: the values, number formats and formula marks of its sheets. Cells beyond the last row and column
 * that a scheda may have are left out.
 */
import type { Scalare } from "../../base/griglia";
import { COSTI } from "../../base/pacchetto/conto";
import { LIMITI_SCHEDA } from "../../base/pacchetto/limiti";
import { FileRifiutato } from "../../base/pacchetto/rifiuto";
import type { Bilingue } from "../../base/regola";
import { apriXlsx, type FileAperto } from "../../base/xlsx/apri-xlsx";
import type { GrigliaScheda } from "../leggi-scheda";

type LetturaFile =
  /** `note`: what of the file is not as usual, and how it was read. */
  | { readonly ok: true; readonly fogli: readonly GrigliaScheda[]; readonly note: readonly Bilingue[] }
  /** Why it cannot be read. */
  | { readonly ok: false; readonly motivo: Bilingue };

const TROPPO: Bilingue = {
  it: "il file è troppo grande per essere una scheda: non è stato aperto.",
  en: "the file is too large to be a form: it was not opened.",
};

const DAL_1904: Bilingue = {
  it: "il file conta i giorni dal 1904: le date sono state lette come Excel le mostra.",
  en: "the file counts days from 1904: its dates were read as Excel shows them.",
};
const STRICT: Bilingue = {
  it: "il file è nella forma «Strict» di Excel: è stato letto.",
  en: "the file is in Excel's “Strict” form: it was read.",
};

const noteDi = ({ dal1904, strict }: FileAperto["elenco"]): Bilingue[] => [
  ...(dal1904 ? [DAL_1904] : []),
  ...(strict ? [STRICT] : []),
];

export function leggiXlsx(byte: Uint8Array): LetturaFile {
  try {
    const aperto = apriXlsx(byte, LIMITI_SCHEDA, TROPPO);
    return { ok: true, fogli: aperto.fogli.map((f) => grigliaDi(aperto, f)), note: noteDi(aperto.elenco) };
  } catch (errore) {
    if (errore instanceof FileRifiutato) return { ok: false, motivo: errore.motivo };
    throw errore;
  }
}

function grigliaDi({ parti }: FileAperto, { nome, walk }: FileAperto["fogli"][number]): GrigliaScheda {
  const valori: Scalare[][] = [];
  const formati: string[][] = [];
  const formule: boolean[][] = [];
  walk(({ riga, colonna, valore, formato, formula }) => {
    if (!(riga >= 1 && riga <= LIMITI_SCHEDA.righe && colonna <= LIMITI_SCHEDA.colonne)) return;
    // Blanks before it are kept as well, and cost as much.
    const nuove = metti(valori, riga, colonna, valore, "");
    parti.conto.spend(COSTI.cella * (1 + nuove));
    metti(formati, riga, colonna, formato, "General");
    metti(formule, riga, colonna, formula, false);
  });
  return { foglio: nome, riga: 1, colonna: 1, valori, formati, formule };
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
