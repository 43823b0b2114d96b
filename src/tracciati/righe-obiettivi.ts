/**
 * What the rows of an objectives table are: an indicator, a title above some, a part of the heading, a total, the foot of a
 * page or of the sheet. A row is looked at with its neighbours.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { isNameplate } from "./contesto";
import { isLabelRow } from "./etichette";
import type { Genere } from "./genere-riga";
import { genereOf } from "./indizi/profilo";
import type { Tabella } from "./mappatura";
import { normalise } from "./normalise";
import { isOfFoot } from "./piede-obiettivi";
import { isMeasured, type Piena } from "./righe-misurate";
import { hasIndicator, isBlankRow } from "./righe-vicine";
import { isTotale, textOf } from "./row-words";
import { isSubheading } from "./sottotestata";
import { isClosing, isRemark } from "./righe-di-chiusura";
import { isGroupName, isHeading, titleAt } from "./titoli";

export function kindOfObjectives(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): Genere {
  const [prima] = piene;
  if (!prima) return { tipo: "vuota" };
  if (isLabelRow(g.valori[riga - g.riga] ?? []) || isNameplate(g, riga) || isNameplate(g, riga - 1))
    return { tipo: "etichette" };
  if (isSubheading(g, riga, piene, t)) return { tipo: "intestazione" };
  const titolo = titleAt(g, riga, piene, t);
  if (titolo) return { tipo: "titolo", titolo };
  const piena = isMeasured(g, riga, t) || hasIndicator(g, riga, t);
  if (!piena || isAboveHeading(g, riga, t) || isOfFoot(g, riga, piene, t)) return { tipo: "altro" };
  // The sum of the weights, or of the counts, is no indicator; nor the mean of the ones above.
  const senzaNome =
    t.colonne.indicatore === undefined || isVuoto(valoreIn(g, riga, t.colonne.indicatore.colonna));
  const testo = textOf(prima.v);
  if (isClosing(g, riga, piene, t)) return { tipo: "totale", ambito: "altro", numero: null };
  if (isRemark(g, riga, t)) return { tipo: "altro" };
  return senzaNome && (isTotale(testo) || isMedia(g, riga, testo, t) || isOfGroup(piene, t))
    ? { tipo: "totale", ambito: "altro", numero: null }
    : { tipo: "dati" };
}

/** Without a target or a result, right above the headings that come again: what is said of the table below. */
function isAboveHeading(g: Griglia, riga: number, t: Tabella): boolean {
  if (isMeasured(g, riga, t)) return false;
  let sotto = riga + 1;
  while (sotto < g.riga + g.valori.length && isBlankRow(g, sotto) && sotto - riga < 3) sotto++;
  return isHeading(g, sotto, t);
}

/** "Grado di raggiungimento dell'obiettivo", "Media complessiva": without a target, what the rows above come to. */
const isMedia = (g: Griglia, riga: number, testo: string, { colonne }: Tabella): boolean =>
  SINTESI.test(normalise(testo)) &&
  (colonne.target === undefined || isVuoto(valoreIn(g, riga, colonne.target.colonna)));

/** "AREA SOCIALE | | | 100%": an office, or capitals, and what its rows come to. */
const isOfGroup = (piene: readonly Piena[], { colonne }: Tabella): boolean => {
  const [nome, valore, ...altre] = piene;
  return (
    nome !== undefined &&
    valore !== undefined &&
    altre.length === 0 &&
    (valore.colonna === colonne.raggiunto?.colonna || valore.colonna === colonne.gradoDichiarato?.colonna) &&
    ["importo", "percentuale"].includes(genereOf(valore.v)) &&
    isGroupName(textOf(nome.v))
  );
};

const SINTESI =
  /^(?:(?:grado|percentuale|perc|%|media|valutazione|punteggio|risultato|raggiungimento|performance|indice|livello|esito|somma|sintesi)\b.*\b(?:raggiungimento|realizzazione|conseguimento|complessiv[oaie]|medi[oa]|media|ponderat[oaie]|final[ei]|total[ei]|general[ei]|sintetic[oa]|obiettiv[oi]|aritmetica|settor[ei]|area|servizio|ente|comune|organizzativa|individuale)\b|complessiv)/;
