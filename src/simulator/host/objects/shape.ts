/**
 * The shapes of a sheet. Pictures can be added and changed; other shapes of a file are there with their names and
 * places, and what they hold is left out. learn.microsoft.com/javascript/api/excel/excel.shape
 */
import { placementOf, type Placement } from "../../workbook/anchor";
import { at, grow } from "../../workbook/chart/tree";
import { nameOf, NS_R, objectOf, propertiesOf, type DrawingItem } from "../../workbook/drawing";
import type { Sheet } from "../../workbook/sheet";
import { element, locale, type XmlElement } from "../../xlsx/xml";
import { boxOf, newAnchor, place, points, type Box } from "../anchors";
import { boolean, itemAt, numeric, oneOf, string, text } from "../arguments";
import { assertObjects, drawingOf } from "../drawing-edits";
import { apiNotFound, ExcelError, invalidArgument, itemNotFound } from "../errors";
import {
  defineType,
  NULL_OBJECT,
  object,
  read,
  type HostObject,
  type ObjectType,
  type Property,
} from "../object-type";
import { fromBase64, pictureFacts, toBase64 } from "../picture-format";
import type { Session } from "../session";

interface HostShape {
  readonly sheet: Sheet;
  readonly item: DrawingItem;
}

function changing({ sheet }: HostShape, session: Session): void {
  assertObjects(sheet);
  sheet.drawing?.touch();
  session.changed();
}

const properties = (s: HostShape): XmlElement => {
  const e = propertiesOf(s.item);
  if (!e) throw itemNotFound("the shape");
  return e;
};

const move = (s: HostShape, box: Box, session: Session): void => {
  changing(s, session);
  place(s.sheet, s.item, box);
};

/** The proportions of a picture stay unless they are let go. */
const isLocked = (s: HostShape): boolean => {
  const blocchi = at(objectOf(s.item.anchor), "nvPicPr", "cNvPicPr", "picLocks");
  return ["1", "true"].includes(blocchi?.attrs["noChangeAspect"] ?? "0");
};

function resize(s: HostShape, nome: "width" | "height", punti: number, session: Session): void {
  const prima = boxOf(s.sheet, s.item);
  const scala = prima[nome] === 0 ? 1 : punti / prima[nome];
  const altro = nome === "width" ? "height" : "width";
  const legato = isLocked(s) ? { [altro]: prima[altro] * scala } : {};
  move(s, { ...prima, ...legato, [nome]: punti }, session);
}

const side = (nome: keyof Box): Property<HostShape> => ({
  get: (s) => points(boxOf(s.sheet, s.item)[nome]),
  set: (s, v, session) => {
    const punti = numeric(v, nome);
    if (punti < 0) throw invalidArgument(`${nome}: ${punti}`);
    if (nome === "width" || nome === "height") resize(s, nome, punti, session);
    else move(s, { ...boxOf(s.sheet, s.item), [nome]: punti }, session);
  },
});

const attribute = (nome: string): Property<HostShape> => ({
  get: (s) => properties(s).attrs[nome] ?? "",
  set: (s, v, session) => {
    const testo = string(v, nome);
    changing(s, session);
    properties(s).attrs[nome] = testo;
  },
});

const TYPES: Readonly<Record<string, string>> = {
  pic: "Image",
  sp: "GeometricShape",
  grpSp: "Group",
  cxnSp: "Line",
};

const typeOf = ({ item }: HostShape): string =>
  TYPES[locale(objectOf(item.anchor)?.name ?? "")] ?? "Unsupported";

/** Sixtieths of a thousandth of a degree (ECMA-376 part 1, 20.1.10.3 ST_Angle). */
const ANGLE = 60_000;
const rotationOf = ({ item }: HostShape): number =>
  Number(at(objectOf(item.anchor), "spPr", "xfrm")?.attrs["rot"] ?? 0) / ANGLE;

function rotate(s: HostShape, gradi: number, session: Session): void {
  const oggetto = objectOf(s.item.anchor);
  if (!oggetto) return;
  changing(s, session);
  const giro = ((gradi % 360) + 360) % 360;
  grow(oggetto, "xdr:spPr", "a:xfrm").attrs["rot"] = String(Math.round(giro * ANGLE));
}

const level = (s: HostShape): number => s.sheet.drawing?.items.indexOf(s.item) ?? 0;

