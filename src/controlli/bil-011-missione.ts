/** BIL-011: missioni and programmi are those of allegato 14 of d.lgs. 118/2011. Our list may be short: a warning. */
import { AVVISO } from "../base/regola";
import type { Posizione } from "../base/posizione";
import { isProgramma, nomeMissione, programmiDi } from "../bilancio/classificazione";
import type { Voce } from "../bilancio/voce";
import { definisciControllo } from "./controllo";

/** `programma` null where the missione itself is in no list. */
type Fatti = Readonly<{
  missione: number;
  programma: Readonly<{ numero: number; ultimo: number; nomeMissione: string }> | null;
}>;

export const bil011 = definisciControllo<Fatti>({
  codice: "BIL-011",
  titolo: {
    it: "Missione e programma sono nell'elenco ufficiale",
    en: "Mission and programme are in the official list",
  },
  difetto: { it: "Missione o programma fuori elenco", en: "Mission or programme in no list" },
  gravita: AVVISO,
  identita: ({ missione, programma }) => [missione, programma?.numero ?? null],
  frase: {
    it: ({ missione, programma: p }) => ({
      messaggio: p
        ? `Il programma ${p.numero} della missione ${missione} (${p.nomeMissione}) non è nell'allegato 14: i suoi programmi vanno da 1 a ${p.ultimo}.`
        : `La missione ${missione} non è nell'allegato 14.`,
      suggerimento: "Correggere il numero; se è giusto, l'avviso si può ignorare.",
    }),
    en: ({ missione, programma: p }) => ({
      messaggio: p
        ? `Programme ${p.numero} of mission ${missione} (${p.nomeMissione}) is not in annex 14: its programmes go from 1 to ${p.ultimo}.`
        : `Mission ${missione} is not in annex 14.`,
      suggerimento: "Correct the number; if it is right, leave the warning.",
    }),
  },
  verificabile: ({ voci }) => voci.some((v) => v.parte === "spese" && v.missione !== null),
  // A section row speaks for many voci: it is said once.
  controlla: ({ voci }, fa) => {
    const dette = new Set<string>();
    return voci.flatMap((v) => {
      const fuori = v.parte === "spese" ? fuoriElenco(v) : null;
      const chiave = fuori && JSON.stringify([v.foglio, fuori.dove]);
      if (!fuori || chiave === null || dette.has(chiave)) return [];
      dette.add(chiave);
      return [fa("avviso", fuori.dove ?? { foglio: v.foglio }, fuori.fatti)];
    });
  },
});

function fuoriElenco(v: Voce): { readonly dove: Posizione | null; readonly fatti: Fatti } | null {
  const { missione, programma } = v;
  if (missione === null) return null;
  const nome = nomeMissione(missione);
  if (nome === null) return { dove: v.celle.missione ?? null, fatti: { missione, programma: null } };
  if (programma === null || isProgramma(missione, programma)) return null;
  const ultimo = Math.max(...programmiDi(missione));
  return {
    dove: v.celle.programma ?? v.celle.missione ?? null,
    fatti: { missione, programma: { numero: programma, ultimo, nomeMissione: nome } },
  };
}
