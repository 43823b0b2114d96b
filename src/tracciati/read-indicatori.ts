/** The rows of an objectives table (one row per indicator) → indicators with their cells as shown. */
import { isVuoto, posizioneIn, valoreIn, type GrigliaVista } from "../base/griglia";
import type { CellaLetta } from "../base/cella-letta";
import type { Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { CampoObiettivo, IndicatoreLetto, Polarita } from "../obiettivi/indicatore";
import { readMissione, readProgramma } from "./codes";
import type { CampoMappa } from "./campi";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import type { Scheda } from "./schede";

export interface LetturaIndicatori {
  readonly indicatori: readonly IndicatoreLetto[];
  readonly rilievi: readonly Rilievo[];
}

const TESTI: readonly CampoObiettivo[] = [
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
];

export function readIndicatori(g: GrigliaVista, m: Mappatura): LetturaIndicatori {
  const indicatori = m.scheda
    ? readDaScheda(g, m.scheda)
    : m.righeDati.map((riga) => readIndicatore(g, m, riga));
  return { indicatori, rilievi: [] };
}

/** What Excel shows, on one line. */
function shownAt(g: GrigliaVista, { riga, colonna }: Posizione): string {
  const valore = valoreIn(g, riga, colonna);
  return (typeof valore === "string" ? valore : (g.testi[riga - g.riga]?.[colonna - g.colonna] ?? "")).trim();
}

/** The same for a field: "" where the column is absent. */
function shown(g: GrigliaVista, m: Mappatura, campo: CampoMappa, riga: number): string {
  const colonna = m.colonne[campo]?.colonna;
  return colonna === undefined ? "" : shownAt(g, posizioneIn(g, riga, colonna));
}

/** A cell as read; where there is none, a blank that points at the one given. */
function cellaAt(g: GrigliaVista, p: Posizione | null, altrimenti: Posizione): CellaLetta {
  if (!p) return { posizione: altrimenti, valore: "", testo: "", formato: "General" };
  return {
    posizione: p,
    valore: valoreIn(g, p.riga, p.colonna),
    testo: shownAt(g, p),
    formato: g.formati[p.riga - g.riga]?.[p.colonna - g.colonna] ?? "General",
  };
}

function cellaLetta(g: GrigliaVista, m: Mappatura, campo: CampoMappa, riga: number): CellaLetta {
  const colonna = m.colonne[campo]?.colonna;
  return cellaAt(
    g,
    colonna === undefined ? null : posizioneIn(g, riga, colonna),
    posizioneIn(g, riga, m.intervallo.colonna),
  );
}

function readIndicatore(g: GrigliaVista, m: Mappatura, riga: number): IndicatoreLetto {
  const testi = Object.fromEntries(TESTI.map((c) => [c, shown(g, m, c, riga)])) as Record<
    CampoObiettivo,
    string
  >;
  const missione = testi.missione === "" ? null : readMissione(testi.missione);
  const celle: Partial<Record<CampoObiettivo | "indicatore" | "polarita" | "peso", Posizione>> = {};
  for (const campo of [...TESTI, "indicatore", "polarita", "peso"] as const) {
    const colonna = m.colonne[campo]?.colonna;
    if (colonna !== undefined) celle[campo] = posizioneIn(g, riga, colonna);
  }
  return {
    foglio: g.foglio,
    riga,
    indicatore: shown(g, m, "indicatore", riga),
    target: cellaLetta(g, m, "target", riga),
    raggiunto: cellaLetta(g, m, "raggiunto", riga),
    polarita: readPolarita(shown(g, m, "polarita", riga)),
    polaritaUtente: null,
    peso: readPeso(g, m, riga),
    missione,
    programma: readProgramma(
      testi.codiceProgramma === "" ? testi.programma : testi.codiceProgramma,
      missione,
    ),
    testi,
    celle,
    brani: {},
    stralciato: null,
  };
}

/** A card: the texts are those of the whole objective, the values are read as Excel shows them. */
function readDaScheda(g: GrigliaVista, s: Scheda): IndicatoreLetto[] {
  const testi = Object.fromEntries(
    TESTI.map((c) => [c, (s.brani[c] ?? []).map((b) => b.testo).join("\n")]),
  ) as Record<CampoObiettivo, string>;
  const celle = Object.fromEntries(
    TESTI.flatMap((c) => {
      const [primo] = s.brani[c] ?? [];
      return primo ? [[c, primo.posizione]] : [];
    }),
  ) as Partial<Record<CampoObiettivo, Posizione>>;
  const missione = testi.missione === "" ? null : readMissione(testi.missione);
  const programma = readProgramma(testi.codiceProgramma || testi.programma, missione);
  return s.indicatori.map(({ indicatore, target, raggiunto }) => ({
    foglio: g.foglio,
    riga: indicatore.riga,
    indicatore: shownAt(g, indicatore),
    target: cellaAt(g, target, indicatore),
    raggiunto: cellaAt(g, raggiunto, indicatore),
    polarita: null,
    polaritaUtente: null,
    peso: null,
    missione,
    programma,
    testi,
    celle: { ...celle, indicatore },
    brani: s.brani,
    stralciato: null,
  }));
}

function readPolarita(testo: string): Polarita | null {
  const t = normalise(testo);
  if (/(alto|maggiore|crescente|positiv|aument)/.test(t) || t === "su") return "più alto è meglio";
  if (/(basso|minore|decrescente|negativ|diminu|riduz)/.test(t) || t === "giu") return "più basso è meglio";
  return null;
}

/** A weight is a positive number, or a percentage such as `40%`. */
function readPeso(g: GrigliaVista, m: Mappatura, riga: number): number | null {
  const colonna = m.colonne.peso?.colonna;
  if (colonna === undefined) return null;
  const v = valoreIn(g, riga, colonna);
  if (typeof v === "number") return v > 0 ? v : null;
  if (typeof v !== "string" || isVuoto(v)) return null;
  const n = Number(v.replace("%", "").replace(",", ".").trim());
  return Number.isFinite(n) && n > 0 ? n : null;
}
