/**
 * A failure that is caught goes somewhere: it is thrown on, or handed to whoever tells it. `catch {}`, `catch { return null; }`,
 * `.catch(() => undefined)` also take our own bugs, which nobody hears of again.
 */
import ts from "typescript";

interface Cattura {
  readonly riga: number;
  readonly testo: string;
}

/** What runs where it stands: not the functions that are made there. */
function visita(n: ts.Node, vede: (n: ts.Node) => void): void {
  vede(n);
  if (ts.isFunctionLike(n)) return;
  ts.forEachChild(n, (figlio) => {
    visita(figlio, vede);
  });
}

function throws(blocco: ts.Node): boolean {
  let si = false;
  visita(blocco, (n) => (si ||= ts.isThrowStatement(n)));
  return si;
}

/** The name is given, whole, to a call or to a value that is made. */
function consegna(blocco: ts.Node, nome: string): boolean {
  let si = false;
  const isSuo = (n: ts.Node | undefined): boolean => n !== undefined && ts.isIdentifier(n) && n.text === nome;
  visita(blocco, (n) => {
    if (ts.isCallExpression(n) || ts.isNewExpression(n)) si ||= (n.arguments ?? []).some(isSuo);
    if (ts.isShorthandPropertyAssignment(n)) si ||= isSuo(n.name);
    if (ts.isPropertyAssignment(n)) si ||= isSuo(n.initializer);
  });
  return si;
}

const nomeDi = (n: ts.BindingName | undefined): string | null => (n && ts.isIdentifier(n) ? n.text : null);

const perde = (corpo: ts.Node, nome: string | null): boolean =>
  !throws(corpo) && (nome === null || !consegna(corpo, nome));

/** What a handler of `.catch` is: a function written there, or one by its name, of which its parameters are known. */
function perdeGestore(gestore: ts.Expression, tipi: ts.TypeChecker | null): boolean {
  if (ts.isArrowFunction(gestore) || ts.isFunctionExpression(gestore))
    return perde(gestore.body, nomeDi(gestore.parameters[0]?.name));
  const firme = tipi?.getTypeAtLocation(gestore).getCallSignatures() ?? [];
  return firme.some((f) => f.parameters.length === 0);
}

/** The catches of a file that swallow. `tipi`: without them a handler given by its name is not looked into. */
export function cattureIn(file: ts.SourceFile, tipi: ts.TypeChecker | null = null): readonly Cattura[] {
  const trovate: ts.Node[] = [];
  const guarda = (n: ts.Node): void => {
    if (ts.isCatchClause(n) && perde(n.block, nomeDi(n.variableDeclaration?.name))) trovate.push(n);
    if (ts.isCallExpression(n) && ts.isPropertyAccessExpression(n.expression)) {
      const { name } = n.expression;
      const gestore = n.arguments[name.text === "catch" ? 0 : 1];
      if (["catch", "then"].includes(name.text) && gestore && perdeGestore(gestore, tipi)) trovate.push(n);
    }
    ts.forEachChild(n, guarda);
  };
  guarda(file);
  return trovate.map((n) => ({
    riga: file.getLineAndCharacterOfPosition(n.getStart(file)).line + 1,
    testo: n.getText(file).replace(/\s+/g, " ").slice(0, 80),
  }));
}
