/**
 * Where the tables are and what their columns mean: rows → headings → blocks → rows' kinds. A function of the grids
 * alone; it writes nothing and throws nothing. What is doubtful is said, not guessed.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { lettera } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import { amountColumns, isSommabile } from "./alignment";
import { withCodeColumns } from "./code-columns";
import { findBlocks, type Blocco } from "./blocks";
import type { Struttura } from "./campi";
import { SENZA_GUIDA, type Guida } from "./guida";
import { blockOf, outside, rowsBelow, type TabellaIndicata } from "./indicata";
import type { Colonna, Mappatura } from "./mappatura";
import { map001 } from "./rilievi/map-001-due-colonne";
import { map003 } from "./rilievi/map-003-senza-intestazione";
import { map004 } from "./rilievi/map-004-non-letto";
import { map005 } from "./rilievi/map-005-senza-indicatori";
import { kindOf } from "./rows";
import { senzaIndicatori } from "./senza-indicatori";
import { firstCardRow, readSchede, type Scheda } from "./schede";
import { withSharedColumns } from "./shared-columns";

export interface Riconoscimento {
  /** In workbook order, one for each block under one heading. */
  readonly mappature: readonly Mappatura[];
  readonly rilievi: readonly Rilievo[];
  /** Sheets, or parts of them, with something that looks like ours and cannot be read yet. */
  readonly nonLetti: readonly { readonly foglio: string; readonly motivo: string }[];
}

/** `indicate`: the tables that the user points at; the rest of their sheets is recognised as usual. */
export function recognise(
  griglie: readonly Griglia[],
  guida: Guida = SENZA_GUIDA,
  indicate: readonly TabellaIndicata[] = [],
): Riconoscimento {
  const perFoglio = griglie.flatMap((g) => {
    const sue = indicate.filter((t) => t.intervallo.foglio === g.foglio);
    return sue.length === 0 ? [recogniseSheet(g, guida)] : recogniseAround(g, guida, sue);
  });
  const nonLetti = perFoglio.flatMap((r) => r.nonLetti);
  return {
    mappature: perFoglio.flatMap((r) => r.mappature),
    rilievi: perFoglio.flatMap((r) => r.rilievi),
    nonLetti,
  };
}

/** The pointed tables of a sheet and what is recognised around them, from the top. */
function recogniseAround(g: Griglia, guida: Guida, indicate: readonly TabellaIndicata[]): Riconoscimento[] {
  const attorno = outside(g, indicate).map((parte) => ({
    riga: parte.riga,
    r: recogniseSheet(parte, guida),
  }));
  const sue = indicate.flatMap((t) =>
    t.struttura === "nessuna" ? [] : [{ riga: t.intervallo.riga, r: readIndicata(g, guida, t, t.struttura) }],
  );
  return [...attorno, ...sue].toSorted((a, b) => a.riga - b.riga).map(({ r }) => r);
}

function readIndicata(g: Griglia, guida: Guida, t: TabellaIndicata, struttura: Struttura): Riconoscimento {
  const b = blockOf(g, t, struttura, guida);
  const m = mapBlock(g, b, lastRow(g, b));
  return {
    mappature: withSharedColumns(g, [{ ...m, intervallo: t.intervallo, confidenza: 1 }]),
    rilievi: rowsBelow(g, b, t),
    nonLetti: [],
  };
}

function recogniseSheet(g: Griglia, guida: Guida): Riconoscimento {
  const primaScheda = firstCardRow(g);
  const schede = primaScheda === null ? [] : readSchede(g, primaScheda);
  const fine = (primaScheda ?? g.riga + g.valori.length) - 1;
  const { blocchi, vuote, illeggibili } = findBlocks(g, fine, guida);
  const mappati = blocchi.flatMap((trovato) => {
    if (trovato.righeDati.length === 0) return [];
    const b = withCodeColumns(g, trovato, trovato.righeDati);
    return [{ b, m: mapBlock(g, b, lastRow(g, trovato)) }];
  });
  const non = (motivo: string) => ({ foglio: g.foglio, motivo });
  return {
    mappature: [
      ...withSharedColumns(
        g,
        mappati.map(({ m }) => m),
      ),
      ...schede.flatMap((s) => mapCard(g, s)),
    ],
    rilievi: [
      ...mappati.flatMap(({ b, m }) => [
        ...doubleColumns(g, b),
        ...missingHeading(m),
        ...senzaIndicatori(g, b),
      ]),
      ...vuote.map((v) => emptyHeading(g, v)),
      ...illeggibili.map(({ riga, righe }) =>
        map004.rilievo("avviso", { foglio: g.foglio }, { che: "colonne", foglio: g.foglio, riga, righe }),
      ),
      ...schede.flatMap((s) => emptyCard(g, s)),
    ],
    nonLetti: [
      ...illeggibili.map(({ riga, righe }) =>
        non(`le colonne di ${righe} righe dalla ${riga} non corrispondono alle intestazioni`),
      ),
    ],
  };
}

