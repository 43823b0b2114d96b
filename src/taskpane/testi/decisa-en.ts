/** What was decided just now, in English. */
import type { Correzione } from "../../app/decisioni/correzione";

/** How the directions are called. */
export const VERSO = {
  "più alto è meglio": "higher is better",
  "più basso è meglio": "lower is better",
} as const;

export function decisaEn(c: Correzione): string {
  switch (c.tipo) {
    case "accetta":
      return c.rilievi.length === 1 ? "Finding accepted." : `${c.rilievi.length} findings accepted.`;
    case "riapri":
      return c.accettazioni.length === 1
        ? "Acceptance removed."
        : `${c.accettazioni.length} acceptances removed.`;
    case "deroga-tolta":
      return "Acceptance removed.";
    case "polarita":
      return c.polarita === null ? "Direction: as recognised." : `Direction: ${VERSO[c.polarita]}.`;
    case "stralcio":
      return c.motivo === null ? "Indicator put back in the judgement." : "Indicator struck out.";
    case "gruppo":
      return `Name decided: ${c.gruppo.nome}.`;
    case "gruppi":
      return c.gruppi.length === 1 ? "1 name decided." : `${c.gruppi.length} names decided.`;
    case "distinti":
      return "Different people: decided.";
    case "gruppo-sciolto":
      return `What was decided about ${c.nome} is removed.`;
    case "colonna":
      return `Column “${c.intestazione}” is read another way.`;
    case "sezione":
    case "modello":
      return "The reading of the sheets was corrected.";
    case "tabella":
      return "Table pointed out by hand.";
    case "tabella-tolta":
      return "Table removed.";
    case "parametri":
      return "The rules of the checks have changed.";
    case "impostazioni":
      return "Report: choice changed.";
    case "spiegazioni":
      return "Causes and corrective actions collected.";
    case "ricomincia":
    case "annulla":
      return "Saved.";
    default:
      return c satisfies never;
  }
}
