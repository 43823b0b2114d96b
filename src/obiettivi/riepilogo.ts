/**
 * What a set of indicators amounts to, for the ente and for each responsabile, missione and type: how many of each esito,
 * how many missed, what falls due soon, what has no data. An indicator of two people counts for each of them; the ente
 * counts it once.
 */
import { daysBetween, type DataIso } from "../base/data";
import { Decimal, quoziente, type Importo } from "../base/importo";
import { personeDi, unaRiga, type GruppoPersona } from "../base/persone";
import type { Giudizio, Obiettivo } from "./giudizio";
import { ESITI, type Esito } from "./indicatore";

const ORIZZONTI = [30, 60, 90] as const;

export interface Riepilogo {
  /** All, the struck-out ones too. */
  readonly indicatori: number;
  /** Every class, the struck-out one too: they add up to `indicatori`. */
  readonly esiti: Readonly<Record<Esito, number>>;
  /** Indicators missed. */
  readonly mancati: number;
  /** Objectives with a missed indicator among these. */
  readonly obiettiviMancati: number;
  /** Mancati ÷ indicators not struck out, four decimals; null where there is none. */
  readonly quotaMancati: Importo | null;
  /** Not yet met, and due after the reference date and within so many days of it; each horizon holds the shorter ones. */
  readonly inScadenza: readonly { readonly giorni: number; readonly giudizi: readonly Giudizio[] }[];
  /** With nothing in the cell of the result. */
  readonly senzaDati: number;
}

export interface RiepilogoDi extends Riepilogo {
  /** A person, a missione, a type; null where it is not said. */
  readonly nome: string | null;
}

export interface RiepilogoMissione extends RiepilogoDi {
  readonly missione: number | null;
}

export interface Riepiloghi {
  readonly ente: Riepilogo;
  readonly obiettivi: Readonly<Record<Esito, number>>;
  /** As written, or as the confirmed groups say. */
  readonly perResponsabile: readonly RiepilogoDi[];
  readonly perMissione: readonly RiepilogoMissione[];
  readonly perTipo: readonly RiepilogoDi[];
}

/** `obiettivi`: those of all the `giudizi`, by which the missed objectives are counted. */
export function riepiloga(
  giudizi: readonly Giudizio[],
  obiettivi: readonly Obiettivo[],
  alla: DataIso,
  gruppi: readonly GruppoPersona[],
): Riepiloghi {
  const obiettivoDi = new Map(obiettivi.flatMap((o) => o.giudizi.map((g) => [g, o] as const)));
  const conta = (suoi: readonly Giudizio[]): Riepilogo => riepilogo(suoi, obiettivoDi, alla);
  const per = (chiavi: (g: Giudizio) => readonly (string | null)[]): RiepilogoDi[] =>
    [...byKey(giudizi, chiavi)].map(([nome, suoi]) => ({ nome, ...conta(suoi) }));
  return {
    ente: conta(giudizi),
    obiettivi: countEsiti(obiettivi.map((o) => o.esito)),
    perResponsabile: per((g) => orNull(personeDi(g.indicatore.testi.responsabileGestionale, gruppi))),
    perMissione: perMissione(giudizi, conta),
    perTipo: perTipo(giudizi, conta),
  };
}

type Conta = (giudizi: readonly Giudizio[]) => Riepilogo;

const orNull = (nomi: readonly string[]): readonly (string | null)[] => (nomi.length === 0 ? [null] : nomi);

/** By number, the missing last; under the name of the first row that has it. */
function perMissione(giudizi: readonly Giudizio[], conta: Conta): RiepilogoMissione[] {
  const perNumero = byKey(giudizi, (g) => [g.indicatore.missione]);
  return [...perNumero]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([missione, suoi]) => ({
      missione,
      nome: suoi.map((g) => unaRiga(g.indicatore.testi.missione)).find((t) => t !== "") ?? null,
      ...conta(suoi),
    }));
}

