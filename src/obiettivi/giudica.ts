/**
 * The judgement on one indicator: the table of docs/regole-indicatori.md, row by row. A pure function of the cells and
 * of the reference date, which is a parameter; "at the deadline" means reference date ≥ deadline.
 */
import { daysBetween, fineEsercizio, formatData } from "../base/data";
import { Decimal, ZERO, type Importo } from "../base/importo";
import { rilievo, type Rilievo } from "../base/rilievo";
import { andamentoDi } from "./andamento";
import type { Caso } from "./caso";
import { raggiuntoWithUnita, readScadenzaColonna, withScadenza, withUnita } from "./colonne";
import { avanzamentoDi, paragona, quattroDecimali, soddisfa } from "./confronta";
import type { Giudizio, ParametriGiudizio } from "./giudizio";
import type { Andamento, Esito, IndicatoreLetto } from "./indicatore";
import { explainReading, formatNumero } from "./lettura";
import { readRaggiunto } from "./leggi-raggiunto";
import { readTarget } from "./leggi-target";
import { polaritaDi, withPolaritaUtente } from "./polarita";
import { rilieviDate } from "./rilievi-date";
import { scadenzaDi } from "./scadenza";
import { citato } from "./testo";
import type { DataLetta, Raggiunto, Target } from "./valore";

/** What the table gives, before the parts common to all rows are added. */
interface Verdetto {
  readonly esito: Esito;
  readonly motivo: string;
  readonly avanzamento: Importo | null;
  readonly andamento?: Andamento | null;
  readonly giorniRitardo?: number;
  readonly rilievi?: readonly Rilievo[];
}

const UNO = new Decimal(1);
const CENTO = new Decimal(100);

export function giudica(indicatore: IndicatoreLetto, parametri: ParametriGiudizio): Giudizio {
  const { esercizio, dataRiferimento } = parametri;
  const colonna = readScadenzaColonna(indicatore, esercizio);
  const scritto = readTarget(indicatore.target, esercizio);
  const target = withPolaritaUtente(withScadenza(withUnita(scritto, indicatore), colonna), indicatore);
  const raggiunto = raggiuntoWithUnita(readRaggiunto(indicatore.raggiunto, target, esercizio), indicatore);
  const scadenza = scadenzaDi(scritto, colonna, indicatore.indicatore, esercizio);
  const polarita = polaritaDi(indicatore, target);
  const scaduto = scadenza !== null && dataRiferimento >= scadenza.data;
  const caso: Caso = { indicatore, target, raggiunto, polarita, scadenza, parametri, scaduto };
  const v: Verdetto =
    indicatore.stralciato === null
      ? decide(caso)
      : { esito: "stralciato", motivo: `stralciato: ${indicatore.stralciato}`, avanzamento: null };
  return {
    indicatore,
    target,
    raggiunto,
    esito: v.esito,
    mancato: v.esito === "non raggiunto" || v.esito === "raggiunto in ritardo",
    andamento: v.andamento ?? null,
    avanzamento: v.avanzamento,
    scadenza: scadenza?.data ?? null,
    giorniRitardo: v.giorniRitardo ?? null,
    polarita: polarita.polarita,
    polaritaDedotta: polarita.dedotta,
    polaritaPerche: polarita.perche,
    lettura: explainReading(caso),
    motivo: v.motivo,
    rilievi: v.esito === "stralciato" ? [] : [...(v.rilievi ?? []), ...rilieviDate(caso, v.esito)],
  };
}

function decide(c: Caso): Verdetto {
  const { target, raggiunto } = c;
  if (raggiunto.tipo === "non raggiunto" && target.tipo !== "vuoto" && target.tipo !== "non misurabile") {
    return { esito: "non raggiunto", motivo: "è scritto che non è raggiunto", avanzamento: ZERO };
  }
  switch (target.tipo) {
    case "quantita":
      return target.entro ? decideConteggio(c, target) : decideQuantita(c, target);
    case "scadenza":
      return decideScadenza(c);
    case "scadenza aperta":
      return isDone(raggiunto)
        ? { esito: "raggiunto", motivo: "dichiarato raggiunto", avanzamento: UNO }
        : {
            esito: "non valutabile",
            motivo: "la scadenza non ha una data",
            avanzamento: declared(raggiunto),
          };
    case "si-no":
      return target.atteso ? decideSi(c) : decideNo(c);
    case "vuoto":
    case "non misurabile":
      return decideNonMisurabile(c);
    default:
      return target satisfies never;
  }
}

/** SI, done in words, 100 % or more. */
const isDone = (r: Raggiunto): boolean =>
  r.tipo === "fatto" ||
  (r.tipo === "si-no" && r.valore) ||
  (r.tipo === "quantita" && r.quantita.percento && r.quantita.valore.greaterThanOrEqualTo(CENTO));

/** Percent points as a fraction; null below zero, which no progress is. */
const quotaDi = (percento: Importo): Importo | null =>
  percento.isNegative() ? null : quattroDecimali(percento.div(CENTO));

