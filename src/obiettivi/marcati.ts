/** The texts of an indicator and of its objective that carry signs of another program, each with its cell. */
import { hasMarkup } from "../base/marcatura";
import { braniDi } from "./brani";
import type { Brano, CampoObiettivo, IndicatoreLetto } from "./indicatore";

export interface Marcato extends Brano {
  readonly campo: CampoObiettivo | "indicatore";
}

export function marcatiDi(i: IndicatoreLetto): readonly Marcato[] {
  const { indicatore } = i.celle;
  const tutti: Marcato[] = [
    ...(Object.keys(i.testi) as CampoObiettivo[]).flatMap((campo) =>
      braniDi(i, campo).map((b) => ({ ...b, campo })),
    ),
    ...(indicatore
      ? [{ campo: "indicatore" as const, posizione: indicatore, da: 0, testo: i.indicatore }]
      : []),
  ];
  return tutti.filter((m) => hasMarkup(m.testo));
}
