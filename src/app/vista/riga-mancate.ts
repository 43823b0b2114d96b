/** What Excel refused of what the referto can do without, in one line; null where it refused nothing. */
import type { Rifinitura } from "../porte/cartella";

const DETTA: Readonly<Record<Rifinitura, string>> = {
  grafici: "i grafici",
  vista: "la vista dei fogli",
  stampa: "l'impostazione della stampa",
  memoria: "la seconda copia delle scelte salvate",
  protezione: "la protezione dei fogli firmati",
  copie: "la rimozione delle copie tenute durante la scrittura",
};

const elenco = new Intl.ListFormat("it");

export const rigaMancate = (mancate: readonly Rifinitura[]): string | null =>
  mancate.length === 0
    ? null
    : `Il referto è scritto, ma Excel ha rifiutato: ${elenco.format(mancate.map((m) => DETTA[m]))}. Generarlo di nuovo ci riprova.`;
