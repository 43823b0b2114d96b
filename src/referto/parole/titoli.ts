import { nomeMissione } from "../../bilancio/classificazione";

/** The titoli of entrate as the schemes name them (d.lgs. 118/2011, allegato 9; titolo 8 does not exist). */
const TITOLI_ENTRATE: Readonly<Record<number, string>> = {
  1: "ENTRATE CORRENTI DI NATURA TRIBUTARIA, CONTRIBUTIVA E PEREQUATIVA",
  2: "TRASFERIMENTI CORRENTI",
  3: "ENTRATE EXTRATRIBUTARIE",
  4: "ENTRATE IN CONTO CAPITALE",
  5: "ENTRATE DA RIDUZIONE DI ATTIVITA' FINANZIARIE",
  6: "ACCENSIONE DI PRESTITI",
  7: "ANTICIPAZIONI DA ISTITUTO TESORIERE/CASSIERE",
  9: "ENTRATE PER CONTO TERZI E PARTITE DI GIRO",
};

/** "Missione 9 - Sviluppo sostenibile e tutela del territorio e dell'ambiente"; the number alone outside the list. */
export function titoloMissione(missione: number): string {
  const nome = nomeMissione(missione);
  return nome === null ? `Missione ${missione}` : `Missione ${missione} - ${nome}`;
}

export const nomeTitoloEntrata = (titolo: number): string => TITOLI_ENTRATE[titolo] ?? "";

const dueCifre = (n: number): string => String(n).padStart(2, "0");

export const nomeProgramma = ({
  missione,
  programma,
}: {
  readonly missione: number | null;
  readonly programma: number | null;
}): string => {
  if (missione === null) return "Voci senza missione";
  return `Missione ${dueCifre(missione)}${programma === null ? "" : ` - Programma ${dueCifre(programma)}`}`;
};

export const nomeTitolo = (titolo: number | null): string =>
  titolo === null ? "Voci fuori dai titoli" : `Titolo ${titolo} - ${nomeTitoloEntrata(titolo)}`;
