/**
 * The checks that a formula can say outright: their count follows the amounts, also after the press. A formula sees the rows
 * of the press only: where rows, codes or decisions are others it says nothing any more, `NOME_RIGHE` knows.
 */
import { bil002 } from "../controlli/bil-002-totali";
import { bil003 } from "../controlli/bil-003-disponibilita-negativa";
import { bil005 } from "../controlli/bil-005-quadratura";
import { bil006 } from "../controlli/bil-006-partite-di-giro";
import { latiDi, type Quadratura } from "../controlli/quadratura";
import type { StatoControllo } from "../controlli/stato";
import { totalOf } from "../bilancio/totali";
import type { CampoImporto, CampoMostrato, Parte, Voce } from "../bilancio/voce";
import { COLONNE } from "./bilancio";
import type { DatiReferto, PuntiBilancio } from "./dati";
import { conteggio, statoInParole } from "./elenco-controlli";
import { NOME_ATTUALE, NOME_RIGHE, NOME_TOTALI } from "./finche-vale";
import { propria } from "./foglio";
import { diversi, inIntervalli, letterali, MARGINE } from "./formule";
import { totaliVivi } from "./totali-vivi";

export type PuntiParti = Readonly<Record<Parte, PuntiBilancio | null>>;

/** How many errors and notes there are now, as formulas without "="; null for a severity that it does not have. */
interface Conti {
  readonly errori: string | null;
  readonly note: string | null;
}

/** Longer ones would not fit in a cell with the words around them: each count stands in its formula twice. */
const LUNGHEZZA = 3_000;

/** What the check of that code says now, as a formula; null where only a press can say it. */
export function statoVivo(d: DatiReferto, punti: PuntiParti, s: StatoControllo): string | null {
  if (!d.custodito || s.stato === "non verificabile") return null;
  const conti = contiDi(d, punti)[s.codice]?.();
  if (!conti || [conti.errori, conti.note].some((n) => n !== null && n.length > LUNGHEZZA)) return null;
  const coda = s.accettati === 0 ? "" : ", accettati compresi";
  const note =
    conti.note === null ? letterali("A POSTO") : scelta(conti.note, "nota", letterali("A POSTO"), coda);
  const vivo = conti.errori === null ? note : scelta(conti.errori, "errore", note, coda);
  const ora = `IFERROR(IF(${NOME_RIGHE},${vivo},"DA RIGENERARE"),"DA RIGENERARE")`;
  // Which ones are covered by an acceptance, only a press knows: until an amount changes they are those of the press.
  return s.accettati === 0
    ? `=${ora}`
    : `=IF(IFERROR(${NOME_ATTUALE},FALSE),${letterali(statoInParole(s))},${ora})`;
}

/** The words for none, one, more. */
function scelta(n: string, gravita: "errore" | "nota", nessuno: string, coda: string): string {
  const molti = conteggio(gravita, 2).split("2");
  return `CHOOSE(MIN(${n},2)+1,${nessuno},${letterali(conteggio(gravita, 1) + coda)},${letterali(molti[0] ?? "")}&${n}&${letterali((molti[1] ?? "") + coda)})`;
}

function contiDi(
  d: DatiReferto,
  punti: PuntiParti,
): Readonly<Record<string, (() => Conti | null) | undefined>> {
  const scritte = (["entrate", "spese"] as const).every(
    (p) => punti[p] === null || d.impostazioni.sezioni.includes(p),
  );
  const conSomma = (n: string | null): Conti | null => (n === null ? null : { errori: n, note: null });
  return {
    [bil002.codice]: () => conSomma(totaliVivi(d) ? NOME_TOTALI : null),
    [bil003.codice]: () =>
      scritte ? { errori: negative("spese", punti.spese), note: negative("entrate", punti.entrate) } : null,
    [bil005.codice]: () => conSomma(scritte ? sbilanci(d, punti, bil005) : null),
    [bil006.codice]: () => conSomma(scritte ? sbilanci(d, punti, bil006) : null),
  };
}

/** Rows of voci whose disponibilità is below zero: its column holds totals too, which their label tells. */
function negative(parte: Parte, punti: PuntiBilancio | null): string | null {
  if (!punti) return null;
  const colonna = (c: string): string => propria(parte, `${c}1:${c}${punti.totale}`);
  return `COUNTIFS(${colonna(COLONNE.disponibilita)},"<-${MARGINE}",${colonna("A")},"<>TOTALE*")`;
}

/** How many columns do not balance. Whether a budget is an extract, where nothing must, may depend on its own amounts. */
function sbilanci(d: DatiReferto, punti: PuntiParti, { confronto }: Quadratura): string | null {
  if (d.estratto || (d.parametri.estratto === null && d.totali.some((t) => !t.completo))) return null;
  const [entrate, spese] = latiDi(confronto, d) ?? [[], []];
  const termini = confronto.campi
    .filter(isMostrato)
    .filter((campo) => totalOf(entrate, campo) && totalOf(spese, campo))
    .map((campo) =>
      diversi(
        somma("entrate", punti.entrate, entrate, campo),
        somma("spese", punti.spese, spese, campo),
        d.parametri.tolleranza,
      ),
    );
  return termini.length === 0 ? null : `(${termini.join("+")})`;
}

const isMostrato = (campo: CampoImporto): campo is CampoMostrato => campo in COLONNE;

/** The sum of some voci in the sheet of their side. */
function somma(
  parte: Parte,
  punti: PuntiBilancio | null,
  voci: readonly Voce[],
  campo: CampoMostrato,
): string {
  const colonna = COLONNE[campo];
  if (voci.length === punti?.righe.size) return propria(parte, `${colonna}${punti.totale}`);
  const celle = voci.flatMap((v) => {
    const riga = punti?.righe.get(v);
    return riga === undefined ? [] : [{ foglio: parte, riga, colonna: 1 }];
  });
  return `SUM(${inIntervalli(celle)
    .map((a) => propria(parte, `${colonna}${a.riga}:${colonna}${a.ultimaRiga}`))
    .join()})`;
}