/** A declared percentage as a fraction; 0 for NO and not begun; null where nothing is said. */
function declared(r: Raggiunto): Importo | null {
  if (r.tipo === "quantita" && r.quantita.percento) return quotaDi(r.quantita.valore);
  if (r.tipo === "in corso") return r.percento ? quotaDi(r.percento) : null;
  if (r.tipo === "non avviato" || r.tipo === "non raggiunto" || (r.tipo === "si-no" && !r.valore))
    return ZERO;
  return null;
}

/** Not met: under way before the deadline, missed from the deadline on. */
const pending = (
  c: Caso,
  motivo: string,
  avanzamento: Importo | null,
  altro: Partial<Verdetto> = {},
): Verdetto => ({
  ...altro,
  esito: c.scaduto ? "non raggiunto" : "in corso",
  motivo: c.scaduto ? `termine scaduto: ${motivo}` : motivo,
  avanzamento,
});

const cellaRaggiunto = (c: Caso) => c.indicatore.raggiunto.posizione;

const obi005 = (c: Caso, messaggio: string): Rilievo =>
  rilievo(
    "OBI-005",
    "avviso",
    cellaRaggiunto(c),
    `Target «${citato(c.indicatore.target.testo)}» e raggiunto «${citato(c.indicatore.raggiunto.testo)}» non hanno la stessa misura: ${messaggio}.`,
    "Scrivere il raggiunto nella stessa unità del target (per esempio 82,26% contro 60%).",
  );

const obi006 = (c: Caso, messaggio: string): Rilievo =>
  rilievo(
    "OBI-006",
    "avviso",
    c.indicatore.target.posizione,
    `${messaggio}: target «${citato(c.indicatore.target.testo)}», raggiunto «${citato(c.indicatore.raggiunto.testo)}».`,
    "Scrivere un numero, una percentuale, una data o SI/NO.",
  );

function decideQuantita(c: Caso, target: Extract<Target, { tipo: "quantita" }>): Verdetto {
  const { raggiunto } = c;
  switch (raggiunto.tipo) {
    case "quantita":
      return decideMisura(c, target, raggiunto);
    case "nessun dato":
      return { esito: "non rilevato", motivo: "nessun dato", avanzamento: null };
    case "fatto":
    case "si-no":
      if (raggiunto.tipo === "si-no" && !raggiunto.valore) return pending(c, "dichiarato non fatto", ZERO);
      return {
        esito: "raggiunto",
        motivo: "dichiarato raggiunto, senza la cifra",
        avanzamento: UNO,
        rilievi: [obi005(c, "il raggiunto è detto a parole, senza cifra")],
      };
    case "in corso":
    case "non avviato":
      return pending(
        c,
        raggiunto.tipo === "in corso" ? "dichiarato in corso" : "non avviato",
        declared(raggiunto),
      );
    case "data":
      return incomparabili(c, "il target è una quantità, il raggiunto una data");
    case "non raggiunto":
    case "illeggibile":
      return illeggibile(c);
    default:
      return raggiunto satisfies never;
  }
}

function decideMisura(
  c: Caso,
  target: Extract<Target, { tipo: "quantita" }>,
  raggiunto: Extract<Raggiunto, { tipo: "quantita" }>,
): Verdetto {
  const p = paragona(target, raggiunto);
  const polarita = c.polarita.polarita ?? "più alto è meglio";
  switch (p.tipo) {
    case "incomparabile":
      return incomparabili(c, p.perche);
    case "progresso": {
      const avanzamento = quotaDi(p.percento);
      return p.percento.greaterThanOrEqualTo(CENTO)
        ? { esito: "raggiunto", motivo: "avanzamento dichiarato del 100%", avanzamento }
        : pending(c, `avanzamento dichiarato del ${formatNumero(p.percento)}%`, avanzamento);
    }
    case "valore": {
      const avanzamento = avanzamentoDi(target, p.valore, polarita);
      const rilievi = p.nota === null ? [] : [obi005(c, p.nota)];
      if (soddisfa(target, p.valore, polarita))
        return { esito: "raggiunto", motivo: "target raggiunto", avanzamento, rilievi };
      const andamento =
        c.scaduto || !c.scadenza
          ? null
          : andamentoDi(
              {
                target,
                valore: p.valore,
                polarita,
                indicatore: c.indicatore.indicatore,
                scadenza: c.scadenza,
              },
              c.parametri,
            );
      return pending(c, "target non ancora raggiunto", avanzamento, { rilievi, andamento });
    }
    default:
      return p satisfies never;
  }
}

/** `1 entro 31/12/2023`: a number is judged as a number, a date as a deadline, SI as done. */
function decideConteggio(c: Caso, target: Extract<Target, { tipo: "quantita" }>): Verdetto {
  const { raggiunto } = c;
  if (raggiunto.tipo === "quantita") return decideMisura(c, target, raggiunto);
  return decideScadenza(c);
}

