/**
 * Rows of a budget table that their words alone leave aside: "di cui…", "Scostamento", "Consuntivo 2022", what is carried over.
 * The amounts must bear them out; else they are said (MAP-002), and nobody signs over a voce that was called so.
 */
import { isVuoto, type Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { ImportoLetto, RigaTotale } from "../bilancio/voce";
import { isSommabile } from "./alignment";
import { map002 } from "./rilievi/map-002-importi-sparsi";

type Importi = RigaTotale["importi"];

/** What is smaller is a percentage or a ratio. */
const IMPORTO_MINIMO = 1000;

const written = (importi: Importi): ImportoLetto[] =>
  Object.values(importi).filter((i) => isSommabile(i.originale));

/** Amounts on a row that is neither voce nor total; `detto` where its words say that it is none. */
export function strayAmounts(riga: number, importi: Importi, detto?: string): Rilievo[] {
  const [primo] = written(importi);
  if (!primo) return [];
  const valore = String(primo.originale);
  const fatti = detto === undefined ? { riga, valore } : { riga, valore, detto: detto.slice(0, 60) };
  return [map002.rilievo("avviso", primo.posizione, fatti)];
}

/** The first text of a row. */
export const wordsOf = (g: Griglia, riga: number): string =>
  (g.valori[riga - g.riga] ?? [])
    .flatMap((v) => (typeof v === "string" && !isVuoto(v) ? [v.trim()] : []))
    .find((t) => /\p{L}/u.test(t)) ?? "";

/** No amount is more than that of the row that it is a part of. */
export const isPartOf = (importi: Importi, intera: Importi | null): boolean =>
  intera !== null &&
  Object.entries(importi).every(([campo, { valore }]) => {
    const sua = intera[campo as keyof Importi]?.valore;
    return !valore || !sua || valore.abs().lte(sua.abs());
  });

/** As the rows of a table go by: what was made of others stands under their total, or holds no amount of money. */
export class RowsAside {
  private sospese: Rilievo[] = [];
  private readonly dette: Rilievo[] = [];
  private sottoUnTotale = false;

  voce(): void {
    this.dette.push(...this.sospese);
    this.sospese = [];
    this.sottoUnTotale = false;
  }

  total(): void {
    this.sottoUnTotale = true;
    this.sospese = [];
  }

  derived(riga: number, importi: Importi, detto: string): void {
    if (this.sottoUnTotale) return;
    if (written(importi).every(({ valore }) => valore?.abs().lt(IMPORTO_MINIMO) === true)) return;
    this.sospese.push(...strayAmounts(riga, importi, detto));
  }

  /** At the end of the table: what stands last with no total above it is borne out by nothing. */
  end(): Rilievo[] {
    return [...this.dette, ...this.sospese];
  }
}
