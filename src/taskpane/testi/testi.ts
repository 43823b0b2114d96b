/** The words of the pane: what each language file must say. Numbers and dates come ready-made, by Intl. */
import type { CodiceGuasto } from "../../app/porte/cartella";
import type { Mostrato, RilievoMostrato, TargetMostrato } from "../../app/vista/mostra";
import type { Problema } from "../../app/giudizio/problema";
import type { UltimoReferto } from "../../app/vista/ultimo-referto";
import type { CosaSelezionata } from "../../app/decisioni/usa-selezione";
import type { DataIso } from "../../base/data";
import type { Gravita, Lingua } from "../../base/rilievo";
import type { PerRilievi, QualiTarget } from "../scelte";
import type { ErroreData } from "../modulo";
import type { DettoSegni } from "../stato";
import type { DefinizioneDisponibilita, Sezione, TestiReferto } from "../../app/vista/scelte-referto";
import type { SceltaLingua } from "../lingua";
import type { Scheda } from "../vista";
import type { TestiCoda } from "./coda";
import type { Struttura } from "../viste";

type Accettazione = Pick<NonNullable<RilievoMostrato["accettato"]>, "nome" | "motivo" | "giorno">;
type Quando = Pick<UltimoReferto, "al" | "il" | "ora">;
type StatoControllo = Mostrato["controlli"][number];

/** Letting go what is kept: asked once more, in as many paragraphs as are needed. */
export interface TestiRicomincia {
  readonly titolo: string;
  readonly perche: string;
  readonly bottone: string;
  readonly sicuro: readonly string[];
  readonly conferma: string;
}

export interface Testi {
  readonly lingua: Lingua;
  readonly titolo: string;

  readonly schedeEtichetta: string;
  readonly schede: Readonly<Record<Scheda, string>>;
  /** Where no referto was ever written and the checks were not run. */
  readonly senzaVerdetto: string;
  /** Where there is a referto, of which nobody kept what it said. */
  readonly daControllare: string;
  /** The checks are being made by themselves. */
  readonly verifico: string;
  /** The verdict is that of the sheets: of what day and hour. */
  readonly verdettoScritto: (quale: Quando) => string;
  /** The verdict of now is that of the sheets. */
  readonly comeScritto: (quale: Quando) => string;

  readonly coda: TestiCoda;
  readonly numero: (n: number) => string;
  /** An amount, of a plain decimal text. */
  readonly euro: (importo: string) => string;
  /** A number as it stands in a cell. */
  readonly cifra: (n: number) => string;
  /** A formula of the workbook as Excel shows it. */
  readonly formula: (f: string) => string;
  /** Words of the workbook, in the quotation marks of the language. */
  readonly cita: (parole: string) => string;
  readonly gravitaMolti: Readonly<Record<Gravita, string>>;
  readonly gruppi: { readonly senzaFoglio: string };
  readonly filtraGravita: string;
  readonly cercaRilievi: string;
  readonly raggruppa: string;
  readonly perRilievi: Readonly<Record<PerRilievi, string>>;
  /** How many of all are in sight. */
  readonly inVista: (n: number, totale: number) => string;
  readonly perche: string;
  /** `altri`: with notes alone, or that could not be done. */
  readonly tuttiIControlli: (conti: { aPosto: number; daVedere: number; altri: number }) => string;
  readonly indicatori: string;
  readonly qualiTarget: string;
  readonly quali: (q: QualiTarget) => string;
  readonly cercaTarget: string;
  readonly perResponsabile: string;
  readonly entroGiorni: (n: number) => string;
  readonly esito: (e: TargetMostrato["esito"]) => string;
  readonly verso: Readonly<Record<NonNullable<TargetMostrato["polarita"]>, string>>;

  readonly trovato: string;
  readonly leggo: string;
  /** No reading has ended well yet. */
  readonly nonLetta: string;
  /** A part of the pane is on its way. */
  readonly carico: string;
  readonly strutture: Readonly<Record<Struttura, string>>;
  readonly righe: (n: number) => string;
  readonly inTabelle: (n: number) => string;
  readonly nonTrovata: Readonly<Record<Struttura, string>>;
  readonly daVerificare: string;
  readonly vaiAllaTabella: (foglio: string, intervallo: string) => string;
  readonly colonne: string;
  readonly nonLetti: string;
  /** A field's name, by its key in the JSON contract. */
  readonly campo: (chiave: string) => string;

