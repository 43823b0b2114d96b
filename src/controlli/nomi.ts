/** How the findings name things: one place, so that all messages speak alike. */
import type { DefinizioneDisponibilita } from "../bilancio/parametri";
import type { CampoImporto, Parte, Voce } from "../bilancio/voce";

export const nomeCampo = (campo: CampoImporto, parte: Parte): string => {
  switch (campo) {
    case "previsioneIniziale":
      return "previsione iniziale";
    case "previsioneAttuale":
      return "previsione attuale";
    case "movimentato":
      return parte === "entrate" ? "accertato" : "impegnato";
    case "disponibilita":
      return "disponibilità";
    case "cassa":
      return parte === "entrate" ? "riscosso" : "pagato";
    case "prenotato":
      return "prenotato";
    case "fpv":
      return "fondo pluriennale vincolato";
    default:
      return campo satisfies never;
  }
};

/** The definitions of disponibilità as people call them. */
export const nomeDefinizione = (definizione: DefinizioneDisponibilita, parte: Parte): string => {
  switch (definizione) {
    case "semplice":
      return `previsione attuale meno ${nomeCampo("movimentato", parte)}`;
    case "meno-prenotato":
      return "meno prenotato";
    case "meno-fpv":
      return "meno FPV";
    case "meno-prenotato-e-fpv":
      return "meno prenotato e FPV";
    default:
      return definizione satisfies never;
  }
};

/** `capitolo 10111/1 «STIPENDI»`, as much of it as there is. */
export function nomeVoce(v: Voce): string {
  const numero =
    v.capitolo === null ? "" : `capitolo ${v.capitolo}${v.articolo === null ? "" : `/${v.articolo}`}`;
  const descrizione = v.descrizione === "" ? "" : `«${v.descrizione.slice(0, 60)}»`;
  return [numero, descrizione].filter((x) => x !== "").join(" ") || `riga ${v.riga}`;
}
