/**
 * Ways to shuffle a workbook that change nothing of what it says: columns moved about, rows sorted, blank rows and columns
 * put in, headings repeated, sheets renamed, titles added, a column of unknown words. Where each table is comes from how the
 * workbook itself was read; a way that does not suit a table leaves it as it is.
 */
import { isVuoto, type GrigliaVista, type Scalare } from "../../../src/base/griglia";
import type { Mappatura } from "../../../src/tracciati/mappatura";
import { kindOf } from "../../../src/tracciati/rows";
import type { Dado } from "./dado";

interface CellaVista {
  readonly v: Scalare;
  readonly testo: string;
  readonly formato: string;
}

type Righe = readonly (readonly CellaVista[])[];

const VUOTA: CellaVista = { v: "", testo: "", formato: "General" };
const parola = (v: string): CellaVista => ({ v, testo: v, formato: "General" });

const toRighe = (g: GrigliaVista): Righe =>
  g.valori.map((r, i) =>
    r.map((v, j) => ({ v, testo: g.testi[i]?.[j] ?? "", formato: g.formati[i]?.[j] ?? "General" })),
  );

function toGriglia(g: GrigliaVista, righe: Righe, foglio = g.foglio): GrigliaVista {
  const larga = Math.max(0, ...righe.map((r) => r.length));
  const di = <T>(f: (c: CellaVista) => T): T[][] =>
    righe.map((r) => Array.from({ length: larga }, (_, i) => f(r[i] ?? VUOTA)));
  return { ...g, foglio, valori: di((c) => c.v), testi: di((c) => c.testo), formati: di((c) => c.formato) };
}

/** A sheet and the tables that were read in it. */
interface Foglio {
  readonly g: GrigliaVista;
  readonly tabelle: readonly Mappatura[];
}

type ModoDiFoglio = (f: Foglio, d: Dado) => Righe;

/** One table on the sheet, of one row a voce, under one row of headings. */
function piatta({ tabelle }: Foglio): Mappatura | null {
  const [m] = tabelle;
  const sola = m !== undefined && new Set(tabelle.map((x) => x.intervallo.riga)).size === 1;
  if (!m || !sola || m.scheda || m.schema || m.spostata || !m.conTestata) return null;
  if (m.altriIndicatori.length > 0 || m.primaRiga !== m.intervallo.riga + 1) return null;
  // Entrate and spese in one table are two readings of it.
  const ultimaRiga = Math.max(...tabelle.map((x) => x.intervallo.ultimaRiga));
  return {
    ...m,
    intervallo: { ...m.intervallo, ultimaRiga },
    righeDati: tabelle.flatMap((x) => x.righeDati),
  };
}

/** The table is nothing but rows of data and totals, none of which leans on the row above. */
function sciolta(f: Foglio): Mappatura | null {
  const m = piatta(f);
  if (!m || m.inGruppo.length > 0) return null;
  for (let r = m.primaRiga; r <= m.intervallo.ultimaRiga; r++)
    if (kindOf(f.g, r, m).tipo !== "dati") return null;
  const nomi = ["obiettivoOperativo", "obiettivoStrategico", "descrizione"] as const;
  const pieno = (r: number): boolean =>
    m.struttura !== "obiettivi" ||
    !nomi.some((c) => m.colonne[c]) ||
    nomi.some((c) => {
      const n = m.colonne[c]?.colonna;
      return n !== undefined && !isVuoto(f.g.valori[r - f.g.riga]?.[n - f.g.colonna] ?? "");
    });
  return m.righeDati.every(pieno) ? m : null;
}

/** What stands in a row above the table: a title goes with no column. */
const movedRow = (riga: readonly CellaVista[], da: number, ordine: readonly number[]): CellaVista[] => [
  ...riga.slice(0, da),
  ...ordine.map((i) => riga[da + i] ?? VUOTA),
  ...riga.slice(da + ordine.length),
];

/** A column known by its neighbours, a section by its place at the left. */
function hangsOnPlace({ g }: Foglio, m: Mappatura): boolean {
  if (
    Object.values(m.colonne).some((c) => c.intestazione === "" || c.indizi?.every((i) => i.chi === "vicini"))
  )
    return true;
  for (let r = m.primaRiga; r <= m.intervallo.ultimaRiga; r++)
    if (["sezione", "etichette"].includes(kindOf(g, r, m).tipo)) return true;
  return false;
}

