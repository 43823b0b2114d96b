/** What the user corrects, and what the memory becomes: a pure function. Nothing is corrected in silence or for ever. */
import type { GruppoPersona } from "../../base/persone";
import type { DataIso } from "../../base/data";
import type { ParametriBilancio } from "../../bilancio/parametri";
import type { Accettazione, RilievoTenuto } from "../../controlli/accettazione";
import type { AccettazioneVecchia } from "../../controlli/accettazione-vecchia";
import type { Correzioni } from "../../obiettivi/correzioni";
import type { Polarita } from "../../obiettivi/indicatore";
import { inOrdine, type ImpostazioniReferto } from "../../referto/dati/impostazioni";
import { withSpiegazioni, type SpiegazioneData } from "../../schede/spiegazioni";
import type { Lessico, ParolaColonna, ParolaSezione } from "../../tracciati/lessico";
import { normalise } from "../../tracciati/normalise";
import type { IndicataSalvata } from "../../tracciati/ritrova-indicata";
import { undo } from "./annulla";
import { sceltaFuoriIn } from "../memoria/aside-fuori";
import { MEMORIA_VUOTA, type Memoria } from "../memoria/memoria";
import { without } from "../../base/multinsieme";

export type Correzione =
  /** What a heading means. `campo` null: as recognition has it. */
  | ({ readonly tipo: "colonna" } & Omit<ParolaColonna, "campo"> & {
        readonly campo: ParolaColonna["campo"] | null;
      })
  /** What rows that begin so mean. `significa` null: as recognition has it. */
  | {
      readonly tipo: "sezione";
      readonly parola: string;
      readonly significa: ParolaSezione["significa"] | null;
    }
  /** A table pointed at; one of the same name is replaced. */
  | { readonly tipo: "tabella"; readonly tabella: IndicataSalvata }
  | { readonly tipo: "tabella-tolta"; readonly nome: string }
  /** The words of a template, over those that are there. */
  | { readonly tipo: "modello"; readonly lessico: Lessico }
  | { readonly tipo: "parametri"; readonly parametri: ParametriBilancio }
  /** `polarita` null: as guessed. */
  | { readonly tipo: "polarita"; readonly chiave: string; readonly polarita: Polarita | null }
  /** `motivo` null: judged again. */
  | { readonly tipo: "stralcio"; readonly chiave: string; readonly motivo: string | null }
  | { readonly tipo: "gruppo"; readonly gruppo: GruppoPersona }
  /** Several at once. */
  | { readonly tipo: "gruppi"; readonly gruppi: readonly GruppoPersona[] }
  /** Spellings that look alike and are as many people. */
  | { readonly tipo: "distinti"; readonly varianti: readonly string[] }
  | { readonly tipo: "gruppo-sciolto"; readonly nome: string }
  /** Someone answers for these findings, with one reason: see difettoDi for what is refused. */
  | {
      readonly tipo: "accetta";
      readonly rilievi: readonly RilievoTenuto[];
      readonly motivo: string;
      readonly nome: string;
      readonly giorno: DataIso;
    }
  /** These acceptances are taken back: one for each that is named. */
  | {
      readonly tipo: "riapri";
      readonly accettazioni: readonly Accettazione[];
      /** Those still kept by sentence, for which some of the others stand: see riapertura. */
      readonly deroghe?: readonly AccettazioneVecchia[];
    }
  /** One of those kept by sentence, which nobody could match, is let go. */
  | { readonly tipo: "deroga-tolta"; readonly deroga: AccettazioneVecchia }
  /** What is kept cannot be read: the user lets it go. */
  | { readonly tipo: "ricomincia" }
  /** What the responsabili say of missed targets, as it was accepted. */
  | { readonly tipo: "spiegazioni"; readonly date: readonly SpiegazioneData[] }
  /** How the referto is to be: all of it, in place of what was chosen before. */
  | { readonly tipo: "impostazioni"; readonly impostazioni: ImpostazioniReferto }
  /** What one correction changed, taken back; what others decided since stays. */
  | { readonly tipo: "annulla"; readonly prima: Memoria; readonly dopo: Memoria };

