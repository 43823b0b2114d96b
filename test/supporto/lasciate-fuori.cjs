/** Jest's reporter of what this machine could not run: each suite left out, by its name, after the count. */
module.exports = class LasciateFuori {
  /** @param {unknown} _contesti @param {import("@jest/reporters").AggregatedResult} risultati */
  onRunComplete(_contesti, risultati) {
    const nomi = risultati.testResults.flatMap((file) =>
      file.testResults.filter((t) => t.status === "pending").map((t) => t.fullName),
    );
    if (nomi.length === 0) return;
    process.stderr.write(`\nLasciate fuori, perché qui manca quello che serve:\n`);
    for (const nome of nomi) process.stderr.write(`  ${nome}\n`);
  }
};
