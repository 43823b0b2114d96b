/** The kinds of table as findings name them. */
import type { Lingua } from "../../base/rilievo";
import type { Struttura } from "../campi";

const NOMI: Readonly<Record<Struttura, Readonly<Record<Lingua, string>>>> = {
  entrate: { it: "entrate", en: "revenue" },
  spese: { it: "spese", en: "expenditure" },
  obiettivi: { it: "obiettivi", en: "objectives" },
};

export const strutturaDetta = (s: Struttura, lingua: Lingua): string => NOMI[s][lingua];
