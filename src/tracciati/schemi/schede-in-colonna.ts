/** Scheme: forms side by side under one column of labels: "Obiettivo | Mercato | Wi-Fi", "Target | 20 | 4". */
import { isVuoto, type Griglia, type Scalare } from "../../base/griglia";
import { labelField } from "../contesto";

const SEMPRE = ["obiettivoOperativo", "target", "raggiunto"] as const;

interface Riga {
  readonly campo: string;
  /** Places in the row of what stands beside the label. */
  readonly valori: readonly number[];
}

const placesOf = (riga: readonly Scalare[]): number[] => riga.flatMap((v, i) => (isVuoto(v) ? [] : [i]));

/** Each form as if the sheet held it alone; none where every label has one value, or the objective has one for all. */
export function formsInColumns(g: Griglia): readonly Griglia[] {
  const prima = Math.min(...g.valori.flatMap((r) => placesOf(r).slice(0, 1)));
  const righe = g.valori.flatMap((r): Riga[] => {
    const e = labelField(r[prima] ?? "");
    return e ? [{ campo: e.campo, valori: placesOf(r).filter((i) => i !== prima) }] : [];
  });
  const posti = righe.find((r) => r.campo === "obiettivoOperativo")?.valori ?? [];
  if (posti.length < 2) return [];
  const interi = SEMPRE.every((c) => {
    const sue = righe.filter((r) => r.campo === c);
    return sue.length === 1 && posti.every((i) => sue[0]?.valori.includes(i));
  });
  if (!interi || righe.some((r) => r.valori.some((i) => !posti.includes(i)))) return [];
  if (righe.some((r) => r.valori.length > 1 && hasLabels(g, r.campo, prima))) return [];
  return posti.map((i) => ({
    ...g,
    valori: g.valori.map((r) => r.map((v, j) => (j === prima || j === i ? v : ""))),
  }));
}

/** Beside its label stand other labels: the row is of a form of its own. */
const hasLabels = (g: Griglia, campo: string, prima: number): boolean =>
  g.valori.some(
    (r) =>
      labelField(r[prima] ?? "")?.campo === campo && r.some((v, i) => i !== prima && labelField(v) !== null),
  );
