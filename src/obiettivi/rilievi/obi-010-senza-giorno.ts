/** OBI-010: declared done, no date given, deadline past. */
import { formatData, type DataIso } from "../../base/data";
import { definisci, NOTA } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto; termine: DataIso }>;

export const obi010 = definisci<Fatti>({
  codice: "OBI-010",
  titolo: {
    it: "Un risultato con termine dice quando è stato raggiunto",
    en: "A result with a deadline says when it was met",
  },
  difetto: { it: "Raggiunto senza data", en: "Met, with no date" },
  gravita: NOTA,
  identita: ({ indicatore: i, termine }) => [i.chiave, i.raggiunto, termine],
  frase: {
    it: ({ indicatore, termine }) => ({
      messaggio: `Dichiarato raggiunto («${indicatore.raggiunto}») senza la data, a termine scaduto (${formatData(termine)}).`,
      suggerimento: "Scrivere il giorno in cui è stato raggiunto: da lì si vede se è stato nei termini.",
    }),
    en: ({ indicatore, termine }) => ({
      messaggio: `Declared met (“${indicatore.raggiunto}”) without a date, past its deadline (${formatData(termine)}).`,
      suggerimento: "Write the day on which it was met: that tells whether it was in time.",
    }),
  },
});
