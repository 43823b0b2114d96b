/** What the pane knows of the round trip with the responsabili, and what changes it: part of the one state. */
import type { FileScheda } from "../app/schede/file-schede";
import type { NomiDoppi } from "../app/giudizio/nomi-doppi";
import type { SchedePreparate } from "../app/schede/prepara-schede";
import type { EsitoRaccolta, EsitoRaccolte } from "../app/schede/raccogli";
import type { AttoSchede } from "./annullabile";
import type { RispostaRaccolta as Risposta, SollecitoConLink } from "../app/schede/sollecita";

export type Raccolta = Omit<Extract<EsitoRaccolta, { ok: true }>, "ok" | "doppi">;

export interface StatoSchede {
  readonly preparate: Omit<SchedePreparate, "ok" | "schede" | "nuovi"> | null;
  /** Schede that may be of one person: none is written until the user says. Null where there is nothing to say. */
  readonly doppi: NomiChiesti | null;
  readonly file: readonly FileScheda[];
  /** What was compared; its answers are those not written yet. */
  readonly raccolta: Raccolta | null;
  /** The answers ticked, among those that can be written. */
  readonly scelte: ReadonlySet<Risposta>;
  readonly invariati: boolean;
  readonly scritto: EsitoRaccolte | null;
  readonly solleciti: readonly SollecitoConLink[];
  /** The due date as typed. */
  readonly entro: string;
  /** Who writes the reminders, as typed; null before it was: then who accepted last. */
  readonly mittente: string | null;
}

export interface NomiChiesti {
  /** What was being made. */
  readonly per: "fogli" | "file";
  readonly nomi: readonly NomiDoppi[];
}

export const SCHEDE_INIZIALI: StatoSchede = {
  preparate: null,
  doppi: null,
  file: [],
  raccolta: null,
  scelte: new Set(),
  invariati: false,
  scritto: null,
  solleciti: [],
  entro: "",
  mittente: null,
};

export type EventoSchede =
  | { readonly fatto: "iniziato" }
  | ({ readonly fatto: "nomi-chiesti" } & NomiChiesti)
  | { readonly fatto: "preparate"; readonly esito: SchedePreparate }
  | { readonly fatto: "file-creati"; readonly file: readonly FileScheda[] }
  | { readonly fatto: "file-aperto" }
  | {
      readonly fatto: "confrontate";
      readonly raccolta: Raccolta;
      readonly solleciti: readonly SollecitoConLink[];
    }
  | { readonly fatto: "scelta"; readonly risposta: Risposta; readonly si: boolean }
  | { readonly fatto: "invariati"; readonly si: boolean }
  | { readonly fatto: "scritte"; readonly accettate: ReadonlySet<Risposta>; readonly esito: EsitoRaccolte }
  | { readonly fatto: "rifiutate"; readonly risposte: ReadonlySet<Risposta> }
  /** What was compared, written or refused is to be looked at anew: it was taken back. */
  | { readonly fatto: "annullate"; readonly atto: AttoSchede }
  | { readonly fatto: "termine-scritto"; readonly testo: string }
  | { readonly fatto: "mittente-scritto"; readonly testo: string }
  | { readonly fatto: "sollecitate"; readonly solleciti: readonly SollecitoConLink[] };

/** The events after which Referto is at rest again. */
export const isFine = ({ fatto }: EventoSchede): boolean =>
  fatto === "nomi-chiesti" ||
  fatto === "preparate" ||
  fatto === "file-creati" ||
  fatto === "file-aperto" ||
  fatto === "confrontate" ||
  fatto === "scritte" ||
  fatto === "rifiutate";

/** What of it can be taken back; null where nothing. */
export function attoDi(evento: EventoSchede): AttoSchede | null {
  if (evento.fatto === "preparate") {
    const { nuovi } = evento.esito;
    return nuovi.length === 0 ? null : { tipo: "preparato", fogli: nuovi };
  }
  if (evento.fatto === "scritte") {
    const { scritte, memoria } = evento.esito;
    return scritte.length === 0 ? null : { tipo: "raccolto", scritte, memoria };
  }
  return evento.fatto === "rifiutate" && evento.risposte.size > 0
    ? { tipo: "rifiutato", risposte: [...evento.risposte] }
    : null;
}

