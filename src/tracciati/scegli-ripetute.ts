/**
 * Tables of objectives with the same rows, where nothing says of which day or office each is: one is read, and the others are
 * named. Counting all of them would count an indicator twice, and the one that is not yet of the time of the referto.
 */
import { valoreIn, type Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { CampoMappa } from "./campi";
import type { Mappatura } from "./mappatura";
import { areOfOthers, namesIn } from "./nomi-delle-righe";
import { normalise } from "./normalise";
import { map021 } from "./rilievi/map-021-tabella-ripetuta";
import { titlesOf } from "./titoli-di-tabella";
import { aside, type Scelta } from "./scelta";

/** Who answers and of what objective tells the rows of one office from those of another. */
const CHI_E_CHE: readonly CampoMappa[] = [
  "indicatore",
  "obiettivoOperativo",
  "descrizione",
  "obiettivoStrategico",
  "responsabileGestionale",
  "missione",
  "programma",
];
const QUASI_TUTTE = 0.8;
const RIGHE_MINIME = 2;
const UFFICIO =
  /\b(?:settore|area|servizio|ufficio|direzione|dipartimento|centro|unita|assessorato|dirigente|responsabile|referente)\b/;

export function withoutRepeats(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
): Scelta {
  const via = new Map<Mappatura, string>();
  const rilievi: Rilievo[] = [];
  const officeOf = (m: Mappatura): string =>
    titlesOf(
      griglie.get(m.foglio),
      m,
      mappature.filter((x) => x !== m && x.foglio === m.foglio),
    )
      .map(normalise)
      .filter((t) => UFFICIO.test(t))
      .join("|");
  const tenute: { readonly m: Mappatura; readonly nomi: ReadonlySet<string> }[] = [];
  const sue = mappature.filter((m) => m.struttura === "obiettivi" && !m.scheda);
  // A table that the user pointed at comes before one that was only found.
  for (const m of [...sue.filter(isPointed), ...sue.filter((x) => !isPointed(x))]) {
    const g = griglie.get(m.foglio);
    const nomi = new Set(namesIn(g, m, CHI_E_CHE));
    const prima = tenute.find(
      (t) =>
        nomi.size >= RIGHE_MINIME &&
        isSame(t.nomi, nomi) &&
        isOneTable(t.m, m) &&
        officeOf(t.m) === officeOf(m),
    );
    if (!prima) {
      tenute.push({ m, nomi });
      continue;
    }
    via.set(m, `ha le stesse righe di «${prima.m.foglio}»`);
    const diverse = figuresIn(griglie.get(prima.m.foglio), prima.m) !== figuresIn(g, m);
    const gravita = diverse && !isPointed(prima.m) ? "errore" : "avviso";
    rilievi.push(
      map021.rilievo(gravita, m.intervallo, {
        foglio: m.foglio,
        riga: m.intervallo.riga,
        letta: { foglio: prima.m.foglio, riga: prima.m.intervallo.riga },
        diverse,
      }),
    );
  }
  return aside(mappature, via, rilievi);
}

const isPointed = (m: Mappatura): boolean => Object.values(m.colonne).some((c) => c.indicata);

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const comuni = [...a].filter((x) => b.has(x)).length;
  return comuni >= Math.max(a.size, b.size) * QUASI_TUTTE;
}

const CHI_O_CHE = [
  "obiettivoOperativo",
  "descrizione",
  "obiettivoStrategico",
  "responsabileGestionale",
] as const;

/**
 * Nothing tells them apart: what is above them, and their sheets' names where nothing else says whose or of what objective
 * they are ("Tributi", "Vigili" with the same standard indicators are two offices; "Report 1", "Report 2" are not).
 */
function isOneTable(a: Mappatura, b: Mappatura): boolean {
  if (areOfOthers(a, b)) return false;
  if ([a, b].every((m) => CHI_O_CHE.some((c) => m.colonne[c] ?? m.contesto[c]))) return true;
  return a.foglio !== b.foglio && bareName(a.foglio) === bareName(b.foglio);
}

/** "Report_2", "Report (3)", "Report - copia": the same name. */
const bareName = (nome: string): string =>
  normalise(nome)
    .replace(/\b(?:copia|copy|di|nuov[oa]|bis|ver|vers|v|rev|[ivx]+|[a-z])\b|\d/g, "")
    .replace(/ /g, "");

/** The targets and results, row by row. */
const figuresIn = (g: Griglia | undefined, m: Mappatura): string =>
  JSON.stringify(
    m.righeDati.map((r) =>
      (["target", "raggiunto"] as const).map((c) =>
        g && m.colonne[c] ? valoreIn(g, r, m.colonne[c].colonna) : "",
      ),
    ),
  );
