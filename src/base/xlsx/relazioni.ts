/** What a part of a package points at. ECMA-376 part 2, 6.5. */
import type { Parti } from "../pacchetto/parti";
import { relsOf, resolveTarget } from "../pacchetto/percorsi";
import { localName } from "../pacchetto/xml";

interface Relazione {
  readonly tipo: string;
  readonly parte: string;
}

/** Of a part, by id; what is outside the package is left out. */
export function relazioniDi(parti: Parti, di: string): ReadonlyMap<string, Relazione> {
  const relazioni = new Map<string, Relazione>();
  parti.walk(relsOf(di), {
    open: (nome, a) => {
      if (localName(nome) === "Relationship" && a["TargetMode"] !== "External")
        relazioni.set(a["Id"] ?? "", {
          tipo: a["Type"] ?? "",
          parte: resolveTarget(di, a["Target"] ?? ""),
        });
    },
  });
  return relazioni;
}

/** The parts of a kind: `styles`, `customXml`. */
export const tuttePerTipo = (relazioni: ReadonlyMap<string, Relazione>, tipo: string): readonly string[] =>
  [...relazioni.values()].filter((r) => r.tipo.endsWith(`/${tipo}`)).map((r) => r.parte);

export const perTipo = (relazioni: ReadonlyMap<string, Relazione>, tipo: string): string | undefined =>
  tuttePerTipo(relazioni, tipo)[0];
