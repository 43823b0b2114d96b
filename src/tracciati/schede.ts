/**
 * Objectives printed as cards: a type, an obiettivo strategico, a row of headings with its values below, the prose of the
 * stato di attuazione, the stakeholder, the indicators with target and raggiunto. Headings are known by their letters
 * alone ("Responsabil e politico" is one); target and raggiunto may stand side by side or one below the other.
 */
import type { DataIso } from "../base/data";
import { isVuoto, posizioneIn, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { Posizione } from "../base/posizione";
import type { Brano, CampoObiettivo } from "../obiettivi/indicatore";
import { normalise } from "./normalise";

export interface RilevazioneDiScheda {
  readonly data: DataIso;
  readonly posizione: Posizione;
}

export interface IndicatoreDiScheda {
  readonly indicatore: Posizione;
  /** Null where the card has no such heading at all. */
  readonly target: Posizione | null;
  readonly raggiunto: Posizione | null;
  readonly peso?: Posizione | null;
  readonly scadenza?: Posizione | null;
  readonly dataEffettiva?: Posizione | null;
  readonly polarita?: Posizione | null;
  readonly unita?: Posizione | null;
  /** What the labels of its values say, as written; absent where they are headings of a print. */
  readonly etichette?: Readonly<Record<"target" | "raggiunto", string>>;
  /** The readings up to the result, that too, ascending; none where no label says a day. */
  readonly rilevazioni?: readonly RilevazioneDiScheda[];
  /** Characters before each value, where its label stands in the same cell. */
  readonly inizi?: Readonly<Record<"indicatore" | "target" | "raggiunto", number>>;
}

export interface Scheda {
  readonly riga: number;
  readonly ultimaRiga: number;
  readonly colonna: number;
  readonly ultimaColonna: number;
  readonly brani: Readonly<Partial<Record<CampoObiettivo, readonly Brano[]>>>;
  /** Columns of the headings, where all the indicators have theirs there. */
  readonly colonnaTarget: number | null;
  readonly colonnaRaggiunto: number | null;
  readonly indicatori: readonly IndicatoreDiScheda[];
  /** Of a form of labels: values that are known and of no use, of another year or later than the reference date. */
  readonly fuori?: readonly Posizione[];
}

/** Letters and figures only: a print may break a word anywhere. */
const lettere = (v: unknown): string => (typeof v === "string" ? normalise(v).replaceAll(" ", "") : "");

const TESTATA: Readonly<Record<string, CampoObiettivo>> = {
  obiettivooperativo: "obiettivoOperativo",
  descrizione: "descrizione",
  responsabilepolitico: "responsabilePolitico",
  responsabilegestionale: "responsabileGestionale",
  orizzontetemporale: "orizzonte",
};

interface Cella {
  readonly colonna: number;
  readonly testo: string;
}

/** The cells of a row that say something; a line drawn with dashes says nothing. */
function celleDi(g: Griglia, riga: number): Cella[] {
  return (g.valori[riga - g.riga] ?? []).flatMap((v, i) => {
    const testo = typeof v === "string" ? v : String(v);
    return isVuoto(v) || /^[-–—_=]{2,}$/.test(testo.trim()) ? [] : [{ colonna: g.colonna + i, testo }];
  });
}

const prima = (celle: readonly Cella[]): string => lettere(celle[0]?.testo);

/** Every heading of a card begins with one of these letters: most cells of a workbook are set aside at the first. */
const INIZIALE = /^[^\p{L}]*[odr]/iu;
/** Longer than any heading of a card, however broken by a print. */
const LUNGA = 60;

const campoDi = (v: Scalare): CampoObiettivo | undefined =>
  typeof v === "string" && v.length <= LUNGA && INIZIALE.test(v) ? TESTATA[lettere(v)] : undefined;

/** The row of headings of a card: "Obiettivo operativo | Descrizione | Responsabile politico | …". */
const isTestata = (g: Griglia, riga: number): boolean =>
  (g.valori[riga - g.riga] ?? []).filter((v) => campoDi(v) !== undefined).length >= 3;

const isIndicatori = (celle: readonly Cella[]): boolean => /^indicator[ie]performant[ie]$/.test(prima(celle));

/** The sheet row where the first card begins; null where the sheet has none. */
export function firstCardRow(g: Griglia): number | null {
  const righe = g.valori.map((_, i) => g.riga + i);
  const testata = righe.find((r) => isTestata(g, r));
  if (testata === undefined || !righe.some((r) => r > testata && isIndicatori(celleDi(g, r)))) return null;
  return cardStart(g, testata, g.riga);
}

/** From the headings up to the type and the missione, which stand right above with few cells a row. */
function cardStart(g: Griglia, testata: number, minima: number): number {
  let inizio = testata;
  for (let r = testata - 1; r >= minima && testata - r <= 10; r--) {
    const celle = celleDi(g, r);
    if (celle.length === 0) continue;
    if (!isHead(celle)) break;
    inizio = r;
  }
  return inizio;
}

const isHead = (celle: readonly Cella[]): boolean =>
  /^(obiettivo|missione)/.test(prima(celle)) || isProgramma(celle);

/** "101 | Programma | 1 | Organi istituzionali". */
const isProgramma = (celle: readonly Cella[]): boolean =>
  celle.length >= 3 &&
  /^\d{3,4}$/.test(celle[0]?.testo.trim() ?? "") &&
  lettere(celle[1]?.testo) === "programma";

type Brani = Partial<Record<CampoObiettivo, readonly Brano[]>>;

/** All the cards from a row on, in order. */
export function readSchede(g: Griglia, da: number): Scheda[] {
  const ultima = g.riga + g.valori.length - 1;
  const testate: number[] = [];
  for (let r = da; r <= ultima; r++) if (isTestata(g, r)) testate.push(r);
  const inizi = testate.map((t, i) => cardStart(g, t, (testate[i - 1] ?? da - 1) + 1));
  let sopra: Brani = {};
  return testate.map((testata, i) => {
    const inizio = inizi[i] ?? testata;
    sopra = { ...sopra, ...readPosto(g, inizio, testata) };
    return readScheda(g, inizio, testata, (inizi[i + 1] ?? ultima + 1) - 1, sopra);
  });
}

function brano(g: Griglia, riga: number, c: Cella, dopo = 0): Brano {
  const resto = c.testo.slice(dopo);
  const spazi = resto.length - resto.trimStart().length;
  return { posizione: posizioneIn(g, riga, c.colonna), da: dopo + spazi, testo: resto.trim() };
}

/** Missione and programma, which hold for the cards below too. */
function readPosto(g: Griglia, da: number, a: number): Brani {
  const brani: Brani = {};
  for (let r = da; r < a; r++) {
    const celle = celleDi(g, r);
    const [primo, , , quarto] = celle;
    if (primo && prima(celle).startsWith("missione")) brani.missione = [brano(g, r, primo)];
    if (!primo || !isProgramma(celle)) continue;
    brani.codiceProgramma = [brano(g, r, primo)];
    brani.programma = quarto ? [brano(g, r, quarto)] : [];
  }
  return brani;
}

function readScheda(g: Griglia, inizio: number, testata: number, fine: number, sopra: Brani): Scheda {
  const stato = findRow(g, testata + 1, fine, (c) => prima(c).startsWith("statoattuazione"));
  const portatori = findRow(g, (stato ?? testata) + 1, fine, (c) => prima(c).startsWith("stakeholder"));
  const indicatori = findRow(g, (portatori ?? stato ?? testata) + 1, fine, isIndicatori);
  const brani: Brani = { ...sopra, ...readTipo(g, inizio, testata) };
  const campi = celleDi(g, testata).flatMap((c) => {
    const campo = campoDi(c.testo);
    return campo ? [{ campo, colonna: c.colonna }] : [];
  });
  for (const { campo, colonna } of campi) {
    brani[campo] = column(g, testata + 1, (stato ?? portatori ?? indicatori ?? fine + 1) - 1, colonna);
  }
  if (stato !== null) brani.statoAttuazione = readStato(g, stato, (portatori ?? indicatori ?? fine + 1) - 1);
  if (portatori !== null) {
    const valore = celleDi(g, portatori)[1];
    brani.stakeholder = valore ? [brano(g, portatori, valore)] : [];
  }
  const letti = indicatori === null ? null : readIndicatoriDi(g, indicatori, fine);
  const colonne = [...campi.map((c) => c.colonna), letti?.target ?? 0, letti?.raggiunto ?? 0];
  return {
    riga: inizio,
    ultimaRiga: letti?.ultima ?? fine,
    colonna: g.colonna,
    ultimaColonna: Math.max(...colonne),
    brani,
    colonnaTarget: letti?.target ?? null,
    colonnaRaggiunto: letti?.raggiunto ?? null,
    indicatori: letti?.indicatori ?? [],
  };
}

function findRow(
  g: Griglia,
  da: number,
  a: number,
  prova: (celle: readonly Cella[]) => boolean,
): number | null {
  for (let r = da; r <= a; r++) if (prova(celleDi(g, r))) return r;
  return null;
}

/** The type alone on its row, and the obiettivo strategico after its label. */
function readTipo(g: Griglia, da: number, a: number): Brani {
  const brani: Brani = {};
  for (let r = da; r < a; r++) {
    const [primo] = celleDi(g, r);
    if (!primo) continue;
    const etichetta = /^\s*obiettivo\s+strategico[\s:]*/i.exec(primo.testo)?.[0];
    if (etichetta !== undefined) brani.obiettivoStrategico = [brano(g, r, primo, etichetta.length)];
    else if (lettere(primo.testo).startsWith("obiettivo")) brani.tipo = [brano(g, r, primo)];
  }
  return brani;
}

/** A text that goes on in the rows below, column by column. */
function column(g: Griglia, da: number, a: number, colonna: number): Brano[] {
  const brani: Brano[] = [];
  for (let r = da; r <= a; r++) {
    const c = celleDi(g, r).find((x) => x.colonna === colonna);
    if (c) brani.push(brano(g, r, c));
  }
  return brani;
}

/** "Stato attuazione obiettivo: …", with the prose after the label or in the rows below. */
function readStato(g: Griglia, da: number, a: number): Brano[] {
  const brani: Brano[] = [];
  for (let r = da; r <= a; r++) {
    for (const c of celleDi(g, r)) {
      const etichetta =
        r === da
          ? (/^\s*stato\s+(?:di\s+)?attuazione(?:\s+obiettivo)?\s*:?\s*/i.exec(c.testo)?.[0] ?? "")
          : "";
      const b = brano(g, r, c, etichetta.length);
      if (b.testo !== "") brani.push(b);
    }
  }
  return brani;
}

interface Letti {
  readonly target: number | null;
  readonly raggiunto: number | null;
  readonly ultima: number;
  readonly indicatori: readonly IndicatoreDiScheda[];
}

function readIndicatoriDi(g: Griglia, testata: number, fine: number): Letti {
  const target = findLabel(g, testata, fine, "target");
  const raggiunto = findLabel(g, target?.riga ?? testata, fine, "raggiunto");
  const inColonna = raggiunto !== null && target !== null && raggiunto.riga > target.riga;
  const primaColonna = celleDi(g, testata)[0]?.colonna ?? g.colonna;
  const righe: number[] = [];
  const ultimaRiga = inColonna ? raggiunto.riga - 1 : fine;
  for (let r = (target?.riga ?? testata) + 1; r <= ultimaRiga; r++) {
    if (!isVuoto(valoreIn(g, r, primaColonna)) && celleDi(g, r)[0]?.colonna === primaColonna) righe.push(r);
  }
  const indicatori = righe.map((r, i): IndicatoreDiScheda => ({
    indicatore: posizioneIn(g, r, primaColonna),
    target: target && posizioneIn(g, r, target.colonna),
    // One below the other: the first result answers the first indicator.
    raggiunto: raggiunto && posizioneIn(g, inColonna ? raggiunto.riga + 1 + i : r, raggiunto.colonna),
  }));
  const ultima = Math.max(
    testata,
    raggiunto?.riga ?? 0,
    ...indicatori.flatMap((x) => [x.indicatore.riga, x.raggiunto?.riga ?? 0]),
  );
  return {
    target: target?.colonna ?? null,
    raggiunto: raggiunto?.colonna ?? null,
    ultima: Math.min(ultima, fine),
    indicatori,
  };
}

function findLabel(
  g: Griglia,
  da: number,
  a: number,
  parola: string,
): { readonly riga: number; readonly colonna: number } | null {
  for (let r = da; r <= a; r++) {
    const c = celleDi(g, r).find((x) => lettere(x.testo) === parola);
    if (c) return { riga: r, colonna: c.colonna };
  }
  return null;
}
