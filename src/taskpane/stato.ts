/**
 * All that the pane knows, as one value, and the one function that changes it. No Excel, no React, no clock: what
 * happened goes in as an event, the next state comes out. The components draw it, src/taskpane/azioni.ts does the work.
 */
import type { CodiceGuasto, Passo } from "../app/cartella";
import type { Correzione } from "../app/correzione";
import type { Memoria } from "../app/memoria/memoria";
import type { Mostrato } from "../app/mostra";
import type { Cambiamento } from "../app/osserva";
import type { Problema } from "../app/problema";
import type { GruppiProposti, Quadro } from "../app/valuta";
import type { EsitoRiconoscimento } from "../app/riconosci";
import type { EsitoSegni } from "../app/segni/segna-quadro";
import { SPENTI, type SegniAccesi } from "../app/segni/segno";
import { formatData, type DataIso } from "../base/data";
import type { Posizione } from "../base/posizione";
import { readDataScritta } from "./data-scritta";
import {
  abbandonaLettura,
  cambia,
  finisciLettura,
  FRESCA,
  iniziaLettura,
  type Freschezza,
} from "./freschezza";
import {
  isFine,
  riduciSchede,
  SCHEDE_INIZIALI,
  senzaGruppo,
  type EventoSchede,
  type StatoSchede,
} from "./stato-schede";
import { SCELTE_INIZIALI, type Scelte } from "./scelte";
import type { SceltaLingua } from "./lingua";
import { isScheda, PASSI, type PassoGuida, type Scheda, type Vista } from "./vista";

/** What Referto is doing now; one thing at a time. */
export interface Lavoro {
  readonly tipo: "lettura" | "controllo" | "referto" | "segni" | "impostazioni" | "schede" | "riparazione";
  /** Null until the first step is known. */
  readonly passo: Passo | null;
  /** The user asked it to stop: it will at the next step. */
  readonly fermata?: true;
}

/** The form as typed. A field that the user has touched is never overwritten by what the workbook says. */
export interface Modulo {
  readonly data: string;
  readonly dataToccata: boolean;
  readonly ente: string;
  readonly enteToccato: boolean;
  readonly errore: ErroreData | null;
}

export type ErroreData = "vuota" | "illeggibile";

/** The last verdict since the workbook was read: of a referto that was written, or of a check alone. */
export interface RefertoFatto extends Mostrato {
  readonly dataRiferimento: DataIso;
  /** The sheets of the last referto written; none where none was. */
  readonly fogli: readonly string[];
  /** True where the checks were run and nothing was written: the sheets, if any, say what was true before. */
  readonly soloControllo: boolean;
  readonly entrate: number;
  readonly spese: number;
  readonly indicatori: number;
  /** Spellings that may be one person, for the user to say. */
  readonly gruppi: GruppiProposti;
  /** What it was made of, to be judged again after each decision. */
  readonly quadro: Quadro;
  /** True once cells were written that it does not know yet. */
  readonly superato: boolean;
  /** True where decisions were taken since the sheets were written: they say what was true before. */
  readonly deciso: boolean;
}

/** Something the user must know and can mend. */
export type Avviso =
  | { readonly tipo: "guasto"; readonly codice: CodiceGuasto }
  | { readonly tipo: "problema"; readonly problema: Problema }
  | { readonly tipo: "modello"; readonly motivo: string }
  /** The cell was not what it was any more. */
  | { readonly tipo: "non-riparata"; readonly dove: Posizione }
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

/** The memory as the correction found it and left it. */
export interface Annullabile {
  readonly prima: Memoria;
  readonly dopo: Memoria;
}

/** The first steps, in sight over the view each of them is about. */
export interface Guida {
  readonly passo: PassoGuida;
  /** By the user: then its heading takes the focus, which nothing that comes by itself does. */
  readonly chiesta: boolean;
}

