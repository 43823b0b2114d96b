/**
 * What was typed in a scheda between its reading and its writing anew. Before a sheet is cleared its cells are kept in
 * columns of their own, right of it and hidden, as they are at that moment: what was typed goes back to the place that its
 * indicator has now, and where Excel stops, or there is no such place, the kept cells stay and are collected as a scheda.
 */
import { parseDataIso, toSerial } from "../base/data";
import { isVuoto, type Scalare } from "../base/griglia";
import type { Contenuto } from "../referto/foglio/foglio";
import type { FoglioScheda } from "./foglio";
import {
  isScheda,
  leggiScheda,
  type GrigliaScheda,
  type LetturaScheda,
  type RigaLetta,
} from "./leggi-scheda";
import { COLONNE, RIGA_CHI, RIGA_QUANDO } from "./posto";
import { CAMPI_SCHEDA, type CampoScheda } from "./scheda";
import { codifica } from "./valore-mandato";

/** Columns from the scheda to the kept one: more than a scheda has, a few inserted in it included. */
export const SCARTO_CUSTODIA = 26;

/** A cell of the sheet written anew that takes back what was typed. */
export interface Rimessa {
  readonly riga: number;
  readonly colonna: number;
  readonly valore: Scalare;
  /** The number format that the typing gave it; null where it is the sheet's own. */
  readonly formato: string | null;
  /** What the new sheet holds there. */
  readonly nuovo: Scalare;
}

interface Intanto {
  readonly rimesse: readonly Rimessa[];
  /** False where something may have been typed that has no place in the new sheet: the kept cells stay. */
  readonly tutto: boolean;
}

const NIENTE: Intanto = { rimesse: [], tutto: true };

/** `prima`: the sheet as it was read, null where it was not; `appena`: as it was when it was cleared. */
export function scrittoIntanto(
  prima: GrigliaScheda | null,
  appena: GrigliaScheda,
  nuovo: FoglioScheda,
): Intanto {
  const di = prima && separa(prima).sua;
  const [vecchia, letta] = [di && leggiScheda(di), leggiScheda(appena)];
  if (letta.tipo === "rifiutata")
    return { rimesse: [], tutto: letta.incompleta || (di !== null && uguali(di, appena)) };
  const { scheda } = letta;
  const era = vecchia?.tipo === "letta" ? vecchia.scheda : null;
  const testa = [
    { riga: RIGA_CHI, ora: scheda.chi, era: era?.chi ?? "" },
    { riga: RIGA_QUANDO, ora: scheda.quando, era: era?.quando ?? "" },
  ].flatMap((x) =>
    x.ora === x.era ? [] : [rimessa(nuovo, { riga: x.riga, colonna: 2 }, giornoOTesto(x.ora))],
  );
  const righe = new Map(era?.righe.map((r) => [r.chiave, r]));
  const posti = new Map(nuovo.celle.map((r, i) => [testoDi(r[COLONNE.chiave - 1]), i + 1]));
  const tolte = scheda.righe.map((r) =>
    intantoDi(r, righe.get(r.chiave), posti.get(r.chiave) ?? null, nuovo),
  );
  return {
    rimesse: [...testa, ...tolte.flatMap((t) => t.rimesse)],
    tutto: scheda.guaste.length === 0 && tolte.every((t) => t.tutto),
  };
}

function intantoDi(
  r: RigaLetta,
  era: RigaLetta | undefined,
  riga: number | null,
  nuovo: FoglioScheda,
): Intanto {
  const scritte = [
    ...(r.chi === (era?.chi ?? "") ? [] : [{ colonna: COLONNE.chi, valore: r.chi, formato: null }]),
    ...(r.quando === (era?.quando ?? "")
      ? []
      : [{ colonna: COLONNE.quando, valore: giornoOTesto(r.quando), formato: null }]),
    ...CAMPI_SCHEDA.flatMap((c) => (isScritto(r, era, c) ? [campo(r, c)] : [])),
  ];
  if (scritte.length === 0) return NIENTE;
  const posti = scritte.flatMap((s) =>
    riga !== null && isAperta(nuovo, { riga, colonna: s.colonna })
      ? [rimessa(nuovo, { riga, colonna: s.colonna }, s.valore, s.formato)]
      : [],
  );
  return { rimesse: posti, tutto: posti.length === scritte.length };
}

