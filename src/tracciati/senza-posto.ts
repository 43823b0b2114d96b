/**
 * Voci that stand in no part of the referto, missione or titolo, where others do: said once a sheet (MAP-032). A missione may well
 * have voci of several programmi, or of none.
 */
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import { FUORI_TITOLO } from "../bilancio/totali";
import type { Voce } from "../bilancio/voce";
import { map032 } from "./rilievi/map-032-voci-senza-posto";

const CAMPI = [
  { parte: "spese", campo: "missione" },
  { parte: "entrate", campo: "titolo" },
] as const;

export const withoutPlace = (voci: readonly Voce[]): Rilievo[] =>
  CAMPI.flatMap(({ parte, campo }) => {
    const sue = voci.filter((v) => v.parte === parte);
    const senza = sue.filter((v) => v[campo] === null && isDue(v));
    if (senza.length === 0 || !sue.some((v) => v[campo] !== null)) return [];
    return [...perChiave(senza, (v) => v.foglio)].map(([foglio, loro]) => {
      const [prima] = loro;
      const riga = prima?.riga ?? 1;
      const dove = prima?.celle[campo] ?? prima?.celle.capitolo ?? prima?.celle.descrizione;
      const tutte = sue.filter((v) => v.foglio === foglio).length;
      return map032.rilievo("avviso", dove ?? { foglio }, { foglio, riga, campo, voci: loro.length, tutte });
    });
  });

/** Avanzo and FPV have none, nor has what is only foreseen under no code. */
const isDue = (v: Voce): boolean =>
  !FUORI_TITOLO.test(v.descrizione.trim()) &&
  (v.codice !== null || v.parte === "spese" || v.importi.movimentato?.valore?.isZero() === false);
