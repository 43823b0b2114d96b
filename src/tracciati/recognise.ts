/**
 * Where the tables are and what their columns mean: rows → headings → blocks → rows' kinds. A function of the grids
 * alone; it writes nothing and throws nothing. What is doubtful is said, not guessed.
 */
import type { Bilingue } from "../base/regola";
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import { amountColumns, isSommabile } from "./alignment";
import { withCodesOfRows } from "./codici-di-voci";
import { withCodeColumns } from "./code-columns";
import { groupedFields } from "./a-gruppi";
import { findBlocks, onlySide, type Blocco } from "./blocks";
import { withoutFalseTags } from "./falsi-segni";
import { ownerAbove } from "./chi-sopra";
import { contextAbove } from "./contesto";
import type { Struttura } from "./campi";
import { SENZA_GUIDA, type Guida } from "./guida";
import { blockOf, outside, rowsBelow, type TabellaIndicata } from "./indicata";
import type { Colonna, Mappatura, Striscia } from "./mappatura";
import { settle } from "./contese";
import { withParts } from "./parti-di-voci";
import { map001 } from "./rilievi/map-001-colonne-contese";
import { map003 } from "./rilievi/map-003-senza-intestazione";
import { map004 } from "./rilievi/map-004-non-letto";
import { map005 } from "./rilievi/map-005-senza-indicatori";
import { rilieviBilancio } from "./rilievi-bilancio";
import { chooseTables } from "./scegli-fogli";
import { isOfTablesAside, type Scartata } from "./scelta";
import { readRigheDiLegge, type SchemaTrovato } from "./schemi/righe-di-legge";
import { stripsOf } from "./schemi/affiancate";
import { cut } from "./strisce";
import { withoutPhases } from "./schemi/fasi";
import { formsOf } from "./schemi/forme";
import { readEtichette } from "./schemi/scheda-etichette";
import { kindOf } from "./rows";
import { withSign } from "./segno-contrario";
import { senzaIndicatori } from "./senza-indicatori";
import { firstCardRow, readSchede, type Scheda } from "./schede";
import { titleAbove, withTitleAbove } from "./titoli-sopra";
import { withNameBeside, withOwnerBeside } from "./nomi-accanto";
import { withNames } from "./senza-nome";
import { withSharedColumns } from "./shared-columns";
import { withSums } from "./somme";
import { withSumsByAmounts } from "./somme-di-soli-conti";

export interface Riconoscimento {
  /** In workbook order, one for each block under one heading. */
  readonly mappature: readonly Mappatura[];
  /** Recognised and left aside: of another year or day, or a summary. */
  readonly scartate: readonly Scartata[];
  readonly rilievi: readonly Rilievo[];
  /** Sheets, or parts of them, with something that looks like ours and cannot be read yet. */
  readonly nonLetti: readonly NonLetto[];
}

/** A sheet, or a part of one, that is not read, and why. */
export interface NonLetto {
  readonly foglio: string;
  readonly motivo: Bilingue;
}

type DelFoglio = Omit<Riconoscimento, "scartate">;

/** `indicate`: the tables that the user points at; the rest of their sheets is recognised as usual. */
export function recognise(
  griglie: readonly Griglia[],
  guida: Guida = SENZA_GUIDA,
  indicate: readonly TabellaIndicata[] = [],
): Riconoscimento {
  // A sheet alone, then all of them together.
  const perFoglio = griglie.flatMap((g) => {
    const sue = indicate.filter((t) => t.intervallo.foglio === g.foglio);
    return sue.length === 0 ? [recogniseSheet(g, guida)] : recogniseAround(g, guida, sue);
  });
  const nonLetti = perFoglio.flatMap((r) => r.nonLetti);
  const scelta = chooseTables(
    new Map(griglie.map((g) => [g.foglio, g])),
    perFoglio.flatMap((r) => r.mappature),
    guida,
  );
  return {
    mappature: withNames(scelta.mappature),
    scartate: scelta.scartate,
    rilievi: [
      ...perFoglio.flatMap((r) => r.rilievi).filter((r) => !isOfTablesAside(r, scelta.scartate)),
      ...scelta.rilievi,
      ...rilieviBilancio(griglie, scelta.mappature),
    ],
    nonLetti,
  };
}

/** The pointed tables of a sheet and what is recognised around them, from the top. */
function recogniseAround(g: Griglia, guida: Guida, indicate: readonly TabellaIndicata[]): DelFoglio[] {
  const attorno = outside(g, indicate).map((parte) => ({
    riga: parte.riga,
    r: recogniseSheet(parte, guida),
  }));
  const sue = indicate.flatMap((t) =>
    t.struttura === "nessuna" ? [] : [{ riga: t.intervallo.riga, r: readIndicata(g, guida, t, t.struttura) }],
  );
  return [...attorno, ...sue].toSorted((a, b) => a.riga - b.riga).map(({ r }) => r);
}

