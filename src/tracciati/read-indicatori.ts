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
import { isPesoOscuro, parsePeso } from "./peso";
import { personSaid } from "./nome-e-chi";
import { kindOf } from "./rows";
import { areBothInRows } from "./schemi/previsto-e-realizzato";
import { isFigure } from "./registro/sembra";
import { missingIn, unreadIn } from "./registro/taciute";
import { readUnits, unitsOf } from "./unita-accanto";
import { lettersIn, readVerso, signColumn, type ColonnaDiSegni } from "./verso-accanto";
import type { RilevazioneDiScheda, Scheda } from "./schede";

interface LetturaIndicatori {
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
  const indicatori = m.scheda ? readDaScheda(g, m.scheda) : readRighe(g, m);
  return { indicatori: m.nome ? indicatori.map((i) => named(i, m.nome ?? "")) : indicatori, rilievi: [] };
}

/** An objective that no cell names. */
const named = (i: IndicatoreLetto, nome: string): IndicatoreLetto =>
  NOMI.some((c) => i.testi[c] !== "") ? i : { ...i, testi: { ...i.testi, obiettivoOperativo: nome } };

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

/** A cell as read, from a character on; where there is none, a blank that points at the one given. */
function cellaAt(g: GrigliaVista, p: Posizione | null, altrimenti: Posizione, da = 0): CellaLetta {
  if (!p) return { posizione: altrimenti, valore: "", testo: "", formato: "General" };
  const valore = valoreIn(g, p.riga, p.colonna);
  if (da > 0 && typeof valore === "string") {
    const resto = valore.slice(da);
    return { posizione: p, valore: resto, testo: resto.trim(), formato: "General", da };
  }
  return {
    posizione: p,
    valore,
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

function posizioneDi({ g, m, colonne, riga }: Posto, campo: CampoMappa): Posizione | null {
  const colonna = colonne[campo]?.colonna;
  if (colonna === undefined) return null;
  if (campo === "target" && areBothInRows(colonne)) {
    const sua = m.targetDi?.get(riga);
    return sua === undefined ? null : posizioneIn(g, sua, colonna);
  }
  const prima = UNA_VOLTA.has(campo) ? undefined : m.rigaDi?.get(riga);
  const sua = prima === undefined || !isVuoto(valoreIn(g, riga, colonna)) ? riga : prima;
  return posizioneIn(g, sua, colonna);
}

/** What a row says of itself: a blank there is a blank. */
const UNA_VOLTA: ReadonlySet<CampoMappa> = new Set(["raggiunto", "gradoDichiarato", "dataEffettiva", "note"]);

/** "" where the column is absent. */
function shown(p: Posto, campo: CampoMappa): string {
  const posizione = posizioneDi(p, campo);
  return posizione ? shownAt(p.g, posizione) : "";
}

/** "" where there is no such column. */
const shownIn = ({ g, riga }: Posto, colonna: number | null): string =>
  colonna === null ? "" : shownAt(g, posizioneIn(g, riga, colonna));

/** Blank where two columns are as good and do not agree on this row: which one is meant nobody knows. */
function cellaLetta(p: Posto, campo: CampoMappa): CellaLetta {
  const cella = cellaAt(p.g, posizioneDi(p, campo), posizioneIn(p.g, p.riga, p.m.intervallo.colonna));
  return isContested(p, campo) ? { ...cella, valore: "", testo: "" } : cella;
}

/** Two columns are as good for it, and do not say the same on this row. */
function isContested({ g, m, colonne, riga }: Posto, campo: CampoMappa): boolean {
  const contesa = colonne === m.colonne && m.contese.find((c) => c.campo === campo && !c.giorno);
  if (!contesa) return false;
  const [primo, ...altri] = contesa.colonne.map((c) => valoreIn(g, riga, c.colonna));
  return altri.some((v) => !same(v, primo ?? ""));
}

interface Versi {
  readonly lettere: ReadonlyMap<string, Polarita>;
  readonly segni: ColonnaDiSegni | null;
}

const versi = new WeakMap<Colonne, Versi>();

/** What the columns of a table say of which way is better; looked at once. */
function versiOf({ g, m, colonne }: Posto): Versi {
  const noti = versi.get(colonne);
  if (noti) return noti;
  const cells = (colonna: number): string[] => m.righeDati.map((r) => shownAt(g, posizioneIn(g, r, colonna)));
  const sua = colonne.polarita?.colonna;
  const letti = {
    lettere: lettersIn(sua === undefined ? [] : cells(sua)),
    segni: signColumn(m, colonne, cells),
  };
  versi.set(colonne, letti);
  return letti;
}

function versoOf(p: Posto): ReturnType<typeof readVerso> {
  const { lettere, segni } = versiOf(p);
  const detto = shown(p, "polarita");
  return detto !== "" || !segni
    ? readVerso(detto, lettere)
    : readVerso(shownIn(p, segni.colonna), lettere, segni.confronti);
}

/** A result that its row may hold and that was not read. */
function readElsewhere(p: Posto): Pick<IndicatoreLetto, "altrove"> {
  if (isContested(p, "raggiunto")) return { altrove: "conteso" };
  if (p.colonne !== p.m.colonne || missingIn(p.m) !== "raggiunto") return {};
  const stato = p.colonne.statoAttuazione?.colonna;
  const forse =
    unreadIn(p.m).find((c) => isFigure(valoreIn(p.g, p.riga, c), "obiettivi")) ??
    (stato !== undefined && !isVuoto(valoreIn(p.g, p.riga, stato)) ? stato : undefined);
  return forse === undefined ? {} : { altrove: { colonna: forse } };
}

interface Anagrafica {
  readonly testi: Readonly<Record<CampoObiettivo, string>>;
  readonly celle: Readonly<Partial<Record<CampoObiettivo, Posizione>>>;
}

/** What holds for a row beside its own cells. */
interface Attorno {
  /** Above the table with its labels, and in lines of labels among its rows: for fields that have no column. */
  readonly contesto: Contesto;
  /** In titles among its rows: for blanks too. */
  readonly titoli: Contesto;
}

/** A new name ends those below it: the operativo under another strategico, the description of another objective. */
const SOTTO: Readonly<Partial<Record<CampoMappa, readonly CampoMappa[]>>> = {
  obiettivoStrategico: ["obiettivoOperativo", "descrizione"],
  obiettivoOperativo: ["descrizione"],
  missione: ["programma", "codiceProgramma"],
};

function under(sopra: Contesto, nuovi: Contesto): Contesto {
  const finiti = new Set((Object.keys(nuovi) as CampoMappa[]).flatMap((c) => SOTTO[c] ?? []));
  const restano = Object.entries(sopra).filter(([c]) => !finiti.has(c as CampoMappa));
  return { ...Object.fromEntries(restano), ...nuovi };
}

/** The description of the objective above is not of this one. */
function labelled(sopra: Contesto, nuovi: Contesto): Contesto {
  const { descrizione, ...altri } = sopra;
  return { ...altri, ...(descrizione && !nuovi.obiettivoOperativo ? { descrizione } : {}), ...nuovi };
}

class ContestoScorso {
  private attorno: Attorno;
  private prossima: number;

  constructor(
    private readonly g: GrigliaVista,
    private readonly m: Mappatura,
  ) {
    this.attorno = { contesto: m.contesto, titoli: {} };
    this.prossima = m.primaRiga;
  }

  /** To be asked row after row, downwards. */
  at(riga: number): Attorno {
    for (; this.prossima < riga; this.prossima++) {
      const genere = kindOf(this.g, this.prossima, this.m);
      const { contesto, titoli } = this.attorno;
      if (genere.tipo === "etichette")
        this.attorno = { contesto: labelled(contesto, contextOfRow(this.g, this.prossima)), titoli };
      else if (genere.tipo === "titolo") this.attorno = { contesto, titoli: under(titoli, genere.titolo) };
    }
    return this.attorno;
  }
}

function readAnagrafica(
  g: GrigliaVista,
  m: Mappatura,
  riga: number,
  { contesto, titoli }: Attorno,
): Anagrafica {
  const posto = { g, m, colonne: m.colonne, riga };
  const celle: Partial<Record<CampoObiettivo, Posizione>> = {};
  const testi = TESTI.map((campo) => {
    const propria = posizioneDi(posto, campo);
    const testo = propria ? shownAt(g, propria) : "";
    const sopra = titoli[campo] ?? (propria ? undefined : contesto[campo]);
    const detto = testo === "" && sopra ? sopra : null;
    const posizione = detto ? detto.posizione : propria;
    if (posizione) celle[campo] = posizione;
    return [campo, detto ? detto.testo : testo] as const;
  });
  return withOwnerWithin({ testi: Object.fromEntries(testi) as Record<CampoObiettivo, string>, celle });
}

/** "Strade sicure", and on the next line of the same cell "Resp.: Serra Ivo". */
function withOwnerWithin(a: Anagrafica): Anagrafica {
  if (a.testi.responsabileGestionale !== "" || !a.testi.obiettivoOperativo.includes("\n")) return a;
  const chi = a.testi.obiettivoOperativo
    .split("\n")
    .slice(1)
    .map(personSaid)
    .find((x) => x !== null);
  return chi ? { ...a, testi: { ...a.testi, responsabileGestionale: chi } } : a;
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
  // The weight above a table is the objective's own: that of its only indicator.
  const sopra = m.colonne.peso ? undefined : m.contesto.peso?.posizione;
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
    ...readElsewhere(p),
    ...readingsOf(p),
    ...versoOf(p),
    polaritaUtente: null,
    ...readPeso(g, sopra && m.righeDati.length === 1 ? sopra : posizioneDi(p, "peso")),
    ...readUnits(m, colonne, (colonna) => shownIn(p, colonna)),
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
    celle: { ...comuniCelle, ...weightCell(sopra), ...Object.fromEntries(proprie) },
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
  return s.indicatori.map(({ indicatore, target, raggiunto, peso = null, scadenza = null, ...altro }) => ({
    foglio: g.foglio,
    riga: (target ?? indicatore).riga,
    indicatore: cellaAt(g, indicatore, indicatore, altro.inizi?.indicatore).testo,
    target: cellaAt(g, target, indicatore, altro.inizi?.target),
    raggiunto: cellaAt(g, raggiunto, indicatore, altro.inizi?.raggiunto),
    ...readingsOfCard(g, altro.rilevazioni ?? []),
    ...readVerso(altro.polarita ? shownAt(g, altro.polarita) : ""),
    polaritaUtente: null,
    ...readPeso(g, peso),
    ...unitsOf(
      altro.unita ? shownAt(g, altro.unita) : "",
      altro.etichette?.target ?? "",
      altro.etichette?.raggiunto ?? "",
    ),
    mediaStorica: "",
    scadenza: scadenza && cellaAt(g, scadenza, scadenza),
    ...effectiveDay(g, altro.dataEffettiva ?? null),
    missione,
    programma,
    testi,
    celle: {
      ...celle,
      indicatore,
      ...weightCell(peso),
      ...(altro.polarita ? { polarita: altro.polarita } : {}),
      ...(altro.unita ? { unita: altro.unita } : {}),
    },
    brani: s.brani,
    stralciato: null,
  }));
}

/** A blank says nothing. */
function effectiveDay(g: GrigliaVista, p: Posizione | null): Pick<IndicatoreLetto, "dataEffettiva"> {
  const cella = p && cellaAt(g, p, p);
  return cella && !isVuoto(cella.valore) ? { dataEffettiva: cella } : {};
}

const weightCell = (p: Posizione | null | undefined): { readonly peso?: Posizione } => (p ? { peso: p } : {});

const readingsOfCard = (
  g: GrigliaVista,
  serie: readonly RilevazioneDiScheda[],
): Pick<IndicatoreLetto, "rilevazioni"> =>
  serie.length === 0
    ? {}
    : {
        rilevazioni: serie.map(({ data, posizione }) => ({ data, cella: cellaAt(g, posizione, posizione) })),
      };

/** The weight of a cell; what is written there and is none is kept, for it cannot be passed over. */
function readPeso(g: GrigliaVista, p: Posizione | null): Pick<IndicatoreLetto, "peso" | "pesoOscuro"> {
  const v = p ? valoreIn(g, p.riga, p.colonna) : "";
  return { peso: parsePeso(v), ...(isPesoOscuro(v) ? { pesoOscuro: String(v).trim().slice(0, 40) } : {}) };
}
