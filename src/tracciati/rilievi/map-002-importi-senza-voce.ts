/** MAP-002: amounts on a row that is neither voce nor total: not summed. */
import type { Posizione } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";

export const map002 = (dove: Posizione): Rilievo =>
  rilievo(
    "MAP-002",
    "avviso",
    dove,
    `La riga ${dove.riga} ha importi ma nessun capitolo, codice o descrizione: non è stata sommata.`,
    "Se è una voce, completarne il capitolo o la descrizione; se è un totale, scriverlo («Totale …»).",
  );
