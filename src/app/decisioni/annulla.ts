/** One correction taken back, and nothing else: a colleague may have decided more in the same workbook since. */
import type { ImpostazioniReferto } from "../../referto/dati/impostazioni";
import type { Memoria } from "../memoria/memoria";
import { without } from "../../base/multinsieme";
import { normalise } from "../../tracciati/normalise";

/** `m`: the memory of now; `prima` and `dopo`: as the correction found it and left it. */
export function undo(m: Memoria, prima: Memoria, dopo: Memoria): Memoria {
  const list = <T>(from: (x: Memoria) => readonly T[], keyOf: (v: T) => string): readonly T[] =>
    takeBack(from(m), from(prima), from(dopo), keyOf);
  const bag = <T>(from: (x: Memoria) => readonly T[]): readonly T[] => [
    ...without(from(m), without(from(dopo), from(prima))),
    ...without(from(prima), from(dopo)),
  ];
  const record = <T>(from: (x: Memoria) => Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      list(
        (x) => Object.entries(from(x)),
        ([k]) => k,
      ),
    );
  return {
    ...m,
    ...tenuti(m, prima, dopo),
    parametri: same(prima.parametri, dopo.parametri) ? m.parametri : prima.parametri,
    correzioni: {
      polarita: record((x) => x.correzioni.polarita),
      stralciati: record((x) => x.correzioni.stralciati),
      gruppi: list(
        (x) => x.correzioni.gruppi,
        (g) => g.nome,
      ),
    },
    spiegazioni: record((x) => x.spiegazioni),
    accettazioni: bag((x) => x.accettazioni),
    deroghe: bag((x) => x.deroghe),
    chiAccetta: same(prima.chiAccetta, dopo.chiAccetta) ? m.chiAccetta : prima.chiAccetta,
    impostazioni: impostazioniDi(m.impostazioni, prima.impostazioni, dopo.impostazioni),
    lessico: {
      colonne: list(
        (x) => x.lessico.colonne,
        (p) => JSON.stringify([p.struttura, normalise(p.intestazione), p.ordinale]),
      ),
      sezioni: list(
        (x) => x.lessico.sezioni,
        (p) => normalise(p.parola),
      ),
    },
    indicate: list(
      (x) => x.indicate,
      (t) => t.nome,
    ),
  };
}

/** Of the referti of before: what the correction let go and nobody has written since. */
function tenuti(m: Memoria, prima: Memoria, dopo: Memoria): Partial<Memoria> {
  const tenuto = <K extends keyof Memoria>(k: K): Memoria[K] => (same(m[k], dopo[k]) ? prima[k] : m[k]);
  const perse = prima.istantanee.filter((i) =>
    [...m.istantanee, ...dopo.istantanee].every((x) => x.data !== i.data),
  );
  return {
    dataRiferimento: tenuto("dataRiferimento"),
    esercizio: tenuto("esercizio"),
    ente: tenuto("ente"),
    generazione: tenuto("generazione"),
    zone: tenuto("zone"),
    ignoto: tenuto("ignoto"),
    istantanee:
      perse.length === 0
        ? m.istantanee
        : [...perse, ...m.istantanee].toSorted((a, b) => a.data.localeCompare(b.data)),
  };
}

/** Each choice by itself: one who changes a word of the cover does not decide which parts are written. */
const impostazioniDi = (
  ora: ImpostazioniReferto,
  prima: ImpostazioniReferto,
  dopo: ImpostazioniReferto,
): ImpostazioniReferto => ({
  ...fieldsOf(ora, prima, dopo),
  testi: fieldsOf(ora.testi, prima.testi, dopo.testi),
});

/** Field by field: what the correction changed is as before, the rest as it is now. */
const fieldsOf = <T extends object>(ora: T, prima: T, dopo: T): T =>
  (Object.keys(ora) as (keyof T)[]).reduce<T>(
    (r, k) => (same(prima[k], dopo[k]) ? r : { ...r, [k]: prima[k] }),
    ora,
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** By key: what the correction changed is as before, the rest as it is now. */
function takeBack<T>(
  ora: readonly T[],
  prima: readonly T[],
  dopo: readonly T[],
  keyOf: (v: T) => string,
): readonly T[] {
  const [allora, fatte] = [byKey(prima, keyOf), byKey(dopo, keyOf)];
  const cambiate = new Set(
    [...allora.keys(), ...fatte.keys()].filter((k) => !same(allora.get(k), fatte.get(k))),
  );
  const restano = ora.filter((v) => !cambiate.has(keyOf(v)));
  return [...restano, ...prima.filter((v) => cambiate.has(keyOf(v)))];
}

const byKey = <T>(voci: readonly T[], keyOf: (v: T) => string): ReadonlyMap<string, T> =>
  new Map(voci.map((v) => [keyOf(v), v]));
