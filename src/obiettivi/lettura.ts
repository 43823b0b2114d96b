/** How a pair of cells was understood, in plain words: what the officer reads beside the esito. */
import { formatData } from "../base/data";
import type { Lingua } from "../base/rilievo";
import { bareToPercent } from "./confronta";
import type { Giudizio } from "./giudizio";
import type { Polarita, Rilevazione } from "./indicatore";
import { CONFRONTI, FISSI } from "./lettura-parole";
import { formatNumero } from "./numero-detto";
import { perchePolaritaInParole, polaritaInParole } from "./perche-polarita";
import type { DataLetta, Quantita, Raggiunto, Target } from "./valore";

const misura = (q: Quantita, lingua: Lingua): string =>
  q.percento
    ? `${formatNumero(q.valore, lingua)}%`
    : `${formatNumero(q.valore, lingua)}${q.unita === null ? "" : ` ${q.unita}`}`;

const giorno = (d: DataLetta, lingua: Lingua): string =>
  d.corretta === null
    ? formatData(d.data)
    : `${formatData(d.data)}, ${lingua === "it" ? "data corretta da" : "a day corrected from"} ${d.corretta}`;

function targetInParole(t: Target, polarita: Polarita | null, lingua: Lingua): string {
  const di = (nome: keyof typeof FISSI): string => FISSI[nome][lingua];
  switch (t.tipo) {
    case "quantita": {
      const verso = t.confronto
        ? CONFRONTI[t.confronto][lingua]
        : t.incremento
          ? di("aumento")
          : CONFRONTI[polarita === "più basso è meglio" ? "≤" : "≥"][lingua];
      const entro = t.entro ? ` ${di("entro")} ${giorno(t.entro, lingua)}` : "";
      return `${verso} ${misura(t.quantita, lingua)}${t.pluriennale ? di("esercizio") : ""}${entro}`;
    }
    case "scadenza":
      return `${di("entro")} ${giorno(t.entro, lingua)}`;
    case "scadenza aperta":
      return di("senza-data");
    case "si-no":
      return di(t.atteso ? "da-fare" : "vietato");
    case "vuoto":
      return di("vuoto");
    case "non misurabile":
      return di("non-misurabile");
    default:
      return t satisfies never;
  }
}

/** A target that asks for a figure, even where it cannot be measured: a percentage is that figure and no progress. */
const isMisura = (t: Target): boolean =>
  (t.tipo === "non misurabile" && t.chiede === "cifra") || (t.tipo === "quantita" && t.assenza === true);

function raggiuntoInParole(r: Raggiunto, t: Target, lingua: Lingua): string {
  const di = (nome: keyof typeof FISSI): string => FISSI[nome][lingua];
  switch (r.tipo) {
    case "quantita": {
      const al = r.al ? ` ${di("al")} ${giorno(r.al, lingua)}` : "";
      if (r.frazione) {
        const [sopra, sotto] = r.frazione.map((n) => formatNumero(n, lingua));
        return `${di("rilevato")} ${sopra ?? ""} ${di("su")} ${sotto ?? ""}${al}`;
      }
      const suPercento = t.tipo === "quantita" && t.quantita.percento;
      if (r.quantita.percento && !suPercento && !isMisura(t))
        return `${di("avanzamento")} ${misura(r.quantita, lingua)}`;
      const letto = suPercento && !r.quantita.percento ? bareToPercent(r.quantita) : null;
      const come = letto?.tipo === "valore" ? `, ${di("come")} ${formatNumero(letto.valore, lingua)}%` : "";
      // `≥ 90%` is read as 90%.
      const limite = r.limite === null || r.limite === "≥" ? "" : `${CONFRONTI[r.limite][lingua]} `;
      return `${di("rilevato")} ${limite}${misura(r.quantita, lingua)}${come}${al}`;
    }
    case "grado":
      return `${di("grado")} ${formatNumero(r.percento, lingua)}%`;
    case "data":
      return `${di("fatto")} ${giorno(r.data, lingua)}`;
    case "si-no":
      return di(r.valore ? "si" : "no");
    case "fatto":
      return di("raggiunto");
    case "fatto in ritardo":
      return r.giorno ? `${di("tardi")}, ${giorno(r.giorno, lingua)}` : di("tardi");
    case "in corso":
      return r.percento ? `${di("in-corso-al")} ${formatNumero(r.percento, lingua)}%` : di("in-corso");
    case "non avviato":
      return di("non-avviato");
    case "non fatto":
      return di("non-fatto");
    case "non raggiunto":
      return di("non-raggiunto");
    case "nessun dato":
      return di("nessuno");
    case "illeggibile":
      return di("illeggibile");
    default:
      return r satisfies never;
  }
}

/** The way so far: "10 al 31/03/2024, nessun dato al 30/06/2024"; "" where there are no earlier readings. */
export const rilevazioniInParole = (prime: readonly Rilevazione[], lingua: Lingua): string =>
  prime
    .map(
      ({ data, cella }) =>
        `${cella.testo.trim() || FISSI.nessuno[lingua]} ${FISSI.al[lingua]} ${formatData(data)}`,
    )
    .join(", ");

/** What the target asks, and by when if another cell says it: "almeno 10, entro il 31/05/2023 (dalla colonna)". */
export function targetLetto({ target, polarita, termine }: Giudizio, lingua: Lingua): string {
  const altrove =
    termine?.fonte === "indicatore" || (termine?.fonte === "colonna" && target.tipo === "si-no")
      ? `, ${FISSI.entro[lingua]} ${giorno(termine, lingua)} (${FISSI[termine.fonte][lingua]})`
      : "";
  return `${targetInParole(target, polarita, lingua)}${altrove}`;
}

/** "almeno 10; rilevato 12,33"; a direction corrected by the user is said last. */
export function letturaInParole(g: Giudizio, lingua: Lingua): string {
  const { target, raggiunto, effettiva, polarita, polaritaPerche, indicatore } = g;
  const quando =
    effettiva && raggiunto.tipo !== "data" ? `, ${FISSI.effettiva[lingua]} ${giorno(effettiva, lingua)}` : "";
  const prime = rilevazioniInParole(indicatore.rilevazioni?.slice(0, -1) ?? [], lingua);
  const finora = prime === "" ? "" : `; ${FISSI.prima[lingua]}: ${prime}`;
  const corretta =
    indicatore.polaritaUtente !== null && polarita !== null && polaritaPerche !== null
      ? `; ${polaritaInParole(polarita, lingua)}, ${perchePolaritaInParole(polaritaPerche, lingua)}`
      : "";
  return `${targetLetto(g, lingua)}; ${raggiuntoInParole(raggiunto, target, lingua)}${quando}${finora}${corretta}`;
}
