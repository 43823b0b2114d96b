/** The indicators counted by kind, and those that fall due in the next three months. */
import { dataIso, lastDayOfMonth, type DataIso } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import { classeDi } from "./esito-detto";
import type { ContiIndicatori, ScadenzeContate } from "./frasi-indicatori";

export function contaIndicatori(giudizi: readonly Giudizio[]): ContiIndicatori {
  const quanti = (di: (g: Giudizio) => boolean): number => giudizi.filter(di).length;
  const esito = (e: Giudizio["esito"]): number => quanti((g) => g.esito === e);
  const nonRaggiunti = giudizi.filter((g) => classeDi(g) === "non raggiunto");
  const sotto = nonRaggiunti.filter((g) => g.target.tipo === "quantita").length;
  return {
    tutti: giudizi.length,
    raggiunti: esito("raggiunto"),
    inCorso: esito("in corso"),
    lenti: quanti((g) => g.esito === "in corso" && g.andamento === "in ritardo"),
    tardi: quanti((g) => classeDi(g) === "in ritardo"),
    nonFatti: nonRaggiunti.length - sotto,
    sotto,
    senzaDati: quanti((g) => classeDi(g) === "senza dati"),
    nonRilevati: esito("non rilevato"),
    nonValutabili: esito("non valutabile"),
    stralciati: esito("stralciato"),
  };
}

/** The last day of the third month after this one. */
export function treMesiDopo(data: DataIso): DataIso {
  const [anno, mese] = [Number(data.slice(0, 4)), Number(data.slice(5, 7)) + 3];
  const [a, m] = mese > 12 ? [anno + 1, mese - 12] : [anno, mese];
  return dataIso(a, m, lastDayOfMonth(a, m)) ?? data;
}

const FINITI: ReadonlySet<Giudizio["esito"]> = new Set(["raggiunto", "raggiunto in ritardo", "stralciato"]);

/** Still to be met and due after the date, within three months: the first ones first. */
export const inScadenza = (giudizi: readonly Giudizio[], data: DataIso): Giudizio[] => {
  const entro = treMesiDopo(data);
  return giudizi
    .filter((g) => !FINITI.has(g.esito) && g.scadenza !== null && g.scadenza > data && g.scadenza <= entro)
    .toSorted((a, b) => (a.scadenza ?? "").localeCompare(b.scadenza ?? ""));
};

export function scadenzeContate(giudizi: readonly Giudizio[], data: DataIso): ScadenzeContate {
  const suoi = inScadenza(giudizi, data);
  return {
    entro: treMesiDopo(data),
    quanti: suoi.length,
    senzaDati: suoi.filter((g) => g.raggiunto.tipo === "nessun dato").length,
    conData: giudizi.some((g) => g.scadenza !== null),
  };
}
