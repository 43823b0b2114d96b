/** One worksheet part → Sheet. The cells are streamed; every other element is kept as a tree. */
import { COSTI, type Conto } from "../../base/pacchetto/conto";
import { readXml, type Attributi } from "../../base/pacchetto/xml";
import { serialOfIso } from "../../base/pacchetto/data-iso";
import { parseIndirizzo } from "../../base/posizione";
import type { Validation } from "../workbook/annotations";
import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "../workbook/area";
import { CellError, type Cell, type CellOrigin, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { without } from "./attributes";
import { budget } from "./budget";
import { takeExtensions } from "./conditional-extensions";
import { fromFile } from "./future-functions";
import { SharedFormulas } from "./shared-formula";
import {
  childOf,
  childrenOf,
  decode,
  element,
  locale,
  plainNames,
  textOf,
  unescapeX,
  type XmlElement,
} from "./xml";

/** What the cells of every sheet point at. */
interface Shared {
  readonly strings: readonly string[];
  /** How many styles the file has: a cell of another has none. */
  readonly styles: number;
}

interface Lettore extends Shared {
  readonly sheet: Sheet;
}

/** Relationship id → target, of this sheet. */
export type Relations = ReadonlyMap<string, string>;

export function readSheet(bytes: Uint8Array, sheet: Sheet, shared: Shared, rels: Relations): void {
  const lettore: Lettore = { sheet, ...shared };
  const conto = budget();
  const celle = new CellReader(lettore, conto);
  const pila: XmlElement[] = [];
  let profondita = 0;
  let inDati = false;
  let nomi = plainNames("", {});
  const lettura = readXml(conto, {
    open: (scritto, attrs) => {
      const nome = locale(scritto);
      profondita++;
      if (profondita === 1) {
        if (nome !== "worksheet") throw new Error("not a worksheet");
        nomi = plainNames(scritto, { ...attrs });
        sheet.rootAttrs = { ...nomi.attrs };
      }
      if (profondita === 2 && nome === "sheetData") inDati = true;
      if (inDati) celle.open(nome, attrs);
      else if (profondita >= 2) {
        conto.spend(COSTI.nodo);
        const nuovo = element(nomi.rename(scritto), { ...attrs });
        pila.at(-1)?.children.push(nuovo);
        pila.push(nuovo);
      }
    },
    text: (t) => {
      if (inDati) celle.text(t);
      else pila.at(-1)?.children.push(t);
    },
    close: (scritto) => {
      const nome = locale(scritto);
      if (inDati) {
        celle.close(nome);
        if (profondita === 2) inDati = false;
      } else if (profondita >= 2) {
        const chiuso = pila.pop();
        if (profondita === 2 && chiuso) keepElement(sheet, chiuso, rels, conto);
      }
      profondita--;
    },
  });
  lettura.write(decode(bytes));
  lettura.end();
  takeExtensions(sheet);
  markSpilled(sheet, conto);
}

/** The other cells of an array formula have its values and no formula of their own. */
function markSpilled(sheet: Sheet, conto: Conto): void {
  for (const riga of sheet.rows.values()) {
    for (const cella of riga.values()) {
      if (!cella.array) continue;
      // Every row is looked at, whatever the area.
      conto.spend(Math.min(sheet.rows.size, cella.array.area.lastRow - cella.array.area.row + 1));
      for (const [, , c] of sheet.cellsIn(cella.array.area)) {
        if (c !== cella && c.formula === undefined) c.spilled = true;
      }
    }
  }
}

function keepElement(sheet: Sheet, e: XmlElement, rels: Relations, conto: Conto): void {
  const aree = (testo: string | undefined) =>
    (testo ?? "").split(/\s+/).flatMap((t) => {
      const area = parseArea(t);
      return area ? [area] : [];
    });
  switch (e.name) {
    case "cols":
      for (const col of childrenOf(e)) readColumn(sheet, col.attrs, conto);
      break;
    case "mergeCells":
      sheet.merges.push(...childrenOf(e).flatMap((m) => aree(m.attrs["ref"])));
      break;
    case "hyperlinks":
      for (const h of childrenOf(e)) readHyperlink(sheet, h.attrs, rels);
      break;
    case "conditionalFormatting":
      for (const rule of childrenOf(e)) {
        sheet.conditionalFormats.push({
          id: `cf${sheet.conditionalFormats.length + 1}`,
          areas: aree(e.attrs["sqref"]),
          rule,
          ...(e.attrs["pivot"] === undefined ? {} : { pivot: e.attrs["pivot"] }),
        });
      }
      break;
    case "dataValidations":
      sheet.validations.push(...childrenOf(e).map((v) => readValidation(v, aree(v.attrs["sqref"]))));
      sheet.validationAttrs = { ...sheet.validationAttrs, ...without(e.attrs, "count") };
      break;
    case "dimension":
    case "tableParts":
      break;
    case "extLst":
      // Some programs write several: they are one.
      sheet.elements.set(
        e.name,
        element(e.name, e.attrs, [...(sheet.elements.get(e.name)?.children ?? []), ...e.children]),
      );
      break;
    default:
      sheet.elements.set(placeOf(e), e);
  }
}

/** Controls and embedded objects are wrapped in a choice of markup: it stands where they would. */
function placeOf(e: XmlElement): string {
  const [scelta] = locale(e.name) === "AlternateContent" ? childrenOf(e) : [];
  const [dentro] = scelta ? childrenOf(scelta) : [];
  return dentro ? locale(dentro.name) : e.name;
}

function readValidation(v: XmlElement, areas: Area[]): Validation {
  const attrs = { ...v.attrs };
  delete attrs["sqref"];
  // A list with a comma in an item has its own form, and one for programs that do not know it.
  const scelta = childOf(v, "AlternateContent");
  const casa = childOf(scelta, "Fallback") ?? v;
  const formula = (nome: string): string | null => {
    const f = childOf(casa, nome) ?? childOf(v, nome);
    return f ? textOf(f) : null;
  };
  const formula1 = formula("formula1");
  return {
    areas,
    attrs,
    formula1,
    formula2: formula("formula2"),
    ...(scelta ? { alternative: { element: scelta, formula1 } } : {}),
  };
}

function readColumn(sheet: Sheet, attrs: Record<string, string>, conto: Conto): void {
  const { min, max, width, hidden, style, ...rest } = attrs;
  const fine = Math.min(Number(max), MAX_COLUMNS);
  conto.spend(Math.max(0, fine - Number(min)));
  for (let c = Number(min); c <= fine; c++) {
    sheet.columns.set(c, {
      ...(width === undefined ? {} : { width: Number(width) }),
      ...(hidden === "1" || hidden === "true" ? { hidden: true } : {}),
      ...(style === undefined ? {} : { style: Number(style) }),
      rest,
    });
  }
}

function readHyperlink(sheet: Sheet, attrs: Record<string, string>, rels: Relations): void {
  const area = parseArea(attrs["ref"] ?? "");
  if (!area) return;
  const id = Object.entries(attrs).find(([k]) => locale(k) === "id")?.[1];
  const target = id === undefined ? undefined : rels.get(id);
  sheet.hyperlinks.push({
    area,
    ...(attrs["location"] === undefined ? {} : { location: attrs["location"] }),
    ...(target === undefined ? {} : { target }),
    ...(attrs["tooltip"] === undefined ? {} : { tooltip: attrs["tooltip"] }),
    ...(attrs["display"] === undefined ? {} : { display: attrs["display"] }),
  });
}

/** The cells of sheetData, one event at a time. */
class CellReader {
  private riga = 0;
  private rigaCella = 0;
  private colonna = 0;
  private tipo = "n";
  private stile = 0;
  private valore = "";
  private formula: string | null = null;
  private inline = "";
  private dentro: "v" | "f" | "t" | null = null;
  private fonetica = 0;
  private attrsFormula: Attributi = {};
  private attrsCella: Record<string, string> = {};
  private readonly condivise = new SharedFormulas();

  constructor(
    private readonly lettore: Lettore,
    private readonly conto: Conto,
  ) {}

  open(nome: string, attrs: Attributi): void {
    switch (nome) {
      case "row":
        this.openRow(attrs);
        break;
      case "c": {
        const { r = "", t = "n", s = "0", ...altri } = attrs;
        // Its own reference says where it is, whatever row it stands in.
        const posto = parseIndirizzo(r);
        this.rigaCella = posto?.riga ?? this.riga;
        this.colonna = posto?.colonna ?? this.colonna + 1;
        if (this.colonna > MAX_COLUMNS || this.rigaCella > MAX_ROWS)
          throw new Error(`a cell off the sheet: ${r}`);
        this.tipo = t;
        this.stile = Number(s) < this.lettore.styles ? Number(s) : 0;
        this.attrsCella = altri;
        this.valore = "";
        this.inline = "";
        this.formula = null;
        this.attrsFormula = {};
        break;
      }
      case "v":
        this.dentro = "v";
        break;
      case "f":
        this.dentro = "f";
        this.formula = "";
        this.attrsFormula = attrs;
        break;
      case "rPh":
        this.fonetica++;
        break;
      case "t":
        this.dentro = this.fonetica > 0 ? null : "t";
        break;
      default:
    }
  }

  text(t: string): void {
    if (this.dentro === "v") this.valore += t;
    else if (this.dentro === "f") this.formula = (this.formula ?? "") + t;
    else if (this.dentro === "t") this.inline += t;
  }

  close(nome: string): void {
    if (nome === "v" || nome === "f" || nome === "t") this.dentro = null;
    else if (nome === "rPh") this.fonetica--;
    else if (nome === "c") this.closeCell();
  }

  private openRow(attrs: Attributi): void {
    const { r, ht, hidden, s, customFormat, customHeight, ...altri } = attrs;
    const rest = without(altri, "spans");
    this.riga = r === undefined ? this.riga + 1 : Number(r);
    if (!(this.riga <= MAX_ROWS)) throw new Error(`a row off the sheet: ${r ?? this.riga}`);
    this.colonna = 0;
    const vera = (v: string | undefined): boolean => v === "1" || v === "true";
    if (ht === undefined && !vera(hidden) && !vera(customFormat) && Object.keys(rest).length === 0) return;
    this.conto.spend(COSTI.cella);
    this.lettore.sheet.rowInfo.set(this.riga, {
      ...(ht === undefined ? {} : vera(customHeight) ? { height: Number(ht) } : { autoHeight: Number(ht) }),
      ...(vera(hidden) ? { hidden: true } : {}),
      ...(s !== undefined && vera(customFormat) ? { style: Number(s) } : {}),
      rest,
    });
  }

  private closeCell(): void {
    const { sheet } = this.lettore;
    const formula = this.formula === null ? null : this.resolveFormula(this.formula);
    const value = this.readValue();
    const attesa = this.attrsFormula["t"] === "shared" && formula === null;
    if (value === null && formula === null && this.stile === 0 && !attesa) return;
    this.conto.spend(COSTI.cella);
    const cella: Cell = { value, style: this.stile };
    if (formula !== null) setFormula(cella, formula);
    const { t: specie, si } = this.attrsFormula;
    if (formula === null && specie === "shared" && si !== undefined) {
      this.condivise.await(si, {
        riga: this.rigaCella,
        colonna: this.colonna,
        take: (f) => {
          setFormula(cella, f);
        },
      });
    }
    const area = this.attrsFormula["t"] === "array" ? parseArea(this.attrsFormula["ref"] ?? "") : null;
    if (area && formula !== null) cella.array = { area, dynamic: this.attrsCella["cm"] !== undefined };
    const origin = this.readOrigin(value);
    if (origin) cella.origin = origin;
    let riga = sheet.rows.get(this.rigaCella);
    if (!riga) sheet.rows.set(this.rigaCella, (riga = new Map<number, Cell>()));
    riga.set(this.colonna, cella);
  }

  private readOrigin(value: CellValue): CellOrigin | null {
    const shared = this.tipo === "s" && this.valore !== "" ? Number(this.valore) : null;
    const dataTable = this.attrsFormula["t"] === "dataTable" ? this.attrsFormula : null;
    if (shared === null && !dataTable && Object.keys(this.attrsCella).length === 0) return null;
    return {
      value,
      attrs: this.attrsCella,
      ...(shared === null ? {} : { shared }),
      ...(dataTable ? { dataTable } : {}),
    };
  }

  private resolveFormula(testo: string): string | null {
    const { t, si, ref } = this.attrsFormula;
    if (t === "shared" && si !== undefined) {
      if (ref === undefined && testo === "") return this.condivise.resolve(si, this.rigaCella, this.colonna);
      this.condivise.define(si, testo, this.rigaCella, this.colonna);
      return testo;
    }
    // Some programs write the sign that people type.
    return testo.trim() === "" ? null : testo.trim().replace(/^=/, "");
  }

  private readValue(): CellValue {
    // Without a value it is a blank, whatever its type: not the first of the shared strings.
    if (this.valore === "" && (this.tipo === "s" || this.tipo === "b" || this.tipo === "e")) return null;
    switch (this.tipo) {
      case "s":
        return this.sharedString();
      case "inlineStr":
        return unescapeX(this.inline);
      case "str":
        return unescapeX(this.valore);
      case "b":
        return this.valore === "1" || this.valore === "true";
      case "e":
        return new CellError(this.valore);
      case "d":
        return dateOf(this.valore);
      default:
        return numberOf(this.valore);
    }
  }

  private sharedString(): string {
    const testo = this.lettore.strings[Number(this.valore)];
    if (testo === undefined) throw new Error(`no shared string ${this.valore}`);
    return testo;
  }
}

/** What a number becomes that no cell can hold: support.microsoft.com, "How to correct a #NUM! error". */
const NOT_FINITE = /^\s*(?:nan|[+-]?inf(?:inity)?|[+-]?1\.#\w+)\s*$/i;

function setFormula(cella: Cell, formula: string): void {
  cella.formula = fromFile(formula);
  cella.implicit = true;
}

function numberOf(testo: string): CellValue {
  if (testo.trim() === "") return null;
  if (NOT_FINITE.test(testo)) return new CellError("#NUM!");
  const n = Number(testo);
  if (!Number.isFinite(n)) throw new Error(`not a number: ${testo}`);
  return n;
}

function dateOf(testo: string): number | null {
  if (testo.trim() === "") return null;
  const giorno = serialOfIso(testo);
  if (giorno === null) throw new Error(`not a date: ${testo}`);
  return giorno;
}
