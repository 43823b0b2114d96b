/** Requirement sets: what the manifest declares, what a member of office.js asks for by its documentation. */
import ts from "typescript";

/** A set with its version; a set that has none counts as 1.1. */
export interface Insieme {
  readonly nome: string;
  readonly versione: string;
}

/** Common API sets that Excel has on every platform: learn.microsoft.com/javascript/api/requirement-sets/common/office-add-in-requirement-sets */
const COMUNI = [
  "BindingEvents",
  "DocumentEvents",
  "File",
  "MatrixBindings",
  "MatrixCoercion",
  "Selection",
  "Settings",
  "TableBindings",
  "TableCoercion",
  "TextBindings",
  "TextCoercion",
];

export function insiemiDelManifesto(xml: string): Insieme[] {
  const dichiarati = [...xml.matchAll(/<Set\s+Name="([^"]+)"(?:\s+MinVersion="([^"]+)")?/g)].map((m) => ({
    nome: m[1] ?? "",
    versione: m[2] ?? "1.1",
  }));
  return [...dichiarati, ...COMUNI.map((nome) => ({ nome, versione: "1.1" }))];
}

export function copre(avuti: readonly Insieme[], chiesto: Insieme): boolean {
  return avuti.some(
    (a) =>
      a.nome.toLowerCase() === chiesto.nome.toLowerCase() && numero(a.versione) >= numero(chiesto.versione),
  );
}

/** 1.9 comes before 1.14; a preview after everything. */
const numero = (versione: string): number => {
  const [maggiore = 0, minore = 0] = versione.split(".").map(Number);
  return Number.isNaN(maggiore) ? Infinity : maggiore * 1000 + minore;
};

/** The sets that a declaration of @types/office-js asks for: its own, or those of the interface or enum around it. */
export function insiemiDi(dichiarazione: ts.Node): readonly Insieme[] {
  if (ts.isSourceFile(dichiarazione)) return [];
  const suoi = leggi(commentoDi(dichiarazione));
  return suoi.length > 0 ? suoi : insiemiDi(dichiarazione.parent);
}

const commentoDi = (n: ts.Node): string => n.getSourceFile().text.slice(n.pos, n.getStart());

const TAG = /\[\s*Api set:\s*([^\]]+)\]/;

/** The tag of the whole member comes after @remarks: a parameter may have one of its own before it. */
function leggi(commento: string): Insieme[] {
  const [, scritto] = TAG.exec(commento.replace(/^[\s\S]*@remarks/, "")) ?? TAG.exec(commento) ?? [];
  if (scritto !== undefined) {
    const [nome = ""] = scritto.trim().split(/\s/);
    const versione = /^\S+\s+(\d+\.\d+)/.exec(scritto.trim())?.[1];
    return [{ nome, versione: versione ?? "preview" }];
  }
  const elenco =
    /\*\*Requirement sets?\*\*:([\s\S]*?)(?:\*\s*@|\*\s*\n\s*\*\s*\*\*|$)/.exec(commento)?.[1] ?? "";
  return [...elenco.matchAll(/\|\s*([A-Za-z]+)(?:\s+(\d+\.\d+))?\s*}/g)]
    .filter((m) => m[1] !== "Not")
    .map((m) => ({ nome: m[1] ?? "", versione: m[2] ?? "1.1" }));
}
