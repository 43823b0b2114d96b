/**
 * The sections of the referto as open data: one CSV file each, made from what was read and judged, not from the sheets.
 *
 * RFC 4180 (quotes doubled, CRLF), in UTF-8 with a byte order mark, without which Excel takes the file for the system's
 * code page. The separator is `;` and the decimal mark `,`: an Italian Excel opens such a file with a double click, each
 * value in its column. Amounts and quotients have no thousands mark; days are ISO (AAAA-MM-GG).
 *
 * A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an
 * apostrophe in front. owasp.org, "CSV Injection". Numbers of ours are never touched: a negative amount stays a number.
 */
import type { DataIso } from "../base/data";
import type { Importo } from "../base/importo";
import { luogoDi } from "../base/rilievo";
import type { DefinizioneDisponibilita } from "../bilancio/parametri";
import { disponibilita } from "../bilancio/totali";
import type { CampoImporto, Parte, Voce } from "../bilancio/voce";
import type { RilievoVisto } from "../controlli/accettazione";
import { spiega } from "../controlli/frasi";
import type { Giudizio, Obiettivo } from "../obiettivi/giudizio";
import { letturaInParole } from "../obiettivi/lettura";
import { motivoInParole } from "../obiettivi/motivo";
import type { DatiReferto } from "./dati/dati";
import type { Sezione } from "./dati/impostazioni";

export interface FileCsv {
  /** Without folder: `entrate.csv`. */
  readonly nome: string;
  /** The part of the referto that it goes with; null for the findings, which are always there. */
  readonly sezione: Sezione | null;
  /** The whole file, byte order mark included. */
  readonly contenuto: string;
}

/** A text, a number exact as it is, or nothing: what the workbook does not have is an empty field, never zero. */
export type CampoCsv = string | Importo | number | null;

export const BOM = "\uFEFF";
export const SEPARATORE = ";";
const FINE_RIGA = "\r\n";

