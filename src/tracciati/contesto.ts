/**
 * What stands above a table with its label: "Responsabile | Rossi Anna", "Obiettivo: Asilo", "Missione" above "01". It
 * holds for all the rows of the table, for the fields that have no column of their own.
 */
import { isVuoto, posizioneIn, type Griglia, type Scalare } from "../base/griglia";
import { genereOf } from "./indizi/profilo";
import type { CampoMappa } from "./campi";
import { sense, SOGLIA } from "./indizi/parole";
import type { Contesto, ValoreDiContesto } from "./mappatura";

const CAMPI: readonly CampoMappa[] = [
  "missione",
  "programma",
  "codiceProgramma",
  "tipo",
  "obiettivoStrategico",
  "obiettivoOperativo",
  "descrizione",
  "responsabilePolitico",
  "responsabileGestionale",
  "orizzonte",
  "stakeholder",
];

const ETICHETTA_MASSIMA = 60;
/** Above a table further than this stands something else. */
const RIGHE_SOPRA = 40;

/** The best meaning of a label among the fields of an objective; null for none. */
export function labelField(v: Scalare): { readonly campo: CampoMappa; readonly peso: number } | null {
  if (typeof v !== "string") return null;
  const testo = v.trim().replace(/[\s:]+$/, "");
  if (testo === "" || testo.length > ETICHETTA_MASSIMA) return null;
  let migliore: { campo: CampoMappa; peso: number } | null = null;
  for (const [campo, { peso }] of sense(testo, testo, "obiettivi").campi) {
    if (peso >= SOGLIA && peso > (migliore?.peso ?? 0)) migliore = { campo, peso };
  }
  return migliore;
}

export interface Trovato extends ValoreDiContesto {
  readonly campo: CampoMappa;
  readonly peso: number;
}

/** Labels with a value beside them, in one row. "Label: value" may stand in one cell. */
export function labelled(g: Griglia, riga: number): Trovato[] {
  const celle = (g.valori[riga - g.riga] ?? []).flatMap((v, i) =>
    isVuoto(v) ? [] : [{ v, colonna: g.colonna + i }],
  );
  const trovati: Trovato[] = [];
  for (let i = 0; i < celle.length; i++) {
    const c = celle[i];
    if (!c) continue;
    const insieme = typeof c.v === "string" ? /^([^:]{3,60}):\s*(\S[\s\S]*)$/.exec(c.v.trim()) : null;
    const posizione = posizioneIn(g, riga, c.colonna);
    if (insieme?.[1] !== undefined && insieme[2] !== undefined) {
      const e = labelField(insieme[1]);
      if (e) trovati.push({ ...e, posizione, etichetta: null, testo: insieme[2].trim() });
      continue;
    }
    const e = labelField(c.v);
    const dopo = celle[i + 1];
    if (!e || !dopo || labelField(dopo.v)?.peso === 1) continue;
    trovati.push({
      ...e,
      posizione: posizioneIn(g, riga, dopo.colonna),
      etichetta: posizione,
      testo: String(dopo.v).trim(),
    });
    i++;
  }
  return trovati;
}

const withoutLabel = ({ posizione, etichetta, testo }: Trovato): ValoreDiContesto => ({
  posizione,
  etichetta,
  testo,
});

/** What one row of labels says. */
export const contextOfRow = (g: Griglia, riga: number): Contesto =>
  Object.fromEntries(
    labelled(g, riga)
      .filter((t) => CAMPI.includes(t.campo))
      .toSorted((a, b) => a.peso - b.peso)
      .map((t) => [t.campo, withoutLabel(t)]),
  );

/** From the rows between `da` and the heading, the nearest rows counting first. */
export function contextAbove(g: Griglia, da: number, testata: number): Contesto {
  const scelti = new Map<CampoMappa, Trovato>();
  for (let r = Math.max(da, testata - RIGHE_SOPRA, g.riga); r < testata; r++) {
    if (isTabular(g.valori[r - g.riga] ?? [])) continue;
    for (const t of labelled(g, r)) {
      if (!CAMPI.includes(t.campo)) continue;
      const gia = scelti.get(t.campo);
      if (!gia || t.peso > gia.peso) scelti.set(t.campo, t);
    }
  }
  return Object.fromEntries([...scelti].map(([campo, t]) => [campo, withoutLabel(t)]));
}

/** More cells than labels and values would be: a row of some table. */
const isTabular = (riga: readonly Scalare[]): boolean => {
  const piene = riga.filter((v) => !isVuoto(v));
  return piene.length > 8 || piene.filter((v) => genereOf(v) === "importo").length > 2;
};
