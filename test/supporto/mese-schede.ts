/** A month of the round trip: twelve responsabili, and how they answer. */
import type { Scalare } from "../../src/base/griglia";
import type { Sollecito } from "../../src/schede/solleciti";
import type { OpenWorkbook } from "../../src/simulator/index";
import { rigaObiettivo, TESTATA_OBIETTIVI } from "./giro-schede";

export const NOMI = [
  "Amato Ada",
  "Bruni Ugo",
  "Conti Lia",
  "Damiani Leo",
  "Esposito Eva",
  "Ferri Ivo",
  "Galli Pia",
  "Heller Tom",
  "Iotti Ida",
  "Lodi Gino",
  "Marini Rita",
  "Nardi Piero",
];

/** Three indicators each: a count, a percentage, a deadline. */
export const TABELLA = [
  TESTATA_OBIETTIVI,
  ...NOMI.flatMap((n) => [
    rigaObiettivo(n, `Atti di ${n}`, "10", 4),
    rigaObiettivo(n, `Pratiche chiuse da ${n}`, "65%"),
    rigaObiettivo(n, `Piano di ${n}`, "31/05/2023"),
  ]),
];

export const risposta = (chi: string, atti: number) => ({
  B4: chi,
  B5: 45_121,
  E9: atti,
  E10: 0.7,
  E11: 45_070,
  F9: `Fatto da ${chi}`,
  F10: "Concluso",
  F11: "Concluso",
});

/** Opens the locks of a scheda, swaps its first two rows and deletes the third. */
export const scambiaETogli = (host: OpenWorkbook, foglio: string): Promise<void> =>
  host.Excel.run(async (context) => {
    const f = context.workbook.worksheets.getItem(foglio);
    f.protection.unprotect();
    const [prima, seconda] = [f.getRange("A9:Z9"), f.getRange("A10:Z10")];
    prima.load("values");
    seconda.load("values");
    await context.sync();
    const [a, b] = [prima.values, seconda.values];
    const testi = (v: unknown[][]) => v.map((r) => r.map((x) => (typeof x === "string" ? `'${x}` : x)));
    prima.values = testi(b);
    seconda.values = testi(a);
    f.getRange("E9").numberFormat = [["0.00%"]];
    f.getRange("E10").numberFormat = [["General"]];
    f.getRange("11:11").delete("Up");
    await context.sync();
  });

/**
 * The column of results once all that is new is accepted: the first eight have answered; the ninth too, but the officer has
 * written 7 in the first cell; the eleventh without the third row.
 */
export const RAGGIUNTI = NOMI.flatMap((nome, n): Scalare[] => {
  if (n < 8) return [10 + n, "70%", "24/05/2023"];
  if (nome === "Iotti Ida") return [7, "70%", "24/05/2023"];
  if (nome === "Marini Rita") return [44, "70%", ""];
  return [4, "", ""];
});

/** Who has answered then, and how many rows. */
export const STATI: readonly Pick<Sollecito, "responsabile" | "stato" | "complete">[] = NOMI.map((n) => {
  if (n === "Marini Rita") return { responsabile: n, stato: "in parte", complete: 2 };
  return n === "Lodi Gino" || n === "Nardi Piero"
    ? { responsabile: n, stato: "nessuna risposta", complete: 0 }
    : { responsabile: n, stato: "completa", complete: 3 };
});

/** Five days before the 20th of July. */
export const PROMEMORIA_MARINI = [
  "Gentile Marini Rita,",
  "la scheda degli obiettivi è arrivata, ma non è completa.",
  "Il termine è il 20/07/2023: mancano 5 giorni.",
  "",
  "Mancano dati per un indicatore su 3:",
  "- Obiettivo: Piano di Marini Rita: Piano di Marini Rita (manca: raggiunto, stato di attuazione, chi, quando)",
  "",
  "Basta compilare le celle chiare della scheda e restituirla. Grazie.",
].join("\n");
