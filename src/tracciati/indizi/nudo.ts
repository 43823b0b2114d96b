/**
 * The witness of the bare name: of "Impegnato" and "Impegnato (vecchio)", "Accertato" and "Accertato netto FCDE" the one with
 * no more words is meant. Words that make a figure the better one ("competenza", "definitivo", a day) leave the doubt.
 */
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import { normalise } from "../normalise";
import type { ColonnaVista, TabellaVista, Testimone } from "./indizio";
import { sense, SOGLIA } from "./parole";

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

/** Words that say nothing of which figure it is. */
const VUOTE =
  /^(?:d[iae]|d[ae]l|dell[aeo]?|dei|degli|in|al|alla|per|su|sul|ed|euro|eur|import[oi]|somm[ae]|assunt[oaie]|registrat[oaie]|contabilizzat[oaie])$/;
/** Words of the figure that counts: beside the bare name they may be the one meant. */
const MEGLIO =
  /^(?:compet|comp$|cp$|co$|cc$|tot|complessiv|defin|def$|final|effettiv|real|assest|ass$|attual|att$|aggiorn|agg$|corrent|variat|variaz|rettific|corrett|corrig|nuov|ultim|vigent|esercizi|eserc$|ann|consunt|rilev|certific|post$|dopo$|al$|[ivx]+$|\d)/;
/** "Impegni" and "impegnato" are one word here. */
const RADICE = 4;

export const nudoDice: Testimone = (c, campo, t) => {
  if (t.struttura === "obiettivi" || !IMPORTI.has(campo) || !speaksOf(c, campo, t)) return null;
  const sue = wordsOf(c);
  for (const x of t.colonne) {
    if (x === c || !speaksOf(x, campo, t)) continue;
    const nude = wordsOf(x).map(root);
    const oltre = sue.filter((p) => !nude.includes(root(p)));
    if (nude.length === 0 || oltre.length === 0 || oltre.length !== sue.length - nude.length) continue;
    if (!oltre.some((p) => MEGLIO.test(p)))
      return { peso: -0.2, perche: `accanto c'è «${x.intestazione}», senza altre parole` };
  }
  return null;
};

const root = (parola: string): string => parola.slice(0, RADICE);

const wordsOf = ({ intestazione }: ColonnaVista): string[] =>
  normalise(intestazione)
    .split(" ")
    .filter((p) => p !== "" && !VUOTE.test(p));

const speaksOf = (c: ColonnaVista, campo: CampoMappa, t: TabellaVista): boolean =>
  c.intestazione !== "" &&
  (sense(c.intestazione, c.propria, t.struttura).campi.get(campo)?.peso ?? 0) >= SOGLIA;
