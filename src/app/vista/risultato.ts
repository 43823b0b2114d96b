/** What the officer types as the result of an indicator, as it goes into the cell; or why it cannot be one. */
import { cellaDi, type Rilievo } from "../../base/rilievo";
import type { Scalare } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import { isDateFormat } from "../../base/formato-data";
import { parseNumero } from "../../obiettivi/leggi-numero";
import { chiestoDa } from "../../obiettivi/chiesto";
import { readRaggiunto } from "../../obiettivi/leggi-raggiunto";
import type { CellaDaScrivere } from "../giudizio/cella-da-scrivere";
import type { Quadro } from "../giudizio/valuta";

type Giudizio = Quadro["giudizi"][number];

const stessa = (a: Posizione, b: Posizione): boolean =>
  a.foglio === b.foglio && a.riga === b.riga && a.colonna === b.colonna;

/** The indicator of which the finding is, where its cell is that of the result and holds nothing else. */
export function indicatoreDi(quadro: Quadro, r: Pick<Rilievo, "dove">): Giudizio | null {
  const dove = cellaDi(r);
  const suo = dove && quadro.giudizi.find((g) => stessa(g.indicatore.raggiunto.posizione, dove));
  if (!suo) return null;
  const { raggiunto } = suo.indicatore;
  // A label in the same cell would be lost.
  return typeof raggiunto.valore === "string" && raggiunto.valore !== raggiunto.testo ? null : suo;
}

/** Null where it cannot be read as a result of that target. */
export function risultatoDa(
  quadro: Quadro,
  r: Pick<Rilievo, "codice" | "dove">,
  scritto: string,
): CellaDaScrivere | null {
  const suo = indicatoreDi(quadro, r);
  const testo = scritto.trim();
  if (!suo || testo === "") return null;
  const { indicatore, target } = suo;
  const { raggiunto } = indicatore;
  const letto = readRaggiunto(
    { ...raggiunto, valore: testo, testo, formato: "@" },
    target,
    quadro.parametri.esercizio,
    chiestoDa(indicatore),
  );
  if (letto.tipo === "illeggibile" || letto.tipo === "nessun dato") return null;
  return {
    codice: r.codice,
    dove: raggiunto.posizione,
    prima: raggiunto.valore,
    dopo: inCella(testo, raggiunto.formato),
    indicatore: indicatore.indicatore,
    responsabile: indicatore.testi.responsabileGestionale,
    campo: "raggiunto",
  };
}

/** A bare number in a cell made for numbers is one; anything else stays the text that was typed. */
function inCella(testo: string, formato: string): Scalare {
  if (formato === "@" || formato.includes("%") || isDateFormat(formato)) return testo;
  return /^-?[\d.]+(?:,\d+)?$/.test(testo) ? (parseNumero(testo)?.toNumber() ?? testo) : testo;
}
