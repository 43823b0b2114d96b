/** What a budget that is an extract lacks, said under the title of every page with money. */
import type { Parte } from "../../bilancio/voce";
import type { DatiReferto } from "../dati/dati";
import { elenco } from "./parole";

/** Titoli of entrate that every comune has. */
const TITOLI_DI_TUTTI = [1, 2, 3, 4] as const;

const nomina = (uno: string, molti: string, numeri: readonly number[]): string =>
  numeri.length === 1 ? `manca ${uno} ${numeri[0] ?? ""}` : `mancano ${molti} ${elenco(numeri.map(String))}`;

/** Null where nothing that should be there is known to be missing. */
function mancante(d: DatiReferto, parte: Parte): string | null {
  const voci = d.voci.filter((v) => v.parte === parte);
  if (parte === "entrate") {
    const assenti = TITOLI_DI_TUTTI.filter((t) => voci.every((v) => v.titolo !== t));
    return assenti.length === 0 ? null : nomina("il titolo", "i titoli", assenti);
  }
  const presenti = new Set(voci.map((v) => v.missione));
  const conObiettivi = [...new Set(d.obiettivi.flatMap((o) => o.giudizi[0]?.indicatore.missione ?? []))];
  const assenti = conObiettivi.filter((m) => !presenti.has(m)).toSorted((a, b) => a - b);
  if (assenti.length === 0) return null;
  return `${nomina("la missione", "le missioni", assenti)}, che pure ${assenti.length === 1 ? "ha" : "hanno"} obiettivi`;
}

const CODA = "Totali e indici riguardano le sole righe presenti.";

/** "" where the budget is whole. */
export function notaEstratto(d: DatiReferto, parte: Parte): string {
  if (!d.estratto) return "";
  const manca = mancante(d, parte);
  return manca === null ? `Estratto del bilancio. ${CODA}` : `Estratto del bilancio: ${manca}. ${CODA}`;
}

/** Of both sides at once; "" where the budget is whole. */
export function notaEstrattoDiTutto(d: DatiReferto): string {
  if (!d.estratto) return "";
  const [entrate, spese] = (["entrate", "spese"] as const).map((p) =>
    d.voci.some((v) => v.parte === p) ? mancante(d, p) : null,
  );
  const parti = [
    ...(entrate ? [`${entrate} delle entrate`] : []),
    ...(spese
      ? [entrate ? `, tra le spese, ${spese.replace(/^manca(?:no)? /, "")}` : `tra le spese ${spese}`]
      : []),
  ];
  const detto = parti.join(entrate && spese ? " e" : "");
  const pareggio = entrate || spese ? "; perciò entrate e spese non pareggiano" : "";
  return `Estratto del bilancio${detto === "" ? "" : `: ${detto}`}. ${CODA.replace(/\.$/, "")}${pareggio}.`;
}
