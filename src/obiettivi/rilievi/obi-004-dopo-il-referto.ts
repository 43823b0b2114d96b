/** OBI-004: a result dated after the referto. It is accepted, and said. */
import { formatData, type DataIso } from "../../base/data";
import { definisci, NOTA } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto; del: DataIso; referto: DataIso }>;

export const obi004 = definisci<Fatti>({
  codice: "OBI-004",
  titolo: {
    it: "Il risultato non è di dopo la data del referto",
    en: "The result is not later than the referto's date",
  },
  difetto: { it: "Risultato successivo al referto", en: "Result later than the referto" },
  gravita: NOTA,
  identita: ({ indicatore, del }) => [indicatore.chiave, del],
  frase: {
    it: ({ del, referto }) => ({
      messaggio: `Il risultato è del ${formatData(del)}, dopo la data del referto (${formatData(referto)}).`,
      suggerimento: "È accettato; verificare che la data del referto sia quella giusta.",
    }),
    en: ({ del, referto }) => ({
      messaggio: `The result is of ${formatData(del)}, later than the date of the referto (${formatData(referto)}).`,
      suggerimento: "It is taken as it is; check that the date of the referto is the right one.",
    }),
  },
});
