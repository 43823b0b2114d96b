/** What a room may know without importing it, and what may be caught. */
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import ts from "typescript";
import stanze from "../../strumenti/stanze.json";
import { ignotiIn, STANZE, type Stanza } from "./ambienti";
import { cattureIn } from "./catture";

/** Names that are there without being imported → whose they are. */
const GLOBALI: Readonly<Record<string, "office" | "dom" | "node" | "prove">> = {
  "Excel.run": "office",
  "Office.context": "office",
  "OfficeExtension.Error": "office",
  "document.title": "dom",
  "window.location": "dom",
  "localStorage.length": "dom",
  "process.argv": "node",
  'Buffer.from("x")': "node",
  __dirname: "node",
  "jest.fn()": "prove",
  "describe.skip": "prove",
  "expect.anything()": "prove",
};

const DI_TUTTI = ["btoa", "MessageChannel", "structuredClone", "TextEncoder"];

const FUGA = [...Object.keys(GLOBALI), ...DI_TUTTI]
  .map((g, i) => `export const fuga${i}: unknown = ${g};`)
  .join("\n");

test.each(STANZE.map((s): [string, Stanza] => [s.nome, s]))(
  "src/%s knows of these globals those that the table gives it, and no other",
  (_, stanza) => {
    const ignoti = new Set(ignotiIn(stanza, FUGA).map((i) => i.riga - 1));
    const noti = [...Object.keys(GLOBALI), ...DI_TUTTI].filter((__, i) => !ignoti.has(i));
    const ricchi = stanza.conosce.some((c) => c === "dom" || c === "node");
    expect(noti).toEqual([
      ...Object.keys(GLOBALI).filter((g) => stanza.conosce.includes(GLOBALI[g] ?? "")),
      ...DI_TUTTI.filter((g) => ricchi || stanza.conosce.includes(g)),
    ]);
  },
);

test("the table draws the arrows as well", () => {
  const regole = JSON.parse(
    execFileSync(process.execPath, [
      "-e",
      "process.stdout.write(JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map((r) => r.name)))",
    ]).toString(),
  ) as string[];
  for (const stanza of Object.keys(stanze)) expect(regole).toContain(`arrows-of-${stanza}`);
  expect(readFileSync("package.json", "utf8")).toMatch(/"check": ".*npm run confini/);
});

const catture = (testo: string): number =>
  cattureIn(ts.createSourceFile("x.ts", testo, ts.ScriptTarget.ES2022, true)).length;

describe("a catch that swallows", () => {
  test.each([
    "try { f(); } catch {}",
    "try { f(); } catch { return; }",
    "try { f(); } catch { g(); }",
    "try { f(); } catch (e) { return null; }",
    "try { f(); } catch (e) { return e instanceof Rifiuto ? e.message : 'rovinato'; }",
    "try { f(); } catch (e) { poi(() => { throw e; }); }",
    "p.catch(() => undefined);",
    "p.catch(() => { g(); });",
    "p.catch((e) => (e instanceof Rifiuto ? 1 : 2));",
    "p.then(() => true, () => false);",
  ])("%s", (testo) => {
    expect(catture(testo)).toBe(1);
  });

  test.each([
    "try { f(); } catch (e) { if (!(e instanceof Rifiuto)) throw e; return null; }",
    "try { f(); } catch { throw new Rifiuto('rovinato'); }",
    "try { f(); } catch (e) { soloRifiuto(e); }",
    "try { f(); } catch (e) { invia({ tipo: 'rotto', errore: e }); }",
    "try { f(); } catch (errore) { invia({ tipo: 'rotto', errore }); }",
    "try { f(); } finally { g(); }",
    "p.catch((e: unknown) => { console.error(e); });",
    "p.catch(soloRifiuto);",
    "p.then(() => true);",
  ])("not: %s", (testo) => {
    expect(catture(testo)).toBe(0);
  });

  test("a handler given by its name is looked into where the types are known", () => {
    const testo = "const niente = (): void => undefined; Promise.resolve().catch(niente);";
    const file = ts.createSourceFile("x.ts", testo, ts.ScriptTarget.ES2022, true);
    const ospite = ts.createCompilerHost({});
    const program = ts.createProgram(
      ["x.ts"],
      {},
      {
        ...ospite,
        getSourceFile: (f, lingua) => (f === "x.ts" ? file : ospite.getSourceFile(f, lingua)),
      },
    );
    expect(cattureIn(file, program.getTypeChecker())).toHaveLength(1);
  });
});