  readonly data: string;
  readonly dataForma: string;
  readonly dataTrovata: string;
  readonly dataNonTrovata: string;
  readonly erroreData: Readonly<Record<ErroreData, string>>;
  readonly ente: string;
  readonly enteEsempio: string;

  readonly genera: string;
  readonly rigenera: string;
  readonly inCorso: string;
  /** Why the other controls wait while a job runs. */
  readonly attesa: string;
  /** Excel has not answered for a while: a cell is being written in. */
  readonly excelMuto: string;
  /** The verdict in sight while a new one is made. */
  readonly diPrima: string;
  /** The step under way, from 1. */
  readonly passo: (n: number, totale: number) => string;

  readonly refertoAl: (data: DataIso) => string;
  readonly possoFirmare: string;
  readonly controllati: (entrate: number, spese: number, indicatori: number) => string;
  readonly gravita: Readonly<Record<Gravita, string>>;
  readonly daVedere: string;
  readonly fogli: string;
  readonly altri: (n: number) => string;
  readonly vaiAllaCella: (foglio: string, cella: string | null) => string;
  readonly cella: (foglio: string, cella: string | null) => string;
  readonly senzaResponsabile: string;

  readonly segni: {
    readonly titolo: string;
    readonly spiegazione: string;
    readonly mancati: string;
    readonly rilievi: string;
    readonly inCorso: string;
    readonly detto: (d: DettoSegni) => string;
  };
  readonly riparazioni: {
    readonly applica: string;
    readonly salta: string;
    readonly esiti: Readonly<Record<"fatta" | "saltata", string>>;
    readonly inCorso: string;
    readonly lasciata: (cella: string) => string;
  };
  /** The label of the choice beside a column. */
  readonly usaCome: (colonna: string, intestazione: string) => string;
  readonly nonUsare: string;
  readonly ancheCome: (campi: readonly string[]) => string;
  readonly esempi: (valori: readonly string[]) => string;
  readonly segnoInvertito: string;
  readonly comeRiconosciuto: string;
  readonly corretta: string;
  readonly selezione: {
    readonly titolo: string;
    readonly spiegazione: string;
    readonly cosa: string;
    readonly scelte: Readonly<Record<CosaSelezionata, string>>;
    readonly usa: string;
    readonly indicate: string;
    readonly togli: string;
    readonly togliTabella: (tabella: string) => string;
  };
  readonly modelliFoglio: {
    readonly titolo: string;
    readonly spiegazione: string;
    /** The kinds of sheet, in words. */
    readonly inserisci: (quali: readonly string[]) => string;
  };
  readonly modello: string;
  readonly modelloPerche: string;
  readonly salvaModello: string;
  readonly applicaModello: string;
  readonly modelloDaCopiare: string;
  readonly modelloErrato: (motivo: string) => string;

  readonly polarita: string;
  readonly giraPolarita: string;
  readonly stralcia: string;
  readonly confermaStralcio: string;
  readonly stralciato: (motivo: string) => string;
  readonly rimetti: string;
  readonly annullaDecisione: string;
  /** Cells and sheets that were to be as before, and are not. */
  readonly rimasti: (quali: readonly string[]) => string;
  readonly nomiTutti: string;
  readonly nomeDaUsare: string;
  readonly confermaNome: string;
  readonly distinti: string;
  /** What was decided of names. */
  readonly nomiDecisi: string;
  readonly nomeDeciso: (nome: string, varianti: readonly string[]) => string;
  readonly sciogliNome: (nome: string) => string;
  readonly superato: string;
  /** Decisions were taken since the sheets were written. */
  readonly deciso: string;
  /** The checks were run and nothing was written; there may be sheets of before. */
  readonly soloControllo: (scritto: boolean) => string;
  /** The sheets have changed since they were read: which, and whose hand it was. */
  readonly fogliCambiati: (fogli: readonly string[], coautore: boolean) => string;
  readonly ricontrolla: string;
  readonly accetta: string;
  readonly motivo: string;
  readonly chiAccetta: string;
  readonly chiManca: string;
  /** What was not read was looked at, and holds no data. */
  readonly nonDato: string;
  readonly accettaTutti: (n: number) => string;
  readonly riapriTutti: (n: number) => string;
  /** Acceptances that cover nothing. */
  readonly accettazioni: {
    readonly sospese: string;
    readonly sospesePerche: string;
    readonly daConfermare: string;
    readonly daConfermarePerche: string;
    readonly togli: (codice: string) => string;
    /** Kept by sentence by a version before, and of no finding that is there. */
    readonly vecchie: string;
    readonly vecchiePerche: string;
    /** Those that came with the workbook. */
    readonly arrivate: string;
    readonly arrivatePerche: string;
    readonly arrivata: string;
    readonly riprendi: string;
  };
  /** What is kept in the workbook cannot be read. */
  readonly ricomincia: TestiRicomincia;
  /** What is kept in the workbook is let go by choice; `vuota`: nothing is. */
  readonly cancella: TestiRicomincia & { readonly vuota: string };
  readonly conferma: string;
  readonly annulla: string;
  /** The referto being written was asked to stop. */
  readonly annullando: string;
  readonly motivoBreve: (minimo: number) => string;
  readonly accettati: string;
  readonly accettatoDa: (a: Accettazione) => string;
  readonly statoControllo: (s: StatoControllo) => string;
  readonly riapriRilievo: string;

