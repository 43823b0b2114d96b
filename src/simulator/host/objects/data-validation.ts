/** Range.dataValidation. learn.microsoft.com/javascript/api/excel/excel.datavalidation */
import type { Validation } from "../../workbook/annotations";
import { defineType, read, type Property } from "../object-type";
import { pascal } from "../pick";
import { rectangles } from "../rectangles";
import type { HostRange } from "../targets";
import {
  alertOf,
  changeValidation,
  ignoresBlanks,
  isCovered,
  promptOf,
  ruleName,
  ruleOf,
  setRule,
  validationsOf,
  withAlert,
  withBlanks,
  withPrompt,
} from "../validation";
import { invalidCells } from "../validity";
import { areasOrNull, areasOrThrow } from "./range-search";

const NONE: Validation = {
  areas: [],
  attrs: { allowBlank: "1", showInputMessage: "1", showErrorMessage: "1" },
  formula1: null,
  formula2: null,
};

/** What all the cells say alike; null where they differ. */
function alike<T>(r: HostRange, get: (v: Validation) => T): T | null {
  const dette = validationsOf(r).map(({ v }) => v);
  const valori = (isCovered(r) ? dette : [...dette, NONE]).map(get);
  const [primo] = valori;
  const uguali = valori.every((v) => JSON.stringify(v) === JSON.stringify(primo));
  return uguali && primo !== undefined ? primo : null;
}

/** Different rules are inconsistent; one rule on some of the cells is a mixed criterion (excel.datavalidationtype). */
function typeOf(r: HostRange): string {
  const regole = new Set(validationsOf(r).map(({ v }) => JSON.stringify(ruleOf(v))));
  if (regole.size > 1) return "Inconsistent";
  const [prima] = validationsOf(r);
  const nome = prima ? ruleName(prima.v) : null;
  if (nome === null) return "None";
  return isCovered(r) ? pascal(nome) : "MixedCriteria";
}

const each = (
  get: (v: Validation) => unknown,
  change: (v: Validation, dato: unknown) => Validation,
): Property<HostRange> => ({
  get: (r) => alike(r, get),
  set: (r, dato, session) => {
    changeValidation(session, r, (v) => change(v, dato));
  },
});

export const DATA_VALIDATION = defineType<HostRange>({
  name: "DataValidation",
  properties: {
    Type: read(typeOf),
    Rule: {
      get: (r) => alike(r, ruleOf),
      set: (r, v, session) => {
        setRule(session, r, v);
      },
    },
    Prompt: each(promptOf, withPrompt),
    ErrorAlert: each(alertOf, withAlert),
    IgnoreBlanks: each(ignoresBlanks, withBlanks),
    Valid: read((r, session) => {
      const { invalid, all } = invalidCells(session, r);
      if (invalid.length === 0) return true;
      return invalid.length === all && isCovered(r) ? false : null;
    }),
  },
  navigation: {},
  methods: {
    Clear: (r, _, session) => {
      changeValidation(session, r, () => null);
    },
    GetInvalidCells: (r, _, session) => areasOrThrow(r.sheet, rectangles(invalidCells(session, r).invalid)),
    GetInvalidCellsOrNullObject: (r, _, session) =>
      areasOrNull(r.sheet, rectangles(invalidCells(session, r).invalid)),
  },
});
