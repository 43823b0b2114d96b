/**
 * What a responsabile wrote, in the source cell's own notation: a day as a serial where the cell is a date, else as text;
 * a percentage as a fraction where the cell shows percents, else as text; SI/NO as they are written there.
 */
import { isPercento } from "../base/formato-percento";
import { formatData, fromSerial } from "../base/data";
import type { Scalare } from "../base/griglia";
import type { Bilingue } from "../base/regola";
import { Decimal } from "../base/importo";
import { isDateFormat } from "../base/formato-data";
import { readRaggiunto } from "../obiettivi/leggi-raggiunto";
import { formatNumero } from "../obiettivi/numero-detto";
import type { Attuale, CampoAttuale } from "./attuali";
import type { CellaScritta } from "./leggi-scheda";
import { mostra } from "./mostra-valore";
import type { Risposta } from "./scheda";

export type Tradotto =
  | { readonly tipo: "valore"; readonly valore: Scalare }
  | { readonly tipo: "illeggibile"; readonly perche: Bilingue };

export const ERRORE_IN_CELLA: Bilingue = { it: "la cella dà un errore", en: "the cell shows an error" };
export const NON_UN_GIORNO: Bilingue = { it: "non è un giorno", en: "it is not a day" };

const valore = (v: Scalare): Tradotto => ({ tipo: "valore", valore: v });
const illeggibile = (perche: Bilingue): Tradotto => ({ tipo: "illeggibile", perche });

/** Line breaks as Excel keeps them in a cell. */
const conCapi = (t: string): string => t.replace(/_x000D_/g, "").replace(/\r\n?/g, "\n");

/** A text of the objective goes back as it is; what the program has made a number or a day of, as it is shown. */
export const traduciTesto = (c: CellaScritta): Tradotto =>
  valore(typeof c.valore === "string" ? conCapi(c.valore) : mostra(c.valore, c.formato));

export function traduciRaggiunto(
  c: CellaScritta,
  risposta: Risposta,
  attuale: Attuale,
  esercizio: number,
): Tradotto {
  const { raggiunto } = attuale.campi;
  if (typeof c.valore === "number") return daNumero(c.valore, c.formato, risposta, raggiunto);
  if (typeof c.valore === "boolean") return valore(siNo(c.valore, raggiunto));
  const t = conCapi(c.valore).trim();
  if (/^(?:s[iì]|no)$/i.test(t)) return valore(siNo(!/^no$/i.test(t), raggiunto));
  if (/^#/.test(t)) return illeggibile(ERRORE_IN_CELLA);
  const letto = readRaggiunto(
    { posizione: { foglio: "", riga: 1, colonna: 1 }, valore: t, testo: t, formato: "@" },
    attuale.target,
    esercizio,
  );
  return letto.tipo === "illeggibile" && risposta !== "testo"
    ? illeggibile({
        it: "non si legge come risultato di questo target",
        en: "it does not read as a result for this target",
      })
    : valore(t);
}

/** A cell that takes numbers: not one that holds text now, nor one made for text. */
const accettaNumeri = ({ valore: v, formato }: CampoAttuale): boolean =>
  formato !== "@" && (typeof v !== "string" || v.trim() === "");

function daNumero(n: number, formato: string, risposta: Risposta, dove: CampoAttuale): Tradotto {
  const giorno = isDateFormat(formato);
  if (risposta === "data") {
    const data = fromSerial(n);
    if (data === null) return illeggibile(NON_UN_GIORNO);
    return valore(isDateFormat(dove.formato) && accettaNumeri(dove) ? Math.floor(n) : formatData(data));
  }
  if (giorno)
    return illeggibile({
      it: "è un giorno, e il target chiede un numero",
      en: "it is a day, and the target wants a number",
    });
  if (risposta === "percentuale" || isPercento(formato)) {
    // Without a percent sign up to 1,5 is a fraction, above it percent points: as for the judgement.
    const frazione = isPercento(formato) || Math.abs(n) <= 1.5 ? n : n / 100;
    if (isPercento(dove.formato) && accettaNumeri(dove)) return valore(frazione);
    return valore(`${formatNumero(new Decimal(Number(frazione.toPrecision(15))).times(100), "it")}%`);
  }
  const testuale = !accettaNumeri(dove) || isPercento(dove.formato) || isDateFormat(dove.formato);
  return valore(testuale ? formatNumero(new Decimal(n), "it") : n);
}

function siNo(si: boolean, { valore: ora }: CampoAttuale): Scalare {
  if (typeof ora === "boolean") return si;
  const parola = si ? "SI" : "NO";
  return typeof ora === "string" && /^[a-zì]+$/.test(ora.trim()) ? parola.toLowerCase() : parola;
}
