/** OBI-005: unit or % missing or different between target and raggiunto. */
import { AVVISO, definisci } from "../../base/regola";
import { incomparabileInParole, type Incomparabile } from "../incomparabile";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto; perche: Incomparabile }>;

export const obi005 = definisci<Fatti>({
  codice: "OBI-005",
  titolo: { it: "Target e risultato usano la stessa misura", en: "Target and result use the same unit" },
  difetto: { it: "Misure diverse", en: "Different measures" },
  gravita: AVVISO,
  identita: ({ indicatore: i }) => [i.chiave, i.target, i.raggiunto],
  frase: {
    it: ({ indicatore: i, perche }) => ({
      messaggio: `Target «${i.target}» e raggiunto «${i.raggiunto}» non hanno la stessa misura: ${incomparabileInParole(perche, "it")}.`,
      suggerimento: "Scrivere il raggiunto nella stessa unità del target (per esempio 82,26% contro 60%).",
    }),
    en: ({ indicatore: i, perche }) => ({
      messaggio: `Target “${i.target}” and result “${i.raggiunto}” are not in one measure: ${incomparabileInParole(perche, "en")}.`,
      suggerimento: "Write the result in the unit of the target (for example 82,26% against 60%).",
    }),
  },
});
