/** How the findings name things of the budget: one place, so that all sentences speak alike. */
import { Decimal, formatItaliano, formatInglese } from "../base/importo";
import type { Lingua } from "../base/rilievo";
import type { DefinizioneDisponibilita } from "./parametri";
import type { CampoImporto, Parte, Voce } from "./voce";

const CAMPI: Readonly<Record<Parte, Readonly<Record<CampoImporto, Readonly<Record<Lingua, string>>>>>> = {
  entrate: {
    previsioneIniziale: { it: "previsione iniziale", en: "initial budget" },
    previsioneAttuale: { it: "previsione attuale", en: "current budget" },
    movimentato: { it: "accertato", en: "assessed" },
    disponibilita: { it: "disponibilità", en: "available amount" },
    cassa: { it: "riscosso", en: "collected" },
    prenotato: { it: "prenotato", en: "reserved" },
    fpv: { it: "fondo pluriennale vincolato", en: "multi-year fund" },
  },
  spese: {
    previsioneIniziale: { it: "previsione iniziale", en: "initial budget" },
    previsioneAttuale: { it: "previsione attuale", en: "current budget" },
    movimentato: { it: "impegnato", en: "committed" },
    disponibilita: { it: "disponibilità", en: "available amount" },
    cassa: { it: "pagato", en: "paid" },
    prenotato: { it: "prenotato", en: "reserved" },
    fpv: { it: "fondo pluriennale vincolato", en: "multi-year fund" },
  },
};

export const nomeCampo = (campo: CampoImporto, parte: Parte, lingua: Lingua = "it"): string =>
  CAMPI[parte][campo][lingua];

/** The definitions of disponibilità as people call them. */
export const nomeDefinizione = (
  definizione: DefinizioneDisponibilita,
  parte: Parte,
  lingua: Lingua,
): string => {
  const meno = lingua === "it" ? "meno" : "less";
  switch (definizione) {
    case "semplice":
      return `${nomeCampo("previsioneAttuale", parte, lingua)} ${meno} ${nomeCampo("movimentato", parte, lingua)}`;
    case "meno-prenotato":
      return lingua === "it" ? "meno prenotato" : "less reserved";
    case "meno-fpv":
      return lingua === "it" ? "meno FPV" : "less the multi-year fund";
    case "meno-prenotato-e-fpv":
      return lingua === "it" ? "meno prenotato e FPV" : "less reserved and the multi-year fund";
    default:
      return definizione satisfies never;
  }
};

/** A voce as a finding speaks of it: enough to name it and to know it again. */
export type VoceDetta = Readonly<{
  parte: Parte;
  codice: string | null;
  capitolo: string | null;
  articolo: string | null;
  descrizione: string;
  riga: number;
}>;

const MOSTRATI = 60;

export const voceDetta = ({ parte, codice, capitolo, articolo, descrizione, riga }: Voce): VoceDetta => ({
  parte,
  codice,
  capitolo,
  articolo,
  descrizione: descrizione.slice(0, MOSTRATI),
  riga,
});

/** Leading zeros say nothing: 00440 is 440. */
export const senzaZeri = (testo: string | null): string => (testo ?? "").replace(/^0+(?=\d)/, "");

/** Knows a voce again after rows were moved or its sheet renamed: its side, code, capitolo and articolo; its words where it has no capitolo. */
export const chiaveVoce = (v: Omit<VoceDetta, "riga">): readonly string[] => [
  v.parte,
  v.codice ?? "",
  senzaZeri(v.capitolo),
  senzaZeri(v.articolo),
  v.capitolo === null ? v.descrizione : "",
];

/** `capitolo 10111/1 «STIPENDI»`, as much of it as there is. */
export function nomeVoce(v: VoceDetta, lingua: Lingua): string {
  const it = lingua === "it";
  const articolo = v.articolo === null ? "" : `/${v.articolo}`;
  const numero = v.capitolo === null ? "" : `${it ? "capitolo" : "chapter"} ${v.capitolo}${articolo}`;
  const descrizione = v.descrizione === "" ? "" : it ? `«${v.descrizione}»` : `“${v.descrizione}”`;
  return [numero, descrizione].filter((x) => x !== "").join(" ") || `${it ? "riga" : "row"} ${v.riga}`;
}

/** An amount out of the facts of a finding, as the language writes it. */
export const euro = (importo: string, lingua: Lingua): string =>
  (lingua === "it" ? formatItaliano : formatInglese)(new Decimal(importo));
