/** MAP-013: the same budget in a summary: compared with the detail, never added to it. */
import { definisci } from "../../base/regola";
import type { Frase, Lingua } from "../../base/rilievo";
import { euro } from "../../bilancio/nomi";
import type { CampoMappa, Struttura } from "../campi";
import { campoDetto } from "../campo-detto";
import { strutturaDetta } from "./struttura-detta";

/** Amounts as plain decimals. */
type Differenza = Readonly<{
  campo: CampoMappa;
  di?: Readonly<{ missione: number; programma: number }>;
  riepilogo: string;
  dettaglio: string;
}>;

type Fatti = Readonly<{
  foglio: string;
  struttura: Struttura;
  /** The sheet of the detail. */
  dettaglio: string;
  differenze: readonly Differenza[];
  /** No summary, but the same voci again: all of them, with the same amounts or with others, or some; or missioni of its own. */
  vista?: "uguale" | "diversa" | "estratto" | "aggiunta";
}>;

const quali = (differenze: readonly Differenza[], lingua: Lingua): string =>
  differenze
    .map(({ campo, di, riepilogo, dettaglio }) =>
      lingua === "it"
        ? `${campoDetto(campo, "it")}${di ? ` della missione ${di.missione}, programma ${di.programma},` : ""} ${euro(riepilogo, lingua)} nel riepilogo, ${euro(dettaglio, lingua)} nel dettaglio`
        : `${campoDetto(campo, "en")}${di ? ` of mission ${di.missione}, programme ${di.programma},` : ""} ${euro(riepilogo, lingua)} in the summary, ${euro(dettaglio, lingua)} in the detail`,
    )
    .join("; ");

type Vista = NonNullable<Fatti["vista"]>;

function ofView(vista: Vista, foglio: string, dettaglio: string, che: string): Frase {
  if (vista === "aggiunta")
    return {
      messaggio: `«${foglio}» ha missioni che fra le ${che} di «${dettaglio}» non ci sono, senza capitoli né programmi: è stato letto insieme.`,
      suggerimento: "Se ne esiste il dettaglio, metterlo nella cartella al suo posto; se no, accettare.",
    };
  const quali = {
    uguale: `ha le stesse voci delle ${che} di «${dettaglio}», con gli stessi importi`,
    diversa: `ha le stesse voci delle ${che} di «${dettaglio}», con importi diversi`,
    estratto: `elenca capitoli che sono già fra le ${che} di «${dettaglio}»`,
  }[vista];
  return {
    messaggio: `«${foglio}» ${quali}: è stato letto «${dettaglio}», e «${foglio}» non è stato sommato.`,
    suggerimento: {
      uguale:
        "Se sono due viste dello stesso bilancio accettare; se è una copia rimasta per errore, toglierla.",
      diversa: "Dire nel riquadro quale dei due fogli non va letto, o toglierlo.",
      estratto: "Se è un estratto accettare; se sono altre voci, correggerne i capitoli.",
    }[vista],
  };
}

function ofViewEn(vista: Vista, foglio: string, dettaglio: string, che: string): Frase {
  if (vista === "aggiunta")
    return {
      messaggio: `“${foglio}” has missions that are not among the ${che} of “${dettaglio}”, with neither chapters nor programmes: it was read with it.`,
      suggerimento: "If there is a detail of it, put that in the workbook in its place; if not, accept.",
    };
  const quali = {
    uguale: `has the same items as the ${che} of “${dettaglio}”, with the same amounts`,
    diversa: `has the same items as the ${che} of “${dettaglio}”, with other amounts`,
    estratto: `lists chapters that are already among the ${che} of “${dettaglio}”`,
  }[vista];
  return {
    messaggio: `“${foglio}” ${quali}: “${dettaglio}” was read, and “${foglio}” was not added.`,
    suggerimento: {
      uguale: "If they are two views of one budget accept it; if it is a copy left by mistake, remove it.",
      diversa: "Say in the pane which of the two sheets is not to be read, or remove it.",
      estratto: "If it is an extract accept it; if these are other items, correct their chapters.",
    }[vista],
  };
}

export const map013 = definisci<Fatti>({
  codice: "MAP-013",
  titolo: { it: "Il riepilogo torna con il dettaglio", en: "The summary agrees with the detail" },
  difetto: { it: "Riepilogo confrontato con il dettaglio", en: "Summary compared with the detail" },
  gravita: [
    {
      gravita: "errore",
      quando: {
        it: "se sono le stesse voci con importi diversi",
        en: "where it is the same items with other amounts",
      },
    },
    {
      gravita: "avviso",
      quando: {
        it: "se non torna, se sono le stesse voci in un altro foglio, o missioni senza dettaglio",
        en: "where it does not agree, is the same items on another sheet, or missions with no detail",
      },
    },
    { gravita: "nota", quando: { it: "se torna", en: "where it agrees" } },
  ],
  nonLetto: true,
  identita: ({ foglio, struttura, differenze, vista }) =>
    vista ? [struttura, foglio, vista] : [struttura, differenze],
  frase: {
    it: ({ foglio, struttura, dettaglio, differenze, vista }) =>
      vista
        ? ofView(vista, foglio, dettaglio, strutturaDetta(struttura, "it"))
        : differenze.length === 0
          ? {
              messaggio: `«${foglio}» è un riepilogo delle ${struttura} di «${dettaglio}»: confrontato, torna; non è stato sommato.`,
              suggerimento: "Niente da fare.",
            }
          : {
              messaggio: `«${foglio}» è un riepilogo delle ${struttura} di «${dettaglio}» e non torna: ${quali(differenze, "it")}. Non è stato sommato.`,
              suggerimento: "Correggere quello dei due che è sbagliato; il referto usa il dettaglio.",
            },
    en: ({ foglio, struttura, dettaglio, differenze, vista }) =>
      vista
        ? ofViewEn(vista, foglio, dettaglio, strutturaDetta(struttura, "en"))
        : differenze.length === 0
          ? {
              messaggio: `“${foglio}” is a summary of the ${strutturaDetta(struttura, "en")} of “${dettaglio}”: compared, it agrees; it was not added.`,
              suggerimento: "Nothing to do.",
            }
          : {
              messaggio: `“${foglio}” is a summary of the ${strutturaDetta(struttura, "en")} of “${dettaglio}” and does not agree: ${quali(differenze, "en")}. It was not added.`,
              suggerimento: "Correct the one of the two that is wrong; the referto uses the detail.",
            },
  },
});