export interface Stato {
  readonly vista: Vista;
  /** The tab under a view that the header opened over it. */
  readonly ritorno: Scheda;
  /** Of the pane; not kept in the workbook, which others open too. */
  readonly lingua: SceltaLingua;
  readonly scelte: Scelte;
  /** Null where they are closed. */
  readonly guida: Guida | null;
  readonly lavoro: Lavoro | null;
  /** Null before the first reading ends well. */
  readonly riconosciuto: EsitoRiconoscimento | null;
  /** The last correction, to be taken back; null once it is. */
  readonly annullabile: Annullabile | null;
  readonly modulo: Modulo;
  readonly referto: RefertoFatto | null;
  /** What is marked in the source sheets, as the workbook says, or as was just asked for. */
  readonly segni: SegniAccesi;
  readonly avviso: Avviso | null;
  /** What the sheets have gone through since they were read. */
  readonly freschezza: Freschezza;
  /** What became of the safe corrections of the verdict in sight, by {@link chiaveDi}; those to decide are not there. */
  readonly riparazioni: ReadonlyMap<string, "fatta" | "saltata">;
  /** The round trip with the responsabili. */
  readonly schede: StatoSchede;
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
  | { readonly tipo: "guida-aperta"; readonly chi: "utente" | "da-sola" }
  | { readonly tipo: "guida-passo"; readonly passo: PassoGuida }
  | { readonly tipo: "guida-chiusa" }
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
      readonly annullabile: Annullabile | null;
    }
  /** Something was decided about what the referto says: `referto` is judged again by it. */
  | {
      readonly tipo: "deciso";
      readonly correzione: Correzione;
      readonly esito: EsitoRiconoscimento;
      readonly referto: RefertoFatto | null;
    }
  /** A choice about the referto is being kept: what is in sight stays. */
  | { readonly tipo: "impostazioni-iniziate" }
  | {
      readonly tipo: "impostato";
      readonly esito: EsitoRiconoscimento;
      readonly annullabile: Annullabile | null;
      readonly referto: RefertoFatto | null;
    }
  /** `il`, `ora`: the day and the hour of the press. */
  | {
      readonly tipo: "referto-fatto";
      readonly referto: RefertoFatto;
      readonly il: DataIso;
      readonly ora: string;
    }
  /** Something happened in the sheets. */
  | { readonly tipo: "fogli-cambiati"; readonly cambiamento: Cambiamento }
  /** The sheets are read again by themselves: what is in sight stays until there is something better. */
  | { readonly tipo: "rilettura-iniziata" }
  | { readonly tipo: "rilettura-fallita" }
  /** A verdict without writing; null where the workbook lacks what a verdict needs. */
  | {
      readonly tipo: "controllato";
      readonly esito: EsitoRiconoscimento;
      readonly referto: RefertoFatto | null;
    }
  | { readonly tipo: "segni-chiesti"; readonly segni: SegniAccesi }
  | { readonly tipo: "segnati"; readonly chiesti: SegniAccesi; readonly esito: EsitoSegni }
  | { readonly tipo: "riparazione-iniziata" }
  | { readonly tipo: "riparata"; readonly chiave: string }
  | { readonly tipo: "riparazione-saltata"; readonly chiave: string }
  | { readonly tipo: "fermato"; readonly avviso: Avviso }
  | { readonly tipo: "data-scritta"; readonly testo: string }
  | { readonly tipo: "data-lasciata" }
  | { readonly tipo: "data-errata"; readonly errore: ErroreData }
  | { readonly tipo: "ente-scritto"; readonly testo: string }
  | { readonly tipo: "schede"; readonly evento: EventoSchede }
  | { readonly tipo: "avviso-chiuso" }
  | { readonly tipo: "rotto"; readonly errore: unknown }
  | { readonly tipo: "ricominciato" };