/** A type is known by its letters: accents, apostrophes and a double letter missed ("EFICIENZA") make no other type. */
const chiaveTipo = (tipo: string): string =>
  tipo
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/([a-z])\1/g, "$1");

/** Under the commonest spelling of each. */
function perTipo(giudizi: readonly Giudizio[], conta: Conta): RiepilogoDi[] {
  const tipo = (g: Giudizio): string => unaRiga(g.indicatore.testi.tipo);
  const perChiave = byKey(giudizi, (g) => [chiaveTipo(tipo(g))]);
  return [...perChiave].map(([chiave, suoi]) => {
    const scritti = [...byKey(suoi, (g) => [tipo(g)])].toSorted((a, b) => b[1].length - a[1].length);
    return { nome: chiave === "" ? null : (scritti[0]?.[0] ?? null), ...conta(suoi) };
  });
}

/** In order of first appearance. */
function byKey<K>(giudizi: readonly Giudizio[], chiavi: (g: Giudizio) => readonly K[]): Map<K, Giudizio[]> {
  const gruppi = new Map<K, Giudizio[]>();
  for (const g of giudizi) {
    for (const k of chiavi(g)) {
      const gruppo = gruppi.get(k);
      if (gruppo) gruppo.push(g);
      else gruppi.set(k, [g]);
    }
  }
  return gruppi;
}

function countEsiti(esiti: readonly Esito[]): Record<Esito, number> {
  const conti = Object.fromEntries(ESITI.map((e) => [e, 0])) as Record<Esito, number>;
  for (const e of esiti) conti[e]++;
  return conti;
}

const FINITI: ReadonlySet<Esito> = new Set(["raggiunto", "raggiunto in ritardo", "stralciato"]);

/** Days to the deadline of what is still to be met; null where it is met, has no date, or the date has come. */
function giorniAllaScadenza(g: Giudizio, alla: DataIso): number | null {
  if (FINITI.has(g.esito) || g.scadenza === null) return null;
  const giorni = daysBetween(alla, g.scadenza);
  return giorni > 0 ? giorni : null;
}

function riepilogo(
  giudizi: readonly Giudizio[],
  obiettivoDi: ReadonlyMap<Giudizio, Obiettivo>,
  alla: DataIso,
): Riepilogo {
  const contati = giudizi.filter((g) => g.esito !== "stralciato");
  const mancati = contati.filter((g) => g.mancato);
  const attesi = contati.flatMap((g) => {
    const giorni = giorniAllaScadenza(g, alla);
    return giorni === null ? [] : [{ g, giorni }];
  });
  return {
    indicatori: giudizi.length,
    esiti: countEsiti(giudizi.map((g) => g.esito)),
    mancati: mancati.length,
    obiettiviMancati: new Set(mancati.flatMap((g) => obiettivoDi.get(g) ?? [])).size,
    quotaMancati: quoziente(new Decimal(mancati.length), new Decimal(contati.length)),
    inScadenza: ORIZZONTI.map((orizzonte) => ({
      giorni: orizzonte,
      giudizi: attesi.flatMap(({ g, giorni }) => (giorni <= orizzonte ? [g] : [])),
    })),
    senzaDati: contati.filter((g) => g.raggiunto.tipo === "nessun dato").length,
  };
}

/** Where an avanzamento stands: from `alta` up green, from `bassa` up yellow, else red. Fractions. */
interface Soglie {
  readonly bassa: Importo;
  readonly alta: Importo;
}

const SOGLIE_PREDEFINITE: Soglie = { bassa: new Decimal("0.7"), alta: new Decimal("0.9") };

type Fascia = "verde" | "gialla" | "rossa";

/** Null where there is no avanzamento. */
export function fasciaDi(avanzamento: Importo | null, soglie: Soglie = SOGLIE_PREDEFINITE): Fascia | null {
  if (avanzamento === null) return null;
  if (avanzamento.greaterThanOrEqualTo(soglie.alta)) return "verde";
  return avanzamento.greaterThanOrEqualTo(soglie.bassa) ? "gialla" : "rossa";
}
