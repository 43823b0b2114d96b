/**
 * Where the tables are and what their columns mean: rows → headings → blocks → rows' kinds. A function of the grids
 * alone; it writes nothing and throws nothing. What is doubtful is said, not guessed.
 */
import { isVuoto, type Griglia } from "../base/griglia";
import { lettera } from "../base/posizione";
import { rilievo, type Rilievo } from "../base/rilievo";
import { isImporto } from "./alignment";
import { withCodeColumns } from "./code-columns";
import { findBlocks, type Blocco } from "./blocks";
import type { Mappatura } from "./mappatura";
import { kindOf } from "./rows";
import { withSharedColumns } from "./shared-columns";

export interface Riconoscimento {
  /** In workbook order, one for each block under one heading. */
  readonly mappature: readonly Mappatura[];
  readonly rilievi: readonly Rilievo[];
  /** Sheets, or parts of them, with something that looks like ours and cannot be read yet. */
  readonly nonLetti: readonly { readonly foglio: string; readonly motivo: string }[];
}

/** `esercizio`: the year to read where a table has several; null where it is not known. */
export function recognise(griglie: readonly Griglia[], esercizio: number | null = null): Riconoscimento {
  const perFoglio = griglie.map((g) => recogniseSheet(g, esercizio));
  const nonLetti = perFoglio.flatMap((r) => r.nonLetti);
  return {
    mappature: perFoglio.flatMap((r) => r.mappature),
    rilievi: [...perFoglio.flatMap((r) => r.rilievi), ...nonLetti.map(unread)],
    nonLetti,
  };
}

const unread = ({ foglio, motivo }: { readonly foglio: string; readonly motivo: string }): Rilievo =>
  rilievo(
    "MAP-004",
    "avviso",
    { foglio },
    `Una parte di «${foglio}» non è stata letta: ${motivo}.`,
    "Metterla in una tabella con le intestazioni su una riga, e premere di nuovo.",
  );

function recogniseSheet(g: Griglia, esercizio: number | null): Riconoscimento {
  const schede = firstCardRow(g);
  const { blocchi, illeggibili } = findBlocks(g, (schede ?? g.riga + g.valori.length) - 1, esercizio);
  const mappati = blocchi.flatMap((trovato) => {
    const righe = rowsOf(g, trovato);
    if (righe.dati.length === 0) return [];
    const b = withCodeColumns(g, trovato, righe.dati);
    return [{ b, m: mapBlock(g, b, righe) }];
  });
  const non = (motivo: string) => ({ foglio: g.foglio, motivo });
  return {
    mappature: withSharedColumns(
      g,
      mappati.map(({ m }) => m),
    ),
    rilievi: mappati.flatMap(({ b, m }) => [...doubleColumns(g, b), ...missingHeading(m)]),
    nonLetti: [
      ...illeggibili.map(({ riga, righe }) =>
        non(`le colonne di ${righe} righe dalla ${riga} non corrispondono alle intestazioni`),
      ),
      ...(schede === null
        ? []
        : [
            non(
              `dalla riga ${schede} gli obiettivi sono in schede, come nella stampa: servono in una tabella con una riga per indicatore`,
            ),
          ]),
    ],
  };
}

/** The row where the cards of the objectives begin: below the last row of amounts above the first card. */
function firstCardRow(g: Griglia): number | null {
  const prima = g.valori.findIndex((riga) =>
    riga.some((v) => typeof v === "string" && /^indicatori performanti$/i.test(v.trim())),
  );
  if (prima < 0) return null;
  const sopra = g.valori.slice(0, prima).findLastIndex((riga) => riga.filter(isImporto).length >= 3);
  return g.riga + sopra + 1;
}

interface RigheBlocco {
  readonly dati: readonly number[];
  /** The last row of data or totals. */
  readonly ultima: number;
}

function rowsOf(g: Griglia, b: Blocco): RigheBlocco {
  const dati: number[] = [];
  let ultima = b.primaRiga;
  for (let r = b.primaRiga; r <= b.aRiga; r++) {
    const { tipo } = kindOf(g, r, b);
    if (tipo === "dati") dati.push(r);
    if (tipo === "dati" || tipo === "altro anno" || tipo === "totale") ultima = r;
  }
  return { dati, ultima };
}

function mapBlock(g: Griglia, b: Blocco, righe: RigheBlocco): Mappatura {
  const colonne = Object.values(b.colonne).map((c) => c.colonna);
  const testata = b.conTestata ? (g.valori[b.primaRiga - 1 - g.riga] ?? []) : [];
  const piene = testata.flatMap((v, i) => (isVuoto(v) ? [] : [g.colonna + i]));
  return {
    struttura: b.struttura,
    foglio: g.foglio,
    esercizio: b.esercizio,
    intervallo: {
      foglio: g.foglio,
      riga: b.daRiga,
      colonna: Math.min(...colonne, ...piene),
      ultimaRiga: righe.ultima,
      ultimaColonna: Math.max(...colonne, ...piene),
    },
    conTestata: b.conTestata,
    spostata: b.spostata,
    primaRiga: b.primaRiga,
    righeDati: righe.dati,
    colonne: b.colonne,
    confidenza: b.conTestata ? (b.doppie.length === 0 ? 1 : 0.7) : 0.6,
  };
}

const doubleColumns = (g: Griglia, b: Blocco): Rilievo[] =>
  b.conTestata
    ? b.doppie.map((d) =>
        rilievo(
          "MAP-001",
          "avviso",
          { foglio: g.foglio, riga: b.primaRiga - 1, colonna: d.colonna },
          `Due colonne per lo stesso campo (${d.campo}): usata ${lettera(b.colonne[d.campo]?.colonna ?? 0)}, non «${d.intestazione}» in ${lettera(d.colonna)}.`,
          "Verificare che la colonna usata sia quella giusta; altrimenti rinominare l'intestazione dell'altra.",
        ),
      )
    : [];

function missingHeading(m: Mappatura): Rilievo[] {
  const [prima] = m.righeDati;
  if (m.conTestata || prima === undefined) return [];
  const quante = m.righeDati.length === 1 ? "Una riga" : `${m.righeDati.length} righe`;
  return [
    rilievo(
      "MAP-003",
      "avviso",
      { foglio: m.foglio, riga: prima, colonna: m.intervallo.colonna },
      `${quante} dalla ${prima} alla ${m.righeDati.at(-1) ?? prima} senza intestazione: lette con le colonne della tabella ` +
        "vicina; possono mancare altre righe, e il totale del blocco non è verificabile.",
      "Rimettere sopra le righe l'intestazione persa nella stampa, con la missione e il programma.",
    ),
  ];
}
