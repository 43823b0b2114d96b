/** The commands of those who build and install: what they ask webpack and Excel for. */
import { idDi, paginaDi, registra } from "../../strumenti/registrazione";
import { toWebpack } from "../../strumenti/scelte-costruzione";
import { readFileSync } from "node:fs";

test.each([
  [[], []],
  [
    ["--url", "https://comune.it/r"],
    ["--env", "url=https://comune.it/r"],
  ],
  [
    ["--url=https://comune.it/r", "--office", "locale"],
    ["--env", "url=https://comune.it/r", "--env", "office=locale"],
  ],
])("npm run build -- %j asks webpack for %j", (scritti, chiesti) => {
  expect(toWebpack(scritti)).toEqual(chiesti);
});

test.each([[["--indirizzo", "https://x.it"]], [["https://x.it"]], [["--url"]]])(
  "npm run build -- %j is refused",
  (scritti) => {
    expect(() => toWebpack(scritti)).toThrow();
  },
);

test("npm run build goes through that", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(scripts["build"]).toBe("node strumenti/avvia.mjs strumenti/costruisci.ts");
  expect(scripts["sideload"]).toBe("node strumenti/avvia.mjs strumenti/sideload.ts");
});

test("the manifest says its id and its page", () => {
  const manifesto = readFileSync("manifest.xml", "utf8");
  expect(idDi(manifesto)).toBe("8c3e96ad-0584-4c65-87a4-079fd4e3f381");
  expect(paginaDi(manifesto)).toBe("https://localhost:3000/taskpane.html");
  expect(idDi("")).toBeNull();
});

test("Excel is told where it looks, on each system, and what was told is taken back", () => {
  const chiave = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  const windows = { sistema: "win32", casa: "C:\\Users\\anna" };
  expect(registra(windows, "ID", "C:\\r\\manifest.xml", false)).toEqual({
    tipo: "comando",
    argomenti: ["add", chiave, "/v", "ID", "/t", "REG_SZ", "/d", "C:\\r\\manifest.xml", "/f"],
  });
  expect(registra(windows, "ID", "x", true)).toEqual({
    tipo: "comando",
    argomenti: ["delete", chiave, "/v", "ID", "/f"],
  });
  const mac = { sistema: "darwin", casa: "/Users/anna" };
  const meta = "/Users/anna/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ID.manifest.xml";
  expect(registra(mac, "ID", "x", false)).toEqual({ tipo: "copia", meta });
  expect(registra(mac, "ID", "x", true)).toEqual({ tipo: "cancella", meta });
  expect(registra({ sistema: "linux", casa: "/home/anna" }, "ID", "x", false)).toEqual({ tipo: "web" });
});