/** The order of the drawing is the order of the stack, the first at the bottom. */
function restack(s: HostShape, verso: string, session: Session): void {
  const { drawing } = s.sheet;
  if (!drawing) return;
  const qui = level(s);
  const fine = drawing.items.length - 1;
  const posto = {
    BringToFront: fine,
    BringForward: Math.min(fine, qui + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, qui - 1),
  }[verso];
  if (posto === undefined || posto === qui) return;
  changing(s, session);
  drawing.items.splice(qui, 1);
  drawing.items.splice(posto, 0, s.item);
  const ancore = new Set(drawing.items.map((i) => i.anchor));
  const altri = drawing.root.children.filter((c) => typeof c === "string" || !ancore.has(c));
  drawing.root.children = [...drawing.items.map((i) => i.anchor), ...altri];
}

const nudge =
  (nome: "left" | "top") =>
  (s: HostShape, args: readonly unknown[], session: Session): void => {
    const prima = boxOf(s.sheet, s.item);
    move(s, { ...prima, [nome]: Math.max(0, prima[nome] + numeric(args[0], "increment")) }, session);
  };

/** learn.microsoft.com/javascript/api/excel/excel.shape (scaleHeight, scaleWidth) */
const scale =
  (nome: "width" | "height") =>
  (s: HostShape, args: readonly unknown[], session: Session): void => {
    const fattore = numeric(args[0], "scaleFactor");
    const da = oneOf(args[1], ["CurrentSize", "OriginalSize"], "scaleType");
    const fermo = oneOf(
      args[2] ?? "ScaleFromTopLeft",
      ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"],
      "scaleFrom",
    );
    if (fattore <= 0) throw invalidArgument(`scaleFactor: ${fattore}`);
    const prima = boxOf(s.sheet, s.item);
    const originale = s.item.picture && pictureFacts(s.item.picture.bytes);
    if (da === "OriginalSize" && !originale) throw invalidArgument("only pictures have an original size");
    const base = da === "OriginalSize" && originale ? originale[nome] : prima[nome];
    resize(s, nome, base * fattore, session);
    const dopo = boxOf(s.sheet, s.item);
    const quota = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[fermo];
    const inizio = nome === "width" ? "left" : "top";
    const spostato = prima[inizio] - (dopo[nome] - prima[nome]) * quota;
    if (quota > 0) move(s, { ...dopo, [inizio]: Math.max(0, spostato) }, session);
  };

const FORMATS: Readonly<Record<string, string>> = {
  png: "PNG",
  jpeg: "JPEG",
  jpg: "JPEG",
  gif: "GIF",
  bmp: "BMP",
  svg: "SVG",
};

const formatOf = (s: HostShape): string => FORMATS[s.item.picture?.extension ?? ""] ?? "UNKNOWN";

const IMAGE: ObjectType<HostShape> = defineType<HostShape>({
  name: "Image",
  identity: (s) => ({ Id: s.item.id }),
  // office.js asks for the format by this name, in lower case.
  properties: { Id: read((s) => s.item.id), format: read(formatOf) },
  navigation: { Shape: (s) => object(SHAPE, s) },
  methods: {},
});

