/**
 * How a range becomes series, categories and names. support.microsoft.com, "Change how rows and columns of data are
 * plotted in a chart" and "Select data for a chart".
 */
import { formatArea, parseArea } from "../../src/simulator/workbook/area";
import {
  splitRange,
  type CellKind,
  type Family,
  type SeriesBy,
} from "../../src/simulator/workbook/chart/split-range";

/** A grid by its letters: t text, n number, d date, - blank. */
function split(righe: string, by: SeriesBy, family: Family): string {
  const griglia = righe.split(" ");
  const specie: Record<string, CellKind> = { t: "text", n: "number", d: "date", "-": "blank" };
  const area = { row: 1, col: 1, lastRow: griglia.length, lastCol: griglia[0]?.length ?? 0 };
  const s = splitRange(area, by, family, (r, c) => specie[griglia[r - 1]?.[c - 1] ?? "-"] ?? "blank");
  const serie = s.series.map(
    (x) =>
      `${x.name ? formatArea(x.name) : ""}>${formatArea(x.values)}${x.sizes ? `*${formatArea(x.sizes)}` : ""}`,
  );
  return `${s.by} ${s.categories ? formatArea(s.categories) : "-"} ${serie.join(" ")}`;
}

test.each<[string, string, SeriesBy, Family, string]>([
  [
    "names above, categories beside",
    "ttt tnn tnn tnn",
    "Auto",
    "category",
    "Columns A2:A4 B1>B2:B4 C1>C2:C4",
  ],
  ["more columns than rows", "tttt tnnn tnnn", "Auto", "category", "Rows B1:D1 A2>B2:D2 A3>B3:D3"],
  ["as many: by columns", "ttt tnn tnn", "Auto", "category", "Columns A2:A3 B1>B2:B3 C1>C2:C3"],
  ["by rows because asked", "ttt tnn tnn tnn", "Rows", "category", "Rows B1:C1 A2>B2:C2 A3>B3:C3 A4>B4:C4"],
  ["by columns because asked", "tttt tnnn", "Columns", "category", "Columns A2 B1>B2 C1>C2 D1>D2"],
  ["no names", "tnn tnn tnn", "Auto", "category", "Columns A1:A3 >B1:B3 >C1:C3"],
  ["no categories", "tt nn nn", "Auto", "category", "Columns - A1>A2:A3 B1>B2:B3"],
  ["numbers alone", "nn nn nn", "Auto", "category", "Columns - >A1:A3 >B1:B3"],
  [
    "a blank corner makes names of numbers",
    "-nn nnn nnn",
    "Auto",
    "category",
    "Columns A2:A3 B1>B2:B3 C1>C2:C3",
  ],
  ["dates are categories", "tt dn dn dn", "Auto", "category", "Columns A2:A4 B1>B2:B4"],
  ["dates are names", "tdd tnn tnn", "Auto", "category", "Columns A2:A3 B1>B2:B3 C1>C2:C3"],
  ["two columns of categories", "ttt ttn -tn ttn", "Auto", "category", "Columns A2:B4 C1>C2:C4"],
  ["one column with a name", "t n n", "Auto", "category", "Columns - A1>A2:A3"],
  ["one row with a name", "tnnn", "Auto", "category", "Rows - A1>B1:D1"],
  ["one cell", "n", "Auto", "category", "Columns - >A1"],
  ["blanks only", "-- --", "Auto", "category", "Columns A2 B1>B2"],
  ["texts only", "tt tt tt", "Auto", "category", "Columns A2:A3 B1>B2:B3"],
  ["the first column is x", "tt nn nn nn", "Auto", "xy", "Columns A2:A4 B1>B2:B4"],
  ["texts are x too", "ttt tnn tnn tnn", "Auto", "xy", "Columns A2:A4 B1>B2:B4 C1>C2:C4"],
  ["one column of y", "n n n", "Auto", "xy", "Columns - >A1:A3"],
  ["x, y, size", "ttt nnn nnn nnn", "Auto", "bubble", "Columns A2:A4 B1>B2:B4*C2:C4"],
  ["y, size", "tt nn nn", "Auto", "bubble", "Columns - A1>A2:A3*B2:B3"],
  [
    "x, and two pairs",
    "nnnnn nnnnn nnnnn nnnnn nnnnn",
    "Auto",
    "bubble",
    "Columns A1:A5 >B1:B5*C1:C5 >D1:D5*E1:E5",
  ],
])("%s", (_, griglia, by, family, atteso) => {
  expect(split(griglia, by, family)).toBe(atteso);
});

test("every cell of values is in one series, whatever the grid", () => {
  const area = parseArea("A1:E7");
  expect(area).not.toBeNull();
  if (!area) return;
  for (const by of ["Columns", "Rows"] as const) {
    const s = splitRange(area, by, "category", () => "number");
    const celle = s.series.reduce(
      (n, x) => n + (x.values.lastRow - x.values.row + 1) * (x.values.lastCol - x.values.col + 1),
      0,
    );
    expect(celle).toBe(35);
  }
});
