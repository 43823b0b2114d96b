/** How a pair of cells was understood, in plain Italian: what the officer reads beside the esito. */
import { formatData } from "../base/data";
import type { Importo } from "../base/importo";
import type { Caso } from "./caso";
import { bareToPercent } from "./confronta";
import type { Polarita, Rilevazione } from "./indicatore";
import type { DataLetta, Quantita, Raggiunto, Target } from "./valore";

/** `1.250,5`: Italian, without trailing zeros. */
export function formatNumero(n: Importo): string {
  const [intero = "0", decimali] = n.toDecimalPlaces(4).toFixed().split(".");
  const gruppi = intero.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimali === undefined ? gruppi : `${gruppi},${decimali}`;
}

const misura = (q: Quantita): string =>
  q.percento
    ? `${formatNumero(q.valore)}%`
    : `${formatNumero(q.valore)}${q.unita === null ? "" : ` ${q.unita}`}`;

const giorno = (d: DataLetta): string =>
  d.corretta === null ? formatData(d.data) : `${formatData(d.data)}, data corretta da ${d.corretta}`;

const CONFRONTI = { "<": "meno di", "≤": "al massimo", ">": "più di", "≥": "almeno" } as const;

function targetInParole(t: Target, polarita: Polarita | null): string {
  switch (t.tipo) {
    case "quantita": {
      const verso = t.confronto
        ? CONFRONTI[t.confronto]
        : t.incremento
          ? "un aumento di"
          : polarita === "più basso è meglio"
            ? "al massimo"
            : "almeno";
      const anno = t.pluriennale ? " (valore dell'esercizio)" : "";
      return `${verso} ${misura(t.quantita)}${anno}${t.entro ? ` entro il ${giorno(t.entro)}` : ""}`;
    }
    case "scadenza":
      return `entro il ${giorno(t.entro)}`;
    case "scadenza aperta":
      return "scadenza senza data";
    case "si-no":
      return t.atteso ? "da fare (SI)" : "non deve avvenire (NO)";
    case "vuoto":
      return "target mancante";
    case "non misurabile":
      return "target non misurabile";
    default:
      return t satisfies never;
  }
}

function raggiuntoInParole(r: Raggiunto, t: Target): string {
  switch (r.tipo) {
    case "quantita": {
      if (r.frazione) return `rilevato ${formatNumero(r.frazione[0])} su ${formatNumero(r.frazione[1])}`;
      const suPercento = t.tipo === "quantita" && t.quantita.percento;
      if (r.quantita.percento && !suPercento) return `avanzamento dichiarato del ${misura(r.quantita)}`;
      const letto = suPercento && !r.quantita.percento ? bareToPercent(r.quantita) : null;
      const come = letto?.tipo === "valore" ? `, letto come ${formatNumero(letto.valore)}%` : "";
      // `≥ 90%` is read as 90%.
      const limite = r.limite === null || r.limite === "≥" ? "" : `${CONFRONTI[r.limite]} `;
      return `rilevato ${limite}${misura(r.quantita)}${come}`;
    }
    case "grado":
      return `grado dichiarato del ${formatNumero(r.percento)}%`;
    case "data":
      return `fatto il ${giorno(r.data)}`;
    case "si-no":
      return r.valore ? "dichiarato SI" : "dichiarato NO";
    case "fatto":
      return "dichiarato raggiunto";
    case "fatto in ritardo":
      return r.giorno ? `fatto in ritardo, il ${giorno(r.giorno)}` : "dichiarato fatto in ritardo";
    case "in corso":
      return r.percento ? `in corso al ${formatNumero(r.percento)}%` : "dichiarato in corso";
    case "non avviato":
      return "non avviato";
    case "non raggiunto":
      return "dichiarato non raggiunto";
    case "nessun dato":
      return "nessun dato";
    case "illeggibile":
      return "raggiunto non leggibile";
    default:
      return r satisfies never;
  }
}

/** The way so far: "10 al 31/03/2024, nessun dato al 30/06/2024"; "" where there are no earlier readings. */
export const rilevazioniInParole = (prime: readonly Rilevazione[]): string =>
  prime.map(({ data, cella }) => `${cella.testo.trim() || "nessun dato"} al ${formatData(data)}`).join(", ");

/** "almeno 10; rilevato 12,33"; a direction corrected by the user is said last. */
export function explainReading(c: Caso): string {
  const { target, raggiunto, scadenza, effettiva, polarita, indicatore } = c;
  const termine =
    scadenza?.fonte === "indicatore"
      ? `, entro il ${giorno(scadenza)} (dall'indicatore)`
      : scadenza?.fonte === "colonna" && target.tipo === "si-no"
        ? `, entro il ${giorno(scadenza)} (dalla colonna)`
        : "";
  const corretta =
    indicatore.polaritaUtente !== null && polarita.polarita !== null
      ? `; ${polarita.polarita}, ${polarita.perche ?? ""}`
      : "";
  const quando = effettiva && raggiunto.tipo !== "data" ? `, data effettiva ${giorno(effettiva)}` : "";
  const prime = rilevazioniInParole(indicatore.rilevazioni?.slice(0, -1) ?? []);
  const finora = prime === "" ? "" : `; prima: ${prime}`;
  return `${targetInParole(target, polarita.polarita)}${termine}; ${raggiuntoInParole(raggiunto, target)}${quando}${finora}${corretta}`;
}
