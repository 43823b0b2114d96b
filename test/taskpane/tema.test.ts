import { temaDi, type Tema, type TemaOffice } from "../../src/taskpane/tema";

test.each([
  ["Office says dark", { isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, false, "scuro"],
  ["Office says light", { isDarkTheme: false }, true, "chiaro"],
  ["Office says only a dark colour", { bodyBackgroundColor: "#262626" }, false, "scuro"],
  ["Office says only a light colour", { bodyBackgroundColor: "#E6E6E6" }, true, "chiaro"],
  [
    "Office's colour cannot be read: the browser prefers dark",
    { bodyBackgroundColor: "black" },
    true,
    "scuro",
  ],
  ["Office says nothing: the browser prefers dark", undefined, true, "scuro"],
  ["nobody says anything", {}, false, "chiaro"],
] satisfies [string, TemaOffice | undefined, boolean, Tema][])("%s", (_, office, preferisce, atteso) => {
  expect(temaDi(office, preferisce)).toBe(atteso);
});
