/**
 * Functions of the sheet called from code. learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheet-functions
 * Each call is a formula: it is computed, with the calls nested in it, when its result is asked for.
 */
import { evaluate } from "../../calc/questions";
import { formatAbsolute, quoteSheet } from "../../workbook/area";
import { CellError, type CellValue } from "../../workbook/cell";
import type { Workbook } from "../../workbook/workbook";
import { apiNotFound, invalidArgument } from "../errors";
import { FUNCTION_NAMES, functionName } from "../function-names";
import { defineType, isHostObject, object, read, type HostObject, type ObjectType } from "../object-type";
import type { Session } from "../session";
import type { HostAreas, HostRange } from "../targets";

interface Call {
  readonly formula: string;
  readonly name: string;
  result?: { readonly version: number; readonly value: CellValue };
}

/** A function that the engine does not have is a member that is not there, never a #NAME? of Excel's. */
function valueOf(c: Call, session: Session): CellValue {
  const { workbook } = session;
  if (c.result?.version !== workbook.version) {
    session.calculate();
    const sheet = workbook.active ?? workbook.sheets[0];
    const [value = null] = sheet ? evaluate(workbook, [{ sheet, row: 1, col: 1, formula: c.formula }]) : [];
    if (value instanceof CellError && value.codice === "#NAME?") {
      session.missing.push(`Functions.${c.name}`);
      throw apiNotFound(`Functions.${c.name}`);
    }
    c.result = { version: workbook.version, value };
  }
  return c.result.value;
}

const FUNCTION_RESULT: ObjectType<Call> = defineType<Call>({
  name: "FunctionResult",
  // Later requests name the result by this: office.js does not call again.
  identity: (c, session) => ({ _ReferenceId: session.reference(object(FUNCTION_RESULT, c)) }),
  properties: {
    Value: read((c, session) => {
      const v = valueOf(c, session);
      return v instanceof CellError ? null : v;
    }),
    Error: read((c, session) => {
      const v = valueOf(c, session);
      return v instanceof CellError ? v.codice : null;
    }),
  },
  navigation: {},
  methods: {},
});

const reference = (r: HostRange): string => `${quoteSheet(r.sheet.name)}!${formatAbsolute(r.area)}`;

/** An argument as a formula has it. Lists are the arguments of a function that takes any number of them. */
function written(v: unknown): string[] {
  if (v === null || v === undefined) return [""];
  if (typeof v === "number") return [String(v)];
  if (typeof v === "boolean") return [v ? "TRUE" : "FALSE"];
  if (typeof v === "string") return [`"${v.replaceAll('"', '""')}"`];
  if (Array.isArray(v)) return v.flatMap(written);
  if (isHostObject(v)) {
    if (v.type.name === "Range") return [reference(v.target as HostRange)];
    if (v.type.name === "FunctionResult") return [(v.target as Call).formula];
    if (v.type.name === "RangeAreas") {
      const { sheet, areas } = v.target as HostAreas;
      return [`(${areas.map((area) => reference({ sheet, area })).join(",")})`];
    }
  }
  // Excel.RangeReference.
  const indirizzo: unknown = typeof v === "object" && "address" in v ? v.address : undefined;
  if (typeof indirizzo === "string") return [indirizzo];
  throw invalidArgument("an argument of the function");
}

function call(nome: string, args: readonly unknown[]): HostObject {
  const dati = args.flatMap(written);
  while (dati.at(-1) === "") dati.pop();
  return object(FUNCTION_RESULT, { formula: `${functionName(nome)}(${dati.join(",")})`, name: nome });
}

export const FUNCTIONS = defineType<Workbook>({
  name: "Functions",
  properties: {},
  navigation: {},
  methods: Object.fromEntries(
    FUNCTION_NAMES.map((nome) => [nome, (_: Workbook, args: readonly unknown[]) => call(nome, args)]),
  ),
});
