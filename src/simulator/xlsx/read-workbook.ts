/** Opens an .xlsx: sheets, names, styles and custom XML into a Workbook; every other part is kept as it is. */
import { contoDi, COSTI } from "../../base/pacchetto/conto";
import { LIMITI_CARTELLA } from "../../base/pacchetto/limiti";
import { FileRifiutato } from "../../base/pacchetto/rifiuto";
import { readXml } from "../../base/pacchetto/xml";
import type { AddIn } from "../workbook/add-in";
import { StyleTable } from "../workbook/styles";
import { Workbook } from "../workbook/workbook";
import type { Sheet, Visibility } from "../workbook/sheet";
import { budget, withBudget } from "./budget";
import { XlsxError } from "./errors";
import { readComments, readPersons, type Person } from "./comments";
import { readDrawing } from "./drawings";
import { readFilters } from "./filters";
import { openPackage, relsOf, resolveTarget } from "./package";
import { readProperties } from "./properties";
import { readSheetProperties } from "./sheet-properties";
import { readSheet, type Relations } from "./read-sheet";
import { readTable } from "./tables";
import { readAddIn } from "./web-extensions";
import {
  childOf,
  childrenOf,
  decode,
  element,
  locale,
  parseXml,
  textOf,
  unescapeX,
  type XmlElement,
} from "./xml";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = ReadonlyMap<string, Uint8Array>;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export function readXlsx(bytes: Uint8Array): Workbook {
  try {
    const parts = openPackage(bytes);
    return withBudget(contoDi(bytes.length, LIMITI_CARTELLA), () => readParts(parts));
  } catch (errore) {
    if (errore instanceof XlsxError) throw errore;
    if (errore instanceof FileRifiutato) throw new XlsxError(errore.message, { cause: errore });
    throw new XlsxError("il file è danneggiato: aprirlo in Excel, lasciarlo riparare e salvarlo di nuovo.", {
      cause: errore,
    });
  }
}

/** A workbook with one blank sheet, as Excel makes it. */
export function newWorkbook(foglio: string): Workbook {
  const wb = new Workbook(
    new StyleTable(element("styleSheet", { xmlns: NS })),
    new Map(),
    element("workbook", { xmlns: NS, "xmlns:r": NS_R }),
  );
  wb.active = wb.addSheet(foglio);
  return wb;
}

function readParts(parts: Parts): Workbook {
  const radice = relations(parts, "").find((r) => r.type.endsWith("/officeDocument"))?.target;
  const principale = radice !== undefined && parts.has(radice) ? radice : "xl/workbook.xml";
  if (principale.endsWith(".bin")) {
    throw new XlsxError("il file è in formato binario .xlsb: aprirlo in Excel e salvarlo come .xlsx.");
  }
  const root = part(parts, principale);
  if (!root || locale(root.name) !== "workbook") {
    throw new XlsxError(
      "il file non contiene una cartella di lavoro Excel: aprirlo in Excel e salvarlo come .xlsx.",
    );
  }
  refuseOtherKinds(root);
  const rels = relations(parts, principale);
  const stili = rels.find((r) => r.type.endsWith("/styles"))?.target;
  const wb = new Workbook(
    new StyleTable((stili === undefined ? null : part(parts, stili)) ?? element("styleSheet", { xmlns: NS })),
    parts,
    root,
  );
  wb.personsPart = rels.find((r) => r.type.endsWith("/person"))?.target ?? null;
  const persone = readPersons(wb.personsPart === null ? null : part(parts, wb.personsPart));
  for (const id of persone.keys()) wb.keepGuid(id);
  const strings = readStrings(parts, rels.find((r) => r.type.endsWith("/sharedStrings"))?.target);
  wb.sharedStrings = strings;
  const fogli = childrenOf(childOf(root, "sheets") ?? element("sheets"));
  if (fogli.length > LIMITI_CARTELLA.fogli) {
    throw new XlsxError(`la cartella di lavoro ha più di ${LIMITI_CARTELLA.fogli} fogli: dividerla.`);
  }
  const perId = new Map(rels.map((r) => [r.id, r]));
  const presi = new Map<string, string>();
  for (const voce of fogli) {
    const id = Object.entries(voce.attrs).find(([k]) => locale(k) === "id")?.[1];
    const rel = id === undefined ? undefined : perId.get(id);
    if (!rel) continue;
    const gemello = presi.get(rel.target);
    if (gemello !== undefined) {
      throw new XlsxError(
        `i fogli «${gemello}» e «${unescapeX(voce.attrs["name"] ?? "")}» sono la stessa parte del file, che è danneggiato: aprirlo in Excel, lasciarlo riparare e salvarlo di nuovo.`,
      );
    }
    presi.set(rel.target, unescapeX(voce.attrs["name"] ?? ""));
    const foglio = wb.addSheet(
      unescapeX(voce.attrs["name"] ?? ""),
      rel.target,
      Number(voce.attrs["sheetId"] ?? wb.sheets.length + 1),
    );
    foglio.visibility = (voce.attrs["state"] ?? "visible") as Visibility;
    const contenuto = parts.get(rel.target);
    if (!contenuto) {
      throw new XlsxError(
        `nel file manca il foglio «${foglio.name}»: aprirlo in Excel, lasciarlo riparare e salvarlo di nuovo.`,
      );
    }
    if (rel.type.endsWith("/worksheet")) {
      readSheet(contenuto, foglio, strings, hyperlinkTargets(parts, rel.target));
      readAttachments(parts, foglio, rel.target, persone);
      for (const c of foglio.comments) for (const { id: suo } of [c, ...c.replies]) wb.keepGuid(suo);
      readSheetDrawing(parts, wb, foglio, rel.target);
    }
  }
  if (wb.sheets.length === 0) throw new XlsxError("la cartella di lavoro non ha fogli: sceglierne un'altra.");
  readNames(wb, root);
  wb.properties = readProperties((tipo) => {
    const dove = relations(parts, "").find((r) => r.type.endsWith(tipo))?.target;
    return dove === undefined ? null : part(parts, dove);
  });
  readActive(wb, root);
  wb.addIns = readAddIns(parts, wb);
  for (const r of rels) {
    const xml = r.type.endsWith("/customXml") ? parts.get(r.target) : undefined;
    if (xml) wb.addCustomXml(decode(xml).replace(/^<\?xml[^>]*\?>\s*/, ""), r.target);
  }
  return wb;
}

