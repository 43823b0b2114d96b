/**
 * All that the pane knows, as one value, and the one function that changes it. No Excel, no React, no clock: what
 * happened goes in as an event, the next state comes out. The components draw it, src/taskpane/azioni.ts does the work.
 */
import type { Bilingue } from "../base/regola";
import type { CodiceGuasto, Passo } from "../app/porte/cartella";
import type { Correzione } from "../app/decisioni/correzione";
import type { Cambiamento } from "../app/porte/osserva";
import type { Problema } from "../app/giudizio/problema";
import type { EsitoRiconoscimento } from "../app/vista/riconosci";
import type { EsitoSegni } from "../app/segni/segna-quadro";
import { SPENTI, type SegniAccesi } from "../app/porte/segno";
import { chiaveDi } from "../app/giudizio/riparazione";
import type { DataIso } from "../base/data";
import type { Posizione } from "../base/posizione";
import type { CellaDaScrivere } from "../app/giudizio/cella-da-scrivere";
import { conMossa, type Annullabile, type Mossa } from "./annullabile";
import {
  abbandonaLettura,
  cambia,
  finisciLettura,
  FRESCA,
  iniziaLettura,
  type Freschezza,
} from "./freschezza";
import type { Confronto } from "./stato-confronto";
import { fillModulo, MODULO_VUOTO, riduciModulo, type EventoModulo, type Modulo } from "./modulo";
import type { RefertoFatto } from "./referto-fatto";
import {
  isFine,
  attoDi,
  riduciSchede,
  SCHEDE_INIZIALI,
  senzaGruppo,
  type EventoSchede,
  type StatoSchede,
} from "./stato-schede";
import { SCELTE_INIZIALI, type Scelte } from "./scelte";
import type { SceltaLingua } from "./lingua";
import { isScheda, type Scheda, type Vista } from "./vista";

/** What Referto is doing now; one thing at a time. */
export interface Lavoro {
  readonly tipo: "lettura" | "controllo" | "referto" | "segni" | "impostazioni" | "schede" | "riparazione";
  /** Null until the first step is known. */
  readonly passo: Passo | null;
  /** The user asked it to stop: it will at the next step. */
  readonly fermata?: true;
}

/** Something the user must know and can mend. */
export type Avviso =
  | { readonly tipo: "guasto"; readonly codice: CodiceGuasto }
  | { readonly tipo: "problema"; readonly problema: Problema }
  | { readonly tipo: "modello"; readonly motivo: Bilingue }
  /** The cell was not what it was any more. */
  | { readonly tipo: "non-riparata"; readonly dove: Posizione }
  /** Of what was to be taken back: cells and sheets that have changed since. */
  | { readonly tipo: "rimasti"; readonly quali: readonly string[] }
  | { readonly tipo: "segni"; readonly detto: DettoSegni };

/** What the switches could not do: only what there is to say. */
export interface DettoSegni {
  /** Sheets left as they were because they are protected. */
  readonly protetti: readonly string[];
  /** Nothing to mark was found. */
  readonly niente: boolean;
  /** Left without a mark because no text of the row can carry the word. */
  readonly senzaParola: number;
}

export interface Stato {
  readonly vista: Vista;
  /** The tab under a view that the header opened over it. */
  readonly ritorno: Scheda;
  /** Of the pane; not kept in the workbook, which others open too. */
  readonly lingua: SceltaLingua;
  readonly scelte: Scelte;
  readonly lavoro: Lavoro | null;
  /** Null before the first reading ends well. */
  readonly riconosciuto: EsitoRiconoscimento | null;
  /** What was done, to be taken back one after the other: the last thing last. */
  readonly fatti: readonly Annullabile[];
  readonly modulo: Modulo;
  readonly referto: RefertoFatto | null;
  /** The verdict is being made by itself: what is in sight stays until it is there. */
  readonly inVerifica: boolean;
  /** What is marked in the source sheets, as the workbook says, or as was just asked for. */
  readonly segni: SegniAccesi;
  readonly avviso: Avviso | null;
  /** What the sheets have gone through since they were read. */
  readonly freschezza: Freschezza;
  /** What became of the safe corrections of the verdict in sight, by {@link chiaveDi}; those to decide are not there. */
  readonly riparazioni: ReadonlyMap<string, "fatta" | "saltata">;
  /** The round trip with the responsabili. */
  readonly schede: StatoSchede;
  /** The file to compare with; null where none was chosen. */
  readonly confronto: Confronto | null;
  /** A bug of ours, for the error boundary. */
  readonly rotto: { readonly errore: unknown } | null;
}

