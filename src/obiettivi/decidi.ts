/** The table of docs/regole-indicatori.md, row by row: what the target asks for, against what the raggiunto says. */
import { daysBetween, fineEsercizio } from "../base/data";
import { ZERO } from "../base/importo";
import type { Caso } from "./caso";
import { decideDichiarato, decideMisura, decideQuantita } from "./decidi-quantita";
import type { Incomparabile } from "./incomparabile";
import { indicatoreDetto } from "./rilievi/indicatore-detto";
import { obi010 } from "./rilievi/obi-010-senza-giorno";
import type { DataLetta, Raggiunto, Target } from "./valore";
import {
  cellaRaggiunto,
  declared,
  illeggibile,
  incomparabili,
  isDone,
  nonMisurabile,
  pending,
  UNO,
  type Verdetto,
} from "./verdetto";

/** What was reached, and when: an effective day of its own column comes after what the result says. */
export function decide(c: Caso): Verdetto {
  const v = decideRisultato(c);
  const vietato = c.target.tipo === "si-no" && !c.target.atteso;
  if (!c.effettiva || !c.scadenza || vietato || v.esito !== "raggiunto") return v;
  const giorno = decideGiorno(c, c.effettiva);
  // The day is given: that it is not in the result's cell is no longer worth saying.
  const rilievi = (v.rilievi ?? []).filter((r) => r.codice !== "OBI-010");
  return giorno.esito === "raggiunto" ? { ...v, motivo: giorno.motivo, rilievi } : { ...giorno, rilievi };
}

