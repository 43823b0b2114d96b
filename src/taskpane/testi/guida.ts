/** The words of the first steps, in both languages: apart, because most openings of the pane do without them. */
import type { PassoGuida } from "../vista";
import type { Lingua } from "../../base/rilievo";

export interface TestiGuida {
  readonly nome: string;
  readonly passo: (n: number, totale: number) => string;
  readonly passi: Readonly<Record<PassoGuida, { readonly titolo: string; readonly testo: string }>>;
  readonly indietro: string;
  readonly avanti: string;
  readonly salta: string;
  readonly fine: string;
}

export const GUIDA: Readonly<Record<Lingua, TestiGuida>> = {
  it: {
    nome: "Primi passi",
    passo: (n, totale) => `${n} di ${totale}`,
    passi: {
      dati: {
        titolo: "Che cosa legge",
        testo:
          "Referto riconosce nei fogli le tabelle di entrate, spese e obiettivi: qui sotto c'è quello che ha trovato. Se una colonna è letta male, aprire la tabella e correggerla. Niente viene scritto nei fogli, e niente esce dalla cartella.",
      },
      controlli: {
        titolo: "Controllare",
        testo:
          "«Controlla senza scrivere» ricalcola tutto e dice che cosa non torna, dal più grave. Premere un rilievo porta alla sua cella.",
      },
      referto: {
        titolo: "Generare",
        testo:
          "Guardare data ed ente, poi premere «Genera referto» qui in fondo: scrive fogli nuovi accanto a quelli che ci sono. Mentre lavora si può annullare; premere di nuovo, più avanti, li aggiorna.",
      },
    },
    indietro: "Indietro",
    avanti: "Avanti",
    salta: "Salta",
    fine: "Fine",
  },
  en: {
    nome: "First steps",
    passo: (n, totale) => `${n} of ${totale}`,
    passi: {
      dati: {
        titolo: "What it reads",
        testo:
          "Referto finds the tables of revenue, expenditure and objectives in the sheets: below is what it has found. If a column is read wrongly, open the table and correct it. Nothing is written in the sheets, and nothing leaves the workbook.",
      },
      controlli: {
        titolo: "Check",
        testo:
          "“Check without writing” works everything out again and says what does not add up, the gravest first. Pressing a finding leads to its cell.",
      },
      referto: {
        titolo: "Make it",
        testo:
          "Look at the date and the ente, then press “Make the referto” at the foot: it writes new sheets beside those that are there. While it works it can be cancelled; pressing again, later on, brings them up to date.",
      },
    },
    indietro: "Back",
    avanti: "Next",
    salta: "Skip",
    fine: "Done",
  },
};