const COME_FORMULA = /^[=+\-@\t\r\n]/;
const DA_VIRGOLETTARE = /[";\r\n]/;

function campo(valore: CampoCsv): string {
  if (valore === null) return "";
  if (typeof valore !== "string")
    return (typeof valore === "number" ? String(valore) : valore.toFixed()).replace(".", ",");
  const innocuo = COME_FORMULA.test(valore) ? `'${valore}` : valore;
  return DA_VIRGOLETTARE.test(innocuo) ? `"${innocuo.replaceAll('"', '""')}"` : innocuo;
}

/** A whole file: the heading and a line for each row. */
export const formatCsv = (intestazioni: readonly string[], righe: readonly (readonly CampoCsv[])[]): string =>
  BOM + [intestazioni, ...righe].map((r) => r.map(campo).join(SEPARATORE) + FINE_RIGA).join("");

/** A column: its heading, and what it holds of each thing. */
type Colonna<T> = readonly [nome: string, di: (cosa: T) => CampoCsv];

const tabella = <T>(
  sezione: FileCsv["sezione"],
  nome: string,
  colonne: readonly Colonna<T>[],
  cose: readonly T[],
): FileCsv => ({
  sezione,
  nome,
  contenuto: formatCsv(
    colonne.map(([titolo]) => titolo),
    cose.map((cosa) => colonne.map(([, di]) => di(cosa))),
  ),
});

export type DatiCsv = Pick<
  DatiReferto,
  "ente" | "dataRiferimento" | "esercizio" | "parametri" | "voci" | "obiettivi" | "rilievi"
>;

/** One file a section, in the order of the referto; a part that the workbook does not have gives none. */
export function sezioniCsv(d: DatiCsv): readonly FileCsv[] {
  const di = (parte: Parte): readonly Voce[] => d.voci.filter((v) => v.parte === parte);
  const comuni = [
    ["ente", () => d.ente],
    ["esercizio", () => d.esercizio],
    ["data_riferimento", () => d.dataRiferimento],
  ] as const;
  const budget = (parte: Parte): FileCsv[] => {
    const voci = di(parte);
    const colonne = [...comuni, ...colonneVoci(parte, d.parametri.definizioneDisponibilita)];
    return voci.length === 0 ? [] : [tabella(parte, `${parte}.csv`, colonne, voci)];
  };
  const indicatori = d.obiettivi.flatMap((o) => o.giudizi.map((g) => ({ o, g })));
  return [
    ...budget("entrate"),
    ...budget("spese"),
    ...(indicatori.length === 0
      ? []
      : [tabella("obiettivi", "obiettivi.csv", [...comuni, ...COLONNE_INDICATORI], indicatori)]),
    tabella(null, "rilievi.csv", [...comuni, ...COLONNE_RILIEVI], d.rilievi),
  ];
}

function colonneVoci(parte: Parte, definizione: DefinizioneDisponibilita): readonly Colonna<Voce>[] {
  const importo =
    (c: CampoImporto) =>
    (v: Voce): CampoCsv =>
      v.importi[c]?.valore ?? null;
  return [
    ["titolo", (v) => v.titolo],
    ["piano_finanziario", (v) => v.codice],
    ["capitolo", (v) => v.capitolo],
    ["articolo", (v) => v.articolo],
    ["descrizione", (v) => v.descrizione],
    ["missione", (v) => v.missione],
    ["programma", (v) => v.programma],
    ["denominazione_programma", (v) => v.denominazioneProgramma],
    ["responsabile", (v) => v.responsabile],
    ["previsione_iniziale", importo("previsioneIniziale")],
    ["previsione_attuale", importo("previsioneAttuale")],
    [parte === "entrate" ? "accertato" : "impegnato", importo("movimentato")],
    ["disponibilita", (v) => disponibilita(v, definizione)],
    [parte === "entrate" ? "riscosso" : "pagato", importo("cassa")],
    ["foglio", (v) => v.foglio],
    ["riga", (v) => v.riga],
  ];
}

interface Valutato {
  readonly o: Obiettivo;
  readonly g: Giudizio;
}

const siNo = (v: boolean): string => (v ? "sì" : "no");

/** A line for each indicator; the objective's own texts and esito are repeated on each. */
const COLONNE_INDICATORI: readonly Colonna<Valutato>[] = [
  ["missione", ({ g }) => g.indicatore.missione],
  ["programma", ({ g }) => g.indicatore.programma],
  ["denominazione_missione", ({ g }) => g.indicatore.testi.missione],
  ["denominazione_programma", ({ g }) => g.indicatore.testi.programma],
  ["tipo", ({ g }) => g.indicatore.testi.tipo],
  ["obiettivo_strategico", ({ g }) => g.indicatore.testi.obiettivoStrategico],
  ["obiettivo_operativo", ({ g }) => g.indicatore.testi.obiettivoOperativo],
  ["descrizione", ({ g }) => g.indicatore.testi.descrizione],
  ["responsabile_politico", ({ g }) => g.indicatore.testi.responsabilePolitico],
  ["responsabile_gestionale", ({ g }) => g.indicatore.testi.responsabileGestionale],
  ["orizzonte_temporale", ({ g }) => g.indicatore.testi.orizzonte],
  ["stakeholder", ({ g }) => g.indicatore.testi.stakeholder],
  ["stato_attuazione", ({ g }) => g.indicatore.testi.statoAttuazione],
  ["esito_obiettivo", ({ o }) => o.esito],
  ["avanzamento_obiettivo", ({ o }) => o.avanzamento],
  ["indicatore", ({ g }) => g.indicatore.indicatore],
  ["unita", ({ g }) => g.indicatore.unita],
  ["peso", ({ g }) => g.indicatore.peso],
  ["target", ({ g }) => g.indicatore.target.testo],
  ["raggiunto", ({ g }) => g.indicatore.raggiunto.testo],
  ["esito", ({ g }) => g.esito],
  ["mancato", ({ g }) => siNo(g.mancato)],
  ["andamento", ({ g }) => g.andamento],
  ["avanzamento", ({ g }) => g.avanzamento],
  ["scadenza", ({ g }): DataIso | null => g.scadenza],
  ["giorni_ritardo", ({ g }) => g.giorniRitardo],
  ["polarita", ({ g }) => g.polarita],
  ["lettura", ({ g }) => letturaInParole(g, "it")],
  ["motivo", ({ g }) => motivoInParole(g.motivo, "it")],
  ["foglio", ({ g }) => g.indicatore.foglio],
  ["riga", ({ g }) => g.indicatore.riga],
];

const COLONNE_RILIEVI: readonly Colonna<RilievoVisto>[] = [
  ["codice", (r) => r.codice],
  ["gravita", (r) => r.gravita],
  ["foglio", (r) => luogoDi(r).foglio],
  ["cella", (r) => luogoDi(r).cella],
  ["messaggio", (r) => spiega(r, "it").messaggio],
  ["suggerimento", (r) => spiega(r, "it").suggerimento],
  ["accettato_da", (r) => r.accettato?.nome ?? null],
  ["accettato_motivo", (r) => r.accettato?.motivo ?? null],
  ["accettato_il", (r): DataIso | null => r.accettato?.giorno ?? null],
];
