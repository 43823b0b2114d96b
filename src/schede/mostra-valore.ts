/** A cell's value in words, by its number format (en-US). */
import { isPercento } from "../base/formato-percento";
import { formatData, fromSerial } from "../base/data";
import type { Scalare } from "../base/griglia";
import { isDateFormat } from "../base/formato-data";

/** As people read it. */
export function mostra(v: Scalare, formato: string): string {
  if (typeof v === "boolean") return v ? "SI" : "NO";
  if (typeof v !== "number") return v.trim();
  const giorno = isDateFormat(formato) ? fromSerial(v) : null;
  if (giorno !== null) return formatData(giorno);
  if (isPercento(formato)) return `${String(Number((v * 100).toPrecision(12))).replace(".", ",")}%`;
  return String(v).replace(".", ",");
}
