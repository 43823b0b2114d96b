/**
 * The witness of arithmetic: attuale − impegnato (or accertato) = disponibilità on most rows. It names a column whose
 * heading says nothing, and tells which of two columns is the one that the others are made of.
 */
import { figureOf } from "../amount";
import { normalise } from "../normalise";
import type { CampoMappa } from "../campi";
import type { ColonnaVista, Indizio, TabellaVista } from "./indizio";
import { quota } from "./profilo";

/** Field → column → what arithmetic says. */
type Conti = ReadonlyMap<CampoMappa, ReadonlyMap<number, Indizio>>;

/** What is known so far of a column, between 0 and about 1. */
type PunteggioDi = (campo: CampoMappa, colonna: number) => number;

const VALE = 0.9;
const CENTESIMO = 0.005;
const CANDIDATE = 4;

interface Serie {
  readonly colonna: number;
  readonly nome: string;
  readonly numeri: readonly (number | null)[];
}

const nomeDi = (c: ColonnaVista): string =>
  c.intestazione === "" ? "la colonna senza nome" : `«${c.intestazione}»`;

export function arithmetic(t: TabellaVista, punteggio: PunteggioDi): Conti {
  const conti = new Map<CampoMappa, Map<number, Indizio>>();
  if (t.struttura === "obiettivi") return conti;
  const mosso: CampoMappa = t.struttura === "entrate" ? "accertato" : "impegnato";
  const serie = t.colonne
    .filter((c) => quota(c.profilo, "importo") >= 0.6)
    .map((c): Serie => ({ colonna: c.colonna, nome: nomeDi(c), numeri: c.valori.map(figureOf) }));
  const best = (campo: CampoMappa): Serie[] =>
    serie
      .filter((s) => punteggio(campo, s.colonna) >= 0.4 && !parti.has(s))
      .toSorted((a, b) => punteggio(campo, b.colonna) - punteggio(campo, a.colonna))
      .slice(0, CANDIDATE);
  const say = (campo: CampoMappa, s: Serie, peso: number, perche: string, ambito?: string): void => {
    const suoi = conti.get(campo) ?? new Map<number, Indizio>();
    if (peso > (suoi.get(s.colonna)?.peso ?? -2))
      suoi.set(s.colonna, { peso, perche, ...(ambito === undefined ? {} : { ambito }) });
    conti.set(campo, suoi);
  };
  for (const v of serie) {
    if (!DI_VARIAZIONE.test(normalise(v.nome))) continue;
    const previste = serie.filter((s) => s !== v && isForeseen(s, punteggio));
    const coppia = previste.flatMap((a) =>
      previste.flatMap((b) => (a !== b && changes(a, v, b) ? [{ a, b }] : [])),
    )[0];
    if (!coppia) continue;
    const { a, b } = coppia;
    say("previsioneAttuale", b, 0.6, `è ${a.nome} più ${v.nome}`);
    say("previsioneIniziale", a, 0.9, `più ${v.nome} dà ${b.nome}`);
    say("previsioneAttuale", a, -0.6, `più ${v.nome} dà ${b.nome}`);
    for (const campo of ["previsioneIniziale", "previsioneAttuale"] as const)
      say(campo, v, -1.2, `è la differenza fra ${b.nome} e ${a.nome}`, "differenza");
  }
  const incasso: CampoMappa = t.struttura === "entrate" ? "riscosso" : "pagato";
  const parti = new Set<Serie>();
  for (const campo of [mosso, incasso]) {
    const candidate = serie.filter((s) => punteggio(campo, s.colonna) >= 0.4);
    const tutto = candidate.find((s) => isSum(s, candidate));
    if (!tutto) continue;
    const sue = candidate.filter((s) => s !== tutto);
    say(campo, tutto, 0.4, `è la somma di ${sue.length} colonne`);
    for (const s of sue) {
      say(campo, s, -0.6, `è una parte di ${tutto.nome}`, `una parte di ${tutto.nome}`);
      parti.add(s);
    }
  }
  const attuali = best("previsioneAttuale");
  const mossi = best(mosso);
  for (const a of attuali) {
    for (const m of mossi) {
      if (m === a) continue;
      for (const d of serie) {
        if (d === a || d === m) continue;
        const esito = holds(a, m, d);
        if (!esito) continue;
        const dove = `in ${esito.si} righe su ${esito.righe}`;
        say("disponibilita", d, esito.righe >= 2 ? 0.9 : 0.3, `è ${a.nome} meno ${m.nome} ${dove}`);
        if (punteggio("disponibilita", d.colonna) < 0.4) continue;
        say("previsioneAttuale", a, 0.3, `tolto ${m.nome} dà ${d.nome} ${dove}`);
        say(mosso, m, 0.3, `tolto da ${a.nome} dà ${d.nome} ${dove}`);
      }
    }
    if (mossi.length > 0) continue;
    // Nothing is headed as committed: what is left of the previsione without the disponibilità is.
    for (const d of best("disponibilita")) {
      for (const m of serie) {
        if (m === a || m === d) continue;
        const esito = holds(a, m, d);
        if (esito && esito.righe >= 2)
          say(mosso, m, 0.9, `è ${a.nome} meno ${d.nome} in ${esito.si} righe su ${esito.righe}`);
      }
    }
  }
  return conti;
}

