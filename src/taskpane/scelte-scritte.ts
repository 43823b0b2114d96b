/** What is typed or pressed in the settings, as a value: what cannot be read is null, never a guess. */
import { isMissioniEscluse, isTolleranza, SEZIONI, type Sezione } from "../app/vista/scelte-referto";
import { Decimal, type Importo } from "../base/importo";

const TOLLERANZA = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/;

/** Euro as an Italian officer types them: 0,05 or 1.234,50. A point stands for thousands only. */
export function readTolleranza(testo: string): Importo | null {
  const letta = TOLLERANZA.exec(testo.replace(/€/, "").trim());
  const euro = letta && new Decimal(`${(letta[1] ?? "").replaceAll(".", "")}.${letta[2] ?? "0"}`);
  return euro && isTolleranza(euro) ? euro : null;
}

/** 0,05: no figure more than is needed. */
export const formatTolleranza = (t: Importo): string => t.toFixed().replace(".", ",");

/** "20, 60, 99"; nothing typed is no missione. Each once, in order. */
export function readMissioni(testo: string): readonly number[] | null {
  const parole = testo.split(/[\s,;]+/).filter((p) => p !== "");
  if (!parole.every((p) => /^\d{1,2}$/.test(p) && Number(p) > 0)) return null;
  const missioni = [...new Set(parole.map(Number))].sort((a, b) => a - b);
  return isMissioniEscluse(missioni) ? missioni : null;
}

/** All the parts: those written, in their order, then the others. */
export const tutteLeSezioni = (scelte: readonly Sezione[]): readonly Sezione[] => [
  ...scelte,
  ...SEZIONI.filter((s) => !scelte.includes(s)),
];

/** A part in or out; one that comes in is the last. */
export const conSezione = (scelte: readonly Sezione[], s: Sezione, scritta: boolean): readonly Sezione[] => {
  const altre = scelte.filter((x) => x !== s);
  return scritta ? [...altre, s] : altre;
};

/** One place up or down among those written; at the ends, and where it is not written, as it was. */
export function spostaSezione(scelte: readonly Sezione[], s: Sezione, verso: -1 | 1): readonly Sezione[] {
  const da = scelte.indexOf(s);
  const altra = da === -1 ? undefined : scelte[da + verso];
  if (altra === undefined) return scelte;
  return scelte.map((x) => (x === s ? altra : x === altra ? s : x));
}
