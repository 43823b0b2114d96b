/** What the pane is told of a signature. */
import type { DataIso } from "../../base/data";
import { firmaAttiva, type AttoFirma, type Firma } from "../../controlli/firma";
import { impronta } from "../../schede/valore-mandato";
import { differenze, type Differenze } from "../firmato/confronta";
import { improntaDecisioni } from "../impronta/decisioni";
import type { Tabelle } from "../lettura/leggi";
import type { Memoria } from "../memoria/memoria";
import { impronteDi } from "./ultimo-referto";

export type { AttoFirma };

/** The signature that stands in a workbook, and whether it still holds. */
export interface FirmaVista extends Omit<Firma, "ritiro"> {
  /** False once a cell that was read, or a decision, is another. Null where Excel has not calculated since. */
  readonly vale: boolean | null;
  /** Sheets of the document that are not protected any more: what they say may be what nobody signed. */
  readonly aperti: readonly string[];
  /** True where every cell says what was signed and so do the decisions, and yet only Excel sees something else. */
  readonly invisibile: boolean;
  /** What says something else than was signed; null where the signature holds, or where its cells were not kept. */
  readonly differenze: Differenze | null;
}

type Letto = Pick<Tabelle, "memoria" | "attuale" | "propri" | "protetti" | "griglie"> & {
  readonly riconoscimento: Pick<Tabelle["riconoscimento"], "mappature">;
};

/** Of the cells read and of the decisions. `al`: the date that the referto speaks of. */
export const improntaFirmata = (
  t: {
    readonly griglie: Tabelle["griglie"];
    readonly riconoscimento: Pick<Tabelle["riconoscimento"], "mappature">;
  },
  m: Memoria,
  al: DataIso,
): string => impronta(JSON.stringify([impronteDi(t), improntaDecisioni(m), al]));

export function firmaVista({
  memoria,
  attuale,
  propri,
  protetti,
  griglie,
  riconoscimento,
}: Letto): FirmaVista | null {
  const attiva = firmaAttiva(memoria.firme);
  if (!attiva) return null;
  const aperti = Object.entries(propri).flatMap(([chiave, nome]) =>
    chiave === "controlli" || protetti.includes(nome) ? [] : [nome],
  );
  const { nome, ruolo, giorno, ora, al, impronta: sua } = attiva;
  const diverse =
    attuale === false && memoria.firmato
      ? differenze(memoria.firmato, { griglie, mappature: riconoscimento.mappature })
      : null;
  const invisibile = attuale === false && sua === improntaFirmata({ griglie, riconoscimento }, memoria, al);
  const quale = { nome, ruolo, giorno, ora, al, impronta: sua };
  return { ...quale, vale: attuale, aperti, invisibile, differenze: diverse };
}
