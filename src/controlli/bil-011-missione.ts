/** BIL-011: missioni and programmi are those of allegato 14 of d.lgs. 118/2011. Our list may be short: a warning. */
import { rilievo, type Rilievo } from "../base/rilievo";
import { isProgramma, nomeMissione, programmiDi } from "../bilancio/classificazione";
import type { Voce } from "../bilancio/voce";
import type { Controllo } from "./controllo";

const RIMEDIO = "Correggere il numero; se è giusto, l'avviso si può ignorare.";

function toRilievo(v: Voce): Rilievo | null {
  const { missione, programma } = v;
  if (missione === null) return null;
  const nome = nomeMissione(missione);
  if (nome === null) {
    const dove = v.celle.missione ?? { foglio: v.foglio };
    return rilievo("BIL-011", "avviso", dove, `La missione ${missione} non è nell'allegato 14.`, RIMEDIO);
  }
  if (programma === null || isProgramma(missione, programma)) return null;
  const dove = v.celle.programma ?? v.celle.missione ?? { foglio: v.foglio };
  const messaggio =
    `Il programma ${programma} della missione ${missione} (${nome}) non è nell'allegato 14: ` +
    `i suoi programmi vanno da 1 a ${Math.max(...programmiDi(missione))}.`;
  return rilievo("BIL-011", "avviso", dove, messaggio, RIMEDIO);
}

export const missioneIgnota: Controllo = {
  codice: "BIL-011",
  titolo: "Missione o programma fuori elenco",
  // A section row speaks for many voci: it is said once.
  controlla: ({ voci }) => {
    const dette = new Set<string>();
    return voci.flatMap((v) => {
      if (v.parte !== "spese") return [];
      const r = toRilievo(v);
      const chiave = `${v.foglio} ${r?.cella ?? ""}`;
      if (!r || dette.has(chiave)) return [];
      dette.add(chiave);
      return [r];
    });
  },
};
