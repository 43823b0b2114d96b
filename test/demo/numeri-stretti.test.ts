/**
 * A number that has no room in its column: fewer decimals where the format is General, else `####`, never a part of it.
 * support.microsoft.com, "How to correct a ##### error"
 */
import { cssFont, fitted } from "../../src/simulator/demo/grid/number-fit";
import type { Cell } from "../../src/simulator/workbook/cell";
import { openWorkbook } from "../../src/simulator/index";

/** Each character ten pixels wide. */
const textWidth = (text: string): number => text.length * 10;
const di = (value: Cell["value"]) => ({ value }) as Cell;
const dentro = (width: number) => ({ width, font: "", textWidth });

test.each<[string, Cell["value"], string, string, number, string]>([
  ["fits", 146_822.49, "146.822,49", "#,##0.00", 104, "146.822,49"],
  ["an amount a hair too wide is hidden whole", 146_822.49, "146.822,49", "#,##0.00", 103, "#########"],
  ["a day", 45_107, "30/06/2023", "dd/mm/yyyy", 64, "######"],
  ["General loses decimals first", 1 / 3, "0,333333333", "General", 64, "0,3333"],
  ["General, in English", 2 / 3, "0.666666667", "General", 54, "0.667"],
  ["General loses them all before it hides", 12.75, "12,75", "General", 24, "13"],
  ["a whole number in General cannot be shortened", 123_456, "123456", "General", 44, "####"],
  ["one # at the least", 5, "5", "0", 3, "#"],
  ["a text goes over the next cell", "Descrizione", "Descrizione", "General", 30, "Descrizione"],
  ["nothing to show", 0, "", "#,##0;-#,##0;", 3, ""],
])("%s", (_, value, text, format, width, atteso) => {
  expect(fitted(di(value), text, format, dentro(width))).toBe(atteso);
});

test("the font is that of the file", () => {
  const host = openWorkbook();
  expect(cssFont(host.workbook.styles.get(0))).toMatch(/^[\d.]+px "\w[\w ]*"$/);
  host.close();
});
