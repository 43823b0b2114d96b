/** NamedItem and its collection. learn.microsoft.com/javascript/api/excel/excel.nameditem */
import { formatAbsolute } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { DefinedName, Workbook } from "../../workbook/workbook";
import { rangeOfFormula } from "../addresses";
import { boolean, itemAt, string, targetOf, text } from "../arguments";
import { ExcelError, invalidArgument, itemNotFound } from "../errors";
import { isFormula } from "../formula-syntax";
import { defineType, NULL_OBJECT, linked, object, type HostObject, type Resolved } from "../object-type";
import type { Session } from "../session";
import { RANGE, range } from "./range";

/** The names of a workbook (scope null) or of one sheet. */
interface NameScope {
  readonly workbook: Workbook;
  readonly scope: Sheet | null;
}

const formulaOf = (testo: string): string => {
  const formula = testo.startsWith("=") ? testo.slice(1) : testo;
  if (!isFormula(formula)) throw invalidArgument(`the formula of the name: ${testo}`);
  return formula;
};

const NAMED_ITEM = defineType<DefinedName>({
  name: "NamedItem",
  identity: (n) => ({ _Id: n.name }),
  properties: {
    Name: { get: (n) => n.name },
    Formula: {
      get: (n) => `=${n.formula}`,
      set: (n, v, session) => {
        n.formula = formulaOf(string(v, "formula"));
        session.changed();
      },
    },
    Visible: {
      get: (n) => !n.hidden,
      set: (n, v) => {
        n.hidden = !boolean(v, "visible");
      },
    },
    Comment: {
      get: (n) => n.comment,
      set: (n, v) => {
        n.comment = string(v, "comment");
      },
    },
    Scope: { get: (n) => (n.scope ? "Worksheet" : "Workbook") },
    Type: {
      get: (n, session) =>
        n.formula.includes("#REF!") ? "Error" : rangeOfFormula(session, n.formula) ? "Range" : "String",
    },
    Value: { get: (n) => `=${n.formula}` },
  },
  navigation: {
    Worksheet: (n) => {
      if (!n.scope) throw itemNotFound("the name has the workbook's scope");
      return linked("Worksheet", n.scope);
    },
    WorksheetOrNullObject: (n): Resolved => (n.scope ? linked("Worksheet", n.scope) : NULL_OBJECT),
  },
  methods: {
    GetRange: (n, _, session) => {
      const r = rangeOfFormula(session, n.formula);
      if (!r) throw itemNotFound(`the name ${n.name} is no range`);
      return range(r);
    },
    GetRangeOrNullObject: (n, _, session) => {
      const r = rangeOfFormula(session, n.formula);
      return r ? range(r) : NULL_OBJECT;
    },
    Delete: (n, _, session) => {
      const { workbook } = session;
      workbook.names = workbook.names.filter((x) => x !== n);
      session.changed();
    },
  },
});

/** Names begin with a letter, `_` or `\`, look like no cell, and have no spaces: support.microsoft.com, "Names in formulas". */
function assertName(nome: string): void {
  const valido = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(nome) && !/^(true|false)$/i.test(nome);
  const cella = /^[A-Za-z]{1,3}\d{1,7}$/.test(nome) || /^[rRcC]$/.test(nome) || /^[rR]\d*[cC]\d*$/.test(nome);
  if (!valido || cella) throw invalidArgument(`the name "${nome}"`);
}

const list = ({ workbook, scope }: NameScope): DefinedName[] =>
  workbook.names.filter((n) => n.scope === scope && !n.name.startsWith("_xlnm."));

const listed = (s: NameScope, { reported }: Session): DefinedName[] =>
  s.scope && reported.has("sheets-list-names-of-the-workbook")
    ? [...list(s), ...list({ ...s, scope: null })]
    : list(s);

/** A name of the sheet in front that is the same. */
const clashes = (s: NameScope, nome: string, session: Session): boolean =>
  s.scope === null &&
  session.reported.has("names-clash-with-the-sheet-in-front") &&
  list({ ...s, scope: s.workbook.active ?? s.workbook.sheets[0] ?? null }).some(
    (n) => n.name.toLowerCase() === nome.toLowerCase(),
  );

function add(s: NameScope, args: readonly unknown[], session: Session): HostObject {
  const nome = text(args, 0);
  assertName(nome);
  // Tables and names of the workbook share their names: support.microsoft.com, "Rename an Excel table".
  if (s.workbook.findName(nome, s.scope) || (s.scope === null && s.workbook.tableByName(nome))) {
    throw new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  if (clashes(s, nome, session)) {
    throw new ExcelError("GeneralException", "There was an internal error while processing the request.");
  }
  const r = targetOf(args[1], RANGE);
  const formula = r
    ? `'${r.sheet.name.replaceAll("'", "''")}'!${formatAbsolute(r.area)}`
    : formulaOf(text(args, 1));
  const nuovo: DefinedName = {
    name: nome,
    formula,
    scope: s.scope,
    hidden: false,
    comment: typeof args[2] === "string" ? args[2] : "",
    rest: {},
  };
  s.workbook.names.push(nuovo);
  session.changed();
  return object(NAMED_ITEM, nuovo);
}

const find = (s: NameScope, nome: unknown): HostObject | undefined => {
  const n = list(s).find((x) => typeof nome === "string" && x.name.toLowerCase() === nome.toLowerCase());
  return n && object(NAMED_ITEM, n);
};

const mustFind = (s: NameScope, nome: unknown): HostObject => {
  const n = find(s, nome);
  if (!n) throw itemNotFound(`the name ${String(nome)}`);
  return n;
};

export const NAMED_ITEM_COLLECTION = defineType<NameScope>({
  name: "NamedItemCollection",
  properties: {},
  navigation: {},
  items: (s, session) => listed(s, session).map((n) => object(NAMED_ITEM, n)),
  methods: {
    Add: add,
    GetCount: (s) => list(s).length,
    GetItem: (s, args) => mustFind(s, args[0]),
    GetItemAt: (s, args) =>
      itemAt(
        list(s).map((n) => object(NAMED_ITEM, n)),
        args,
      ),
    GetItemOrNullObject: (s, args) => find(s, args[0]) ?? NULL_OBJECT,
  },
  indexer: (s, args) => mustFind(s, args[0]),
});
