/** An indicator as a finding speaks of it: enough to name it and to know it again wherever its row goes. */
import { chiaveSenzaOrdinale } from "../chiave";
import type { IndicatoreLetto } from "../indicatore";
import { citato } from "../testo";

export type IndicatoreDetto = Readonly<{
  chiave: string;
  indicatore: string;
  target: string;
  raggiunto: string;
}>;

export const indicatoreDetto = (i: IndicatoreLetto): IndicatoreDetto => ({
  chiave: chiaveSenzaOrdinale(i),
  indicatore: i.indicatore.slice(0, 80),
  target: citato(i.target.testo),
  raggiunto: citato(i.raggiunto.testo),
});
