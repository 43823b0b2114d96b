/**
 * The grid beside the pane. It keeps no cells: what it draws it asks of the host's workbook, cell by cell, as they come
 * into sight; what the user does goes to the host. So nothing has to be copied when the add-in writes.
 */
import {
  CanceledError,
  CommandType,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type ICommandInfo,
  type Injector,
  type IWorksheetData,
  type Univer,
  type Workbook as Unit,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  INTERCEPTOR_POINT,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  HoverManagerService,
  IEditorBridgeService,
  ScrollToRangeOperation,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import type { HostLocale } from "../../host/session";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { CellViews } from "./cell-view";
import type { TextWidth } from "./number-fit";
import { sheetView, toArea, toRange } from "./sheet-view";
import { createUniver, createUnit } from "./univer";

/** What the user does in the grid. */
interface GridEvents {
  selected(sheet: Sheet, area: Area): void;
  cleared(sheet: Sheet, area: Area): void;
  clicked(sheet: Sheet, row: number, col: number): void;
  doubleClicked(): void;
}

const UNIT = "cartella";
/** The grid's own cell editor: ours reads what is typed as Excel does. */
const EDIT = "sheet.operation.set-cell-edit-visible";
const CLEAR = ["sheet.command.clear-selection-content", "sheet.command.clear-selection-all"];

interface ShownSheet {
  readonly sheet: Sheet;
  readonly id: string;
  readonly impronta: string;
}

export class Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private views: CellViews | null = null;
  private workbook: Workbook | null = null;
  private unit: Unit | null = null;
  private shown: ShownSheet | null = null;
  private area: Area = { row: 1, col: 1, lastRow: 1, lastCol: 1 };
  private next = 1;
  /** True while the grid does what the host says, not what the user does. */
  private ours = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly events: GridEvents,
    private readonly locale: HostLocale,
  ) {
    this.univer = createUniver(container);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.commands.beforeCommandExecuted((info) => {
      this.before(info);
    });
  }

  /** Shows a workbook instead of the one before. */
  open(workbook: Workbook, sheet: Sheet, area: Area): void {
    this.views = new CellViews(workbook, this.locale, canvasWidth());
    this.workbook = workbook;
    this.byUs(() => {
      if (this.unit) this.injector.get(IUniverInstanceService).disposeUnit(UNIT);
      this.unit = null;
      this.show(sheet, area);
    });
  }

  /** Brings a sheet to the front with a selection on it. */
  show(sheet: Sheet, area: Area): void {
    this.byUs(() => {
      this.place(sheet, area);
      this.select(area);
    });
  }

  /** Draws again what is in sight. A sheet whose frame has changed is laid out anew. */
  refresh(area: Area): void {
    const { shown: mostrato, workbook } = this;
    if (!mostrato || !workbook) return;
    if (imprint(workbook, mostrato.sheet, area) !== mostrato.impronta) this.show(mostrato.sheet, area);
    else this.draw();
  }

  private draw(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  private byUs(compito: () => void): void {
    const prima = this.ours;
    this.ours = true;
    try {
      compito();
    } finally {
      this.ours = prima;
    }
  }

  private place(sheet: Sheet, area: Area): void {
    const { workbook } = this;
    if (!workbook) return;
    const impronta = imprint(workbook, sheet, area);
    const prima = this.shown;
    if (prima?.sheet === sheet && prima.impronta === impronta) {
      this.draw();
      return;
    }
    const id = `f${this.next++}`;
    this.shown = { sheet, id, impronta };
    const dati = sheetView(workbook, sheet, id, area);
    if (!this.unit) {
      this.unit = createUnit(this.univer, { id: UNIT, sheetOrder: [id], sheets: { [id]: dati }, styles: {} });
      this.injector.get(IUniverInstanceService).focusUnit(UNIT);
      this.attach();
      return;
    }
    this.run(InsertSheetMutation.id, { unitId: UNIT, index: 0, sheet: dati as IWorksheetData });
    this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: id });
    if (prima)
      this.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: prima.id, subUnitName: prima.sheet.name });
  }

  private select(area: Area): void {
    this.area = area;
    const id = this.shown?.id;
    if (id === undefined) return;
    const range = toRange(area);
    const primary = {
      ...range,
      endRow: range.startRow,
      endColumn: range.startColumn,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.run(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: id,
      selections: [{ range, primary, style: null }],
    });
    // The first time the canvas is not there yet: it will ask again.
    if (!this.injector.get(IRenderManagerService).getRenderById(UNIT)) return;
    // A little more than the cell, so that it does not end under the scroll bars.
    const { startRow, startColumn } = range;
    const sheet = this.unit?.getActiveSheet();
    const endRow = Math.min(startRow + 2, (sheet?.getRowCount() ?? 1) - 1);
    const endColumn = Math.min(startColumn + 1, (sheet?.getColumnCount() ?? 1) - 1);
    this.run(ScrollToRangeOperation.id, { range: { startRow, startColumn, endRow, endColumn } });
  }

  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params);
  }

  private attached = false;

  /** Listens to the grid, once it has a sheet to listen to. */
  private attach(): void {
    if (this.attached) return;
    this.attached = true;
    void this.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Steady)
      .then(() => {
        this.byUs(() => {
          this.select(this.area);
        });
      });
    const interceptors = this.injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 100,
      handler: (cella, { row, col, subUnitId }, next) => {
        const s = this.shown;
        const vista = s?.id === subUnitId ? this.views?.view(s.sheet, row + 1, col + 1) : null;
        return next(vista ?? cella);
      },
    });
    this.injector.get(SheetsSelectionsService).selectionMoveEnd$.subscribe((scelte) => {
      const ultima = scelte.at(-1);
      if (this.ours || !ultima || !this.shown) return;
      this.events.selected(this.shown.sheet, toArea(ultima.range));
    });
    this.injector.get(HoverManagerService).currentDbClickedCell$.subscribe(() => {
      this.events.doubleClicked();
    });
    this.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      if (this.shown?.id === location.subUnitId)
        this.events.clicked(this.shown.sheet, location.row + 1, location.col + 1);
    });
  }

  /** The user's changes to cells go to the host; changes that the host does not take from here do not happen. */
  private before(info: Readonly<ICommandInfo>): void {
    const s = this.shown;
    if (this.ours || !s) return;
    if (CLEAR.includes(info.id)) {
      for (const scelta of this.injector.get(SheetsSelectionsService).getCurrentSelections())
        this.events.cleared(s.sheet, toArea(scelta.range));
      throw new CanceledError();
    }
    const cambia = info.type === CommandType.MUTATION && info.id.startsWith("sheet.mutation.");
    if (!cambia && !info.id.startsWith(EDIT)) return;
    throw new CanceledError();
  }

  /** Where the selected cell is on the screen, from the grid's corner. */
  cellBox(): DOMRectReadOnly | null {
    const luogo = this.injector.get(IEditorBridgeService).getLatestEditCellState();
    if (!luogo) return null;
    const { startX, startY, endX, endY } = luogo.position;
    const { left, top } = luogo.canvasOffset;
    const zona = this.container.getBoundingClientRect();
    return new DOMRect(startX + left - zona.left, startY + top - zona.top, endX - startX, endY - startY);
  }

  /** Gives the keyboard back to the cells. */
  focus(): void {
    this.container.focus({ preventScroll: true });
  }
}

/** Measures on a canvas of its own; what was measured once is known: figures repeat. */
function canvasWidth(): TextWidth {
  const canvas = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const name = `${font} ${text}`;
    let width = known.get(name);
    if (width === undefined) {
      if (canvas) canvas.font = font;
      width = canvas?.measureText(text).width ?? 0;
      if (known.size > MEASURED) known.clear();
      known.set(name, width);
    }
    return width;
  };
}

/** Texts whose width is kept: some screens of them. */
const MEASURED = 20_000;

/** What the frame of a sheet depends on. */
function imprint(workbook: Workbook, sheet: Sheet, area: Area): string {
  return JSON.stringify(sheetView(workbook, sheet, "", area));
}