export type Evento =
  | { readonly tipo: "vista-scelta"; readonly vista: Vista }
  | { readonly tipo: "vista-chiusa" }
  | { readonly tipo: "lingua-scelta"; readonly lingua: SceltaLingua }
  /** Its words did not come: the pane goes on in the one it speaks. */
  | { readonly tipo: "lingua-assente"; readonly codice: CodiceGuasto }
  /** Excel did not go to a cell; a job at work goes on. */
  | { readonly tipo: "non-mostrata"; readonly codice: CodiceGuasto }
  | { readonly tipo: "scelte-cambiate"; readonly scelte: Partial<Scelte> }
  | {
      readonly tipo: "lavoro-iniziato";
      readonly lavoro: Exclude<Lavoro["tipo"], "segni" | "impostazioni" | "schede" | "riparazione">;
    }
  | { readonly tipo: "passo"; readonly passo: Passo }
  | { readonly tipo: "fermata-chiesta" }
  | { readonly tipo: "riconosciuto"; readonly esito: EsitoRiconoscimento }
  | {
      readonly tipo: "corretto";
      readonly esito: EsitoRiconoscimento;
      readonly mossa: Mossa | null;
    }
  /** Something was decided about what the referto says: `referto` is judged again by it. */
  | {
      readonly tipo: "deciso";
      readonly correzione: Correzione;
      readonly esito: EsitoRiconoscimento;
      readonly mossa: Mossa | null;
      readonly referto: RefertoFatto | null;
    }
  /** A choice about the referto is being kept: what is in sight stays. */
  | { readonly tipo: "impostazioni-iniziate" }
  | {
      readonly tipo: "impostato";
      readonly esito: EsitoRiconoscimento;
      readonly mossa: Mossa | null;
      readonly referto: RefertoFatto | null;
    }
  /** `il`, `ora`: the day and the hour of the press. */
  | {
      readonly tipo: "referto-fatto";
      readonly referto: RefertoFatto;
      readonly il: DataIso;
      readonly ora: string;
      /** The document is those from 1 to this one. */
      readonly pagine: number;
    }
  /** Something happened in the sheets. */
  | { readonly tipo: "fogli-cambiati"; readonly cambiamento: Cambiamento }
  /** The verdict is made by itself: nothing is at work that anyone waits for. */
  | { readonly tipo: "verifica-iniziata" }
  | { readonly tipo: "verifica-fallita" }
  /** It ended: a verdict, or null where the workbook lacks what one needs. */
  | {
      readonly tipo: "ricontrollato";
      readonly esito: EsitoRiconoscimento;
      readonly referto: RefertoFatto | null;
    }
  /** Nothing can be said of what the workbook holds now. */
  | { readonly tipo: "verdetto-tolto" }
  /** A verdict without writing; null where the workbook lacks what a verdict needs. */
  | {
      readonly tipo: "controllato";
      readonly esito: EsitoRiconoscimento;
      readonly referto: RefertoFatto | null;
    }
  | { readonly tipo: "segni-chiesti"; readonly segni: SegniAccesi }
  | {
      readonly tipo: "segnati";
      readonly chiesti: SegniAccesi;
      readonly esito: EsitoSegni;
      readonly mossa: Mossa | null;
    }
  | { readonly tipo: "riparazione-iniziata" }
  /** `indietro`: what was written before is taken back. */
  | { readonly tipo: "riparata"; readonly celle: readonly CellaDaScrivere[]; readonly indietro: boolean }
  /** The cell is another since: what was written in it cannot be taken back. */
  | { readonly tipo: "non-si-annulla" }
  /** The last act was taken back, but for these, named as people read them, which have changed since. */
  | { readonly tipo: "annullato"; readonly rimasti: readonly string[] }
  | { readonly tipo: "riparazione-saltata"; readonly chiave: string }
  | { readonly tipo: "fermato"; readonly avviso: Avviso }
  | EventoModulo
  | { readonly tipo: "schede"; readonly evento: EventoSchede }
  | { readonly tipo: "confronto"; readonly confronto: Confronto | null }
  | { readonly tipo: "avviso-chiuso" }
  | { readonly tipo: "rotto"; readonly errore: unknown }
  | { readonly tipo: "ricominciato" };

export const INIZIALE: Stato = {
  vista: "coda",
  ritorno: "coda",
  lingua: "excel",
  scelte: SCELTE_INIZIALI,
  lavoro: null,
  riconosciuto: null,
  fatti: [],
  modulo: MODULO_VUOTO,
  referto: null,
  inVerifica: false,
  segni: SPENTI,
  avviso: null,
  freschezza: FRESCA,
  riparazioni: new Map(),
  schede: SCHEDE_INIZIALI,
  confronto: null,
  rotto: null,
};

