/**
 * Sheets that say again what another one has: the same budget by missione and by responsabile, an extract (PNRR, a variazione, the
 * capitoli of an office), a list by code. One is read, that with most voci; the other is named, and never added.
 */
import type { Griglia } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import { AMOUNT_FIELDS } from "./campi";
import type { Mappatura } from "./mappatura";
import { map013 } from "./rilievi/map-013-riepilogo";
import { aside, type Scelta } from "./scelta";
import { isOneVoce, nameOf, voceIn, type VoceNominata } from "./voci-nominate";

/** The tables of one side on one sheet. Their voci are read when they are first compared: most sheets are alone. */
class Vista {
  private lette: readonly VoceNominata[] | null = null;
  readonly righe: number;

  constructor(
    readonly foglio: string,
    readonly tabelle: readonly Mappatura[],
    private readonly g: Griglia | undefined,
  ) {
    this.righe = tabelle.reduce((n, m) => n + m.righeDati.length, 0);
  }

  get voci(): readonly VoceNominata[] {
    return (this.lette ??= this.tabelle.flatMap((m) => m.righeDati.map((r) => voceIn(this.g, m, r))));
  }

  get conArticoli(): boolean {
    return this.tabelle.every((m) => m.colonne.articolo !== undefined || isComposite(this.g, m));
  }
}

export function withoutOtherViews(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
): Scelta {
  const via = new Map<Mappatura, string>();
  const rilievi: Rilievo[] = [];
  const bilancio = mappature.filter((m) => m.struttura !== "obiettivi" && !m.lato && !m.schema && !m.misura);
  const parti = perChiave(bilancio, (m) => m.struttura);
  const viste = new Map([...parti].map(([s, sue]) => [s, viewsOf(griglie, sue)]));
  for (const [struttura, sue] of viste) {
    const tenute: Vista[] = [];
    for (const v of sue) {
      const gemelle = isBare(v) ? (viste.get(TWIN[struttura] ?? "") ?? []).filter((x) => !isBare(x)) : [];
      const dove = whereAgain(v, tenute) ?? whereAgain(v, gemelle);
      const [prima] = v.tabelle;
      if (!dove || !prima) {
        tenute.push(v);
        continue;
      }
      for (const m of v.tabelle) via.set(m, `ha le stesse voci di «${dove.foglio}»`);
      rilievi.push(
        map013.rilievo(dove.diverse ? "errore" : "avviso", prima.intervallo, {
          foglio: v.foglio,
          struttura: prima.struttura,
          dettaglio: dove.foglio,
          differenze: [],
          vista: dove.diverse ? "diversa" : dove.tutte ? "uguale" : "estratto",
        }),
      );
    }
  }
  return aside(mappature, via, rilievi);
}

const TWIN: Readonly<Record<string, string>> = { entrate: "spese", spese: "entrate" };

/** A list with neither accertato nor impegnato: nothing says whose side it is of. */
const isBare = (v: Vista): boolean => v.tabelle.every((m) => !m.colonne.accertato && !m.colonne.impegnato);

/** The views of one side, those with most voci first, then those that say most of each. */
function viewsOf(griglie: ReadonlyMap<string, Griglia>, sue: readonly Mappatura[]): Vista[] {
  return [...perChiave(sue, (m) => m.foglio)]
    .map(([foglio, tabelle]) => new Vista(foglio, tabelle, griglie.get(foglio)))
    .toSorted((a, b) => b.righe - a.righe || fieldsOf(b) - fieldsOf(a));
}

const isComposite = (g: Griglia | undefined, m: Mappatura): boolean =>
  m.righeDati.length > 0 && m.righeDati.every((r) => voceIn(g, m, r).articolo !== null);

const fieldsOf = (v: Vista): number => Math.min(...v.tabelle.map((m) => Object.keys(m.colonne).length));

interface Altrove {
  readonly foglio: string;
  /** It has all the voci of the other, and no more. */
  readonly tutte: boolean;
  /** With other amounts: nothing says which is right. */
  readonly diverse: boolean;
}

/** Where every voce of a view is among those of others; null where one is not. */
function whereAgain(v: Vista, altre: readonly Vista[]): Altrove | null {
  if (v.righe === 0 || altre.length === 0) return null;
  const conArticoli = v.conArticoli && altre.every((a) => a.conArticoli);
  const note = new Map<string, VoceNominata[]>();
  const perCodice = v.voci.every((x) => x.capitolo === null && x.codice !== null);
  const altreVoci = altre.flatMap((a) => a.voci);
  if (perCodice && !altreVoci.every((x) => x.capitolo !== null)) return null;
  for (const x of altreVoci) {
    const nome = perCodice ? x.codice : nameOf(x, conArticoli);
    if (nome === null) continue;
    const stesse = note.get(nome);
    if (stesse) stesse.push(x);
    else note.set(nome, [x]);
  }
  const trovate: VoceNominata[] = [];
  for (const x of v.voci) {
    const nome = perCodice ? x.codice : nameOf(x, conArticoli);
    const sua = nome === null ? undefined : note.get(nome)?.find((y) => isOneVoce(x, y));
    if (!sua) return null;
    trovate.push(sua);
  }
  const [prima] = trovate;
  if (!prima) return null;
  const tutte = new Set(trovate).size === altreVoci.length && trovate.length === altreVoci.length;
  const diverse = tutte && v.voci.some((x, i) => isOtherwise(x, trovate[i]));
  return { foglio: prima.foglio, tutte, diverse };
}

const isOtherwise = (a: VoceNominata, b: VoceNominata | undefined): boolean =>
  b !== undefined &&
  AMOUNT_FIELDS.some((c) => {
    const [x, y] = [a.importi[c], b.importi[c]];
    return x !== undefined && y !== undefined && x !== y;
  });