const colonneMosse: ModoDiFoglio = (f, d) => {
  const righe = toRighe(f.g);
  const m = piatta(f);
  if (!m || hangsOnPlace(f, m)) return righe;
  const da = m.intervallo.colonna - f.g.colonna;
  const ordine = d.mescola(
    Array.from({ length: m.intervallo.ultimaColonna - m.intervallo.colonna + 1 }, (_, i) => i),
  );
  return righe.map((r, i) => {
    const riga = f.g.riga + i;
    return riga < m.intervallo.riga || riga > m.intervallo.ultimaRiga ? r : movedRow(r, da, ordine);
  });
};

const righeOrdinate: ModoDiFoglio = (f, d) => {
  const righe = toRighe(f.g);
  const m = sciolta(f);
  if (!m) return righe;
  const mosse = d.mescola(m.righeDati);
  return righe.map((r, i) => {
    const dove = m.righeDati.indexOf(f.g.riga + i);
    return dove < 0 ? r : (righe[(mosse[dove] ?? 0) - f.g.riga] ?? r);
  });
};

/** Between rows of data, never inside a heading or a voce of several rows. */
const righeVuote: ModoDiFoglio = (f, d) => {
  const dopo = new Set(
    f.tabelle.flatMap((m) =>
      m.schema || m.scheda ? [] : m.righeDati.slice(1).filter((r) => m.righeDati.includes(r - 1)),
    ),
  );
  return toRighe(f.g).flatMap((r, i) => (dopo.has(f.g.riga + i) && d.forse(0.2) ? [[VUOTA], r] : [r]));
};

const colonneVuote: ModoDiFoglio = (f, d) => {
  const righe = toRighe(f.g);
  // A voce of several rows or a card has its labels and values side by side.
  if (f.tabelle.some((m) => m.schema ?? m.scheda ?? m.spostata)) return righe;
  const larga = Math.max(0, ...righe.map((r) => r.length));
  const dove = Array.from({ length: larga }, () => d.forse(0.2));
  return righe.map((r) => r.flatMap((c, i) => (dove[i] ? [VUOTA, c] : [c])));
};

const intestazioneRipetuta: ModoDiFoglio = (f, d) => {
  const righe = toRighe(f.g);
  const m = sciolta(f);
  if (!m) return righe;
  const testata = righe[m.intervallo.riga - f.g.riga] ?? [];
  const dati = new Set(m.righeDati.slice(1));
  return righe.flatMap((r, i) => (dati.has(f.g.riga + i) && d.forse(0.15) ? [testata, r] : [r]));
};

const paroleIgnote: ModoDiFoglio = (f, d) => {
  const righe = toRighe(f.g);
  const m = piatta(f);
  if (!m || hangsOnPlace(f, m)) return righe;
  const dove =
    m.intervallo.colonna - f.g.colonna + d.intero(0, m.intervallo.ultimaColonna - m.intervallo.colonna);
  const dati = new Set(m.righeDati);
  return righe.map((r, i) => {
    const riga = f.g.riga + i;
    const c =
      riga === m.intervallo.riga
        ? parola("Vaglio dell'assemblea")
        : dati.has(riga)
          ? parola("da sentire")
          : VUOTA;
    return [...Array.from({ length: dove }, (_, j) => r[j] ?? VUOTA), c, ...r.slice(dove)];
  });
};

const titoli: ModoDiFoglio = (f, d) => {
  const sopra = d.mescola([
    "Comune di Vallechiara",
    "Area economica",
    "Elaborato a uso interno",
    "Provincia di Ponteverde",
  ]);
  return [
    ...sopra.slice(0, d.intero(1, 3)).map((t) => [parola(t)]),
    ...(d.forse() ? [[VUOTA]] : []),
    ...toRighe(f.g),
  ];
};

export const MODI: Readonly<Record<string, ModoDiFoglio>> = {
  "columns moved about": colonneMosse,
  "rows sorted": righeOrdinate,
  "blank rows put in": righeVuote,
  "blank columns put in": colonneVuote,
  "headings repeated": intestazioneRipetuta,
  "a column of unknown words": paroleIgnote,
  "titles added": titoli,
};

export const rimescola = (
  griglie: readonly GrigliaVista[],
  mappature: readonly Mappatura[],
  modo: string,
  d: Dado,
): GrigliaVista[] =>
  griglie.map((g) => {
    const f = MODI[modo];
    return f ? toGriglia(g, f({ g, tabelle: mappature.filter((m) => m.foglio === g.foglio) }, d)) : g;
  });

/** Names that say nothing; the order stays. What only a name said is said no more. */
export const rinomina = (griglie: readonly GrigliaVista[]): GrigliaVista[] =>
  griglie.map((g, i) => ({
    ...g,
    foglio: `Tavola ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(i % 26)}${"'".repeat(Math.floor(i / 26))}`,
  }));