function decideRisultato(c: Caso): Verdetto {
  const { target, raggiunto } = c;
  if (raggiunto.tipo === "non raggiunto" && target.tipo !== "vuoto" && target.tipo !== "non misurabile") {
    return { esito: "non raggiunto", motivo: "scritto-non-raggiunto", avanzamento: ZERO };
  }
  if (raggiunto.tipo === "fatto in ritardo") return decideTardi(c, raggiunto.giorno);
  switch (target.tipo) {
    case "quantita":
      return target.entro ? decideConteggio(c, target) : decideQuantita(c, target);
    case "scadenza":
      return decideScadenza(c);
    case "scadenza aperta":
      return isDone(raggiunto)
        ? { esito: "raggiunto", motivo: "dichiarato-raggiunto", avanzamento: UNO }
        : {
            esito: "non valutabile",
            motivo: "scadenza-senza-data",
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

/** Said to be late: it is, by as many days as the day that is given, where that is later than the deadline. */
function decideTardi(c: Caso, giorno: DataLetta | null): Verdetto {
  const { target } = c;
  if (target.tipo === "si-no" && !target.atteso) return illeggibile(c);
  const misurato = giorno && c.scadenza ? decideGiorno(c, giorno) : null;
  if (misurato?.esito === "raggiunto in ritardo") return misurato;
  const rilievi =
    target.tipo === "vuoto" || target.tipo === "non misurabile"
      ? [nonMisurabile(c, target.tipo === "vuoto" ? "target-vuoto" : "target")]
      : [];
  return {
    esito: "raggiunto in ritardo",
    motivo: "scritto-in-ritardo",
    avanzamento: UNO,
    rilievi,
  };
}

/** `1 entro 31/12/2023`: a number is judged as a number, a date as a deadline, SI as done. */
function decideConteggio(c: Caso, target: Extract<Target, { tipo: "quantita" }>): Verdetto {
  const { raggiunto } = c;
  if (raggiunto.tipo !== "quantita") return decideScadenza(c);
  const v = decideMisura(c, target, raggiunto);
  // `2 (10/05 e 20/07)`: as many as were asked for, the last of them on that day.
  const { giorno } = raggiunto;
  return v.esito === "raggiunto" && giorno && target.entro && giorno.data > target.entro.data
    ? decideGiorno(c, giorno)
    : v;
}

/** A deadline against what was written: a day, done, not done, nothing. */
function decideScadenza(c: Caso): Verdetto {
  const { raggiunto } = c;
  if (raggiunto.tipo === "data") return decideGiorno(c, raggiunto.data);
  if (isDone(raggiunto)) {
    const senzaData = obi010.rilievo("nota", cellaRaggiunto(c), {
      indicatore: indicatoreDetto(c.indicatore),
      termine: c.scadenza?.data ?? fineEsercizio(c.parametri.esercizio),
    });
    const avanzamento = declared(raggiunto) ?? UNO;
    return {
      esito: "raggiunto",
      motivo: "dichiarato-raggiunto",
      avanzamento,
      rilievi: c.scaduto ? [senzaData] : [],
    };
  }
  switch (raggiunto.tipo) {
    case "nessun dato":
      return pending(c, "nessun-dato", null);
    case "in corso":
      return pending(c, "dichiarato-in-corso", declared(raggiunto));
    case "non avviato":
    case "non fatto":
    case "si-no":
    case "non raggiunto":
      return pending(c, "dichiarato-non-fatto", ZERO);
    case "quantita":
      return decideNumero(c, raggiunto, { perche: "termine-e-numero" });
    case "grado":
      return decideDichiarato(c, raggiunto.percento);
    case "fatto":
    case "fatto in ritardo":
    case "illeggibile":
      return illeggibile(c);
    default:
      return raggiunto satisfies never;
  }
}

function decideGiorno(c: Caso, { data }: DataLetta): Verdetto {
  const scadenza = c.scadenza?.data ?? fineEsercizio(c.parametri.esercizio);
  const ritardo = daysBetween(scadenza, data);
  if (ritardo <= 0) return { esito: "raggiunto", motivo: { tipo: "nei-termini", data }, avanzamento: UNO };
  return {
    esito: "raggiunto in ritardo",
    motivo: { tipo: "in-ritardo", data, giorni: ritardo, scadenza },
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
      return { esito: "non rilevato", motivo: "nessun-dato", avanzamento: null };
    case "si-no":
    case "non avviato":
    case "non fatto":
    case "in corso":
      return pending(
        c,
        raggiunto.tipo === "in corso" ? "dichiarato-in-corso" : "dichiarato-non-fatto",
        declared(raggiunto),
      );
    case "quantita":
      return decideNumero(c, raggiunto, { perche: "si-no-e-numero" });
    case "grado":
      return decideDichiarato(c, raggiunto.percento);
    case "fatto":
    case "fatto in ritardo":
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
      ? { esito: "non raggiunto", motivo: "avvenuto-il-vietato", avanzamento: ZERO }
      : { esito: "raggiunto", motivo: "non-avvenuto", avanzamento: UNO };
  }
  if (raggiunto.tipo === "nessun dato")
    return { esito: "non rilevato", motivo: "nessun-dato", avanzamento: null };
  return raggiunto.tipo === "grado" ? decideDichiarato(c, raggiunto.percento) : illeggibile(c);
}

function decideNonMisurabile(c: Caso): Verdetto {
  const vuoto = c.target.tipo === "vuoto";
  const rilievi = [nonMisurabile(c, vuoto ? "target-vuoto" : "target")];
  if (isDone(c.raggiunto) && answers(c.target, c.raggiunto))
    return { esito: "raggiunto", motivo: "dichiarato-raggiunto", avanzamento: UNO, rilievi };
  if (c.raggiunto.tipo === "non raggiunto") {
    return { esito: "non raggiunto", motivo: "scritto-non-raggiunto", avanzamento: ZERO, rilievi };
  }
  return {
    esito: "non valutabile",
    motivo: vuoto ? "target-mancante" : "target-non-misurabile",
    avanzamento: null,
    rilievi,
  };
}

/** Against "nessun contenzioso" a SI may say either; against "tra 40% e 50%" 100 % is the measure, and not how far it is. */
function answers(target: Target, r: Raggiunto): boolean {
  if (target.tipo !== "non misurabile" || !target.chiede) return true;
  if (target.chiede === "niente") return r.tipo === "fatto";
  return r.tipo !== "quantita";
}

/** A number where a day or a word was due: a percentage says how far it is, another number says nothing. */
const decideNumero = (
  c: Caso,
  raggiunto: Extract<Raggiunto, { tipo: "quantita" }>,
  perche: Incomparabile,
): Verdetto =>
  raggiunto.quantita.percento && raggiunto.quantita.valore.isNegative()
    ? incomparabili(c, { perche: "variazione" })
    : raggiunto.quantita.percento
      ? pending(
          c,
          { tipo: "avanzamento-dichiarato", percento: raggiunto.quantita.valore },
          declared(raggiunto),
        )
      : incomparabili(c, perche);
