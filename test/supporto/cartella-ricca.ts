/** A workbook with everything that people's files hold, written part by part: what the round trip has to keep. */
import { strToU8, zipSync } from "fflate";
import { DATI, NS_R, OGGETTI, PREFISSO, STAMPA } from "./cartella-ricca-fogli";

const X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const MS = "http://schemas.microsoft.com/office";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const TIPO = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
/** One pixel. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (c) => c.charCodeAt(0),
);

/** Relationships: id, end of the type (or the whole of it), target, and "E" for one that leads outside. */
const rels = (...righe: readonly (readonly [string, string, string, "E"?])[]): string =>
  `${X}<Relationships xmlns="${PKG}/relationships">${righe
    .map(
      ([id, tipo, target, fuori]) =>
        `<Relationship Id="${id}" Type="${tipo.startsWith("http") ? tipo : `${NS_R}/${tipo}`}" Target="${target}"${fuori ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

const STILI = `${X}<styleSheet xmlns="${M}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><u val="double"/><sz val="14"/><color rgb="FFC00000"/><name val="Arial"/></font><font><strike/><sz val="11"/><color theme="5" tint="-0.25"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FF00B050"/></top><bottom/><diagonal style="hair"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="45"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="10" fontId="2" fillId="3" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment indent="2" shrinkToFit="1" readingOrder="1"/></xf></cellXfs><cellStyles count="2"><cellStyle name="Normale" xfId="0" builtinId="0"/><cellStyle name="Titolo del comune" xfId="1"/></cellStyles><dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/></font></dxf></dxfs><tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Comune" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles><colors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>`;

const CARTELLA = `${X}<workbook xmlns="${M}" xmlns:r="${NS_R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="Cartella" defaultThemeVersion="166925"/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="2BSvCOrPnVUdHBBkW8vQ2qnZ3Yc9+Y5pIhV9nNv3v3c=" workbookSaltValue="qH9c0nJrE9rJ8m5u0kq1DA==" workbookSpinCount="100000" lockWindows="1"/><bookViews><workbookView xWindow="10" yWindow="20" windowWidth="20000" windowHeight="9000" tabRatio="700" activeTab="1"/><workbookView xWindow="50" yWindow="60" windowWidth="9000" windowHeight="5000"/></bookViews><sheets><sheet name="Dati" sheetId="3" r:id="rId1"/><sheet name="Stampa" sheetId="5" r:id="rId2"/><sheet name="Oggetti" sheetId="8" state="hidden" r:id="rId3"/><sheet name="Prefisso" sheetId="9" state="veryHidden" r:id="rId4"/><sheet name="Grafico" sheetId="10" r:id="rId5"/></sheets><externalReferences><externalReference r:id="rId10"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Dati!$A$1:$C$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Stampa!$A$1:$B$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">Stampa!$A:$A,Stampa!$1:$1</definedName><definedName name="AliquotaBase">0.1</definedName><definedName name="Locale" localSheetId="0" comment="solo qui">Dati!$B$2</definedName><definedName name="Perduto">#REF!</definedName><definedName name="Segno" hidden="1">Dati!$A$1</definedName></definedNames><calcPr calcId="191029" iterate="1" iterateCount="50"/><customWorkbookViews><customWorkbookView name="Vista" guid="{AAAAAAAA-0002-4000-8000-000000000001}" windowWidth="100" windowHeight="100" activeSheetId="3"/></customWorkbookViews><pivotCaches><pivotCache cacheId="4" r:id="rId13"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId14"/></x14:slicerCaches></ext></extLst></workbook>`;

const STRINGHE = `${X}<sst xmlns="${M}" count="10" uniqueCount="6"><si><t>Capitolo</t></si><si><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>Imp</t></r><r><t xml:space="preserve">orto </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b</t></si><si><t>_x005F_x0041_</t></si><si><t xml:space="preserve">  testa </t></si></sst>`;

const GRAFICO = `${X}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${NS_R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Oggetti!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const ancora = (r: number, dentro: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${dentro}<xdr:clientData/></xdr:twoCellAnchor>`;
const DISEGNO = `${X}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${NS_R}">${ancora(1, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${ancora(10, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Stemma"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>')}${ancora(20, '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Freccia"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rightArrow"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp>')}</xdr:wsDr>`;

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${[
  1, 2,
]
  .map(
    (r) =>
      `<v:shape id="_x0000_s${1024 + r}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 2, 4, 15, 4, 4</x:Anchor><x:Row>${r}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`,
  )
  .join("")}</xml>`;

const COMMENTI = `${X}<comments xmlns="${M}"><authors><author>Rag. Rossi</author><author>tc={AAAAAAAA-0003-4000-8000-000000000001}</author></authors><commentList><comment ref="A2" authorId="0"><text><r><rPr><b/></rPr><t>Nota</t></r><r><t xml:space="preserve"> antica</t></r></text></comment><comment ref="A3" authorId="1"><text><t>[Commento in thread]</t></text></comment></commentList></comments>`;
const TC = `${MS}/spreadsheetml/2018/threadedcomments`;
const CAPITOLI = `<cacheField name="Capitolo" numFmtId="0"><sharedItems count="1"><s v="x"/></sharedItems></cacheField><cacheField name="Importo" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="10" maxValue="20"/></cacheField>`;

/** Every part by name, text or bytes. */
export const PARTI: Readonly<Record<string, string | Uint8Array>> = {
  "_rels/.rels": rels(
    ["rId1", "officeDocument", "/xl/workbook.xml"],
    ["rId2", `${PKG}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["rId3", "extended-properties", "docProps/app.xml"],
    ["rId4", "custom-properties", "docProps/custom.xml"],
    ["rId5", `${PKG}/relationships/metadata/thumbnail`, "docProps/thumbnail.png"],
    ["rId6", `${MS}/2011/relationships/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
  ),
  "xl/_rels/workbook.xml.rels": rels(
    ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "worksheet", "worksheets/sheet4.xml"],
    ["rId5", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId6", "styles", "styles.xml"],
    ["rId7", "theme", "theme/theme1.xml"],
    ["rId8", "sharedStrings", "sharedStrings.xml"],
    ["rId9", "calcChain", "calcChain.xml"],
    ["rId10", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId11", "sheetMetadata", "metadata.xml"],
    ["rId12", "customXml", "../customXml/item1.xml"],
    ["rId13", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId14", `${MS}/2007/relationships/slicerCache`, "slicerCaches/slicerCache1.xml"],
    ["rId15", `${MS}/2017/10/relationships/person`, "persons/person.xml"],
    ["rId16", "connections", "connections.xml"],
  ),
  "xl/workbook.xml": CARTELLA,
  "xl/styles.xml": STILI,
  "xl/sharedStrings.xml": STRINGHE,
  "xl/theme/theme1.xml": `${X}<a:theme xmlns:a="${A}" name="Comune"><a:themeElements><a:clrScheme name="Comune">${["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((n, i) => `<a:${n}><a:srgbClr val="${String(100000 + i * 1111)}"/></a:${n}>`).join("")}</a:clrScheme><a:fontScheme name="Comune"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`,
  "xl/calcChain.xml": `${X}<calcChain xmlns="${M}"><c r="C2" i="3"/></calcChain>`,
  "xl/connections.xml": `${X}<connections xmlns="${M}"><connection id="1" name="Bilancio" type="4" refreshedVersion="3"/></connections>`,
  "xl/metadata.xml": `${X}<metadata xmlns="${M}" xmlns:xda="${MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/worksheets/sheet1.xml": X + DATI,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "hyperlink", "https://example.org/", "E"]),
  "xl/worksheets/sheet2.xml": X + STAMPA,
  "xl/worksheets/_rels/sheet2.xml.rels": rels(
    ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId2", "customProperty", "../customProperty1.bin"],
  ),
  "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 0, 2, 0]),
  "xl/customProperty1.bin": new Uint8Array([9, 9]),
  "xl/worksheets/sheet3.xml": X + OGGETTI,
  "xl/worksheets/_rels/sheet3.xml.rels": rels(
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId3", "table", "../tables/table1.xml"],
    ["rId4", "comments", "../comments1.xml"],
    ["rId5", `${MS}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"],
    ["rId6", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
    ["rId7", `${MS}/2007/relationships/slicer`, "../slicers/slicer1.xml"],
    ["rId8", "pivotTable", "../pivotTables/pivotTable1.xml"],
  ),
  "xl/worksheets/sheet4.xml": X + PREFISSO,
  "xl/chartsheets/sheet1.xml": `${X}<chartsheet xmlns="${M}" xmlns:r="${NS_R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": rels(["rId1", "drawing", "../drawings/drawing2.xml"]),
  "xl/drawings/drawing1.xml": DISEGNO,
  "xl/drawings/_rels/drawing1.xml.rels": rels(
    ["rId1", "chart", "../charts/chart1.xml"],
    ["rId2", "image", "../media/image1.png"],
  ),
  "xl/drawings/drawing2.xml": `${X}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${NS_R}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafico 2"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing2.xml.rels": rels(["rId1", "chart", "../charts/chart2.xml"]),
  "xl/drawings/vmlDrawing1.vml": VML,
  "xl/charts/chart1.xml": GRAFICO,
  "xl/charts/chart2.xml": GRAFICO,
  "xl/media/image1.png": PNG,
  "xl/comments1.xml": COMMENTI,
  "xl/threadedComments/threadedComment1.xml": `${X}<ThreadedComments xmlns="${TC}"><threadedComment ref="A3" dT="2024-01-02T03:04:05.00" personId="{AAAAAAAA-0004-4000-8000-000000000001}" id="{AAAAAAAA-0003-4000-8000-000000000001}"><text>Da verificare</text></threadedComment><threadedComment ref="A3" dT="2024-01-02T04:04:05.00" personId="{AAAAAAAA-0004-4000-8000-000000000001}" id="{AAAAAAAA-0003-4000-8000-000000000002}" parentId="{AAAAAAAA-0003-4000-8000-000000000001}"><text>Fatto</text></threadedComment></ThreadedComments>`,
  "xl/persons/person.xml": `${X}<personList xmlns="${TC}"><person displayName="Anna Bianchi" id="{AAAAAAAA-0004-4000-8000-000000000001}" userId="anna" providerId="None"/></personList>`,
  "xl/ctrlProps/ctrlProp1.xml": `${X}<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>`,
  "xl/slicers/slicer1.xml": `${X}<slicers xmlns="${MS}/spreadsheetml/2009/9/main"><slicer name="Capitolo" cache="FiltroDati_Capitolo" caption="Capitolo" rowHeight="241300"/></slicers>`,
  "xl/slicerCaches/slicerCache1.xml": `${X}<slicerCacheDefinition xmlns="${MS}/spreadsheetml/2009/9/main" name="FiltroDati_Capitolo" sourceName="Capitolo"><pivotTables><pivotTable tabId="8" name="Pivot1"/></pivotTables><data><tabular pivotCacheId="4"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
  "xl/tables/table1.xml": `${X}<table xmlns="${M}" id="7" name="Tabella1" displayName="Tabella1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Capitolo"/><tableColumn id="2" name="Importo " dataDxfId="0"/></tableColumns><tableStyleInfo name="Comune" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${X}<pivotCacheDefinition xmlns="${M}" xmlns:r="${NS_R}" r:id="rId1" refreshedVersion="3" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Oggetti"/></cacheSource><cacheFields count="2">${CAPITOLI}</cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels([
    "rId1",
    "pivotCacheRecords",
    "pivotCacheRecords1.xml",
  ]),
  "xl/pivotCache/pivotCacheRecords1.xml": `${X}<pivotCacheRecords xmlns="${M}" count="1"><r><x v="0"/><n v="10"/></r></pivotCacheRecords>`,
  "xl/pivotTables/pivotTable1.xml": `${X}<pivotTableDefinition xmlns="${M}" name="Pivot1" cacheId="4" dataCaption="Valori"><location ref="A20:B22" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Somma" fld="1"/></dataFields></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": rels([
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  ]),
  "xl/externalLinks/externalLink1.xml": `${X}<externalLink xmlns="${M}" xmlns:r="${NS_R}"><externalBook r:id="rId1"><sheetNames><sheetName val="Foglio1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": rels(["rId1", "externalLinkPath", "bilancio.xlsx", "E"]),
  "customXml/item1.xml":
    '<stato xmlns="urn:comune:stato" versione="3"><ente>Borgo &amp; Valle</ente></stato>',
  "customXml/_rels/item1.xml.rels": rels(["rId1", "customXmlProps", "itemProps1.xml"]),
  "customXml/itemProps1.xml": `${X}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{AAAAAAAA-0005-4000-8000-000000000001}"/>`,
  "docProps/core.xml": `${X}<cp:coreProperties xmlns:cp="${PKG}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Referto</dc:title><dc:creator>Ufficio</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
  "docProps/app.xml": `${X}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>Comune</Company></Properties>`,
  "docProps/custom.xml": `${X}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Protocollo"><vt:lpwstr>123/2024</vt:lpwstr></property></Properties>`,
  "docProps/thumbnail.png": PNG,
  "xl/webextensions/taskpanes.xml": `${X}<wetp:taskpanes xmlns:wetp="${MS}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="0"><wetp:webextensionref xmlns:r="${NS_R}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": rels([
    "rId1",
    `${MS}/2011/relationships/webextension`,
    "webextension1.xml",
  ]),
  "xl/webextensions/webextension1.xml": `${X}<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{AAAAAAAA-0006-4000-8000-000000000001}"><we:reference id="aaaaaaaa-0006-4000-8000-000000000001" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${NS_R}"/></we:webextension>`,
};

const TIPI: Readonly<Record<string, string>> = {
  "xl/workbook.xml": `${TIPO}sheet.main+xml`,
  "xl/styles.xml": `${TIPO}styles+xml`,
  "xl/sharedStrings.xml": `${TIPO}sharedStrings+xml`,
  "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
  "xl/calcChain.xml": `${TIPO}calcChain+xml`,
  "xl/connections.xml": `${TIPO}connections+xml`,
  "xl/metadata.xml": `${TIPO}sheetMetadata+xml`,
  "xl/chartsheets/sheet1.xml": `${TIPO}chartsheet+xml`,
  "xl/comments1.xml": `${TIPO}comments+xml`,
  "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
  "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
  "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
  "xl/slicers/slicer1.xml": "application/vnd.ms-excel.slicer+xml",
  "xl/slicerCaches/slicerCache1.xml": "application/vnd.ms-excel.slicerCache+xml",
  "xl/tables/table1.xml": `${TIPO}table+xml`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${TIPO}pivotCacheDefinition+xml`,
  "xl/pivotCache/pivotCacheRecords1.xml": `${TIPO}pivotCacheRecords+xml`,
  "xl/pivotTables/pivotTable1.xml": `${TIPO}pivotTable+xml`,
  "xl/externalLinks/externalLink1.xml": `${TIPO}externalLink+xml`,
  "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
  "xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
};

function contentTypes(): string {
  const fogli = [1, 2, 3, 4].map((n): [string, string] => [
    `xl/worksheets/sheet${n}.xml`,
    `${TIPO}worksheet+xml`,
  ]);
  const grafici = [1, 2].flatMap((n): [string, string][] => [
    [`xl/charts/chart${n}.xml`, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    [`xl/drawings/drawing${n}.xml`, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ]);
  const voci = [...fogli, ...grafici, ...Object.entries(TIPI)];
  return `${X}<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="${TIPO}printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${voci.map(([n, t]) => `<Override PartName="/${n}" ContentType="${t}"/>`).join("")}</Types>`;
}

/** The workbook, with some parts replaced (null takes one away). */
export function cartellaRicca(cambi: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const parti: Record<string, Uint8Array> = {};
  const tutte: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": contentTypes(),
    ...PARTI,
    ...cambi,
  };
  for (const [nome, p] of Object.entries(tutte)) {
    if (p !== null) parti[nome] = typeof p === "string" ? strToU8(p) : p;
  }
  return zipSync(parti, { level: 1 });
}
