/** How target and result were read, in full: for whoever checks, beside the page and in the fascicolo. */
import { formatData } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import { letturaInParole } from "../../obiettivi/lettura";
import { motivoInParole } from "../../obiettivi/motivo";
import { perchePolaritaInParole } from "../../obiettivi/perche-polarita";

const frase = (t: string): string => `${t.charAt(0).toUpperCase()}${t.slice(1)}.`;

/** The reading, the reason, the deadline, the direction where it was guessed against the common one, the figure of the past. */
export function comeLetto(g: Giudizio): string {
  const verso =
    g.polaritaDedotta && g.polarita === "più basso è meglio" && g.polaritaPerche !== null
      ? frase(`${g.polarita}: ${perchePolaritaInParole(g.polaritaPerche, "it")}`)
      : "";
  const scadenza = g.scadenza === null ? "" : `Scadenza: ${formatData(g.scadenza)}.`;
  const storica = g.indicatore.mediaStorica === "" ? "" : `Media storica: ${g.indicatore.mediaStorica}.`;
  // Of what is not met, «100 %» would gainsay the esito.
  const compiuto = g.esito === "raggiunto" || g.esito === "raggiunto in ritardo";
  const avanzamento =
    g.avanzamento === null || (!compiuto && g.avanzamento.greaterThanOrEqualTo(1))
      ? ""
      : `Avanzamento: ${g.avanzamento.times(100).toFixed(1).replace(".", ",")} %.`;
  return [
    `${letturaInParole(g, "it")}.`,
    frase(motivoInParole(g.motivo, "it")),
    avanzamento,
    scadenza,
    verso,
    storica,
  ]
    .filter((t) => t !== "")
    .join(" ");
}
