/** What a printed total row should say: the sum of its rows, column by column. */
import { sum, type Importo } from "../base/importo";
import type { Posizione } from "../base/posizione";
import type { DefinizioneDisponibilita } from "./parametri";
import { perChiave } from "../base/per-chiave";
import { disponibilita } from "./totali";
import type { CampoImporto, Parte, RigaTotale, Voce } from "./voce";

export interface TotaleAtteso {
  readonly campo: CampoImporto;
  readonly posizione: Posizione;
  readonly stampato: Importo;
  readonly atteso: Importo;
  /** The voci that it should add up. */
  readonly voci: readonly Voce[];
}

/** The rows of a total with their sums: the total of the pages so far adds only those of its own page to the one before. */
interface Addendi {
  readonly righe: readonly number[];
  readonly voci: readonly Voce[];
  readonly somme: Map<CampoImporto, Importo>;
}

const NESSUNO: Addendi = { righe: [], voci: [], somme: new Map() };

/** The voci of a sheet by their row: the same row may hold one of each side. */
const chiave = (parte: Parte, foglio: string, riga: number): string => `${parte} ${riga} ${foglio}`;

/**
 * What a total should say, given all the voci once. Only columns that the total row prints and whose rows can all be
 * read. A grand total adds up its whole side.
 */
export function expectedTotals(
  voci: readonly Voce[],
  definizione: DefinizioneDisponibilita,
): (t: RigaTotale) => TotaleAtteso[] {
  const perRiga = new Map<string, Voce[]>();
  for (const v of voci) {
    const k = chiave(v.parte, v.foglio, v.riga);
    const stessa = perRiga.get(k);
    if (stessa) stessa.push(v);
    else perRiga.set(k, [v]);
  }
  const valoreDi = (v: Voce, campo: CampoImporto): Importo | null =>
    campo === "disponibilita"
      ? (v.importi.disponibilita?.valore ?? disponibilita(v, definizione))
      : (v.importi[campo]?.valore ?? null);
  const somma = (sue: readonly Voce[], campo: CampoImporto): Importo =>
    sum(sue.flatMap((v) => valoreDi(v, campo) ?? []));
  // Many totals may claim to be the grand one: its sums are made once.
  const generali = new Map<string, Importo>();
  const parti = perChiave(voci, (v) => v.parte);
  const generale = (parte: Parte, campo: CampoImporto): Importo => {
    const fatta = generali.get(`${parte} ${campo}`);
    if (fatta) return fatta;
    const nuova = somma(parti.get(parte) ?? [], campo);
    generali.set(`${parte} ${campo}`, nuova);
    return nuova;
  };
  const addendi = new Map<string, Addendi>();
  const addendiDi = ({ parte, foglio, righeVoci }: RigaTotale): Addendi => {
    const dove = chiave(parte, foglio, righeVoci[0] ?? 0);
    const prima = addendi.get(dove);
    const gia = prima && prima.righe.every((r, i) => r === righeVoci[i]) ? prima : NESSUNO;
    const nuove = righeVoci
      .slice(gia.righe.length)
      .flatMap((r) => perRiga.get(chiave(parte, foglio, r)) ?? []);
    const somme = new Map([...gia.somme].map(([campo, s]) => [campo, s.plus(somma(nuove, campo))]));
    const tutti = { righe: righeVoci, voci: [...gia.voci, ...nuove], somme };
    addendi.set(dove, tutti);
    return tutti;
  };
  return (t) => {
    const suoi = t.ambito === "generale" ? null : addendiDi(t);
    const sue = suoi?.voci ?? parti.get(t.parte) ?? [];
    return Object.entries(t.importi).flatMap(([nome, importo]) => {
      const campo = nome as CampoImporto;
      if (importo.valore === null) return [];
      const atteso = suoi ? (suoi.somme.get(campo) ?? somma(sue, campo)) : generale(t.parte, campo);
      suoi?.somme.set(campo, atteso);
      return [{ campo, posizione: importo.posizione, stampato: importo.valore, atteso, voci: sue }];
    });
  };
}
