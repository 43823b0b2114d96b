/** What the workbook remembers of Referto between one press and the next: versioned, checked when read. */
import { z } from "zod";
import { parseDataIso, type DataIso } from "../base/data";

export interface Impostazioni {
  /** The date the last referto spoke of. */
  readonly dataRiferimento: DataIso | null;
  readonly esercizio: number | null;
  readonly ente: string | null;
}

export const VUOTE: Impostazioni = { dataRiferimento: null, esercizio: null, ente: null };

const forma = z.object({
  versione: z.literal(1),
  dataRiferimento: z.string().nullable(),
  esercizio: z.number().int().nullable(),
  ente: z.string().nullable(),
});

/** Reads the saved state; what cannot be read counts as not saved (the workbook's own cells stay the truth). */
export function parseImpostazioni(stato: unknown): Impostazioni {
  const letto = forma.safeParse(stato);
  if (!letto.success) return VUOTE;
  const { dataRiferimento, esercizio, ente } = letto.data;
  return {
    dataRiferimento: dataRiferimento === null ? null : parseDataIso(dataRiferimento),
    esercizio,
    ente,
  };
}

export const toStato = (i: Impostazioni): unknown => ({ versione: 1, ...i });
