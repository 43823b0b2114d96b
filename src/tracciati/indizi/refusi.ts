/**
 * Slips of the pen in headings: a letter more, less, other or out of place in a long word, a word broken by a print, a
 * word cut short.
 */
import { distance } from "fastest-levenshtein";

/** The long words of headings, whole and without accents. */
const PAROLE =
  "previsione previsioni iniziale iniziali attuale assestato definitiva definitive stanziamento stanziamenti impegnato impegni impegnati accertato accertamenti accertati riscosso riscossioni pagato pagamenti disponibilita disponibile capitolo articolo descrizione missione programma responsabile indicatore indicatori performante performanti obiettivo obiettivi operativo strategico raggiunto raggiunti raggiungimento consuntivo risultato risultati atteso attesi previsto conseguito rilevato scadenza polarita gestionale politico denominazione competenza residui target traguardo monitoraggio dirigente misuratore".split(
    " ",
  );
const NOTE = new Set(PAROLE);
const LUNGA = 5;

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
  return PAROLE.find((x) => x.length > LUNGA && x[0] === p[0] && isSlip(x, p)) ?? wholeOf(p) ?? p;
}

/** "pagam", "capit", "dispon": an Italian word ends in a vowel, and this one begins words that mean the same. */
function wholeOf(p: string): string | null {
  if (!/[^aeiou]$/.test(p) || AMBIGUE.has(p)) return null;
  return PAROLE.find((x) => x.startsWith(p)) ?? null;
}

/** "Progr." is the programma, or the number of the row: what stands below says which. "Perform." is performance too. */
const AMBIGUE: ReadonlySet<string> = new Set(["progr", "perform"]);

/** A letter more, less or other, or two letters in the other's place: "responsbaile". */
function isSlip(giusta: string, scritta: string): boolean {
  if (Math.abs(giusta.length - scritta.length) > 1) return false;
  const quanto = distance(giusta, scritta);
  if (quanto === 1) return true;
  if (quanto !== 2 || giusta.length !== scritta.length) return false;
  const i = Array.from(giusta).findIndex((c, n) => c !== scritta[n]);
  return giusta[i] === scritta[i + 1] && giusta[i + 1] === scritta[i];
}
