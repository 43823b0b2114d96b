/** Why an esito is what it is: a value, said last, in the language of who reads. */
import { formatData, type DataIso } from "../base/data";
import type { Importo } from "../base/importo";
import type { Lingua } from "../base/rilievo";
import { incomparabileInParole, type Incomparabile } from "./incomparabile";
import { formatNumero } from "./numero-detto";

const FISSI = {
  "nessun-dato": { it: "nessun dato", en: "no figure given" },
  "non-letto": { it: "il risultato non è stato letto", en: "the result was not read" },
  "target-raggiunto": { it: "target raggiunto", en: "target met" },
  "target-non-raggiunto": { it: "target non ancora raggiunto", en: "target not met yet" },
  "dichiarato-raggiunto": { it: "dichiarato raggiunto", en: "declared as met" },
  "scritto-in-ritardo": { it: "è scritto che è fatto in ritardo", en: "it is written that it was done late" },
  "raggiunto-senza-cifra": {
    it: "dichiarato raggiunto, senza la cifra",
    en: "declared as met, without the figure",
  },
  "scritto-non-raggiunto": { it: "è scritto che non è raggiunto", en: "it is written that it is not met" },
  "dichiarato-in-corso": { it: "dichiarato in corso", en: "declared as under way" },
  "dichiarato-non-fatto": { it: "dichiarato non fatto", en: "declared as not done" },
  "non-avviato": { it: "non avviato", en: "not begun" },
  fatto: { it: "fatto", en: "done" },
  "avvenuto-il-vietato": { it: "è avvenuto ciò che non doveva", en: "what must not happen has happened" },
  "non-avvenuto": { it: "non è avvenuto", en: "it has not happened" },
  "scadenza-senza-data": { it: "la scadenza non ha una data", en: "the deadline has no date" },
  "target-mancante": { it: "manca il target", en: "there is no target" },
  "target-non-misurabile": { it: "il target non si può misurare", en: "the target cannot be measured" },
  "raggiunto-illeggibile": { it: "il raggiunto non si legge", en: "the result cannot be read" },
} as const;

export type Motivo =
  | keyof typeof FISSI
  | { readonly tipo: "stralciato"; readonly perche: string }
  | { readonly tipo: "incomparabile"; readonly perche: Incomparabile }
  /** In percent points. */
  | { readonly tipo: "avanzamento-dichiarato"; readonly percento: Importo }
  | { readonly tipo: "nei-termini"; readonly data: DataIso }
  | {
      readonly tipo: "in-ritardo";
      readonly data: DataIso;
      readonly giorni: number;
      readonly scadenza: DataIso;
    }
  | { readonly tipo: "scaduto"; readonly perche: Motivo };

/** In plain words, without a capital or a stop: "termine scaduto: nessun dato". */
export function motivoInParole(m: Motivo, lingua: Lingua): string {
  if (typeof m === "string") return FISSI[m][lingua];
  const it = lingua === "it";
  switch (m.tipo) {
    case "stralciato":
      return `${it ? "stralciato" : "struck out"}: ${m.perche}`;
    case "incomparabile":
      return incomparabileInParole(m.perche, lingua);
    case "avanzamento-dichiarato":
      return `${it ? "avanzamento dichiarato del" : "declared progress of"} ${formatNumero(m.percento, lingua)}%`;
    case "nei-termini":
      return it ? `fatto il ${formatData(m.data)}, nei termini` : `done on ${formatData(m.data)}, in time`;
    case "in-ritardo":
      return it
        ? `fatto il ${formatData(m.data)}, ${m.giorni} ${m.giorni === 1 ? "giorno" : "giorni"} dopo la scadenza del ${formatData(m.scadenza)}`
        : `done on ${formatData(m.data)}, ${m.giorni} ${m.giorni === 1 ? "day" : "days"} after the deadline of ${formatData(m.scadenza)}`;
    case "scaduto":
      return `${it ? "termine scaduto" : "past its deadline"}: ${motivoInParole(m.perche, lingua)}`;
    default:
      return m satisfies never;
  }
}