const DI_VARIAZIONE =
  /\b(?:var|variaz|variazion[ei]|assestamento|scost|scostament[oi]|storni|delta|diff|differenz[ae])\b/;
const TOTALE = /\b(?:tot|total[ei])\b/;

/** A previsione, or a total that may be one. */
const isForeseen = (s: Serie, punteggio: PunteggioDi): boolean =>
  punteggio("previsioneAttuale", s.colonna) >= 0.4 ||
  punteggio("previsioneIniziale", s.colonna) >= 0.4 ||
  (TOTALE.test(normalise(s.nome)) &&
    (["accertato", "impegnato", "riscosso", "pagato", "disponibilita"] as const).every(
      (c) => punteggio(c, s.colonna) < 0.4,
    ));

/** a + v = b on nearly all rows, where v changes something on two of them. */
function changes(a: Serie, v: Serie, b: Serie): boolean {
  let [si, righe, mosse] = [0, 0, 0];
  for (let i = 0; i < a.numeri.length; i++) {
    const [x, y, z] = [a.numeri[i] ?? null, v.numeri[i] ?? 0, b.numeri[i] ?? null];
    if (x === null || z === null) continue;
    righe++;
    if (y !== 0) mosse++;
    if (Math.abs(x + y - z) < CENTESIMO) si++;
  }
  return mosse >= 2 && si >= righe * VALE;
}

/** Of columns of one field two at least make up the whole: "Imp. gen", "Imp. feb"… beside "Totale impegnato". */
const PARTI = 2;
/** Where one is of competenza and one of residui their sum is what is not meant. */
const DI_GESTIONE = /\b(?:compet|comp\b|cp\b|c ?c\b|residu|rs\b)/;

/** All the others, row by row, add up to it; on two rows at least, of more columns than one. */
function isSum(s: Serie, candidate: readonly Serie[]): boolean {
  const altre = candidate.filter((x) => x !== s);
  if (altre.length < PARTI || candidate.some((x) => DI_GESTIONE.test(normalise(x.nome)))) return false;
  let [si, righe, sparse] = [0, 0, 0];
  for (const [i, totale] of s.numeri.entries()) {
    if (totale === null || totale === 0) continue;
    righe++;
    const parti = altre.flatMap((x) => x.numeri[i] ?? []).filter((n) => n !== 0);
    if (parti.length >= PARTI) sparse++;
    if (Math.abs(parti.reduce((n, x) => n + x, 0) - totale) < CENTESIMO) si++;
  }
  return sparse >= 2 && si >= righe * VALE;
}

/** a − m = d on most of the rows where all three are numbers and m is not zero. */
function holds(a: Serie, m: Serie, d: Serie): { readonly si: number; readonly righe: number } | null {
  let righe = 0;
  let si = 0;
  for (let i = 0; i < a.numeri.length; i++) {
    const [x, y, z] = [a.numeri[i], m.numeri[i], d.numeri[i]];
    if (x === null || y === null || z === null || x === undefined || y === undefined || z === undefined)
      continue;
    if (y === 0 || x === 0) continue;
    righe++;
    if (Math.abs(x - y - z) < CENTESIMO) si++;
  }
  return righe > 0 && si >= righe * VALE ? { si, righe } : null;
}
