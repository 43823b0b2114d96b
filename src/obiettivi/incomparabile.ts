/** Why a target and a result are not of one measure, or what had to be supposed to compare them: a value, said last. */
import { formatData, type DataIso } from "../base/data";
import type { Lingua } from "../base/rilievo";

export type Incomparabile = Readonly<
  | {
      perche:
        | "a-parole"
        | "quantita-e-data"
        | "termine-e-numero"
        | "si-no-e-numero"
        | "senza-percento"
        | "frazione-su-zero"
        | "solo-un-limite"
        | "per-ciascuno"
        | "cose-diverse"
        | "niente"
        | "livello"
        | "oltre-intervallo"
        | "frazione-oltre-uno"
        | "variazione"
        | "unita-taciuta";
    }
  | { perche: "unita-diverse"; target: string; raggiunto: string }
  | { perche: "senza-unita"; target: string }
  | { perche: "altro-giorno"; al: DataIso; giudizio: DataIso }
>;

const FISSI = {
  "a-parole": {
    it: "il raggiunto è detto a parole, senza cifra",
    en: "the result is said in words, without a figure",
  },
  "quantita-e-data": {
    it: "il target è una quantità, il raggiunto una data",
    en: "the target is a quantity, the result a date",
  },
  "termine-e-numero": {
    it: "il target è una scadenza, il raggiunto un numero",
    en: "the target is a deadline, the result a number",
  },
  "si-no-e-numero": {
    it: "il target è SI o NO, il raggiunto un numero",
    en: "the target is SI or NO, the result a number",
  },
  "senza-percento": { it: "al raggiunto manca il segno %", en: "the result lacks its % sign" },
  "frazione-su-zero": {
    it: "il denominatore della frazione è zero",
    en: "the denominator of the fraction is zero",
  },
  "per-ciascuno": {
    it: "uno dei due è per periodo o per ciascuno, l'altro in tutto",
    en: "one of the two is for each period or thing, the other in all",
  },
  "cose-diverse": {
    it: "uno dei due è una misura, l'altro conta un'altra cosa",
    en: "one of the two is a measure, the other counts something else",
  },
  niente: {
    it: "il target chiede che non ce ne siano: un SI o una percentuale non dicono quanti sono",
    en: "the target asks for none: a SI or a percentage does not say how many there are",
  },
  livello: {
    it: "il target chiede di quanto cambia, il raggiunto dice quanto è",
    en: "the target asks by how much it changes, the result says how much it is",
  },
  "oltre-intervallo": {
    it: "il raggiunto è oltre l'intervallo chiesto",
    en: "the result is beyond the range that is asked for",
  },
  "frazione-oltre-uno": {
    it: "il rapporto è più di uno: può essere un giorno, o due quote",
    en: "the ratio is more than one: it may be a day, or two shares",
  },
  variazione: {
    it: "il raggiunto dice di quanto cambia, il target chiede quanto è",
    en: "the result says by how much it changes, the target asks how much it is",
  },
  "unita-taciuta": {
    it: "il raggiunto ha un'unità che né il target né l'indicatore nominano",
    en: "the result has a unit that neither the target nor the indicator names",
  },
  "solo-un-limite": {
    it: "il raggiunto dice solo un limite, non quanto è",
    en: "the result is only a bound, not how much it is",
  },
} as const;

export function incomparabileInParole(i: Incomparabile, lingua: Lingua): string {
  if (i.perche === "unita-diverse")
    return lingua === "it"
      ? `il target è in ${i.target}, il raggiunto in ${i.raggiunto}`
      : `the target is in ${i.target}, the result in ${i.raggiunto}`;
  if (i.perche === "altro-giorno")
    return lingua === "it"
      ? `il raggiunto è del ${formatData(i.al)}, si giudica al ${formatData(i.giudizio)}`
      : `the result is of ${formatData(i.al)}, it is judged on ${formatData(i.giudizio)}`;
  if (i.perche === "senza-unita")
    return lingua === "it"
      ? `al raggiunto manca l'unità: letto in ${i.target}`
      : `the result lacks its unit: read in ${i.target}`;
  return FISSI[i.perche][lingua];
}