/** A deadline against what was written: a day, done, not done, nothing. */
function decideScadenza(c: Caso): Verdetto {
  const { raggiunto } = c;
  if (raggiunto.tipo === "data") return decideGiorno(c, raggiunto.data);
  if (isDone(raggiunto)) {
    const senzaData = rilievo(
      "OBI-010",
      "nota",
      cellaRaggiunto(c),
      `Dichiarato raggiunto («${citato(c.indicatore.raggiunto.testo)}») senza la data, a termine scaduto (${formatData(c.scadenza?.data ?? fineEsercizio(c.parametri.esercizio))}).`,
      "Scrivere il giorno in cui è stato raggiunto: da lì si vede se è stato nei termini.",
    );
    const avanzamento = declared(raggiunto) ?? UNO;
    return {
      esito: "raggiunto",
      motivo: "dichiarato raggiunto",
      avanzamento,
      rilievi: c.scaduto ? [senzaData] : [],
    };
  }
  switch (raggiunto.tipo) {
    case "nessun dato":
      return pending(c, "nessun dato", null);
    case "in corso":
      return pending(c, "dichiarato in corso", declared(raggiunto));
    case "non avviato":
    case "si-no":
    case "non raggiunto":
      return pending(c, "dichiarato non fatto", ZERO);
    case "quantita":
      return decideNumero(c, raggiunto, "il target è una scadenza, il raggiunto un numero");
    case "fatto":
    case "illeggibile":
      return illeggibile(c);
    default:
      return raggiunto satisfies never;
  }
}

function decideGiorno(c: Caso, { data }: DataLetta): Verdetto {
  const scadenza = c.scadenza?.data ?? fineEsercizio(c.parametri.esercizio);
  const ritardo = daysBetween(scadenza, data);
  if (ritardo <= 0)
    return { esito: "raggiunto", motivo: `fatto il ${formatData(data)}, nei termini`, avanzamento: UNO };
  return {
    esito: "raggiunto in ritardo",
    motivo: `fatto il ${formatData(data)}, ${ritardo} ${ritardo === 1 ? "giorno" : "giorni"} dopo la scadenza del ${formatData(scadenza)}`,
    avanzamento: UNO,
    giorniRitardo: ritardo,
  };
}

function decideSi(c: Caso): Verdetto {
  const { raggiunto } = c;
  if (raggiunto.tipo === "data") return decideGiorno(c, raggiunto.data);
  if (isDone(raggiunto))
    return { esito: "raggiunto", motivo: "fatto", avanzamento: declared(raggiunto) ?? UNO };
  switch (raggiunto.tipo) {
    case "nessun dato":
      return { esito: "non rilevato", motivo: "nessun dato", avanzamento: null };
    case "si-no":
    case "non avviato":
    case "in corso":
      return pending(
        c,
        raggiunto.tipo === "in corso" ? "dichiarato in corso" : "dichiarato non fatto",
        declared(raggiunto),
      );
    case "quantita":
      return decideNumero(c, raggiunto, "il target è SI o NO, il raggiunto un numero");
    case "fatto":
    case "non raggiunto":
    case "illeggibile":
      return illeggibile(c);
    default:
      return raggiunto satisfies never;
  }
}

/** What must not happen. */
function decideNo(c: Caso): Verdetto {
  const { raggiunto } = c;
  if (raggiunto.tipo === "si-no") {
    return raggiunto.valore
      ? { esito: "non raggiunto", motivo: "è avvenuto ciò che non doveva", avanzamento: ZERO }
      : { esito: "raggiunto", motivo: "non è avvenuto", avanzamento: UNO };
  }
  if (raggiunto.tipo === "nessun dato")
    return { esito: "non rilevato", motivo: "nessun dato", avanzamento: null };
  return illeggibile(c);
}

function decideNonMisurabile(c: Caso): Verdetto {
  const vuoto = c.target.tipo === "vuoto";
  const rilievi = [obi006(c, vuoto ? "Manca il target" : "Il target non si può misurare")];
  if (isDone(c.raggiunto))
    return { esito: "raggiunto", motivo: "dichiarato raggiunto", avanzamento: UNO, rilievi };
  if (c.raggiunto.tipo === "non raggiunto") {
    return { esito: "non raggiunto", motivo: "è scritto che non è raggiunto", avanzamento: ZERO, rilievi };
  }
  return {
    esito: "non valutabile",
    motivo: vuoto ? "manca il target" : "il target non si può misurare",
    avanzamento: null,
    rilievi,
  };
}

/** A number where a day or a word was due: a percentage says how far it is, another number says nothing. */
const decideNumero = (
  c: Caso,
  raggiunto: Extract<Raggiunto, { tipo: "quantita" }>,
  perche: string,
): Verdetto =>
  raggiunto.quantita.percento
    ? pending(
        c,
        `avanzamento dichiarato del ${formatNumero(raggiunto.quantita.valore)}%`,
        declared(raggiunto),
      )
    : incomparabili(c, perche);

/** Target and raggiunto are of two kinds. */
const incomparabili = (c: Caso, perche: string): Verdetto => ({
  esito: "non valutabile",
  motivo: perche,
  avanzamento: null,
  rilievi: [obi005(c, perche)],
});

const illeggibile = (c: Caso): Verdetto => ({
  esito: "non valutabile",
  motivo: "il raggiunto non si legge",
  avanzamento: null,
  rilievi: [obi006(c, "Il raggiunto non si legge")],
});
