/** What a workbook holds, feature by feature: what is read from a file to say whether the feature is still there. */
import { strFromU8, unzipSync } from "fflate";
import { CellError } from "../../src/simulator/workbook/cell";
import type { ColumnInfo, RowInfo } from "../../src/simulator/workbook/sheet";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { resolveTarget, relsOf } from "../../src/base/pacchetto/percorsi";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { childrenOf, decode, locale, parseXml, type XmlElement } from "../../src/simulator/xlsx/xml";

export interface Aperto {
  readonly parti: Readonly<Record<string, Uint8Array>>;
  readonly wb: Workbook;
}

export const aperto = (bytes: Uint8Array): Aperto => ({ parti: unzipSync(bytes), wb: readXlsx(bytes) });

interface Caratteristica {
  readonly nome: string;
  /** Its pieces, each in a form that does not depend on how it is written. */
  readonly pezzi: (a: Aperto) => readonly string[];
  readonly nota?: string;
}

/** Attributes that say what is so without them. */
const PREDEFINITI = ["state=visible", "hidden=0"];

/** An element whatever the order of its attributes and its prefixes; relationships by what they lead to. */
function forma(e: XmlElement, di: (id: string) => string): string {
  const attrs = Object.entries(e.attrs)
    .filter(([k]) => !k.startsWith("xmlns"))
    .map(
      ([k, v]) =>
        `${locale(k)}=${k.startsWith("r:") ? di(v) : v.replace(/^true$/, "1").replace(/^false$/, "0")}`,
    )
    .filter((t) => !PREDEFINITI.includes(t))
    .sort();
  const figli = e.children
    .filter((c) => typeof c !== "string" || c.trim() !== "")
    .map((c) => (typeof c === "string" ? c : forma(c, di)));
  return `<${locale(e.name)} ${attrs.join(" ")}>${figli.join("")}</>`;
}

function trova(e: XmlElement, nome: string): XmlElement[] {
  const dentro = childrenOf(e).flatMap((c) => trova(c, nome));
  return locale(e.name) === nome ? [e, ...dentro] : dentro;
}

const albero = (a: Aperto, nome: string): XmlElement =>
  parseXml(strFromU8(a.parti[nome] ?? new Uint8Array()));

function legami(a: Aperto, parte: string): (id: string) => string {
  const bytes = a.parti[relsOf(parte)];
  const rels = bytes ? childrenOf(parseXml(decode(bytes))) : [];
  return (id) => {
    const r = rels.find((x) => x.attrs["Id"] === id)?.attrs;
    if (!r) return "nowhere";
    return r["TargetMode"] === "External" ? (r["Target"] ?? "") : resolveTarget(parte, r["Target"] ?? "");
  };
}

/** What a row or column is; that its size was chosen is always stated when saving. */
const ordinato = ({ rest, ...i }: ColumnInfo | RowInfo): string =>
  JSON.stringify([
    i,
    Object.entries(rest)
      .filter(([k]) => k !== "customWidth")
      .sort(),
  ]);

/** Every element of that name in the parts that match. */
const elementi =
  (parti: RegExp, ...nomi: string[]) =>
  (a: Aperto): string[] =>
    Object.keys(a.parti)
      .filter((p) => parti.test(p))
      .sort()
      .flatMap((p) =>
        nomi.flatMap((n) =>
          trova(albero(a, p), n).map((e) => `${p} ${forma(without(e, "count"), legami(a, p))}`),
        ),
      );

const without = (e: XmlElement, attr: string): XmlElement => ({
  ...e,
  attrs: Object.fromEntries(Object.entries(e.attrs).filter(([k]) => k !== attr)),
});

/** LibreOffice gives a drawing with nothing in it to sheets that need none; saving drops it. */
const isEmptyDrawing = (nome: string, bytes: Uint8Array | undefined): boolean =>
  /drawings\/drawing\d+\.xml$/.test(nome) && bytes !== undefined && !strFromU8(bytes).includes("Anchor>");

/** The same parts, byte for byte, still reachable by relationships and typed. */
const intere =
  (parti: RegExp) =>
  (a: Aperto): string[] => {
    const tipi = strFromU8(a.parti["[Content_Types].xml"] ?? new Uint8Array());
    const arrivi = new Set(
      Object.keys(a.parti)
        .filter((p) => p.endsWith(".rels"))
        .flatMap((p) => {
          const di = p.replace(/_rels\/([^/]*)\.rels$/, "$1");
          return trova(albero(a, p), "Relationship").map((r) => resolveTarget(di, r.attrs["Target"] ?? ""));
        }),
    );
    return Object.keys(a.parti)
      .filter((p) => parti.test(p) && !isEmptyDrawing(p, a.parti[p]))
      .sort()
      .map((p) => {
        const estensione = p.slice(p.lastIndexOf(".") + 1);
        const tipo = tipi.includes(`"/${p}"`) || tipi.includes(`Extension="${estensione}"`);
        return `${p} ${arrivi.has(p) || p.endsWith(".rels")} ${tipo} ${[...(a.parti[p] ?? [])].join(",")}`;
      });
  };

