/** Sheets with full cells so far from the others that they were not read: MAP-004, with where they are. */
import { indirizzo, indirizzoIntervallo } from "../base/posizione";
import { rilievo, type Rilievo } from "../base/rilievo";
import type { FoglioSorgente } from "./cartella";

export const rilieviLontane = (sorgenti: readonly FoglioSorgente[]): Rilievo[] =>
  sorgenti.flatMap(({ nome, griglia, oltre }) => {
    if (!oltre) return [];
    const fine = indirizzo(oltre);
    const righe = griglia?.valori ?? [];
    const lette = griglia
      ? ` Letto ${indirizzoIntervallo({
          riga: griglia.riga,
          colonna: griglia.colonna,
          ultimaRiga: griglia.riga + righe.length - 1,
          ultimaColonna: griglia.colonna + Math.max(1, righe[0]?.length ?? 1) - 1,
        })}, il resto no.`
      : "";
    return [
      rilievo(
        "MAP-004",
        "avviso",
        { foglio: nome, ...oltre },
        `Il foglio «${nome}» ha celle piene fino a ${fine}, troppo lontane dalle altre per leggerle.${lette}`,
        "Andare all'ultima cella (Ctrl+Fine): cancellare quelle che non servono, o spostarle accanto alle altre.",
      ),
    ];
  });
