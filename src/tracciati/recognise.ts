/**
 * Where the tables are and what their columns mean: rows → headings → blocks → rows' kinds. A function of the grids
 * alone; it writes nothing and throws nothing. What is doubtful is said, not guessed.
 */
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import { rilievo, type Rilievo } from "../base/rilievo";
import { lettera } from "../base/posizione";
import { isShifted } from "./alignment";
import { readHeading, type Intestazione } from "./columns";
import type { Mappatura } from "./mappatura";
import { kindOf } from "./rows";

export interface Riconoscimento {
  /** In workbook order, one for each block under one heading. */
  readonly mappature: readonly Mappatura[];
  readonly rilievi: readonly Rilievo[];
  /** Sheets with something that looks like ours and cannot be read yet. */
  readonly nonLetti: readonly { readonly foglio: string; readonly motivo: string }[];
}

interface Blocco extends Intestazione {
  /** Sheet row of the (last) heading row. */
  readonly riga: number;
  /** Sheet row of the first heading row. */
  readonly daRiga: number;
}

export function recognise(griglie: readonly Griglia[]): Riconoscimento {
  const perFoglio = griglie.map(recogniseSheet);
  return {
    mappature: perFoglio.flatMap((r) => r.mappature),
    rilievi: perFoglio.flatMap((r) => r.rilievi),
    nonLetti: perFoglio.flatMap((r) => r.nonLetti),
  };
}

function recogniseSheet(g: Griglia): Riconoscimento {
  const blocchi = findHeadings(g);
  const motivo = unreadable(g, blocchi);
  if (motivo !== null) return { mappature: [], rilievi: [], nonLetti: [{ foglio: g.foglio, motivo }] };
  return {
    mappature: blocchi.flatMap((b, i) => {
      const fine = (blocchi[i + 1]?.daRiga ?? g.riga + g.valori.length) - 1;
      const m = mapBlock(g, b, fine);
      return m ? [m] : [];
    }),
    rilievi: blocchi.flatMap((b) => doubtsOf(g, b)),
    nonLetti: [],
  };
}

/** Every heading row, alone or with the row above it (two-row and merged headings). */
function findHeadings(g: Griglia): Blocco[] {
  const blocchi: Blocco[] = [];
  g.valori.forEach((valori, i) => {
    const riga = g.riga + i;
    const sola = readHeading(valori, g.colonna);
    if (sola) {
      blocchi.push({ ...sola, riga, daRiga: riga });
      return;
    }
    const sopra = g.valori[i - 1];
    if (!sopra || valori.some((v) => typeof v === "number") || blocchi.at(-1)?.riga === riga - 1) return;
    const doppia = readHeading(joinRows(sopra, valori), g.colonna);
    if (doppia) blocchi.push({ ...doppia, riga, daRiga: riga - 1 });
  });
  return blocchi;
}

/** The upper heading reaches over the blanks at its right, as a merged one does. */
function joinRows(sopra: readonly Scalare[], sotto: readonly Scalare[]): Scalare[] {
  let ultimo = "";
  return sotto.map((v, i) => {
    const su = sopra[i] ?? "";
    if (!isVuoto(su)) ultimo = String(su);
    return isVuoto(v) ? su : `${ultimo} ${String(v)}`.trim();
  });
}

function mapBlock(g: Griglia, b: Blocco, fine: number): Mappatura | null {
  const righeDati: number[] = [];
  let ultima = b.riga;
  for (let r = b.riga + 1; r <= fine; r++) {
    const { tipo } = kindOf(g, r, b.colonne, b.struttura);
    if (tipo === "dati") righeDati.push(r);
    if (tipo === "dati" || tipo === "totale") ultima = r;
  }
  if (righeDati.length === 0) return null;
  const colonne = Object.values(b.colonne).map((c) => c.colonna);
  const testata = g.valori[b.riga - g.riga] ?? [];
  const piene = testata.flatMap((v, i) => (isVuoto(v) ? [] : [g.colonna + i]));
  return {
    struttura: b.struttura,
    foglio: g.foglio,
    intervallo: {
      foglio: g.foglio,
      riga: b.daRiga,
      colonna: Math.min(...colonne, ...piene),
      ultimaRiga: ultima,
      ultimaColonna: Math.max(...colonne, ...piene),
    },
    primaRiga: b.riga + 1,
    righeDati,
    colonne: b.colonne,
    confidenza: b.doppie.length === 0 ? 1 : 0.7,
  };
}

const doubtsOf = (g: Griglia, b: Blocco): Rilievo[] =>
  b.doppie.map((d) =>
    rilievo(
      "MAP-001",
      "avviso",
      { foglio: g.foglio, riga: b.riga, colonna: d.colonna },
      `Due colonne per lo stesso campo (${d.campo}): usata ${lettera(b.colonne[d.campo]?.colonna ?? 0)}, non «${d.intestazione}» in ${lettera(d.colonna)}.`,
      "Verificare che la colonna usata sia quella giusta; altrimenti rinominare l'intestazione dell'altra.",
    ),
  );

/** Layouts that are seen and not read yet: better a refusal than half a reading. */
function unreadable(g: Griglia, blocchi: readonly Blocco[]): string | null {
  const schede = g.valori.some((riga) =>
    riga.some((v) => typeof v === "string" && /^indicatori performanti$/i.test(v.trim())),
  );
  if (schede)
    return "gli obiettivi sono in schede, come nella stampa: servono in una tabella con una riga per indicatore";
  const spostato = blocchi.find((b) => b.struttura !== "obiettivi" && isShifted(g, b.riga, b.colonne));
  if (spostato) return `le colonne sotto la riga ${spostato.riga} non corrispondono alle intestazioni`;
  return null;
}
