/** What people read of a finding, in their language: the last thing that is made of it. */
import type { RegolaDetta } from "../base/regola";
import type { Fatti, Fatto, Frase, Lingua, Rilievo } from "../base/rilievo";
import { REGOLE } from "./catalogo";

const PER_CODICE: ReadonlyMap<string, RegolaDetta> = new Map(REGOLE.map((r) => [r.codice, r]));

/** Null for a code that this version does not know: a later one may have kept it in the workbook. */
export const regolaDi = (codice: string): RegolaDetta | null => PER_CODICE.get(codice) ?? null;

/** Of a finding, or of one that was accepted. What this version does not know is said to be so. */
export function spiega(r: Pick<Rilievo, "codice" | "fatti" | "gravita">, lingua: Lingua): Frase {
  const regola = regolaDi(r.codice);
  if (regola) return regola.spiega(r, lingua);
  return lingua === "it"
    ? {
        messaggio: `Un rilievo ${r.codice}, che questa versione di Referto non conosce.`,
        suggerimento: "Aggiornare Referto per leggerlo.",
      }
    : {
        messaggio: `A finding ${r.codice}, which this version of Referto does not know.`,
        suggerimento: "Update Referto to read it.",
      };
}

/** The heading of a finding: what is wrong, and of which indicator where it is of one. */
export function titoloDi({ codice, fatti }: Pick<Rilievo, "codice" | "fatti">, lingua: Lingua): string {
  const difetto = regolaDi(codice)?.difetto[lingua] ?? codice;
  const nome = nomeIn(fatti["indicatore"]);
  return nome === null ? difetto : lingua === "it" ? `${difetto}: «${nome}»` : `${difetto}: “${nome}”`;
}

/** A fact is JSON-able: an indicator is an object that says its name. */
function nomeIn(detto: Fatto | undefined): string | null {
  if (typeof detto !== "object" || detto === null || Array.isArray(detto)) return null;
  const indicatore = (detto as Fatti)["indicatore"];
  return typeof indicatore === "string" ? indicatore : null;
}
