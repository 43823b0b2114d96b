/**
 * A webpack plugin: writes beside the scripts the folders of the packages that are really in them, webpack's own few lines
 * included. What was left out because nothing uses it is in no chunk, and so not in the list.
 * webpack.js.org/api/compilation-hooks/#processassets
 */
const ELENCO = "pacchetti.json";

/** @param {string} risorsa the file of a module: `…/node_modules/@a/b/node_modules/c/x.js` is in `node_modules/@a/b/node_modules/c` */
function postoDi(risorsa) {
  const percorso = risorsa.replaceAll("\\", "/");
  return /^.*?\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(percorso)?.[1] ?? null;
}

/** @param {import("webpack").Module} modulo @returns {readonly string[]} */
function postiDi(modulo) {
  if ("modules" in modulo) {
    // Several modules written as one.
    return /** @type {import("webpack").Module[]} */ (modulo.modules).flatMap(postiDi);
  }
  if (modulo.type === "runtime") return ["node_modules/webpack"];
  const risorsa = "resource" in modulo && typeof modulo.resource === "string" ? modulo.resource : "";
  const posto = postoDi(risorsa);
  return posto === null ? [] : [posto];
}

class PacchettiNelFascio {
  /** @param {import("webpack").Compiler} compiler */
  apply({ hooks, webpack }) {
    hooks.thisCompilation.tap("PacchettiNelFascio", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PacchettiNelFascio", stage }, () => {
        const posti = [...compilation.chunks].flatMap((c) =>
          [...compilation.chunkGraph.getChunkModulesIterable(c)].flatMap(postiDi),
        );
        const testo = JSON.stringify([...new Set(posti)].sort(), null, 2);
        compilation.emitAsset(ELENCO, new webpack.sources.RawSource(testo));
      });
    });
  }
}

module.exports = { PacchettiNelFascio, ELENCO, postoDi };
