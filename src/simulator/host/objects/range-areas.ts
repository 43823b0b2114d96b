/** Several ranges at once. learn.microsoft.com/javascript/api/excel/excel.rangeareas */
import {
  intersect,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../workbook/area";
import { flag, integer, itemAt, text } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, isHostObject, linked, NULL_OBJECT, object, read, type ObjectType } from "../object-type";
import { areasAddress } from "../rectangles";
import type { Session } from "../session";
import { tablesIn } from "../table-edits";
import type { HostAreas, HostRange } from "../targets";
import { CONDITIONAL_FORMAT_COLLECTION } from "./conditional-format";
import { DATA_VALIDATION } from "./data-validation";
import { RANGE_EDITING } from "./range-editing";
import { RANGE_FORMAT } from "./range-format";
import { areasOrNull, areasOrThrow, specialCells } from "./range-search";
import { cellCount, sub } from "./range-geometry";

const parts = (r: HostAreas): HostRange[] => r.areas.map((area) => ({ sheet: r.sheet, area }));

/** As one range with more rectangles, for what looks only at formats. */
const together = (r: HostAreas): HostRange => {
  const [area = { row: 1, col: 1, lastRow: 1, lastCol: 1 }, ...others] = r.areas;
  return { sheet: r.sheet, area, others };
};

const each =
  (nome: keyof typeof RANGE_EDITING) =>
  (r: HostAreas, args: readonly unknown[], session: Session): void => {
    for (const p of parts(r)) RANGE_EDITING[nome]?.(p, args, session);
  };

const areasArgument = (v: unknown): HostAreas | undefined => {
  if (!isHostObject(v)) return undefined;
  if (v.type.name === "RangeAreas") return v.target as HostAreas;
  if (v.type.name !== "Range") return undefined;
  const r = v.target as HostRange;
  return { sheet: r.sheet, areas: [r.area] };
};

function intersection(r: HostAreas, args: readonly unknown[]): Area[] {
  const altra = areasArgument(args[0]);
  if (altra?.sheet !== r.sheet) throw invalidArgument("the other range");
  return r.areas.flatMap((a) => altra.areas.flatMap((b) => intersect(a, b) ?? []));
}

const used = (r: HostAreas, valuesOnly: boolean): Area[] => {
  const usata = r.sheet.usedArea(valuesOnly);
  return usata ? r.areas.flatMap((a) => intersect(a, usata) ?? []) : [];
};

const RANGE_COLLECTION = defineType<readonly HostRange[]>({
  name: "RangeCollection",
  properties: {},
  navigation: {},
  items: (rs) => rs.map((r) => linked("Range", r)),
  methods: {
    GetCount: (rs) => rs.length,
    GetItemAt: (rs, args) =>
      itemAt(
        rs.map((r) => linked("Range", r)),
        args,
      ),
  },
});

