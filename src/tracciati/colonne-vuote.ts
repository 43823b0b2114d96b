/**
 * Columns of amounts that are blank on more than half of the voci: a blank is no zero, and the total would be taken for that of
 * all of them. Said (MAP-027), unless a printed total or the disponibilità shows that the blanks are nothing.
 */
import type { Rilievo } from "../base/rilievo";
import { expectedTotals } from "../bilancio/attesi";
import { isFuoriTitolo } from "../bilancio/totali";
import type { CampoImporto, Parte, RigaTotale, Voce } from "../bilancio/voce";
import { map027 } from "./rilievi/map-027-colonna-quasi-vuota";

/** What each amount is a part of: where that is nothing, so may the amount be. */
const DI: Readonly<Partial<Record<CampoImporto, readonly CampoImporto[]>>> = {
  previsioneIniziale: ["previsioneAttuale"],
  previsioneAttuale: ["previsioneIniziale", "movimentato"],
  movimentato: ["previsioneAttuale", "previsioneIniziale"],
  cassa: ["movimentato"],
};

/** Fewer voci say nothing of a habit. */
const VOCI_MINIME = 4;

export function mostlyBlank(voci: readonly Voce[], totali: readonly RigaTotale[]): Rilievo[] {
  return (["entrate", "spese"] as const).flatMap((parte) => {
    const sue = voci.filter((v) => v.parte === parte && !isFuoriTitolo(v));
    return (Object.keys(DI) as CampoImporto[]).flatMap((campo) => {
      const dovute = sue.filter((v) => v.importi[campo] && isDue(v, campo));
      const vuote = dovute.filter((v) => v.importi[campo]?.forma === "vuoto");
      if (dovute.length < VOCI_MINIME || vuote.length * 2 <= dovute.length) return [];
      if (vuote.length === dovute.length) return [];
      const provate = proven(voci, totali, parte, campo);
      const dubbie = vuote.filter((v) => !provate.has(v) && !isNothing(v, campo));
      const [prima] = dubbie;
      const cella = prima?.importi[campo]?.posizione;
      if (!cella || dubbie.length * 2 <= dovute.length) return [];
      return [map027.rilievo("avviso", cella, { parte, campo, vuote: dubbie.length, tutte: dovute.length })];
    });
  });
}

/** The voci of the printed totals that agree with what is written. */
function proven(
  voci: readonly Voce[],
  totali: readonly RigaTotale[],
  parte: Parte,
  campo: CampoImporto,
): ReadonlySet<Voce> {
  const suoi = totali.filter((t) => t.parte === parte && t.importi[campo]?.valore?.isZero() === false);
  const attesi = expectedTotals(voci, "semplice");
  return new Set(
    suoi.flatMap((t) => attesi(t).find((a) => a.campo === campo && a.stampato.eq(a.atteso))?.voci ?? []),
  );
}

/** There is something that it should be a part of. */
const isDue = (v: Voce, campo: CampoImporto): boolean =>
  (DI[campo] ?? []).some((di) => v.importi[di]?.valore?.isZero() === false);

/** The disponibilità is the whole previsione: nothing was accertato or impegnato. */
const isNothing = ({ importi }: Voce, campo: CampoImporto): boolean =>
  campo === "movimentato" &&
  importi.disponibilita?.valore?.isZero() === false &&
  importi.previsioneAttuale?.valore?.eq(importi.disponibilita.valore) === true;
