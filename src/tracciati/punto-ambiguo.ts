/**
 * "1.250" among texts with a decimal point ("58911.07", "1180.4") may be 1.250,00 or 1,25: it is neither, and is said
 * (BIL-010). Elsewhere the point parts the thousands.
 */
import { valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { CampoImporto, ImportoLetto, Voce } from "../bilancio/voce";
import { amountColumns } from "./alignment";
import type { Mappatura } from "./mappatura";

const clean = (v: Scalare): string =>
  typeof v === "string" ? v.replace(/[\s\u00a0€+\-()]|eur(?:o)?/gi, "") : "";
const isDecimal = (t: string): boolean => /^\d+\.\d{1,2}$/.test(t);
/** One point before three figures, and nothing else: "0.250" cannot part thousands. */
export const couldBeEither = (v: Scalare): boolean => /^[1-9]\d{0,2}\.\d{3}$/.test(clean(v));

/** "61,200": three figures after a lone comma. */
export const hasThreeDecimals = (v: Scalare): boolean => /^[1-9]\d{0,2},\d{3}$/.test(clean(v));

/** The columns of amounts where the point is the decimal mark at least as often as it may part thousands. */
export function pointColumns(g: Griglia, m: Mappatura): ReadonlySet<number> {
  return new Set(
    amountColumns(m.colonne).filter((colonna) => {
      let [decimali, dubbi] = [0, 0];
      for (const riga of m.righeDati) {
        const v = valoreIn(g, riga, colonna);
        if (typeof v !== "string") continue;
        if (isDecimal(clean(v))) decimali++;
        else if (couldBeEither(v)) dubbi++;
      }
      return dubbi > 0 && decimali >= dubbi;
    }),
  );
}

/** The voce without the amounts that could be either. */
export function withoutAmbiguous(voce: Voce, colonne: ReadonlySet<number>): Voce {
  if (colonne.size === 0) return voce;
  const importi: Partial<Record<CampoImporto, ImportoLetto>> = { ...voce.importi };
  for (const [campo, i] of Object.entries(voce.importi))
    if (colonne.has(i.posizione.colonna) && couldBeEither(i.originale))
      importi[campo as CampoImporto] = { ...i, forma: "illeggibile", valore: null };
  return { ...voce, importi };
}
