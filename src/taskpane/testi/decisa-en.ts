/** What was decided just now, in English. */
import type { Correzione } from "../../app/correzione";

const VERSO = { "più alto è meglio": "higher is better", "più basso è meglio": "lower is better" } as const;

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
    case "distinti":
      return "Different people: decided.";
    case "gruppo-sciolto":
      return `What was decided about ${c.nome} is removed.`;
    case "colonna":
    case "sezione":
    case "tabella":
    case "tabella-tolta":
    case "modello":
    case "parametri":
    case "impostazioni":
    case "ricomincia":
    case "annulla":
      return "Choice kept.";
    default:
      return c satisfies never;
  }
}
