/** Indicators → objectives. Two rows are of one objective when five texts are equal; see docs/regole-indicatori.md. */
import { Decimal, sum, type Importo } from "../base/importo";
import { quattroDecimali } from "./confronta";
import type { Giudizio, Obiettivo } from "./giudizio";
import type { Esito } from "./indicatore";

const CHIAVE = [
  "obiettivoStrategico",
  "obiettivoOperativo",
  "descrizione",
  "responsabileGestionale",
] as const;

const tidy = (t: string): string => t.replace(/\s+/g, " ").trim();

/** Programma, obiettivo strategico, operativo, descrizione, responsabile gestionale: stable text, for people and programs. */
export function chiaveOf({ indicatore: i }: Giudizio): string {
  const programma =
    i.testi.codiceProgramma || i.testi.programma || `${i.missione ?? ""}.${i.programma ?? ""}`;
  return [programma, ...CHIAVE.map((c) => i.testi[c])].map(tidy).join(" | ");
}

/** Objectives in order of first appearance; every indicator is in exactly one. */
export function raggruppa(giudizi: readonly Giudizio[]): readonly Obiettivo[] {
  const gruppi = new Map<string, Giudizio[]>();
  for (const g of giudizi) {
    const chiave = chiaveOf(g);
    const gruppo = gruppi.get(chiave);
    if (gruppo) gruppo.push(g);
    else gruppi.set(chiave, [g]);
  }
  return [...gruppi].map(([chiave, suoi]) => toObiettivo(chiave, suoi));
}

function toObiettivo(chiave: string, giudizi: readonly Giudizio[]): Obiettivo {
  const contati = giudizi.filter((g) => g.esito !== "stralciato");
  const esito = esitoOf(contati);
  const ritardi = contati.flatMap((g) => g.giorniRitardo ?? []);
  // A blank weight is not a weight of zero, nor of one: it is left out, and said.
  const conPesi = contati.some((g) => g.indicatore.peso !== null);
  const pesano = contati.filter((g) => g.indicatore.peso !== 0);
  const pesati = conPesi ? pesano.filter((g) => g.indicatore.peso !== null) : pesano;
  // Of weights that cannot be read no mean can be made, weighted or not.
  const oscuri = contati.some((g) => g.indicatore.pesoOscuro !== undefined);
  const media = !oscuri && pesano.every((g) => g.avanzamento !== null) ? weightedMean(pesati) : null;
  return {
    chiave,
    foglio: giudizi[0]?.indicatore.foglio ?? "",
    riga: giudizi[0]?.indicatore.riga ?? 0,
    giudizi,
    esito,
    avanzamento: media?.equals(1) && esito !== "raggiunto" ? null : media,
    contati: contati.length,
    raggiunti: contati.filter((g) => isDone(g.esito)).length,
    giorniRitardo: ritardi.length === 0 ? null : Math.max(...ritardi),
    pesoZero: contati.length - pesano.length,
    senzaPeso: pesano.length - pesati.length,
  };
}

const isDone = (e: Esito): boolean => e === "raggiunto" || e === "raggiunto in ritardo";

function esitoOf(giudizi: readonly Giudizio[]): Esito {
  if (giudizi.length === 0) return "non valutabile";
  if (giudizi.every((g) => g.esito === "raggiunto")) return "raggiunto";
  if (giudizi.every((g) => isDone(g.esito))) return "raggiunto in ritardo";
  if (giudizi.some((g) => g.mancato)) return "non raggiunto";
  return giudizi.some((g) => g.esito === "in corso") ? "in corso" : "non valutabile";
}

const PUNTI = 10;

function pesoOf({ indicatore: { peso } }: Giudizio, inPunti: boolean): Importo {
  const p = new Decimal(peso ?? 1);
  return inPunti && peso !== null && p.lessThan(1) ? p.times(100) : p;
}

/** Each capped at 1; all weigh alike where none has a weight. */
function weightedMean(giudizi: readonly Giudizio[]): Importo | null {
  // 40% typed is 0,4: beside a 60 written whole it is 40.
  const inPunti = giudizi.some((g) => (g.indicatore.peso ?? 0) >= PUNTI);
  const termini = giudizi.map((g) => ({
    peso: pesoOf(g, inPunti),
    valore: Decimal.min(g.avanzamento ?? 0, 1),
  }));
  const pesi = sum(termini.map((t) => t.peso));
  if (pesi.isZero()) return null;
  return quattroDecimali(sum(termini.map((t) => t.peso.times(t.valore))).div(pesi));
}
