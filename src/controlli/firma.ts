/**
 * Who has signed the referto: a name, a role, the day and hour of the press, and a fingerprint of what was signed. It is no
 * digital signature and proves nobody's identity. It can be withdrawn, with a reason; what was signed and withdrawn stays on
 * record.
 */
import type { DataIso } from "../base/data";
import { MOTIVO_MINIMO } from "./accettazione";
import { isMotivo, isNome } from "./limiti-scelte";

export interface Ritiro {
  readonly nome: string;
  readonly motivo: string;
  readonly giorno: DataIso;
  /** `10:32`, on the clock of whoever pressed. */
  readonly ora: string;
}

export interface Firma {
  readonly nome: string;
  readonly ruolo: string;
  readonly giorno: DataIso;
  readonly ora: string;
  /** The date that the signed referto speaks of. */
  readonly al: DataIso;
  /** Of the cells read and of the decisions that were signed. */
  readonly impronta: string;
  /** Null while it stands. */
  readonly ritiro: Ritiro | null;
}

/** What the user asks for. */
export type AttoFirma =
  | { readonly tipo: "firma"; readonly nome: string; readonly ruolo: string }
  | { readonly tipo: "ritiro"; readonly nome: string; readonly motivo: string };

/** What keeps a signature or a withdrawal from being taken. */
export const PERCHE_NON_FIRMA = [
  "chi",
  "motivo",
  "verdetto",
  "da-aggiornare",
  "confronto",
  "senza-impronta",
  "gia-firmato",
  "non-firmato",
] as const;
export type PercheNonFirma = (typeof PERCHE_NON_FIRMA)[number];

/** The one that stands; null where none does. */
export const firmaAttiva = (firme: readonly Firma[]): Firma | null =>
  firme.findLast((f) => f.ritiro === null) ?? null;

/** Whether what was typed says who, and why. */
export function difettoAtto(atto: AttoFirma): PercheNonFirma | null {
  switch (atto.tipo) {
    case "firma":
      return isNome(atto.nome) && isNome(atto.ruolo) ? null : "chi";
    case "ritiro":
      if (!isNome(atto.nome)) return "chi";
      return atto.motivo.trim().length >= MOTIVO_MINIMO && isMotivo(atto.motivo) ? null : "motivo";
    default:
      return atto satisfies never;
  }
}

/** When it was pressed, and of what. */
type Presso = Pick<Firma, "giorno" | "ora" | "al" | "impronta">;

/** The record after an act. Where two have signed in the same moment, a withdrawal is of both. */
export function firmeDopo(firme: readonly Firma[], atto: AttoFirma, presso: Presso): readonly Firma[] {
  switch (atto.tipo) {
    case "firma":
      return [...firme, { nome: atto.nome.trim(), ruolo: atto.ruolo.trim(), ...presso, ritiro: null }];
    case "ritiro": {
      const { giorno, ora } = presso;
      const ritiro = { nome: atto.nome.trim(), motivo: atto.motivo.trim(), giorno, ora };
      return firme.map((f) => (f.ritiro === null ? { ...f, ritiro } : f));
    }
    default:
      return atto satisfies never;
  }
}
