/** A row below a heading that belongs to it: the numbers of its columns, years, units, "Valore" and "Commento". */
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import { isYear } from "./indizi/vista";
import type { Tabella } from "./mappatura";
import { normalise } from "./normalise";
import type { Piena } from "./righe-misurate";

const PAROLA =
  /^(?:valor[ei]|dat[oi]|comment[oi]|not[ae]|annotazion[ei]|scostament[oi]|scost|differenza|delta|n|nr|num|numero|perc|percentuale|gg|giorni|ore|euro|anno|testo|u m|unita di misura|previsto|effettivo|esito|assoluto|grado|si|no|si no|assolut[oi]|motivazion[ei]|descrizione)?$/;

/** `(n.)`, `(testo)`, `(1)`. */
const TRA_PARENTESI = /^\([^()]{1,15}\)$/;

const isPart = (v: Scalare): boolean =>
  isYear(v) ||
  (typeof v === "string" &&
    (/^(?:19|20)\d\d$/.test(v.trim()) || TRA_PARENTESI.test(v.trim()) || PAROLA.test(normalise(v))));

const numeroDi = (v: Scalare): number =>
  typeof v === "number"
    ? v
    : typeof v === "string"
      ? Number(/^\(?(\d{1,2})\)?$/.exec(v.trim())?.[1] ?? NaN)
      : NaN;

/** 1, 2, 3, 4 from the left: three at least. */
const isCounted = (piene: readonly Piena[]): boolean =>
  piene.length >= 3 && piene.every(({ v }, i) => numeroDi(v) === i + 1);

export function isSubheading(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean {
  if (isCounted(piene)) return true;
  if (!piene.every(({ v }) => isPart(v))) return false;
  return piene.length >= 2 && piene.every(({ v }) => typeof v === "string" && TRA_PARENTESI.test(v.trim()))
    ? true
    : isUnderHeading(g, riga, piene, t);
}

/** The row above is the heading, and this one names no indicator and no objective. */
function isUnderHeading(g: Griglia, riga: number, piene: readonly Piena[], { colonne }: Tabella): boolean {
  const nomi = [
    colonne.indicatore,
    colonne.obiettivoOperativo,
    colonne.obiettivoStrategico,
    colonne.descrizione,
  ];
  if (nomi.some((c) => c && piene.some((p) => p.colonna === c.colonna))) return false;
  return Object.values(colonne).some(({ colonna, intestazione }) => {
    const sopra = valoreIn(g, riga - 1, colonna);
    return (
      !isVuoto(sopra) &&
      typeof sopra === "string" &&
      intestazione !== "" &&
      normalise(intestazione).endsWith(normalise(sopra))
    );
  });
}
