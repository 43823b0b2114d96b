/**
 * Two tables side by side: of the budget entrate and spese, two of one side, a detail and its summary; two plans. Where one ends and
 * the next begins is told by the headings: after amounts come names again, and either the names and amounts are the same
 * words again, or what is accertato on one side is impegnato on the other. A blank column between is no proof: it may
 * stand inside one table.
 */
import { isVuoto, type Griglia, type Scalare } from "../../base/griglia";
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import { sense, SOGLIA } from "../indizi/parole";
import { headingText } from "../indizi/vista";
import type { Striscia } from "../mappatura";
import { normalise } from "../normalise";
import { cut } from "../strisce";
import { looksLikeHeading } from "../testate";

const NOMI: ReadonlySet<CampoMappa> = new Set<CampoMappa>([
  "capitolo",
  "codice",
  "descrizione",
  "missione",
  "programma",
  "titolo",
]);
const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

interface Titolo {
  /** Place in the row. */
  readonly i: number;
  readonly testo: string;
  /** What its words name; null for none. */
  readonly campo: CampoMappa | null;
}

const isNome = (t: Titolo): boolean => t.campo !== null && NOMI.has(t.campo);
const isImporto = (t: Titolo): boolean => t.campo !== null && IMPORTI.has(t.campo);

function titlesOf(riga: readonly Scalare[]): Titolo[] {
  return riga.flatMap((v, i) => {
    const testo = headingText(v);
    return testo === "" ? [] : [{ i, testo: normalise(testo), campo: fieldOf(testo) }];
  });
}

function fieldOf(testo: string): CampoMappa | null {
  let migliore: { campo: CampoMappa; peso: number } | null = null;
  for (const struttura of ["spese", "entrate"] as const) {
    for (const [campo, { peso }] of sense(testo, testo, struttura).campi)
      if (peso >= SOGLIA && peso > (migliore?.peso ?? 0)) migliore = { campo, peso };
  }
  return migliore?.campo ?? null;
}

/** Names, and two amounts at least, a previsione among them. */
const isTable = (t: readonly Titolo[]): boolean =>
  t.some(isNome) && t.filter(isImporto).length >= 2 && t.some((x) => x.campo?.startsWith("previsione"));

const has = (t: readonly Titolo[], ...campi: readonly CampoMappa[]): boolean =>
  t.some((x) => x.campo !== null && campi.includes(x.campo));
const isEntrate = (t: readonly Titolo[]): boolean => has(t, "accertato", "riscosso");
const isSpese = (t: readonly Titolo[]): boolean => has(t, "impegnato", "pagato");

/** `vuota`: a blank column parts them. */
function areTwo(a: readonly Titolo[], b: readonly Titolo[], vuota: boolean): boolean {
  if (!isTable(a) || !isTable(b)) return false;
  if (isEntrate(a) !== isEntrate(b) && isSpese(a) !== isSpese(b)) return true;
  const again = (prova: (t: Titolo) => boolean): boolean =>
    b.some((x) => prova(x) && a.some((y) => prova(y) && y.testo === x.testo));
  return again(isImporto) && (vuota || again(isNome));
}

const DI_PIANO: readonly CampoMappa[] = ["obiettivoOperativo", "indicatore", "target", "raggiunto"];

/** All the headings of a plan, and the same again, its objective too: of one objective only its indicators come again. */
function planAgain(t: readonly Titolo[]): number | null {
  for (let k = DI_PIANO.length; k * 2 <= t.length; k++) {
    if (t.length % k !== 0 || t.some((x, i) => x.testo !== t[i % k]?.testo)) continue;
    const campi = new Set(t.slice(0, k).flatMap((x) => fieldOfPlan(x.testo) ?? []));
    if (DI_PIANO.every((c) => campi.has(c))) return t[k]?.i ?? null;
  }
  return null;
}

function fieldOfPlan(testo: string): CampoMappa | null {
  let migliore: { campo: CampoMappa; peso: number } | null = null;
  for (const [campo, { peso }] of sense(testo, testo, "obiettivi").campi)
    if (peso >= SOGLIA && peso > (migliore?.peso ?? 0)) migliore = { campo, peso };
  return migliore?.campo ?? null;
}

/** Below a heading the same words come again at each page: looked at once, the rest of a sheet is dear. */
const RIGHE_GUARDATE = 60;

/** The first place of the second table; null where there is one table alone. */
function splitOf(g: Griglia): number | null {
  const righe = g.valori.slice(0, RIGHE_GUARDATE);
  for (const riga of righe) {
    if (!looksLikeHeading(riga)) continue;
    const titoli = titlesOf(riga);
    for (let k = 1; k < titoli.length; k++) {
      const [prima, questo] = [titoli[k - 1], titoli[k]];
      if (!prima || !questo || !isImporto(prima) || isImporto(questo)) continue;
      if (areTwo(titoli.slice(0, k), titoli.slice(k), questo.i > prima.i + 1)) return questo.i;
    }
    const piano = planAgain(titoli);
    if (piano !== null) return piano;
  }
  return splitAtBlank(g, righe);
}

/** The tables may begin on rows of their own, where a column without a cell parts them. */
function splitAtBlank(g: Griglia, righe: readonly (readonly Scalare[])[]): number | null {
  const larga = g.valori.reduce((n, r) => Math.max(n, r.length), 0);
  const piene = new Uint8Array(larga);
  for (const riga of g.valori) for (const [i, v] of riga.entries()) if (!isVuoto(v)) piene[i] = 1;
  const headingIn = (da: number, a: number): Titolo[] => {
    const riga = righe.find((r) => looksLikeHeading(r.slice(da, a)));
    return riga ? titlesOf(riga.slice(da, a)) : [];
  };
  for (let k = 2; k < larga - 1; k++) {
    if (piene[k - 1] || !piene[k]) continue;
    const sinistra = headingIn(0, k);
    if (sinistra.length > 0 && areTwo(sinistra, headingIn(k, larga), true)) return k;
  }
  return null;
}

/** The columns of each of the tables that stand side by side; none where there is one alone. */
export function stripsOf(g: Griglia): readonly Striscia[] {
  const k = splitOf(g);
  if (k === null) return [];
  const fine = g.colonna + g.valori.reduce((n, r) => Math.max(n, r.length), 0) - 1;
  const prima: Striscia = { da: g.colonna, a: g.colonna + k - 1 };
  const resto: Striscia = { da: g.colonna + k, a: fine };
  const altre = stripsOf(cut(g, resto));
  return [prima, ...(altre.length > 0 ? altre : [resto])];
}
