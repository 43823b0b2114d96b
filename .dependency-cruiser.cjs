/**
 * The arrows of the house: cells → tracciati → bilancio / obiettivi → controlli → referto → cells.
 * Each room names the rooms it may import from; anything else is an error. The table is strumenti/stanze.json, which also
 * says what globals a room knows (test/confini). See docs/architettura.md.
 */
const rooms = Object.entries(require("./strumenti/stanze.json")).map(([room, { importa }]) => [
  room,
  importa,
]);

const allowed = (room, targets) => `^src/(${[room, ...targets].join("|")})(/|\\.ts)`;

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-cycles-between-folders",
      comment: "A folder is one concern: what leans on it is no part of it.",
      severity: "error",
      scope: "folder",
      from: { path: "^src/(?!(simulator|taskpane|commands)(/|$)|taskpane/componenti$)" },
      to: { circular: true },
    },
    { name: "no-orphans-outside", severity: "error", from: { path: "^src" }, to: { path: "^test" } },
    ...rooms.map(([room, targets]) => ({
      name: `arrows-of-${room}`,
      severity: "error",
      from: {
        path: `^src/${room}/`,
        // The pane's wiring file alone may meet the Excel adapter.
        ...(room === "taskpane" ? { pathNot: "^src/taskpane/index\\.tsx$" } : {}),
      },
      to: { path: "^src/", pathNot: allowed(room, targets) },
    })),
    {
      name: "arrows-of-taskpane-index",
      severity: "error",
      from: { path: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/", pathNot: allowed("taskpane", ["base", "app", "excel", "commands"]) },
    },
    {
      name: "simulator-uses-entry-points-only",
      comment: "The local host answers office.js: it must not reach inside the adapter it is meant to test.",
      severity: "error",
      from: { path: "^src/simulator/" },
      to: { path: "^src/excel/", pathNot: "^src/excel/cartella-excel\\.ts$" },
    },
    {
      name: "office-only-in-excel",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(excel|simulator|taskpane|commands)/" },
      to: { path: "office-js" },
    },
    {
      name: "host-libraries-stay-in-the-host",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/simulator/" },
      to: { path: "node_modules/(@ironcalc|playwright-core|@univerjs|rxjs)" },
    },
    {
      name: "zip-and-xml-only-where-files-are",
      comment: "They come with a chunk that the pane loads when schede go or come as files.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(simulator|schede/file|base/pacchetto)/" },
      to: { path: "node_modules/(fflate|saxes)" },
    },
    {
      name: "zod-only-as-the-policy-lets-it",
      comment: "src/app/memoria/schemi.ts tells it not to try eval, before any schema is made.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/app/memoria/schemi\\.ts$" },
      to: { path: "node_modules/zod" },
    },
    {
      name: "the-grid-stays-in-the-demo",
      comment:
        "The host itself is without a screen, and without Node: only its two ends know where they are.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/simulator/demo/grid/" },
      to: { path: "node_modules/@univerjs" },
    },
    {
      name: "nothing-leans-on-the-demo",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/simulator/demo/" },
      to: { path: "^src/simulator/demo/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
