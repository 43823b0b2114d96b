/** OBI-013: a text of an objective that carries the signs of the program it was copied from. One finding for each cell. */
import { segniIn, senzaMarkup } from "../base/marcatura";
import { riferimento } from "../base/posizione";
import { NOTA } from "../base/regola";
import { marcatiDi } from "../obiettivi/marcati";
import { indicatoreDetto } from "../obiettivi/rilievi/indicatore-detto";
import { definisciControllo } from "./controllo";

type Fatti = Readonly<{
  /** Of its indicator. */
  chiave: string;
  campo: string;
  /** Its first words, without them. */
  inizio: string;
  /** Some of them, as written. */
  segni: readonly string[];
}>;

export const obi013 = definisciControllo<Fatti>({
  codice: "OBI-013",
  titolo: { it: "I testi sono senza segni di altri programmi", en: "Texts carry no signs of other programs" },
  difetto: { it: "Segni di un altro programma in un testo", en: "Signs of another program in a text" },
  gravita: NOTA,
  identita: ({ chiave, campo, segni }) => [chiave, campo, segni],
  frase: {
    it: ({ inizio, segni }) => ({
      messaggio: `Il testo «${inizio}» contiene ${segni.join(" ")}: nel referto è scritto senza.`,
      suggerimento:
        "Toglierli dalla cella, con Trova e sostituisci, in tutte le righe dello stesso obiettivo. Dove il testo non dà il nome all'obiettivo c'è una correzione sicura.",
    }),
    en: ({ inizio, segni }) => ({
      messaggio: `The text “${inizio}” contains ${segni.join(" ")}: the report leaves them out.`,
      suggerimento:
        "Remove them from the cell, with Find and Replace, in every row of the same objective. Where the text does not name the objective there is a safe correction.",
    }),
  },
  verificabile: ({ giudizi }) => giudizi.length > 0,
  controlla: ({ giudizi }, fa) => {
    const viste = new Set<string>();
    return giudizi.flatMap(({ indicatore }) =>
      marcatiDi(indicatore).flatMap(({ campo, posizione, testo }) => {
        const dove = riferimento(posizione);
        if (viste.has(dove)) return [];
        viste.add(dove);
        return [
          fa("nota", posizione, {
            chiave: indicatoreDetto(indicatore).chiave,
            campo,
            inizio: senzaMarkup(testo).replace(/\s+/g, " ").trim().slice(0, 80),
            segni: segniIn(testo).slice(0, 6),
          }),
        ];
      }),
    );
  },
});
