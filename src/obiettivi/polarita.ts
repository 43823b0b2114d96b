/**
 * Which way is better: as the user corrected it, else from the sheet's own column, else from the target's comparison, else
 * guessed from the wording. Where it comes from is always said.
 */
import type { IndicatoreLetto, Polarita } from "./indicatore";
import {
  AVVENUTO,
  DA_MENO,
  FINE,
  INCERTE,
  LEGAMI,
  MENO_E_MEGLIO,
  PARTICIPIO,
  QUANTI,
  type Misura,
} from "./misure";
import type { PerchePolarita } from "./perche-polarita";
import { even } from "./testo";
import type { Target } from "./valore";

export interface PolaritaLetta {
  readonly polarita: Polarita | null;
  /** Neither the user nor the sheet says it. */
  readonly dedotta: boolean;
  /** The wording names a measure of which either way could be better. */
  readonly incerta: boolean;
  /** Null where there is no direction. */
  readonly perche: PerchePolarita | null;
}

/** The words of a piece, without the signs around them; an elided article is a word of its own. */
const parole = (t: string): string[] =>
  t
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "' ")
    .split(/\s+/)
    .map((p) => p.replace(/^[^\p{L}\d%]+|[^\p{L}\d%°º']+$/gu, ""))
    .filter((p) => p !== "");

const senzaApice = (p: string): string => p.replace(/'$/, "");

/** What is measured begins here, with or without the words that count it: "n. giorni di ritardo", "giorni di…", "ritardo". */
function inizi(tutte: readonly string[]): readonly (readonly string[])[] {
  const trovati: (readonly string[])[] = [tutte];
  let resto = tutte;
  while (resto.length > 0 && QUANTI.includes(senzaApice(resto[0] ?? ""))) {
    resto = resto.slice(1);
    while (resto.length > 0 && LEGAMI.includes(senzaApice(resto[0] ?? ""))) resto = resto.slice(1);
    trovati.push(resto);
  }
  return trovati;
}

/** Beginnings of words among those that go on with the head; one after "non" is denied. */
const has = (coda: readonly string[], cercate: readonly string[]): boolean =>
  coda.some((p, i) => coda[i - 1] !== "non" && cercate.some((c) => p.startsWith(c)));

function isMisura(m: Misura, tutte: readonly string[], percento: boolean): boolean {
  const [testa = "", ...dopo] = tutte;
  if (!m.nomi.includes(testa) || (m.maiPercento && percento)) return false;
  const fine = dopo.findIndex((p) => FINE.includes(p));
  const coda = fine < 0 ? dopo : dopo.slice(0, fine);
  return (!m.con || has(dopo, m.con)) && !(m.senza && has(coda, m.senza));
}

/** What was done with a trouble, before anything else is said of it, in a word that is not known: "reclami istruiti". */
function isForseTrattata(m: Misura, [, ...dopo]: readonly string[]): boolean {
  const fine = dopo.findIndex((p) => FINE.includes(p) || LEGAMI.includes(senzaApice(p)) || p === "non");
  const coda = fine < 0 ? dopo : dopo.slice(0, fine);
  return (
    m.trattabile === true && coda.some((p) => PARTICIPIO.test(p) && !AVVENUTO.some((a) => p.startsWith(a)))
  );
}

interface Trovata {
  readonly verso: "meno" | "incerto";
  readonly parola: string;
}

/** The measure that an indicator's wording has at its head; null where it has none known. A ratio is what stands above it. */
function misuraDi(indicatore: string, percento: boolean): Trovata | null {
  for (const pezzo of even(indicatore)
    .replace(IN_CONTO, " ")
    .split(/[:;()]| [-–—] /)) {
    const sopra = pezzo.split("/")[0] ?? "";
    for (const tutte of inizi(parole(sopra))) {
      const trova = (misure: readonly Misura[]) => misure.find((m) => isMisura(m, tutte, percento));
      const parola = tutte.slice(0, 3).join(" ");
      if (trova(INCERTE)) return { verso: "incerto", parola };
      const misura = trova(MENO_E_MEGLIO);
      if (misura) return { verso: isForseTrattata(misura, tutte) ? "incerto" : "meno", parola };
    }
    const daMeno = TROPPO.exec(sopra);
    if (daMeno && !RIMEDIATO.test(sopra)) return { verso: "meno", parola: daMeno[0] };
  }
  return null;
}

/** Which account an expense is of, not where what is measured ends. */
const IN_CONTO = /(?<!\p{L})per investiment\p{L}*|(?<!\p{L})in conto (?:capitale|terzi|esercizio)(?!\p{L})/gu;

const TROPPO = new RegExp(`(?<!\\p{L})(?:${DA_MENO.join("|")})\\p{L}*`, "u");
/** Of what is too much already, that something was done about it. */
const RIMEDIATO =
  /(?<!\p{L})(?:copert|coprir|occupat|assegnat|vendut|riapert|riattiv|riutilizz|alienat|sbloccat|chius|rimoss|recuper|smalt|evasion|riduzion|eliminat|azzerament|definit|sollecit)/u;

const letta = (polarita: Polarita, dedotta: boolean, perche: PerchePolarita): PolaritaLetta => ({
  polarita,
  dedotta,
  incerta: false,
  perche,
});

/** Null for deadlines and yes/no, which have no better side. */
export function polaritaDi(i: IndicatoreLetto, target: Target): PolaritaLetta {
  if (target.tipo !== "quantita") return { polarita: null, dedotta: false, incerta: false, perche: null };
  if (i.polaritaUtente !== null) return letta(i.polaritaUtente, false, "corretto");
  if (i.polarita !== null) return letta(i.polarita, false, "foglio");
  const { confronto, quantita } = target;
  if (confronto === "<" || confronto === "≤") return letta("più basso è meglio", true, "massimo");
  if (confronto === ">" || confronto === "≥") return letta("più alto è meglio", true, "minimo");
  if (quantita.valore.isZero()) return letta("più basso è meglio", true, "zero");
  if (quantita.valore.isNegative()) return letta("più basso è meglio", true, "diminuzione");
  const misura = misuraDi(i.indicatore, quantita.percento);
  // An increase is asked for: even of what one would have less of.
  if (target.incremento) {
    const contraria = misura?.verso === "meno";
    return {
      ...letta("più alto è meglio", true, contraria ? { incerta: misura.parola } : "aumento"),
      incerta: contraria,
    };
  }
  if (isDurataNominata(i, target) || isDurataDelFare(i, target))
    return letta("più basso è meglio", true, "massimo");
  if (i.polaritaOscura !== undefined) {
    const verso = misura?.verso === "meno" ? "più basso è meglio" : "più alto è meglio";
    return { ...letta(verso, true, { incerta: i.polaritaOscura }), incerta: true };
  }
  if (misura === null) return letta("più alto è meglio", true, "nessuna-parola");
  return misura.verso === "meno"
    ? letta("più basso è meglio", true, { parla: misura.parola })
    : { ...letta("più alto è meglio", true, { incerta: misura.parola }), incerta: true };
}

/** "Risposta entro 5 giorni (media)", 5: how long it may take, said again as the target. */
function isDurataNominata(
  { indicatore }: IndicatoreLetto,
  { quantita }: Extract<Target, { tipo: "quantita" }>,
): boolean {
  const giorni = /(?<!\p{L})entro (\d{1,4}) ?(?:gg|giorni|ore|h|minuti|mesi|settimane)(?!\p{L})/u.exec(
    even(indicatore),
  )?.[1];
  return giorni !== undefined && !quantita.percento && quantita.valore.equals(giorni);
}

const DI_TEMPO: readonly (string | null)[] = ["gg", "ore", "minuti", "settimane", "mesi"];
/** What is made for who asks for it: so many days are those it takes. */
const DURA =
  /^(?:(?:n\.?|giorni|gg|ore|media|di|per|il|la|lo|del|della|dei) )*(?:rilasci|evasion|rispost|riscontr|istruttori|liquidazion|pagament|lavorazion|definizion|conclusion|chiusur|attivazion|erogazion|certificat|consegn|intervent)/u;

/** "Rilascio permessi", 30 gg; "Giorni per il certificato". */
const isDurataDelFare = (
  { indicatore }: IndicatoreLetto,
  { quantita }: Extract<Target, { tipo: "quantita" }>,
): boolean =>
  (DI_TEMPO.includes(quantita.unita) ||
    /^(?:n\.? )?(?:giorni|gg|ore|minuti) per (?:il|la|lo|l'|i|gli|le) /.test(even(indicatore))) &&
  DURA.test(even(indicatore));

/** Of what less is better, a range asks for no more than its upper end. */
export function withTetto(target: Target, { indicatore }: IndicatoreLetto): Target {
  if (target.tipo !== "quantita" || !target.intervallo) return target;
  const { quantita, intervallo } = target;
  if (misuraDi(indicatore, quantita.percento)?.verso !== "meno") return target;
  return { ...target, confronto: "≤", quantita: { ...quantita, valore: intervallo.fino } };
}

/** The target as the user's direction makes it: a comparison that says the opposite gives way. */
export function withPolaritaUtente(target: Target, i: IndicatoreLetto): Target {
  if (target.tipo !== "quantita" || i.polaritaUtente === null || target.confronto === null) return target;
  const alto = target.confronto === ">" || target.confronto === "≥";
  return alto === (i.polaritaUtente === "più alto è meglio") ? target : { ...target, confronto: null };
}
