/** MAP-015: something accepted under a code that this version does not know, kept by a later one: it covers nothing here. */
import { NOTA } from "../base/regola";
import { definisciControllo } from "./controllo";

type Fatti = Readonly<{ codice: string; accettata: string }>;

export const map015 = definisciControllo<Fatti>({
  codice: "MAP-015",
  titolo: {
    it: "Ogni rilievo accettato è di un controllo conosciuto",
    en: "Every accepted finding is of a known check",
  },
  difetto: { it: "Accettazione di un codice sconosciuto", en: "Acceptance of an unknown code" },
  gravita: NOTA,
  identita: ({ accettata }) => [accettata],
  frase: {
    it: ({ codice }) => ({
      messaggio: `Nella cartella è accettato un rilievo ${codice}, che questa versione di Referto non conosce: è conservato e qui non copre nulla.`,
      suggerimento: "Aprire la cartella con la versione di Referto che lo ha scritto, o aggiornare questa.",
    }),
    en: ({ codice }) => ({
      messaggio: `The workbook holds an accepted finding ${codice}, which this version of Referto does not know: it is kept, and covers nothing here.`,
      suggerimento: "Open the workbook with the version of Referto that wrote it, or update this one.",
    }),
  },
  verificabile: () => true,
  controlla: ({ accettateIgnote }, fa) =>
    accettateIgnote.map(({ codice, identita }) => fa("nota", null, { codice, accettata: identita })),
});
