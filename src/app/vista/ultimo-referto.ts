/**
 * The last referto as the workbook knows it, whoever opens it: when it was written, of what date it speaks, which of
 * its source sheets have changed since. The state of each sheet is kept as a fingerprint of its values, never as values.
 */
import type { DataIso } from "../../base/data";
import type { Griglia } from "../../base/griglia";
import { CHIAVI_FOGLI } from "../../referto/foglio/foglio";
import type { Confrontata } from "../../referto/dati/istantanea";
import { codifica, impronta } from "../../schede/valore-mandato";
import type { Generazione } from "../memoria/generazione";
import type { Tabelle } from "../lettura/leggi";
import { diciVerdetto, type VerdettoDetto } from "./verdetto-detto";

export interface UltimoReferto {
  /** The day it was written; null where a version that did not keep it wrote it. */
  readonly il: DataIso | null;
  /** The hour, `10:32`, on the clock of whoever wrote it; null where that was not kept. */
  readonly ora: string | null;
  /** The reference date. */
  readonly al: DataIso;
  /** What it said; null where that was not kept. */
  readonly verdetto: VerdettoDetto | null;
  /** The document is the pages from 1 to this one; null where that was not kept. */
  readonly pagine: number | null;
  /** Its sheets that are in the workbook now, in its order. */
  readonly fogli: readonly string[];
  /** The source sheets that say something else since, or are gone; null where it is not known. */
  readonly cambiati: readonly string[] | null;
}

interface Lette extends Pick<Tabelle, "griglie"> {
  readonly riconoscimento: Pick<Tabelle["riconoscimento"], "mappature">;
}

/** Blank cells after the last value of a row, and blank rows after the last, are there or not as their looks change. */
const improntaDi = ({ valori }: Griglia): string =>
  impronta(
    valori
      .map((riga) => riga.map(codifica).join("\t").trimEnd())
      .join("\n")
      .trimEnd(),
  );

export function impronteDi({ griglie, riconoscimento }: Lette): Readonly<Record<string, string>> {
  const fogli = [...new Set(riconoscimento.mappature.map((m) => m.foglio))];
  return Object.fromEntries(
    fogli.flatMap((f) => {
      const griglia = griglie.get(f);
      return griglia ? [[f, improntaDi(griglia)]] : [];
    }),
  );
}

export const takeGenerazione = (questa: Omit<Generazione, "impronte">, lette: Lette): Generazione => ({
  ...questa,
  impronte: impronteDi(lette),
});

/** Of what another file says: whether the referto is compared with it, and not with another of the same name. */
export const improntaConfronto = (altra: Confrontata | undefined): string | null =>
  altra ? impronta(JSON.stringify([altra.nome, altra.istantanea])) : null;

/** Null where no referto was ever written in this workbook. */
export function ultimoReferto(
  t: Lette &
    Pick<Tabelle, "propri"> & {
      readonly memoria: Pick<Tabelle["memoria"], "dataRiferimento" | "generazione">;
    },
): UltimoReferto | null {
  const { dataRiferimento: al, generazione } = t.memoria;
  if (al === null) return null;
  const fogli = CHIAVI_FOGLI.flatMap((chiave) => t.propri[chiave] ?? []);
  return {
    il: generazione?.il ?? null,
    ora: generazione?.ora ?? null,
    al,
    verdetto: generazione?.verdetto ? diciVerdetto(generazione.verdetto) : null,
    pagine: generazione?.pagine ?? null,
    fogli,
    cambiati: generazione && cambiatiDa(generazione.impronte, impronteDi(t)),
  };
}

/** A sheet that is the same under another name has not changed. */
function cambiatiDa(
  allora: Readonly<Record<string, string>>,
  ora: Readonly<Record<string, string>>,
): readonly string[] {
  const [prima, adesso] = [new Set(Object.values(allora)), new Set(Object.values(ora))];
  const diversi = Object.keys(ora).filter((f) => {
    const i = ora[f];
    return i !== undefined && allora[f] !== i && !prima.has(i);
  });
  const spariti = Object.keys(allora).filter((f) => {
    const i = allora[f];
    return i !== undefined && ora[f] === undefined && !adesso.has(i);
  });
  return [...diversi, ...spariti];
}