function readIndicata(g: Griglia, guida: Guida, t: TabellaIndicata, struttura: Struttura): DelFoglio {
  const b = blockOf(g, t, struttura, guida);
  const m = mapBlock(g, b, lastRow(g, b), b.daRiga);
  return {
    mappature: withSharedColumns(g, [{ ...m, intervallo: t.intervallo, confidenza: 1 }]).map((x) =>
      withAllSums(g, x),
    ),
    rilievi: rowsBelow(g, b, t),
    nonLetti: [],
  };
}

function recogniseSheet(g: Griglia, guida: Guida): DelFoglio {
  const diLegge = readRigheDiLegge(g);
  if (diLegge) return { mappature: [mapSchema(g, guida, diLegge)], rilievi: [], nonLetti: [] };
  const strisce = stripsOf(g);
  if (strisce.length > 0) return recogniseStrips(g, strisce, guida);
  const forme = firstCardRow(g) === null ? formsOf(g) : [];
  if (forme.length < 2) return recognisePart(g, guida);
  const lette = forme.map((f) => ({ f, r: recognisePart(f.griglia, guida) }));
  return {
    mappature: lette.flatMap(({ f, r }) =>
      r.mappature.map((m) => ({ ...m, nome: f.titolo ?? `${g.foglio}, riga ${f.griglia.riga}` })),
    ),
    rilievi: lette.flatMap(({ r }) => r.rilievi),
    nonLetti: lette.flatMap(({ r }) => r.nonLetti),
  };
}

/** Tables side by side: each as if it were alone. */
function recogniseStrips(g: Griglia, strisce: readonly Striscia[], guida: Guida): DelFoglio {
  const lette = strisce.map((striscia) => ({ striscia, r: recognisePart(cut(g, striscia), guida) }));
  return {
    mappature: lette.flatMap(({ striscia, r }) => r.mappature.map((m) => ({ ...m, striscia }))),
    rilievi: lette.flatMap(({ r }) => r.rilievi),
    nonLetti: lette.flatMap(({ r }) => r.nonLetti),
  };
}

/** A sheet, or one of the forms on it. Phases are no indicators, unless nothing else is there. */
function recognisePart(tutta: Griglia, guida: Guida): DelFoglio {
  const g = withoutPhases(tutta);
  const senza = recogniseTables(g, guida);
  if (g === tutta || senza.mappature.length > 0) return senza;
  const conFasi = recogniseTables(tutta, guida);
  return conFasi.mappature.length === 0 || !conFasi.mappature.every(isOfObjectives)
    ? senza
    : { ...conFasi, mappature: conFasi.mappature.map((m) => ({ ...m, fasi: true })) };
}

/** The phases of objectives that it names. */
const isOfObjectives = ({ colonne: c, contesto }: Mappatura): boolean =>
  c.obiettivoOperativo
    ? c.obiettivoOperativo.colonna !== c.indicatore?.colonna
    : contesto.obiettivoOperativo !== undefined && c.scadenza !== undefined && c.dataEffettiva !== undefined;

function recogniseTables(g: Griglia, guida: Guida): DelFoglio {
  const primaScheda = firstCardRow(g);
  const stampate = primaScheda === null ? [] : readSchede(g, primaScheda);
  const fine = (primaScheda ?? g.riga + g.valori.length) - 1;
  const { blocchi, vuote, illeggibili } = findBlocks(g, fine, guida);
  const conTitoli = blocchi.filter((b) => titleAbove(g, b.daRiga) !== null).length > 1;
  let dopo = g.riga;
  let sopra: Mappatura | null = null;
  const mappati = blocchi
    .flatMap((b) => sides(g, withoutFalseTags(g, b)))
    .flatMap((trovato) => {
      if (trovato.righeDati.length === 0) return [];
      const b = withCodeColumns(g, trovato, trovato.righeDati);
      const definite = settle(g, b);
      const ultimaRiga = lastRow(g, trovato);
      const mappata = { ...mapBlock(g, b, ultimaRiga, dopo), ...definite };
      const nominata = withOwnerBeside(
        g,
        withNameBeside(g, conTitoli ? withTitleAbove(g, mappata) : mappata),
      );
      const m = goOn(sopra, nominata);
      dopo = ultimaRiga + 1;
      sopra = m;
      return [{ b, m }];
    });
  const schede = mappati.length + stampate.length === 0 ? readEtichette(g, guida) : stampate;
  return {
    mappature: [
      ...withSharedColumns(
        g,
        mappati.map(({ m }) => m),
      ).map((m) => withAllSums(g, m)),
      ...schede.flatMap((s) => mapCard(g, s)),
    ],
    rilievi: [
      ...onceEach(mappati.map(({ m }) => m)),
      ...mappati.flatMap(({ b, m }) => [...missingHeading(m), ...senzaIndicatori(g, b)]),
      ...vuote.map((v) => emptyHeading(g, v)),
      ...illeggibili.map(({ riga, righe }) =>
        map004.rilievo("avviso", { foglio: g.foglio }, { che: "colonne", foglio: g.foglio, riga, righe }),
      ),
      ...schede.flatMap((s) => emptyCard(g, s)),
    ],
    nonLetti: [
      ...illeggibili.map(({ riga, righe }) => ({
        foglio: g.foglio,
        motivo: {
          it: `le colonne di ${righe} righe dalla ${riga} non corrispondono alle intestazioni`,
          en: `the columns of ${righe} rows from ${riga} do not match the headings`,
        },
      })),
    ],
  };
}

