/**
 * Columns headed "codice" told apart by their contents: the piano finanziario (`U.1.03.02.99.999`), and the budget code
 * that begins with missione and programma (`01.03.1.103`).
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { isCodice } from "./alignment";
import { kindOf } from "./rows";
import { isPiano } from "./titolo";
import type { Blocco } from "./blocks";
import type { Colonna } from "./mappatura";

const QUASI_TUTTE = 0.8;
/** Missione and programma first, in two figures each as a rule, then titolo or macroaggregato. */
const CODICE_BILANCIO = /^\d{1,2}[.\-/]\d{1,2}[.\-/]\d/;

export function withCodeColumns(g: Griglia, b: Blocco, righe: readonly number[]): Blocco {
  const { codice } = b.colonne;
  if (!codice || codice.indicata) return b;
  const candidate: Colonna[] = [
    codice,
    ...b.doppie
      .filter((d) => d.campo === "codice")
      .map((d) => ({ colonna: d.colonna, intestazione: d.intestazione, perche: `«${d.intestazione}»` })),
  ];
  const most = (c: Colonna, prova: (testo: string) => boolean): boolean => {
    const piene = righe.map((r) => valoreIn(g, r, c.colonna)).filter((v) => !isVuoto(v));
    return (
      piene.length > 0 && piene.filter((v) => prova(String(v).trim())).length >= piene.length * QUASI_TUTTE
    );
  };
  const piano = candidate.find((c) => most(c, (t) => isCodice(t) || isPiano(t)));
  // Entrate have neither missione nor programma, and a code of the piano finanziario begins with its titolo.
  const bilancio =
    b.struttura === "spese"
      ? [...candidate, ...unnamed(b)].find((c) => most(c, (t) => CODICE_BILANCIO.test(t) && !isPiano(t)))
      : undefined;
  const luogo = bilancio && !b.colonne.missione && !b.colonne.programma ? sharedMissione(bilancio) : null;
  // Beside a missione and a programma of their own a budget code stays the code of its row.
  if (!piano && !luogo) return b;
  const altre = { ...b.colonne };
  delete altre.codice;
  const letto = {
    ...b,
    altre: b.altre.filter((a) => a.colonna !== luogo?.missione.colonna),
    doppie: b.doppie.filter((d) => d.campo !== "codice"),
    colonne: {
      ...altre,
      ...(piano
        ? { codice: { ...piano, perche: `${piano.perche}: contiene codici del piano dei conti` } }
        : {}),
      ...luogo,
    },
  };
  // A row that only that code named is no voce by the other columns.
  return { ...letto, righeDati: righe.filter((r) => kindOf(g, r, letto).tipo === "dati") };
}

/** The columns that nothing has named: beside the piano finanziario, "Codice" may be one of them. */
const unnamed = ({ altre }: Blocco): Colonna[] =>
  altre
    .filter((a) => a.ambito === null)
    .map(({ colonna, intestazione }) => ({ colonna, intestazione, perche: `«${intestazione}»` }));

function sharedMissione(c: Colonna): { readonly missione: Colonna; readonly programma: Colonna } {
  const perche = `«${c.intestazione}» contiene codici che cominciano con missione e programma`;
  return { missione: { ...c, perche }, programma: { ...c, perche } };
}
