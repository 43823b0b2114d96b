/** The example row of a model sheet: known by its words, and said as long as it is there, because it counts as any other. */
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Posizione } from "../base/posizione";
import type { Voce } from "../bilancio/voce";
import type { IndicatoreLetto } from "../obiettivi/indicatore";

/** What the text of an example row begins with. */
export const DA_SOSTITUIRE = "ESEMPIO, da sostituire";

interface Lette {
  readonly voci: readonly Voce[];
  readonly indicatori: readonly IndicatoreLetto[];
}

export const rilieviEsempio = ({ voci, indicatori }: Lette): Rilievo[] => [
  ...voci
    .filter((v) => isEsempio(v.descrizione))
    .map((v) => rilievoEsempio(v, v.celle.descrizione, "i suoi importi entrano nei totali")),
  ...indicatori
    .filter((i) => isEsempio(i.testi.obiettivoOperativo))
    .map((i) => rilievoEsempio(i, i.celle.obiettivoOperativo, "il suo esito entra nel conto")),
];

const isEsempio = (testo: string): boolean => testo.trimStart().startsWith(DA_SOSTITUIRE);

const rilievoEsempio = (
  { foglio, riga }: { readonly foglio: string; readonly riga: number },
  cella: Posizione | undefined,
  conta: string,
): Rilievo =>
  rilievo(
    "MAP-009",
    "avviso",
    cella ?? { foglio, riga, colonna: 1 },
    `La riga ${riga} di «${foglio}» è quella d'esempio del foglio modello: ${conta}.`,
    "Scrivere al suo posto la prima riga vera, o eliminarla.",
  );