/** Sums told by their place first, then by their amounts alone; then the parts of voci, what their codes say, the sign. */
const withAllSums = (g: Griglia, m: Mappatura): Mappatura =>
  withSign(g, withCodesOfRows(g, withParts(g, withSumsByAmounts(g, withSums(g, m)))));

/** A sheet of the legal schemes: one table, whose rows of data are those of competenza. */
function mapSchema(g: Griglia, guida: Guida, s: SchemaTrovato): Mappatura {
  const larga = Math.max(...g.valori.map((r) => r.length));
  return {
    struttura: s.struttura,
    foglio: g.foglio,
    guida,
    intervallo: {
      foglio: g.foglio,
      riga: s.daRiga,
      colonna: g.colonna,
      ultimaRiga: s.ultimaRiga,
      ultimaColonna: g.colonna + larga - 1,
    },
    conTestata: true,
    spostata: false,
    primaRiga: s.primaRiga,
    righeDati: [...s.schema.nomi.keys()],
    colonne: s.colonne,
    testata: [],
    lato: null,
    schema: s.schema,
    inGruppo: [],
    contesto: {},
    altre: [],
    contese: [],
    altriIndicatori: [],
    scheda: null,
    confidenza: 1,
  };
}

/** A table of entrate and spese together is read twice, each time the rows of one side. */
function sides(g: Griglia, b: Blocco): Blocco[] {
  const { colonnaLato } = b;
  if (colonnaLato === null) return [b];
  return (["entrate", "spese"] as const).map((parte) => onlySide(g, b, { colonna: colonnaLato, parte }));
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
      lato: null,
      inGruppo: [],
      contesto: {},
      altre: [],
      contese: [],
      scheda: s,
      confidenza: target && raggiunto ? 1 : 0.7,
    },
  ];
}

const OF_A_TABLE: ReadonlySet<string> = new Set([
  "dati",
  "altro anno",
  "altra misura",
  "totale",
  "riporto",
  "di cui",
  "derivata",
]);

/** The last row of data or totals, or of amounts that nothing names: they are the table's, and are said. */
function lastRow(g: Griglia, b: Blocco): number {
  const importi = amountColumns(b.colonne);
  for (let r = b.aRiga; r > b.primaRiga; r--) {
    const { tipo } = kindOf(g, r, b);
    if (OF_A_TABLE.has(tipo)) return r;
    if (tipo === "altro" && importi.some((c) => isSommabile(valoreIn(g, r, c)))) return r;
  }
  return b.primaRiga;
}

/** The same headings again with nothing said above them: a page of the table above, of the same objective. */
function goOn(sopra: Mappatura | null, m: Mappatura): Mappatura {
  const testi = (x: Mappatura): string => x.testata.map((t) => `${t.colonna} ${t.testo}`).join("\n");
  return sopra !== null &&
    m.struttura === "obiettivi" &&
    Object.keys(m.contesto).length === 0 &&
    testi(sopra) === testi(m)
    ? { ...m, contesto: sopra.contesto }
    : m;
}

/** `dopo`: the first row that no table above has. */
function mapBlock(g: Griglia, b: Blocco, ultimaRiga: number, dopo: number): Mappatura {
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
    lato: b.lato,
    misura: b.misura,
    inGruppo: groupedFields(g, b),
    contesto:
      b.struttura === "obiettivi" && b.conTestata
        ? { ...ownerAbove(g, dopo, b.daRiga), ...contextAbove(g, dopo, b.daRiga) }
        : {},
    altre: b.altre,
    contese: [],
    rilevazioni: b.rilevazioni,
    scheda: null,
    confidenza: b.conTestata ? 1 : 0.6,
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
          { obiettivo: s.brani.obiettivoOperativo?.[0]?.testo.slice(0, 60) ?? "", scheda: true },
        ),
      ];

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

/** A doubt between the same columns is one, on however many pages their heading comes again. */
function onceEach(mappature: readonly Mappatura[]): Rilievo[] {
  const dette = new Set<string>();
  return mappature.flatMap((m) => {
    const nuove = m.contese.filter((c) => {
      const chiave = `${c.campo} ${c.giorno ?? ""} ${c.colonne.map((x) => `${x.colonna} ${x.intestazione}`).join()}`;
      const prima = !dette.has(chiave);
      dette.add(chiave);
      return prima;
    });
    return contested({ ...m, contese: nuove });
  });
}

const contested = (m: Mappatura): Rilievo[] =>
  m.contese.map(({ campo, colonne }) => {
    const dove = { foglio: m.foglio, riga: m.primaRiga - 1, colonna: colonne.at(-1)?.colonna ?? 1 };
    return map001.rilievo("errore", dove, { campo, colonne });
  });
