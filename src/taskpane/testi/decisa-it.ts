/** What was decided just now, in Italian. */
import type { Correzione } from "../../app/correzione";

export function decisaIt(c: Correzione): string {
  switch (c.tipo) {
    case "accetta":
      return c.rilievi.length === 1 ? "Rilievo accettato." : `${c.rilievi.length} rilievi accettati.`;
    case "riapri":
      return c.accettazioni.length === 1
        ? "Accettazione tolta."
        : `${c.accettazioni.length} accettazioni tolte.`;
    case "deroga-tolta":
      return "Accettazione tolta.";
    case "polarita":
      return c.polarita === null ? "Verso: come riconosciuto." : `Verso: ${c.polarita}.`;
    case "stralcio":
      return c.motivo === null ? "Indicatore rimesso nel giudizio." : "Indicatore stralciato.";
    case "gruppo":
      return `Nome deciso: ${c.gruppo.nome}.`;
    case "distinti":
      return "Persone diverse: deciso.";
    case "gruppo-sciolto":
      return `Tolto ciò che era deciso di ${c.nome}.`;
    case "colonna":
    case "sezione":
    case "tabella":
    case "tabella-tolta":
    case "modello":
    case "parametri":
    case "impostazioni":
    case "ricomincia":
    case "annulla":
      return "Scelta salvata.";
    default:
      return c satisfies never;
  }
}