/**
 * Kinds of workbook that would be read wrong without a word: the strict form has other namespaces and dates as texts
 * (ECMA-376 part 1), and dates counted from 1904 are four years off.
 * support.microsoft.com, "Date systems in Excel"
 */
function refuseOtherKinds(root: XmlElement): void {
  if (Object.values(root.attrs).some((v) => v.startsWith("http://purl.oclc.org/ooxml/"))) {
    throw new XlsxError(
      "il file è una «Cartella di lavoro Open XML Strict»: salvarlo in Excel come «Cartella di lavoro di Excel (.xlsx)».",
    );
  }
  const date1904 = childOf(root, "workbookPr")?.attrs["date1904"];
  if (date1904 === "1" || date1904 === "true") {
    throw new XlsxError(
      "il file conta le date dal 1904: in Excel togliere «Usa sistema data 1904» (File, Opzioni, Impostazioni avanzate), controllare le date e salvarlo di nuovo.",
    );
  }
}

/** From the package to its task panes, from these to the add-ins. */
function readAddIns(parts: Parts, wb: Workbook): AddIn[] {
  const riquadri = relations(parts, "").find((r) => r.type.endsWith("/webextensiontaskpanes"))?.target;
  if (riquadri === undefined) return [];
  return relations(parts, riquadri).flatMap((r) => {
    const radice = r.type.endsWith("/webextension") ? part(parts, r.target) : null;
    return radice ? [readAddIn(radice, r.target, wb)] : [];
  });
}

const part = (parts: Parts, nome: string): XmlElement | null => {
  const bytes = parts.get(nome);
  return bytes ? parseXml(decode(bytes)) : null;
};

/** Parsed once for a file, whoever asks. */
export function relations(parts: Parts, di: string): readonly Relation[] {
  const lette = RELATIONS.get(parts) ?? new Map<string, readonly Relation[]>();
  RELATIONS.set(parts, lette);
  let sue = lette.get(di);
  if (!sue) lette.set(di, (sue = readRelations(parts, di)));
  return sue;
}

const RELATIONS = new WeakMap<Parts, Map<string, readonly Relation[]>>();

function readRelations(parts: Parts, di: string): Relation[] {
  const rels = part(parts, di === "" ? "_rels/.rels" : relsOf(di));
  return (rels ? childrenOf(rels, "Relationship") : []).map((r) => {
    const external = r.attrs["TargetMode"] === "External";
    const target = r.attrs["Target"] ?? "";
    return {
      id: r.attrs["Id"] ?? "",
      type: r.attrs["Type"] ?? "",
      target: external ? target : existing(parts, resolveTarget(di, target)),
      external,
    };
  });
}

