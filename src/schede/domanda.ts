/** From how a target was read to what is asked: the kind of answer and its words. */
import { formatData } from "../base/data";
import type { Giudizio } from "../obiettivi/giudizio";
import { targetLetto } from "../obiettivi/lettura";
import type { Target } from "../obiettivi/valore";
import type { Risposta } from "./scheda";

export function rispostaDi(t: Target): Risposta {
  switch (t.tipo) {
    case "quantita":
      return t.quantita.percento ? "percentuale" : "numero";
    case "scadenza":
      return "data";
    case "si-no":
      return "si-no";
    case "scadenza aperta":
    case "vuoto":
    case "non misurabile":
      return "testo";
    default:
      return t satisfies never;
  }
}

export function domandaDi(t: Target): string {
  switch (rispostaDi(t)) {
    case "percentuale":
      return "Scrivere la percentuale raggiunta, per esempio 65%.";
    case "numero": {
      const unita = t.tipo === "quantita" ? t.quantita.unita : null;
      return `Scrivere il numero raggiunto${unita === null ? "" : `, in ${unita}`}: solo la cifra.`;
    }
    case "data":
      return "Scrivere il giorno in cui è stato fatto, per esempio 30/06/2023; lasciare vuoto finché non lo è.";
    case "si-no":
      return "Scegliere SI o NO dall'elenco.";
    case "testo":
      return "Il target non si misura da solo: scrivere in breve che cosa è stato fatto.";
  }
}

/** The half of the reading that speaks of the target, and the day. */
export function letturaDi(g: Giudizio): string {
  const target = targetLetto(g, "it");
  const giorno = g.scadenza === null ? "" : formatData(g.scadenza);
  return giorno === "" || target.includes(giorno) ? target : `${target}; entro il ${giorno}`;
}
