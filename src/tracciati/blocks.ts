/**
 * A sheet cut into blocks: the rows under one heading that stand alike. A page of a print may have lost its heading, or
 * its columns may stand elsewhere than on the page before: those rows are a block of their own.
 */
import { isVuoto, type Griglia } from "../base/griglia";
import { otherBudgetTableIn } from "./altra-tabella";
import { otherTableIn } from "./altra-testata";
import { amountColumns, isCodice, isImporto, isShifted, realign } from "./alignment";
import type { Intestazione } from "./columns";
import { DETTE, said } from "./gestione";
import type { Guida } from "./guida";
import type { Struttura } from "./campi";
import type { Colonne, Lato } from "./mappatura";
import { kindOf } from "./rows";
import { headingFrom, isHeld, isInPlace, isWordy, repeats, type Testata } from "./testate";
import { isFinal, saidByTitle } from "./versione";

export interface Blocco extends Intestazione {
  /** Sheet row of its first row: of the heading where it has one. */
  readonly daRiga: number;
  /** Sheet row of the first row below the heading. */
  readonly primaRiga: number;
  /** Sheet row beyond which nothing belongs to it. */
  readonly aRiga: number;
  readonly conTestata: boolean;
  /** The columns are not those of the heading. */
  readonly spostata: boolean;
  /** Sheet rows of its data. Ascending. */
  readonly righeDati: readonly number[];
}

/** Rows that are seen and whose columns cannot be told. */
interface BloccoIllegibile {
  readonly riga: number;
  readonly righe: number;
}

interface Blocchi {
  readonly blocchi: readonly Blocco[];
  /** Headings with nothing to read below them. */
  readonly vuote: readonly { readonly riga: number; readonly colonna: number }[];
  readonly illeggibili: readonly BloccoIllegibile[];
}

/** The blocks of the rows of a sheet up to `fine`, in order. */
export function findBlocks(g: Griglia, fine: number, guida: Guida): Blocchi {
  const testate = withoutBarePages(g, fine, findHeadings(g, fine, guida));
  const blocchi: Blocco[] = [];
  const illeggibili: BloccoIllegibile[] = [];
  const vuote: { riga: number; colonna: number }[] = [];
  const add = (
    righe: readonly number[],
    testata: Testata,
    b: Omit<Blocco, keyof Intestazione | "spostata" | "righeDati">,
  ): void => {
    const colonne = columnsOf(g, righe, testata);
    if (colonne) {
      // By other columns a row may be of another kind.
      const righeDati =
        b.conTestata && colonne === testata.colonne ? righe : dataRows(g, b, { ...testata, colonne });
      blocchi.push({ ...testata, ...b, colonne, spostata: colonne !== testata.colonne, righeDati });
    } else illeggibili.push({ riga: b.daRiga, righe: righe.length });
  };
  const prima = (testate[0]?.daRiga ?? fine + 1) - 1;
  orphans(g, g.riga, prima, testate).forEach((gruppo, i, gruppi) => {
    // Rows of the other side end it: they are no rows of both.
    const aRiga = (gruppi[i + 1]?.righe[0] ?? prima + 1) - 1;
    add(gruppo.righe, gruppo.testata, { ...startOf(gruppo.righe), aRiga, conTestata: false });
  });
  testate.forEach((testata, i) => {
    const prossima = testate[i + 1];
    const prima = (prossima?.daRiga ?? fine + 1) - 1;
    const aRiga = endOf(g, testata, prossima ? belowTitles(g, testata, prima) : prima);
    const gruppi = alike(g, testata, aRiga);
    if (gruppi.length === 0) {
      const colonne = Object.values(testata.colonne).map((c) => c.colonna);
      vuote.push({ riga: testata.riga, colonna: Math.min(...colonne) });
    }
    gruppi.forEach(({ righe, testata: sua }, i) => {
      const inizio = startOf(righe);
      // The rows right below a page's heading are of its block, before the first voce too.
      const propria = sua === null ? inizio.primaRiga : (sua === testata.daRiga ? testata.riga : sua) + 1;
      const dopo = gruppi[i + 1];
      add(righe, testata, {
        daRiga: sua ?? inizio.daRiga,
        primaRiga: propria,
        aRiga: dopo ? (dopo.testata ?? startOf(dopo.righe).daRiga) - 1 : aRiga,
        conTestata: sua !== null,
      });
    });
  });
  return { blocchi, vuote, illeggibili };
}

/** Above the headings or the title of a table that is none of ours. */
const endOf = (g: Griglia, t: Testata, aRiga: number): number =>
  (otherTableIn(g, t, t.riga, aRiga) ?? otherBudgetTableIn(g, t, t.riga, aRiga) ?? aRiga + 1) - 1;

