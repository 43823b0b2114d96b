/** Which language the pane speaks: English where Excel does, Italian everywhere else. */
import { en } from "./en";
import { it } from "./it";
import type { Testi } from "./testi";

/** `lingua` is Office's display language, a BCP 47 tag: `it-IT`, `en-GB`. */
export const scegliTesti = (lingua: string): Testi => (/^en\b/i.test(lingua) ? en : it);
