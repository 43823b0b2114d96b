/** The two sides of the budget compared, column by column; on an extract the comparison proves nothing. */
import { formatItaliano, sum, type Importo } from "../base/importo";
import { rilievo, type Rilievo } from "../base/rilievo";
import { differ } from "../bilancio/totali";
import type { CampoImporto, Voce } from "../bilancio/voce";
import type { Contesto } from "./controllo";

export interface Confronto {
  readonly codice: string;
  readonly campi: readonly CampoImporto[];
  readonly entrate: (v: Voce) => boolean;
  readonly spese: (v: Voce) => boolean;
  /** "totale entrate", "entrate del titolo 9". */
  readonly nomeEntrate: string;
  readonly nomeSpese: string;
  readonly nomeCampo: (campo: CampoImporto) => string;
  readonly suggerimento: string;
}

const totale = (voci: readonly Voce[], campo: CampoImporto): Importo | null => {
  const letti = voci.flatMap((v) => v.importi[campo]?.valore ?? []);
  return letti.length === 0 ? null : sum(letti);
};

export function confronta(c: Confronto, { voci, estratto, tolleranza }: Contesto): Rilievo[] {
  const entrate = voci.filter((v) => v.parte === "entrate");
  const spese = voci.filter((v) => v.parte === "spese");
  if (entrate.length === 0 || spese.length === 0) return [];
  return c.campi.flatMap((campo) => {
    const e = totale(entrate.filter(c.entrate), campo);
    const s = totale(spese.filter(c.spese), campo);
    if (!e || !s || !differ(e, s, tolleranza)) return [];
    const fatti =
      `${c.nomeCampo(campo)}: ${c.nomeEntrate} ${formatItaliano(e)}, ${c.nomeSpese} ${formatItaliano(s)}, ` +
      `differenza ${formatItaliano(e.minus(s))}`;
    return [
      estratto
        ? rilievo(
            c.codice,
            "nota",
            null,
            `Non verificabile su un estratto del bilancio. ${fatti}.`,
            "Con il bilancio intero il controllo si fa da sé.",
          )
        : rilievo(c.codice, "errore", null, `${fatti}.`, c.suggerimento),
    ];
  });
}