export function riduci(stato: Stato, evento: Evento): Stato {
  switch (evento.tipo) {
    case "vista-scelta":
      return {
        ...stato,
        vista: evento.vista,
        ritorno: isScheda(stato.vista) ? stato.vista : stato.ritorno,
      };
    case "vista-chiusa":
      return isScheda(stato.vista) ? stato : { ...stato, vista: stato.ritorno };
    case "lingua-scelta":
      return { ...stato, lingua: evento.lingua };
    case "lingua-assente":
    case "non-mostrata":
      return { ...stato, avviso: { tipo: "guasto", codice: evento.codice } };
    case "scelte-cambiate":
      return { ...stato, scelte: { ...stato.scelte, ...evento.scelte } };
    case "lavoro-iniziato":
      // The verdict in sight stays: it is made anew, or taken away where it cannot be.
      return {
        ...stato,
        // The checks that were asked for are seen where they come out.
        vista: evento.lavoro === "controllo" ? "coda" : stato.vista,
        lavoro: { tipo: evento.lavoro, passo: null },
        avviso: null,
        riparazioni: evento.lavoro === "lettura" ? INIZIALE.riparazioni : stato.riparazioni,
        freschezza: iniziaLettura(stato.freschezza),
      };
    case "passo":
      return stato.lavoro ? { ...stato, lavoro: { ...stato.lavoro, passo: evento.passo } } : stato;
    case "fermata-chiesta":
      return stato.lavoro ? { ...stato, lavoro: { ...stato.lavoro, fermata: true } } : stato;
    case "riconosciuto":
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
        segni: evento.esito.segni,
        modulo: fillModulo(stato.modulo, evento.esito),
        freschezza: finisciLettura(stato.freschezza),
      };
    case "controllato":
      return { ...conVerdetto(stato, evento), lavoro: null, riparazioni: INIZIALE.riparazioni };
    case "ricontrollato":
      return conVerdetto(stato, evento);
    case "verdetto-tolto":
      return { ...stato, referto: null };
    case "fogli-cambiati": {
      const freschezza = cambia(stato.freschezza, evento.cambiamento);
      return freschezza === stato.freschezza ? stato : { ...stato, freschezza };
    }
    case "verifica-iniziata":
      return { ...stato, inVerifica: true, freschezza: iniziaLettura(stato.freschezza) };
    case "verifica-fallita":
      return superato({ ...stato, inVerifica: false, freschezza: abbandonaLettura(stato.freschezza) });
    case "corretto":
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
        fatti: conMossa(stato.fatti, evento.mossa),
        modulo: fillModulo(stato.modulo, evento.esito),
        freschezza: finisciLettura(stato.freschezza),
      };
    case "deciso":
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
        fatti: conMossa(stato.fatti, evento.mossa),
        referto: evento.referto,
        schede: senzaGruppo(stato.schede, variantiDecise(evento.correzione)),
      };
    case "impostazioni-iniziate":
      return { ...stato, lavoro: { tipo: "impostazioni", passo: null }, avviso: null };
    case "impostato":
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
        fatti: conMossa(stato.fatti, evento.mossa),
        referto: evento.referto,
      };
    case "referto-fatto":
      return {
        ...stato,
        lavoro: null,
        referto: evento.referto,
        inVerifica: false,
        riparazioni: INIZIALE.riparazioni,
        riconosciuto: stato.riconosciuto && {
          ...stato.riconosciuto,
          ultimo: {
            il: evento.il,
            ora: evento.ora,
            al: evento.referto.dataRiferimento,
            verdetto: evento.referto.verdetto,
            fogli: evento.referto.fogli,
            cambiati: [],
            pagine: evento.pagine,
          },
        },
        vista: dopoIlReferto(stato.vista, evento.referto),
        scelte: { ...stato.scelte, coda: SCELTE_INIZIALI.coda },
        freschezza: finisciLettura(stato.freschezza),
      };
    case "segni-chiesti":
      return { ...stato, lavoro: { tipo: "segni", passo: null }, segni: evento.segni, avviso: null };
    case "segnati":
      return {
        ...stato,
        lavoro: null,
        segni: evento.esito.accesi,
        fatti: conMossa(stato.fatti, evento.mossa),
        avviso: avvisoSegni(evento.chiesti, evento.esito) ?? stato.avviso,
      };
    case "riparazione-iniziata":
      return { ...stato, lavoro: { tipo: "riparazione", passo: null }, avviso: null };
    case "riparata":
      return {
        ...stato,
        lavoro: null,
        fatti: conMossa(stato.fatti, evento.indietro ? "tolto" : { tipo: "scritto", celle: evento.celle }),
        riparazioni: conEsito(stato.riparazioni, evento),
      };
    case "non-si-annulla":
      return { ...stato, fatti: conMossa(stato.fatti, "tolto") };
    case "annullato":
      return {
        ...stato,
        lavoro: null,
        fatti: conMossa(stato.fatti, "tolto"),
        avviso: evento.rimasti.length === 0 ? null : { tipo: "rimasti", quali: evento.rimasti },
      };
    case "riparazione-saltata":
      return { ...stato, riparazioni: new Map(stato.riparazioni).set(evento.chiave, "saltata") };
    case "fermato":
      return {
        ...(stato.lavoro?.tipo === "lettura" ? superato(stato) : stato),
        lavoro: null,
        inVerifica: false,
        avviso: evento.avviso,
        // Where the signature can be withdrawn.
        vista: isDiFirma(evento.avviso) ? "referto" : stato.vista,
        freschezza: abbandonaLettura(stato.freschezza),
      };
    case "schede":
      return conSchede(stato, evento.evento);
    case "confronto":
      return { ...stato, confronto: evento.confronto };
    case "avviso-chiuso":
      return { ...stato, avviso: null };
    case "rotto":
      return { ...stato, lavoro: null, inVerifica: false, rotto: { errore: evento.errore } };
    case "ricominciato":
      return { ...INIZIALE, lingua: stato.lingua };
    case "data-errata":
      // The field that is wrong comes into sight.
      return { ...stato, vista: "referto", modulo: riduciModulo(stato.modulo, evento) };
    case "data-scritta":
    case "data-lasciata":
    case "ente-scritto":
      return { ...stato, modulo: riduciModulo(stato.modulo, evento) };
    default:
      return evento satisfies never;
  }
}

