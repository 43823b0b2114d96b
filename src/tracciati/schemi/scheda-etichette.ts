/**
 * Scheme: a card of labels with their value beside or below, with no table in it: "Obiettivo | Asilo", "Indicatore |
 * Posti", "Valore atteso | 20", "Valore raggiunto | 25". One or more on a sheet; the name of the sheet names an objective
 * that no label does.
 */
import { isVuoto, posizioneIn, valoreIn, type Griglia } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { Brano, CampoObiettivo } from "../../obiettivi/indicatore";
import { labelField, labelled, type Trovato } from "../contesto";
import type { IndicatoreDiScheda, Scheda } from "../schede";

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

/** The cards of a sheet that is nothing but labels and values; none where it is anything else. */
export function readEtichette(g: Griglia): Scheda[] {
  const trovati = g.valori.flatMap((_, i) => inRow(g, g.riga + i));
  const ha = (...campi: readonly string[]): boolean => trovati.some((t) => campi.includes(t.campo));
  if (!ha("target", "raggiunto", "gradoDichiarato") || !ha("indicatore", "obiettivoOperativo")) return [];
  return apart(trovati).flatMap((suoi) => toScheda(g, suoi));
}

/** Labels with a value at their right, else with one right below. */
function inRow(g: Griglia, riga: number): Trovato[] {
  const accanto = labelled(g, riga);
  if (accanto.length > 0) return accanto;
  const celle = (g.valori[riga - g.riga] ?? []).flatMap((v, i) =>
    isVuoto(v) ? [] : [{ v, colonna: g.colonna + i }],
  );
  const [sola] = celle;
  const e = sola && celle.length === 1 ? labelField(sola.v) : null;
  const sotto = sola ? valoreIn(g, riga + 1, sola.colonna) : "";
  if (!sola || !e || isVuoto(sotto) || labelField(sotto)) return [];
  const posizione = posizioneIn(g, riga + 1, sola.colonna);
  return [{ ...e, posizione, etichetta: posizioneIn(g, riga, sola.colonna), testo: String(sotto).trim() }];
}

/** A card begins where what names an objective comes again. */
function apart(trovati: readonly Trovato[]): Trovato[][] {
  const schede: Trovato[][] = [];
  for (const t of trovati) {
    const ultima = schede.at(-1);
    const nuova =
      !ultima ||
      (t.campo === "obiettivoOperativo" && ultima.some((x) => x.campo === t.campo && x.peso >= t.peso));
    if (nuova) schede.push([t]);
    else ultima.push(t);
  }
  return schede;
}

function toScheda(g: Griglia, suoi: readonly Trovato[]): Scheda[] {
  const brani: Partial<Record<CampoObiettivo, readonly Brano[]>> = {};
  // Of two labels for a field the plainer one: a person before the office.
  for (const t of suoi.toSorted((a, b) => b.peso - a.peso)) {
    if (!isTesto(t.campo) || brani[t.campo]) continue;
    const intero = String(valoreIn(g, t.posizione.riga, t.posizione.colonna));
    brani[t.campo] = [{ posizione: t.posizione, da: Math.max(0, intero.indexOf(t.testo)), testo: t.testo }];
  }
  const indicatori = indicatorsOf(suoi);
  const posizioni = suoi.flatMap((t) => [t.posizione, ...(t.etichetta ? [t.etichetta] : [])]);
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
    },
  ];
}

interface InCorso {
  indicatore: Posizione | null;
  target: Posizione | null;
  raggiunto: Posizione | null;
  peso: Posizione | null;
  scadenza: Posizione | null;
}

const nuovo = (): InCorso => ({
  indicatore: null,
  target: null,
  raggiunto: null,
  peso: null,
  scadenza: null,
});

/** Each "Indicatore" begins one; without any, what is measured is the objective itself. */
function indicatorsOf(suoi: readonly Trovato[]): IndicatoreDiScheda[] {
  const tutti: InCorso[] = [nuovo()];
  for (const { campo, posizione } of suoi) {
    const ultimo = tutti.at(-1);
    const voce = campo === "gradoDichiarato" ? "raggiunto" : campo;
    if (
      voce !== "indicatore" &&
      voce !== "target" &&
      voce !== "raggiunto" &&
      voce !== "peso" &&
      voce !== "scadenza"
    )
      continue;
    if (voce === "indicatore" && ultimo?.indicatore) tutti.push({ ...nuovo(), indicatore: posizione });
    else if (ultimo && !ultimo[voce]) ultimo[voce] = posizione;
  }
  const obiettivo = suoi.find((t) => t.campo === "obiettivoOperativo")?.posizione ?? null;
  return tutti.flatMap((i) => {
    const indicatore = i.indicatore ?? obiettivo;
    return indicatore && (i.target ?? i.raggiunto) ? [{ ...i, indicatore }] : [];
  });
}
