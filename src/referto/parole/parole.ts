/** Italian as it is said: numbers in words at the head of a sentence, articles before figures, lists, plurals. */
import { formatDataEstesa, type DataIso } from "../../base/data";

const FINO_A_VENTI = [
  "zero",
  "uno",
  "due",
  "tre",
  "quattro",
  "cinque",
  "sei",
  "sette",
  "otto",
  "nove",
  "dieci",
  "undici",
  "dodici",
  "tredici",
  "quattordici",
  "quindici",
  "sedici",
  "diciassette",
  "diciotto",
  "diciannove",
] as const;
const DECINE = [
  "",
  "",
  "venti",
  "trenta",
  "quaranta",
  "cinquanta",
  "sessanta",
  "settanta",
  "ottanta",
  "novanta",
] as const;

/** Up to 999; beyond, the figure. */
export function inLettere(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999) return String(n);
  if (n < 20) return FINO_A_VENTI[n] ?? "";
  if (n >= 100) {
    const centinaia = Math.floor(n / 100);
    const resto = n % 100;
    const testa = centinaia === 1 ? "cento" : `${FINO_A_VENTI[centinaia] ?? ""}cento`;
    return resto === 0 ? testa : testa + accentato(inLettere(resto));
  }
  const [decina, unita] = [DECINE[Math.floor(n / 10)] ?? "", n % 10];
  if (unita === 0) return decina;
  // Ventuno, ventotto: the ten loses its vowel; ventitré takes an accent.
  const radice = unita === 1 || unita === 8 ? decina.slice(0, -1) : decina;
  return radice + accentato(FINO_A_VENTI[unita] ?? "");
}

const accentato = (coda: string): string => (coda === "tre" ? "tré" : coda);

export const maiuscola = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);

/** "1 indicatore", "2 indicatori". */
export const conta = (n: number, uno: string, molti: string): string =>
  `${n.toLocaleString("it-IT")} ${n === 1 ? uno : molti}`;

/** "a", "a e b", "a, b e c". */
export const elenco = (nomi: readonly string[]): string =>
  nomi.length < 2 ? (nomi[0] ?? "") : `${nomi.slice(0, -1).join(", ")} e ${nomi.at(-1) ?? ""}`;

/** Whether the figure is said with a vowel first: 1, 8, 11, 80…, with what follows the comma. */
const conVocale = (n: number): boolean => {
  const intero = Math.floor(Math.abs(n));
  return intero === 1 || intero === 8 || intero === 11 || (intero >= 80 && intero < 90);
};

/** "il 47,8", "l’8,5": `il` before this figure. */
export const articolo = (n: number): "il " | "l’" => (conVocale(n) ? "l’" : "il ");

/** The same as a formula of the figure's cell, `r` being what is said, rounded as it is. */
export const ARTICOLO_IN_FORMULA = (r: string): string =>
  `IF(OR(INT(${r})=1,INT(${r})=8,INT(${r})=11,INT(${r}/10)=8),"l’","il ")`;

/** "Al 30 giugno 2023", "All’8 marzo 2023". */
export const alla = (data: DataIso, conAnno = true): string => {
  const detta = conAnno ? formatDataEstesa(data) : senzaAnno(data);
  return conVocale(giornoDi(data)) ? `all’${detta}` : `al ${detta}`;
};

/** "30 giugno". */
export const senzaAnno = (data: DataIso): string => formatDataEstesa(data).replace(/ \d{4}$/, "");

const giornoDi = (data: DataIso): number => Number(data.slice(8, 10));

/** "il 30 settembre", "l’8 settembre". */
export const ilGiorno = (data: DataIso, conAnno = true): string => {
  const detto = conAnno ? formatDataEstesa(data) : senzaAnno(data);
  return conVocale(giornoDi(data)) ? `l’${detto}` : `il ${detto}`;
};
