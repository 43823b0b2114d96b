/**
 * Scheme: a form of labels with their value beside or below, with no table in it: "Obiettivo | Asilo", "Indicatore |
 * Posti", "Valore atteso | 20", "Valore raggiunto | 25". One or more on a sheet, one below the other or side by side.
 */
import { isVuoto, posizioneIn, valoreIn, type Griglia } from "../../base/griglia";
import type { Brano, CampoObiettivo } from "../../obiettivi/indicatore";
import { isRowOfLabels, labelField, labelled, valuesBelow, type Trovato } from "../contesto";
import type { Guida } from "../guida";
import type { Scheda } from "../schede";
import { withoutPhases } from "./fasi";
import { indicatorsOf } from "./indicatori-di-etichette";
import { formsInColumns } from "./schede-in-colonna";

const TESTI: ReadonlySet<string> = new Set<CampoObiettivo>([
  "missione",
  "codiceProgramma",
  "programma",
  "tipo",
  "obiettivoStrategico",
  "obiettivoOperativo",
  "descrizione",
  "responsabilePolitico",
  "responsabileGestionale",
  "orizzonte",
  "statoAttuazione",
  "stakeholder",
  "note",
]);

const isTesto = (campo: string): campo is CampoObiettivo => TESTI.has(campo);

/** The forms of a sheet that is nothing but labels and values; none where it is anything else. */
export function readEtichette(tutta: Griglia, guida: Guida): Scheda[] {
  const g = withoutPhases(tutta);
  const inColonna = formsInColumns(g);
  const strisce = (inColonna.length > 0 ? inColonna : stripsOf(g)).map((x) => labelsIn(x, guida));
  const intere = strisce.length > 1 && strisce.every(isWhole) ? strisce : [labelsIn(g, guida)];
  return intere.flatMap((trovati) => (isForm(trovati) ? toScheda(g, trovati, guida) : []));
}

const ha = (trovati: readonly Trovato[], ...campi: readonly string[]): boolean =>
  trovati.some((t) => campi.includes(t.campo));

const isForm = (t: readonly Trovato[]): boolean =>
  ha(t, "target", "raggiunto", "gradoDichiarato") && ha(t, "indicatore", "obiettivoOperativo");

/** By itself a form: of one cut in two by a blank column neither half is. */
const isWhole = (t: readonly Trovato[]): boolean =>
  ha(t, "indicatore", "obiettivoOperativo") && ha(t, "target") && ha(t, "raggiunto", "gradoDichiarato");

/** The columns between blank ones. */
function stripsOf(g: Griglia): Griglia[] {
  const larga = g.valori.reduce((n, r) => Math.max(n, r.length), 0);
  const piena = Array.from({ length: larga }, (_, i) => g.valori.some((r) => !isVuoto(r[i] ?? "")));
  const strisce: Griglia[] = [];
  for (let i = 0; i < larga; i++) {
    if (!piena[i]) continue;
    const da = i;
    while (i + 1 < larga && piena[i + 1]) i++;
    const a = i + 1;
    strisce.push({ ...g, colonna: g.colonna + da, valori: g.valori.map((r) => r.slice(da, a)) });
  }
  return strisce;
}

/** The labels of a sheet with their values, top down. */
function labelsIn(g: Griglia, { esercizio }: Guida): Trovato[] {
  const trovati: Trovato[] = [];
  let anni: ReadonlyMap<number, number> = new Map();
  for (let riga = g.riga; riga < g.riga + g.valori.length; riga++) {
    const sopra = yearsAt(g, riga);
    if (sopra.size > 0 || (g.valori[riga - g.riga] ?? []).every(isVuoto)) anni = sopra;
    if (isRowOfLabels(g, riga)) {
      const sotto = valuesBelow(g, riga);
      if (goesOn(g, sotto)) return [];
      trovati.push(...sotto);
      riga++;
      continue;
    }
    const accanto = labelled(g, riga).map((t) => ofYear(g, t, anni, esercizio));
    const suoi = accanto.length > 0 ? accanto : alone(g, riga, trovati.at(-1));
    trovati.push(...suoi);
    if (suoi[0] && suoi[0].posizione.riga > riga) riga++;
  }
  return trovati;
}

const MISURE: ReadonlySet<string> = new Set(["target", "raggiunto", "gradoDichiarato"]);

