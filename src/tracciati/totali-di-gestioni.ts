/** "Pagato totale" beside "Pagato in c/competenza" and "in c/residui": the two together, known and of no use. */
import type { Scalare } from "../base/griglia";
import { figureOf } from "./amount";
import type { ColonnaVista } from "./indizi/indizio";
import { namedField, sense } from "./indizi/parole";
import { normalise } from "./normalise";
import type { Colonne } from "./mappatura";

const TOTALE = /\b(?:tot|total[ei]|complessiv[oaie]|t)\b/;
const QUASI_TUTTE = 0.9;
const CENTESIMO = 0.005;

/** `c`: a column of no field; `tutte`: those of its table. */
export function isOfBothGestioni(
  c: ColonnaVista,
  struttura: "entrate" | "spese",
  colonne: Colonne,
  tutte: readonly ColonnaVista[],
): boolean {
  if (!TOTALE.test(normalise(c.intestazione))) return false;
  const campo = namedField(c.intestazione, struttura);
  const sua = campo && tutte.find((x) => x.colonna === colonne[campo]?.colonna);
  if (!sua) return false;
  return tutte.some(
    (r) =>
      sense(r.intestazione, r.propria, struttura).ambito === "residui" &&
      namedField(r.intestazione, struttura) === campo &&
      addUp(sua, r, c),
  );
}

function addUp(a: ColonnaVista, b: ColonnaVista, somma: ColonnaVista): boolean {
  const righe = somma.valori.flatMap((v, i) => {
    const [x, y, z] = [a.valori[i] ?? "", b.valori[i] ?? "", v].map(addedBy);
    return x === null || y === null || z === null || x === undefined || y === undefined || z === undefined
      ? []
      : [Math.abs(x + y - z) < CENTESIMO];
  });
  return righe.length > 1 && righe.filter((torna) => torna).length >= righe.length * QUASI_TUTTE;
}

/** A blank is nothing added. */
const addedBy = (v: Scalare): number | null => (v === "" ? 0 : figureOf(v));
