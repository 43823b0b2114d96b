/** The two sides of the budget compared, column by column; on an extract the comparison proves nothing. */
import type { Bilingue } from "../base/regola";
import type { Frase, Lingua } from "../base/rilievo";
import { euro } from "../bilancio/nomi";
import { differ, totalOf } from "../bilancio/totali";
import type { CampoImporto, Voce } from "../bilancio/voce";
import { definisciControllo, type Contesto, type Controllo } from "./controllo";
import { NON_VERIFICABILE } from "./non-verificabile";

export interface Confronto extends Pick<Controllo, "codice" | "titolo" | "difetto"> {
  readonly campi: readonly CampoImporto[];
  readonly entrate: (v: Voce) => boolean;
  readonly spese: (v: Voce) => boolean;
  /** "totale entrate", "entrate del titolo 9". */
  readonly nomi: Readonly<Record<"entrate" | "spese", Bilingue>>;
  readonly nomeCampo: (campo: CampoImporto, lingua: Lingua) => string;
  readonly suggerimento: Bilingue;
}

type Fatti = Readonly<{
  campo: CampoImporto;
  entrate: string;
  spese: string;
  differenza: string;
  verificabile: boolean;
}>;

/** The sides that a comparison takes; null where one is missing. */
export function latiDi(
  c: Confronto,
  { voci }: Pick<Contesto, "voci">,
): readonly [readonly Voce[], readonly Voce[]] | null {
  const entrate = voci.filter((v) => v.parte === "entrate");
  const spese = voci.filter((v) => v.parte === "spese");
  return entrate.length === 0 || spese.length === 0
    ? null
    : [entrate.filter(c.entrate), spese.filter(c.spese)];
}

const NON_SI_PUO: Readonly<Record<Lingua, { readonly prima: string; readonly fare: string }>> = {
  it: {
    prima: "Non verificabile su un estratto del bilancio. ",
    fare: "Con il bilancio intero il controllo si fa da sé.",
  },
  en: {
    prima: "It cannot be verified on an extract of the budget. ",
    fare: "With the whole budget the check makes itself.",
  },
};

/** A check that says also what it compares. */
export interface Quadratura extends Controllo {
  readonly confronto: Confronto;
}

export function confronta(c: Confronto): Quadratura {
  const frase =
    (lingua: Lingua) =>
    (f: Fatti): Frase => {
      const differenza = lingua === "it" ? "differenza" : "difference";
      const detto =
        `${c.nomeCampo(f.campo, lingua)}: ${c.nomi.entrate[lingua]} ${euro(f.entrate, lingua)}, ` +
        `${c.nomi.spese[lingua]} ${euro(f.spese, lingua)}, ${differenza} ${euro(f.differenza, lingua)}.`;
      const { prima, fare } = NON_SI_PUO[lingua];
      return f.verificabile
        ? { messaggio: detto, suggerimento: c.suggerimento[lingua] }
        : { messaggio: prima + detto, suggerimento: fare };
    };
  const controllo = definisciControllo<Fatti>({
    codice: c.codice,
    titolo: c.titolo,
    difetto: c.difetto,
    gravita: NON_VERIFICABILE,
    identita: ({ campo, entrate, spese, verificabile }) => [campo, entrate, spese, verificabile],
    frase: { it: frase("it"), en: frase("en") },
    verificabile: (contesto) => {
      const lati = latiDi(c, contesto);
      return (
        !contesto.estratto &&
        lati !== null &&
        c.campi.some((campo) => lati.every((voci) => totalOf(voci, campo)))
      );
    },
    controlla: (contesto, fa) => {
      const { estratto, tolleranza } = contesto;
      const [entrate, spese] = latiDi(c, contesto) ?? [[], []];
      return c.campi.flatMap((campo) => {
        const [e, s] = [totalOf(entrate, campo), totalOf(spese, campo)];
        if (!e || !s || !differ(e, s, tolleranza)) return [];
        const fatti = {
          campo,
          entrate: e.toFixed(),
          spese: s.toFixed(),
          differenza: e.minus(s).toFixed(),
          verificabile: !estratto,
        };
        return [fa(estratto ? "nota" : "errore", null, fatti)];
      });
    },
  });
  return { ...controllo, confronto: c };
}
