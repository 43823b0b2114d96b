/** OBI-014: a change is asked for, and the result is a bare figure, that may be a level. */
import { AVVISO, definisci } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto }>;

export const obi014 = definisci<Fatti>({
  codice: "OBI-014",
  titolo: {
    it: "La variazione è scritta come variazione",
    en: "A change is written as a change",
  },
  difetto: { it: "Livello o variazione", en: "A level or a change" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ indicatore: i }) => [i.chiave, i.target, i.raggiunto],
  frase: {
    it: ({ indicatore: i }) => ({
      messaggio: `Il target «${i.target}» chiede di quanto cambia; il raggiunto «${i.raggiunto}», senza segno né %, può essere quanto è: letto come variazione.`,
      suggerimento: "Scrivere la variazione col suo segno, e il % se è una percentuale: «+6%», «-6».",
    }),
    en: ({ indicatore: i }) => ({
      messaggio: `The target “${i.target}” asks by how much it changes; the result “${i.raggiunto}”, without a sign or a %, may be how much it is: read as a change.`,
      suggerimento: "Write the change with its sign, and the % if it is a percentage: “+6%”, “-6”.",
    }),
  },
});
