/** All the witnesses of a column, added up. A new one is one file and one line here. */
import type { CampoMappa } from "../campi";
import type { NomeTestimone } from "../guida";
import { arithmetic } from "./aritmetica";
import { contentsSay } from "./contenuto";
import type { ColonnaVista, Indizio, TabellaVista, Testimone } from "./indizio";
import { nudoDice } from "./nudo";
import { paroleDicono } from "./parole";
import { sottoSta } from "./sotto";
import { tempoDice } from "./tempo";
import { viciniDicono } from "./vicini";

const TESTIMONI: readonly (readonly [NomeTestimone, Testimone])[] = [
  ["parole", paroleDicono],
  ["sotto", sottoSta],
  ["tempo", tempoDice],
  ["vicini", viciniDicono],
  ["vicini", nudoDice],
];

export interface Deposizione {
  readonly peso: number;
  /** The reasons worth saying, the weightiest first. */
  readonly indizi: readonly (Indizio & { readonly chi: NomeTestimone })[];
}

/** For each column and field what all the witnesses say; `senza` leaves some out, to see what each is worth. */
export function hear(
  t: TabellaVista,
  campi: readonly CampoMappa[],
  senza: ReadonlySet<NomeTestimone> = NESSUNO,
): (c: ColonnaVista, campo: CampoMappa) => Deposizione {
  const deposizioni = new Map<ColonnaVista, Map<CampoMappa, Deposizione>>();
  const chiamati = TESTIMONI.filter(([nome]) => !senza.has(nome));
  for (const c of t.colonne) {
    const sue = new Map<CampoMappa, Deposizione>();
    for (const campo of campi) {
      const indizi: (Indizio & { readonly chi: NomeTestimone })[] = [];
      for (const [chi, testimone] of chiamati) {
        const i = testimone(c, campo, t);
        if (i) indizi.push({ ...i, chi });
        // What no word speaks of only sums, neighbours and plain contents can name: the others add too little to be asked.
        else if (chi === "parole" && campo !== "indicatore" && campo !== "previsioneIniziale") break;
      }
      const contenuto = senza.has("sotto") ? null : contentsSay(c, campo, t);
      if (contenuto) indizi.push({ ...contenuto, chi: "sotto" });
      if (indizi.length > 0) sue.set(campo, { peso: indizi.reduce((n, i) => n + i.peso, 0), indizi });
    }
    deposizioni.set(c, sue);
  }
  const of = (c: ColonnaVista, campo: CampoMappa): Deposizione => deposizioni.get(c)?.get(campo) ?? NIENTE;
  if (senza.has("aritmetica")) return of;
  const perNumero = new Map(t.colonne.map((c) => [c.colonna, c]));
  const conti = arithmetic(t, (campo, colonna) => {
    const c = perNumero.get(colonna);
    return c ? of(c, campo).peso : 0;
  });
  return (c, campo) => {
    const sentita = of(c, campo);
    const conto = conti.get(campo)?.get(c.colonna);
    if (!conto) return sentita;
    return {
      peso: sentita.peso + conto.peso,
      indizi: [...sentita.indizi, { ...conto, chi: "aritmetica" }],
    };
  };
}

const NESSUNO: ReadonlySet<NomeTestimone> = new Set();
const NIENTE: Deposizione = { peso: 0, indizi: [] };

/** The reasons in words, to follow the heading: those for the field, the plain ones aside that say nothing. */
export const reasonsOf = (d: Deposizione): string =>
  d.indizi
    .filter((i) => i.peso > 0 && i.perche !== "")
    .map((i) => i.perche)
    .join("; ");
