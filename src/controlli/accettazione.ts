/**
 * A finding that someone has looked at and answers for: with a reason, a name and a day, kept in the workbook. It is of one
 * finding, known by its identity: it survives rows that move, a sheet renamed, a message reworded; it opens again when the
 * figures that were accepted change. Acceptances are a multiset: k of them cover k findings that are alike.
 */
import type { DataIso } from "../base/data";
import { perChiave } from "../base/per-chiave";
import type { Fatti, Gravita, Rilievo } from "../base/rilievo";

/** What is kept of the finding, enough to know it again and to say it. */
export type RilievoTenuto = Pick<Rilievo, "codice" | "identita" | "gravita" | "fatti">;

export interface Accettazione {
  readonly codice: string;
  readonly identita: string;
  readonly gravita: Gravita;
  readonly fatti: Fatti;
  /** Why it is accepted. */
  readonly motivo: string;
  /** Who answers for it: Excel gives no user's name, so it is typed. */
  readonly nome: string;
  /** The day it was accepted; null where a version that did not keep it wrote it. */
  readonly giorno: DataIso | null;
}

/** A finding with what was decided of it. */
export interface RilievoVisto extends Rilievo {
  /** Who answers for it; null while it is open. */
  readonly accettato: Accettazione | null;
  /** What covers it came with the workbook: nobody gave it here or has taken it over. False while it is open. */
  readonly arrivato: boolean;
}

/** A shorter reason says nothing to whoever reads it a year later. */
export const MOTIVO_MINIMO = 10;

/** The reason for which what was not read is left out, given by a press; it stands in the referto, in Italian as that is. */
export const NON_E_UN_DATO = "Non è un dato: guardato e lasciato fuori dal referto.";

export type DifettoAccettazione = "motivo-breve" | "nome-assente";

/** What keeps an acceptance from being taken; null where nothing does. */
export const difettoDi = ({
  motivo,
  nome,
}: Pick<Accettazione, "motivo" | "nome">): DifettoAccettazione | null => {
  if (motivo.trim().length < MOTIVO_MINIMO) return "motivo-breve";
  return nome.trim() === "" ? "nome-assente" : null;
};

interface Coperti {
  readonly rilievi: readonly RilievoVisto[];
  /** Acceptances of findings that are there no more: kept, and covering nothing. */
  readonly sospese: readonly Accettazione[];
}

/** Each acceptance covers one finding of its identity. All count as come with the workbook until somebody says else. */
export function copri(rilievi: readonly Rilievo[], accettazioni: readonly Accettazione[]): Coperti {
  const libere = new Map(
    [...perChiave(accettazioni, (a) => a.identita)].map(([identita, sue]) => [identita, [...sue]]),
  );
  const visti = rilievi.map((r): RilievoVisto => {
    const accettato = libere.get(r.identita)?.shift() ?? null;
    return { ...r, accettato, arrivato: accettato !== null };
  });
  return { rilievi: visti, sospese: accettazioni.filter((a) => libere.get(a.identita)?.includes(a)) };
}
