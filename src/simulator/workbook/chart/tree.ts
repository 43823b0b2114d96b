/**
 * Editing the XML of a chart in place: a child goes where the schema wants it (ECMA-376 part 1, 21.2 for charts, 20.1
 * for their drawing parts), what is not understood stays as it is.
 */
import { childrenOf, element, locale, type XmlElement } from "../../xlsx/xml";

const SHAPE_FILL = "noFill solidFill gradFill blipFill pattFill grpFill";
const LABEL =
  "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";
const GROUP =
  "wireframe barDir ofPieType scatterStyle radarStyle grouping varyColors ser dLbls dropLines hiLowLines upDownBars " +
  "marker smooth gapWidth gapDepth overlap splitType splitPos custSplit secondPieSize serLines shape bubble3D " +
  "bubbleScale showNegBubbles sizeRepresents firstSliceAng holeSize bandFmts axId extLst";
const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr " +
  "txPr crossAx crosses crossesAt crossBetween auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl " +
  "baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit dispUnits extLst";
const RUN = `ln ${SHAPE_FILL} effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`;

const ORDER: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  plotArea:
    "layout area3DChart areaChart bar3DChart barChart bubbleChart doughnutChart line3DChart lineChart ofPieChart " +
    "pie3DChart pieChart radarChart scatterChart stockChart surface3DChart surfaceChart catAx dateAx serAx valAx dTable spPr extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  legendEntry: "idx delete txPr extLst",
  ser:
    "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal " +
    "shape smooth bubbleSize bubble3D extLst",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
  marker: "symbol size spPr extLst",
  dLbls: `dLbl delete ${LABEL} showLeaderLines leaderLines extLst`,
  dLbl: `idx delete layout tx ${LABEL} extLst`,
  trendline:
    "name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst",
  trendlineLbl: "layout tx numFmt spPr txPr extLst",
  errBars: "errDir errBarType errValType noEndCap plus minus val spPr extLst",
  scaling: "logBase orientation max min extLst",
  dispUnits: "custUnit builtInUnit dispUnitsLbl extLst",
  dispUnitsLbl: "layout tx spPr txPr",
  dTable: "showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst",
  spPr: `xfrm custGeom prstGeom ${SHAPE_FILL} ln effectLst effectDag scene3d sp3d extLst`,
  ln: `${SHAPE_FILL} prstDash custDash round bevel miter headEnd tailEnd extLst`,
  layout: "manualLayout extLst",
  manualLayout: "layoutTarget xMode yMode wMode hMode x y w h extLst",
  p: "pPr r br fld endParaRPr",
  pPr: "lnSpc defRPr",
  txPr: "bodyPr lstStyle p",
  rich: "bodyPr lstStyle p",
  strRef: "f strCache extLst",
  numRef: "f numCache extLst",
  numCache: "formatCode ptCount pt extLst",
  strCache: "ptCount pt extLst",
};

const orderOf = (parent: string): readonly string[] => {
  if (/.Chart$/.test(parent)) return GROUP.split(" ");
  if (/^(cat|val|date|ser)Ax$/.test(parent)) return AXIS.split(" ");
  if (/RPr$/i.test(parent)) return RUN.split(" ");
  return (ORDER[parent] ?? "").split(" ");
};

/** A child after those that come before it in the schema, and after its own kind. */
export function insert(parent: XmlElement, child: XmlElement): XmlElement {
  const ordine = orderOf(locale(parent.name));
  const suo = ordine.indexOf(locale(child.name));
  const dopo = parent.children.findIndex(
    (c) => typeof c !== "string" && ordine.indexOf(locale(c.name)) > suo && suo >= 0,
  );
  if (dopo < 0) parent.children.push(child);
  else parent.children.splice(dopo, 0, child);
  return child;
}

/** A child in the place of the one with its name, or in its own place. */
export function put(parent: XmlElement, child: XmlElement): XmlElement {
  const posto = parent.children.findIndex(
    (c) => typeof c !== "string" && locale(c.name) === locale(child.name),
  );
  if (posto < 0) return insert(parent, child);
  parent.children[posto] = child;
  return child;
}

export function drop(parent: XmlElement, ...nomi: readonly string[]): void {
  parent.children = parent.children.filter((c) => typeof c === "string" || !nomi.includes(locale(c.name)));
}

/** The descendant along a path of local names. */
export function at(e: XmlElement | undefined, ...nomi: readonly string[]): XmlElement | undefined {
  let qui = e;
  for (const nome of nomi) qui = qui && childrenOf(qui, nome)[0];
  return qui;
}

/** The same, made where it is missing. Names carry their prefix here: `c:title`. */
export function grow(e: XmlElement, ...nomi: readonly string[]): XmlElement {
  let qui = e;
  for (const nome of nomi) qui = at(qui, locale(nome)) ?? insert(qui, element(nome));
  return qui;
}

/** The `val` of a descendant. */
export const valAt = (e: XmlElement | undefined, ...nomi: readonly string[]): string | undefined =>
  at(e, ...nomi)?.attrs["val"];

/** Sets the `val` of a child; null takes the child away. */
export function setVal(e: XmlElement, nome: string, val: string | null): void {
  if (val === null) drop(e, locale(nome));
  else grow(e, nome).attrs["val"] = val;
}

/** On by default where the element is there without a value (ECMA-376 part 1, 21.2.3.1, CT_Boolean). */
export function isOn(e: XmlElement | undefined, altrimenti = false): boolean {
  if (!e) return altrimenti;
  return !["0", "false"].includes(e.attrs["val"] ?? "1");
}

export const leaf = (nome: string, val: string | number): XmlElement => element(nome, { val: String(val) });

/** Every descendant of a name. */
export function* descendants(e: XmlElement, nome: string): Generator<XmlElement> {
  for (const c of childrenOf(e)) {
    if (locale(c.name) === nome) yield c;
    yield* descendants(c, nome);
  }
}

export const copyOf = (e: XmlElement): XmlElement =>
  element(
    e.name,
    { ...e.attrs },
    e.children.map((c) => (typeof c === "string" ? c : copyOf(c))),
  );
