/** Jest reads TypeScript through swc; types are checked apart, by `npm run types`. */
module.exports = {
  testEnvironment: "node",
  // Office.js looks at its globals when a file is over; deleting them would only warn: jestjs.io/docs/configuration
  testEnvironmentOptions: { globalsCleanup: "off" },
  // Nothing here is timed: a slow machine is no failure.
  testTimeout: 120_000,
  // Most of the time goes into processes of their own (builds, browsers): every core has one.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/supporto/ordine.mjs",
  // Test files run in a context of their own, where each look at a global goes through it: these are looked up once a file.
  // Not Symbol: a module of Fluent declares one of its own. jestjs.io/docs/configuration#sandboxinjectedglobals-arraystring
  sandboxInjectedGlobals: [
    "Array",
    "Boolean",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Set",
    "String",
    "WeakMap",
  ],
  roots: ["<rootDir>/test"],
  globalSetup: "<rootDir>/test/supporto/prima-di-tutto.mjs",
  globalTeardown: "<rootDir>/test/supporto/dopo-tutto.mjs",
  setupFilesAfterEnv: ["<rootDir>/test/supporto/silenzio.ts", "<rootDir>/test/supporto/in-jsdom.ts"],
  reporters: ["default", "<rootDir>/test/supporto/lasciate-fuori.cjs"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  // IronCalc ships ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!@ironcalc/)", "<rootDir>/build/"],
  moduleNameMapper: { "^@fluentui/react-components$": "<rootDir>/build/supporto/fluent.cjs" },
};
