import type { Brano, CampoObiettivo, IndicatoreLetto } from "./indicatore";

/** The pieces of a text, or the one cell that holds it; none where it is blank. */
export function braniDi(i: IndicatoreLetto, campo: CampoObiettivo): readonly Brano[] {
  const suoi = i.brani[campo];
  if (suoi) return suoi;
  const posizione = i.celle[campo];
  return posizione && i.testi[campo] !== "" ? [{ posizione, da: 0, testo: i.testi[campo] }] : [];
}
