/** The whole referto as data: which sheets there are, in the order they stand in the workbook. */
import { foglioConfronto } from "./confronto";
import { foglioControlli } from "./controlli";
import { foglioCopertina, type Parte } from "./copertina";
import type { DatiReferto } from "./dati";
import { foglioEntrate } from "./entrate";
import type { FoglioReferto } from "./foglio";
import type { Sezione } from "./impostazioni";
import { foglioObiettivi } from "./obiettivi";
import { perResponsabile } from "./per-responsabile";
import { foglioResponsabili } from "./responsabili";
import { senzaParti } from "./senza-parti";
import { foglioSintesi } from "./sintesi";
import { foglioSpese } from "./spese";

interface Composta {
  readonly foglio: FoglioReferto;
  readonly punti: Pick<Parte, "sezioni">;
}

/**
 * The cover, the parts that the office wants in its order, Controlli. Controlli comes after the parts that speak of now:
 * a Confronto that is the last one stands behind it.
 */
export function componi(d: DatiReferto): readonly FoglioReferto[] {
  const entrate = foglioEntrate(d);
  const spese = foglioSpese(d);
  const obiettivi = foglioObiettivi(d);
  const punti = {
    entrate: entrate?.punti ?? null,
    spese: spese?.punti ?? null,
    obiettivi: obiettivi?.punti ?? null,
  };
  const tutti = perResponsabile(d);
  const responsabili = foglioResponsabili(d, tutti, punti);
  const confronto = foglioConfronto(d, punti);
  const parti: Readonly<Record<Sezione, Composta | null>> = {
    sintesi: { foglio: foglioSintesi(d, tutti, punti), punti: { sezioni: [] } },
    entrate,
    spese,
    obiettivi,
    responsabili,
    confronto: confronto && { foglio: confronto, punti: { sezioni: [] } },
  };
  const scritte = d.impostazioni.sezioni.flatMap((sezione) => {
    const composta = parti[sezione];
    return composta ? [{ sezione, foglio: composta.foglio, sezioni: composta.punti.sezioni }] : [];
  });
  const dopo = scritte.at(-1)?.sezione === "confronto" ? scritte.slice(-1) : [];
  const fogli = [
    ...scritte.slice(0, scritte.length - dopo.length).map((s) => s.foglio),
    foglioControlli(d, punti),
    ...dopo.map((s) => s.foglio),
  ];
  return senzaParti([foglioCopertina(d, scritte), ...fogli], d, punti);
}
