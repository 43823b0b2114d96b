/**
 * One sheet of the referto as a list of operations. The order matters: links first (setting one writes the cell), then
 * looks and merges, the contents last. The first cell is left alone: it holds the warning until the whole referto is there,
 * see scrivi-cartella.ts.
 */
import { indirizzo, indirizzoIntervallo, nomeInFormula, riferimento } from "../../base/posizione";
import type { ChiaveFoglio, Collegamento, Contenuto, FoglioReferto, Zona } from "../../referto/foglio/foglio";
import { replaceProprie } from "../../referto/foglio/proprie";
import { ALTEZZA_RIGA, puntiColonna } from "../../referto/foglio/pagine";
import { byteDi, type Operazione } from "../comune/operazione";
import { pageSetup } from "./pagina";
import { COLORI, type NomeStile } from "../../referto/foglio/stili";
import {
  aggiungiBarre,
  aggiungiCondizionale,
  applicaStile,
  daUltima,
  hasFormatoNumero,
  pesoStile,
} from "./stile";
import { areeDi, colonnaDi, rangeDi } from "../comune/zona";

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
      return replaceProprie(contenuto.valore, (chiave) => nomeInFormula(nomi[chiave] ?? chiave));
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

/** The rows of each height, as runs of neighbours: one operation serves them all. */
function altezze(f: FoglioReferto): Operazione[] {
  const perRiga = new Map(f.altezze.map((a) => [a.riga, a.punti]));
  const perAltezza = new Map<number, { da: number; a: number }[]>();
  for (const [riga, punti] of [...perRiga].toSorted(([a], [b]) => a - b)) {
    if (riga > f.celle.length || punti === ALTEZZA_RIGA) continue;
    const tratti = perAltezza.get(punti) ?? [];
    perAltezza.set(punti, tratti);
    const ultimo = tratti.at(-1);
    if (ultimo?.a === riga - 1) ultimo.a = riga;
    else tratti.push({ da: riga, a: riga });
  }
  return [...perAltezza].map(([punti, tratti]) => {
    const indirizzi = tratti.map(({ da, a }) => `${da}:${a}`);
    return {
      peso: pesoAree(indirizzi, 550),
      applica: (foglio) => {
        for (const righe of areeDi(foglio, indirizzi)) righe.format.rowHeight = punti;
      },
    };
  });
}

/** What a request for these addresses takes, with `uno` for each that is made. */
const pesoAree = (indirizzi: readonly string[], uno: number): number =>
  indirizzi.join(",").length + Math.ceil(indirizzi.length / 100) * uno;

/**
 * Every row as high as the page breaks reckon with and in the document's letters, whatever the workbook's own font: the
 * rows that are higher, and other letters, come after.
 */
const comune = (f: FoglioReferto): Operazione => ({
  peso: 1_200,
  applica: (foglio) => {
    const { format } = rangeDi(foglio, {
      riga: 1,
      colonna: 1,
      ultimaRiga: f.celle.length,
      ultimaColonna: f.larghezze.length,
    });
    format.rowHeight = ALTEZZA_RIGA;
    format.font.name = "Calibri";
    format.font.size = f.corpo;
    format.font.color = COLORI.inchiostro;
    // A link is told by where it stands: on paper a line under words says nothing.
    format.font.underline = "None";
    format.verticalAlignment = "Top";
  },
});

/** The zones of each style together, in the order in which the styles are first met: later ones are laid over earlier ones. */
function stiliUniti(f: FoglioReferto): Operazione[] {
  const perStile = new Map<NomeStile, Zona[]>();
  for (const { stile, zona } of f.stili) perStile.set(stile, [...(perStile.get(stile) ?? []), zona]);
  return [...perStile].map(([stile, zone]) => {
    const indirizzi = zone.map(indirizzoZona);
    return {
      peso: pesoAree(indirizzi, pesoStile(stile)) + (hasFormatoNumero(stile) ? zone.length * 400 : 0),
      applica: (foglio) => {
        areeDi(foglio, indirizzi).forEach((aree, i) => {
          const singole = hasFormatoNumero(stile) && i === 0 ? zone.map((z) => rangeDi(foglio, z)) : [];
          applicaStile(aree, singole, stile);
        });
      },
    };
  });
}

const indirizzoZona = (z: Zona): string => indirizzoIntervallo(z);

function barre({ barre: { zone } }: FoglioReferto): Operazione[] {
  if (zone.length === 0) return [];
  const indirizzi = zone.map(indirizzoZona);
  return [
    {
      peso: pesoAree(indirizzi, 3_000),
      applica: (foglio) => {
        for (const aree of areeDi(foglio, indirizzi)) aggiungiBarre(aree);
      },
    },
  ];
}

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
  const unioni = f.unioni.map((zona): Operazione => ({
    peso: 400,
    applica: (foglio) => {
      rangeDi(foglio, zona).merge(false);
    },
  }));
  const condizionali = daUltima(f.condizionali).map(({ zona, inizia, stile }): Operazione => ({
    peso: 2_000,
    applica: (foglio) => {
      aggiungiCondizionale(rangeDi(foglio, zona), inizia, stile);
    },
  }));
  return [
    ...collegamenti,
    ...larghezze,
    comune(f),
    ...stiliUniti(f),
    ...unioni,
    ...condizionali,
    ...barre(f),
    pageSetup(f),
    ...scriviCelle(f, nomi),
    ...altezze(f),
  ];
}
