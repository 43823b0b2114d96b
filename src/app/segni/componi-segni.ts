/**
 * From judgements and findings to marks. Each row that needs a look gets one word, before the text of a cell that is
 * always text (a word before a figure could turn it into ####), and colour on the cells concerned. A row with no cell
 * that can carry the word gets no mark: colour alone says nothing to who does not see it.
 */
import { isErrore, isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import { indirizzo, type Posizione } from "../../base/posizione";
import { cellaDi, type Rilievo } from "../../base/rilievo";
import type { Giudizio } from "../../obiettivi/giudizio";
import { ancora, figureAncora } from "./guardia";
import { firma, SPENTI, unisci, type Segno, type SegniAccesi } from "../porte/segno";

interface DaSegnare {
  readonly griglie: ReadonlyMap<string, Griglia>;
  readonly giudizi: readonly Giudizio[];
  readonly rilievi: readonly Rilievo[];
}

interface SegniComposti {
  readonly segni: readonly Segno[];
  /** Missed targets and findings in rows where no cell can carry the word. */
  readonly senzaParola: number;
}

type Tinta = "mancato" | "attenzione";

/** One thing to show. */
interface Nota {
  readonly cosa: SegniAccesi;
  readonly parola: string;
  readonly tinta: Tinta;
  /** The cells concerned; all of one sheet, the first leads. */
  readonly celle: readonly Posizione[];
  readonly condizioni: readonly string[];
}

/** A cell of the sheet with all that is said on it. */
interface Segnata {
  readonly dove: Posizione;
  cosa: SegniAccesi;
  tinta: Tinta;
  /** Empty on a cell that only takes the colour. */
  readonly parole: Set<string>;
  readonly condizioni: Set<string>;
}

/** The most that a word and a text take together: beyond 255 characters a format with a text may show only ####. */
const LUNGHEZZA = 255;
const PAROLE = 3;
const STACCO = " · ";

export function componiSegni(d: DaSegnare, accesi: SegniAccesi): SegniComposti {
  const perRiga = new Map(d.giudizi.flatMap((g) => celleDi(g, d.griglie).map((p) => [rigaDi(p), g])));
  const note = [
    ...(accesi.mancati ? d.giudizi.filter((g) => g.mancato).map((g) => notaMancato(g, d.griglie)) : []),
    ...(accesi.rilievi ? d.rilievi.map((r) => notaRilievo(r, perRiga, d.griglie)) : []),
  ].filter((n) => n !== null);
  const celle = new Map<string, Segnata>();
  let senzaParola = 0;
  for (const nota of note) {
    const portante = findPortante(nota, d.griglie);
    if (portante) {
      // The text that carries the word tells the row from others that hold the same figures.
      const condizioni = [...nota.condizioni, ...ancora(portante.dove, portante.testo)];
      poni(celle, portante.dove, { ...nota, condizioni }).parole.add(nota.parola);
      for (const dove of nota.celle) poni(celle, dove, { ...nota, condizioni });
    } else senzaParola++;
  }
  return { segni: inZone([...celle.values()]), senzaParola };
}

const rigaDi = ({ foglio, riga }: Pick<Posizione, "foglio" | "riga">): string => `${foglio}!${riga}`;

/** The cells an indicator is judged by. A target or a raggiunto that has none points at another, which it is not in. */
const celleDi = ({ indicatore: i }: Giudizio, griglie: DaSegnare["griglie"]): Posizione[] => {
  const griglia = griglie.get(i.foglio);
  const valori = [i.target, i.raggiunto]
    .filter(({ posizione: p, valore }) => griglia && valoreIn(griglia, p.riga, p.colonna) === valore)
    .map((c) => c.posizione);
  return i.celle.indicatore ? [i.celle.indicatore, ...valori] : valori;
};

const ancoraTutte = (celle: readonly Posizione[], g: Griglia): string[] =>
  celle.flatMap((p) => ancora(p, valoreIn(g, p.riga, p.colonna)));

function notaMancato(g: Giudizio, griglie: DaSegnare["griglie"]): Nota | null {
  const griglia = griglie.get(g.indicatore.foglio);
  if (!griglia) return null;
  const celle = celleDi(g, griglie);
  return {
    cosa: { ...SPENTI, mancati: true },
    parola: g.esito.toUpperCase(),
    tinta: "mancato",
    celle,
    condizioni: ancoraTutte(celle, griglia),
  };
}

function notaRilievo(
  r: Rilievo,
  perRiga: ReadonlyMap<string, Giudizio>,
  griglie: DaSegnare["griglie"],
): Nota | null {
  const dove = cellaDi(r);
  const griglia = dove && griglie.get(dove.foglio);
  if (!griglia || r.gravita === "nota") return null;
  const giudizio = perRiga.get(rigaDi(dove));
  return {
    cosa: { ...SPENTI, rilievi: true },
    parola: `${r.gravita.toUpperCase()} ${r.codice}`,
    tinta: r.gravita === "errore" ? "mancato" : "attenzione",
    celle: [dove],
    condizioni: giudizio
      ? ancoraTutte([dove, ...celleDi(giudizio, griglie)], griglia)
      : [...ancoraTutte([dove], griglia), ...figureAncora(griglia, dove.riga)],
  };
}

/** The cell that carries the word: one of those concerned, else the nearest text of the row, words before codes. */
function findPortante(
  nota: Nota,
  griglie: DaSegnare["griglie"],
): { readonly dove: Posizione; readonly testo: string } | null {
  const [prima] = nota.celle;
  const griglia = prima && griglie.get(prima.foglio);
  if (!griglia) return null;
  const { foglio, riga, colonna } = prima;
  const vicine = (griglia.valori[riga - griglia.riga] ?? [])
    .map((_, i): Posizione => ({ foglio, riga, colonna: griglia.colonna + i }))
    .sort((a, b) => distanza(a.colonna, colonna) - distanza(b.colonna, colonna));
  const spazio = LUNGHEZZA - PAROLE * (nota.parola.length + 2) - STACCO.length;
  const candidate = [...nota.celle, ...vicine].flatMap((dove) => {
    const testo = valoreIn(griglia, dove.riga, dove.colonna);
    const porta = typeof testo === "string" && !isVuoto(testo) && !isErrore(testo) && testo.length <= spazio;
    return porta ? [{ dove, testo }] : [];
  });
  return candidate.find((c) => /\p{L}{3}/u.test(c.testo)) ?? candidate[0] ?? null;
}

/** To the left first: there the rows say what they are. */
const distanza = (da: number, a: number): number => (da <= a ? a - da : 1_000 + da - a);

function poni(celle: Map<string, Segnata>, dove: Posizione, nota: Nota): Segnata {
  const chiave = `${dove.foglio}!${indirizzo(dove)}`;
  let cella = celle.get(chiave);
  if (!cella) {
    cella = { dove, cosa: nota.cosa, tinta: nota.tinta, parole: new Set(), condizioni: new Set() };
    celle.set(chiave, cella);
  }
  cella.cosa = unisci(cella.cosa, nota.cosa);
  if (nota.tinta === "mancato") cella.tinta = "mancato";
  for (const c of nota.condizioni) cella.condizioni.add(c);
  return cella;
}

const formulaDi = (c: Segnata): string => `=AND(${[firma(c.cosa), ...c.condizioni].join(",")})`;

/** `"NON RAGGIUNTO · "@`: support.microsoft.com, "Number format codes" (text sections). */
function formatoDi({ parole }: Segnata): string | null {
  if (parole.size === 0) return null;
  const dette = [...parole].slice(0, PAROLE).join(", ");
  return `"${dette}${parole.size > PAROLE ? "…" : ""}${STACCO}"@`;
}

/** Neighbouring cells of a row that say the same make one rule. */
function inZone(celle: readonly Segnata[]): Segno[] {
  const segni: Segno[] = [];
  const ordinate = celle.toSorted(
    (a, b) =>
      a.dove.foglio.localeCompare(b.dove.foglio) ||
      a.dove.riga - b.dove.riga ||
      a.dove.colonna - b.dove.colonna,
  );
  for (const c of ordinate) {
    const { foglio, riga, colonna } = c.dove;
    const formula = formulaDi(c);
    const formato = formatoDi(c);
    const prima = segni.at(-1);
    const continua =
      prima?.foglio === foglio &&
      prima.zona.riga === riga &&
      prima.zona.ultimaColonna === colonna - 1 &&
      prima.formula === formula &&
      prima.formato === formato &&
      prima.stile === c.tinta;
    const zona = { riga, colonna, ultimaRiga: riga, ultimaColonna: colonna };
    if (continua) segni[segni.length - 1] = { ...prima, zona: { ...prima.zona, ultimaColonna: colonna } };
    else segni.push({ foglio, zona, formula, stile: c.tinta, formato });
  }
  return segni;
}
