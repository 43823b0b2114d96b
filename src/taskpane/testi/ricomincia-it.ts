/** Letting go what the workbook keeps, in Italian. */
import type { Testi } from "./testi";

export const RICOMINCIA_IT: Testi["ricomincia"] = {
  titolo: "Scelte salvate",
  perche:
    "Le scelte salvate in questa cartella non si leggono più: restano dove sono, e finché non si ricomincia non se ne salvano altre.",
  bottone: "Ricomincia da capo",
  sicuro: [
    "Le scelte di prima (accettazioni, correzioni, impostazioni) vengono scartate e non si possono riprendere. I fogli non cambiano.",
  ],
  conferma: "Sì, ricomincia da capo",
};

export const CANCELLA_IT: Testi["cancella"] = {
  titolo: "Ciò che Referto ricorda",
  perche:
    "In questa cartella Referto conserva le scelte fatte, le correzioni, le accettazioni con i nomi e i dati dei referti precedenti.",
  bottone: "Cancella ciò che Referto ricorda",
  sicuro: [
    "Si cancellano: le impostazioni del referto e le regole dei controlli; le correzioni (colonne, tabelle indicate, nomi uniti o distinti, indicatori stralciati); le accettazioni con nomi e motivi; i dati dei referti precedenti, che servono al confronto.",
    "Restano: i fogli del referto, le schede, il registro e tutto ciò che è scritto nelle celle, con i nomi che vi si leggono.",
    "I rilievi accettati tornano aperti. Finché il riquadro resta aperto si può annullare; poi non più.",
  ],
  conferma: "Sì, cancella",
  vuota: "In questa cartella Referto non ricorda scelte, nomi né referti precedenti.",
};