const isDiFirma = (a: Avviso): boolean => a.tipo === "problema" && a.problema.tipo === "firmato";

function conSchede(stato: Stato, evento: EventoSchede): Stato {
  const dopo = {
    ...stato,
    schede: riduciSchede(stato.schede, evento),
    fatti: conMossa(stato.fatti, attoDi(evento)),
  };
  if (evento.fatto === "iniziato") return { ...dopo, lavoro: { tipo: "schede", passo: null }, avviso: null };
  return isFine(evento) ? { ...dopo, lavoro: null } : dopo;
}

/** What is in sight was not tried on the cells of now. */
const superato = (stato: Stato): Stato =>
  stato.referto ? { ...stato, referto: { ...stato.referto, superato: true } } : stato;

/** What a check has read, and what it says: a safe correction that is proposed again is to be decided again. */
function conVerdetto(stato: Stato, { esito, referto }: Pick<Controllato, "esito" | "referto">): Stato {
  const proposte = new Set((referto?.riparazioni ?? []).map(chiaveDi));
  return {
    ...stato,
    riconosciuto: esito,
    segni: esito.segni,
    modulo: fillModulo(stato.modulo, esito),
    referto,
    inVerifica: false,
    riparazioni: new Map([...stato.riparazioni].filter(([k, e]) => e === "saltata" || !proposte.has(k))),
    freschezza: finisciLettura(stato.freschezza),
  };
}

type Controllato = Extract<Evento, { readonly tipo: "controllato" }>;

/** Where something is left to settle it comes into sight; else what is left is to sign. A list that is walked stays. */
const dopoIlReferto = (vista: Vista, { verdetto }: RefertoFatto): Vista =>
  vista === "rilievi" ? vista : verdetto.esito === "si" ? "referto" : "coda";

/** A cell that is as it was before is to be decided again. */
function conEsito(
  prima: Stato["riparazioni"],
  { celle, indietro }: Extract<Evento, { readonly tipo: "riparata" }>,
): Stato["riparazioni"] {
  const dopo = new Map(prima);
  for (const cella of celle)
    if (indietro) dopo.delete(chiaveDi(cella));
    else dopo.set(chiaveDi(cella), "fatta");
  return dopo;
}

/** What is left to say of the switches; null where all went as asked. */
function avvisoSegni(chiesti: SegniAccesi, { accesi, protetti, senzaParola }: EsitoSegni): Avviso | null {
  const chiesto = chiesti.mancati || chiesti.rilievi;
  const niente = chiesto && !accesi.mancati && !accesi.rilievi && protetti.length === 0 && senzaParola === 0;
  return niente || protetti.length > 0 || senzaParola > 0
    ? { tipo: "segni", detto: { protetti, niente, senzaParola } }
    : null;
}

/** The spellings of the proposals that were accepted or refused. */
const variantiDecise = (c: Correzione): readonly string[] =>
  c.tipo === "gruppo"
    ? c.gruppo.varianti
    : c.tipo === "gruppi"
      ? c.gruppi.flatMap((g) => g.varianti)
      : c.tipo === "distinti"
        ? c.varianti
        : [];
