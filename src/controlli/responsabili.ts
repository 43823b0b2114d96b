/** Every cell of the workbook that names a responsabile, and the groups that they may form. */
import type { GruppoPersona } from "../base/persone";
import { proponiGruppi, type PropostaPersona, type Scritta } from "../base/proposte-persone";
import type { Contesto } from "./controllo";

type Fonti = Pick<Contesto, "voci" | "giudizi" | "fogli" | "gruppi">;

const RUOLI = ["responsabilePolitico", "responsabileGestionale"] as const;

/** The groups of the managers (budget and objectives together) and those of the politicians, who are others. */
export function responsabiliProposti(c: Fonti): readonly PropostaPersona[] {
  const bilancio = c.voci.flatMap((v): Scritta[] =>
    v.responsabile === null
      ? []
      : [
          {
            fonte: v.parte,
            testo: v.responsabile,
            dove: v.celle.responsabile ?? { foglio: v.foglio, riga: v.riga, colonna: 1 },
          },
        ],
  );
  const [politici, gestionali] = RUOLI.map((ruolo) =>
    c.giudizi.flatMap(({ indicatore: i }): Scritta[] =>
      i.testi[ruolo] === ""
        ? []
        : [{ fonte: ruolo, testo: i.testi[ruolo], dove: i.celle[ruolo] ?? i.target.posizione }],
    ),
  );
  return [
    ...proponi([...bilancio, ...(gestionali ?? [])], c.fogli, c.gruppi),
    ...proponi(politici ?? [], c.fogli, c.gruppi),
  ];
}

/** The first cell of a group is the first in workbook order. */
function proponi(
  scritte: readonly Scritta[],
  fogli: readonly string[],
  gruppi: readonly GruppoPersona[],
): readonly PropostaPersona[] {
  const posto = new Map(fogli.map((f, i) => [f, i]));
  const inOrdine = scritte.toSorted(
    (a, b) =>
      (posto.get(a.dove.foglio) ?? 0) - (posto.get(b.dove.foglio) ?? 0) ||
      a.dove.riga - b.dove.riga ||
      a.dove.colonna - b.dove.colonna,
  );
  return proponiGruppi(inOrdine, gruppi);
}