/** Names of parts differ from one another by more than their case (ECMA-376 part 2, 6.2.2.3). */
function existing(parts: Parts, nome: string): string {
  if (parts.has(nome)) return nome;
  let noti = IN_LOWER_CASE.get(parts);
  if (!noti) {
    noti = new Map([...parts.keys()].map((n) => [n.toLowerCase(), n]));
    IN_LOWER_CASE.set(parts, noti);
  }
  return noti.get(nome.toLowerCase()) ?? nome;
}

/** Made once for a file: thousands of relationships may each ask. */
const IN_LOWER_CASE = new WeakMap<Parts, ReadonlyMap<string, string>>();

const hyperlinkTargets = (parts: Parts, foglio: string): Relations =>
  new Map(
    relations(parts, foglio)
      .filter((r) => r.external)
      .map((r) => [r.id, r.target]),
  );

/** The tables and the comments of a sheet, from the parts it points at. */
function readAttachments(parts: Parts, sheet: Sheet, di: string, persone: ReadonlyMap<string, Person>): void {
  const rels = relations(parts, di);
  const disegno = Object.values(sheet.elements.get("legacyDrawing")?.attrs ?? {});
  const ofType = (tipo: string): string | undefined => rels.find((r) => r.type.endsWith(`/${tipo}`))?.target;
  for (const r of rels) {
    const root = r.type.endsWith("/table") ? part(parts, r.target) : null;
    const table = root && readTable(root, r.target);
    if (table) sheet.tables.push(table);
  }
  readSheetProperties(sheet, (id) => parts.get(rels.find((r) => r.id === id)?.target ?? ""));
  const filtro = sheet.elements.get("autoFilter");
  if (filtro) sheet.filters = readFilters(filtro);
  const vml = parts.get(rels.find((r) => disegno.includes(r.id))?.target ?? "");
  sheet.comments = readComments(
    {
      legacy: part(parts, ofType("comments") ?? ""),
      threaded: part(parts, ofType("threadedComment") ?? ""),
      drawing: vml ? decode(vml) : null,
    },
    persone,
  );
}

/** The drawing that the sheet itself names: charts and pictures. */
function readSheetDrawing(parts: Parts, wb: Workbook, sheet: Sheet, di: string): void {
  const ids = Object.values(sheet.elements.get("drawing")?.attrs ?? {});
  const dove = relations(parts, di).find((r) => ids.includes(r.id))?.target;
  if (dove === undefined) return;
  sheet.drawing = readDrawing(
    dove,
    {
      tree: (nome) => part(parts, nome),
      bytes: (nome) => parts.get(nome),
      target: (nome, id) => relations(parts, nome).find((r) => r.id === id)?.target,
    },
    () => wb.newShapeId(),
  );
}

/** The shared strings as plain text: phonetic runs are left out (ECMA-376 part 1, 18.4.6). */
function readStrings(parts: Parts, nome: string | undefined): string[] {
  const bytes = nome === undefined ? undefined : parts.get(nome);
  const testi: string[] = [];
  if (!bytes) return testi;
  const conto = budget();
  let scritto = "";
  let inTesto = false;
  let fonetica = 0;
  const lettura = readXml(conto, {
    open: (tag) => {
      const quale = locale(tag);
      if (quale === "si") scritto = "";
      if (quale === "rPh") fonetica++;
      inTesto = quale === "t" && fonetica === 0;
    },
    text: (t) => {
      if (inTesto) scritto += t;
    },
    close: (tag) => {
      const quale = locale(tag);
      inTesto = false;
      if (quale === "rPh") fonetica--;
      if (quale !== "si") return;
      conto.spend(COSTI.testo);
      testi.push(unescapeX(scritto));
    },
  });
  lettura.write(decode(bytes));
  lettura.end();
  return testi;
}

function readNames(wb: Workbook, root: XmlElement): void {
  for (const n of childrenOf(childOf(root, "definedNames") ?? element("definedNames"))) {
    const { name = "", localSheetId, hidden, comment = "", ...rest } = n.attrs;
    const scope: Sheet | null = localSheetId === undefined ? null : (wb.sheets[Number(localSheetId)] ?? null);
    wb.names.push({
      name,
      formula: textOf(n),
      scope,
      hidden: hidden === "1" || hidden === "true",
      comment,
      rest,
    });
  }
}

function readActive(wb: Workbook, root: XmlElement): void {
  const viste = childOf(root, "bookViews");
  const attivo = Number((viste && childOf(viste, "workbookView")?.attrs["activeTab"]) ?? 0);
  wb.active = wb.sheets[attivo] ?? wb.sheets[0] ?? null;
}
