/** The whole referto as data: which sheets there are, in the order they stand in the workbook. */
import { foglioConfronto } from "./confronto";
import { foglioControlli } from "./controlli";
import { foglioCopertina } from "./copertina";
import type { DatiReferto } from "./dati";
import { foglioEntrate } from "./entrate";
import type { FoglioReferto } from "./foglio";
import { foglioObiettivi } from "./obiettivi";
import { perResponsabile } from "./per-responsabile";
import { foglioResponsabili } from "./responsabili";
import { foglioSintesi } from "./sintesi";
import { foglioSpese } from "./spese";

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
  return [
    foglioCopertina(d, { ...punti, responsabili: responsabili?.punti ?? null }),
    foglioSintesi(d, tutti, punti),
    ...[entrate, spese, obiettivi, responsabili].flatMap((f) => (f ? [f.foglio] : [])),
    foglioControlli(d),
    ...[foglioConfronto(d, punti)].filter((f) => f !== null),
  ];
}