export const INIZIALE: Stato = {
  vista: "dati",
  ritorno: "dati",
  lingua: "excel",
  scelte: SCELTE_INIZIALI,
  guida: null,
  lavoro: null,
  riconosciuto: null,
  annullabile: null,
  modulo: { data: "", dataToccata: false, ente: "", enteToccato: false, errore: null },
  referto: null,
  segni: SPENTI,
  avviso: null,
  freschezza: FRESCA,
  riparazioni: new Map(),
  schede: SCHEDE_INIZIALI,
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
    case "guida-aperta":
      return { ...stato, guida: { passo: PASSI[0], chiesta: evento.chi === "utente" }, vista: PASSI[0] };
    case "guida-passo":
      return { ...stato, guida: { passo: evento.passo, chiesta: true }, vista: evento.passo };
    case "guida-chiusa":
      return { ...stato, guida: null };
    case "scelte-cambiate":
      return { ...stato, scelte: { ...stato.scelte, ...evento.scelte } };
    case "lavoro-iniziato":
      // A verdict that is being made anew stays in sight, and the list in its place; one that nothing makes anew, on cells
      // that may have changed since, is worse than none.
      return {
        ...stato,
        // The checks that were asked for are seen where they come out.
        vista: evento.lavoro === "controllo" ? "controlli" : stato.vista,
        lavoro: { tipo: evento.lavoro, passo: null },
        avviso: null,
        referto: evento.lavoro === "lettura" ? null : stato.referto,
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
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
        segni: evento.esito.segni,
        modulo: fillModulo(stato.modulo, evento.esito),
        referto: evento.referto,
        riparazioni: INIZIALE.riparazioni,
        freschezza: finisciLettura(stato.freschezza),
      };
    case "fogli-cambiati": {
      const freschezza = cambia(stato.freschezza, evento.cambiamento);
      return freschezza === stato.freschezza ? stato : { ...stato, freschezza };
    }
    case "rilettura-iniziata":
      return { ...stato, freschezza: iniziaLettura(stato.freschezza) };
    case "rilettura-fallita":
      return { ...stato, freschezza: abbandonaLettura(stato.freschezza) };
    case "corretto":
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
        annullabile: evento.annullabile,
        modulo: fillModulo(stato.modulo, evento.esito),
        freschezza: finisciLettura(stato.freschezza),
      };
    case "deciso":
      return {
        ...stato,
        lavoro: null,
        riconosciuto: evento.esito,
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
        annullabile: evento.annullabile,
        referto: evento.referto,
      };
    case "referto-fatto":
      return {
        ...stato,
        lavoro: null,
        referto: evento.referto,
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
          },
        },
        vista: "controlli",
        freschezza: finisciLettura(stato.freschezza),
      };
    case "segni-chiesti":
      return { ...stato, lavoro: { tipo: "segni", passo: null }, segni: evento.segni, avviso: null };
    case "segnati":
      return {
        ...stato,
        lavoro: null,
        segni: evento.esito.accesi,
        avviso: avvisoSegni(evento.chiesti, evento.esito) ?? stato.avviso,
      };
    case "riparazione-iniziata":
      return { ...stato, lavoro: { tipo: "riparazione", passo: null }, avviso: null };
    case "riparata":
      return {
        ...stato,
        lavoro: null,
        referto: stato.referto && { ...stato.referto, superato: true },
        riparazioni: new Map(stato.riparazioni).set(evento.chiave, "fatta"),
      };
    case "riparazione-saltata":
      return { ...stato, riparazioni: new Map(stato.riparazioni).set(evento.chiave, "saltata") };
    case "fermato":
      return {
        ...stato,
        lavoro: null,
        avviso: evento.avviso,
        freschezza: abbandonaLettura(stato.freschezza),
      };
    case "schede":
      return conSchede(stato, evento.evento);
    case "avviso-chiuso":
      return { ...stato, avviso: null };
    case "rotto":
      return { ...stato, lavoro: null, rotto: { errore: evento.errore } };
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

function conSchede(stato: Stato, evento: EventoSchede): Stato {
  const dopo = { ...stato, schede: riduciSchede(stato.schede, evento) };
  if (evento.fatto === "iniziato") return { ...dopo, lavoro: { tipo: "schede", passo: null }, avviso: null };
  if (!isFine(evento)) return dopo;
  // What was written is not in the verdict in sight.
  const superato = evento.fatto === "scritte" && evento.esito.scritte.length > 0;
  return {
    ...dopo,
    lavoro: null,
    referto: stato.referto && superato ? { ...stato.referto, superato } : stato.referto,
  };
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
  c.tipo === "gruppo" ? c.gruppo.varianti : c.tipo === "distinti" ? c.varianti : [];

type EventoModulo = Extract<
  Evento,
  { readonly tipo: "data-scritta" | "data-lasciata" | "data-errata" | "ente-scritto" }
>;

function riduciModulo(modulo: Modulo, evento: EventoModulo): Modulo {
  switch (evento.tipo) {
    case "data-scritta":
      return { ...modulo, data: evento.testo, dataToccata: true, errore: null };
    case "data-lasciata": {
      const data = readDataScritta(modulo.data);
      if (data) return { ...modulo, data: formatData(data), errore: null };
      // An empty field is not yet a mistake: it becomes one when the button is pressed.
      return modulo.data.trim() === "" ? modulo : { ...modulo, errore: "illeggibile" };
    }
    case "data-errata":
      return { ...modulo, errore: evento.errore };
    case "ente-scritto":
      return { ...modulo, ente: evento.testo, enteToccato: true };
    default:
      return evento satisfies never;
  }
}

const fillModulo = (modulo: Modulo, esito: EsitoRiconoscimento): Modulo => ({
  ...modulo,
  data: modulo.dataToccata ? modulo.data : esito.data ? formatData(esito.data) : "",
  ente: modulo.enteToccato ? modulo.ente : (esito.ente ?? ""),
});