/** Whether it can be ticked: there is something to write and the source does not say it already. */
export const isSceglibile = (r: Risposta): boolean =>
  r.valore !== null && (r.stato === "nuovo" || r.stato === "conflitto" || r.stato === "rifiutato");

/** It fills a cell that is blank. */
const isNuova = (r: Risposta): boolean => r.stato === "nuovo" && r.prima === "" && isSceglibile(r);

/** It changes what the cell says, which nobody has touched meanwhile. */
export const isModificata = (r: Pick<Risposta, "stato" | "prima">): boolean =>
  r.stato === "nuovo" && r.prima !== "";

/** The answers that wait for a decision and are not ticked. */
export const rifiutabili = ({ raccolta, scelte }: Pick<StatoSchede, "raccolta" | "scelte">): Risposta[] =>
  (raccolta?.confronto.risposte ?? []).filter(
    (r) => r.stato !== "invariato" && r.stato !== "rifiutato" && !scelte.has(r),
  );

const senza = (raccolta: Raccolta | null, tolte: ReadonlySet<Risposta>): Raccolta | null =>
  raccolta && {
    ...raccolta,
    confronto: {
      ...raccolta.confronto,
      risposte: raccolta.confronto.risposte.filter((r) => !tolte.has(r)),
    },
  };

/** Whether a proposal was accepted or refused, where these spellings were decided of. */
const isDecisa = (proposta: NomiDoppi["gruppo"], varianti: readonly string[]): boolean =>
  proposta.varianti.every((v) => varianti.includes(v));

/** A proposal that the user has accepted or refused is not asked about any more. */
export function senzaGruppo(s: StatoSchede, varianti: readonly string[]): StatoSchede {
  if (s.doppi === null) return s;
  const nomi = s.doppi.nomi.filter((n) => !isDecisa(n.gruppo, varianti));
  return { ...s, doppi: nomi.length === 0 ? null : { ...s.doppi, nomi } };
}

export function riduciSchede(s: StatoSchede, evento: EventoSchede): StatoSchede {
  switch (evento.fatto) {
    case "iniziato":
    case "file-aperto":
      return s;
    case "preparate": {
      const { fogli, rimesse, tenute, daRaccogliere, diNessuno } = evento.esito;
      return { ...s, doppi: null, preparate: { fogli, rimesse, tenute, daRaccogliere, diNessuno } };
    }
    case "nomi-chiesti":
      return { ...s, doppi: { per: evento.per, nomi: evento.nomi } };
    case "file-creati":
      return { ...s, doppi: null, file: evento.file };
    case "confrontate":
      return {
        ...s,
        raccolta: evento.raccolta,
        solleciti: evento.solleciti,
        scritto: null,
        // What would write over something is the officer's to decide: it is never ticked by itself.
        scelte: new Set(evento.raccolta.confronto.risposte.filter(isNuova)),
      };
    case "scelta": {
      if (!isSceglibile(evento.risposta)) return s;
      const scelte = new Set(s.scelte);
      if (evento.si) scelte.add(evento.risposta);
      else scelte.delete(evento.risposta);
      return { ...s, scelte };
    }
    case "invariati":
      return { ...s, invariati: evento.si };
    case "scritte":
      return {
        ...s,
        scritto: evento.esito,
        scelte: new Set([...s.scelte].filter((r) => !evento.accettate.has(r))),
        raccolta: senza(s.raccolta, evento.accettate),
      };
    case "rifiutate":
      return { ...s, raccolta: senza(s.raccolta, evento.risposte) };
    case "annullate":
      return evento.atto.tipo === "preparato" ? { ...s, preparate: null } : { ...s, scritto: null };
    case "termine-scritto":
      return { ...s, entro: evento.testo };
    case "mittente-scritto":
      return { ...s, mittente: evento.testo };
    case "sollecitate":
      return { ...s, solleciti: evento.solleciti };
    default:
      return evento satisfies never;
  }
}
