/** Schede that a preparing has added, taken away again: only those in which nobody has written. */
import { isCompilata } from "../../schede/confronta";
import { leggiConCustodia } from "../../schede/intanto";
import type { GrigliaScheda } from "../../schede/leggi-scheda";
import type { PortaSchede } from "../porte/porta-schede";

/** `fogli`: the sheets that were added. Those that are left, for what is in them. */
export async function ritiraSchede(
  cartella: PortaSchede,
  fogli: readonly string[],
): Promise<readonly string[]> {
  const { griglie } = await cartella.leggiSchede();
  const sue = griglie.filter((g) => fogli.includes(g.foglio));
  const vanno = sue.filter(isIntatta).map((g) => g.foglio);
  await cartella.togliSchede(vanno);
  return sue.map((g) => g.foglio).filter((f) => !vanno.includes(f));
}

const isIntatta = (g: GrigliaScheda): boolean =>
  leggiConCustodia(g).every(
    (l) => l.tipo === "letta" && l.scheda.guaste.length === 0 && !isCompilata(l.scheda),
  );
