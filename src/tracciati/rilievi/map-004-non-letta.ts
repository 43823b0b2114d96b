/** MAP-004: a heading without rows to read, or rows whose columns cannot be told. */
import { rilievo, type Rilievo } from "../../base/rilievo";

export const map004 = (foglio: string, motivo: string): Rilievo =>
  rilievo(
    "MAP-004",
    "avviso",
    { foglio },
    `Una parte di «${foglio}» non è stata letta: ${motivo}.`,
    "Metterla in una tabella con le intestazioni su una riga, e premere di nuovo.",
  );

export const map004Vuota = (foglio: string, riga: number, colonna: number): Rilievo =>
  rilievo(
    "MAP-004",
    "avviso",
    { foglio, riga, colonna },
    `L'intestazione alla riga ${riga} di «${foglio}» non ha sotto di sé alcuna riga da leggere.`,
    "Se le righe mancano, completare il foglio; se sono di un altro esercizio o non servono, non c'è nulla da fare.",
  );
