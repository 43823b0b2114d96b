/**
 * Jest's sequencer: the suites that take longest come first, so that all workers end together on a machine that has not run
 * them before. The others follow as Jest would have them, the large files first.
 */
import Sequencer from "@jest/test-sequencer";

/** From the dearest down, in seconds of processor time; a name that is gone does no harm. */
const PRIME = [
  "app/caos",
  "demo/demo",
  "app/note",
  "app/ripristino",
  "demo/tastiera",
  "app/fogli-nostri",
  "app/firma",
  "app/schede",
  "app/firma-rimetti",
  "app/impronta",
  "taskpane/build",
  "app/ripristino-grafici",
  "app/firma-guasti",
  "cli/cli",
  "demo/larghezze",
  "tracciati/rimescolate",
  "app/schede-intanto",
  "app/sync",
  "cli/percorsi",
  "app/referto",
  "tracciati/griglie",
  "app/confronta-file",
  "simulator/file-cattivi",
  "confini/confini",
  "app/impronta-costo",
  "app/stemma",
  "app/schede-in-due",
  "app/tabelle-spostate",
  "tracciati/crescita",
  "taskpane/accessibilita",
];

export default class Ordine extends Sequencer {
  /**
   * @override
   * @template {{ readonly path: string }} T
   * @param {T[]} suite
   */
  async sort(suite) {
    /** @param {string} percorso */
    const posto = (percorso) => {
      const n = PRIME.findIndex((nome) => percorso.replaceAll("\\", "/").endsWith(`/test/${nome}.test.ts`));
      return n < 0 ? PRIME.length : n;
    };
    /** @type {unknown} */
    const sua = await super.sort(/** @type {never} */ (suite));
    return /** @type {T[]} */ ([.../** @type {T[]} */ (sua)]).sort((a, b) => posto(a.path) - posto(b.path));
  }
}
