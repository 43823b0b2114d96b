/** What was decided just now, in Italian. */
import type { Correzione } from "../../app/decisioni/correzione";

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
    case "gruppi":
      return c.gruppi.length === 1 ? "1 nome deciso." : `${c.gruppi.length} nomi decisi.`;
    case "distinti":
      return "Persone diverse: deciso.";
    case "gruppo-sciolto":
      return `Tolto ciò che era deciso di ${c.nome}.`;
    case "colonna":
      return `Colonna «${c.intestazione}»: letta in un altro modo.`;
    case "sezione":
    case "modello":
      return "Lettura dei fogli corretta.";
    case "tabella":
      return "Tabella indicata a mano.";
    case "tabella-tolta":
      return "Tabella tolta.";
    case "parametri":
      return "Regole dei controlli cambiate.";
    case "impostazioni":
      return "Documento: scelta cambiata.";
    case "spiegazioni":
      return "Cause e azioni correttive raccolte.";
    case "ricomincia":
    case "annulla":
      return "Scelta salvata.";
    default:
      return c satisfies never;
  }
}
