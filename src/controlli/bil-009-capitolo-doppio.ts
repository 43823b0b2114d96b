/** BIL-009: the same capitolo and articolo with the same code twice: a row copied or imported twice counts twice. */
import { perChiave } from "../base/per-chiave";
import { ERRORE } from "../base/regola";
import { chiaveVoce, nomeVoce, senzaZeri, voceDetta, type VoceDetta } from "../bilancio/nomi";
import type { Voce } from "../bilancio/voce";
import { definisciControllo } from "./controllo";

type Fatti = Readonly<{
  voce: VoceDetta;
  prima: Readonly<{ foglio: string; riga: number }>;
  /** False where no code tells the two apart. */
  conCodice: boolean;
  /** The amounts of all the rows that share the capitolo, whatever their order. */
  importi: readonly string[];
}>;

const chiave = (v: Voce): string =>
  JSON.stringify([v.parte, senzaZeri(v.capitolo), senzaZeri(v.articolo), v.codice]);

const importiDi = (v: Voce): string =>
  Object.values(v.importi)
    .map((i) => i.valore?.toFixed() ?? "")
    .join(" ");

export const bil009 = definisciControllo<Fatti>({
  codice: "BIL-009",
  titolo: { it: "Lo stesso capitolo non sta su due righe", en: "No chapter stands on two rows" },
  difetto: { it: "Capitolo ripetuto", en: "Chapter repeated" },
  gravita: ERRORE,
  identita: ({ voce, importi }) => [chiaveVoce(voce), importi],
  frase: {
    it: ({ voce, prima, conCodice }) => ({
      messaggio: `Il ${nomeVoce(voce, "it")} c'è già alla riga ${prima.riga} di «${prima.foglio}»${conCodice ? ", con lo stesso codice" : ""}: conta due volte.`,
      suggerimento: "Togliere la riga ripetuta, o correggere capitolo e articolo se sono due voci diverse.",
    }),
    en: ({ voce, prima, conCodice }) => ({
      messaggio: `The ${nomeVoce(voce, "en")} is already on row ${prima.riga} of “${prima.foglio}”${conCodice ? ", with the same code" : ""}: it counts twice.`,
      suggerimento: "Remove the repeated row, or correct chapter and article if they are two items.",
    }),
  },
  verificabile: ({ voci }) => voci.some((v) => v.capitolo !== null),
  controlla: ({ voci }, fa) => {
    const gruppi = perChiave(voci, (v) => (v.capitolo === null ? null : chiave(v)));
    return voci.flatMap((v) => {
      const gruppo = v.capitolo === null ? [] : (gruppi.get(chiave(v)) ?? []);
      const [prima] = gruppo;
      if (!prima || prima === v) return [];
      const fatti = {
        voce: voceDetta(v),
        prima: { foglio: prima.foglio, riga: prima.riga },
        conCodice: v.codice !== null,
        importi: gruppo.map(importiDi).toSorted(),
      };
      return [fa("errore", v.celle.capitolo ?? { foglio: v.foglio }, fatti)];
    });
  },
});
