/**
 * Texts, gathered from wherever they stand into as few formulas as can be: those that count whole are joined and compared
 * with a kept copy, upper case included; those that are only shown are counted in characters. No number is turned into
 * text: its form would change with the language.
 * support.microsoft.com: TEXTJOIN, CONCAT, EXACT; "Excel specifications and limits" (32,767 characters in a cell, 255
 * arguments, 8,192 characters of a formula)
 */
import { indirizzoIntervallo, nomeInFormula } from "../../base/posizione";
import { copiaBreve } from "./copia";

const CARATTERI = 30_000;
const AREE = 100;
const FORMULA = 6_000;

/** Neighbouring cells of one column, and the texts in them. */
export interface Testi {
  readonly foglio: string;
  readonly colonna: number;
  readonly da: number;
  readonly testi: readonly string[];
}

/** A formula that is true while nothing has changed; `copia`: the text that it finds beside it. */
interface ControlloTesti {
  readonly formula: (beside: string) => string;
  readonly copia: string | null;
}

interface Pacco {
  readonly aree: string[];
  readonly testi: string[];
  caratteri: number;
  lunghi: number;
}

/** In characters, with what keeps one from the next. */
const lunghi = (testi: readonly string[]): number => testi.reduce((n, t) => n + t.length + 1, 0);

/** Cut where a piece would be more than a cell can hold. */
function inPezzi({ foglio, colonna, da, testi }: Testi): Testi[] {
  if (lunghi(testi) <= CARATTERI) return [{ foglio, colonna, da, testi }];
  const pezzi: { foglio: string; colonna: number; da: number; testi: string[] }[] = [];
  let pieni = Infinity;
  testi.forEach((t, i) => {
    if (pieni + t.length + 1 > CARATTERI) {
      pezzi.push({ foglio, colonna, da: da + i, testi: [] });
      pieni = 0;
    }
    pezzi.at(-1)?.testi.push(t);
    pieni += t.length + 1;
  });
  return pezzi;
}

/** Those that follow one another in a column are one. */
function accosta(tutti: readonly Testi[]): Testi[] {
  const accostati: { foglio: string; colonna: number; da: number; testi: string[] }[] = [];
  for (const t of tutti) {
    const u = accostati.at(-1);
    if (u?.foglio === t.foglio && u.colonna === t.colonna && u.da + u.testi.length === t.da)
      for (const x of t.testi) u.testi.push(x);
    else accostati.push({ ...t, testi: [...t.testi] });
  }
  return accostati;
}

function impacca(tutti: readonly Testi[]): Pacco[] {
  const pacchi: Pacco[] = [];
  for (const { foglio, colonna, da, testi } of accosta(tutti).flatMap(inPezzi)) {
    const zona = { riga: da, colonna, ultimaRiga: da + testi.length - 1, ultimaColonna: colonna };
    const area = `${nomeInFormula(foglio)}!${indirizzoIntervallo(zona)}`;
    const n = lunghi(testi);
    let pacco = pacchi.at(-1);
    if (
      !pacco ||
      pacco.caratteri + n > CARATTERI ||
      pacco.aree.length >= AREE ||
      pacco.lunghi + area.length > FORMULA
    )
      pacchi.push((pacco = { aree: [], testi: [], caratteri: 0, lunghi: 0 }));
    pacco.aree.push(area);
    for (const t of testi) pacco.testi.push(t);
    pacco.caratteri += n;
    pacco.lunghi += area.length + 1;
  }
  return pacchi;
}

export const stessiTesti = (tutti: readonly Testi[]): ControlloTesti[] =>
  impacca(tutti).map(({ aree, testi }) => {
    const { testo, formula } = copiaBreve(testi.join("|"));
    return {
      formula: (copia) => `=EXACT(TEXTJOIN("|",FALSE,${aree.join()}),${formula(copia)})`,
      copia: testo,
    };
  });

export const stesseLunghezze = (tutti: readonly Testi[]): ControlloTesti[] =>
  impacca(tutti).map(({ aree, testi }) => {
    const n = testi.reduce((somma, t) => somma + t.length, 0);
    return { formula: () => `=LEN(CONCAT(${aree.join()}))=${n}`, copia: null };
  });
