/** A typed figure with the words that its number format (en-US) writes beside it: `"max "0" gg"`, `"≤ "0`, `0" mesi"`. */
import type { Importo } from "../base/importo";
import { readNumero, type NumeroLetto } from "./leggi-numero";
import { even } from "./testo";

/**
 * Null where the format writes nothing that says more than the figure. Of several sections the first counts: the others are for
 * figures below zero, and for zero. Source: support.microsoft.com, "Number format codes".
 */
export function readMostrato(valore: Importo, formato: string): NumeroLetto | null {
  const [sezione = ""] = formato.split(";");
  const pezzi = sezione.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[#0?.,]+|./g) ?? [];
  let prima = "";
  let dopo = "";
  let cifra = false;
  for (const p of pezzi) {
    if (/^[#0?.,]+$/.test(p)) cifra = true;
    const scritto = p.startsWith('"')
      ? p.slice(1, -1)
      : p.startsWith("\\")
        ? p.slice(1)
        : (/^\[\$([^\]-]*)/.exec(p)?.[1] ?? (/^[€<>≤≥]$/.test(p) ? p : ""));
    if (cifra) dopo += scritto;
    else prima += scritto;
  }
  if (!/[\p{L}€<>≤≥‰]/u.test(`${prima}${dopo}`)) return null;
  const letto = readNumero(even(`${prima} ${valore.abs().toFixed().replace(".", ",")} ${dopo}`));
  return (
    letto && {
      ...letto,
      quantita: { ...letto.quantita, valore: letto.quantita.valore.times(valore.isNegative() ? -1 : 1) },
    }
  );
}
