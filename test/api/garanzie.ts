/**
 * What the code around a node has made sure of with `Office.context.requirements.isSetSupported(name, version)`: the
 * condition of an if, of `?:`, of `&&`, or of an earlier `if (!…) return`. A constant that holds the answer counts too.
 * learn.microsoft.com/office/dev/add-ins/develop/specify-api-requirements-runtime
 */
import ts from "typescript";
import type { Insieme } from "./insiemi";

export function garanziePer(nodo: ts.Node, checker: ts.TypeChecker): Insieme[] {
  const trovate: Insieme[] = [];
  for (let n = nodo; !ts.isSourceFile(n); n = n.parent) trovate.push(...daSopra(n, n.parent, checker));
  return trovate;
}

/** What holds in `n` because of where it stands in its parent. */
function daSopra(n: ts.Node, sopra: ts.Node, checker: ts.TypeChecker): readonly Insieme[] {
  if (ts.isIfStatement(sopra)) {
    if (n === sopra.thenStatement) return vale(sopra.expression, true, checker);
    if (n === sopra.elseStatement) return vale(sopra.expression, false, checker);
  }
  if (ts.isConditionalExpression(sopra)) {
    if (n === sopra.whenTrue) return vale(sopra.condition, true, checker);
    if (n === sopra.whenFalse) return vale(sopra.condition, false, checker);
  }
  if (ts.isBinaryExpression(sopra) && n === sopra.right) {
    if (sopra.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return vale(sopra.left, true, checker);
    if (sopra.operatorToken.kind === ts.SyntaxKind.BarBarToken) return vale(sopra.left, false, checker);
  }
  if (ts.isBlock(sopra) || ts.isSourceFile(sopra)) {
    const prima = sopra.statements.slice(0, sopra.statements.indexOf(n as ts.Statement));
    return prima.flatMap((s) =>
      ts.isIfStatement(s) && !s.elseStatement && esce(s.thenStatement)
        ? vale(s.expression, false, checker)
        : [],
    );
  }
  return [];
}

/** Whether a statement always leaves the block it stands in. */
function esce(s: ts.Statement): boolean {
  if (ts.isBlock(s)) {
    const ultimo = s.statements.at(-1);
    return ultimo !== undefined && esce(ultimo);
  }
  return (
    ts.isReturnStatement(s) || ts.isThrowStatement(s) || ts.isContinueStatement(s) || ts.isBreakStatement(s)
  );
}

/** The sets that are certainly there where an expression is true, or false. */
function vale(e: ts.Expression, vera: boolean, checker: ts.TypeChecker): readonly Insieme[] {
  if (ts.isParenthesizedExpression(e)) return vale(e.expression, vera, checker);
  if (ts.isPrefixUnaryExpression(e) && e.operator === ts.SyntaxKind.ExclamationToken)
    return vale(e.operand, !vera, checker);
  if (ts.isBinaryExpression(e)) {
    const lega = vera ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    if (e.operatorToken.kind !== lega) return [];
    return [...vale(e.left, vera, checker), ...vale(e.right, vera, checker)];
  }
  if (!vera) return [];
  if (ts.isIdentifier(e)) return daCostante(e, checker);
  return ts.isCallExpression(e) ? daChiamata(e, checker) : [];
}

function daCostante(e: ts.Identifier, checker: ts.TypeChecker): readonly Insieme[] {
  const d = checker.getSymbolAtLocation(e)?.valueDeclaration;
  const costante =
    d &&
    ts.isVariableDeclaration(d) &&
    (ts.getCombinedNodeFlags(d) & ts.NodeFlags.Const) !== 0 &&
    d.initializer;
  return costante ? vale(costante, true, checker) : [];
}

function daChiamata(e: ts.CallExpression, checker: ts.TypeChecker): readonly Insieme[] {
  if (!ts.isPropertyAccessExpression(e.expression) || e.expression.name.text !== "isSetSupported") return [];
  const di = checker.getSymbolAtLocation(e.expression.name)?.declarations?.[0];
  if (!di?.getSourceFile().fileName.includes("@types/office-js/")) return [];
  const [nome, versione] = e.arguments;
  if (!nome || !ts.isStringLiteralLike(nome)) return [];
  if (versione && !ts.isStringLiteralLike(versione) && !ts.isNumericLiteral(versione)) return [];
  return [{ nome: nome.text, versione: versione?.text ?? "1.1" }];
}