const celle =
  (quali: (c: Cella) => string | null) =>
  (a: Aperto): string[] =>
    a.wb.sheets.flatMap((s) =>
      [...s.rows].flatMap(([row, riga]) =>
        [...riga].flatMap(([col, cell]) => {
          const detto = quali({ cell, col, row, a, foglio: s.name });
          return detto === null ? [] : [`${s.name} ${row},${col} ${detto}`];
        }),
      ),
    );

interface Cella {
  readonly cell: NonNullable<ReturnType<Workbook["sheets"][number]["cell"]>>;
  readonly row: number;
  readonly col: number;
  readonly foglio: string;
  readonly a: Aperto;
}

/** The runs and phonetics behind a cell's text. */
function ricco({ cell, a }: Cella): string | null {
  const n = cell.origin?.shared;
  const si = n === undefined ? undefined : trova(albero(a, "xl/sharedStrings.xml"), "si")[n];
  return si && trova(si, "r").length + trova(si, "rPh").length > 0 ? forma(si, String) : null;
}

const FOGLIO = /^xl\/worksheets\/sheet\d+\.xml$/;
const WB = /^xl\/workbook\.xml$/;
const STILI = /^xl\/styles\.xml$/;

export const CARATTERISTICHE: readonly Caratteristica[] = [
  {
    nome: "texts, with spaces, carriage returns and escapes",
    pezzi: celle(({ cell, a, ...c }) =>
      typeof cell.value === "string" && cell.formula === undefined && a.wb.sheetByName(c.foglio)
        ? JSON.stringify(cell.value)
        : null,
    ),
  },
  {
    nome: "numbers, booleans, errors, dates",
    pezzi: celle(({ cell }) =>
      cell.formula !== undefined || cell.value === null || typeof cell.value === "string"
        ? null
        : cell.value instanceof CellError
          ? cell.value.codice
          : String(cell.value),
    ),
    nota: 'an ISO date (`t="d"`) is written as its serial',
  },
  {
    nome: "rich text and phonetics in shared strings",
    pezzi: celle(ricco),
    nota: "until the text itself changes",
  },
  {
    nome: "rich text in inline strings",
    pezzi: (a) => elementi(FOGLIO, "is")(a).filter((t) => t.includes("<r ")),
    nota: "the text stays, its formats go: Excel itself writes shared strings",
  },
  {
    nome: "formulas (shared ones each for itself)",
    pezzi: celle(({ cell }) => cell.formula ?? null),
    nota: "a shared formula is written out in every cell",
  },
  {
    nome: "array formulas and dynamic arrays",
    pezzi: celle(({ cell }) => (cell.array ? JSON.stringify([cell.formula, cell.array]) : null)),
  },
  {
    nome: "cell metadata (cm) and phonetic marks (ph)",
    pezzi: celle(({ cell }) =>
      Object.keys(cell.origin?.attrs ?? {}).length > 0 ? JSON.stringify(cell.origin?.attrs) : null,
    ),
  },
  {
    nome: "data tables (what-if)",
    pezzi: celle(({ cell }) => (cell.origin?.dataTable ? JSON.stringify(cell.origin.dataTable) : null)),
    nota: "kept, not recomputed here",
  },
  { nome: "styles of cells", pezzi: celle(({ cell }) => (cell.style === 0 ? null : String(cell.style))) },
  { nome: "number formats", pezzi: elementi(STILI, "numFmt") },
  { nome: "fonts, theme colours", pezzi: elementi(STILI, "font") },
  { nome: "fills, gradients", pezzi: elementi(STILI, "fill") },
  { nome: "borders, diagonals", pezzi: elementi(STILI, "border") },
  { nome: "alignment and cell protection", pezzi: elementi(STILI, "xf") },
  { nome: "named cell styles", pezzi: elementi(STILI, "cellStyle") },
  {
    nome: "differential and table styles, recent colours",
    pezzi: elementi(STILI, "dxf", "tableStyle", "mruColors"),
  },
  { nome: "names: book, sheet, hidden, constant, #REF!, with a comment", pezzi: elementi(WB, "definedName") },
  { nome: "sheets: order, names, hidden, very hidden", pezzi: elementi(WB, "sheet") },
  { nome: "windows, custom views", pezzi: elementi(WB, "workbookView", "customWorkbookView") },
  { nome: "workbook protection", pezzi: elementi(WB, "workbookProtection") },
  {
    nome: "calculation settings",
    pezzi: (a) => elementi(WB, "calcPr")(a).map((t) => t.replace(/ ?fullCalcOnLoad=1/, "")),
    nota: "plus the order to recompute on opening",
  },
  {
    nome: "sheet protection, protected ranges",
    pezzi: elementi(FOGLIO, "sheetProtection", "protectedRange"),
  },
  {
    nome: "column widths, hidden, grouped, styled to the last",
    pezzi: (a) => a.wb.sheets.flatMap((s) => [...s.columns].map(([c, i]) => `${s.name} ${c} ${ordinato(i)}`)),
  },
  {
    nome: "row heights, hidden, grouped, styled",
    pezzi: (a) => a.wb.sheets.flatMap((s) => [...s.rowInfo].map(([r, i]) => `${s.name} ${r} ${ordinato(i)}`)),
    nota: "the automatic height of an edited row is left for Excel to work out",
  },
  { nome: "panes, zoom, gridlines, selection", pezzi: elementi(FOGLIO, "sheetView") },
  {
    nome: "tab colour, outline and fit-to-page settings",
    pezzi: elementi(FOGLIO, "sheetPr", "sheetFormatPr"),
  },
  { nome: "merged cells", pezzi: elementi(FOGLIO, "mergeCell") },
  { nome: "autofilter", pezzi: elementi(FOGLIO, "autoFilter") },
  {
    nome: "conditional formats of every kind",
    pezzi: elementi(FOGLIO, "cfRule"),
    nota: "rules that share their cells are written one by one",
  },
  {
    nome: "conditional formats in extensions (data bars)",
    pezzi: elementi(FOGLIO, "conditionalFormattings"),
  },
  { nome: "data validation", pezzi: elementi(FOGLIO, "dataValidation") },
  { nome: "sparklines", pezzi: elementi(FOGLIO, "sparklineGroup") },
  { nome: "links, outside and inside", pezzi: elementi(FOGLIO, "hyperlink") },
  { nome: "ignored errors, phonetic settings", pezzi: elementi(FOGLIO, "ignoredError", "phoneticPr") },
  {
    nome: "print: margins, centring, paper, orientation, fit",
    pezzi: elementi(FOGLIO, "printOptions", "pageMargins", "pageSetup"),
  },
  {
    nome: "print: headers, footers, breaks",
    pezzi: elementi(FOGLIO, "headerFooter", "rowBreaks", "colBreaks"),
  },
  { nome: "printer settings, custom properties of sheets", pezzi: intere(/printerSettings|customProperty/) },
  { nome: "tables", pezzi: elementi(/^xl\/tables\//, "table") },
  { nome: "notes with their drawings", pezzi: intere(/^xl\/(comments|drawings\/vml)/) },
  { nome: "threaded comments and their people", pezzi: intere(/^xl\/(threadedComments|persons)\//) },
  { nome: "charts, pictures, shapes", pezzi: intere(/^xl\/(charts|drawings\/(_rels\/)?drawing|media)/) },
  { nome: "chart sheets", pezzi: intere(/^xl\/chartsheets\//) },
  {
    nome: "form controls",
    pezzi: (a) => [...elementi(FOGLIO, "controls")(a), ...intere(/^xl\/ctrlProps\//)(a)],
  },
  {
    nome: "PivotTables, slicers",
    pezzi: (a) => [...elementi(FOGLIO, "slicer")(a), ...intere(/^xl\/(pivot|slicer)/)(a)],
  },
  {
    nome: "links to other workbooks, connections",
    pezzi: (a) => [...elementi(WB, "externalReference")(a), ...intere(/^xl\/(externalLinks|connections)/)(a)],
  },
  { nome: "theme", pezzi: intere(/^xl\/theme\//) },
  {
    nome: "custom XML",
    pezzi: (a) => [...a.wb.customXml.map((x) => x.xml), ...intere(/^customXml\/(_rels|itemProps)/)(a)],
  },
  { nome: "document properties, thumbnail", pezzi: intere(/^docProps\//) },
  { nome: "task panes of add-ins", pezzi: intere(/^xl\/webextensions\//) },
  {
    nome: "calculation chain",
    pezzi: intere(/^xl\/calcChain/),
    nota: "dropped once a sheet changes: Excel makes it anew",
  },
  {
    nome: "sheet written with a prefix (`x:worksheet`)",
    pezzi: (a) => celle(({ cell, foglio }) => (foglio === "Prefisso" ? JSON.stringify(cell.value) : null))(a),
  },
];
