/** What was done just now, in Italian. */
import type { Correzione } from "../../app/decisioni/correzione";
import type { TestiAtti } from "./atti";
import { formati } from "./testi";

const { numero, elenco } = formati("it-IT");
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}.`;

export const ATTI_IT: TestiAtti = {
  fatto: (a) => {
    switch (a.tipo) {
      case "deciso":
        return a.che === null ? "Tabella indicata a mano." : decisa(a.che);
      case "scritto":
        return conta(a.celle.length, "cella scritta", "celle scritte");
      case "raccolto":
        return conta(a.scritte.length, "risposta scritta", "risposte scritte");
      case "rifiutato":
        return conta(a.risposte.length, "risposta rifiutata", "risposte rifiutate");
      case "preparato":
        return conta(a.fogli.length, "scheda aggiunta", "schede aggiunte");
      case "modellato":
        return `Aggiunti: ${elenco(a.aggiunti.map((m) => m.foglio))}.`;
      case "stemma":
        return a.messo ? (a.prima ? "Stemma cambiato." : "Stemma messo.") : "Stemma tolto.";
      case "segni":
        return a.dopo.mancati || a.dopo.rilievi ? "Segni nei fogli cambiati." : "Segni tolti dai fogli.";
      case "ripreso":
        return conta(a.accettazioni.length, "accettazione ripresa", "accettazioni riprese");
      default:
        return a satisfies never;
    }
  },
  altrePrima: (n) => `(e ${numero(n)} prima)`,
};

function decisa(c: Correzione): string {
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
      return "Cancellato ciò che Referto ricordava.";
    case "annulla":
      return "Scelta salvata.";
    default:
      return c satisfies never;
  }
}
