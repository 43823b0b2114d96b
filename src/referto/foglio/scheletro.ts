/**
 * The form by which a sheet of the referto is told from one of the user's: what stands in its first cell and what stands in
 * other cells near the top, in this version and in those before it. A version that changes these words adds a form and keeps
 * the old ones: test/app/fogli-nostri.test.ts presses twice, and fails until it does.
 */
import type { Griglia } from "../../base/griglia";
import type { ChiaveFoglio } from "./foglio";

interface Forma {
  readonly prima: RegExp;
  /** Each in some cell of its own. */
  readonly altre: readonly RegExp[];
}

const SITUAZIONE = /^Situazione al \d/;
/** The same, or what takes its place where the cells have changed since. */
const SITUAZIONE_O_SCADUTO = /^(?:Situazione al \d|DA RIGENERARE: )/;

/** Of a part that was left out of the last referto: vuotati.ts. */
const VUOTATO: Forma = { prima: /^Questa parte non è nel referto del \d/, altre: [] };

const FORME: Readonly<Record<ChiaveFoglio, readonly Forma[]>> = {
  copertina: [
    { prima: /./, altre: [SITUAZIONE, /^D\.lgs\. 18 agosto 2000, n\. 267/, /^In questo documento$/] },
    { prima: /./, altre: [SITUAZIONE, /^POSSO FIRMARE\?$/] },
  ],
  sintesi: [
    { prima: /^In una pagina$/, altre: [SITUAZIONE] },
    { prima: /^SINTESI - /, altre: [/^Esercizio \d{4}, situazione al \d/] },
    VUOTATO,
  ],
  bilancio: [{ prima: /^(?:Entrate per titolo|Spese per missione)$/, altre: [SITUAZIONE] }, VUOTATO],
  quadro: [{ prima: /^Obiettivi: il quadro$/, altre: [SITUAZIONE_O_SCADUTO] }, VUOTATO],
  entrate: [{ prima: /^PARTE ENTRATE$/, altre: [SITUAZIONE, /^Piano finanziario$/] }, VUOTATO],
  spese: [{ prima: /^PARTE SPESE$/, altre: [SITUAZIONE, /^Piano finanziario$/] }, VUOTATO],
  obiettivi: [
    { prima: /^Schede degli obiettivi$/, altre: [SITUAZIONE_O_SCADUTO, /^Come è stato letto$/] },
    { prima: /^STATO DI ATTUAZIONE DEGLI OBIETTIVI$/, altre: [SITUAZIONE, /^Come è stato letto$/] },
    VUOTATO,
  ],
  responsabili: [
    { prima: /^Responsabili: obiettivi e denaro$/, altre: [SITUAZIONE_O_SCADUTO] },
    { prima: /^RESPONSABILI: /, altre: [SITUAZIONE, /^QUADRO$/] },
    VUOTATO,
  ],
  controlli: [
    { prima: /^FASCICOLO DI LAVORO$/, altre: [/^POSSO FIRMARE\?$/, /^I CONTROLLI$/] },
    { prima: /^POSSO FIRMARE\?$/, altre: [/^I CONTROLLI$/] },
  ],
  attestazione: [{ prima: /^Attestazione dei controlli$/, altre: [/^Referto \d{4}, situazione al \d/] }],
  confronto: [{ prima: /^(?:Che cosa è cambiato|CHE COSA È CAMBIATO)/, altre: [] }, VUOTATO],
};

/** The headings of the tables of a referto sheet: the first of each, in order. */
const TESTATE: readonly RegExp[] = [
  /^Tit\.\|Piano finanziario\|Capitolo\|/,
  /^Indicatore\|(?:Target|Esito allora)\|/,
  /^Indicatori\|Raggiunti\|In corso\|/,
  /^Responsabile\|Indicatori\|/,
  /^LE CIFRE\|/,
  /^Indicatore\|\|?Target\|/,
  /^(?:Missione|Titolo)\|/,
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

/** Whether these headings are of a table that the referto writes. */
export const isTestataNostra = (testi: readonly string[]): boolean =>
  TESTATE.some((t) => t.test(testi.map((x) => x.trim()).join("|")));

/** What the first row under the title of a card says: how many of its indicators are reached. */
const CONTO = /^(?:\d+ di \d+|Nessuno da giudicare|DA RIGENERARE)/i;
const SEGUE = / \(segue\)$/;

/**
 * The sheet without the titles of its cards and the count under each: words of the user's that head no table, and that a
 * search for tables would take for headings ("Documenti senza attese"). Rows that hold anything else stay.
 */
export function senzaTitoli(g: Griglia): Griglia {
  const vuota = (r: readonly unknown[], da: number, a: number): boolean =>
    r.slice(da, a).every((v) => v === "");
  const isConto = (r: Griglia["valori"][number] | undefined): boolean =>
    r?.[0] === "Raggiunti" && typeof r[1] === "string" && CONTO.test(r[1]) && vuota(r, 2, r.length);
  const valori = g.valori.map((r, i) => {
    const titolo = vuota(r, 1, 4) && (isConto(g.valori[i + 1]) || SEGUE.test(String(r[0] ?? "")));
    return titolo || isConto(r) ? r.map(() => "") : r;
  });
  return { ...g, valori };
}
