/** What the pane shows of a verdict beyond its findings: every check in a line, who answers for each row, each target. */
import { personeDi } from "../../base/persone";
import { indirizzo, riferimento, type Posizione } from "../../base/posizione";
import { cellaDi, luogoDi, type Frase, type Gravita, type Lingua } from "../../base/rilievo";
import type { Accettazione, RilievoVisto } from "../../controlli/accettazione";
import type { AccettazioneVecchia } from "../../controlli/accettazione-vecchia";
import { regolaDi, spiega, titoloDi } from "../../controlli/frasi";
import type { StatoControllo } from "../../controlli/stato";
import { isNonLetto, isTrattenuto } from "../../controlli/verdetto";
import { classeDi, type Classe } from "../../obiettivi/classe";
import { letturaInParole } from "../../obiettivi/lettura";
import { motivoInParole } from "../../obiettivi/motivo";
import { chiaveRiga } from "./chiave-riga";
import { arrivateTra, type Arrivate } from "./arrivate";
import type { Riparazione } from "../giudizio/riparazione";
import { riparazioniDi } from "../giudizio/riparazioni";
import { tonoVerdetto, type Tono } from "./tono";
import type { Quadro } from "../giudizio/valuta";
import { diciVerdetto, type VerdettoDetto } from "./verdetto-detto";

type Giudizio = Quadro["giudizi"][number];

export interface TargetMostrato {
  readonly indicatore: string;
  /** By the names that were decided; several stand with commas. */
  readonly responsabile: string;
  /** The same, one by one; none where nobody is named. */
  readonly persone: readonly string[];
  readonly esito: Giudizio["esito"];
  /** In the quadro; null where it is struck out. */
  readonly classe: Classe | null;
  readonly mancato: boolean;
  /** Still to be met, and due within so many days of the reference date; null otherwise. */
  readonly entro: number | null;
  /** Why. */
  readonly motivo: InDueLingue<string>;
  /** How target and raggiunto were understood. */
  readonly lettura: InDueLingue<string>;
  /** The cell of the raggiunto. */
  readonly dove: Posizione;
  /** What a decision about it is kept under. */
  readonly chiave: string;
  readonly polarita: Giudizio["polarita"];
  /** Why it was struck out; null where it is judged. */
  readonly stralciato: string | null;
}

type InDueLingue<T> = Readonly<Record<Lingua, T>>;

const inDueLingue = <T>(di: (lingua: Lingua) => T): InDueLingue<T> => ({ it: di("it"), en: di("en") });

/** `somma`: its addends can be shown; `risultato`: its cell takes a result; `nomi`: spellings to decide of; `tabelle`: what is read. */
export type Rimedio = "somma" | "risultato" | "nomi" | "tabelle";

/** A finding with all that is shown of it. */
export interface RilievoMostrato extends RilievoVisto {
  readonly foglio: string | null;
  /** `N40`; null where it concerns a sheet or the workbook. */
  readonly cella: string | null;
  readonly titolo: InDueLingue<string>;
  readonly frase: InDueLingue<Frase>;
  /** Open, and the referto cannot be signed with it: an errore, something not read, a result of before. */
  readonly blocca: boolean;
  /** What can be done of it in the pane beside accepting it; null where that is all. */
  readonly rimedio: Rimedio | null;
  /** What its check looks at. */
  readonly guarda: InDueLingue<string> | null;
  /** Open, and of a place that was not read: whoever looks at it may find that it holds no data. */
  readonly scartabile: boolean;
}

/** How much of the workbook was read. */
export interface Letto {
  /** With something in them. */
  readonly fogli: number;
  /** Not blank. */
  readonly celle: number;
  readonly nonLette: number;
}

/** An acceptance of a finding that is there no more. */
export interface AccettazioneSospesa {
  readonly accettazione: Accettazione;
  readonly frase: InDueLingue<Frase>;
}

export interface Mostrato {
  readonly verdetto: VerdettoDetto;
  readonly tono: Tono;
  /** Errors first. */
  readonly rilievi: readonly RilievoMostrato[];
  readonly aperti: Readonly<Record<Gravita, number>>;
  readonly sospese: readonly AccettazioneSospesa[];
  /** Kept by sentence, and fitting several findings: a person has to say which. */
  readonly daConfermare: readonly AccettazioneVecchia[];
  /** Kept by sentence, and of no finding that is there. */
  readonly vecchieSospese: readonly AccettazioneVecchia[];
  /** Null where none came with the workbook. */
  readonly arrivate: Arrivate | null;
  readonly controlli: readonly StatoControllo[];
  /** Who answers for a row, by the names that were decided, by `Spese!7`; a row of nobody is not there. */
  readonly responsabili: ReadonlyMap<string, string>;
  /** What can be corrected without changing any judgement, in workbook order. */
  readonly riparazioni: readonly Riparazione[];
  /** The missed ones first, then in workbook order. */
  readonly target: readonly TargetMostrato[];
  readonly letto: Letto;
}

