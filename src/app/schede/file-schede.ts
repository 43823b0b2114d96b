/**
 * Schede as files: made for sending, read when they come back. Loaded only then, `import("./file-schede")`: with it come
 * the zip and the XML that the rest of the product does without.
 */
import { componiScheda } from "../../schede/componi-scheda";
import { leggiXlsx } from "../../schede/file/leggi-xlsx";
import { scriviXlsx } from "../../schede/file/scrivi-xlsx";
import { isScheda, leggiScheda, type LetturaScheda } from "../../schede/leggi-scheda";
import type { Scheda } from "../../schede/scheda";

export interface FileScheda {
  readonly nome: string;
  readonly byte: Uint8Array;
}

/** A workbook of its own, the money as values. */
export const fileDiScheda = (s: Scheda): FileScheda => ({
  nome: `${`Scheda ${s.responsabile} ${s.data}`
    .replace(/[^\p{L}\p{N} '_-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()}.xlsx`,
  byte: scriviXlsx(componiScheda(s, false)),
});

/** The schede in a file, or why there is none. */
export function leggiFile({ nome, byte }: FileScheda): readonly LetturaScheda[] {
  const letto = leggiXlsx(byte);
  if (!letto.ok) return [{ tipo: "rifiutata", origine: nome, motivo: letto.motivo, incompleta: false }];
  const schede = letto.fogli.filter(isScheda);
  const [primo] = letto.fogli;
  const guardate = schede.length > 0 || !primo ? schede : [primo];
  if (guardate.length === 0)
    return [
      {
        tipo: "rifiutata",
        origine: nome,
        motivo: { it: "il file non ha fogli.", en: "the file has no sheets." },
        incompleta: false,
      },
    ];
  return guardate.map((g) => leggiScheda(g, nome, letto.note));
}