  /** The referto as a document. */
  readonly documento: {
    readonly ultimoTitolo: string;
    /** Of what date it speaks; the day it was written, where that is known. */
    readonly ultimo: (quale: Pick<UltimoReferto, "al" | "il" | "ora">) => string;
    /** The sheets that changed since; none is said too. */
    /** How to print the document alone. */
    readonly pagine: (ultima: number) => string;
    readonly cambiati: (fogli: readonly string[]) => string;
    readonly mai: string;
    readonly copertina: string;
    readonly campi: Readonly<Record<keyof TestiReferto, string>>;
    readonly esempi: Readonly<Partial<Record<keyof TestiReferto, string>>>;
    readonly stemma: Readonly<Record<"scegli" | "cambia" | "togli" | "perche", string>>;
    readonly parti: string;
    readonly partiPerche: string;
    readonly sezioni: Readonly<Record<Sezione, string>>;
    readonly su: (sezione: string) => string;
    readonly giu: (sezione: string) => string;
    readonly percentuali: string;
    readonly soloValori: string;
    readonly soloValoriPerche: string;
  };
  /** The settings of the checks and of the pane. */
  readonly regole: {
    readonly titolo: string;
    readonly indietro: string;
    readonly inCorso: string;
    readonly tolleranza: string;
    readonly tolleranzaPerche: string;
    readonly tolleranzaErrata: string;
    readonly missioni: string;
    readonly missioniPerche: string;
    readonly missioniErrate: string;
    readonly disponibilita: string;
    readonly definizioni: Readonly<Record<DefinizioneDisponibilita, string>>;
    readonly estratto: string;
    readonly estrattoPerche: string;
    readonly estratti: Readonly<Record<"automatico" | "si" | "no", string>>;
    readonly lingua: string;
    readonly linguaPerche: string;
    readonly lingue: Readonly<Record<SceltaLingua, string>>;
    readonly ripristina: string;
  };
  /** The round trip with the responsabili is at work; what else it says comes with its views. */
  readonly lavoroSchede: string;
  /** Of a cell. */
  readonly vuoto: string;

  readonly chiudi: string;
  readonly guasto: (codice: CodiceGuasto) => string;
  readonly problema: (p: Problema) => string;
  readonly rotto: { readonly titolo: string; readonly testo: string; readonly riprova: string };
}

/** Numbers, dates and lists as each language writes them. */
export function formati(locale: string): {
  readonly numero: (n: number) => string;
  /** Of a plain decimal text, whose digits are all kept. */
  readonly euro: (importo: string) => string;
  readonly cifra: (n: number) => string;
  readonly data: (d: DataIso) => string;
  /** Of `10:32`. */
  readonly ora: (o: string) => string;
  readonly elenco: (parole: readonly string[]) => string;
} {
  const numeri = new Intl.NumberFormat(locale, { useGrouping: "always" });
  const euro = new Intl.NumberFormat(locale, {
    useGrouping: "always",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const cifre = new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 10 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const ore = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
  const elenchi = new Intl.ListFormat(locale);
  return {
    elenco: (parole) => elenchi.format(parole),
    numero: (n) => numeri.format(n),
    // A decimal text keeps its digits: Intl takes one, whatever the types of this library say.
    euro: (importo) => euro.format(importo as unknown as number),
    cifra: (n) => cifre.format(n),
    ora: (o) => ore.format(Date.parse(`1970-01-01T${o}:00Z`)),
    data: (d) => date.format(Date.parse(`${d}T00:00:00Z`)),
  };
}

/** Words that somebody typed, ending as a sentence does. */
export const frase = (parole: string): string => (/[.!?…]$/.test(parole) ? parole : `${parole}.`);