/** The texts alone on their rows right above other headings are theirs. */
function belowTitles(g: Griglia, t: Testata, aRiga: number): number {
  if (t.struttura !== "obiettivi") return aRiga;
  let r = aRiga;
  while (r > t.riga && (aloneAt(g, r) !== null || (g.valori[r - g.riga] ?? []).every(isVuoto))) r--;
  return r;
}

const startOf = (righe: readonly number[]): { daRiga: number; primaRiga: number } => {
  const riga = righe[0] ?? 1;
  return { daRiga: riga, primaRiga: riga };
};

export function dataRows(g: Griglia, b: Pick<Blocco, "primaRiga" | "aRiga">, t: Intestazione): number[] {
  const righe: number[] = [];
  for (let r = b.primaRiga; r <= b.aRiga; r++) if (kindOf(g, r, t).tipo === "dati") righe.push(r);
  return righe;
}

const GEMELLI = {
  accertato: "impegnato",
  impegnato: "accertato",
  riscosso: "pagato",
  pagato: "riscosso",
} as const;

/** The rows of one side of a block that holds both: what is accertato on one is impegnato on the other. */
export function onlySide(g: Griglia, b: Blocco, lato: Lato): Blocco {
  const colonne: Colonne =
    lato.parte === b.struttura
      ? b.colonne
      : Object.fromEntries(
          Object.entries(b.colonne).map(([campo, c]) => [
            campo in GEMELLI ? GEMELLI[campo as keyof typeof GEMELLI] : campo,
            c,
          ]),
        );
  const sua = { ...b, struttura: lato.parte, colonne, lato };
  return { ...sua, righeDati: dataRows(g, b, sua) };
}

const columnsOf = (g: Griglia, righe: readonly number[], t: Testata): Colonne | null => {
  if (t.struttura === "obiettivi") return t.colonne;
  const importi = amountColumns(t.colonne);
  const storte = righe.filter((r) => isShifted(g, r, importi)).length;
  return storte * 2 > righe.length ? realign(g, righe, t.colonne) : t.colonne;
};

/** Every heading of the sheet, in order. */
function findHeadings(g: Griglia, fine: number, guida: Guida): Testata[] {
  const testate: Testata[] = [];
  // Below the last heading, the rows up to here hold neither total nor section: no page is looked through twice.
  let aperta = 0;
  const ultima = Math.min(fine, g.riga + g.valori.length - 1);
  for (let riga = g.riga; riga <= ultima; riga++) {
    if (!isWordy(g.valori[riga - g.riga] ?? [])) continue;
    const prima = testate.at(-1);
    const letta = headingAt(g, riga, prima, guida);
    if (!letta) continue;
    if (!prima || !isSameTable(prima, letta) || isClosed(g, prima, aperta + 1, letta.daRiga - 1)) {
      testate.push(letta);
    }
    aperta = letta.riga;
    riga = letta.riga;
  }
  return testate;
}

/** Pages that hold totals alone, or nothing: their headings begin no table of their own. */
function withoutBarePages(g: Griglia, fine: number, testate: readonly Testata[]): Testata[] {
  const tenute: { readonly testata: Testata; piena: boolean }[] = [];
  testate.forEach((testata, i) => {
    const aRiga = (testate[i + 1]?.daRiga ?? fine + 1) - 1;
    const piena = hasRows(g, testata, aRiga);
    const prima = tenute.at(-1);
    const unite =
      prima !== undefined &&
      (!piena || !prima.piena) &&
      isSameTable(prima.testata, testata) &&
      !hasOther(g, prima.testata, testate[i - 1]?.riga ?? 0, testata.daRiga - 1);
    if (unite) prima.piena ||= piena;
    else tenute.push({ testata, piena });
  });
  return tenute.map((t) => t.testata);
}

function hasRows(g: Griglia, t: Testata, aRiga: number): boolean {
  for (let r = t.riga + 1; r <= aRiga; r++) if (kindOf(g, r, t).tipo === "dati") return true;
  return false;
}

function hasOther(g: Griglia, t: Testata, da: number, a: number): boolean {
  for (let r = da + 1; r <= a; r++) if (saysOtherTable(g, r, t)) return true;
  return false;
}

