/** What was done just now, in English. */
import type { Correzione } from "../../app/decisioni/correzione";
import type { TestiAtti } from "./atti";
import { formati } from "./testi";
import { VERSO_EN } from "./verso-en";

const { numero, elenco } = formati("en-GB");
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}.`;

export const ATTI_EN: TestiAtti = {
  fatto: (a) => {
    switch (a.tipo) {
      case "deciso":
        return a.che === null ? "Table pointed out by hand." : decisa(a.che);
      case "scritto":
        return conta(a.celle.length, "cell written", "cells written");
      case "raccolto":
        return conta(a.scritte.length, "answer written", "answers written");
      case "rifiutato":
        return conta(a.risposte.length, "answer refused", "answers refused");
      case "preparato":
        return conta(a.fogli.length, "form added", "forms added");
      case "modellato":
        return `Added: ${elenco(a.aggiunti.map((m) => m.foglio))}.`;
      case "stemma":
        return a.messo
          ? a.prima
            ? "Coat of arms changed."
            : "Coat of arms added."
          : "Coat of arms removed.";
      case "segni":
        return a.dopo.mancati || a.dopo.rilievi
          ? "Marks in the sheets changed."
          : "Marks taken off the sheets.";
      case "ripreso":
        return conta(a.accettazioni.length, "acceptance taken over", "acceptances taken over");
      default:
        return a satisfies never;
    }
  },
  altrePrima: (n) => `(and ${numero(n)} before)`,
};

function decisa(c: Correzione): string {
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
      return c.polarita === null ? "Direction: as recognised." : `Direction: ${VERSO_EN[c.polarita]}.`;
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
      return "What Referto remembered is erased.";
    case "annulla":
      return "Saved.";
    default:
      return c satisfies never;
  }
}
