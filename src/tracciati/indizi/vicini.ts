/** The witness of the neighbours: an unnamed text right before the target is what is measured. */
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import type { ColonnaVista, Testimone } from "./indizio";
import { sense } from "./parole";
import { quota } from "./profilo";

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

export const viciniDicono: Testimone = (c, campo, t) => {
  const i = t.colonne.indexOf(c);
  if (campo === "indicatore" && t.struttura === "obiettivi") {
    const dopo = t.colonne[i + 1];
    if (!dopo || !isMeant(dopo, "target") || quota(c.profilo, "testo", "prosa") < 0.6) return null;
    return knownAs(c) ? null : { peso: 0.6, perche: "sta subito prima del target" };
  }
  // Of two alike the first counts, by a hair: a tie is said all the same.
  return IMPORTI.has(campo) || campo === "target" || campo === "raggiunto"
    ? { peso: -0.0005 * i, perche: "" }
    : { peso: -0.002 * i, perche: "" };
};

const isMeant = (c: ColonnaVista, campo: CampoMappa): boolean =>
  (sense(c.intestazione, c.propria, "obiettivi").campi.get(campo)?.peso ?? 0) >= 0.7;

const knownAs = (c: ColonnaVista): boolean => {
  const { campi, ambito } = sense(c.intestazione, c.propria, "obiettivi");
  return ambito !== null || [...campi.values()].some((d) => d.peso >= 0.5);
};
