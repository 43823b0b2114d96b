/** docs/simulatore/comportamenti.md says what the tests hold: every row has its test, every test its row. */
import { readFileSync } from "node:fs";
import ts from "typescript";

const pagina = readFileSync("docs/simulatore/comportamenti.md", "utf8");
const FILE = ["digitati", "valori", "lotti", "fogli", "protezione", "annulla"];

const righe = pagina.split("\n").flatMap((r) => {
  const celle = r.split("|").map((c) => c.trim());
  const m = /^`(\w+)`: (.+)$/.exec(celle[3] ?? "");
  return m ? [{ fonte: celle[2] ?? "", test: `${m[1] ?? ""}: ${m[2] ?? ""}` }] : [];
});

/** Titles of the tests of a file, those of `test.each` included. */
function titoli(nome: string): string[] {
  const percorso = `test/simulator/${nome}.test.ts`;
  const file = ts.createSourceFile(percorso, readFileSync(percorso, "utf8"), ts.ScriptTarget.ES2022, true);
  const trovati: string[] = [];
  const visita = (n: ts.Node): void => {
    if (ts.isCallExpression(n) && /^test\b/.test(n.expression.getText())) {
      const [titolo] = n.arguments;
      if (titolo && ts.isStringLiteralLike(titolo)) trovati.push(`${nome}: ${titolo.text}`);
    }
    ts.forEachChild(n, visita);
  };
  visita(file);
  return trovati;
}

test("rows and tests are the same", () => {
  const neiTest = FILE.flatMap(titoli).sort();
  expect(righe.map((r) => r.test).sort()).toEqual(neiTest);
  expect(new Set(neiTest).size).toBe(neiTest.length);
});

test("the page counts its rows", () => {
  expect(/: (\d+) rows\./.exec(pagina)?.[1]).toBe(String(righe.length));
});

test.each(righe.map((r) => [r.test, r.fonte] as const))("%s cites a page of Microsoft's", (_, fonte) => {
  expect(fonte).toMatch(/\(https:\/\/learn\.microsoft\.com\/|^support\.microsoft\.com, “/);
});
