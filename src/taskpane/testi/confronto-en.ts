import type { TestiConfronto } from "./confronto";
import { formati } from "./testi";

const { data, numero } = formati("en-GB");
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}`;

export const CONFRONTO_EN: TestiConfronto = {
  scegli: "Compare with another file…",
  cambia: "Choose another file…",
  perche:
    "The workbook of 30 June, or of the year before. It is read here: neither changed nor sent, and not remembered.",
  leggo: (nome) => `Reading “${nome}”…`,
  al: (nome, d) => `“${nome}”, situation at ${data(d)}`,
  letto: ({ fogli, celle, nonLette }) =>
    nonLette === 0
      ? `All read: ${conta(fogli, "sheet", "sheets")}, ${conta(celle, "cell", "cells")}.`
      : `${conta(nonLette, "cell not read", "cells not read")} of ${numero(celle)}.`,
  suo: "By itself it would say:",
  userai: "The next report will be compared with this file.",
  nonPrima: (d, r) =>
    `They cannot be compared: the file is at ${data(d)}, the report at ${data(r)}. An earlier situation is needed.`,
  senzaData: (nome) => `“${nome}” does not say its date. Without one the report does not use it.`,
  data: "Date of the file",
  dataErrata: "Type a day, such as 30/06/2023.",
  usa: "Use this date",
  nonLetto: (nome) => `“${nome}” is not used.`,
  togli: "Remove the comparison",
};
