/** A column, or titles among the rows, that say of which year, day or period each row is, or whether it is foreseen. */
import { fromSerial, type DataIso } from "../base/data";
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { CampoMappa } from "./campi";
import type { Guida } from "./guida";
import { anniIn, giornoIn, isPeriodo } from "./indizi/periodi";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { pieneIn } from "./righe-misurate";

/** What one row is. */
export type Posto =
  | { readonly tipo: "anno"; readonly anno: number }
  | { readonly tipo: "giorno"; readonly giorno: DataIso }
  | { readonly tipo: "previsto" }
  | { readonly tipo: "fatto" };

export interface Dimensione {
  readonly colonna: number;
  readonly tipo: "anno" | "giorno" | "previsto";
  readonly perRiga: ReadonlyMap<number, Posto>;
}

/** The fields whose column cannot be one. */
const PROPRI: readonly CampoMappa[] = [
  "indicatore",
  "target",
  "raggiunto",
  "obiettivoStrategico",
  "obiettivoOperativo",
  "descrizione",
  "responsabileGestionale",
  "responsabilePolitico",
  "scadenza",
  "gradoDichiarato",
  "peso",
  "missione",
  "codiceProgramma",
];

const PREVISTO =
  /^(?:(?:valore|dato|riga) )?(?:previst[oaie]|previsione|previsioni|programmat[oaie]|attes[oaie]|target|pianificat[oaie]|preventivo|p|prev|budget|stimat[oaie]|stima|preventivat[oaie])$/;
const FATTO =
  /^(?:(?:valore|dato|riga) )?(?:realizzat[oaie]|effettiv[oaie]|attuat[oaie]|consuntivo|risultato|rilevat[oaie]|conseguit[oaie]|raggiunt[oaie]|ottenut[oaie]|reale|e|r|c|cons|real|eff)$/;
/** "Previsto", "Consuntivo", alone in a cell; null for anything else. */
export function foreseenOrDone(v: Scalare): "previsto" | "fatto" | null {
  if (typeof v !== "string") return null;
  const t = normalise(v);
  return PREVISTO.test(t) ? "previsto" : FATTO.test(t) ? "fatto" : null;
}

const DI_ANNO =
  /^(?:anno|annualita|esercizio|periodo|annata)$|^anno (?!.*\b(?:inizio|avvio|fine|scadenza|approvazione|costruzione|prevista|previsto))/;
const DI_GIORNO =
  /\b(?:dat[ae]|giorno|rilevazion|monitoragg|periodo|trimestre|semestre|quadrimestre|mese|verifica|aggiornament)/;

/** `gruppi`: the rows of each indicator. Null where no column tells them apart. */
export function dimensionOf(
  g: Griglia,
  m: Mappatura,
  gruppi: readonly (readonly number[])[],
  guida: Guida,
): Dimensione | null {
  const { esercizio } = guida;
  const proprie = new Set(PROPRI.flatMap((c) => m.colonne[c]?.colonna ?? []));
  for (let c = m.intervallo.colonna; c <= m.intervallo.ultimaColonna; c++) {
    if (proprie.has(c)) continue;
    const titolo = normalise(m.testata.find((t) => t.colonna === c)?.testo ?? "");
    const perRiga = new Map<number, Posto>();
    for (const r of m.righeDati) {
      const p = placeOf(valoreIn(g, r, c), titolo, esercizio);
      if (!p) break;
      perRiga.set(r, p);
    }
    if (perRiga.size < m.righeDati.length || perRiga.size < 2) continue;
    const tipo = tipoDi([...perRiga.values()]);
    if (tipo === null) continue;
    if (isRepeated(gruppi, perRiga) || (tipo === "anno" && DI_ANNO.test(titolo)) || tipo === "previsto")
      return { colonna: c, tipo, perRiga };
  }
  return bySubtitles(g, m, gruppi, guida);
}

