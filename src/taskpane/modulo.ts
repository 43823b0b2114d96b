/** The form of date and ente, and what changes it: part of the one state. */
import type { EsitoRiconoscimento } from "../app/vista/riconosci";
import type { RichiestaReferto } from "../app/referto/genera-referto";
import { formatData } from "../base/data";
import { readDataScritta } from "./data-scritta";

/** The form as typed. A field that the user has touched is never overwritten by what the workbook says. */
export interface Modulo {
  readonly data: string;
  readonly dataToccata: boolean;
  readonly ente: string;
  readonly enteToccato: boolean;
  readonly errore: ErroreData | null;
}

export type ErroreData = "vuota" | "illeggibile";

export type EventoModulo =
  | { readonly tipo: "data-scritta"; readonly testo: string }
  | { readonly tipo: "data-lasciata" }
  | { readonly tipo: "data-errata"; readonly errore: ErroreData }
  | { readonly tipo: "ente-scritto"; readonly testo: string };

export const MODULO_VUOTO: Modulo = {
  data: "",
  dataToccata: false,
  ente: "",
  enteToccato: false,
  errore: null,
};

export function riduciModulo(modulo: Modulo, evento: EventoModulo): Modulo {
  switch (evento.tipo) {
    case "data-scritta":
      return { ...modulo, data: evento.testo, dataToccata: true, errore: null };
    case "data-lasciata": {
      const data = readDataScritta(modulo.data);
      if (data) return { ...modulo, data: formatData(data), errore: null };
      // An empty field is not yet a mistake: it becomes one when the button is pressed.
      return modulo.data.trim() === "" ? modulo : { ...modulo, errore: "illeggibile" };
    }
    case "data-errata":
      return { ...modulo, errore: evento.errore };
    case "ente-scritto":
      return { ...modulo, ente: evento.testo, enteToccato: true };
    default:
      return evento satisfies never;
  }
}

/** As the workbook says, where the user has not. */
export const fillModulo = (modulo: Modulo, esito: EsitoRiconoscimento): Modulo => ({
  ...modulo,
  data: modulo.dataToccata ? modulo.data : esito.data ? formatData(esito.data) : "",
  ente: modulo.enteToccato ? modulo.ente : (esito.ente ?? ""),
});

/** What the form says: the day of the press is not typed. */
export type RichiestaScritta = Omit<RichiestaReferto, "oggi" | "ora">;

/** The request that the form makes, or what is wrong with its date. An empty date, where allowed, is the workbook's. */
export function richiestaDi(modulo: Modulo, vuotaAmmessa: boolean): RichiestaScritta | ErroreData {
  const vuota = modulo.data.trim() === "";
  const dataRiferimento = readDataScritta(modulo.data);
  if (!vuota && dataRiferimento === null) return "illeggibile";
  if (vuota && !vuotaAmmessa) return "vuota";
  const ente = modulo.ente.trim();
  return { dataRiferimento, esercizio: null, ente: ente === "" ? null : ente, soloControlli: false };
}
