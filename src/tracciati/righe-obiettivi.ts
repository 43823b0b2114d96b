/**
 * What the rows of an objectives table are: an indicator, a title above some, a part of the heading, a total, the foot of a
 * page or of the sheet. A row is looked at with its neighbours; none is looked for further than a page away.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { isLabelRow } from "./etichette";
import { genereOf } from "./indizi/profilo";
import type { Tabella } from "./mappatura";
import { normalise } from "./normalise";
import type { Genere } from "./genere-riga";
import { isMeasured, pieneIn, type Piena } from "./righe-misurate";
import { isTotale, textOf } from "./row-words";
import { isSubheading } from "./sottotestata";
import { isHeading, titleAt } from "./titoli";

/** What names the indicator of a row: its column, else that of its objective. */
const isNamed = (g: Griglia, riga: number, { colonne, altriIndicatori }: Tabella): boolean =>
  [
    colonne.indicatore ?? colonne.obiettivoOperativo ?? colonne.descrizione,
    ...altriIndicatori.map((c) => c.indicatore),
  ].some((c) => c && !isVuoto(valoreIn(g, riga, c.colonna)));

const isIndicator = (g: Griglia, riga: number, t: Tabella): boolean =>
  isMeasured(g, riga, t) && isNamed(g, riga, t);

export function kindOfObjectives(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): Genere {
  const [prima] = piene;
  if (!prima) return { tipo: "vuota" };
  if (isLabelRow(g.valori[riga - g.riga] ?? [])) return { tipo: "etichette" };
  if (isSubheading(g, riga, piene, t)) return { tipo: "intestazione" };
  const titolo = titleAt(g, riga, piene, t);
  if (titolo) return { tipo: "titolo", titolo };
  const piena = isMeasured(g, riga, t) || hasIndicator(g, riga, t);
  if (
    !piena ||
    isAboveHeading(g, riga, t) ||
    isPageFoot(piene) ||
    isFoot(g, riga, piene, t) ||
    isSignature(g, riga, piene, t)
  )
    return { tipo: "altro" };
  // The sum of the weights, or of the counts, is no indicator; nor the mean of the ones above.
  const senzaNome =
    t.colonne.indicatore === undefined || isVuoto(valoreIn(g, riga, t.colonne.indicatore.colonna));
  return senzaNome && (isTotale(textOf(prima.v)) || isMedia(g, riga, textOf(prima.v), t))
    ? { tipo: "totale", ambito: "altro", numero: null }
    : { tipo: "dati" };
}

const hasIndicator = (g: Griglia, riga: number, t: Tabella): boolean =>
  [t.colonne, ...t.altriIndicatori].some(
    (c) => c.indicatore && !isVuoto(valoreIn(g, riga, c.indicatore.colonna)),
  );

/** Without a target or a result, right above the headings that come again: what is said of the table below. */
function isAboveHeading(g: Griglia, riga: number, t: Tabella): boolean {
  if (isMeasured(g, riga, t)) return false;
  let sotto = riga + 1;
  while (sotto < g.riga + g.valori.length && isBlankRow(g, sotto) && sotto - riga < 3) sotto++;
  return isHeading(g, sotto, t);
}

/** "Grado di raggiungimento dell'obiettivo", "Media complessiva": without a target, what the rows above come to. */
const isMedia = (g: Griglia, riga: number, testo: string, { colonne }: Tabella): boolean =>
  /^(?:grado|percentuale|perc|%|media|valutazione|punteggio|risultato|raggiungimento) (?:medio |media )?(?:di |del |dell |della |degli |dei )?(?:raggiungimento|realizzazione|conseguimento|complessiv|ponderat|finale|total|obiettiv|aritmetic|settore|ente)/.test(
    normalise(testo),
  ) &&
  (colonne.target === undefined || isVuoto(valoreIn(g, riga, colonne.target.colonna)));

/** "Pagina 1 di 3", with the day of the print. */
const isPageFoot = (piene: readonly Piena[]): boolean =>
  piene.length <= 3 &&
  piene.some(({ v }) => /^pag(?:ina|\.)?\s*(?:n\.?\s*)?\d+(?:\s*(?:di|\/)\s*\d+)?$/i.test(textOf(v)));

/** As far as rows are looked for that go on with the table. */
const VICINE = 30;

const someBelow = (g: Griglia, riga: number, prova: (r: number) => boolean): boolean => {
  const ultima = Math.min(g.riga + g.valori.length - 1, riga + VICINE);
  for (let r = riga + 1; r <= ultima; r++) if (prova(r)) return true;
  return false;
};

const isBlankRow = (g: Griglia, riga: number): boolean => (g.valori[riga - g.riga] ?? []).every(isVuoto);

const PIEDE =
  /^(?:legenda|nota|note|n ?b|fonte|fonti|relazione|data|luogo|firma|visto|allegat[oi]|osservazioni|commento|considerazioni)\b/;

/**
 * At the foot: a lone text apart from the rows above, or what begins as a legend or a note does, with no indicator below; and
 * what goes on right under it without a target or a result. A footnote ("(*) …") is one wherever it stands.
 */
function isFoot(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean {
  const [prima] = piene;
  // Alone on its row, whatever its column.
  if (piene.length > 1 && isMeasured(g, riga, t)) return false;
  if (piene.length === 1 && /^\(?\*+\)?\s/.test(textOf(prima?.v ?? ""))) return true;
  let inizio = riga;
  while (
    inizio > g.riga &&
    riga - inizio < VICINE &&
    !isBlankRow(g, inizio - 1) &&
    !isMeasured(g, inizio - 1, t)
  )
    inizio--;
  if (inizio === g.riga || !isBlankRow(g, inizio - 1)) return false;
  const capo = pieneIn(g, inizio);
  const sola = capo.length === 1 && ["testo", "prosa"].includes(genereOf(capo[0]?.v ?? ""));
  if (!sola && !PIEDE.test(normalise(textOf(capo[0]?.v ?? "")))) return false;
  return !someBelow(g, riga, (r) => isIndicator(g, r, t));
}

/** Who signs, where the figures would be: words alone beside no indicator's name, and no indicator below. */
const isSignature = (g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean =>
  t.colonne.indicatore !== undefined &&
  !hasIndicator(g, riga, t) &&
  piene.every(
    ({ v }) => typeof v === "string" && /\p{L}{3}/u.test(v) && ["testo", "prosa"].includes(genereOf(v)),
  ) &&
  piene.some(({ v }) => FIRMA.test(normalise(textOf(v))) || /^(?:il|la) /.test(normalise(textOf(v)))) &&
  !someBelow(g, riga, (r) => isIndicator(g, r, t));

const FIRMA =
  /^(?:f to|firmato|firma|dott|dr|ing|arch|avv|geom|rag|segretario|sindaco|responsabile|dirigente|visto)\b/;
