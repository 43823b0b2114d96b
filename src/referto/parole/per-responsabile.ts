/**
 * Who answers for what: objectives and voci under one name. Spaces and capitals make no other person, budgets being
 * printed in capitals; every other difference counts until the user confirms the group. What is of two counts for each.
 */
import { personeDi, type GruppoPersona } from "../../base/persone";
import type { Voce } from "../../bilancio/voce";
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import { riepiloga, type Riepilogo } from "../../obiettivi/riepilogo";
import type { DatiReferto } from "../dati/dati";

export interface Responsabile {
  /** As first written, in the objectives before the budget; null for what is of nobody. */
  readonly nome: string | null;
  readonly obiettivi: readonly Obiettivo[];
  readonly giudizi: readonly Giudizio[];
  readonly riepilogo: Riepilogo;
  readonly voci: ReadonlySet<Voce>;
}

const responsabileDi = (o: Obiettivo): string => o.giudizi[0]?.indicatore.testi.responsabileGestionale ?? "";

interface Cassetto {
  readonly nome: string | null;
  readonly obiettivi: Obiettivo[];
  readonly voci: Set<Voce>;
}

/** By name, those of nobody last; empty where the workbook names no one. */
export function perResponsabile(d: DatiReferto): readonly Responsabile[] {
  const cassetti = new Map<string, Cassetto>();
  const nei = (testo: string): Cassetto[] => {
    const nomi = nomiDi(testo, d.gruppi);
    return nomi.map((nome) => {
      const chiave = nome?.toUpperCase() ?? "";
      const noto = cassetti.get(chiave) ?? { nome, obiettivi: [], voci: new Set() };
      cassetti.set(chiave, noto);
      return noto;
    });
  };
  for (const o of d.obiettivi) for (const c of nei(responsabileDi(o))) c.obiettivi.push(o);
  for (const v of d.voci) for (const c of nei(v.responsabile ?? "")) c.voci.add(v);
  if ([...cassetti.values()].every((c) => c.nome === null)) return [];
  return [...cassetti.values()].toSorted(perNome).map(({ nome, obiettivi, voci }) => {
    const giudizi = obiettivi.flatMap((o) => o.giudizi);
    return {
      nome,
      obiettivi,
      giudizi,
      voci,
      riepilogo: riepiloga(giudizi, obiettivi, d.dataRiferimento, []).ente,
    };
  });
}

/** Null alone for a blank cell. */
function nomiDi(testo: string, gruppi: readonly GruppoPersona[]): readonly (string | null)[] {
  const nomi = personeDi(testo, gruppi);
  return nomi.length === 0 ? [null] : nomi;
}

const perNome = (a: Cassetto, b: Cassetto): number =>
  Number(a.nome === null) - Number(b.nome === null) || (a.nome ?? "").localeCompare(b.nome ?? "", "it");

export const nomeDi = (r: Responsabile): string => r.nome ?? "Senza responsabile";

/** Who answers for an indicator, as they are called here. */
export const personeLette = (d: Pick<DatiReferto, "gruppi">, { indicatore }: Giudizio): readonly string[] =>
  personeDi(indicatore.testi.responsabileGestionale, d.gruppi);
