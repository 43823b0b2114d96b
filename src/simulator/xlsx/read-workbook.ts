/** Opens an .xlsx: sheets, names, styles and custom XML into a Workbook; every other part is kept as it is. */
import { contoDi, COSTI } from "../../base/pacchetto/conto";
import { LIMITI_CARTELLA } from "../../base/pacchetto/limiti";
import { relsOf, resolveTarget } from "../../base/pacchetto/percorsi";
import { dal1900, isDal1904 } from "../../base/pacchetto/dal-1904";
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
import { openPackage } from "./package";
import { readProperties } from "./properties";
import { readSheetProperties } from "./sheet-properties";
import { readSheet, type Relations } from "./read-sheet";
import { isStrict, toOrdinary } from "./strict";
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
  /** As the relationship has it. */
  readonly written: string;
  readonly external: boolean;
}

export function readXlsx(bytes: Uint8Array): Workbook {
  try {
    const written = openPackage(bytes);
    return withBudget(contoDi(bytes.length, LIMITI_CARTELLA), () => {
      const strict = isStrict(written.get(mainPart(written)));
      const wb = readParts(strict ? toOrdinary(written) : written, written);
      if (strict) wb.readAs.add("strict");
      return wb;
    });
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

function mainPart(parts: Parts): string {
  const radice = relations(parts, "").find((r) => r.type.endsWith("/officeDocument"))?.target;
  return radice !== undefined && parts.has(radice) ? radice : "xl/workbook.xml";
}

/** `written`: the parts as the file has them. */
function readParts(parts: Parts, written: Parts): Workbook {
  const principale = mainPart(parts);
  const root = part(parts, principale);
  if (!root || locale(root.name) !== "workbook") {
    throw new XlsxError(
      "il file non contiene una cartella di lavoro Excel: aprirlo in Excel e salvarlo come .xlsx.",
    );
  }
  const rels = relations(parts, principale);
  const stili = rels.find((r) => r.type.endsWith("/styles"))?.target;
  const wb = new Workbook(
    new StyleTable((stili === undefined ? null : part(parts, stili)) ?? element("styleSheet", { xmlns: NS })),
    parts,
    root,
    written,
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
  const posti: (Sheet | null)[] = [];
  for (const voce of fogli) {
    const id = Object.entries(voce.attrs).find(([k]) => locale(k) === "id")?.[1];
    const rel = id === undefined ? undefined : perId.get(id);
    // Charts, dialogs and macros on a sheet of their own, and what leads nowhere, keep their place among the sheets.
    if (!rel && id !== undefined && id !== "" && rels.length > 0) throw missingSheet(voce.attrs["name"]);
    if (!rel?.type.endsWith("/worksheet")) {
      wb.otherSheets.push({
        attrs: voce.attrs,
        name: unescapeX(voce.attrs["name"] ?? ""),
        after: wb.sheets.at(-1) ?? null,
      });
      wb.keepTabId(Number(voce.attrs["sheetId"] ?? 0));
      posti.push(null);
      continue;
    }
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
    posti.push(foglio);
    foglio.visibility = (voce.attrs["state"] ?? "visible") as Visibility;
    const contenuto = parts.get(rel.target);
    if (!contenuto) throw missingSheet(foglio.name);
    readSheet(contenuto, foglio, { strings, styles: wb.styles.count }, hyperlinkTargets(parts, rel.target));
    readAttachments(parts, foglio, rel.target, persone);
    for (const c of foglio.comments) for (const { id: suo } of [c, ...c.replies]) wb.keepGuid(suo);
    readSheetDrawing(parts, wb, foglio, rel.target);
  }
  if (wb.sheets.length === 0) throw new XlsxError("la cartella di lavoro non ha fogli: sceglierne un'altra.");
  readNames(wb, root, posti);
  countFrom1900(wb);
  wb.properties = readProperties((tipo) => {
    const dove = relations(parts, "").find((r) => r.type.endsWith(tipo))?.target;
    return dove === undefined ? null : part(parts, dove);
  });
  readActive(wb, root, posti);
  wb.addIns = readAddIns(parts, wb);
  for (const r of rels) {
    const xml = r.type.endsWith("/customXml") ? parts.get(r.target) : undefined;
    if (xml) wb.addCustomXml(decode(xml).replace(/^<\?xml[^>]*\?>\s*/, ""), r.target);
  }
  return wb;
}

const missingSheet = (nome = ""): XlsxError =>
  new XlsxError(
    `nel file manca il foglio «${unescapeX(nome)}»: aprirlo in Excel, lasciarlo riparare e salvarlo di nuovo.`,
  );

/** Days counted from 1904 are counted as everybody else does: Excel has the choice for each workbook. */
function countFrom1900(wb: Workbook): void {
  const opzioni = childOf(wb.root, "workbookPr");
  if (!opzioni || !isDal1904(opzioni.attrs["date1904"])) return;
  delete opzioni.attrs["date1904"];
  wb.readAs.add("1904");
  for (const sheet of wb.sheets) {
    for (const riga of sheet.rows.values()) {
      for (const cella of riga.values()) {
        if (typeof cella.value !== "number") continue;
        const giorno = dal1900(cella.value, wb.styles.get(cella.style).numFmt);
        if (giorno === cella.value) continue;
        cella.value = giorno;
        wb.recounted.add(sheet);
      }
    }
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
      written: target,
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

/** Some programs leave out that a link leads outside. */
const hyperlinkTargets = (parts: Parts, foglio: string): Relations =>
  new Map(
    relations(parts, foglio)
      .filter((r) => r.external || r.type.endsWith("/hyperlink"))
      .map((r) => [r.id, r.written]),
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

/** `posti`: the sheets as the file counts them, null for one that is no worksheet. */
function readNames(wb: Workbook, root: XmlElement, posti: readonly (Sheet | null)[]): void {
  for (const n of childrenOf(childOf(root, "definedNames") ?? element("definedNames"))) {
    const { name = "", localSheetId, hidden, comment = "", ...rest } = n.attrs;
    const scope: Sheet | null = localSheetId === undefined ? null : (posti[Number(localSheetId)] ?? null);
    // Of a sheet that is not here: it is nobody's, and keeps its place in the file alone.
    if (localSheetId !== undefined && scope === null) {
      wb.otherNames.push(n);
      continue;
    }
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

function readActive(wb: Workbook, root: XmlElement, posti: readonly (Sheet | null)[]): void {
  const viste = childOf(root, "bookViews");
  const attivo = Number((viste && childOf(viste, "workbookView")?.attrs["activeTab"]) ?? 0);
  wb.active = posti[attivo] ?? wb.sheets[0] ?? null;
}
