/** BIL-010: an amount that cannot be read. It is named, and left out of its total; never taken for zero. */
import { definisci } from "../../base/regola";
import type { Frase, Lingua } from "../../base/rilievo";
import { chiaveVoce, type VoceDetta } from "../../bilancio/nomi";
import type { CampoImporto } from "../../bilancio/voce";
import { CHE_COSA_HO_LETTO } from "../../base/pagine-riquadro";

/**
 * How it cannot be read, and what is written there; `mostrato`: a number that the sheet shows as a date, a share, hours;
 * `ambiguo`: a point that may part thousands or be the decimal mark; `tre-decimali`: a comma that may.
 */
type Come = Readonly<{
  tipo: "manca" | "errore-excel" | "testo" | "mostrato" | "ambiguo" | "tre-decimali";
  scritto: string;
}>;

type Fatti = Readonly<
  /** Of a voce; `accessorio`: it counts only for some definitions of disponibilità. */
  | { di: "voce"; voce: VoceDetta; campo: CampoImporto; accessorio: boolean; come: Come }
  | { di: "totale"; riga: number; come: Come }
  /** Most of a column that the sheet shows as dates, shares or hours: how many of its amounts, and the first of them. */
  | { di: "colonna"; campo: CampoImporto; quanti: number; tutti: number; scritto: string }
>;

const NOMI: Readonly<Record<CampoImporto, Readonly<Record<Lingua, string>>>> = {
  previsioneIniziale: { it: "La previsione iniziale", en: "The initial budget" },
  previsioneAttuale: { it: "La previsione attuale", en: "The current budget" },
  movimentato: { it: "L'importo accertato o impegnato", en: "The amount assessed or committed" },
  disponibilita: { it: "La disponibilità", en: "The available amount" },
  cassa: { it: "L'importo riscosso o pagato", en: "The amount collected or paid" },
  prenotato: { it: "Il prenotato", en: "The amount reserved" },
  fpv: { it: "Il fondo pluriennale vincolato", en: "The multi-year fund" },
};

export const bil010 = definisci<Fatti>({
  codice: "BIL-010",
  titolo: { it: "Ogni importo si legge come numero", en: "Every amount can be read as a number" },
  difetto: { it: "Importo che non si legge", en: "Amount that cannot be read" },
  gravita: [
    { gravita: "errore", quando: null },
    { gravita: "avviso", quando: { it: "su prenotato e FPV", en: "on reserved and multi-year fund" } },
  ],
  identita: (f) =>
    f.di === "colonna"
      ? ["colonna", f.campo, f.quanti, f.tutti, f.scritto]
      : [f.di === "voce" ? [chiaveVoce(f.voce), f.campo] : "totale", f.come.tipo, f.come.scritto],
  frase: { it: fraseIt, en: fraseEn },
});

function fraseIt(f: Fatti): Frase {
  if (f.di === "colonna")
    return {
      messaggio: `${NOMI[f.campo].it} è in una colonna che il foglio mostra come data, ora o percentuale («${f.scritto}»): ${f.quanti} importi su ${f.tutti}, che non sono stati sommati.`,
      suggerimento: `Se sono importi, dare alle celle un formato di numero; altrimenti dire nel riquadro («${CHE_COSA_HO_LETTO.it}») qual è la colonna giusta.`,
    };
  if (f.di === "totale")
    return {
      messaggio: `Un importo del totale alla riga ${f.riga} è un errore di Excel (${f.come.scritto}): non si è potuto confrontare con la somma delle sue righe.`,
      suggerimento: "Correggere la formula del totale.",
    };
  const trovato = {
    manca: "manca, mentre la colonna è piena",
    "errore-excel": `è un errore di Excel (${f.come.scritto})`,
    ambiguo: `non si legge: «${f.come.scritto}» sta in una colonna con il punto per i decimali, e può valere migliaia o decimali`,
    "tre-decimali": `non si legge: «${f.come.scritto}» ha tre cifre dopo la virgola, e può valere migliaia o decimali`,
    testo: `non si legge: «${f.come.scritto}»`,
    mostrato: `è scritto come data, ora o percentuale («${f.come.scritto}»): forse non è un importo`,
  }[f.come.tipo];
  if (f.come.tipo === "mostrato")
    return {
      messaggio: `${NOMI[f.campo].it} di «${f.voce.descrizione}» ${trovato}. Non è stato sommato.`,
      suggerimento: "Riscrivere l'importo e dare alla cella un formato di numero.",
    };
  return {
    messaggio: `${NOMI[f.campo].it} di «${f.voce.descrizione}» ${trovato}.`,
    suggerimento:
      "Scrivere l'importo come numero (per esempio 1234,56); se è davvero zero, scrivere 0. " +
      (f.accessorio
        ? "Conta solo se la definizione scelta di disponibilità lo toglie: allora, finché manca, la disponibilità non si calcola."
        : "Finché manca, il totale non lo comprende."),
  };
}

function fraseEn(f: Fatti): Frase {
  if (f.di === "colonna")
    return {
      messaggio: `${NOMI[f.campo].en} is in a column that the sheet shows as a date, an hour or a percentage (“${f.scritto}”): ${f.quanti} amounts of ${f.tutti}, which were not added up.`,
      suggerimento: `If they are amounts, give the cells a number format; otherwise say in the pane (“${CHE_COSA_HO_LETTO.en}”) which column is the right one.`,
    };
  if (f.di === "totale")
    return {
      messaggio: `An amount of the total on row ${f.riga} is an Excel error (${f.come.scritto}): it could not be compared with the sum of its rows.`,
      suggerimento: "Correct the formula of the total.",
    };
  const trovato = {
    manca: "is missing, while its column is full",
    "errore-excel": `is an Excel error (${f.come.scritto})`,
    ambiguo: `cannot be read: “${f.come.scritto}” stands in a column with decimal points, and may be thousands or decimals`,
    "tre-decimali": `cannot be read: “${f.come.scritto}” has three figures after the comma, and may be thousands or decimals`,
    testo: `cannot be read: “${f.come.scritto}”`,
    mostrato: `is written as a date, an hour or a percentage (“${f.come.scritto}”): it may be no amount`,
  }[f.come.tipo];
  if (f.come.tipo === "mostrato")
    return {
      messaggio: `${NOMI[f.campo].en} of “${f.voce.descrizione}” ${trovato}. It was not added up.`,
      suggerimento: "Write the amount again and give the cell a number format.",
    };
  return {
    messaggio: `${NOMI[f.campo].en} of “${f.voce.descrizione}” ${trovato}.`,
    suggerimento:
      "Write the amount as a number (for example 1234,56); if it really is zero, write 0. " +
      (f.accessorio
        ? "It counts only if the definition of available amount takes it away: then, while it is missing, the available amount is not computed."
        : "While it is missing, the total leaves it out."),
  };
}
