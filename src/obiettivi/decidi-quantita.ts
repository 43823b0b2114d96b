/** The rows of the table for a target that is a quantity. */
import { annoDi, type DataIso } from "../base/data";
import { ZERO, type Importo } from "../base/importo";
import { andamentoDi } from "./andamento";
import type { Caso } from "./caso";
import { avanzamentoDi, isCerto, isContrario, paragona, soddisfaCon } from "./confronta";
import type { Incomparabile } from "./incomparabile";
import type { Motivo } from "./motivo";
import { rilievoLivello } from "./rilievo-livello";
import { even } from "./testo";
import { isUnitaTaciuta } from "./unita-taciuta";
import type { DataLetta, Raggiunto, Target } from "./valore";
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
  // Of what must not be, a SI may say either, and a share says of how many it is not.
  const ambiguo =
    raggiunto.tipo === "si-no" || (raggiunto.tipo === "quantita" && raggiunto.quantita.percento);
  const niente = target.assenza ?? false;
  const zero = target.quantita.valore.isZero() && raggiunto.tipo === "si-no" && raggiunto.valore;
  if (zero || (niente && ambiguo)) return incomparabili(c, { perche: "niente" });
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
      return pending(c, "dichiarato-in-corso", declared(raggiunto));
    case "non avviato":
      return pending(c, "non-avviato", ZERO);
    case "non fatto":
      return pending(c, "dichiarato-non-fatto", ZERO);
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
  if (isUnitaTaciuta(target, raggiunto, c.indicatore)) return incomparabili(c, { perche: "unita-taciuta" });
  const p = paragona(conPercento(c, target, raggiunto), raggiunto);
  const polarita = c.polarita.polarita ?? "più alto è meglio";
  switch (p.tipo) {
    case "incomparabile":
      return incomparabili(c, p.perche);
    case "progresso":
      return decideDichiarato(c, p.percento);
    case "valore": {
      const altro = diAltroGiorno(c, target, raggiunto);
      if (altro) return incomparabili(c, altro);
      // What was counted up to an earlier day is at least that.
      const limite = raggiunto.limite ?? (isDiPrima(c, raggiunto.al) ? "≥" : null);
      if (!isCerto(target, p.valore, limite, polarita)) return incomparabili(c, { perche: "solo-un-limite" });
      const meets = soddisfaCon(target, p.valore, limite, polarita);
      if (meets && target.intervallo?.stretto && p.valore.greaterThan(target.intervallo.fino))
        return incomparabili(c, { perche: "oltre-intervallo" });
      const avanzamento = isContrario(target, limite, polarita)
        ? null
        : avanzamentoDi(target, p.valore, polarita);
      const rilievi = [...(p.nota === null ? [] : [misureDiverse(c, p.nota)]), ...rilievoLivello(c, target)];
      if (meets) return { esito: "raggiunto", motivo: "target-raggiunto", avanzamento, rilievi };
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

/** "Percentuale di copertura", 80, 85%: the indicator says that the bare target is a percentage. */
function conPercento(
  { indicatore: i }: Caso,
  target: Extract<Target, { tipo: "quantita" }>,
  { quantita: q }: Extract<Raggiunto, { tipo: "quantita" }>,
): Extract<Target, { tipo: "quantita" }> {
  const nudo = !target.quantita.percento && target.quantita.unita === null && !target.quantita.cosa;
  const detto = nudo && q.percento && /^(?:%|perc|tasso|quota)/.test(even(i.indicatore));
  return detto && target.quantita.valore.greaterThan(UNO)
    ? { ...target, quantita: { ...target.quantita, percento: true } }
    : target;
}

/** The day by which the figure is judged: the deadline, or the referto's where that comes first. */
const giornoDelGiudizio = ({ scadenza, parametri }: Caso): DataIso =>
  scadenza && scadenza.data < parametri.dataRiferimento ? scadenza.data : parametri.dataRiferimento;

const isDiPrima = (c: Caso, al: DataLetta | undefined): boolean =>
  al !== undefined && al.data < giornoDelGiudizio(c);

/** A figure of a day that is not the one it is judged by, where it says nothing of that one. */
function diAltroGiorno(
  c: Caso,
  target: Extract<Target, { tipo: "quantita" }>,
  { al, quantita, frazione }: Extract<Raggiunto, { tipo: "quantita" }>,
): Incomparabile | null {
  if (!al) return null;
  const giudizio = giornoDelGiudizio(c);
  const quota = quantita.percento || (frazione !== null && target.quantita.percento);
  const prima = annoDi(al.data) < c.parametri.esercizio || (quota && al.data < giudizio);
  const dopo = al.data > c.parametri.dataRiferimento || (target.entro !== null && al.data > giudizio);
  return dopo || prima ? { perche: "altro-giorno", al: al.data, giudizio } : null;
}
