/** MAP-020: what a formula shows, and was read, may be the result of before: nobody has calculated it since. */
import { definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";
import type { Scalare } from "../../base/griglia";

type Fatti = Readonly<
  /** Cells one below the other, with what they show. */
  | { che: "vecchio"; intervallo: string; valori: readonly Scalare[] }
  /** A sheet that is not calculated. */
  | { che: "foglio-fermo"; foglio: string }
  /** The workbook does not calculate by itself, or has not ended. */
  | { che: "in-sospeso" }
  /** It does not, and was calculated before it was read. */
  | { che: "a-richiesta" }
>;

const mostrato = (valori: readonly Scalare[], lingua: Lingua): string => {
  const [v] = valori;
  const testo = typeof v === "number" ? v.toLocaleString(lingua === "it" ? "it-IT" : "en-GB") : String(v);
  return lingua === "it" ? `«${testo}»` : `“${testo}”`;
};

export const map020 = definisci<Fatti>({
  codice: "MAP-020",
  titolo: {
    it: "I risultati delle formule lette sono aggiornati",
    en: "The results of the formulas read are up to date",
  },
  difetto: { it: "Risultato forse non aggiornato", en: "Result that may not be up to date" },
  gravita: [
    { gravita: "avviso", quando: { it: "dove nessuno ha calcolato", en: "where nobody has calculated" } },
    {
      gravita: "nota",
      quando: {
        it: "dove la cartella non calcola da sola ed è stata calcolata prima di leggerla",
        en: "where the workbook does not calculate by itself and was calculated before it was read",
      },
    },
  ],
  nonAggiornato: true,
  identita: (f) => {
    switch (f.che) {
      case "vecchio":
        return [f.che, f.valori];
      case "foglio-fermo":
        return [f.che, f.foglio];
      case "in-sospeso":
      case "a-richiesta":
        return [f.che];
    }
  },
  frase: {
    it: (f) => {
      switch (f.che) {
        case "vecchio":
          return {
            messaggio:
              f.valori.length === 1
                ? `La formula di ${f.intervallo} mostra ${mostrato(f.valori, "it")}, che è il risultato di prima: le celle da cui dipende sono cambiate, e qui non si può calcolare.`
                : `Le formule di ${f.intervallo} (${f.valori.length} celle) mostrano i risultati di prima: le celle da cui dipendono sono cambiate, e qui non si possono calcolare.`,
            suggerimento:
              "Aprire la cartella in Excel, lasciarla calcolare e salvarla, poi rileggerla; se la cifra è giusta così, accettare il rilievo.",
          };
        case "foglio-fermo":
          return {
            messaggio: `Le formule di «${f.foglio}» non vengono calcolate (il calcolo del foglio è disattivato): ciò che mostrano è forse di prima, ed è stato letto com'è.`,
            suggerimento:
              "Chiudere e riaprire la cartella, o riattivare il calcolo del foglio in chi lo ha disattivato (una macro, un componente), poi rileggere.",
          };
        case "in-sospeso":
          return {
            messaggio:
              "Excel non ha finito di calcolare la cartella: le formule sono state lette con il risultato che mostravano, forse di prima.",
            suggerimento:
              "Premere F9, aspettare che nella barra in basso non ci sia più «Calcola», poi rileggere.",
          };
        case "a-richiesta":
          return {
            messaggio:
              "La cartella non calcola da sola (calcolo manuale): è stata calcolata prima di leggerla.",
            suggerimento:
              "Anche il referto è fatto di formule: dopo una modifica premere F9, o rimettere il calcolo automatico (Formule, Opzioni di calcolo).",
          };
        default:
          return f satisfies never;
      }
    },
    en: (f) => {
      switch (f.che) {
        case "vecchio":
          return {
            messaggio:
              f.valori.length === 1
                ? `The formula in ${f.intervallo} shows ${mostrato(f.valori, "en")}, which is the result of before: the cells that it depends on have changed, and it cannot be calculated here.`
                : `The formulas in ${f.intervallo} (${f.valori.length} cells) show the results of before: the cells that they depend on have changed, and they cannot be calculated here.`,
            suggerimento:
              "Open the workbook in Excel, let it calculate and save it, then read it again; if the figure is right as it is, accept the finding.",
          };
        case "foglio-fermo":
          return {
            messaggio: `The formulas of “${f.foglio}” are not calculated (calculation is off for the sheet): what they show may be of before, and was read as it is.`,
            suggerimento:
              "Close the workbook and open it again, or turn the calculation of the sheet on where it was turned off (a macro, an add-in), then read again.",
          };
        case "in-sospeso":
          return {
            messaggio:
              "Excel has not finished calculating the workbook: its formulas were read with the result that they showed, which may be of before.",
            suggerimento: "Press F9, wait until the bar below no longer says “Calculate”, then read again.",
          };
        case "a-richiesta":
          return {
            messaggio:
              "The workbook does not calculate by itself (manual calculation): it was calculated before it was read.",
            suggerimento:
              "The referto is made of formulas too: after a change press F9, or turn automatic calculation on again (Formulas, Calculation Options).",
          };
        default:
          return f satisfies never;
      }
    },
  },
});
