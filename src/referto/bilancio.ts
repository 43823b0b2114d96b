/** What the two budget sheets share: the columns, a row for each voce, totals, and the indices at the end. */
import { lettera } from "../base/posizione";
import { FORMULE_INDICI, INDICI } from "../bilancio/indici";
import { NOMI_INDICI } from "../bilancio/nomi-indici";
import { SOTTRATTI, type DefinizioneDisponibilita } from "../bilancio/parametri";
import type { CampoMostrato, Parte, Voce } from "../bilancio/voce";
import type { Costruttore } from "./costruttore";
import { formula, testo } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import { differenza, importoDi, rapporto, testoDi } from "./formule";
import type { Contenuto } from "./foglio";

const LARGHEZZE = [5, 18, 10, 6, 82, 16, 16, 16, 16, 16];
const LARGHEZZA_QUOTA = 12;

/** With the two columns in per cent the description gives them its room: what is printed is as large as before. */
export const larghezze = (percentuali: boolean): readonly number[] =>
  percentuali
    ? [
        ...LARGHEZZE.map((n, i) => (i === COLONNA_DESCRIZIONE - 1 ? n - 2 * LARGHEZZA_QUOTA : n)),
        LARGHEZZA_QUOTA,
        LARGHEZZA_QUOTA,
      ]
    : LARGHEZZE;

const COLONNA_DESCRIZIONE = 5;
const PRIMO_IMPORTO = 6;
const ULTIMO_IMPORTO = 10;

/** Column letters of the amounts: F iniziale, G attuale, H movimentato, I disponibilità, J cassa. */
export const COLONNE: Readonly<Record<CampoMostrato, string>> = {
  previsioneIniziale: "F",
  previsioneAttuale: "G",
  movimentato: "H",
  disponibilita: "I",
  cassa: "J",
};

export const intestazioni = (parte: Parte, percentuali: boolean): Contenuto[] =>
  [
    "Tit.",
    "Piano finanziario",
    "Capitolo",
    "Art.",
    "Descrizione",
    "Previsione iniziale",
    "Previsione attuale",
    parte === "entrate" ? "Accertato" : "Impegnato",
    "Disponibilità",
    parte === "entrate" ? "Riscosso" : "Pagato",
    ...(percentuali ? QUOTE[parte] : []),
  ].map(testo);

const QUOTE = {
  entrate: ["% accertato su attuale", "% riscosso su accertato"],
  spese: ["% impegnato su attuale", "% pagato su impegnato"],
} as const;

/** The columns in per cent of a row, where the sheet has them; a dash where there is nothing to divide by. */
function quote(c: Costruttore, r: number): Contenuto[] {
  if (c.colonne <= ULTIMO_IMPORTO) return [];
  return [
    [`H${r}`, `G${r}`],
    [`J${r}`, `H${r}`],
  ].map(([sopra = "", sotto = ""]) =>
    formula(`=IF(COUNT(${sopra},${sotto})=2,IF(${sotto}=0,"–",${sopra}/${sotto}),"–")`),
  );
}

/** A voce: its texts and amounts are the source cells; disponibilità is recomputed here. Returns its row. */
export function rigaVoce(c: Costruttore, v: Voce, definizione: DefinizioneDisponibilita): number {
  const r = c.prossima;
  const cella = (campo: keyof Voce["celle"]): Contenuto | null => {
    const p = v.celle[campo];
    return p ? formula(testoDi(p)) : null;
  };
  const importo = (campo: CampoMostrato): Contenuto | null => {
    const i = v.importi[campo];
    return i ? formula(importoDi(i)) : null;
  };
  const insieme =
    v.celle.capitolo && v.celle.articolo && v.celle.capitolo.colonna === v.celle.articolo.colonna;
  const { previsioneAttuale, movimentato } = v.importi;
  const sicura = Boolean(previsioneAttuale?.valore && movimentato?.valore);
  const sottratti = SOTTRATTI[definizione].flatMap((campo) => v.importi[campo] ?? []);
  const disponibile =
    previsioneAttuale && movimentato ? formula(differenza(`G${r}`, `H${r}`, sicura, sottratti)) : null;
  c.altezza(r, righeDiTesto(v.descrizione, c.larghezza(COLONNA_DESCRIZIONE)));
  return c.riga([
    cella("titolo"),
    cella("codice"),
    cella("capitolo"),
    insieme ? null : cella("articolo"),
    cella("descrizione"),
    importo("previsioneIniziale"),
    importo("previsioneAttuale"),
    importo("movimentato"),
    disponibile,
    importo("cassa"),
    ...quote(c, r),
  ]);
}

/** A total row: each amount column by the formula that `di` gives for its letter. */
export function rigaTotale(c: Costruttore, etichetta: Contenuto, di: (colonna: string) => string): number {
  const importi = Array.from({ length: ULTIMO_IMPORTO - PRIMO_IMPORTO + 1 }, (_, i) =>
    formula(di(lettera(PRIMO_IMPORTO + i))),
  );
  return c.riga([etichetta, null, null, null, null, ...importi, ...quote(c, c.prossima)], "totale");
}

