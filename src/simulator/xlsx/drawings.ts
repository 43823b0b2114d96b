/**
 * The drawing of a sheet ↔ its parts: the drawing itself, its charts, its pictures. A part that did not change is not
 * written (ECMA-376 part 1, 12.3.8 Drawings, 14.2.1 Chart).
 */
import { refreshCaches } from "../workbook/chart/source";
import { descendants } from "../workbook/chart/tree";
import { Drawing, objectOf, type Chart, type DrawingItem, type Picture } from "../workbook/drawing";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { relsOf } from "../../base/pacchetto/percorsi";
import type { PartsWriter } from "./parts-writer";
import { childrenOf, locale, type XmlElement } from "./xml";

const NS_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.";

/** What reading a drawing needs of the package. */
interface DrawingSource {
  tree(part: string): XmlElement | null;
  bytes(part: string): Uint8Array | undefined;
  /** The part behind a relationship of another. */
  target(part: string, id: string): string | undefined;
}

export function readDrawing(part: string, source: DrawingSource, newId: () => string): Drawing | null {
  const root = source.tree(part);
  if (!root) return null;
  const drawing = new Drawing(root, part);
  for (const anchor of childrenOf(root)) {
    if (!/^(twoCell|oneCell|absolute)Anchor$/.test(locale(anchor.name))) continue;
    const bersaglio = (e: XmlElement | undefined, attr: string): string | undefined => {
      const id = e && relationAttr(e, attr);
      return id === undefined ? undefined : source.target(part, id);
    };
    drawing.items.push({
      id: newId(),
      anchor,
      chart: readChart(bersaglio(chartReference(anchor), "id"), source),
      picture: readPicture(bersaglio(pictureReference(anchor), "embed"), source),
    });
  }
  return drawing;
}

function readChart(part: string | undefined, source: DrawingSource): Chart | null {
  const xml = part === undefined ? null : source.tree(part);
  return xml && part !== undefined && locale(xml.name) === "chartSpace"
    ? { xml, part, touched: false }
    : null;
}

function readPicture(part: string | undefined, source: DrawingSource): Picture | null {
  const bytes = part === undefined ? undefined : source.bytes(part);
  return bytes && part !== undefined
    ? { bytes, part, extension: part.slice(part.lastIndexOf(".") + 1).toLowerCase() }
    : null;
}

/** `<c:chart r:id>` of a chart directly in the anchor; `<a:blip r:embed>` of a picture. */
function chartReference(anchor: XmlElement): XmlElement | undefined {
  const oggetto = objectOf(anchor);
  return oggetto && locale(oggetto.name) === "graphicFrame"
    ? [...descendants(oggetto, "chart")][0]
    : undefined;
}

function pictureReference(anchor: XmlElement): XmlElement | undefined {
  const oggetto = objectOf(anchor);
  return oggetto && locale(oggetto.name) === "pic" ? [...descendants(oggetto, "blip")][0] : undefined;
}

const relationAttr = (e: XmlElement, nome: string): string | undefined =>
  Object.entries(e.attrs).find(([k]) => locale(k) === nome && k !== nome)?.[1];

/** Writes the drawing of a sheet; returns the relationship id, null where the sheet has none. */
export function writeDrawing(w: PartsWriter, wb: Workbook, sheet: Sheet, part: string): string | null {
  const { drawing } = sheet;
  if (!drawing) return w.relations(part).find((r) => isOfType(r, "drawing"))?.attrs["Id"] ?? null;
  if (childrenOf(drawing.root).length === 0) {
    dropDrawings(w, part);
    return null;
  }
  const nome = drawing.part ?? w.freePart("xl/drawings/drawing", ".xml");
  writeParts(w, wb, drawing, nome);
  return w.relate(part, `${NS_DOC}/drawing`, nome);
}

const isOfType = (r: XmlElement, tipo: string): boolean => (r.attrs["Type"] ?? "").endsWith(`/${tipo}`);

function writeParts(w: PartsWriter, wb: Workbook, drawing: Drawing, nome: string): void {
  if (drawing.touched) {
    const vive = new Set(drawing.items.flatMap((i) => [i.chart?.part, i.picture?.part]));
    dropTargets(w, nome, (target) => !vive.has(target));
  }
  for (const item of drawing.items) {
    if (item.chart) writeChart(w, wb, nome, item, item.chart);
    if (item.picture && item.picture.part === null) writePicture(w, nome, item, item.picture);
  }
  if (!drawing.touched) return;
  w.set(nome, drawing.root);
  w.addType(nome, `${TYPE}drawing+xml`);
}

function writeChart(w: PartsWriter, wb: Workbook, drawing: string, item: DrawingItem, chart: Chart): void {
  if (!chart.touched && chart.part !== null) return;
  const nome = chart.part ?? w.freePart("xl/charts/chart", ".xml");
  refreshCaches(wb, chart.xml);
  w.set(nome, chart.xml);
  if (chart.part !== null) return;
  w.addType(nome, `${TYPE}drawingml.chart+xml`);
  const riferimento = chartReference(item.anchor);
  if (riferimento) riferimento.attrs["r:id"] = w.relate(drawing, `${NS_DOC}/chart`, nome);
}

const MEDIA: Readonly<Record<string, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
};

function writePicture(w: PartsWriter, drawing: string, item: DrawingItem, picture: Picture): void {
  const nome = w.freePart("xl/media/image", `.${picture.extension}`);
  w.set(nome, picture.bytes);
  w.addDefault(picture.extension, MEDIA[picture.extension] ?? "application/octet-stream");
  const riferimento = pictureReference(item.anchor);
  if (riferimento) riferimento.attrs["r:embed"] = w.relate(drawing, `${NS_DOC}/image`, nome);
}

/** The drawings of a deleted sheet, or one left empty, with the charts and pictures that were only theirs. */
export function dropDrawings(w: PartsWriter, part: string): void {
  const via: string[] = [];
  w.unrelate(part, (r, target) => {
    if (!isOfType(r, "drawing")) return false;
    via.push(target);
    return true;
  });
  for (const disegno of via) {
    dropTargets(w, disegno, () => true);
    w.remove(disegno);
  }
}

/** A chart or a picture that nobody else points at goes with the relationship; so do a chart's style and colours. */
function dropTargets(w: PartsWriter, di: string, via: (target: string) => boolean): void {
  const tolti: string[] = [];
  w.unrelate(di, (r, target) => {
    const cade = isOfType(r, "chart") || isOfType(r, "image");
    if (!cade || !via(target)) return false;
    tolti.push(target);
    return true;
  });
  for (const target of new Set(tolti)) {
    if (w.isReferenced(target)) continue;
    if (w.has(relsOf(target))) dropOwned(w, target);
    w.remove(target);
  }
}

function dropOwned(w: PartsWriter, chart: string): void {
  const suoi: string[] = [];
  w.unrelate(chart, (r, target) => {
    if (r.attrs["TargetMode"] !== "External") suoi.push(target);
    return true;
  });
  for (const s of suoi) if (!w.isReferenced(s)) w.remove(s);
}
