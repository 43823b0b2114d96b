/** Words typed by the office, as rows of a sheet: a paragraph each, a long one over several, cut between words. */
import { ALTEZZA_MASSIMA } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";

const RIGHE_MASSIME = Math.floor((ALTEZZA_MASSIMA - 2) / 15) - 1;

/** `larghezze`: of the columns that the text runs over, in characters. */
export function paragrafi(scritto: string, larghezze: readonly number[]): readonly string[] {
  const larghezza = larghezze.reduce((a, b) => a + b, 0);
  return scritto
    .split(/\r?\n/)
    .map((p) => p.trim())
    .filter((p) => p !== "")
    .flatMap((p) => pezzi(p, larghezza));
}

function pezzi(p: string, larghezza: number): string[] {
  const uno: string[] = [];
  let resto = p;
  while (righeDiTesto(resto, larghezza) > RIGHE_MASSIME) {
    let fine = Math.min(resto.length, larghezza * RIGHE_MASSIME);
    while (fine > 1 && righeDiTesto(resto.slice(0, fine), larghezza) > RIGHE_MASSIME)
      fine = Math.max(1, fine - larghezza);
    const spazio = resto.lastIndexOf(" ", fine);
    if (spazio > 0) fine = spazio;
    uno.push(resto.slice(0, fine).trim());
    resto = resto.slice(fine).trim();
  }
  return [...uno, resto];
}
