/**
 * BIL-009: the same capitolo and articolo with the same code twice, or, where there is no capitolo, the same name and code with the
 * same amounts: a row copied or imported twice counts twice.
 */
import { perChiave } from "../base/per-chiave";
import { ERRORE } from "../base/regola";
import { chiaveVoce, nomeVoce, senzaZeri, voceDetta, type VoceDetta } from "../bilancio/nomi";
import type { Voce } from "../bilancio/voce";
import { definisciControllo } from "./controllo";

type Fatti = Readonly<{
  voce: VoceDetta;
  prima: Readonly<{ foglio: string; riga: number }>;
  /** False where no code tells the two apart. */
  conCodice: boolean;
  /** The amounts of all the rows that share the capitolo, whatever their order. */
  importi: readonly string[];
}>;

/** Null where nothing names the voce well enough: two rows that are alike may be two voci. */
function chiave(v: Voce): string | null {
  if (v.capitolo !== null)
    return JSON.stringify([v.parte, senzaZeri(v.capitolo), senzaZeri(v.articolo), v.codice]);
  if (v.descrizione === "" || !areTelling(v)) return null;
  const { parte, foglio, descrizione, codice, missione, programma, titolo, responsabile } = v;
  return JSON.stringify([
    parte,
    foglio,
    descrizione,
    codice,
    missione,
    programma,
    titolo,
    responsabile,
    importiDi(v),
  ]);
}

/** Two amounts that differ and are not nought: chance does not give both again. */
const areTelling = (v: Voce): boolean =>
  new Set(
    Object.values(v.importi).flatMap(({ valore }) => (valore && !valore.isZero() ? [valore.toFixed()] : [])),
  ).size > 1;

const importiDi = (v: Voce): string =>
  Object.values(v.importi)
    .map((i) => i.valore?.toFixed() ?? "")
    .join(" ");

export const bil009 = definisciControllo<Fatti>({
  codice: "BIL-009",
  titolo: { it: "Lo stesso capitolo non sta su due righe", en: "No chapter stands on two rows" },
  difetto: { it: "Capitolo ripetuto", en: "Chapter repeated" },
  gravita: ERRORE,
  identita: ({ voce, importi }) => [chiaveVoce(voce), importi],
  frase: {
    it: ({ voce, prima, conCodice }) => ({
      messaggio: `${voce.capitolo === null ? "La voce" : "Il"} ${nomeVoce(voce, "it")} c'è già alla riga ${prima.riga} di «${prima.foglio}»${conCodice ? ", con lo stesso codice" : ""}: conta due volte.`,
      suggerimento: "Togliere la riga ripetuta, o correggere capitolo e articolo se sono due voci diverse.",
    }),
    en: ({ voce, prima, conCodice }) => ({
      messaggio: `The ${nomeVoce(voce, "en")} is already on row ${prima.riga} of “${prima.foglio}”${conCodice ? ", with the same code" : ""}: it counts twice.`,
      suggerimento: "Remove the repeated row, or correct chapter and article if they are two items.",
    }),
  },
  verificabile: ({ voci }) => voci.some((v) => v.capitolo !== null || v.descrizione !== ""),
  controlla: ({ voci }, fa) => {
    const chiavi = new Map(voci.map((v) => [v, chiave(v)] as const));
    const gruppi = perChiave(voci, (v) => chiavi.get(v) ?? null);
    return voci.flatMap((v) => {
      const gruppo = gruppi.get(chiavi.get(v) ?? "") ?? [];
      const [prima] = gruppo;
      if (!prima || prima === v) return [];
      const fatti = {
        voce: voceDetta(v),
        prima: { foglio: prima.foglio, riga: prima.riga },
        conCodice: v.codice !== null,
        importi: gruppo.map(importiDi).toSorted(),
      };
      return [fa("errore", v.celle.capitolo ?? v.celle.descrizione ?? { foglio: v.foglio }, fatti)];
    });
  },
});
