/** The rows of the long lists, worked out from the verdict, or from what came back, and from what the user looks at. */
import { chiaveRiga } from "../app/vista/chiave-riga";
import type { RilievoMostrato, TargetMostrato } from "../app/vista/mostra";
import type { RispostaRaccolta as Risposta } from "../app/schede/sollecita";
import { cellaDi, GRAVITA, type Gravita, type Lingua } from "../base/rilievo";
import type { QualiTarget, SceltaRilievi, SceltaTarget } from "./scelte";
import type { RefertoFatto } from "./referto-fatto";

/** A heading over its rows, or one of them. */
export type RigaElenco<T> =
  | { readonly tipo: "gruppo"; readonly chiave: string; readonly titolo: string; readonly voci: readonly T[] }
  | { readonly tipo: "voce"; readonly chiave: string; readonly voce: T };

/** How the groups are called, in the language of the pane. */
interface TitoliGruppo {
  readonly senzaResponsabile: string;
}

interface TitoliRilievi extends TitoliGruppo {
  readonly gravita: Readonly<Record<Gravita, string>>;
  /** The group of its own of what someone answers for. */
  readonly accettati: string;
  readonly senzaFoglio: string;
}

const contiene = (parole: readonly (string | null)[], cerca: string): boolean => {
  const cercato = cerca.trim().toLowerCase();
  return cercato === "" || parole.some((p) => p?.toLowerCase().includes(cercato));
};

export function responsabileDi({ responsabili }: RefertoFatto, r: RilievoMostrato): string | null {
  const dove = cellaDi(r);
  return dove && (responsabili.get(chiaveRiga(dove.foglio, dove.riga)) ?? null);
}

/**
 * Those open by severity, the gravest first, and those accepted at the end; within each by the second key, in order of
 * first appearance. `lingua`: in which they are searched.
 */
export function righeRilievi(
  referto: RefertoFatto,
  { per, gravita, cerca }: SceltaRilievi,
  titoli: TitoliRilievi,
  lingua: Lingua,
): readonly RigaElenco<RilievoMostrato>[] {
  const responsabile = perCella((r) => responsabileDi(referto, r));
  const secondo = (r: RilievoMostrato): string | null => {
    switch (per) {
      case "gravita":
        return null;
      case "foglio":
        return r.foglio ?? titoli.senzaFoglio;
      case "responsabile":
        return responsabile(r) ?? titoli.senzaResponsabile;
      case "codice":
        return r.codice;
      default:
        return per satisfies never;
    }
  };
  const inVista = referto.rilievi.filter(
    (r) =>
      gravita.includes(r.gravita) &&
      contiene([r.codice, r.foglio, r.cella, r.frase[lingua].messaggio, responsabile(r)], cerca),
  );
  const gruppo = (titolo: string, suoi: readonly RilievoMostrato[]) =>
    aGruppi(
      suoi,
      (r) => [titolo, secondo(r)].filter((t) => t !== null).join(" · "),
      // Of two that are alike one may be accepted.
      (r) => [r.accettato ? "accettato" : r.gravita, r.identita, r.foglio, r.cella].join("|"),
    );
  return [
    ...GRAVITA.flatMap((g) =>
      gruppo(
        titoli.gravita[g],
        inVista.filter((r) => r.gravita === g && r.accettato === null),
      ),
    ),
    ...gruppo(
      titoli.accettati,
      inVista.filter((r) => r.accettato !== null),
    ),
  ];
}

/** Asked once for each finding: it is asked for while one types in the search. */
function perCella(di: (r: RilievoMostrato) => string | null): (r: RilievoMostrato) => string | null {
  const saputi = new Map<RilievoMostrato, string | null>();
  return (r) => {
    const saputo = saputi.get(r);
    if (saputo !== undefined) return saputo;
    const ora = di(r);
    saputi.set(r, ora);
    return ora;
  };
}

export function righeTarget(
  { target }: RefertoFatto,
  { quali, classe, chi, perResponsabile, cerca }: SceltaTarget,
  titoli: TitoliGruppo & { readonly esito: (t: TargetMostrato) => string },
  lingua: Lingua,
): readonly RigaElenco<TargetMostrato>[] {
  const inVista = target.filter(
    (t) =>
      isTra(t, quali) &&
      (classe === null || t.classe === classe) &&
      (chi === null || isDi(t, chi)) &&
      contiene([t.indicatore, t.responsabile, t.motivo[lingua], t.lettura[lingua]], cerca),
  );
  return aGruppi(
    inVista,
    (t) => (perResponsabile ? t.responsabile || titoli.senzaResponsabile : titoli.esito(t)),
    (t) => t.chiave,
  );
}

const isDi = ({ persone }: TargetMostrato, chi: string): boolean =>
  chi === "" ? persone.length === 0 : persone.includes(chi);

function isTra(t: TargetMostrato, quali: QualiTarget): boolean {
  switch (quali) {
    case "tutti":
      return true;
    case "mancati":
      return t.mancato;
    case "stralciati":
      return t.stralciato !== null;
    case 30:
    case 60:
    case 90:
      return t.entro !== null && t.entro <= quali;
    default:
      return quali satisfies never;
  }
}

/** By responsabile, in the order in which they came. */
export const righeRisposte = (
  risposte: readonly Risposta[],
  invariati: boolean,
): readonly RigaElenco<Risposta>[] =>
  aGruppi(
    risposte.filter((r) => invariati || r.stato !== "invariato"),
    (r) => r.responsabile,
    (r) => `${r.origine}!${r.cellaScheda}`,
  );

/** In order of first appearance; rows that say the same have each a key of its own. */
function aGruppi<T>(
  voci: readonly T[],
  titoloDi: (voce: T) => string,
  chiaveDi: (voce: T) => string,
): readonly RigaElenco<T>[] {
  const gruppi = new Map<string, T[]>();
  for (const v of voci) {
    const titolo = titoloDi(v);
    const gruppo = gruppi.get(titolo);
    if (gruppo) gruppo.push(v);
    else gruppi.set(titolo, [v]);
  }
  const visti = new Map<string, number>();
  return [...gruppi].flatMap(([titolo, suoi]): RigaElenco<T>[] => [
    { tipo: "gruppo", chiave: `gruppo|${titolo}`, titolo, voci: suoi },
    ...suoi.map((voce): RigaElenco<T> => {
      const base = chiaveDi(voce);
      const n = (visti.get(base) ?? 0) + 1;
      visti.set(base, n);
      return { tipo: "voce", chiave: `${base}|${n}`, voce };
    }),
  ]);
}

/** Where a key leads in a list: the next row that is not a heading; the same where there is none. */
export function prossima(righe: readonly RigaElenco<unknown>[], da: number, tasto: string): number {
  const cerca = (i: number, passo: 1 | -1): number => {
    for (let n = i; n >= 0 && n < righe.length; n += passo) if (righe[n]?.tipo === "voce") return n;
    return da;
  };
  switch (tasto) {
    case "ArrowDown":
      return cerca(da + 1, 1);
    case "ArrowUp":
      return cerca(da - 1, -1);
    case "PageDown":
      return cerca(Math.min(da + PAGINA, righe.length - 1), da + PAGINA < righe.length ? 1 : -1);
    case "PageUp":
      return cerca(Math.max(da - PAGINA, 0), da - PAGINA > 0 ? -1 : 1);
    case "Home":
      return cerca(0, 1);
    case "End":
      return cerca(righe.length - 1, -1);
    default:
      return da;
  }
}

const PAGINA = 8;
