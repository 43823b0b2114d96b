/** Application: calculation and culture. learn.microsoft.com/javascript/api/excel/excel.application */
import {
  CALCULATION_MODES,
  calculationMode,
  engineVersion,
  iterationOf,
  setCalculationMode,
  setIteration,
} from "../../workbook/calculation";
import { calculationOf } from "../../calc/calculation";
import type { Workbook } from "../../workbook/workbook";
import { XlsxError } from "../../xlsx/errors";
import { readXlsx } from "../../xlsx/read-workbook";
import { boolean, numeric, oneOf, text } from "../arguments";
import { fromBase64 } from "../base64";
import { cultureOf, type Culture } from "../culture";
import { invalidArgument } from "../errors";
import { defineType, object, read } from "../object-type";
import type { Session } from "../session";

const NUMBER_FORMAT = defineType<Culture>({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: read((c) => c.decimal),
    NumberGroupSeparator: read((c) => c.group),
  },
  navigation: {},
  methods: {},
});

const DATETIME_FORMAT = defineType<Culture>({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: read((c) => c.dateSeparator),
    LongDatePattern: read((c) => c.longDate),
    LongTimePattern: read((c) => c.longTime),
    ShortDatePattern: read((c) => c.shortDate),
    TimeSeparator: read((c) => c.timeSeparator),
  },
  navigation: {},
  methods: {},
});

const CULTURE_INFO = defineType<Culture>({
  name: "CultureInfo",
  properties: { Name: read((c) => c.name) },
  navigation: {
    DatetimeFormat: (c) => object(DATETIME_FORMAT, c),
    NumberFormat: (c) => object(NUMBER_FORMAT, c),
  },
  methods: {},
});

/** The limits are those of Excel's options: support.microsoft.com, "Remove or allow a circular reference". */
const ITERATIVE = defineType<Workbook>({
  name: "IterativeCalculation",
  properties: {
    Enabled: {
      get: (wb) => iterationOf(wb).enabled,
      set: (wb, v, session) => {
        setIteration(wb, { enabled: boolean(v, "enabled") });
        session.changed();
      },
    },
    MaxIteration: {
      get: (wb) => iterationOf(wb).maxIteration,
      set: (wb, v, session) => {
        const volte = numeric(v, "maxIteration");
        if (!Number.isInteger(volte) || volte < 1 || volte > 32_767) throw invalidArgument("maxIteration");
        setIteration(wb, { maxIteration: volte });
        session.changed();
      },
    },
    MaxChange: {
      get: (wb) => iterationOf(wb).maxChange,
      set: (wb, v, session) => {
        const scarto = numeric(v, "maxChange");
        if (scarto < 0) throw invalidArgument("maxChange");
        setIteration(wb, { maxChange: scarto });
        session.changed();
      },
    },
  },
  navigation: {},
  methods: {},
});

/** A workbook made beside this one: it opens in a window of its own, which is the embedder's to show. */
interface Created {
  readonly id: string;
  readonly bytes: Uint8Array | null;
}

const WORKBOOK_CREATED = defineType<Created>({
  name: "WorkbookCreated",
  identity: (c) => ({ Id: c.id }),
  properties: { Id: read((c) => c.id) },
  navigation: {},
  methods: {
    Open: (c, _, session) => {
      session.openedWorkbooks.push(c.bytes);
    },
  },
});

/** Excel.createWorkbook: a blank workbook, or a copy of the one given as base64. */
function createWorkbook(args: readonly unknown[], session: Session): Created {
  const dati = args[0];
  if (dati === null || dati === undefined || dati === "")
    return { id: session.workbook.newGuid(), bytes: null };
  const bytes = fromBase64(text(args, 0));
  try {
    readXlsx(bytes);
  } catch (errore) {
    if (!(errore instanceof XlsxError)) throw errore;
    throw invalidArgument("base64File is not an .xlsx workbook");
  }
  return { id: session.workbook.newGuid(), bytes };
}

export const APPLICATION = defineType<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: calculationMode,
      set: (wb, v, session) => {
        setCalculationMode(wb, oneOf(v, CALCULATION_MODES, "calculationMode"));
        session.changed();
      },
    },
    // Every calculation ends within the request that asked for it; in manual mode nobody asks.
    CalculationState: read((wb) =>
      calculationMode(wb) === "Manual" && calculationOf(wb).pending ? "Pending" : "Done",
    ),
    CalculationEngineVersion: read(engineVersion),
    DecimalSeparator: read((_, session) => cultureOf(session.locale).decimal),
    ThousandsSeparator: read((_, session) => cultureOf(session.locale).group),
    UseSystemSeparators: read(() => true),
  },
  navigation: {
    CultureInfo: (_, session) => object(CULTURE_INFO, cultureOf(session.locale)),
    IterativeCalculation: (wb) => object(ITERATIVE, wb),
  },
  methods: {
    // Full and FullRebuild differ in whether dependencies are worked out anew: here they always are.
    Calculate: (_, args, session) => {
      const tipo = oneOf(args[0], ["Recalculate", "Full", "FullRebuild"], "calculationType");
      if (tipo === "Recalculate") session.calculateDirty();
      else session.calculateNow();
    },
    CreateWorkbook: (_, args, session) => object(WORKBOOK_CREATED, createWorkbook(args, session)),
    SuspendApiCalculationUntilNextSync: (_, __, session) => {
      session.suspended = true;
    },
    // Nothing is drawn within a batch: the screen is already as it asks.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
