/**
 * What names the indicator where no column is headed so: a column of phases or milestones, the description, or the objective
 * itself. Each where the rest of the table leaves no doubt that it is a plan: a list of contracts has deadlines too.
 */
import type { ColonnaVista, TabellaVista } from "./indizi/indizio";
import { sense } from "./indizi/parole";
import { quota } from "./indizi/profilo";
import type { Colonna, Colonne } from "./mappatura";
import { normalise } from "./normalise";

/** What is done and can be done by a day. */
const COSE =
  /\b(?:milestone|fas[ei]|attivita|azion[ei]|adempiment[oi]|intervent[oi]|obblig[oh]i?|traguard[oi]|compit[oi]|step|tapp[ae]|iniziativ[ae]|misur[ae])\b/;
/** Beside these a description is that of a voce. */
const DI_BILANCIO =
  /€|\b(?:capitol[oi]|cap|articolo|import[oi]|euro|stanziament[oi]|impegn|accert|cost[oi]|spes[ae]|entrat[ae]|previsione)\b/;

/** Words of what is expected that are no budget's. */
const CERTO = 0.9;

/** Null where nothing is. */
export function whatIsMeasured(colonne: Colonne, t: TabellaVista): Colonna | null {
  const { target, raggiunto, obiettivoOperativo: obiettivo, descrizione, scadenza } = colonne;
  const nomi = t.colonne.map((c) => normalise(c.intestazione));
  const certa = isSurely(target, t) && raggiunto !== undefined && !nomi.some((n) => DI_BILANCIO.test(n));
  const esito = raggiunto ?? colonne.dataEffettiva ?? colonne.statoAttuazione;
  const aTermine = scadenza !== undefined && esito !== undefined;
  const cosa = certa || aTermine ? thingBefore(colonne, target ?? scadenza, t) : null;
  if (cosa) return said(cosa);
  if (certa && descrizione && (!obiettivo || isRepeated(obiettivo, t)))
    return { ...descrizione, perche: `${descrizione.perche}: è ciò che si misura` };
  return obiettivo && ((target && raggiunto) || (aTermine && /obiettiv/i.test(obiettivo.intestazione)))
    ? { ...obiettivo, perche: `${obiettivo.perche}: si misura l'obiettivo stesso` }
    : null;
}

const viewOf = (c: Colonna | undefined, t: TabellaVista): ColonnaVista | undefined =>
  c && t.colonne.find((x) => x.colonna === c.colonna);

function isSurely(target: Colonna | undefined, t: TabellaVista): boolean {
  const vista = viewOf(target, t);
  return (
    vista !== undefined &&
    (sense(vista.intestazione, vista.propria, "obiettivi").campi.get("target")?.peso ?? 0) >= CERTO
  );
}

/** The nearest column of words before the target that is no field and is headed by what can be done. */
function thingBefore(colonne: Colonne, prima: Colonna | undefined, t: TabellaVista): ColonnaVista | null {
  if (!prima) return null;
  const prese = new Set(Object.values(colonne).map((c) => c.colonna));
  return (
    t.colonne.findLast(
      (c) =>
        c.colonna < prima.colonna &&
        !prese.has(c.colonna) &&
        COSE.test(normalise(c.intestazione)) &&
        quota(c.profilo, "testo", "prosa") >= 0.6,
    ) ?? null
  );
}

/** No word says that it is an indicator: what stands beside must say the more. */
const said = (c: ColonnaVista): Colonna => ({
  colonna: c.colonna,
  intestazione: c.intestazione,
  perche: `«${c.intestazione}» è ciò che si deve fare`,
  indizi: [],
});

/** The same objective on several rows: what tells them apart is something else. */
function isRepeated(c: Colonna, t: TabellaVista): boolean {
  const profilo = viewOf(c, t)?.profilo;
  return profilo !== undefined && profilo.diversi < (t.colonne[0]?.valori.length ?? 0);
}
