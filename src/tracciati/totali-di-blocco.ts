/**
 * Grand totals that are each of their own block: "Totale spese assegnate" at the foot of the table of every office. Where
 * each of several blocks of a side has one, and most add up their own rows, none of them is the total of the side.
 */
import type { Parte, RigaTotale, Voce } from "../bilancio/voce";
import { perChiave } from "../base/per-chiave";
import { addsUp } from "./totals";

interface DiBlocco {
  readonly totali: readonly RigaTotale[];
  readonly voci: readonly Voce[];
}

/** The totals, with those of blocks no longer called grand ones. `voci`: of the whole workbook. */
export function withBlockTotals(
  scritti: readonly RigaTotale[],
  voci: readonly Voce[],
): readonly RigaTotale[] {
  const totali = scritti.map((t) => (t.progressivo ? withAllAbove(t, voci) : t));
  const propri = new Set((["entrate", "spese"] as const).flatMap((parte) => ofBlocks(parte, totali, voci)));
  return propri.size === 0 ? totali : totali.map((t) => (propri.has(t) ? { ...t, ambito: "altro" } : t));
}

/** A total that goes on over the pages adds up all the voci of its sheet above it. */
const withAllAbove = (t: RigaTotale, voci: readonly Voce[]): RigaTotale => ({
  ...t,
  righeVoci: voci.flatMap((v) =>
    v.parte === t.parte && v.foglio === t.foglio && v.riga < t.riga ? [v.riga] : [],
  ),
});

function ofBlocks(parte: Parte, totali: readonly RigaTotale[], voci: readonly Voce[]): readonly RigaTotale[] {
  const sue = voci.filter((v) => v.parte === parte);
  const generali = totali.filter(
    (t) => t.parte === parte && t.ambito === "generale" && t.righeVoci.length > 0 && !addsUp(t.importi, sue),
  );
  if (generali.length < 2) return [];
  const perRiga = new Map(sue.map((v) => [`${v.riga} ${v.foglio}`, v]));
  const blocchi = [...perChiave(generali, (t) => `${t.righeVoci[0] ?? ""} ${t.foglio}`).values()].map(
    (suoi): DiBlocco => ({
      totali: suoi,
      voci: (suoi[0]?.righeVoci ?? []).flatMap((r) => perRiga.get(`${r} ${suoi[0]?.foglio ?? ""}`) ?? []),
    }),
  );
  const contate = blocchi.reduce((n, b) => n + b.voci.length, 0);
  const tornano = blocchi.filter((b) => b.totali.some((t) => addsUp(t.importi, b.voci))).length;
  return blocchi.length >= 2 && contate === sue.length && tornano * 2 > blocchi.length && !repeat(blocchi)
    ? generali
    : [];
}

/** The same voci in two blocks are one budget twice: its total says so. */
function repeat(blocchi: readonly DiBlocco[]): boolean {
  const viste = new Set<string>();
  let ripetute = 0;
  for (const { voci } of blocchi) {
    const nomi = new Set(voci.map((v) => JSON.stringify([v.capitolo, v.articolo, v.codice, v.descrizione])));
    for (const n of nomi) if (viste.has(n)) ripetute++;
    for (const n of nomi) viste.add(n);
  }
  return ripetute * 4 > viste.size;
}
