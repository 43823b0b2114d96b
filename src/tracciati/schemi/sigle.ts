/** The tags of the legal schemes, RS, CP, CS, T: written beside the amounts, or told by the turns of the rows. */
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../../base/griglia";
import { isImporto } from "../alignment";
import { misuraDi, type Misura } from "../misura";

/** A letter alone is a tag where its whole column is of tags, and no scheme of the law has one. */
const siglaDi = (v: Scalare): Misura | null =>
  typeof v === "string" && v.length <= 30 && !/^\s*[cr]\s*$/i.test(v) ? misuraDi(v) : null;

interface Sigle {
  /** What names a voce stands before this column. */
  readonly colonna: number;
  readonly sigla: (riga: number) => Misura | null;
}

/** Null where the sheet has none. */
export const findSigle = (g: Griglia): Sigle | null => writtenTags(g) ?? tagsByTurns(g);

function writtenTags(g: Griglia): Sigle | null {
  const colonna = tagColumn(g);
  return colonna === null ? null : { colonna, sigla: (r) => siglaDi(valoreIn(g, r, colonna)) };
}

const DI_TESTATA: readonly (readonly [Misura, RegExp])[] = [
  ["rs", /\bresidui\b.*\(RS\)/i],
  ["cp", /\bcompetenza\b.*\(CP\)/i],
  ["cs", /\bcassa\b.*\(CS\)/i],
];

/**
 * Without tags beside the amounts: the headings say RS, CP and CS one below the other, and so do the rows by turns, a name
 * on the first of three. A name with one row alone (avanzo, fondo pluriennale) has only competenza.
 */
function tagsByTurns(g: Griglia): Sigle | null {
  const i = g.valori.findIndex((_, r) =>
    DI_TESTATA.every(([, forma], k) =>
      (g.valori[r + k] ?? []).some((v) => typeof v === "string" && forma.test(v)),
    ),
  );
  if (i < 0) return null;
  const primo = (g.valori[i] ?? []).findIndex((v) => typeof v === "string" && DI_TESTATA[0]?.[1].test(v));
  const sigle = new Map<number, Misura>();
  const named = (r: readonly Scalare[]): boolean => r.slice(0, primo).some((v) => !isVuoto(v));
  const withAmounts = (r: readonly Scalare[] | undefined): boolean =>
    r?.slice(primo).some(isImporto) ?? false;
  for (let r = i + DI_TESTATA.length; r < g.valori.length; r++) {
    const [prima, seconda, terza] = [g.valori[r], g.valori[r + 1], g.valori[r + 2]];
    if (!prima || !named(prima) || !withAmounts(prima)) continue;
    const tre = [seconda, terza].every((x) => x && withAmounts(x) && !named(x));
    if (tre) for (const [k, [sigla]] of DI_TESTATA.entries()) sigle.set(g.riga + r + k, sigla);
    else sigle.set(g.riga + r, "cp");
    if (tre) r += 2;
  }
  return sigle.size === 0 ? null : { colonna: g.colonna + primo, sigla: (r) => sigle.get(r) ?? null };
}

/** The leftmost column where, beside amounts, RS or CS, and CP, come again and again. */
function tagColumn(g: Griglia): number | null {
  const conti = new Map<number, { cp: number; altre: number }>();
  for (const riga of g.valori) {
    if (!riga.some((v) => siglaDi(v) !== null) || !riga.some(isImporto)) continue;
    for (const [i, v] of riga.entries()) {
      const s = siglaDi(v);
      if (s === null) continue;
      const c = conti.get(i) ?? { cp: 0, altre: 0 };
      if (s === "cp") c.cp++;
      else c.altre++;
      conti.set(i, c);
    }
  }
  const buone = [...conti].filter(([, c]) => c.cp >= 2 && c.altre >= 2).map(([i]) => i);
  return buone.length === 0 ? null : g.colonna + Math.min(...buone);
}
