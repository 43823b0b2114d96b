/** How many indicators of each class there are, of all and of each person: worked out from what is shown, kept nowhere. */
import type { ClasseMostrata } from "../app/vista/classi-mostrate";
import type { TargetMostrato } from "../app/vista/mostra";

export type Conti = Readonly<Record<ClasseMostrata, number>>;

export interface Persona {
  /** "" for those of nobody. */
  readonly nome: string;
  readonly conti: Conti;
  /** Those that have a class. */
  readonly tutti: number;
}

const VUOTI: Conti = {
  raggiunto: 0,
  "in corso": 0,
  "a rischio": 0,
  mancato: 0,
  "non valutabile": 0,
};

const piu = (conti: Conti, classe: ClasseMostrata): Conti => ({ ...conti, [classe]: conti[classe] + 1 });

export const contaClassi = (target: readonly TargetMostrato[]): Conti =>
  target.reduce((conti, { classe }) => (classe === null ? conti : piu(conti, classe)), VUOTI);

/** Whoever has most to settle first: missed, then a rischio; what is of two is counted for both. */
export function persone(target: readonly TargetMostrato[]): readonly Persona[] {
  const conti = new Map<string, Conti>();
  for (const { classe, persone: sue } of target)
    if (classe !== null)
      for (const nome of sue.length === 0 ? [""] : sue)
        conti.set(nome, piu(conti.get(nome) ?? VUOTI, classe));
  return [...conti]
    .map(([nome, c]): Persona => ({
      nome,
      conti: c,
      tutti: Object.values(c).reduce((a, b) => a + b, 0),
    }))
    .toSorted(
      (a, b) =>
        b.conti.mancato - a.conti.mancato ||
        b.conti["a rischio"] - a.conti["a rischio"] ||
        a.nome.localeCompare(b.nome, "it"),
    );
}
