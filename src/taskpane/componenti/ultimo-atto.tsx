/**
 * The place of what was just done, at the foot of the pane until the next act: there from the start, so that what comes into
 * it is said aloud. Its words come with the views, before anything can be done.
 */
import type { ProprietaAtto } from "./atto-fatto";
import { pigra } from "./parti/pigra";

const AttoFatto = pigra(async () => (await import(/* webpackChunkName: "viste" */ "./atto-fatto")).AttoFatto);

export function UltimoAtto(proprieta: ProprietaAtto) {
  return <div role="status">{proprieta.stato.fatti.length > 0 && <AttoFatto {...proprieta} />}</div>;
}
