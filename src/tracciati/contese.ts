/**
 * Columns as good as the one taken for a field, settled by their values: where they agree on every row there is no doubt;
 * where they differ nothing tells them apart, and the field has none: of an indicator on that row, of a budget on all.
 */
import type { DataIso } from "../base/data";
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { Blocco } from "./blocks";
import type { CampoMappa } from "./campi";
import { isDecisivo, type Doppia } from "./columns";
import type { Rilevata } from "./indizi/tempo";
import type { ColonnaAltra, Colonne, Contesa } from "./mappatura";

interface Definite {
  readonly colonne: Colonne;
  readonly altre: readonly ColonnaAltra[];
  readonly contese: readonly Contesa[];
  /** Those of an earlier day of which two columns differ are out. */
  readonly rilevazioni: readonly Rilevata[];
}

export function settle(g: Griglia, b: Blocco): Definite {
  const colonne = { ...b.colonne };
  const contese: Contesa[] = [];
  const uguali = new Set<number>();
  for (const [campo, doppie] of byField(b.doppie)) {
    const sua = colonne[campo];
    if (!sua || !isDecisivo(campo)) continue;
    const diverse = doppie.filter((d) =>
      b.righeDati.some((r) => !same(valoreIn(g, r, sua.colonna), valoreIn(g, r, d.colonna))),
    );
    for (const d of doppie) if (!diverse.includes(d)) uguali.add(d.colonna);
    if (diverse.length === 0) continue;
    contese.push({ campo, colonne: [{ colonna: sua.colonna, intestazione: sua.intestazione }, ...diverse] });
    // Indicator by indicator they may agree; half a budget is no budget.
    if (b.struttura === "obiettivi") continue;
    for (const [altro, c] of Object.entries(colonne)) {
      if (c.colonna === sua.colonna) Reflect.deleteProperty(colonne, altro);
    }
  }
  const { rilevazioni, doppie } = oneADay(g, b);
  // What repeats a column that is read is known, and of no use.
  const altre = b.altre.map((a) => (uguali.has(a.colonna) ? { ...a, ambito: "la stessa colonna" } : a));
  return { colonne, altre, contese: [...contese, ...doppie], rilevazioni };
}

/** The readings, a day each: of one day two columns that agree are one, and two that differ are none and are said. */
function oneADay(
  g: Griglia,
  b: Blocco,
): { readonly rilevazioni: readonly Rilevata[]; readonly doppie: readonly Contesa[] } {
  const usata = b.rilevazioni.at(-1);
  const perGiorno = new Map<DataIso, Rilevata[]>();
  for (const r of b.rilevazioni) perGiorno.set(r.data, [...(perGiorno.get(r.data) ?? []), r]);
  const doppie: Contesa[] = [];
  const rilevazioni = [...perGiorno.values()].flatMap((sue) => {
    const [prima, ...altre] = sue;
    if (!prima || altre.length === 0 || prima.data === usata?.data) return sue;
    const diverse = altre.filter((x) =>
      b.righeDati.some((r) => !same(valoreIn(g, r, prima.colonna), valoreIn(g, r, x.colonna))),
    );
    if (diverse.length === 0) return [prima];
    const colonne = [prima, ...diverse].map(({ colonna }) => ({
      colonna,
      intestazione: b.testata.find((t) => t.colonna === colonna)?.testo ?? "",
    }));
    doppie.push({ campo: "raggiunto", giorno: prima.data, colonne });
    return [];
  });
  return { rilevazioni, doppie };
}

function byField(doppie: readonly Doppia[]): Map<CampoMappa, Doppia[]> {
  const gruppi = new Map<CampoMappa, Doppia[]>();
  for (const d of doppie) {
    const suoi = gruppi.get(d.campo);
    if (suoi) suoi.push(d);
    else gruppi.set(d.campo, [d]);
  }
  return gruppi;
}

export const same = (a: Scalare, b: Scalare): boolean =>
  a === b || (isVuoto(a) && isVuoto(b)) || String(a).trim().toLowerCase() === String(b).trim().toLowerCase();
