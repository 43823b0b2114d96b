/**
 * Scheme: two rows an indicator, what was foreseen and what was done, told by a column, and one column of values for both:
 * "Alberi | Previsto | 100", "Alberi | Realizzato | 85". That column is target and result.
 */
import { isVuoto } from "../../base/griglia";
import type { CampoMappa } from "../campi";
import { foreseenOrDone } from "../dimensione-righe";
import type { ColonnaVista, TabellaVista } from "../indizi/indizio";
import { anniIn } from "../indizi/periodi";
import { quota } from "../indizi/profilo";
import type { Colonna, Colonne } from "../mappatura";

/** The columns with that one for both, where the table has neither target nor result. */
export function withBothInRows(colonne: Colonne, t: TabellaVista): Colonne {
  const { target, raggiunto, scadenza, indicatore, obiettivoOperativo } = colonne;
  if (target ?? scadenza ?? null) return colonne;
  if (!indicatore && !obiettivoOperativo) return colonne;
  const tipi = t.colonne.find(saysBoth);
  if (!tipi) return colonne;
  const valori = raggiunto
    ? t.colonne.find((c) => c.colonna === raggiunto.colonna)
    : valuesOf(t, colonne, tipi);
  if (!valori) return colonne;
  const detta = (campo: CampoMappa): Colonna => ({
    colonna: valori.colonna,
    intestazione: valori.intestazione,
    perche: `«${valori.intestazione}» è ${campo} dove «${tipi.intestazione}» lo dice`,
  });
  return { ...colonne, target: detta("target"), raggiunto: detta("raggiunto") };
}

function saysBoth(c: ColonnaVista): boolean {
  const piene = c.valori.filter((v) => !isVuoto(v)).map(foreseenOrDone);
  return piene.length >= 2 && piene.every((g) => g !== null) && new Set(piene).size === 2;
}

/** The column of the esercizio, else the only one of figures. */
function valuesOf(t: TabellaVista, colonne: Colonne, tipi: ColonnaVista): ColonnaVista | undefined {
  const prese = new Set(Object.values(colonne).map((c) => c.colonna));
  const cifre = t.colonne.filter(
    (c) =>
      c !== tipi &&
      !prese.has(c.colonna) &&
      quota(c.profilo, "importo", "percentuale", "data", "si-no") >= 0.5,
  );
  const { esercizio } = t.guida;
  const sue = cifre.filter((c) => esercizio !== null && anniIn(c.intestazione).has(esercizio));
  const [sola, ...altre] = sue.length > 0 ? sue : cifre;
  return altre.length === 0 ? sola : undefined;
}

/** Target and result stand in one column, each on its own row. */
export const areBothInRows = ({ target, raggiunto }: Colonne): boolean =>
  target !== undefined && raggiunto !== undefined && target.colonna === raggiunto.colonna;
