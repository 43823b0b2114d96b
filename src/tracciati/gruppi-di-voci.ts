/** The groups of the budget that a total may name, and how many voci each has in a block. */
import type { AmbitoTotale, Voce } from "../bilancio/voce";

export type Gruppo = "titolo" | "missione" | "programma";

export const GRUPPI = ["titolo", "missione", "programma"] as const satisfies readonly Gruppo[];

export const isGruppo = (ambito: AmbitoTotale): ambito is Gruppo =>
  (GRUPPI as readonly AmbitoTotale[]).includes(ambito);

export const CHIAVI: Readonly<Record<Gruppo, (v: Voce) => string>> = {
  titolo: (v) => String(v.titolo),
  missione: (v) => String(v.missione),
  programma: (v) => `${v.missione ?? ""}/${v.programma ?? ""}`,
};

type Conti = Readonly<Record<Gruppo, ReadonlyMap<string, number>>>;

export function countGroups(voci: readonly Voce[]): Conti {
  const conta = (gruppo: Gruppo): ReadonlyMap<string, number> => {
    const conti = new Map<string, number>();
    for (const v of voci) {
      const k = CHIAVI[gruppo](v);
      conti.set(k, (conti.get(k) ?? 0) + 1);
    }
    return conti;
  };
  return { titolo: conta("titolo"), missione: conta("missione"), programma: conta("programma") };
}

/** All these rows are of one group, and the group has no row elsewhere in the block. */
export function isWholeGroup(ambito: AmbitoTotale, voci: readonly Voce[], quante: Conti): boolean {
  const [prima] = voci;
  if (!prima || !isGruppo(ambito)) return prima !== undefined;
  const chiave = CHIAVI[ambito];
  const sua = chiave(prima);
  return quante[ambito].get(sua) === voci.length && voci.every((v) => chiave(v) === sua);
}
