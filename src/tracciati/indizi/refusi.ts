/** Slips of the pen in headings: a letter more, less or other in a long word, a word broken by a print. */
import { distance } from "fastest-levenshtein";

/** The long words of headings, whole and without accents. */
const PAROLE =
  "previsione previsioni iniziale iniziali attuale assestato definitiva definitive stanziamento stanziamenti impegnato impegni impegnati accertato accertamenti accertati riscosso riscossioni pagato pagamenti disponibilita disponibile capitolo articolo descrizione missione programma responsabile indicatore indicatori performante performanti obiettivo obiettivi operativo strategico raggiunto raggiunti raggiungimento consuntivo risultato risultati atteso attesi previsto conseguito rilevato scadenza polarita gestionale politico denominazione competenza residui target traguardo monitoraggio dirigente".split(
    " ",
  );
const NOTE = new Set(PAROLE);
const LUNGA = 6;

/** The text with the plainly misspelt words put right; it is comparable text (see normalise). */
export function forgive(testo: string): string {
  if (testo === "") return testo;
  return joinBroken(testo.split(" ")).map(right).join(" ");
}

/** "operativ o", "responsabil e": the pieces make a known word together. */
function joinBroken(parole: readonly string[]): string[] {
  const unite: string[] = [];
  for (const p of parole) {
    const ultima = unite.at(-1);
    if (
      ultima !== undefined &&
      ultima.length + p.length >= LUNGA &&
      p.length <= 3 &&
      !NOTE.has(ultima) &&
      NOTE.has(ultima + p)
    )
      unite[unite.length - 1] = ultima + p;
    else unite.push(p);
  }
  return unite;
}

function right(p: string): string {
  if (p.length < LUNGA || NOTE.has(p)) return p;
  // The last letter makes plurals and other forms: they are no slips.
  if (PAROLE.some((x) => x.slice(0, -1) === p.slice(0, -1))) return p;
  return PAROLE.find((x) => Math.abs(x.length - p.length) <= 1 && x[0] === p[0] && distance(x, p) === 1) ?? p;
}
