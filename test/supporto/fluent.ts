/**
 * Fluent for the tests of the pane, bundled once (prima-di-tutto.mjs): what the pane uses of it, as the build has it. Read
 * file by file it brings some 2,500 modules and every icon there is into each file of tests.
 */
export * from "@fluentui/react-components";
