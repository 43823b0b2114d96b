/** A message to who answers for a finding: in Italian, as those who receive it work; and the link that opens it. */
import { mailto } from "../../schede/solleciti";
import type { RilievoMostrato } from "../vista/mostra";

export const chiedi = (
  r: Pick<RilievoMostrato, "titolo" | "frase" | "foglio" | "cella">,
  chi: string,
): string =>
  mailto({
    oggetto: `Da verificare: ${r.titolo.it}`,
    testo: [
      `Gentile ${chi},`,
      "",
      "nel referto del controllo di gestione resta da sistemare questo punto:",
      "",
      r.titolo.it,
      r.frase.it.messaggio,
      ...(r.foglio === null ? [] : [`Foglio ${r.foglio}${r.cella === null ? "" : `, cella ${r.cella}`}.`]),
      "",
      "Può verificare e rispondere? Grazie.",
    ].join("\n"),
  });