/** What follows the year, in brackets or after a dash, only explains. */
const TITOLO_DI_ANNO =
  /^\W*(?:(?:obiettivi|risultati|monitoraggio|piano|peg|performance|gestione|anno|annualit[aà]|esercizio)(?!\p{L})\s*)*(20\d\d)(?:\W*$|\s*(?:[(:]|[-–—]\s*\p{L}).{0,60}$)/iu;

/** "ANNO 2023", "II SEMESTRE 2024" alone on a row among the others: what stands below is of that time, until the next. */
function bySubtitles(
  g: Griglia,
  m: Mappatura,
  gruppi: readonly (readonly number[])[],
  { esercizio }: Guida,
): Dimensione | null {
  const dati = new Set(m.righeDati);
  const perRiga = new Map<number, Posto>();
  const detti = new Set<string>();
  let sotto: Posto | null = null;
  let colonna = m.intervallo.colonna;
  for (let r = m.primaRiga; r <= (m.righeDati.at(-1) ?? 0); r++) {
    if (dati.has(r)) {
      if (sotto) perRiga.set(r, sotto);
      continue;
    }
    const [sola, ...altre] = pieneIn(g, r);
    if (!sola || altre.length > 0) continue;
    const anno = TITOLO_DI_ANNO.exec(String(sola.v).trim())?.[1];
    const posto = anno ? ({ tipo: "anno", anno: Number(anno) } as const) : placeOf(sola.v, "", esercizio);
    if (!posto) continue;
    sotto = posto;
    colonna = sola.colonna;
    detti.add(JSON.stringify(posto));
  }
  const tipo = tipoDi([...perRiga.values()]);
  if (detti.size < 2 || perRiga.size < m.righeDati.length || tipo === null) return null;
  return tipo !== "giorno" || isRepeated(gruppi, perRiga) ? { colonna, tipo, perRiga } : null;
}

/** An indicator that has rows of several. */
const isRepeated = (gruppi: readonly (readonly number[])[], perRiga: ReadonlyMap<number, Posto>): boolean =>
  gruppi.some((righe) => new Set(righe.map((r) => JSON.stringify(perRiga.get(r)))).size > 1);

function tipoDi(posti: readonly Posto[]): Dimensione["tipo"] | null {
  const tipi = new Set(posti.map((p) => p.tipo));
  if (tipi.size === 2 && tipi.has("previsto") && tipi.has("fatto")) return "previsto";
  if (tipi.size !== 1) return null;
  const [tipo] = tipi;
  return tipo === "anno" || tipo === "giorno" ? tipo : null;
}

function placeOf(v: Scalare, titolo: string, esercizio: number | null): Posto | null {
  if (isVuoto(v) || typeof v === "boolean") return null;
  if (typeof v === "number") {
    if (Number.isInteger(v) && v >= 2000 && v <= 2100) return { tipo: "anno", anno: v };
    const giorno = DI_GIORNO.test(titolo) && v > 36_526 && v < 58_804 ? fromSerial(Math.floor(v)) : null;
    return giorno && { tipo: "giorno", giorno };
  }
  const t = normalise(v);
  const genere = foreseenOrDone(v);
  if (genere) return { tipo: genere };
  if (/^(?:anno |esercizio )?20\d\d$/.test(t)) return { tipo: "anno", anno: Number(t.slice(-4)) };
  const numerato = /^(?:i{1,3}|iv|[1-4])$/.test(t)
    ? /\b(trimestre|semestre|quadrimestre)/.exec(titolo)?.[1]
    : undefined;
  const testo = numerato === undefined ? v : `${t} ${numerato}`;
  const giorno =
    isPeriodo(testo) || /^\d{1,2}\s*[/.-]\s*\d{1,2}/.test(v.trim()) ? giornoIn(testo, esercizio) : null;
  return giorno && anniIn(v).size <= 1 ? { tipo: "giorno", giorno } : null;
}
