/** The rows of an objectives table (one row per indicator) → indicators with their cells as shown. */
import { isVuoto, posizioneIn, valoreIn, type GrigliaVista } from "../base/griglia";
import type { CellaLetta } from "../base/cella-letta";
import type { Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { CampoObiettivo, IndicatoreLetto, Polarita } from "../obiettivi/indicatore";
import { readMissione, readMissioneDaProgramma, readProgramma } from "./codes";
import type { CampoMappa } from "./campi";
import { same } from "./contese";
import { contextOfRow } from "./contesto";
import type { Contesto, Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { kindOf } from "./rows";
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
  return { indicatori: m.scheda ? readDaScheda(g, m.scheda) : readRighe(g, m), rilievi: [] };
}

/** Row by row, and in each row indicator by indicator: one stands there if any of its own cells says something. */
function readRighe(g: GrigliaVista, m: Mappatura): IndicatoreLetto[] {
  const gruppi = [m.colonne, ...m.altriIndicatori];
  let sopra: Anagrafica | null = null;
  const inGruppo = TESTI.filter((c) => m.inGruppo.includes(c));
  const contesti = new ContestoScorso(g, m);
  return m.righeDati.flatMap((riga) => {
    const propria = readAnagrafica(g, m, riga, contesti.at(riga));
    const anagrafica: Anagrafica = !sopra
      ? propria
      : isContinuazione(propria)
        ? continued(sopra, propria, TESTI)
        : continued(sopra, propria, inGruppo);
    sopra = anagrafica;
    return gruppi.flatMap((colonne) => {
      const pieno = (["indicatore", "target", "raggiunto"] as const).some(
        (c) => colonne[c] && !isVuoto(valoreIn(g, riga, colonne[c].colonna)),
      );
      return pieno || gruppi.length === 1 ? [readIndicatore({ g, m, colonne, riga }, anagrafica)] : [];
    });
  });
}

/** What Excel shows, on one line. */
function shownAt(g: GrigliaVista, { riga, colonna }: Posizione): string {
  const valore = valoreIn(g, riga, colonna);
  return (typeof valore === "string" ? valore : (g.testi[riga - g.riga]?.[colonna - g.colonna] ?? "")).trim();
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

type Colonne = Mappatura["colonne"];

/** One indicator's place: its row, and the columns it is read from. */
interface Posto {
  readonly g: GrigliaVista;
  readonly m: Mappatura;
  readonly colonne: Colonne;
  readonly riga: number;
}

const posizioneDi = ({ g, colonne, riga }: Omit<Posto, "m">, campo: CampoMappa): Posizione | null => {
  const colonna = colonne[campo]?.colonna;
  return colonna === undefined ? null : posizioneIn(g, riga, colonna);
};

/** "" where the column is absent. */
function shown(p: Omit<Posto, "m">, campo: CampoMappa): string {
  const posizione = posizioneDi(p, campo);
  return posizione ? shownAt(p.g, posizione) : "";
}

/** Blank where two columns are as good and do not agree on this row: which one is meant nobody knows. */
function cellaLetta(p: Posto, campo: CampoMappa): CellaLetta {
  const cella = cellaAt(p.g, posizioneDi(p, campo), posizioneIn(p.g, p.riga, p.m.intervallo.colonna));
  const contesa = p.colonne === p.m.colonne && p.m.contese.find((c) => c.campo === campo && !c.giorno);
  const concordi =
    !contesa || contesa.colonne.every((c) => same(valoreIn(p.g, p.riga, c.colonna), cella.valore));
  return concordi ? cella : { ...cella, valore: "", testo: "" };
}

interface Anagrafica {
  readonly testi: Readonly<Record<CampoObiettivo, string>>;
  readonly celle: Readonly<Partial<Record<CampoObiettivo, Posizione>>>;
}

/** What stands above the table with its labels, and in lines of labels among its rows. */
class ContestoScorso {
  private contesto: Contesto;
  private prossima: number;

  constructor(
    private readonly g: GrigliaVista,
    private readonly m: Mappatura,
  ) {
    this.contesto = m.contesto;
    this.prossima = m.primaRiga;
  }

  /** To be asked row after row, downwards. */
  at(riga: number): Contesto {
    for (; this.prossima < riga; this.prossima++) {
      if (kindOf(this.g, this.prossima, this.m).tipo !== "etichette") continue;
      const nuovi = contextOfRow(this.g, this.prossima);
      // The description of the objective above is not of this one.
      const sopra = { ...this.contesto };
      if (nuovi.obiettivoOperativo) delete sopra.descrizione;
      this.contesto = { ...sopra, ...nuovi };
    }
    return this.contesto;
  }
}

function readAnagrafica(g: GrigliaVista, m: Mappatura, riga: number, contesto: Contesto): Anagrafica {
  const posto = { g, colonne: m.colonne, riga };
  const celle: Partial<Record<CampoObiettivo, Posizione>> = {};
  for (const campo of TESTI) {
    const posizione = posizioneDi(posto, campo);
    const sopra = contesto[campo];
    if (posizione) celle[campo] = posizione;
    else if (sopra) celle[campo] = sopra.posizione;
  }
  const testi = TESTI.map((c) => [c, m.colonne[c] ? shown(posto, c) : (contesto[c]?.testo ?? "")]);
  return { testi: Object.fromEntries(testi) as Record<CampoObiettivo, string>, celle };
}

/** What names an objective; where all of it is blank, as under a merged cell, the row goes on with the one above. */
const NOMI = ["obiettivoStrategico", "obiettivoOperativo", "descrizione"] as const;

const isContinuazione = ({ testi, celle }: Anagrafica): boolean =>
  NOMI.some((c) => celle[c]) && NOMI.every((c) => testi[c] === "");

/** The texts of the objective above, for the fields that are blank here; a note is its own row's. */
function continued(sopra: Anagrafica, propria: Anagrafica, campi: readonly CampoObiettivo[]): Anagrafica {
  const ereditati = campi.filter((c) => c !== "note" && propria.testi[c] === "");
  return {
    testi: { ...propria.testi, ...pick(sopra.testi, ereditati) },
    celle: { ...propria.celle, ...pick(sopra.celle, ereditati) },
  };
}

const pick = <T extends object>(da: T, campi: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(campi.flatMap((c) => (c in da ? [[c, da[c]]] : []))) as Partial<T>;

function readIndicatore(p: Posto, { testi: comuni, celle: comuniCelle }: Anagrafica): IndicatoreLetto {
  const { g, m, riga, colonne } = p;
  const proprie = (["indicatore", "polarita", "peso", "unita", "mediaStorica", "note"] as const).flatMap(
    (campo) => {
      const posizione = posizioneDi(p, campo);
      return posizione ? [[campo, posizione] as const] : [];
    },
  );
  const testi = colonne.note ? { ...comuni, note: shown(p, "note") } : comuni;
  const missione = missioneOf(testi);
  const [scadenza, dataEffettiva, gradoDichiarato] = (
    ["scadenza", "dataEffettiva", "gradoDichiarato"] as const
  )
    .map((campo) => cellaLetta(p, campo))
    .map((c) => (isVuoto(c.valore) ? null : c));
  return {
    foglio: m.foglio,
    riga,
    indicatore: shown(p, "indicatore"),
    target: cellaLetta(p, "target"),
    raggiunto: cellaLetta(p, "raggiunto"),
    ...readingsOf(p),
    polarita: readPolarita(shown(p, "polarita")),
    polaritaUtente: null,
    peso: readPeso(g, posizioneDi(p, "peso")),
    unita: shown(p, "unita"),
    mediaStorica: shown(p, "mediaStorica"),
    scadenza: scadenza ?? null,
    ...(dataEffettiva ? { dataEffettiva } : {}),
    ...(gradoDichiarato ? { gradoDichiarato } : {}),
    missione,
    programma: readProgramma(
      testi.codiceProgramma === "" ? testi.programma : testi.codiceProgramma,
      missione,
    ),
    testi,
    celle: { ...comuniCelle, ...Object.fromEntries(proprie) },
    brani: {},
    stralciato: null,
  };
}

/** The series that the result is the last of. */
function readingsOf(p: Posto): Pick<IndicatoreLetto, "rilevazioni"> {
  const { m, g, riga } = p;
  const serie = p.colonne === m.colonne ? (m.rilevazioni ?? []) : [];
  if (serie.length === 0) return {};
  const usata = p.colonne.raggiunto?.colonna;
  return {
    rilevazioni: serie.map(({ data, colonna }) => {
      const posizione = posizioneIn(g, riga, colonna);
      return {
        data,
        cella: colonna === usata ? cellaLetta(p, "raggiunto") : cellaAt(g, posizione, posizione),
      };
    }),
  };
}

/** By its own text, else by a programma's code that begins with it. */
const missioneOf = (testi: Readonly<Record<CampoObiettivo, string>>): number | null =>
  testi.missione === ""
    ? readMissioneDaProgramma(testi.codiceProgramma || testi.programma)
    : readMissione(testi.missione);

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
  const missione = missioneOf(testi);
  const programma = readProgramma(testi.codiceProgramma || testi.programma, missione);
  return s.indicatori.map(({ indicatore, target, raggiunto, peso = null, scadenza = null }) => ({
    foglio: g.foglio,
    riga: (target ?? indicatore).riga,
    indicatore: shownAt(g, indicatore),
    target: cellaAt(g, target, indicatore),
    raggiunto: cellaAt(g, raggiunto, indicatore),
    polarita: null,
    polaritaUtente: null,
    peso: readPeso(g, peso),
    unita: "",
    mediaStorica: "",
    scadenza: scadenza && cellaAt(g, scadenza, scadenza),
    missione,
    programma,
    testi,
    celle: { ...celle, indicatore, ...(peso ? { peso } : {}) },
    brani: s.brani,
    stralciato: null,
  }));
}

/** "più basso è meglio", "decrescente", "↓": the words for less come first, because those for more stand inside them. */
function readPolarita(testo: string): Polarita | null {
  const t = normalise(testo);
  if (
    testo.includes("↓") ||
    /\b(?:bass|minor|decresc|discend|negativ|diminu|riduz|meno|giu\b|minimizz)/.test(t)
  )
    return "più basso è meglio";
  if (
    testo.includes("↑") ||
    /\b(?:alt[oa]\b|maggior|cresc|ascend|positiv|aument|piu\b|su\b|massimizz)/.test(t)
  )
    return "più alto è meglio";
  return null;
}

/** A weight is a number from 0 up; `40%`, typed or written, is 0,4. Anything else is no weight. */
function readPeso(g: GrigliaVista, p: Posizione | null): number | null {
  const v = p ? valoreIn(g, p.riga, p.colonna) : "";
  if (typeof v === "number") return v >= 0 ? v : null;
  if (typeof v !== "string" || isVuoto(v)) return null;
  const n = Number(v.replace("%", "").replace(",", ".").trim());
  return Number.isFinite(n) && n >= 0 ? (v.includes("%") ? n / 100 : n) : null;
}
