/** Where no table is recognised: the rows that look most like the headings of one, and what is wrong with them. */
import type { Griglia, Scalare } from "../base/griglia";
import type { Bilingue } from "../base/regola";
import type { NonLetto, Riconoscimento } from "./recognise";
import { looksLike } from "./rilievi/map-011-parte-non-letta";
import { missing, nearest } from "./somiglia";
import { isWordy } from "./testate";

/** Headings stand near the top. */
const RIGHE = 60;
/** With fewer known words a row is a title or a note. */
const CAMPI = 3;
const FOGLI = 5;

/** One reason a sheet, to follow its name; the sheets without such a row are left out. */
export function nearTables(griglie: Iterable<Griglia>): Riconoscimento["nonLetti"] {
  const trovati: NonLetto[] = [];
  for (const g of griglie) {
    if (trovati.length === FOGLI) break;
    const motivo = reasonIn(g);
    if (motivo !== null) trovati.push({ foglio: g.foglio, motivo });
  }
  return trovati;
}

function reasonIn(g: Griglia): Bilingue | null {
  let migliore: { readonly riga: number; readonly vista: NonNullable<ReturnType<typeof nearest>> } | null =
    null;
  for (const [i, celle] of g.valori.slice(0, RIGHE).entries()) {
    const vista = isWordy(celle) ? nearest(wordsIn(celle)) : null;
    if (vista && vista.campi.length >= CAMPI && vista.campi.length > (migliore?.vista.campi.length ?? 0))
      migliore = { riga: g.riga + i, vista };
  }
  if (!migliore) return null;
  const { struttura, campi } = migliore.vista;
  const manca = missing(struttura, campi);
  const [sotto, below] =
    manca.length === 0
      ? [
          ", ma sotto le sue intestazioni non ci sono valori che si leggano come tali",
          ", but below its headings there are no values that read as such",
        ]
      : ["", ""];
  return {
    it: `la riga ${migliore.riga} ${looksLike(struttura, manca, "it")}${sotto}`,
    en: `row ${migliore.riga} ${looksLike(struttura, manca, "en")}${below}`,
  };
}

const wordsIn = (celle: readonly Scalare[]): string[] =>
  celle.flatMap((v) => (typeof v === "string" && v.trim() !== "" ? [v] : []));