export const RANGE_AREAS: ObjectType<HostAreas> = defineType<HostAreas>({
  name: "RangeAreas",
  identity: (r, session) => ({ _ReferenceId: session.reference(object(RANGE_AREAS, r)) }),
  properties: {
    Address: read(areasAddress),
    AddressLocal: read(areasAddress),
    AreaCount: read((r) => r.areas.length),
    CellCount: read((r) => r.areas.reduce((n, a) => n + cellCount(a), 0)),
    IsEntireColumn: read((r) => r.areas.every(isEntireColumns)),
    IsEntireRow: read((r) => r.areas.every(isEntireRows)),
  },
  navigation: {
    Areas: (r) => object(RANGE_COLLECTION, parts(r)),
    ConditionalFormats: (r) => object(CONDITIONAL_FORMAT_COLLECTION, together(r)),
    DataValidation: (r) => object(DATA_VALIDATION, together(r)),
    Format: (r) => object(RANGE_FORMAT, together(r)),
    Worksheet: (r) => linked("Worksheet", r.sheet),
  },
  methods: {
    Calculate: (_, __, session) => {
      session.calculate();
    },
    Clear: each("Clear"),
    CopyFrom: each("CopyFrom"),
    GetEntireColumn: (r) =>
      linked("RangeAreas", {
        sheet: r.sheet,
        areas: r.areas.map((a) => ({ ...a, row: 1, lastRow: MAX_ROWS })),
      }),
    GetEntireRow: (r) =>
      linked("RangeAreas", {
        sheet: r.sheet,
        areas: r.areas.map((a) => ({ ...a, col: 1, lastCol: MAX_COLUMNS })),
      }),
    GetIntersection: (r, args) => areasOrThrow(r.sheet, intersection(r, args)),
    GetIntersectionOrNullObject: (r, args) => areasOrNull(r.sheet, intersection(r, args)),
    GetOffsetRangeAreas: (r, args) => {
      const [dr, dc] = [integer(args, 0), integer(args, 1)];
      const areas = r.areas.map((a) => ({
        row: a.row + dr,
        col: a.col + dc,
        lastRow: a.lastRow + dr,
        lastCol: a.lastCol + dc,
      }));
      for (const a of areas) sub({ sheet: r.sheet, area: a }, a);
      return linked("RangeAreas", { sheet: r.sheet, areas });
    },
    GetSpecialCells: (r, args, session) => areasOrThrow(r.sheet, special(r, args, session)),
    GetSpecialCellsOrNullObject: (r, args, session) => areasOrNull(r.sheet, special(r, args, session)),
    GetTables: (r, args) =>
      linked(
        "TableScopedCollection",
        r.areas.flatMap((a) => tablesIn(r.sheet, a, flag(args, 0))),
      ),
    GetUsedRangeAreas: (r, args) => areasOrThrow(r.sheet, used(r, flag(args, 0))),
    GetUsedRangeAreasOrNullObject: (r, args) => areasOrNull(r.sheet, used(r, flag(args, 0))),
    SetDirty: (_, __, session) => {
      session.changed();
    },
  },
});

const special = (r: HostAreas, args: readonly unknown[], session: Session): Area[] =>
  r.areas.flatMap((a) => specialCells(session, r.sheet, a, args));

const AREAS_COLLECTION = defineType<readonly HostAreas[]>({
  name: "RangeAreasCollection",
  properties: {},
  navigation: {},
  items: (aree) => aree.map((a) => object(RANGE_AREAS, a)),
  methods: {
    GetCount: (aree) => aree.length,
    GetItemAt: (aree, args) =>
      itemAt(
        aree.map((a) => object(RANGE_AREAS, a)),
        args,
      ),
  },
});

const bySheet = (aree: readonly HostAreas[], chiave: string): HostAreas | undefined =>
  aree.find(({ sheet }) => sheet.id === chiave || sheet.name.toLowerCase() === chiave.toLowerCase());

/** Ranges on several sheets: what a formula reads, who reads a cell. */
const WORKBOOK_RANGE_AREAS: ObjectType<readonly HostAreas[]> = defineType<readonly HostAreas[]>({
  name: "WorkbookRangeAreas",
  identity: (aree, session) => ({ _ReferenceId: session.reference(object(WORKBOOK_RANGE_AREAS, aree)) }),
  properties: { Addresses: read((aree) => aree.map(areasAddress)) },
  navigation: {
    Areas: (aree) => object(AREAS_COLLECTION, aree),
    Ranges: (aree) => object(RANGE_COLLECTION, aree.flatMap(parts)),
  },
  methods: {
    GetRangeAreasBySheet: (aree, args) => {
      const trovata = bySheet(aree, text(args, 0));
      if (!trovata) throw itemNotFound(`no range on ${String(args[0])}`);
      return object(RANGE_AREAS, trovata);
    },
    GetRangeAreasOrNullObjectBySheet: (aree, args) => {
      const trovata = bySheet(aree, text(args, 0));
      return trovata ? object(RANGE_AREAS, trovata) : NULL_OBJECT;
    },
  },
});
