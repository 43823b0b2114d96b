/**
 * The form by which a sheet of the referto is told from one of the user's: what stands in its first cell and what stands in
 * other cells near the top, in this version and in those before it. A version that changes these words adds a form and keeps
 * the old ones: test/app/fogli-nostri.test.ts presses twice, and fails until it does.
 */
import type { Griglia } from "../base/griglia";
import type { ChiaveFoglio } from "./foglio";

interface Forma {
  readonly prima: RegExp;
  /** Each in some cell of its own. */
  readonly altre: readonly RegExp[];
}

const SITUAZIONE = /^Situazione al \d/;

/** Of a part that was left out of the last referto: vuotati.ts. */
const VUOTATO: Forma = { prima: /^Questa parte non è nel referto del \d/, altre: [] };

const FORME: Readonly<Record<ChiaveFoglio, readonly Forma[]>> = {
  copertina: [{ prima: /./, altre: [SITUAZIONE, /^POSSO FIRMARE\?$/] }],
  sintesi: [{ prima: /^SINTESI - /, altre: [/^Esercizio \d{4}, situazione al \d/] }, VUOTATO],
  entrate: [{ prima: /^PARTE ENTRATE$/, altre: [SITUAZIONE, /^Piano finanziario$/] }, VUOTATO],
  spese: [{ prima: /^PARTE SPESE$/, altre: [SITUAZIONE, /^Piano finanziario$/] }, VUOTATO],
  obiettivi: [
    { prima: /^STATO DI ATTUAZIONE DEGLI OBIETTIVI$/, altre: [SITUAZIONE, /^Come è stato letto$/] },
    VUOTATO,
  ],
  responsabili: [{ prima: /^RESPONSABILI: /, altre: [SITUAZIONE, /^QUADRO$/] }, VUOTATO],
  controlli: [{ prima: /^POSSO FIRMARE\?$/, altre: [/^I CONTROLLI$/] }],
  confronto: [{ prima: /^CHE COSA È CAMBIATO/, altre: [] }, VUOTATO],
};

/** The headings of the tables of a referto sheet: the first of each, in order. */
const TESTATE: readonly RegExp[] = [
  /^Tit\.\|Piano finanziario\|Capitolo\|/,
  /^Indicatore\|(?:Target|Esito allora)\|/,
  /^Indicatori\|Raggiunti\|In corso\|/,
  /^Responsabile\|Indicatori\|/,
  /^LE CIFRE\|/,
];

/** Whether the top of a sheet, from its first cell, has the form of that sheet of the referto. */
export function haForma(chiave: ChiaveFoglio, { riga, colonna, valori }: Griglia): boolean {
  if (riga !== 1 || colonna !== 1) return false;
  const celle = valori.flat().filter((v) => typeof v === "string");
  const prima = valori[0]?.[0];
  return FORME[chiave].some(
    (f) =>
      typeof prima === "string" && f.prima.test(prima) && f.altre.every((a) => celle.some((c) => a.test(c))),
  );
}

/** Of the one form that says nothing but in its first cell: what stands below it. */
const SOTTO: Readonly<Partial<Record<ChiaveFoglio, RegExp>>> = {
  confronto: /^Dal referto al \d.* a quello al \d/,
};

/**
 * Whether the top of a sheet that is being written is that of this sheet of the referto: nothing is in it yet but its first
 * cell, or all that its form has below that. Its rows are written from the top, many at a time.
 */
export function haFormaIncompleta(chiave: ChiaveFoglio, { riga, colonna, valori }: Griglia): boolean {
  if (riga !== 1 || colonna !== 1) return false;
  const sotto = valori
    .flat()
    .slice(1)
    .filter((v) => v !== "");
  const sua = SOTTO[chiave];
  return (
    sotto.length === 0 ||
    FORME[chiave].some(({ altre }) => {
      const attese = altre.length > 0 ? altre : sua ? [sua] : [];
      return attese.length > 0 && attese.every((a) => sotto.some((v) => typeof v === "string" && a.test(v)));
    })
  );
}

/** Whether these headings are of a table that the referto writes. */
export const isTestataNostra = (testi: readonly string[]): boolean =>
  TESTATE.some((t) => t.test(testi.map((x) => x.trim()).join("|")));
