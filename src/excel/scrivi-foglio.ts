/**
 * One sheet of the referto as a list of operations. The order matters: links first (setting one writes the cell), then
 * looks and merges, the contents last. The first cell is left alone: it holds the warning until the whole referto is there,
 * see scrivi-cartella.ts.
 */
import { indirizzo, nomeInFormula, riferimento } from "../base/posizione";
import type { ChiaveFoglio, Collegamento, Contenuto, FoglioReferto } from "../referto/foglio";
import { replaceProprie } from "../referto/proprie";
import { ALTEZZA_RIGA, puntiColonna } from "../referto/pagine";
import { byteDi, type Operazione } from "./operazione";
import { pageSetup } from "./pagina";
import { aggiungiCondizionale, applicaStile, pesoStile } from "./stile";
import { colonnaDi, rangeDi, righeDi } from "./zona";

/** The final names of our sheets. */
type Nomi = Readonly<Partial<Record<ChiaveFoglio, string>>>;

/** Cells of one write: large enough to be quick, small enough to pack requests well. */
const CELLE_PER_SCRITTURA = 20_000;

/**
 * A cell as `Range.formulas` wants it. Texts carry an apostrophe, so that Excel stores them as they are even when they
 * look like a number, a date or a formula. learn.microsoft.com/javascript/api/excel/excel.range (values)
 */
export function toFormula(contenuto: Contenuto | null, nomi: Nomi = {}): string | number {
  if (contenuto === null) return "";
  switch (contenuto.tipo) {
    case "testo":
      return contenuto.valore === "" ? "" : `'${contenuto.valore}`;
    case "numero":
      return contenuto.valore;
    case "formula":
      return replaceProprie(
        contenuto.valore,
        ({ chiave, scritta }) =>
          `${nomeInFormula(nomi[chiave] ?? chiave)}${scritta.slice(chiave.length + 2)}`,
      );
    default:
      return contenuto satisfies never;
  }
}

function scriviCelle(f: FoglioReferto, nomi: Nomi): Operazione[] {
  const larghezza = f.larghezze.length;
  const righe = Math.max(1, Math.floor(CELLE_PER_SCRITTURA / larghezza));
  const operazioni: Operazione[] = [];
  for (let da = 0; da < f.celle.length; da += righe) {
    const formule = f.celle
      .slice(da, da + righe)
      .map((riga, r) => riga.map((c, i) => (da + r + i === 0 ? null : toFormula(c, nomi))));
    operazioni.push({
      peso: byteDi(formule) + 2_000,
      applica: (foglio) => {
        foglio.getRangeByIndexes(da, 0, formule.length, larghezza).untrack().formulas = formule;
      },
    });
  }
  return operazioni.reverse();
}

const bersaglio = (verso: Collegamento["verso"], nomi: Nomi): string =>
  "foglio" in verso ? riferimento(verso) : `${nomeInFormula(nomi[verso.chiave] ?? "")}!A${verso.riga}`;

/** Runs of neighbouring rows of the same height, so that one operation serves them all. */
function altezzeUnite(f: FoglioReferto): { da: number; a: number; punti: number }[] {
  const unite: { da: number; a: number; punti: number }[] = [];
  for (const { riga, punti: alta } of f.altezze.toSorted((a, b) => a.riga - b.riga)) {
    const ultima = unite.at(-1);
    if (ultima?.a === riga - 1 && ultima.punti === alta) ultima.a = riga;
    else unite.push({ da: riga, a: riga, punti: alta });
  }
  return unite;
}

/**
 * Every row as high as the page breaks reckon with, whatever the workbook's own font: the rows that are higher come after.
 */
const altezzaComune = (f: FoglioReferto): Operazione => ({
  peso: 550,
  applica: (foglio) => {
    righeDi(foglio, 1, f.celle.length).format.rowHeight = ALTEZZA_RIGA;
  },
});

/**
 * What takes the place of the warning. In a matrix null leaves its cell as it is:
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
export function scriviPrima(foglio: Excel.Worksheet, f: FoglioReferto, nomi: Nomi): void {
  foglio.getRange("A1").formulas = [[toFormula(f.celle[0]?.[0] ?? null, nomi)]];
}

/** Everything a sheet needs, except its own existence and its mark. */
export function operazioniFoglio(f: FoglioReferto, nomi: Nomi): Operazione[] {
  const collegamenti = f.collegamenti.map(({ riga, colonna, verso, suggerimento }): Operazione => {
    const link: Excel.RangeHyperlink = { documentReference: bersaglio(verso, nomi), screenTip: suggerimento };
    return {
      peso: 500 + JSON.stringify(link).length,
      applica: (foglio) => {
        foglio.getRange(indirizzo({ riga, colonna })).untrack().hyperlink = link;
      },
    };
  });
  const larghezze = f.larghezze.map((caratteri, i): Operazione => ({
    peso: 800,
    applica: (foglio) => {
      colonnaDi(foglio, i + 1).format.columnWidth = puntiColonna(caratteri);
    },
  }));
  const stili = f.stili.map(({ zona, stile }): Operazione => ({
    peso: pesoStile(stile),
    applica: (foglio) => {
      applicaStile(rangeDi(foglio, zona), stile);
    },
  }));
  const altezze = altezzeUnite(f).map((h): Operazione => ({
    peso: 550,
    applica: (foglio) => {
      righeDi(foglio, h.da, h.a).format.rowHeight = h.punti;
    },
  }));
  const unioni = f.unioni.map((zona): Operazione => ({
    peso: 400,
    applica: (foglio) => {
      rangeDi(foglio, zona).merge(false);
    },
  }));
  const condizionali = f.condizionali.map(({ zona, inizia, stile }): Operazione => ({
    peso: 2_000,
    applica: (foglio) => {
      aggiungiCondizionale(rangeDi(foglio, zona), inizia, stile);
    },
  }));
  return [
    ...collegamenti,
    ...larghezze,
    ...stili,
    ...unioni,
    ...condizionali,
    pageSetup(f),
    ...scriviCelle(f, nomi),
    altezzaComune(f),
    ...altezze,
  ];
}