/** It is neither what was read nor what was sent. */
function isScritto(r: RigaLetta, era: RigaLetta | undefined, c: CampoScheda): boolean {
  const ora = r.campi[c];
  if (!ora) return false;
  const scritto = codifica(ora.valore);
  return scritto !== ora.mandato && scritto !== codifica(era?.campi[c]?.valore ?? "");
}

const campo = (r: RigaLetta, c: CampoScheda) => ({
  colonna: COLONNE[c],
  valore: r.campi[c]?.valore ?? "",
  formato: r.campi[c]?.formato ?? null,
});

interface Posto {
  readonly riga: number;
  readonly colonna: number;
}

const rimessa = (nuovo: FoglioScheda, p: Posto, valore: Scalare, formato: string | null = null): Rimessa => ({
  ...p,
  valore,
  formato: formato === formatoIn(nuovo, p) ? null : formato,
  nuovo: nuovo.celle[p.riga - 1]?.[p.colonna - 1]?.valore ?? "",
});

const dentro = (z: FoglioScheda["aperte"][number], { riga, colonna }: Posto): boolean =>
  riga >= z.riga && riga <= z.ultimaRiga && colonna >= z.colonna && colonna <= z.ultimaColonna;

const isAperta = ({ aperte }: FoglioScheda, p: Posto): boolean => aperte.some((z) => dentro(z, p));

const formatoIn = ({ formati }: FoglioScheda, p: Posto): string =>
  formati.findLast(({ zona }) => dentro(zona, p))?.formato ?? "General";

const testoDi = (c: Contenuto | null | undefined): string => (c?.tipo === "testo" ? c.valore : "");

/** A day goes back as a day. */
function giornoOTesto(t: string): Scalare {
  const d = parseDataIso(t);
  return d === null ? t : toSerial(d);
}

const piene = (g: GrigliaScheda): string =>
  JSON.stringify(
    g.valori.flatMap((r, i) => r.flatMap((v, j) => (v === "" ? [] : [[g.riga + i, g.colonna + j, v]]))),
  );

const uguali = (a: GrigliaScheda, b: GrigliaScheda): boolean => piene(a) === piene(b);

/** What a sheet of the workbook says, and what was kept beside it; nothing of a sheet that a fault left blank. */
export function leggiConCustodia(g: GrigliaScheda): readonly LetturaScheda[] {
  const { sua, custodita } = separa(g);
  const vuota = custodita !== null && sua.valori.every((r) => r.every(isVuoto));
  return [
    ...(vuota ? [] : [leggiScheda(sua)]),
    ...(custodita ? [leggiScheda(custodita, `${g.foglio} (com'era mentre la si preparava)`)] : []),
  ];
}

/** The cells of a scheda, and those kept beside it; null where there are none. */
function separa(g: GrigliaScheda): { readonly sua: GrigliaScheda; readonly custodita: GrigliaScheda | null } {
  const taglio = Math.max(0, SCARTO_CUSTODIA + 1 - g.colonna);
  const custodita = colonne(g, taglio, Infinity);
  return isScheda(custodita) ? { sua: colonne(g, 0, taglio), custodita } : { sua: g, custodita: null };
}

const colonne = (g: GrigliaScheda, da: number, a: number): GrigliaScheda => ({
  ...g,
  colonna: g.colonna + da,
  valori: g.valori.map((r) => r.slice(da, a)),
  formati: g.formati.map((r) => r.slice(da, a)),
  formule: g.formule.map((r) => r.slice(da, a)),
});
