/**
 * A copy of texts that repeat, in fewer characters: what repeats stands for a sign that the texts do not have, and a formula
 * puts it back before it compares. Nothing is lost: what the formula makes of the copy is the text, letter by letter.
 * support.microsoft.com: SUBSTITUTE ("case-sensitive", no wildcards); "Excel specifications and limits" (64 levels of
 * nesting, 8,192 characters of a formula; 255 of a text in it)
 */

/** Signs, best first: nothing that a formula or JSON escapes; then what no office types. */
const SEGNI: readonly string[] = [
  ...Array.from("#$%@^_{}[]=+;!`"),
  ...Array.from({ length: 32 }, (_, i) => String.fromCharCode(0x2500 + i)),
];
/** Nested in one another. */
const REGOLE = 40;
/** Characters of the formula that the rules may take. */
const CARATTERI_REGOLE = 1_800;
const CARATTERI_REGOLA = 200;
/** `SUBSTITUTE(,"#","")` */
const COSTO_REGOLA = 18;

/** Words with what comes after them: where one text ends and where the parts of a code do. */
const PAROLA = /[^\s|.]+[\s|.]*|[\s|.]+/gu;

interface Copia {
  readonly testo: string;
  /** The whole text, in terms of the cell that holds the copy. */
  readonly formula: (cella: string) => string;
}

interface Regola {
  readonly segno: string;
  /** What it stands for; signs of rules before it among it. */
  readonly vale: string;
}

export function copiaBreve(intero: string): Copia {
  const { testo, regole } = abbrevia(intero);
  return {
    testo,
    // The last made is put back first: what it stands for may hold signs of those before it.
    formula: (cella) =>
      regole
        .toReversed()
        .reduce((f, { segno, vale }) => `SUBSTITUTE(${f},"${segno}","${vale.replaceAll('"', '""')}")`, cella),
  };
}

/** Words; the phrase of them that saves most becomes one sign, again and again. */
function abbrevia(intero: string): { readonly testo: string; readonly regole: readonly Regola[] } {
  const liberi = SEGNI.filter((s) => !intero.includes(s)).slice(0, REGOLE);
  const pezzi: string[] = [];
  const posti = new Map<string, number>();
  let sequenza = Array.from(intero.matchAll(PAROLA), ([p]) => {
    const suo = posti.get(p) ?? pezzi.push(p) - 1;
    posti.set(p, suo);
    return suo;
  });
  const lunghezza = (p: number | undefined): number => (p === undefined ? 0 : (pezzi[p]?.length ?? 0));
  const regole: Regola[] = [];
  let spesi = 0;
  for (const segno of liberi) {
    const frase = fraseMigliore(sequenza, lunghezza);
    if (!frase) break;
    const vale = frase.map((p) => pezzi[p] ?? "").join("");
    spesi += COSTO_REGOLA + vale.length + vale.split('"').length;
    if (spesi > CARATTERI_REGOLE) break;
    regole.push({ segno, vale });
    sequenza = sostituita(sequenza, frase, pezzi.push(segno) - 1);
  }
  return { testo: sequenza.map((p) => pezzi[p] ?? "").join(""), regole };
}

type Lunghezza = (pezzo: number | undefined) => number;

/** Characters that a phrase of so many saves, standing so often. */
const risparmio = (volte: number, caratteri: number): number =>
  volte * (caratteri - 1) - caratteri - COSTO_REGOLA;

/** The pair that saves most, made longer on either side while that saves more; null where none saves anything. */
function fraseMigliore(sequenza: readonly number[], lunghezza: Lunghezza): readonly number[] | null {
  const coppia = coppiaMigliore(sequenza, lunghezza);
  if (!coppia) return null;
  let frase = [...coppia];
  let dove = inizi(sequenza, frase);
  let caratteri = lunghezza(frase[0]) + lunghezza(frase[1]);
  let vale = risparmio(dove.length, caratteri);
  for (const lato of ["dopo", "prima"] as const)
    for (;;) {
      const accanto = (i: number): number | undefined =>
        lato === "dopo" ? sequenza[i + frase.length] : sequenza[i - 1];
      const [vicino, volte] = piuFrequente(dove.map(accanto));
      if (vicino === undefined) break;
      const lunga = caratteri + lunghezza(vicino);
      if (lunga > CARATTERI_REGOLA || risparmio(volte, lunga) <= vale) break;
      const nuova = lato === "dopo" ? [...frase, vicino] : [vicino, ...frase];
      const suoi = inizi(sequenza, nuova);
      if (risparmio(suoi.length, lunga) <= vale) break;
      [frase, dove, caratteri, vale] = [nuova, suoi, lunga, risparmio(suoi.length, lunga)];
    }
  return vale > 0 ? frase : null;
}

/** More than there can be pieces of a text that a cell holds. */
const BASE = 65_536;

function coppiaMigliore(sequenza: readonly number[], lunghezza: Lunghezza): readonly [number, number] | null {
  const volte = new Map<number, number>();
  for (let i = 1; i < sequenza.length; i++) {
    const chiave = (sequenza[i - 1] ?? 0) * BASE + (sequenza[i] ?? 0);
    volte.set(chiave, (volte.get(chiave) ?? 0) + 1);
  }
  let [migliore, quanto] = [-1, 0];
  for (const [chiave, n] of volte) {
    if (n < 2) continue;
    const caratteri = lunghezza(Math.floor(chiave / BASE)) + lunghezza(chiave % BASE);
    const suo = caratteri > CARATTERI_REGOLA ? 0 : n * (caratteri - 1);
    if (suo > quanto) [migliore, quanto] = [chiave, suo];
  }
  return migliore < 0 ? null : [Math.floor(migliore / BASE), migliore % BASE];
}

function piuFrequente(tutti: readonly (number | undefined)[]): readonly [number | undefined, number] {
  const volte = new Map<number, number>();
  let [migliore, quante]: [number | undefined, number] = [undefined, 0];
  for (const x of tutti) {
    if (x === undefined) continue;
    const n = (volte.get(x) ?? 0) + 1;
    volte.set(x, n);
    if (n > quante) [migliore, quante] = [x, n];
  }
  return [migliore, quante];
}

/** Where a phrase stands, no place twice. */
function inizi(sequenza: readonly number[], frase: readonly number[]): number[] {
  const trovati: number[] = [];
  for (let i = 0; i + frase.length <= sequenza.length; i++)
    if (frase.every((p, k) => sequenza[i + k] === p)) {
      trovati.push(i);
      i += frase.length - 1;
    }
  return trovati;
}

function sostituita(sequenza: readonly number[], frase: readonly number[], segno: number): number[] {
  const nuova: number[] = [];
  let da = 0;
  for (const i of inizi(sequenza, frase)) {
    for (; da < i; da++) nuova.push(sequenza[da] ?? 0);
    nuova.push(segno);
    da = i + frase.length;
  }
  for (; da < sequenza.length; da++) nuova.push(sequenza[da] ?? 0);
  return nuova;
}
