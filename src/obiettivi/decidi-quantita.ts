/** The rows of the table for a target that is a quantity. */
import { ZERO, type Importo } from "../base/importo";
import { andamentoDi } from "./andamento";
import type { Caso } from "./caso";
import { avanzamentoDi, isCerto, isContrario, paragona, soddisfaCon } from "./confronta";
import type { Motivo } from "./motivo";
import type { Raggiunto, Target } from "./valore";
import {
  CENTO,
  declared,
  illeggibile,
  incomparabili,
  misureDiverse,
  pending,
  quotaDi,
  UNO,
  type Verdetto,
} from "./verdetto";

export function decideQuantita(c: Caso, target: Extract<Target, { tipo: "quantita" }>): Verdetto {
  const { raggiunto } = c;
  switch (raggiunto.tipo) {
    case "quantita":
      return decideMisura(c, target, raggiunto);
    case "grado":
      return decideDichiarato(c, raggiunto.percento);
    case "nessun dato":
      return { esito: "non rilevato", motivo: "nessun-dato", avanzamento: null };
    case "fatto":
    case "si-no":
      if (raggiunto.tipo === "si-no" && !raggiunto.valore) return pending(c, "dichiarato-non-fatto", ZERO);
      return {
        esito: "raggiunto",
        motivo: "raggiunto-senza-cifra",
        avanzamento: UNO,
        rilievi: [misureDiverse(c, { perche: "a-parole" })],
      };
    case "in corso":
    case "non avviato":
      return pending(
        c,
        raggiunto.tipo === "in corso" ? "dichiarato-in-corso" : "non-avviato",
        declared(raggiunto),
      );
    case "data":
      return incomparabili(c, { perche: "quantita-e-data" });
    case "fatto in ritardo":
    case "non raggiunto":
    case "illeggibile":
      return illeggibile(c);
    default:
      return raggiunto satisfies never;
  }
}

/** A declared progress, in percent points. */
export function decideDichiarato(c: Caso, percento: Importo): Verdetto {
  const avanzamento = quotaDi(percento);
  const motivo: Motivo = { tipo: "avanzamento-dichiarato", percento };
  return percento.greaterThanOrEqualTo(CENTO)
    ? { esito: "raggiunto", motivo, avanzamento }
    : pending(c, motivo, avanzamento);
}

export function decideMisura(
  c: Caso,
  target: Extract<Target, { tipo: "quantita" }>,
  raggiunto: Extract<Raggiunto, { tipo: "quantita" }>,
): Verdetto {
  const { unitaDiverse } = c.indicatore;
  if (unitaDiverse) return incomparabili(c, { perche: "unita-diverse", ...unitaDiverse });
  const p = paragona(target, raggiunto);
  const polarita = c.polarita.polarita ?? "più alto è meglio";
  switch (p.tipo) {
    case "incomparabile":
      return incomparabili(c, p.perche);
    case "progresso":
      return decideDichiarato(c, p.percento);
    case "valore": {
      if (!isCerto(target, p.valore, raggiunto.limite, polarita))
        return incomparabili(c, { perche: "solo-un-limite" });
      const avanzamento = isContrario(target, raggiunto.limite, polarita)
        ? null
        : avanzamentoDi(target, p.valore, polarita);
      const rilievi = p.nota === null ? [] : [misureDiverse(c, p.nota)];
      if (soddisfaCon(target, p.valore, raggiunto.limite, polarita))
        return { esito: "raggiunto", motivo: "target-raggiunto", avanzamento, rilievi };
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
      return pending(c, "target-non-raggiunto", avanzamento, { rilievi, andamento });
    }
    default:
      return p satisfies never;
  }
}
