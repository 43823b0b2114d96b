/**
 * Objectives that no label and no column names: a form takes the name of its sheet, or of its title where a sheet has
 * several; tables of several sheets do too, so that no two of them share an objective without a name.
 */
import type { Mappatura } from "./mappatura";

const NOMI = ["obiettivoOperativo", "descrizione", "obiettivoStrategico"] as const;

const isNamed = (m: Mappatura): boolean =>
  NOMI.some((c) => m.colonne[c] ?? m.contesto[c] ?? (m.scheda?.brani[c]?.length ? c : undefined));

export function withNames(mappature: readonly Mappatura[]): readonly Mappatura[] {
  const senza = new Set(mappature.filter((m) => m.struttura === "obiettivi" && !isNamed(m)));
  const fogli = new Set([...senza].map((m) => m.foglio));
  return mappature.map((m) => {
    if (!senza.has(m)) return m;
    return m.scheda || m.nome || fogli.size > 1 ? { ...m, nome: m.nome ?? m.foglio } : m;
  });
}
