/** What the components show, worked out from the state: counts, choices, groups. Nothing here is kept. */
import type { RilievoMostrato } from "../app/vista/mostra";
import { chiaveDi, type Riparazione } from "../app/giudizio/riparazione";
import type { EsitoRiconoscimento, TabellaTrovata } from "../app/vista/riconosci";
import { parseIndirizzo, type Posizione } from "../base/posizione";
import { cellaDi } from "../base/rilievo";
import { readDataScritta } from "./data-scritta";
import type { RefertoFatto } from "./referto-fatto";
import type { Lavoro, Stato } from "./stato";

/** Below this the user is asked to look: the threshold of Mappatura.confidenza. */
const CONFIDENZA_PIENA = 0.8;

/** Where a finding points; null where it has no sheet. A finding on a whole table points at the sheet's first cell. */
export const mira = (r: RilievoMostrato): Posizione | null =>
  cellaDi(r) ?? (r.foglio === null ? null : { foglio: r.foglio, riga: 1, colonna: 1 });

export type Struttura = TabellaTrovata["struttura"];
export const STRUTTURE: readonly Struttura[] = ["entrate", "spese", "obiettivi"];

/** The kinds of table that the workbook lacks. */
export const mancanti = ({ tabelle }: EsitoRiconoscimento): readonly Struttura[] =>
  STRUTTURE.filter((s) => !tabelle.some((t) => t.struttura === s));

export interface GruppoTabelle {
  readonly struttura: Struttura;
  readonly righe: number;
  readonly tabelle: readonly TabellaTrovata[];
  readonly daVerificare: boolean;
}

/** The tables found, by what they hold; a structure that was not found has no table. */
export const gruppiDi = (esito: EsitoRiconoscimento): readonly GruppoTabelle[] =>
  STRUTTURE.map((struttura) => {
    const tabelle = esito.tabelle.filter((t) => t.struttura === struttura);
    return {
      struttura,
      tabelle,
      righe: tabelle.reduce((n, t) => n + t.righe, 0),
      daVerificare: tabelle.some((t) => t.confidenza < CONFIDENZA_PIENA),
    };
  });

/** The tables of a group by how they are laid out: those with the same headings read alike are corrected together. */
export function disposizioniDi(tabelle: readonly TabellaTrovata[]): readonly (readonly TabellaTrovata[])[] {
  const gruppi = new Map<string, TabellaTrovata[]>();
  for (const t of tabelle) {
    const chiave = JSON.stringify(t.colonne.map((c) => [c.intestazione, c.campi]));
    const gruppo = gruppi.get(chiave);
    if (gruppo) gruppo.push(t);
    else gruppi.set(chiave, [t]);
  }
  return [...gruppi.values()];
}

/** The top left cell of a table, to go and look at it. */
export function primaCella({ foglio, intervallo }: TabellaTrovata): Posizione {
  const [inizio = ""] = intervallo.split(":");
  return { foglio, ...(parseIndirizzo(inizio) ?? { riga: 1, colonna: 1 }) };
}

/** What to say of the date beside its field: that the workbook gave it, that it gave none, or nothing. */
export function originaData({ riconosciuto, modulo }: Stato): "trovata" | "non-trovata" | null {
  if (riconosciuto === null) return null;
  if (riconosciuto.data === null) return modulo.data.trim() === "" ? "non-trovata" : null;
  return readDataScritta(modulo.data) === riconosciuto.data ? "trovata" : null;
}

/** Whether the switches of the marks have something to do: a table to mark, or marks to take away. */
export const isSegnabile = ({ riconosciuto, segni }: Stato): boolean =>
  (riconosciuto?.tabelle.length ?? 0) > 0 || segni.mancati || segni.rilievi;

/** True where the workbook holds sheets of a referto: the button brings them up to date. */
export const isGiaFatto = ({ referto, riconosciuto }: Stato): boolean =>
  (referto?.fogli ?? []).length > 0 || (riconosciuto?.ultimo?.fogli ?? []).length > 0;

/** True where the sheets of the last referto say the same, and nothing they stand on has changed. */
export const isComeScritto = (
  ultimo: NonNullable<EsitoRiconoscimento["ultimo"]>,
  { verdetto, dataRiferimento, deciso }: RefertoFatto,
): boolean =>
  !deciso &&
  ultimo.al === dataRiferimento &&
  ultimo.cambiati?.length === 0 &&
  ultimo.verdetto?.note === verdetto.note &&
  JSON.stringify(ultimo.verdetto.parole) === JSON.stringify(verdetto.parole);

/** True where nothing is left but to sign: the sheets say what the cells say, and that is that it can be. */
export const isFirmabile = ({ referto, riconosciuto }: Stato): boolean => {
  const ultimo = riconosciuto?.ultimo ?? null;
  if (referto?.verdetto.esito !== "si" || referto.superato || ultimo === null) return false;
  return ultimo.fogli.length > 0 && isComeScritto(ultimo, referto);
};

/** True while the verdict is being made anew for someone who asked: the one in sight is that of before. */
export const isRifatto = (lavoro: Lavoro | null): boolean =>
  lavoro?.tipo === "controllo" || lavoro?.tipo === "referto" || lavoro?.tipo === "lettura";

/**
 * True where a choice has to wait. What waits behind another choice is made of the one before: only other work stops it.
 */
export const isFermo = (lavoro: Lavoro | null): boolean => lavoro !== null && lavoro.tipo !== "impostazioni";

/** What else there is to know of a verdict, as a sentence. */
export const inFrase = (coda: readonly string[]): string => {
  const detto = coda.join(", ");
  return detto === "" ? "" : `${detto.charAt(0).toUpperCase()}${detto.slice(1)}.`;
};

/** The safe corrections that were neither applied nor left. */
export const daDecidere = ({ referto, riparazioni }: Stato): readonly Riparazione[] =>
  (referto?.riparazioni ?? []).filter((r) => !riparazioni.has(chiaveDi(r)));
