/** What puts back the values that were signed: each cell as the signature has it, by the way of every other correction. */
import { isErrore } from "../../base/griglia";
import { mostra } from "../../schede/mostra-valore";
import type { Cartella } from "../porte/cartella";
import type { CellaDaScrivere } from "../giudizio/cella-da-scrivere";
import type { CellaDiversa } from "./confronta";

/** The cells that can be written: an error was given by a formula, and no value can stand in for it. */
export const daRimettere = (celle: readonly CellaDiversa[]): readonly CellaDaScrivere[] =>
  celle.flatMap(({ dove, voce, firmata, ora }) =>
    isErrore(firmata)
      ? []
      : [
          {
            codice: "valori firmati",
            dove,
            prima: ora,
            dopo: firmata,
            indicatore: voce,
            responsabile: "",
            campo: "valore firmato",
          },
        ],
  );

export interface Mostrata {
  readonly firmata: string;
  readonly ora: string;
}

/** As people read them, by the format that each cell has now; in order. */
export async function mostraDiverse(
  cartella: Pick<Cartella, "readViste">,
  celle: readonly CellaDiversa[],
): Promise<readonly Mostrata[]> {
  const viste = await cartella.readViste(
    celle.map(({ dove }) => ({ ...dove, ultimaRiga: dove.riga, ultimaColonna: dove.colonna })),
  );
  return celle.map(({ firmata, ora }, i) => {
    const formato = viste[i]?.formati[0]?.[0] ?? "General";
    return { firmata: mostra(firmata, formato), ora: mostra(ora, formato) };
  });
}
