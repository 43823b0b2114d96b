/** OBI-012: the direction was guessed, and the wording names a measure of which either could be meant. */
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { citato } from "./testo";

export function rilievoVerso({ indicatore, polarita }: Caso): Rilievo[] {
  if (!polarita.incerta) return [];
  return [
    rilievo(
      "OBI-012",
      "nota",
      indicatore.celle.indicatore ?? indicatore.target.posizione,
      `Di «${citato(indicatore.indicatore)}» non è certo se sia meglio più o meno: giudicato con «${polarita.polarita ?? ""}».`,
      "Se è il contrario, dirlo nel riquadro, scheda Obiettivi, o con un confronto nel target (per esempio «al massimo 10»).",
    ),
  ];
}