export function mostra(quadro: Quadro): Mostrato {
  const { voci } = quadro.lettura;
  const { verdetto } = quadro;
  return {
    verdetto: diciVerdetto(verdetto),
    tono: tonoVerdetto(verdetto),
    rilievi: mostraRilievi(quadro),
    aperti: { errore: verdetto.errori, avviso: verdetto.avvisi, nota: verdetto.note },
    sospese: quadro.accettazioni.sospese.map((accettazione) => ({
      accettazione,
      frase: inDueLingue((l) => spiega(accettazione, l)),
    })),
    daConfermare: quadro.accettazioni.daConfermare,
    vecchieSospese: quadro.accettazioni.vecchieSospese,
    arrivate: arrivateTra(quadro.rilievi),
    controlli: quadro.stati,
    responsabili: new Map(
      [
        ...voci.map((v) => ({ ...v, chi: v.responsabile ?? "" })),
        ...quadro.giudizi.map(({ indicatore: i }) => ({ ...i, chi: i.testi.responsabileGestionale })),
      ].flatMap(({ foglio, riga, chi }): [string, string][] => {
        const nomi = chiamati(quadro, chi);
        return nomi === "" ? [] : [[chiaveRiga(foglio, riga), nomi]];
      }),
    ),
    riparazioni: riparazioniDi(quadro),
    target: targetDi(quadro),
    letto: lettoDi(quadro),
  };
}

/** How much of the workbook was read. */
export function lettoDi({ lettura: { copertura } }: Quadro): Letto {
  const pieni = copertura.filter((c) => c.piene > 0);
  return {
    fogli: pieni.length,
    celle: pieni.reduce((n, c) => n + c.piene, 0),
    nonLette: pieni.reduce((n, c) => n + c.nonLette, 0),
  };
}

const chiamati = ({ gruppi }: Quadro, scritto: string): string => personeDi(scritto, gruppi).join(", ");

function mostraRilievi({ rilievi, giudizi }: Quadro): RilievoMostrato[] {
  const risultati = new Set(giudizi.map((g) => riferimento(g.indicatore.raggiunto.posizione)));
  return rilievi.map((r) => mostraRilievo(r, risultati));
}

function rimedioDi(r: RilievoVisto, risultati: ReadonlySet<string>): Rimedio | null {
  if (r.accettato !== null) return null;
  if (isNonLetto(r)) return "tabelle";
  if (r.codice === "OBI-008") return "nomi";
  const dove = cellaDi(r);
  if (dove === null) return null;
  if (r.codice === "BIL-002" && r.fatti["ambito"] !== "generale") return "somma";
  return r.codice.startsWith("OBI-") && risultati.has(riferimento(dove)) ? "risultato" : null;
}

const mostraRilievo = (r: RilievoVisto, risultati: ReadonlySet<string>): RilievoMostrato => ({
  ...r,
  ...luogoDi(r),
  titolo: inDueLingue((l) => titoloDi(r, l)),
  frase: inDueLingue((l) => spiega(r, l)),
  blocca: isTrattenuto(r),
  rimedio: rimedioDi(r, risultati),
  guarda: regolaDi(r.codice)?.titolo ?? null,
  scartabile: r.dove !== null && isNonLetto(r),
});

function targetDi(quadro: Quadro): TargetMostrato[] {
  const { giudizi, chiavi, riepiloghi } = quadro;
  const entro = new Map<Giudizio, number>();
  // Each horizon holds the shorter ones: the shortest is the one to say.
  for (const { giorni, giudizi: suoi } of riepiloghi.ente.inScadenza.toReversed()) {
    for (const g of suoi) entro.set(g, giorni);
  }
  const tutti = giudizi.map((g, i): TargetMostrato => ({
    indicatore: g.indicatore.indicatore,
    responsabile: chiamati(quadro, g.indicatore.testi.responsabileGestionale),
    persone: personeDi(g.indicatore.testi.responsabileGestionale, quadro.gruppi),
    esito: g.esito,
    classe: classeDi(g),
    mancato: g.mancato,
    entro: entro.get(g) ?? null,
    motivo: inDueLingue((l) => motivoInParole(g.motivo, l)),
    lettura: inDueLingue((l) => letturaInParole(g, l)),
    dove: g.indicatore.raggiunto.posizione,
    chiave: chiavi[i] ?? indirizzo(g.indicatore.raggiunto.posizione),
    polarita: g.polarita,
    stralciato: g.indicatore.stralciato,
  }));
  return [...tutti.filter((t) => t.mancato), ...tutti.filter((t) => !t.mancato)];
}
