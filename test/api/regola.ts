/** Members of office.js that the code uses beyond the requirement sets it may count on. */
import ts from "typescript";
import { garanziePer } from "./garanzie";
import { copre, insiemiDi, type Insieme } from "./insiemi";

interface Uso {
  readonly file: string;
  readonly riga: number;
  readonly membro: string;
  readonly chiede: string;
}

export function usiVietati(program: ts.Program, file: ts.SourceFile, dichiarati: readonly Insieme[]): Uso[] {
  const checker = program.getTypeChecker();
  const usi: Uso[] = [];
  const guarda = (dove: ts.Node, simbolo: ts.Symbol | undefined, nome: string): void => {
    const mancano = chiestiDa(simbolo).filter((i) => !copre(dichiarati, i));
    if (mancano.length === 0) return;
    const garantiti = garanziePer(dove, checker);
    const scoperti = mancano.filter((i) => !copre(garantiti, i));
    if (scoperti.length === 0) return;
    usi.push({
      file: file.fileName,
      riga: file.getLineAndCharacterOfPosition(dove.getStart()).line + 1,
      membro: nome,
      chiede: scoperti.map((i) => `${i.nome} ${i.versione}`).join(", "),
    });
  };
  const visita = (n: ts.Node): void => {
    if (ts.isPropertyAccessExpression(n)) guarda(n, checker.getSymbolAtLocation(n.name), n.name.text);
    else if (ts.isElementAccessExpression(n) && ts.isStringLiteralLike(n.argumentExpression))
      guarda(n, membroDi(checker, n.expression, n.argumentExpression.text), n.argumentExpression.text);
    else if (ts.isBindingElement(n)) guardaEstratto(n);
    else if (ts.isPropertyAssignment(n) || ts.isShorthandPropertyAssignment(n)) guardaOpzione(n);
    else if (ts.isCallExpression(n)) guardaLoad(n);
    ts.forEachChild(n, visita);
  };
  /** `const { shapes } = sheet` */
  const guardaEstratto = (n: ts.BindingElement): void => {
    const nome = n.propertyName ?? n.name;
    if (!ts.isIdentifier(nome) || !ts.isObjectBindingPattern(n.parent)) return;
    guarda(n, checker.getTypeAtLocation(n.parent).getProperty(nome.text), nome.text);
  };
  /** `{ allowSort: true }` where the API takes options. */
  const guardaOpzione = (n: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void => {
    if (!ts.isObjectLiteralExpression(n.parent)) return;
    const atteso = checker.getContextualType(n.parent);
    const nome = n.name.getText();
    guarda(n, atteso?.getProperty(nome), nome);
  };
  /** `range.load("values,format/fill/color")`: names that are only read as texts. */
  const guardaLoad = (n: ts.CallExpression): void => {
    if (!ts.isPropertyAccessExpression(n.expression) || n.expression.name.text !== "load") return;
    const { expression } = n.expression;
    const testi = n.arguments.flatMap((a) => (ts.isArrayLiteralExpression(a) ? [...a.elements] : [a]));
    for (const t of testi) {
      if (!ts.isStringLiteralLike(t)) continue;
      for (const percorso of t.text.split(",")) {
        let tipo: ts.Type | undefined = checker.getTypeAtLocation(expression);
        for (const nome of percorso.trim().split("/")) {
          const simbolo: ts.Symbol | undefined =
            tipo?.getProperty(nome) ?? elemento(checker, tipo)?.getProperty(nome);
          guarda(t, simbolo, nome);
          tipo = simbolo && checker.getTypeOfSymbol(simbolo);
        }
      }
    }
  };
  visita(file);
  return usi;
}

/** Of several declarations (overloads, unions) the one that asks for least is enough. */
function chiestiDa(simbolo: ts.Symbol | undefined): readonly Insieme[] {
  const insiemi = (simbolo?.declarations ?? [])
    .filter((d) => d.getSourceFile().fileName.includes("@types/office-js/"))
    .map(insiemiDi);
  return insiemi.reduce<readonly Insieme[]>(
    (a, b) => (a.length === 0 || minore(b, a) ? b : a),
    insiemi[0] ?? [],
  );
}

const minore = (a: readonly Insieme[], b: readonly Insieme[]): boolean => {
  const [x] = a;
  const [y] = b;
  return (
    x !== undefined && y !== undefined && x.nome === y.nome && copre([y], x) && x.versione !== y.versione
  );
};

const membroDi = (checker: ts.TypeChecker, e: ts.Expression, nome: string): ts.Symbol | undefined =>
  checker.getTypeAtLocation(e).getProperty(nome);

/** What a list or a collection holds: `load("name")` on a collection names the members of its items. */
function elemento(checker: ts.TypeChecker, tipo: ts.Type | undefined): ts.Type | undefined {
  const items = tipo?.getProperty("items");
  const lista = items ? checker.getTypeOfSymbol(items) : tipo;
  return lista && checker.getIndexTypeOfType(lista, ts.IndexKind.Number);
}