/** A section's heading stays with its first rows, its total with the last ones. */
export function legaBlocco(c: Costruttore, inizio: number, totale: number): void {
  c.lega(inizio + 1, Math.min(inizio + 2, totale));
  c.lega(Math.max(inizio + 1, totale - 1), totale);
  c.tieniInsieme(inizio, totale);
}

/** `=F10+F20`: the sum of some rows of a column; zero for none. */
export const sommaRighe =
  (righe: readonly number[]) =>
  (colonna: string): string =>
    righe.length === 0 ? "=0" : `=${righe.map((r) => `${colonna}${r}`).join("+")}`;

/** A group of the summary: its total stands in `riga`. */
export interface GruppoRiepilogo {
  readonly etichetta: string;
  readonly riga: number;
}

/**
 * The totals of the groups once more, one under the other. After the indices, that they may not end the sheet on a page of
 * their own: its headings, repeated from the top, are of amounts.
 */
export function tabellaRiepilogo(
  c: Costruttore,
  titolo: string,
  gruppi: readonly GruppoRiepilogo[],
  totale: GruppoRiepilogo,
): void {
  c.riga();
  const inizio = c.riga([testo(titolo)]);
  const scrivi = ({ etichetta, riga }: GruppoRiepilogo): number =>
    c.riga([
      null,
      null,
      null,
      null,
      testo(etichetta),
      ...Object.values(COLONNE).map((colonna) => formula(`=${colonna}${riga}`)),
      ...quote(c, c.prossima),
    ]);
  for (const g of gruppi) scrivi(g);
  const fine = scrivi(totale);
  stiliBilancio(c, inizio, fine);
  c.stileColonna("sezione", 1, inizio, inizio, c.colonne);
  c.stileColonna("totale", 1, fine, fine, c.colonne);
  c.lega(inizio + 1);
  c.lega(fine);
  c.tieniInsieme(inizio, fine, 0);
}

export interface GruppoIndici {
  readonly etichetta: Contenuto;
  /** Total rows whose amounts the indices are made of. */
  readonly righe: readonly number[];
}

/** The indices: previsione attuale ÷ iniziale, movimentato ÷ attuale, cassa ÷ movimentato. Returns the row of each. */
export function tabellaIndici(c: Costruttore, parte: Parte, gruppi: readonly GruppoIndici[]): number[] {
  c.riga();
  const inizio = c.riga([testo("INDICI")], "sezione");
  const nomi = INDICI.map((i) => NOMI_INDICI[parte][i]);
  const testa = c.riga([null, null, null, null, testo("Gruppo"), ...nomi.map(testo)]);
  stileTestata(c, testa, PRIMO_IMPORTO + INDICI.length - 1);
  c.altezza(testa, 2);
  const prima = c.prossima;
  const righe = gruppi.map((g) => {
    const somma = (campo: CampoMostrato): string => {
      const termini = g.righe.map((r) => `${COLONNE[campo]}${r}`);
      return termini.length === 1 ? (termini[0] ?? "0") : `(${termini.join("+") || "0"})`;
    };
    return c.riga([
      null,
      null,
      null,
      null,
      g.etichetta,
      ...INDICI.map((i) => formula(rapporto(somma(FORMULE_INDICI[i].sopra), somma(FORMULE_INDICI[i].sotto)))),
    ]);
  });
  c.lega(inizio + 1, prima);
  c.tieniInsieme(inizio, c.prossima - 1, 0);
  c.stileColonna("testo", COLONNA_DESCRIZIONE, prima, c.prossima - 1);
  c.stileColonna("percentuale", PRIMO_IMPORTO, prima, c.prossima - 1, PRIMO_IMPORTO + 2);
  return righe;
}

/** A heading: its amounts, up to `ultima`, stand at the right like those below. */
export function stileTestata(c: Costruttore, riga: number, ultima: number): void {
  c.stileColonna("intestazione", 1, riga, riga, c.colonne);
  c.stileColonna("intestazioneDestra", PRIMO_IMPORTO, riga, riga, ultima);
}

/** The looks of the whole sheet, column by column. */
export function stiliBilancio(c: Costruttore, da: number, a: number): void {
  // The labels of totals start in the first column and run over the blanks at their right.
  c.stileColonna("codice", 1, da, a, 4);
  c.stileColonna("testo", COLONNA_DESCRIZIONE, da, a);
  c.stileColonna("importo", PRIMO_IMPORTO, da, a, ULTIMO_IMPORTO);
  if (c.colonne > ULTIMO_IMPORTO) c.stileColonna("percentuale", ULTIMO_IMPORTO + 1, da, a, c.colonne);
}
