/** Sheets with full cells so far from the others that they were not read: MAP-004, with where they are. */
import { indirizzo, indirizzoIntervallo } from "../../base/posizione";
import type { Griglia } from "../../base/griglia";
import type { Rilievo } from "../../base/rilievo";
import { map004 } from "../../tracciati/rilievi/map-004-non-letto";
import type { FoglioSorgente } from "../porte/cartella";

export const rilieviLontane = (sorgenti: readonly FoglioSorgente[]): Rilievo[] =>
  sorgenti.flatMap(({ nome, griglia, oltre }) => {
    if (!oltre) return [];
    const fatti = {
      che: "lontane",
      foglio: nome,
      fine: indirizzo(oltre),
      lette: griglia && lettaDi(griglia),
    } as const;
    return [map004.rilievo("avviso", { foglio: nome, ...oltre }, fatti)];
  });

const lettaDi = ({ riga, colonna, valori }: Griglia): string =>
  indirizzoIntervallo({
    riga,
    colonna,
    ultimaRiga: riga + valori.length - 1,
    ultimaColonna: colonna + Math.max(1, valori[0]?.length ?? 1) - 1,
  });
