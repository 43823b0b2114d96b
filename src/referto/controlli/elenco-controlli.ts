/** Every check in words that begin with what the colour says. */
import type { Gravita } from "../../base/rilievo";
import type { StatoControllo } from "../../controlli/stato";

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`;

const NOMI: Readonly<Record<Gravita, readonly [uno: string, molti: string]>> = {
  errore: ["errore", "errori"],
  avviso: ["avviso", "avvisi"],
  nota: ["nota", "note"],
};

/** "ERRORE: 2 errori" */
const conteggio = (gravita: Gravita, n: number): string =>
  `${gravita.toUpperCase()}: ${conta(n, ...NOMI[gravita])}`;

/** How a sheet words what a check says. */
export interface ParoleControllo {
  readonly aPosto: string;
  readonly daRigenerare: string;
  readonly conteggio: (gravita: "errore" | "nota", n: number) => string;
  readonly stato: (s: StatoControllo) => string;
}

function statoInParole({ stato, quanti, accettati }: StatoControllo): string {
  const coda = accettati === 0 ? "" : `, ${conta(accettati, "accettato", "accettati")} con motivo`;
  switch (stato) {
    case "errore":
    case "avviso":
    case "nota":
      return conteggio(stato, quanti) + coda;
    case "non verificabile":
      return quanti === 0 ? "NON VERIFICABILE" : `NON VERIFICABILE: ${conta(quanti, "caso", "casi")}${coda}`;
    case "a posto":
      return `A POSTO${coda}`;
    default:
      return stato satisfies never;
  }
}

/** Of the list of all the checks. */
export const PAROLE_ELENCO: ParoleControllo = {
  aPosto: "A POSTO",
  daRigenerare: "DA RIGENERARE",
  conteggio,
  stato: statoInParole,
};
