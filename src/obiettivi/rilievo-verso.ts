/** Whether a guessed direction has to be told: OBI-012. */
import type { Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { indicatoreDetto } from "./rilievi/indicatore-detto";
import { obi012 } from "./rilievi/obi-012-verso-incerto";

export function rilievoVerso({ indicatore, polarita }: Caso): Rilievo[] {
  if (!polarita.incerta) return [];
  const dove = indicatore.celle.indicatore ?? indicatore.target.posizione;
  return [
    obi012.rilievo("nota", dove, {
      indicatore: indicatoreDetto(indicatore),
      polarita: polarita.polarita,
    }),
  ];
}
