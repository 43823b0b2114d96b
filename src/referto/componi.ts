/** The whole referto as data: which sheets there are, in the order they stand in the workbook. */
import { foglioConfronto } from "./confronto";
import { foglioControlli } from "./controlli";
import { foglioCopertina } from "./copertina";
import type { DatiReferto } from "./dati";
import { foglioEntrate } from "./entrate";
import type { FoglioReferto } from "./foglio";
import { foglioObiettivi } from "./obiettivi";
import { foglioSintesi } from "./sintesi";
import { foglioSpese } from "./spese";

export function componi(d: DatiReferto): readonly FoglioReferto[] {
  const entrate = foglioEntrate(d);
  const spese = foglioSpese(d);
  const obiettivi = foglioObiettivi(d);
  const copertina = foglioCopertina(d, {
    entrate: entrate?.punti ?? null,
    spese: spese?.punti ?? null,
    obiettivi: obiettivi?.punti ?? null,
  });
  return [
    copertina,
    foglioSintesi(d, { entrate: entrate?.punti ?? null, spese: spese?.punti ?? null }),
    ...[entrate, spese, obiettivi].flatMap((f) => (f ? [f.foglio] : [])),
    foglioControlli(d),
    ...[foglioConfronto(d, { entrate: entrate?.punti ?? null, spese: spese?.punti ?? null })].filter(
      (f) => f !== null,
    ),
  ];
}