/** A card with its indicators; one without any has nothing to judge. */
function mapCard(g: Griglia, s: Scheda): Mappatura[] {
  const [primo] = s.indicatori;
  if (!primo) return [];
  const colonna = (campo: string, numero: number | null): Colonna | null =>
    numero === null
      ? null
      : { colonna: numero, intestazione: campo, perche: `«${campo}» nella scheda della riga ${s.riga}` };
  const [target, raggiunto] = [colonna("target", s.colonnaTarget), colonna("raggiunto", s.colonnaRaggiunto)];
  return [
    {
      struttura: "obiettivi",
      foglio: g.foglio,
      guida: SENZA_GUIDA,
      intervallo: {
        foglio: g.foglio,
        riga: s.riga,
        colonna: s.colonna,
        ultimaRiga: s.ultimaRiga,
        ultimaColonna: s.ultimaColonna,
      },
      conTestata: true,
      spostata: false,
      primaRiga: primo.indicatore.riga,
      righeDati: s.indicatori.map((i) => i.indicatore.riga),
      colonne: {
        indicatore: {
          colonna: primo.indicatore.colonna,
          intestazione: "Indicatori performanti",
          perche: `«Indicatori performanti» nella scheda della riga ${s.riga}`,
        },
        ...(target ? { target } : {}),
        ...(raggiunto ? { raggiunto } : {}),
      },
      testata: [],
      altriIndicatori: [],
      scheda: s,
      confidenza: target && raggiunto ? 1 : 0.7,
    },
  ];
}

/** The last row of data or totals, or of amounts that nothing names: they are the table's, and are said. */
function lastRow(g: Griglia, b: Blocco): number {
  const importi = amountColumns(b.colonne);
  for (let r = b.aRiga; r > b.primaRiga; r--) {
    const { tipo } = kindOf(g, r, b);
    if (tipo === "dati" || tipo === "altro anno" || tipo === "totale") return r;
    if (tipo === "altro" && importi.some((c) => isSommabile(valoreIn(g, r, c)))) return r;
  }
  return b.primaRiga;
}

function mapBlock(g: Griglia, b: Blocco, ultimaRiga: number): Mappatura {
  const colonne = [b.colonne, ...b.altriIndicatori].flatMap((c) => Object.values(c).map((x) => x.colonna));
  const testata = b.conTestata ? (g.valori[b.primaRiga - 1 - g.riga] ?? []) : [];
  const piene = testata.flatMap((v, i) => (isVuoto(v) ? [] : [g.colonna + i]));
  return {
    struttura: b.struttura,
    foglio: g.foglio,
    guida: b.guida,
    intervallo: {
      foglio: g.foglio,
      riga: b.daRiga,
      colonna: Math.min(...colonne, ...piene),
      ultimaRiga,
      ultimaColonna: Math.max(...colonne, ...piene),
    },
    conTestata: b.conTestata,
    spostata: b.spostata,
    primaRiga: b.primaRiga,
    righeDati: b.righeDati,
    colonne: b.colonne,
    testata: b.testata,
    altriIndicatori: b.altriIndicatori,
    scheda: null,
    confidenza: b.conTestata ? (b.doppie.length === 0 ? 1 : 0.7) : 0.6,
  };
}

const emptyHeading = (
  g: Griglia,
  { riga, colonna }: { readonly riga: number; readonly colonna: number },
): Rilievo =>
  map004.rilievo(
    "avviso",
    { foglio: g.foglio, riga, colonna },
    {
      che: "intestazione-vuota",
      foglio: g.foglio,
      riga,
    },
  );

const emptyCard = (g: Griglia, s: Scheda): Rilievo[] =>
  s.indicatori.length > 0
    ? []
    : [
        map005.rilievo(
          "avviso",
          { foglio: g.foglio, riga: s.riga, colonna: s.colonna },
          {
            obiettivo: s.brani.obiettivoOperativo?.[0]?.testo.slice(0, 60) ?? "",
            scheda: true,
          },
        ),
      ];

const doubleColumns = (g: Griglia, b: Blocco): Rilievo[] =>
  b.conTestata
    ? b.doppie.map((d) =>
        map001.rilievo(
          "avviso",
          { foglio: g.foglio, riga: b.primaRiga - 1, colonna: d.colonna },
          {
            campo: d.campo,
            usata: lettera(b.colonne[d.campo]?.colonna ?? 0),
            altra: lettera(d.colonna),
            intestazione: d.intestazione,
          },
        ),
      )
    : [];

function missingHeading(m: Mappatura): Rilievo[] {
  const [prima] = m.righeDati;
  if (m.conTestata || prima === undefined) return [];
  return [
    map003.rilievo(
      "avviso",
      { foglio: m.foglio, riga: prima, colonna: m.intervallo.colonna },
      {
        struttura: m.struttura,
        prima,
        ultima: m.righeDati.at(-1) ?? prima,
        righe: m.righeDati.length,
      },
    ),
  ];
}
