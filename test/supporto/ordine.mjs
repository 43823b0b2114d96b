/**
 * Jest's sequencer: the suites that take longest come first, so that all workers end together on a machine that has not run
 * them before. The others follow as Jest would have them, the large files first.
 */
import Sequencer from "@jest/test-sequencer";

/** From the dearest down, in seconds of processor time; a name that is gone does no harm. */
const PRIME = [
  "app/caos",
  "demo/demo",
  "app/impronta",
  "demo/tastiera",
  "app/ripristino",
  "app/stemma",
  "cli/percorsi",
  "app/schede-intanto",
  "app/schede",
  "taskpane/build",
  "demo/larghezze",
  "app/ripristino-grafici",
  "app/note",
  "app/fogli-nostri",
  "app/referto",
  "cli/cli",
  "app/controlli-vivi",
  "excel/cartella-ostile",
  "app/sync",
  "app/cattivi",
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
