/**
 * Which language the pane speaks, and its words. Italian comes with the first script, so that there are words whatever the
 * network does; any other comes when it is chosen.
 */
import type { Lingua } from "../../base/rilievo";
import { carica } from "../../app/porte/carica";
import { it } from "./it";
import type { Testi } from "./testi";

const arrivati = new Map<Lingua, Testi>([["it", it]]);

/** English where Excel speaks it, Italian everywhere else. */
const linguaDi = (tag: string): Lingua => (/^en\b/i.test(tag) ? "en" : "it");

/** The words of a language, a BCP 47 tag (`it-IT`, `en-GB`, as Office's display language is); Italian until they are loaded. */
export const scegliTesti = (tag: string): Testi => arrivati.get(linguaDi(tag)) ?? it;

/** @throws HostFault `parte-assente` where they do not come. */
export async function caricaTesti(tag: string): Promise<void> {
  if (linguaDi(tag) === "en" && !arrivati.has("en"))
    arrivati.set("en", (await carica(() => import(/* webpackChunkName: "en" */ "./en"))).en);
}
