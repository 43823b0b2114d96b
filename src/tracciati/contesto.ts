/**
 * What stands above a table with its label: "Responsabile | Rossi Anna", "Obiettivo: Asilo", "Missione" above "01". It
 * holds for all the rows of the table, for the fields that have no column of their own.
 */
import { isVuoto, posizioneIn, type Griglia, type Scalare } from "../base/griglia";
import type { Posizione } from "../base/posizione";
import { isLabel } from "./etichette";
import { genereOf } from "./indizi/profilo";
import type { CampoMappa } from "./campi";
import { nameAndOwner } from "./nome-e-chi";
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
  "peso",
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
  /** Further values on the row, up to the next label. */
  readonly altri: readonly Posizione[];
  /** Values on the row that are of another year; absent for none. */
  readonly fuori?: readonly Posizione[];
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
      if (e) trovati.push({ ...e, posizione, etichetta: null, testo: insieme[2].trim(), altri: [] });
      continue;
    }
    const e = labelField(c.v);
    const dopo = celle[i + 1];
    if (!e || !dopo || (labelField(dopo.v)?.peso ?? 0) >= 1) continue;
    const altri: Posizione[] = [];
    for (const altra of celle.slice(i + 2)) {
      if (labelField(altra.v)) break;
      altri.push(posizioneIn(g, riga, altra.colonna));
    }
    trovati.push({
      ...e,
      posizione: posizioneIn(g, riga, dopo.colonna),
      etichetta: posizione,
      testo: String(dopo.v).trim(),
      altri,
    });
    i++;
  }
  return trovati;
}

/** A row of nothing but labels, two or more, above a row of values: "Obiettivo | Responsabile | Peso". */
export function isRowOfLabels(g: Griglia, riga: number): boolean {
  const etichette = (g.valori[riga - g.riga] ?? []).filter((v) => !isVuoto(v));
  if (etichette.length < 2 || !etichette.some((v) => labelField(v) !== null)) return false;
  if (!etichette.every((v) => labelField(v) !== null || isCodeLabel(v))) return false;
  const sotto = (g.valori[riga + 1 - g.riga] ?? []).filter((v) => !isVuoto(v));
  return sotto.length > 0 && sotto.every((v) => labelField(v) === null) && valuesBelow(g, riga).length > 0;
}

/** Labels above their values, that name an objective and measure nothing: "Codice | Titolo obiettivo | Responsabile". */
export function isNameplate(g: Griglia, riga: number): boolean {
  const celle = (g.valori[riga - g.riga] ?? []).filter((v) => !isVuoto(v));
  return (
    celle.length >= 2 &&
    celle.every((v) => isLabel(v) || isCodeLabel(v)) &&
    celle.filter(isLabel).length >= 2 &&
    isRowOfLabels(g, riga)
  );
}

/** "Codice", "N.", "Id" beside labels that are fields: known, and of no use. */
const isCodeLabel = (v: Scalare): boolean =>
  typeof v === "string" &&
  /^(?:cod(?:ice)?|n|nr|num(?:ero)?|id|progr(?:essivo)?|rif)\.?(?:\s+(?:scheda|obiettivo|obb?)\.?)?$/i.test(
    v.trim(),
  );

/** The labels of a row, each with the value right below. */
export function valuesBelow(g: Griglia, riga: number): Trovato[] {
  return (g.valori[riga - g.riga] ?? []).flatMap((v, i) => {
    const e = isVuoto(v) ? null : labelField(v);
    const sotto = g.valori[riga + 1 - g.riga]?.[i] ?? "";
    if (!e || isVuoto(sotto)) return [];
    const colonna = g.colonna + i;
    return [
      {
        ...e,
        posizione: posizioneIn(g, riga + 1, colonna),
        etichetta: posizioneIn(g, riga, colonna),
        testo: String(sotto).trim(),
        altri: [],
      },
    ];
  });
}

const withoutLabel = ({ posizione, etichetta, testo }: Trovato): ValoreDiContesto => ({
  posizione,
  etichetta,
  testo,
});

/** What one row of labels says, with the values beside them or below. */
export const contextOfRow = (g: Griglia, riga: number): Contesto =>
  withOwner(
    Object.fromEntries(
      (isNameplate(g, riga) ? valuesBelow(g, riga) : labelled(g, riga))
        .filter((t) => CAMPI.includes(t.campo))
        .toSorted((a, b) => a.peso - b.peso)
        .map((t) => [t.campo, withoutLabel(t)]),
    ),
  );

/** "Obiettivo: Decoro - Resp.: Nardi Pia": the name ends where whose it is begins. */
function withOwner(c: Contesto): Contesto {
  const nome = c.obiettivoOperativo;
  const detto = nome && nameAndOwner(nome.testo);
  if (!detto || detto.chi === null) return c;
  return {
    responsabileGestionale: { ...nome, testo: detto.chi },
    ...c,
    obiettivoOperativo: { ...nome, testo: detto.nome },
  };
}

/** From the rows between `da` and the heading, the nearest rows counting first. */
export function contextAbove(g: Griglia, da: number, testata: number): Contesto {
  const scelti = new Map<CampoMappa, Trovato>();
  for (let r = Math.max(da, testata - RIGHE_SOPRA, g.riga); r < testata; r++) {
    if (isTabular(g.valori[r - g.riga] ?? [])) continue;
    const suoi = r + 1 < testata && isRowOfLabels(g, r) ? valuesBelow(g, r) : labelled(g, r);
    for (const t of suoi) {
      if (!CAMPI.includes(t.campo)) continue;
      const gia = scelti.get(t.campo);
      if (!gia || t.peso > gia.peso) scelti.set(t.campo, t);
    }
  }
  return withOwner(Object.fromEntries([...scelti].map(([campo, t]) => [campo, withoutLabel(t)])));
}

/** More cells than labels and values would be: a row of some table. */
const isTabular = (riga: readonly Scalare[]): boolean => {
  const piene = riga.filter((v) => !isVuoto(v));
  return piene.length > 8 || piene.filter((v) => genereOf(v) === "importo").length > 2;
};
