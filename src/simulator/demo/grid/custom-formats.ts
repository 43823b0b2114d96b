/**
 * Where the custom rules of a sheet hold, for as long as the workbook stays as it is: worked out once for a band of
 * rows when one of its cells comes into sight, all the rules together.
 */
import { customRulesIn } from "../../calc/custom-rules";
import type { ConditionalFormat, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { XmlElement } from "../../xlsx/xml";
import type { Surroundings } from "./conditional-view";

/** Rows worked out together: some screens of them. */
const BAND = 200;

export class CustomFormats {
  private version = -1;
  private readonly bands = new Map<string, ReadonlySet<string>>();

  constructor(private readonly workbook: Workbook) {}

  of(sheet: Sheet): Surroundings {
    return {
      dxf: (id): XmlElement | undefined => this.workbook.styles.dxf(id),
      holds: (format, row, col) => this.band(sheet, row).has(key(format, row, col)),
    };
  }

  private band(sheet: Sheet, row: number): ReadonlySet<string> {
    if (this.version !== this.workbook.version) {
      this.bands.clear();
      this.version = this.workbook.version;
    }
    const first = Math.floor((row - 1) / BAND) * BAND + 1;
    const name = `${first} ${sheet.name}`;
    let band = this.bands.get(name);
    if (!band) {
      const lastCol = sheet.usedArea(false)?.lastCol ?? 1;
      const area = { row: first, col: 1, lastRow: first + BAND - 1, lastCol };
      band = new Set(customRulesIn(this.workbook, sheet, area).map((h) => key(h.format, h.row, h.col)));
      this.bands.set(name, band);
    }
    return band;
  }
}

const key = ({ id }: ConditionalFormat, row: number, col: number): string => `${row} ${col} ${id}`;
