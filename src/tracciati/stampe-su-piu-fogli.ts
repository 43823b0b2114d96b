/**
 * A print whose pages are on several sheets: a total may add up rows of the sheets before its own, and so may what is carried over.
 * Asked only where one adds up nothing on its own sheet; one that is right across the sheets has nothing to say.
 */
import { isNought, isSumOf } from "./file-di-voci";
import type { Passi, TotaleScritto } from "./passi";
import { PrintSoFar } from "./stampa";

/** The pages of one side on one sheet. */
interface Pagine {
  readonly foglio: string;
  readonly blocchi: readonly Passi[];
  /** The rows of totals, and of what is carried over, that add up nothing on this sheet. */
  readonly storti: ReadonlySet<number>;
}

export const placeOn = (foglio: string, riga: number): string => `${riga} ${foglio}`;

/** Where a total adds up rows of this sheet and of those before it. `stampe`: of one side, in the order of the workbook. */
export function provenAcross(stampe: readonly Pagine[]): ReadonlySet<string> {
  const provati = new Set<string>();
  if (stampe.length < 2 || stampe.every((s) => s.storti.size === 0)) return provati;
  const stampa = new PrintSoFar();
  for (const { foglio, blocchi, storti } of stampe)
    for (const { passi } of blocchi) {
      stampa.newBlock();
      for (const p of passi) {
        if (p.tipo === "voce") stampa.push(p.voce);
        else if (p.tipo === "pagina") stampa.newPage();
        else if (p.tipo !== "somma") {
          const t = p.tipo === "totale" ? p : asTotal(p);
          if (storti.has(p.riga) && addsUpRows(stampa, t)) provati.add(placeOn(foglio, p.riga));
          if (p.tipo === "totale") stampa.total(p);
        }
      }
    }
  return provati;
}

/** What is carried over is the sum of rows above, as a total of any kind would be. */
export const asTotal = ({ riga, importi }: Pick<TotaleScritto, "riga" | "importi">): TotaleScritto => ({
  tipo: "totale",
  riga,
  importi,
  ambito: "altro",
  numero: null,
  titoli: [],
  parole: "",
});

export const addsUpRows = (stampa: PrintSoFar, t: TotaleScritto): boolean =>
  !isNought(t.importi) && [...stampa.candidates(t)].some((c) => isSumOf(t.importi, c));
