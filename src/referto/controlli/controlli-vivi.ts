/**
 * The checks that a formula can say outright: their count follows the amounts, also after the press. A formula sees the rows
 * of the press only: where rows, codes or decisions are others it says nothing any more, `NOME_RIGHE` knows.
 */
import { bil002 } from "../../controlli/bil-002-totali";
import { bil003 } from "../../controlli/bil-003-disponibilita-negativa";
import { bil005 } from "../../controlli/bil-005-quadratura";
import { bil006 } from "../../controlli/bil-006-partite-di-giro";
import { latiDi, type Quadratura } from "../../controlli/quadratura";
import { firmaAttiva } from "../../controlli/firma";
import type { StatoControllo } from "../../controlli/stato";
import { totalOf } from "../../bilancio/totali";
import type { CampoImporto, CampoMostrato, Parte, Voce } from "../../bilancio/voce";
import type { Conti, DatiReferto } from "../dati/dati";
import { CAMPI } from "../denaro/conti";
import { Insieme, Tratto, unite, vivo, type Vivo } from "../documento/cifra";
import type { ParoleControllo } from "./elenco-controlli";
import { NOME_ATTUALE, NOME_RIGHE, NOME_TOTALI } from "../foglio/nomi-finche-vale";
import { letterali, MARGINE } from "../documento/formule";
import { totaliVivi } from "./totali-vivi";

export type ContiParti = Readonly<Record<Parte, Conti | null>>;

/** How many errors and notes there are now; null for a severity that it does not have. */
interface Quanti {
  readonly errori: Vivo | null;
  readonly note: Vivo | null;
}

/** Voci summed one by one; more of them would make a formula that does not fit in a cell: each count stands in it twice. */
const VOCI = 150;

/** What the check of that code says now, as a formula, in the words of its sheet; null where only a press can say it. */
export function statoVivo(
  d: DatiReferto,
  conti: ContiParti,
  s: StatoControllo,
  parole: ParoleControllo,
): Vivo | null {
  // Signed, the sheets it would look at do not follow the cells.
  if (!d.custodito || firmaAttiva(d.firme) || s.stato === "non verificabile") return null;
  const quanti = quantiDi(d, conti)[s.codice]?.();
  if (!quanti) return null;
  const coda = s.accettati === 0 ? "" : ", accettati compresi";
  const aPosto = letterali(parole.aPosto);
  const note = quanti.note === null ? aPosto : scelta(quanti.note, contate(parole, "nota", coda), aPosto);
  const detto = quanti.errori === null ? note : scelta(quanti.errori, contate(parole, "errore", coda), note);
  const scaduto = letterali(parole.daRigenerare);
  const ora = vivo`IFERROR(IF(${NOME_RIGHE},${detto},${scaduto}),${scaduto})`;
  // Which ones are covered by an acceptance, only a press knows: until an amount changes they are those of the press.
  return s.accettati === 0
    ? vivo`=${ora}`
    : vivo`=IF(IFERROR(${NOME_ATTUALE},FALSE),${letterali(parole.stato(s))},${ora})`;
}

const VIVI: ReadonlySet<string> = new Set([bil002, bil003, bil005, bil006].map((c) => c.codice));

/** Whether a check is one that a formula can make, signed or not. */
export const isVivo = ({ codice }: StatoControllo): boolean => VIVI.has(codice);

/** The words for one, and those before and after the number of more. */
interface Contate {
  readonly una: string;
  readonly prima: string;
  readonly dopo: string;
}

function contate(parole: ParoleControllo, gravita: "errore" | "nota", coda: string): Contate {
  const [prima = "", dopo = ""] = parole.conteggio(gravita, 2).split("2");
  return { una: parole.conteggio(gravita, 1) + coda, prima, dopo: dopo + coda };
}

/** The words for none, one, more. */
function scelta(n: Vivo, { una, prima, dopo }: Contate, nessuno: Vivo | string): Vivo {
  return vivo`CHOOSE(MIN(${n},2)+1,${nessuno},${letterali(una)},${letterali(prima)}&${n}&${letterali(dopo)})`;
}

function quantiDi(
  d: DatiReferto,
  conti: ContiParti,
): Readonly<Record<string, (() => Quanti | null) | undefined>> {
  const scritte = (["entrate", "spese"] as const).every(
    (p) => conti[p] === null || d.impostazioni.sezioni.includes(p),
  );
  const conSomma = (n: Vivo | null): Quanti | null => (n === null ? null : { errori: n, note: null });
  return {
    [bil002.codice]: () => conSomma(totaliVivi(d) ? vivo`${NOME_TOTALI}` : null),
    [bil003.codice]: () =>
      scritte ? { errori: negative(conti.spese), note: negative(conti.entrate) } : null,
    [bil005.codice]: () => conSomma(scritte ? sbilanci(d, conti, bil005) : null),
    [bil006.codice]: () => conSomma(scritte ? sbilanci(d, conti, bil006) : null),
  };
}

/**
 * Rows of voci whose disponibilità is below zero: its column holds totals too, which their label tells. A criterion is read
 * in the language of Excel, so its number is joined to it, never written in it: "<-0.0001" is a word to an Italian one.
 */
function negative(conti: Conti | null): Vivo | null {
  if (!conti) return null;
  const { etichette, disponibilita } = conti.lati;
  return vivo`COUNTIFS(${new Tratto(...disponibilita)},"<"&-${String(MARGINE)},${new Tratto(...etichette)},"<>TOTALE*")`;
}

/** How many columns do not balance. Whether a budget is an extract, where nothing must, may depend on its own amounts. */
function sbilanci(d: DatiReferto, conti: ContiParti, { confronto }: Quadratura): Vivo | null {
  if (d.estratto || (d.parametri.estratto === null && d.totali.some((t) => !t.completo))) return null;
  const [entrate, spese] = latiDi(confronto, d) ?? [[], []];
  const soglia = d.parametri.tolleranza.plus(MARGINE).toFixed();
  const termini: Vivo[] = [];
  for (const campo of confronto.campi.filter(isMostrato)) {
    if (!totalOf(entrate, campo) || !totalOf(spese, campo)) continue;
    const [a, b] = [somma(conti.entrate, entrate, campo), somma(conti.spese, spese, campo)];
    if (!a || !b) return null;
    termini.push(vivo`(ABS(${a}-${b})>${soglia})`);
  }
  return termini.length === 0 ? null : vivo`(${unite(termini, "+")})`;
}

const isMostrato = (campo: CampoImporto): campo is CampoMostrato => CAMPI.some((c) => c === campo);

/** The sum of some voci in the sheet of their side; null where it would be too long. */
function somma(conti: Conti | null, voci: readonly Voce[], campo: CampoMostrato): Vivo | null {
  if (!conti) return null;
  if (voci.length === conti.voci.size) return vivo`${conti.totale[campo]}`;
  const cifre = voci.flatMap((v) => conti.voci.get(v)?.[campo] ?? []);
  return cifre.length > VOCI ? null : vivo`SUM(${new Insieme(cifre)})`;
}
