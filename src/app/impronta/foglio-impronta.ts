/**
 * The hidden sheet that says whether a referto still holds. One cell decides, the first: every verdict, count and esito
 * refers to it by name. docs/decisioni/0016-impronta.md
 */
import { indirizzo, indirizzoIntervallo, nomeInFormula, type Intervallo } from "../../base/posizione";
import { formula, numero, testo } from "../../referto/posa/costruttore";
import type { DatiReferto } from "../../referto/dati/dati";
import { fraseScaduto } from "../../referto/parole/finche-vale";
import type { Contenuto } from "../../referto/foglio/foglio";
import { totaliVivi } from "../../referto/controlli/totali-vivi";
import type { ImprontaDaScrivere } from "../porte/cartella";
import type { Tabelle } from "../lettura/leggi";
import { improntaDecisioni } from "./decisioni";
import { improntaDi } from "./impronta";
import { pesi } from "./numeri";

const AVVISO = "Qui Referto tiene di che celle e di che scelte è il referto. Non modificare.";

/** Columns: the formulas, the texts beside them, what Excel counts, the weights of the places, the totals that differ. */
const [FORMULA, COPIA, CONTATE, PESI, TOTALI] = [1, 2, 3, 4, 5] as const;
const COLONNE = 5;
const SCELTE = 2;
const PRIMA = 3;

const zona = (colonna: number, da: number, a: number): string =>
  indirizzoIntervallo({ riga: da, colonna, ultimaRiga: a, ultimaColonna: colonna });

type DaLeggere = Pick<Tabelle, "riconoscimento" | "griglie" | "memoria">;

export function foglioImpronta(d: DatiReferto, tabelle: DaLeggere): ImprontaDaScrivere {
  const { mappature } = tabelle.riconoscimento;
  const impronta = improntaDi({ mappature, griglie: tabelle.griglie, sparse: sparse(d) }, (n) =>
    zona(PESI, PRIMA, PRIMA + n - 1),
  );
  const { controlli, contate } = impronta;
  const suoi = pesi(impronta.pesi);
  const fine = PRIMA + controlli.length - 1;
  const scelte = `EXACT(${indirizzo({ riga: SCELTE, colonna: FORMULA })},${indirizzo({ riga: SCELTE, colonna: COPIA })})`;
  const come = `${scelte},${zona(CONTATE, PRIMA, PRIMA + contate.length - 1)}`;
  const decide = `=IFERROR(AND(${zona(FORMULA, PRIMA, fine)},${come}),FALSE)`;
  // The cell that decides comes last: until it is there, nothing holds.
  const stesse = `=IFERROR(AND(${zona(FORMULA, PRIMA, PRIMA + impronta.righe - 1)},${come},ISLOGICAL(${indirizzo({ riga: 1, colonna: FORMULA })})),FALSE)`;
  const totali = totaliVivi(d) ?? [];
  const diversi = `=SUM(${zona(TOTALI, PRIMA, PRIMA + totali.length - 1)})`;
  const celle: (Contenuto | null)[][] = [
    riga({ [FORMULA]: formula(decide), [COPIA]: testo(fraseScaduto(d)), [CONTATE]: testo(AVVISO) }),
    riga({
      [COPIA]: testo(improntaDecisioni(tabelle.memoria)),
      [CONTATE]: impronta.righe === 0 ? null : formula(stesse),
      [TOTALI]: totali.length === 0 ? null : formula(diversi),
    }),
  ];
  for (let i = 0; i < Math.max(controlli.length, contate.length, suoi.length, totali.length); i++) {
    const controllo = controlli[i];
    const contata = contate[i];
    const peso = suoi[i];
    const totale = totali[i];
    const accanto = indirizzo({ riga: PRIMA + i, colonna: COPIA });
    celle.push(
      riga({
        [FORMULA]: controllo ? formula(controllo.formula(accanto)) : null,
        [COPIA]: controllo?.copia ? testo(controllo.copia) : null,
        [CONTATE]: contata === undefined ? null : formula(`=COUNTA(${contata.aree.map(areaDi).join()})`),
        [PESI]: peso === undefined ? null : numero(peso),
        [TOTALI]: totale === undefined ? null : formula(totale),
      }),
    );
  }
  return { celle, contate: { gruppi: contate, colonna: CONTATE, riga: PRIMA } };
}

const areaDi = (i: Intervallo): string => `${nomeInFormula(i.foglio)}!${indirizzoIntervallo(i)}`;

const riga = (celle: Readonly<Partial<Record<number, Contenuto | null>>>): (Contenuto | null)[] =>
  Array.from({ length: COLONNE }, (_, i) => celle[i + 1] ?? null);

/** Cells that were read outside of the tables' own columns: headings of sections, totals printed beside their column. */
export const sparse = ({ voci, totali }: Pick<DatiReferto, "voci" | "totali">) => [
  ...voci.flatMap((v) => v.sezione ?? []),
  ...totali.flatMap((t) => Object.values(t.importi).map((i) => i.posizione)),
];