export function applyCorrezione(m: Memoria, c: Correzione): Memoria {
  const sulTarget = (correzioni: Partial<Correzioni>): Memoria => ({
    ...m,
    correzioni: { ...m.correzioni, ...correzioni },
  });
  switch (c.tipo) {
    case "colonna":
      return { ...m, lessico: { ...m.lessico, colonne: withColonna(m.lessico.colonne, c) } };
    case "sezione":
      return { ...m, lessico: { ...m.lessico, sezioni: withSezione(m.lessico.sezioni, c) } };
    case "tabella":
      return { ...m, indicate: [...m.indicate.filter((t) => t.nome !== c.tabella.nome), c.tabella] };
    case "tabella-tolta":
      return { ...m, indicate: m.indicate.filter((t) => t.nome !== c.nome) };
    case "modello":
      return { ...m, lessico: merge(m.lessico, c.lessico) };
    case "parametri":
      return { ...senzaFuori(m, "parametri"), parametri: c.parametri };
    case "polarita":
      return sulTarget({ polarita: put(m.correzioni.polarita, c.chiave, c.polarita) });
    case "stralcio":
      return sulTarget({ stralciati: put(m.correzioni.stralciati, c.chiave, c.motivo?.trim() || null) });
    case "gruppo":
      return sulTarget({ gruppi: withGruppo(m.correzioni.gruppi, c.gruppo) });
    case "gruppi":
      return sulTarget({ gruppi: c.gruppi.reduce(withGruppo, m.correzioni.gruppi) });
    case "distinti": {
      const noti = new Set(m.correzioni.gruppi.flatMap((g) => [g.nome, ...g.varianti]));
      // Each a group of its own: groups that the user has made are never proposed together.
      const soli = c.varianti.filter((v) => !noti.has(v)).map((nome) => ({ nome, varianti: [] }));
      return sulTarget({ gruppi: [...m.correzioni.gruppi, ...soli] });
    }
    case "gruppo-sciolto":
      return sulTarget({ gruppi: m.correzioni.gruppi.filter((g) => g.nome !== c.nome) });
    case "accetta":
      return withAccettate(m, c);
    case "riapri":
      return {
        ...m,
        accettazioni: without(m.accettazioni, c.accettazioni),
        deroghe: without(m.deroghe, c.deroghe ?? []),
      };
    case "deroga-tolta":
      return { ...m, deroghe: without(m.deroghe, [c.deroga]) };
    case "spiegazioni":
      return { ...m, spiegazioni: withSpiegazioni(m.spiegazioni, c.date) };
    case "ricomincia":
      // Who signed is no choice: the sheets still say it.
      return { ...MEMORIA_VUOTA, firme: m.firme, firmato: m.firmato };
    case "impostazioni":
      return { ...senzaFuori(m, "impostazioni"), impostazioni: inOrdine(c.impostazioni) };
    case "annulla":
      return undo(m, c.prima, c.dopo);
    default:
      return c satisfies never;
  }
}

/** One of the same name gives way. */
const withGruppo = (gruppi: readonly GruppoPersona[], nuovo: GruppoPersona): readonly GruppoPersona[] => [
  ...gruppi.filter((g) => g.nome !== nuovo.nome),
  nuovo,
];

/** What was beyond its bounds gives way to what is chosen, also where that is the default. */
const senzaFuori = (m: Memoria, parte: "parametri" | "impostazioni"): Memoria => ({
  ...m,
  ignoto: m.ignoto.filter((a) => a.percorso[0] !== parte || sceltaFuoriIn(a) === null),
});

/** Each finding gets an acceptance of its own; the name is remembered, to be asked once. */
function withAccettate(m: Memoria, c: Extract<Correzione, { tipo: "accetta" }>): Memoria {
  const [motivo, nome] = [c.motivo.trim(), c.nome.trim()];
  const nuove = c.rilievi.map(({ codice, identita, gravita, fatti }): Accettazione => ({
    codice,
    identita,
    gravita,
    fatti,
    motivo,
    nome,
    giorno: c.giorno,
  }));
  return { ...m, accettazioni: [...m.accettazioni, ...nuove], chiAccetta: nome };
}

const sameHeading = (a: Omit<ParolaColonna, "campo">, b: Omit<ParolaColonna, "campo">): boolean =>
  a.struttura === b.struttura &&
  a.ordinale === b.ordinale &&
  normalise(a.intestazione) === normalise(b.intestazione);

/**
 * The word for a heading; those for others stay, also where they give the same field: they may be of another layout. In
 * one row of headings the later word has it.
 */
function withColonna(
  parole: readonly ParolaColonna[],
  { struttura, intestazione, ordinale, campo, invertita }: Extract<Correzione, { tipo: "colonna" }>,
): readonly ParolaColonna[] {
  const nuova = { struttura, intestazione, ordinale, invertita };
  const altre = parole.filter((p) => !sameHeading(p, nuova));
  return campo === null ? altre : [...altre, { ...nuova, campo }];
}

function withSezione(
  parole: readonly ParolaSezione[],
  { parola, significa }: Extract<Correzione, { tipo: "sezione" }>,
): readonly ParolaSezione[] {
  const altre = parole.filter((p) => normalise(p.parola) !== normalise(parola));
  return significa === null || parola.trim() === ""
    ? altre
    : [...altre, { parola: parola.trim(), significa }];
}

const merge = (sotto: Lessico, sopra: Lessico): Lessico => ({
  colonne: [...sotto.colonne.filter((p) => !sopra.colonne.some((q) => sameHeading(p, q))), ...sopra.colonne],
  sezioni: [
    ...sotto.sezioni.filter((p) => !sopra.sezioni.some((q) => normalise(p.parola) === normalise(q.parola))),
    ...sopra.sezioni,
  ],
});

function put<T>(
  voci: Readonly<Record<string, T>>,
  chiave: string,
  valore: T | null,
): Readonly<Record<string, T>> {
  const altre = Object.fromEntries(Object.entries(voci).filter(([k]) => k !== chiave));
  return valore === null ? altre : { ...altre, [chiave]: valore };
}
