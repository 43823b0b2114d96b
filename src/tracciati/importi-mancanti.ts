/**
 * Columns of amounts that are blank on many voci, or that the table of some voci does not have: a blank is no zero, and the total
 * would be taken for that of all of them. Said (MAP-027), unless the disponibilità shows that the blanks are nothing.
 */
import type { Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import { isFuoriTitolo } from "../bilancio/totali";
import type { CampoImporto, ImportoLetto, Parte, Voce } from "../bilancio/voce";
import { perChiave } from "../base/per-chiave";
import { map027 } from "./rilievi/map-027-importi-mancanti";

/** What each amount is a part of: where that is nothing, so may the amount be. */
const DI: Readonly<Partial<Record<CampoImporto, readonly CampoImporto[]>>> = {
  previsioneIniziale: ["previsioneAttuale"],
  previsioneAttuale: ["previsioneIniziale", "movimentato"],
  movimentato: ["previsioneAttuale", "previsioneIniziale"],
  cassa: ["movimentato", "previsioneAttuale"],
};

/** Fewer voci say nothing of a habit. */
const VOCI_MINIME = 4;
/** Blank one after the other at the foot of a table, and nowhere else: a print that was cut. */
const IN_CODA = 3;

export function missingAmounts(voci: readonly Voce[]): Rilievo[] {
  return (["entrate", "spese"] as const).flatMap((parte) => {
    const sue = voci.filter((v) => v.parte === parte && !isFuoriTitolo(v));
    return (Object.keys(DI) as CampoImporto[]).flatMap((campo) => [
      ...blanks(parte, campo, sue),
      // A table may well have no previsione iniziale.
      ...(campo === "previsioneIniziale" ? [] : withoutColumn(parte, campo, sue)),
    ]);
  });
}

function blanks(parte: Parte, campo: CampoImporto, sue: readonly Voce[]): Rilievo[] {
  const dovute = sue.filter((v) => v.importi[campo] && isDue(v, campo));
  const vuote = dovute.filter((v) => isBlank(v, campo) && !isNothing(v, campo));
  const cella = vuote[0]?.importi[campo]?.posizione;
  if (!cella || dovute.length < VOCI_MINIME || vuote.length === dovute.length) return [];
  const troppe = vuote.length * 2 >= dovute.length || (isZeroWritten(sue, campo) && !isFull(dovute, campo));
  return troppe || endsBlank(dovute, vuote, campo)
    ? [finding(cella, { parte, campo, vuote: vuote.length, tutte: dovute.length, come: "vuote" })]
    : [];
}

const finding = (dove: Posizione, fatti: Parameters<typeof map027.rilievo>[2]): Rilievo =>
  map027.rilievo("avviso", dove, fatti);

/** Voci whose table has no such column, where the others of their side have it. */
function withoutColumn(parte: Parte, campo: CampoImporto, sue: readonly Voce[]): Rilievo[] {
  const senza = sue.filter((v) => !v.importi[campo] && isDue(v, campo));
  const [prima] = senza;
  if (!prima || !sue.some((v) => v.importi[campo]?.valore)) return [];
  const { foglio, riga } = prima;
  const colonna = prima.celle.descrizione?.colonna ?? prima.celle.capitolo?.colonna ?? 1;
  const fatti = { parte, campo, vuote: senza.length, tutte: sue.length, come: "senza-colonna" } as const;
  return [finding({ foglio, riga, colonna }, fatti)];
}

const isBlank = ({ importi }: Voce, campo: CampoImporto): boolean => importi[campo]?.forma === "vuoto";

/** Nearly every voce has it: each blank is said by itself (BIL-010). */
const isFull = (voci: readonly Voce[], campo: CampoImporto): boolean =>
  voci.filter((v) => !isBlank(v, campo)).length >= voci.length * 0.8;

/** Where nothing is written as 0, a blank is another thing. */
const isZeroWritten = (voci: readonly Voce[], campo: CampoImporto): boolean =>
  voci.some((v) => isZero(v.importi[campo]));

const isZero = (i: ImportoLetto | undefined): boolean => i?.valore?.isZero() === true;

function endsBlank(dovute: readonly Voce[], vuote: readonly Voce[], campo: CampoImporto): boolean {
  return [...perChiave(dovute, (v) => v.foglio).values()].some((delFoglio) => {
    const coda = delFoglio.length - 1 - delFoglio.findLastIndex((v) => !isBlank(v, campo));
    return coda >= IN_CODA && coda === vuote.filter((v) => v.foglio === delFoglio[0]?.foglio).length;
  });
}

/** There is something that it should be a part of. */
const isDue = (v: Voce, campo: CampoImporto): boolean => {
  const di = (DI[campo] ?? []).find((c) => v.importi[c]?.valore);
  return di !== undefined && !isZero(v.importi[di]);
};

/** The disponibilità is the whole previsione: nothing was accertato or impegnato. */
const isNothing = ({ importi }: Voce, campo: CampoImporto): boolean =>
  campo === "movimentato" &&
  importi.disponibilita?.valore?.isZero() === false &&
  importi.previsioneAttuale?.valore?.eq(importi.disponibilita.valore) === true;
