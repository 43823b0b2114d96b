/** Every check in words that begin with what the colour says. */
import type { StatoControllo } from "../controlli/stato";

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`;

export function statoInParole({ stato, quanti, accettati }: StatoControllo): string {
  const coda = accettati === 0 ? "" : `, ${conta(accettati, "accettato", "accettati")} con motivo`;
  switch (stato) {
    case "errore":
      return `ERRORE: ${conta(quanti, "errore", "errori")}${coda}`;
    case "avviso":
      return `AVVISO: ${conta(quanti, "avviso", "avvisi")}${coda}`;
    case "nota":
      return `NOTA: ${conta(quanti, "nota", "note")}${coda}`;
    case "non verificabile":
      return quanti === 0 ? "NON VERIFICABILE" : `NON VERIFICABILE: ${conta(quanti, "caso", "casi")}${coda}`;
    case "a posto":
      return `A POSTO${coda}`;
    default:
      return stato satisfies never;
  }
}
