/**
 * OBI-008: a responsabile spelt in several ways. One finding for each person, at the first cell that names it; spellings
 * that the user has confirmed as one are no finding.
 */
import { rilievo } from "../base/rilievo";
import type { Controllo } from "./controllo";
import { responsabiliProposti } from "./responsabili";

/** How many spellings the message quotes. */
const MOSTRATE = 6;

export const responsabileInPiuModi: Controllo = {
  codice: "OBI-008",
  titolo: "Responsabile scritto in più modi",
  controlla: (contesto) =>
    responsabiliProposti(contesto).map(({ nome, varianti, prima, perche }) => {
      const modi = varianti.slice(0, MOSTRATE).map((v) => `«${v.slice(0, 60)}»`);
      const altri = varianti.length > MOSTRATE ? ` e altri ${varianti.length - MOSTRATE}` : "";
      return rilievo(
        "OBI-008",
        "avviso",
        prima,
        `Forse la stessa persona scritta in più modi: ${modi.join(", ")}${altri} (${perche.join("; ")}). Finché non è confermato contano come persone diverse.`,
        `Confermare il gruppo, o scrivere sempre «${nome.slice(0, 60)}».`,
      );
    }),
};
