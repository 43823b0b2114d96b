/** The acceptances that came with the workbook, in one sentence: how many, whose names they bear, of which days. */
import type { Lingua } from "../../base/rilievo";
import type { Accettazione, RilievoVisto } from "../../controlli/accettazione";
import { byWhom, daChi } from "../../controlli/chi-accetta";

export interface Arrivate {
  readonly accettazioni: readonly Accettazione[];
  readonly frase: Readonly<Record<Lingua, string>>;
}

/** Null where there are none. */
export function arrivateTra(rilievi: readonly RilievoVisto[]): Arrivate | null {
  const accettazioni = rilievi.flatMap((r) => (r.arrivato && r.accettato ? [r.accettato] : []));
  return accettazioni.length === 0
    ? null
    : { accettazioni, frase: { it: italiana(accettazioni), en: inglese(accettazioni) } };
}

function italiana(accettazioni: readonly Accettazione[]): string {
  const n = accettazioni.length;
  return `Questa cartella porta ${n === 1 ? "un rilievo accettato" : `${n} rilievi accettati`} ${daChi(accettazioni)}: su questo computer nessuno ${n === 1 ? "lo ha ancora ripreso" : "li ha ancora ripresi"}.`;
}

function inglese(accettazioni: readonly Accettazione[]): string {
  const n = accettazioni.length;
  return `This workbook carries ${n === 1 ? "one finding" : `${n} findings`} accepted ${byWhom(accettazioni)}: on this computer nobody has taken ${n === 1 ? "it" : "them"} over yet.`;
}