const SHAPE: ObjectType<HostShape> = defineType<HostShape>({
  name: "Shape",
  identity: (s) => ({ Id: s.item.id }),
  properties: {
    Id: read((s) => s.item.id),
    Name: attribute("name"),
    Type: read(typeOf),
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    AltTextTitle: attribute("title"),
    AltTextDescription: attribute("descr"),
    Rotation: {
      get: rotationOf,
      set: (s, v, session) => {
        rotate(s, numeric(v, "rotation"), session);
      },
    },
    Visible: {
      get: (s) => !["1", "true"].includes(properties(s).attrs["hidden"] ?? "0"),
      set: (s, v, session) => {
        const visibile = boolean(v, "visible");
        changing(s, session);
        if (visibile) delete properties(s).attrs["hidden"];
        else properties(s).attrs["hidden"] = "1";
      },
    },
    LockAspectRatio: {
      get: isLocked,
      set: (s, v, session) => {
        const legato = boolean(v, "lockAspectRatio");
        const oggetto = objectOf(s.item.anchor);
        if (!oggetto || typeOf(s) !== "Image") throw apiNotFound("Shape.lockAspectRatio");
        changing(s, session);
        const blocchi = grow(oggetto, "xdr:nvPicPr", "xdr:cNvPicPr", "a:picLocks");
        blocchi.attrs["noChangeAspect"] = legato ? "1" : "0";
      },
    },
    Placement: {
      get: (s) => placementOf(s.item.anchor),
      set: (s, v, session) => {
        const come: Placement = oneOf(v, ["TwoCell", "OneCell", "Absolute"], "placement");
        changing(s, session);
        place(s.sheet, s.item, boxOf(s.sheet, s.item), come);
      },
    },
    ZOrderPosition: read(level),
    // Only shapes inside groups are at a deeper level, and those are not reached.
    Level: read(() => 0),
  },
  navigation: {
    Image: (s) => {
      if (typeOf(s) !== "Image") throw new ExcelError("InvalidOperation", "The shape is not an image.");
      return object(IMAGE, s);
    },
  },
  methods: {
    Delete: (s, _, session) => {
      changing(s, session);
      s.sheet.touched = true;
      s.sheet.drawing?.remove(s.item);
    },
    IncrementLeft: nudge("left"),
    IncrementTop: nudge("top"),
    IncrementRotation: (s, args, session) => {
      rotate(s, rotationOf(s) + numeric(args[0], "increment"), session);
    },
    ScaleWidth: scale("width"),
    ScaleHeight: scale("height"),
    SetZOrder: (s, args, session) => {
      restack(
        s,
        oneOf(args[0], ["BringToFront", "BringForward", "SendToBack", "SendBackward"], "position"),
        session,
      );
    },
    // Nothing is drawn here: a picture that stands as it came, in the format it came in, is its own image.
    GetAsImage: (s, args) => {
      const formato = text(args, 0);
      if (!s.item.picture || formato !== formatOf(s) || rotationOf(s) !== 0)
        throw apiNotFound(`Shape.getAsImage(${formato})`);
      return toBase64(s.item.picture.bytes);
    },
  },
});

const all = (sheet: Sheet): HostObject[] =>
  (sheet.drawing?.items ?? [])
    .filter((i) => !i.chart && objectOf(i.anchor))
    .map((item) => object(SHAPE, { sheet, item }));

/** By name or by id. */
function find(sheet: Sheet, chiave: unknown): HostObject | undefined {
  const cercato = typeof chiave === "string" ? chiave.toLowerCase() : null;
  return all(sheet).find((o) => {
    const { item } = o.target as HostShape;
    return item.id === chiave || nameOf(item).toLowerCase() === cercato;
  });
}

function mustFind(sheet: Sheet, chiave: unknown): HostObject {
  const trovata = find(sheet, chiave);
  if (!trovata) throw itemNotFound(`shape ${String(chiave)}`);
  return trovata;
}

const picture = (numero: number, name: string): XmlElement =>
  element("xdr:pic", {}, [
    element("xdr:nvPicPr", {}, [
      element("xdr:cNvPr", { id: String(numero), name }),
      element("xdr:cNvPicPr", {}, [element("a:picLocks", { noChangeAspect: "1" })]),
    ]),
    element("xdr:blipFill", {}, [
      element("a:blip", { "xmlns:r": NS_R, "r:embed": "" }),
      element("a:stretch", {}, [element("a:fillRect")]),
    ]),
    element("xdr:spPr", {}, [
      element("a:xfrm"),
      element("a:prstGeom", { prst: "rect" }, [element("a:avLst")]),
    ]),
  ]);

export const SHAPE_COLLECTION = defineType<Sheet>({
  name: "ShapeCollection",
  properties: {},
  navigation: {},
  items: all,
  methods: {
    AddImage: (sheet, args, session) => {
      const bytes = fromBase64(text(args, 0));
      const fatti = bytes && pictureFacts(bytes);
      if (!bytes || !fatti) throw invalidArgument("the image is neither a PNG nor a JPEG");
      assertObjects(sheet);
      const drawing = drawingOf(sheet);
      const numero = drawing.nextNumber();
      const nome = `${session.locale === "it-IT" ? "Immagine" : "Picture"} ${numero - 1}`;
      const box = { left: 0, top: 0, width: fatti.width, height: fatti.height };
      const item = drawing.add({
        id: session.workbook.newShapeId(),
        anchor: newAnchor(sheet, box, "OneCell", picture(numero, nome)),
        chart: null,
        picture: { bytes, extension: fatti.extension, part: null },
      });
      session.changed();
      return object(SHAPE, { sheet, item });
    },
    GetCount: (s) => all(s).length,
    GetItem: (s, args) => mustFind(s, args[0]),
    GetItemAt: (s, args) => itemAt(all(s), args),
    GetItemOrNullObject: (s, args) => find(s, args[0]) ?? NULL_OBJECT,
  },
  indexer: (s, args) => mustFind(s, args[0]),
});
