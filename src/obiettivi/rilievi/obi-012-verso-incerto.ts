/** OBI-012: the direction was guessed, and the wording names a measure of which either could be meant. */
import { definisci, NOTA } from "../../base/regola";
import type { Polarita } from "../indicatore";
import { polaritaInParole } from "../perche-polarita";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto; polarita: Polarita | null }>;

export const obi012 = definisci<Fatti>({
  codice: "OBI-012",
  titolo: { it: "Il verso dell'indicatore è certo", en: "Which way is better is certain from the wording" },
  difetto: { it: "Verso non certo", en: "Direction uncertain" },
  gravita: NOTA,
  identita: ({ indicatore, polarita }) => [indicatore.chiave, polarita],
  frase: {
    it: ({ indicatore, polarita }) => ({
      messaggio: `Di «${indicatore.indicatore}» non è certo se sia meglio più o meno: giudicato con «${polarita ?? ""}».`,
      suggerimento:
        "Se è il contrario, dirlo nel riquadro, scheda Obiettivi, o con un confronto nel target (per esempio «al massimo 10»).",
    }),
    en: ({ indicatore, polarita }) => ({
      messaggio: `Of “${indicatore.indicatore}” it is not certain whether more or less is better: judged as “${polarita === null ? "" : polaritaInParole(polarita, "en")}”.`,
      suggerimento:
        "If it is the other way round, say so in the pane, under Obiettivi, or with a comparison in the target (for example “al massimo 10”).",
    }),
  },
});
