/** The cell of the source that is of the day a scheda asks for, where the source keeps a reading for each day. */
import type { CellaLetta } from "../base/cella-letta";
import type { DataIso } from "../base/data";
import type { IndicatoreLetto } from "../obiettivi/indicatore";

/** Null where readings stand by day and none is of this one: an earlier one is not written over, nor carried forward. */
export const raggiuntoDel = (i: IndicatoreLetto, giorno: DataIso): CellaLetta | null => {
  const ultima = i.rilevazioni?.at(-1);
  return ultima && ultima.data !== giorno ? null : i.raggiunto;
};
