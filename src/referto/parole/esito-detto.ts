/** The esito of an indicator on paper: a word that its tone repeats, how far, how late. Never the same thing twice. */
import { formatData } from "../../base/data";
import type { Importo } from "../../base/importo";
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import { mediaInParole } from "./esiti";
import { conta } from "./parole";

/** How a missed target is missed: the order in which they are looked at. */
export const CLASSI_MANCATI = ["senza dati", "non raggiunto", "in ritardo"] as const;

type ClasseMancato = (typeof CLASSI_MANCATI)[number];

/** Null where it is not missed. */
export function classeDi(g: Giudizio): ClasseMancato | null {
  if (!g.mancato) return null;
  if (g.esito === "raggiunto in ritardo") return "in ritardo";
  return g.raggiunto.tipo === "nessun dato" ? "senza dati" : "non raggiunto";
}

/** Declared as not done, or below a target that is a deed: there is no figure to be below. */
const isFatto = ({ target }: Giudizio): boolean => target.tipo !== "quantita";

const giorni = (n: number): string => conta(n, "giorno", "giorni");

/** "IN RITARDO di 5 giorni", "NON FATTO", "NON RAGGIUNTO", "SENZA DATI", "IN CORSO", … */
export function esitoBreve(g: Giudizio): string {
  const classe = classeDi(g);
  if (classe === "in ritardo")
    return g.giorniRitardo === null ? "IN RITARDO" : `IN RITARDO di ${giorni(g.giorniRitardo)}`;
  if (classe === "senza dati") return "SENZA DATI";
  if (classe === "non raggiunto") return isFatto(g) ? "NON FATTO" : "NON RAGGIUNTO";
  if (g.esito === "in corso" && g.andamento === "in ritardo") return "IN CORSO, in ritardo";
  return g.esito.toUpperCase();
}

/** What is missed and by how much, in one clause: "84 su 140 (60 %)", "in ritardo di 30 giorni", "senza dati, entro il 30/06/2023". */
export function diQuanto(g: Giudizio): string {
  const classe = classeDi(g);
  if (classe === "in ritardo")
    return g.giorniRitardo === null ? "In ritardo" : `In ritardo di ${giorni(g.giorniRitardo)}`;
  const termine = g.scadenza === null ? "" : `, entro il ${formatData(g.scadenza)}`;
  if (classe === "senza dati") return `Senza dati${termine}`;
  const rapporto = rapportoDetto(g);
  if (rapporto !== null) return rapporto;
  return `Non fatto${termine}`;
}

const unaRiga = (t: string): string => t.replace(/\s+/g, " ").trim();

function rapportoDetto(g: Giudizio): string | null {
  if (g.target.tipo !== "quantita" || g.raggiunto.tipo !== "quantita") return null;
  const { raggiunto, target } = g.indicatore;
  // A declared progress is no part of the figure asked for.
  if (g.raggiunto.quantita.percento !== g.target.quantita.percento)
    return `${unaRiga(raggiunto.testo)}, target ${unaRiga(target.testo)}`;
  const quota = g.avanzamento && g.avanzamento.lessThan(1) ? ` (${percento(g.avanzamento)})` : "";
  return `${unaRiga(raggiunto.testo)} su ${unaRiga(target.testo)}${quota}`;
}

/** The space does not break: a line never ends between a figure and its sign. */
const percento = (x: Importo): string => `${x.times(100).toFixed(0)}\u00a0%`;

/** How far it is today, for what falls due. */
export function aOggi(g: Giudizio): string {
  if (g.raggiunto.tipo === "nessun dato") return "nessun dato";
  if (g.avanzamento && g.avanzamento.lessThan(1)) return `avanzamento ${percento(g.avanzamento)}`;
  return "in corso";
}

/** "2 di 3 raggiunti; 1 in ritardo". */
export function raggiuntiDetti(o: Obiettivo): string {
  const stralciati = o.giudizi.length - o.contati;
  const diClasse = (c: ClasseMancato): number => o.giudizi.filter((g) => classeDi(g) === c).length;
  const [senza, non, tardi] = CLASSI_MANCATI.map(diClasse);
  const inCorso = o.giudizi.filter((g) => g.esito === "in corso").length;
  const nonRilevati = o.giudizi.filter((g) => g.esito === "non rilevato").length;
  const nonValutabili = o.giudizi.filter((g) => g.esito === "non valutabile").length;
  const inTempo = o.giudizi.filter((g) => g.esito === "raggiunto").length;
  const parti = [
    [tardi, "fatto in ritardo", "fatti in ritardo"],
    [non, "non raggiunto", "non raggiunti"],
    [senza, "senza dati", "senza dati"],
    [inCorso, "in corso", "in corso"],
    [nonRilevati, "non rilevato", "non rilevati"],
    [nonValutabili, "non valutabile", "non valutabili"],
    [stralciati, "stralciato", "stralciati"],
  ] as const;
  const detti = parti.flatMap(([n, uno, molti]) => (n ? [conta(n, uno, molti)] : []));
  // Of what the mean is made is said where it is not all of them.
  const parziale = o.senzaPeso + o.pesoZero > 0 ? ` (${mediaInParole(o)})` : "";
  const media = o.avanzamento ? `; avanzamento ${percento(o.avanzamento)}${parziale}` : "";
  const testa = o.contati === 0 ? "nessuno da giudicare" : `${inTempo} di ${o.contati}`;
  return `${testa}${detti.length === 0 ? "" : `; ${detti.join(", ")}`}${media}`;
}

/** The word of a whole objective. */
export function esitoObiettivoBreve(o: Obiettivo): string {
  if (o.esito === "raggiunto in ritardo") return "IN RITARDO";
  if (o.esito !== "non raggiunto") return o.esito.toUpperCase();
  const mancati = o.giudizi.flatMap((g) => classeDi(g) ?? []);
  if (mancati.every((c) => c === "in ritardo")) return "IN RITARDO";
  return mancati.every((c) => c === "senza dati") ? "SENZA DATI" : "NON RAGGIUNTO";
}
