/** MAP-009: the example row of a model sheet, still there: it counts as any other. */
import { AVVISO, definisci } from "../base/regola";

type Fatti = Readonly<{ foglio: string; riga: number; di: "bilancio" | "obiettivi" }>;

export const map009 = definisci<Fatti>({
  codice: "MAP-009",
  titolo: {
    it: "Le righe d'esempio dei fogli modello sono state sostituite",
    en: "The example rows of the model sheets were replaced",
  },
  difetto: { it: "Riga d'esempio di un foglio modello", en: "Example row of a model sheet" },
  gravita: AVVISO,
  identita: ({ di }) => [di],
  frase: {
    it: ({ foglio, riga, di }) => ({
      messaggio: `La riga ${riga} di «${foglio}» è quella d'esempio del foglio modello: ${di === "bilancio" ? "i suoi importi entrano nei totali" : "il suo esito entra nel conto"}.`,
      suggerimento: "Scrivere al suo posto la prima riga vera, o eliminarla.",
    }),
    en: ({ foglio, riga, di }) => ({
      messaggio: `Row ${riga} of “${foglio}” is the example of the model sheet: ${di === "bilancio" ? "its amounts are in the totals" : "its outcome is counted"}.`,
      suggerimento: "Write the first real row in its place, or delete it.",
    }),
  },
});
