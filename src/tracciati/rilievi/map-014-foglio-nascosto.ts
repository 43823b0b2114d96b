/** MAP-014: a hidden sheet that was not read. */
import { rilievo, type Rilievo } from "../../base/rilievo";

export const map014 = (foglio: string): Rilievo =>
  rilievo(
    "MAP-014",
    "nota",
    { foglio },
    `Il foglio «${foglio}» è nascosto e non è stato letto.`,
    "Se contiene dati del referto, renderlo visibile e premere di nuovo.",
  );
