/**
 * The first steps: shown by themselves once, to a user who has never closed them, on a workbook that Referto has never
 * written in. Kept in the browser as the language is (lingua.ts); where it keeps nothing the workbook still says that
 * Referto is known to those who use it.
 */
import type { Deposito } from "./deposito";
import { readSalvato, salva } from "./salvato";

const CHIAVE = "referto.primi-passi";
const VISTI = "visti";

const sonoVisti = (): boolean => readSalvato(CHIAVE) === VISTI;

export const segnaVisti = (): void => {
  salva(CHIAVE, VISTI);
};

/** To be called once the workbook was read for the first time. */
export function proponiPrimiPassi({ stato, invia }: Pick<Deposito, "stato" | "invia">): void {
  const { riconosciuto } = stato();
  if (riconosciuto && riconosciuto.memoria.dataRiferimento === null && !sonoVisti())
    invia({ tipo: "guida-aperta", chi: "da-sola" });
}