/** The years that a row names, two at least, each with its column; none where it says anything else but a word before them. */
function yearsAt(g: Griglia, riga: number): ReadonlyMap<number, number> {
  const piene = (g.valori[riga - g.riga] ?? []).flatMap((v, i) =>
    isVuoto(v) ? [] : [{ v, colonna: g.colonna + i }],
  );
  const anni = piene.flatMap(({ v, colonna }) => {
    const anno = /^\s*(?:anno\s+)?(20\d\d)\s*$/i.exec(String(v))?.[1];
    return anno === undefined ? [] : [[colonna, Number(anno)] as const];
  });
  return anni.length >= 2 && piene.length - anni.length <= 1 ? new Map(anni) : new Map();
}

/** Under years the value is that of the esercizio. */
function ofYear(
  g: Griglia,
  t: Trovato,
  anni: ReadonlyMap<number, number>,
  esercizio: number | null,
): Trovato {
  const sua = [...anni].find(([, anno]) => anno === esercizio)?.[0];
  const proprie = [t.posizione, ...t.altri];
  if (sua === undefined || !MISURE.has(t.campo) || !proprie.every((p) => anni.has(p.colonna))) return t;
  return {
    ...t,
    posizione: posizioneIn(g, t.posizione.riga, sua),
    testo: String(valoreIn(g, t.posizione.riga, sua)).trim(),
    altri: [],
    fuori: proprie.filter((p) => p.colonna !== sua),
  };
}

/** Below the values stand others, under the same labels: those are the headings of a table, and this is no form. */
function goesOn(g: Griglia, valori: readonly Trovato[]): boolean {
  const riga = (valori[0]?.posizione.riga ?? 0) + 1;
  const sotto = valori.map((t) => valoreIn(g, riga, t.posizione.colonna)).filter((v) => !isVuoto(v));
  return valori.length >= 2 && sotto.length >= 2 && sotto.every((v) => labelField(v) === null);
}

/** A label alone on its row: its value is right below; the result's place is beside, where the other values stand. */
function alone(g: Griglia, riga: number, sopra: Trovato | undefined): Trovato[] {
  const celle = (g.valori[riga - g.riga] ?? []).flatMap((v, i) =>
    isVuoto(v) ? [] : [{ v, colonna: g.colonna + i }],
  );
  const [sola] = celle;
  const e = sola && celle.length === 1 ? labelField(sola.v) : null;
  if (!sola || !e) return [];
  const etichetta = posizioneIn(g, riga, sola.colonna);
  const sotto = valoreIn(g, riga + 1, sola.colonna);
  const accanto = sopra?.etichetta?.colonna === sola.colonna && sopra.posizione.riga === sopra.etichetta.riga;
  if (accanto && (e.campo === "raggiunto" || e.campo === "gradoDichiarato"))
    return [
      { ...e, posizione: posizioneIn(g, riga, sopra.posizione.colonna), etichetta, testo: "", altri: [] },
    ];
  if (accanto || isVuoto(sotto) || labelField(sotto)) return [];
  const posizione = posizioneIn(g, riga + 1, sola.colonna);
  return [{ ...e, posizione, etichetta, testo: String(sotto).trim(), altri: [] }];
}

function toScheda(g: Griglia, suoi: readonly Trovato[], guida: Guida): Scheda[] {
  const brani: Partial<Record<CampoObiettivo, readonly Brano[]>> = {};
  // Of two labels for a text the plainer one counts: a person before a settore.
  for (const t of suoi.toSorted((a, b) => b.peso - a.peso)) {
    if (!isTesto(t.campo) || brani[t.campo] || t.testo === "") continue;
    const intero = String(valoreIn(g, t.posizione.riga, t.posizione.colonna));
    brani[t.campo] = [
      { posizione: t.posizione, da: Math.max(0, intero.lastIndexOf(t.testo)), testo: t.testo },
    ];
  }
  const { indicatori, fuori } = indicatorsOf(g, suoi, guida);
  const posizioni = suoi.flatMap((t) => [t.posizione, ...t.altri, ...(t.etichetta ? [t.etichetta] : [])]);
  const [prima] = posizioni;
  if (!prima || indicatori.length === 0) return [];
  return [
    {
      riga: Math.min(...posizioni.map((p) => p.riga)),
      ultimaRiga: Math.max(...posizioni.map((p) => p.riga)),
      colonna: Math.min(...posizioni.map((p) => p.colonna)),
      ultimaColonna: Math.max(...posizioni.map((p) => p.colonna)),
      brani,
      colonnaTarget: indicatori[0]?.target?.colonna ?? null,
      colonnaRaggiunto: indicatori[0]?.raggiunto?.colonna ?? null,
      indicatori,
      fuori,
    },
  ];
}
