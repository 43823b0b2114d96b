/**
 * Whether rows name voci that others name too. What is of another year, of residui, of cassa names the voci of the budget again;
 * rows with voci of their own are another part of it, whatever a word beside them says.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import type { CampoMappa } from "./campi";
import { readCapitolo, readCodice } from "./codes";
import type { Colonne, Mappatura } from "./mappatura";
import { normalise } from "./normalise";

/** What may name a voce, the surest first: the codes of the piano dei conti are of many. */
const NOMI = ["capitolo", "descrizione", "codice"] as const satisfies readonly CampoMappa[];
type Nome = (typeof NOMI)[number];

/** Of the rows in question, how many must name what others name. */
const IN_COMUNE = 0.4;

/** The names of rows, one below the other: a blank is that of the row above; null before the first. */
function namesAt(g: Griglia, colonne: Colonne, righe: readonly number[], nome: Nome): (string | null)[] {
  let sopra: string | null = null;
  return righe.map((r) => (sopra = nameAt(g, colonne, r, nome) ?? sopra));
}

function nameAt(g: Griglia, colonne: Colonne, riga: number, nome: Nome): string | null {
  const at = (campo: CampoMappa) => (colonne[campo] ? valoreIn(g, riga, colonne[campo].colonna) : "");
  if (isVuoto(at(nome))) return null;
  if (nome === "descrizione")
    return [at("missione"), at("programma"), at(nome)].map((v) => normalise(String(v))).join("|");
  if (nome === "codice") return readCodice(at(nome));
  const { capitolo, articolo } = readCapitolo(at(nome), at("articolo"));
  return `${capitolo ?? ""}/${articolo ?? ""}`;
}

/** Of rows under the same columns: those of `loro` are again of `altre`. */
export function areAgain(
  g: Griglia,
  colonne: Colonne,
  loro: readonly number[],
  altre: readonly number[],
): boolean {
  const nome = NOMI.find((c) => colonne[c]);
  if (!nome || loro.length === 0) return true;
  const righe = [...loro, ...altre].toSorted((a, b) => a - b);
  const nomi = new Map(namesAt(g, colonne, righe, nome).map((n, i) => [righe[i], n]));
  return shares(
    loro.map((r) => nomi.get(r) ?? null),
    new Set(altre.map((r) => nomi.get(r) ?? null)),
  );
}

/** The voci of a table are again those of others, each with its own columns. */
export function isAgain(
  griglie: ReadonlyMap<string, Griglia>,
  m: Mappatura,
  altre: readonly Mappatura[],
): boolean {
  const nome = NOMI.find((c) => m.colonne[c] && altre.some((a) => a.colonne[c]));
  if (!nome) return true;
  const namesOf = (x: Mappatura): (string | null)[] => {
    const g = griglie.get(x.foglio);
    return g && x.colonne[nome] ? namesAt(g, x.colonne, x.righeDati, nome) : [];
  };
  return shares(namesOf(m), new Set(altre.flatMap(namesOf)));
}

const shares = (loro: readonly (string | null)[], altre: ReadonlySet<string | null>): boolean =>
  loro.filter((n) => altre.has(n)).length >= loro.length * IN_COMUNE;