/** The heading at a row; the one above again where the row repeats it. */
function headingAt(g: Griglia, riga: number, prima: Testata | undefined, guida: Guida): Testata | null {
  if (!prima) return headingFrom(g, riga, guida);
  const righe = prima.riga - prima.daRiga;
  const ripete = Array.from({ length: righe + 1 }, (_, i) => repeats(g, riga + i, prima.daRiga + i));
  if (ripete.every((quanto) => quanto === 1)) return { ...prima, daRiga: riga, riga: riga + righe };
  const uguale = Math.max(...ripete) >= 0.5;
  if (!uguale && isHeld(g, riga, prima)) return null;
  const letta = headingFrom(g, riga, guida);
  return letta && (uguale || isInPlace(g, prima, letta)) ? letta : null;
}

/** The same heading again: where neither total nor section stands between, or no row of data, a page of the same table. */
const isSameTable = (prima: Testata, dopo: Testata): boolean =>
  prima.struttura === dopo.struttura &&
  prima.struttura !== "obiettivi" &&
  // Of a heading on two rows the second alone is not known again among the data.
  dopo.daRiga === dopo.riga &&
  sameColumns(prima.colonne, dopo.colonne);

function isClosed(g: Griglia, t: Testata, da: number, a: number): boolean {
  for (let r = da; r <= a; r++) {
    const { tipo } = kindOf(g, r, t);
    if (tipo === "totale" || tipo === "sezione" || saysOtherTable(g, r, t)) return true;
  }
  return false;
}

/** "GESTIONE DEI RESIDUI", "Bozza" alone on its row; not what the print says above every page. */
function saysOtherTable(g: Griglia, riga: number, t: Testata): boolean {
  const testo = aloneAt(g, riga);
  if (testo === null) return false;
  if (said(testo, DETTE) !== null) return true;
  if (saidByTitle(testo) === null && !isFinal(testo)) return false;
  for (let r = t.daRiga - 1; r >= g.riga && r >= t.daRiga - RIGHE_DI_TITOLO; r--)
    if (aloneAt(g, r) === testo) return false;
  return true;
}

const RIGHE_DI_TITOLO = 12;

/** The only text of a row. */
function aloneAt(g: Griglia, riga: number): string | null {
  const piene = (g.valori[riga - g.riga] ?? []).filter((v) => !isVuoto(v));
  const [prima] = piene;
  return piene.length === 1 && typeof prima === "string" ? prima : null;
}

const sameColumns = (a: Colonne, b: Colonne): boolean => {
  const firma = (c: Colonne): string =>
    Object.entries(c)
      .map(([campo, { colonna }]) => `${campo}${colonna}`)
      .sort()
      .join();
  return firma(a) === firma(b);
};

interface Gruppo {
  readonly righe: number[];
  /** The heading right above its first row: the block's own, or that of a page. */
  readonly testata: number | null;
}

/** The rows of data under a heading, in runs that stand alike. */
function alike(g: Griglia, t: Testata, aRiga: number): Gruppo[] {
  const gruppi: Gruppo[] = [];
  let storto: boolean | null = null;
  let testata: number | null = t.daRiga;
  const importi = amountColumns(t.colonne);
  for (let r = t.riga + 1; r <= aRiga; r++) {
    const { tipo } = kindOf(g, r, t);
    // Until there is a row of data the block is the first heading's, and what stands between is its own.
    if (tipo === "intestazione" && gruppi.length > 0) testata = r;
    if (tipo !== "dati") continue;
    const questo = t.struttura !== "obiettivi" && isShifted(g, r, importi);
    if (questo !== storto) gruppi.push({ righe: [], testata });
    storto = questo;
    testata = null;
    gruppi.at(-1)?.righe.push(r);
  }
  return gruppi;
}

interface Orfane {
  readonly testata: Testata;
  readonly righe: number[];
}

/** Rows with a code and amounts above any heading: they borrow the columns of the first heading of their kind. */
function orphans(g: Griglia, da: number, a: number, testate: readonly Testata[]): Orfane[] {
  const gruppi: Orfane[] = [];
  for (let r = da; r <= a; r++) {
    const struttura = structureOf(g, r);
    if (!struttura) continue;
    const testata = testate.find((t) => t.struttura === struttura);
    if (!testata) continue;
    const ultimo = gruppi.at(-1);
    if (ultimo?.testata === testata) ultimo.righe.push(r);
    else gruppi.push({ testata, righe: [r] });
  }
  return gruppi;
}

/** What a row without a heading is, by its code: `E.…` entrate, `U.…` spese; null where it has no code or few amounts. */
function structureOf(g: Griglia, riga: number): Struttura | null {
  const celle = g.valori[riga - g.riga] ?? [];
  const codice = celle.find(isCodice);
  if (typeof codice !== "string" || celle.filter(isImporto).length < 3) return null;
  return /^\s*E/i.test(codice) ? "entrate" : "spese";
}
