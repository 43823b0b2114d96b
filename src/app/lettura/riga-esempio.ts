/** The example row of a model sheet: known by its words, and said as long as it is there, because it counts as any other. */
import type { Posizione } from "../../base/posizione";
import type { Rilievo } from "../../base/rilievo";
import type { Voce } from "../../bilancio/voce";
import { map009 } from "../../controlli/map-009-riga-esempio";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";

/** What the text of an example row begins with. */
export const DA_SOSTITUIRE = "ESEMPIO, da sostituire";

interface Lette {
  readonly voci: readonly Voce[];
  readonly indicatori: readonly IndicatoreLetto[];
}

export const rilieviEsempio = ({ voci, indicatori }: Lette): Rilievo[] => [
  ...voci
    .filter((v) => isEsempio(v.descrizione))
    .map((v) => rilievoEsempio(v, v.celle.descrizione, "bilancio")),
  ...indicatori
    .filter((i) => isEsempio(i.testi.obiettivoOperativo))
    .map((i) => rilievoEsempio(i, i.celle.obiettivoOperativo, "obiettivi")),
];

const isEsempio = (testo: string): boolean => testo.trimStart().startsWith(DA_SOSTITUIRE);

const rilievoEsempio = (
  { foglio, riga }: { readonly foglio: string; readonly riga: number },
  cella: Posizione | undefined,
  di: "bilancio" | "obiettivi",
): Rilievo => map009.rilievo("avviso", cella ?? { foglio, riga, colonna: 1 }, { foglio, riga, di });
