/**
 * What Excel would repair in a workbook, as far as its parts say: relationships, content types, the order of elements,
 * references, indices. One line for each fault. ECMA-376 parts 1 and 2; made to cost little: cells are gone over once.
 */
import { createHash } from "node:crypto";
import { resolveTarget } from "../../src/base/pacchetto/percorsi";
import { numeroColonna } from "../../src/base/posizione";
import { intersect, parseArea, type Area } from "../../src/simulator/workbook/area";
import { ORDINE_ELEMENTI } from "../../src/simulator/workbook/sheet";
import {
  childOf,
  childrenOf,
  decode,
  locale,
  parseXml,
  textOf,
  type XmlElement,
} from "../../src/simulator/xlsx/xml";

type Parti = ReadonlyMap<string, Uint8Array>;

const ORDINE_CARTELLA = (
  "fileVersion fileSharing workbookPr absPath revisionPtr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr " +
  "webPublishObjects extLst"
).split(" ");
/** Elements of a sheet that may come more than once. */
const PIU_VOLTE = new Set(["conditionalFormatting", "AlternateContent", "cols"]);
const ERRORI = /^(#NULL!|#DIV\/0!|#VALUE!|#REF!|#NAME\?|#NUM!|#N\/A|#GETTING_DATA)$/;
const RIFERIMENTO = /^[A-Z]{1,3}\d{1,7}(:[A-Z]{1,3}\d{1,7})?$/;

export function difettiDi(parti: Parti): string[] {
  const difetti: string[] = [];
  const no = (d: string): void => void difetti.push(d);
  const albero = (nome: string): XmlElement | null => {
    const byte = parti.get(nome);
    if (!byte) return null;
    try {
      const radice = parseXml(decode(byte));
      for (const p of prefissiSciolti(radice)) no(`${nome}: prefix ${p} without a namespace`);
      return radice;
    } catch {
      no(`${nome}: malformed XML`);
      return null;
    }
  };
  const minuscoli = new Set<string>();
  for (const nome of parti.keys()) {
    if (minuscoli.has(nome.toLowerCase())) no(`${nome}: two parts of one name`);
    minuscoli.add(nome.toLowerCase());
  }
  const legami = new Map<string, Map<string, { tipo: string; parte: string | null }>>();
  for (const nome of parti.keys()) {
    const m = /^(.*)_rels\/([^/]*)\.rels$/.exec(nome);
    if (!m) continue;
    const di = `${m[1] ?? ""}${m[2] ?? ""}`;
    if (di !== "" && !parti.has(di)) no(`${nome}: relationships of a part that is not there`);
    legami.set(di, relazioni(nome, di, albero(nome), minuscoli, no));
  }
  checkTipi(albero("[Content_Types].xml"), parti, minuscoli, no);
  for (const { parte } of legami.get("")?.values() ?? []) {
    if (parte?.startsWith("docProps/") && parte.endsWith(".xml")) albero(parte);
  }
  const principale = [...(legami.get("")?.values() ?? [])].find((r) =>
    r.tipo.endsWith("/officeDocument"),
  )?.parte;
  const cartella = principale ? albero(principale) : null;
  if (!principale || !cartella) return [...difetti, "no workbook part"];
  const suoi = legami.get(principale) ?? new Map<string, { tipo: string; parte: string | null }>();
  const parte = (tipo: string): string | undefined =>
    [...suoi.values()].find((r) => r.tipo.endsWith(`/${tipo}`))?.parte ?? undefined;
  checkCartella(cartella, suoi, no);
  const stili = parte("styles") ? albero(parte("styles") ?? "") : null;
  const quanti = (nome: string): number => childrenOf(childOf(stili ?? undefined, nome) ?? VUOTO).length;
  const testi = parti.get(parte("sharedStrings") ?? "");
  const limiti: Limiti = {
    stili: Math.max(1, quanti("cellXfs")),
    dxf: quanti("dxfs"),
    testi: testi ? (decode(testi).match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0) : 0,
    metadati: parte("sheetMetadata") !== undefined,
  };
  const tabelle = new Set<string>();
  for (const { tipo, parte: foglio } of suoi.values()) {
    if (!tipo.endsWith("/worksheet") || foglio === null) continue;
    const byte = parti.get(foglio);
    if (!byte) continue;
    const lega = legami.get(foglio) ?? new Map<string, { tipo: string; parte: string | null }>();
    for (const d of difettiFoglio(foglio, byte, lega, limiti)) no(d);
    for (const r of lega.values()) {
      if (r.tipo.endsWith("/table") && r.parte) checkTabella(r.parte, albero(r.parte), tabelle, no);
    }
  }
  return difetti;
}

/** Namespaces in XML 1.0, 5: a prefix is declared where it is used or above. Excel opens no part where one is not. */
function prefissiSciolti(e: XmlElement, sopra: ReadonlySet<string> = new Set(["xml", "xmlns"])): string[] {
  const suoi = Object.keys(e.attrs).flatMap((a) => (a.startsWith("xmlns:") ? [a.slice(6)] : []));
  const noti = suoi.length === 0 ? sopra : new Set([...sopra, ...suoi]);
  const usati = [e.name, ...Object.keys(e.attrs)].flatMap((n) => {
    const taglio = n.indexOf(":");
    return taglio < 0 ? [] : [n.slice(0, taglio)];
  });
  return [
    ...usati.filter((p) => !noti.has(p)),
    ...e.children.flatMap((c) => (typeof c === "string" ? [] : prefissiSciolti(c, noti))),
  ];
}

const VUOTO: XmlElement = { name: "", attrs: {}, children: [] };

interface Limiti {
  readonly stili: number;
  readonly dxf: number;
  readonly testi: number;
  readonly metadati: boolean;
}

type No = (difetto: string) => void;
type Legami = ReadonlyMap<string, { tipo: string; parte: string | null }>;

/** Part 2, 6.5: ids are unique, targets are there; a sheet is reached once. */
function relazioni(
  nome: string,
  di: string,
  radice: XmlElement | null,
  minuscoli: ReadonlySet<string>,
  no: No,
): Map<string, { tipo: string; parte: string | null }> {
  const trovate = new Map<string, { tipo: string; parte: string | null }>();
  const fogli = new Set<string>();
  for (const r of radice ? childrenOf(radice) : []) {
    const { Id = "", Type = "", Target = "" } = r.attrs;
    if (Id === "" || trovate.has(Id)) no(`${nome}: two relationships ${Id}`);
    const fuori = r.attrs["TargetMode"] === "External";
    const parte = fuori ? null : resolveTarget(di, Target.replace(/#.*$/, ""));
    if (parte !== null && parte !== "NULL" && !minuscoli.has(parte.toLowerCase()) && !Target.startsWith("#"))
      no(`${nome}: ${Id} leads to ${parte}, which is not there`);
    if (parte !== null && Type.endsWith("/worksheet")) {
      if (fogli.has(parte.toLowerCase())) no(`${nome}: two relationships to ${parte}`);
      fogli.add(parte.toLowerCase());
    }
    trovate.set(Id, { tipo: Type, parte });
  }
  return trovate;
}

/** Part 2, 7.2: each part has a type, once. */
function checkTipi(tipi: XmlElement | null, parti: Parti, minuscoli: ReadonlySet<string>, no: No): void {
  if (!tipi) {
    no("no content types");
    return;
  }
  const detti = new Set<string>();
  const estensioni = new Set<string>();
  for (const t of childrenOf(tipi)) {
    const nome = (t.attrs["PartName"] ?? "").toLowerCase();
    const estensione = (t.attrs["Extension"] ?? "").toLowerCase();
    if (locale(t.name) === "Override") {
      if (detti.has(nome)) no(`[Content_Types].xml: ${nome} twice`);
      detti.add(nome);
      if (!minuscoli.has(decodeURI(nome).slice(1))) no(`[Content_Types].xml: ${nome} is not there`);
    } else {
      if (estensioni.has(estensione)) no(`[Content_Types].xml: .${estensione} twice`);
      estensioni.add(estensione);
    }
  }
  for (const nome of parti.keys()) {
    if (nome === "[Content_Types].xml") continue;
    const estensione = nome.slice(nome.lastIndexOf(".") + 1).toLowerCase();
    if (!detti.has(`/${nome.toLowerCase()}`) && !estensioni.has(estensione)) no(`${nome}: no content type`);
  }
}

/** Part 1, 18.2. */
function checkCartella(radice: XmlElement, suoi: Legami, no: No): void {
  inOrdine(
    "workbook",
    childrenOf(radice).map((e) => locale(e.name)),
    ORDINE_CARTELLA,
    no,
  );
  const fogli = childrenOf(childOf(radice, "sheets") ?? VUOTO);
  if (fogli.length === 0) no("workbook: no sheets");
  const nomi = new Set<string>();
  const numeri = new Set<string>();
  for (const { attrs } of fogli) {
    const { name = "", sheetId = "" } = attrs;
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
      no(`workbook: a sheet may not be called ${name}`);
    if (nomi.has(name.toLowerCase())) no(`workbook: two sheets ${name}`);
    nomi.add(name.toLowerCase());
    if (numeri.has(sheetId)) no(`workbook: two sheets of number ${sheetId}`);
    numeri.add(sheetId);
    const id = Object.entries(attrs).find(([k]) => locale(k) === "id")?.[1];
    if (id === undefined || (id !== "" && !suoi.has(id))) no(`workbook: ${name} leads nowhere`);
  }
  const definiti = new Set<string>();
  for (const n of childrenOf(childOf(radice, "definedNames") ?? VUOTO)) {
    const { name = "", localSheetId } = n.attrs;
    if (localSheetId !== undefined && !(Number(localSheetId) < fogli.length))
      no(`workbook: ${name} of no sheet`);
    const chiave = `${localSheetId ?? ""} ${name.toLowerCase()}`;
    if (definiti.has(chiave)) no(`workbook: two names ${name}`);
    definiti.add(chiave);
    if (textOf(n) === "") no(`workbook: ${name} says nothing`);
  }
  const vista = childOf(childOf(radice, "bookViews"), "workbookView");
  if (Number(vista?.attrs["activeTab"] ?? 0) >= fogli.length) no("workbook: activeTab beyond the sheets");
}

function inOrdine(dove: string, nomi: readonly string[], ordine: readonly string[], no: No): void {
  let ultimo = -1;
  const visti = new Set<string>();
  for (const nome of nomi) {
    const posto = ordine.indexOf(nome);
    if (posto < 0) continue;
    if (posto < ultimo) no(`${dove}: ${nome} out of its place`);
    ultimo = Math.max(ultimo, posto);
    if (visti.has(nome) && !PIU_VOLTE.has(nome)) no(`${dove}: ${nome} twice`);
    visti.add(nome);
  }
}

/** What was found in a sheet that is the same to the byte, in a workbook that gives it the same. */
const giaVisti = new Map<string, readonly string[]>();

function difettiFoglio(nome: string, byte: Uint8Array, lega: Legami, limiti: Limiti): readonly string[] {
  const intorno = JSON.stringify([nome, [...lega], limiti]);
  const chiave = createHash("sha1").update(intorno).update(byte).digest("base64");
  const noti = giaVisti.get(chiave);
  if (noti) return noti;
  const suoi: string[] = [];
  checkFoglio(nome, decode(byte), lega, limiti, (d) => void suoi.push(d));
  giaVisti.set(chiave, suoi);
  return suoi;
}

const INIZIO = /<(?:\w+:)?sheetData\b[^>]*?(\/?)>/;

/** Part 1, 18.3. The cells by themselves; the rest as a tree. */
function checkFoglio(nome: string, xml: string, lega: Legami, limiti: Limiti, no: No): void {
  const inizio = INIZIO.exec(xml);
  const apre = (inizio?.index ?? 0) + (inizio?.[0].length ?? 0);
  const chiude = inizio?.[1] === "" ? xml.lastIndexOf("</", xml.lastIndexOf("sheetData>")) : apre;
  let radice: XmlElement;
  try {
    radice = parseXml(xml.slice(0, apre) + xml.slice(chiude));
  } catch {
    no(`${nome}: malformed XML`);
    return;
  }
  const figli = childrenOf(radice);
  inOrdine(
    nome,
    figli.map((e) => locale(e.name)),
    ORDINE_ELEMENTI,
    no,
  );
  if (inizio) checkCelle(nome, xml.slice(apre, chiude), limiti, no);
  else no(`${nome}: no sheetData`);
  const rif = (che: string, testo: string | undefined): Area[] =>
    (testo ?? "").split(/\s+/).flatMap((t) => {
      const area = RIFERIMENTO.test(t) ? parseArea(t) : null;
      if (!area) no(`${nome}: ${che} of ${t}`);
      return area ?? [];
    });
  const legato = (e: XmlElement, tipo: string): void => {
    const id = Object.entries(e.attrs).find(([k]) => k.endsWith(":id"))?.[1];
    if (id !== undefined && !(lega.get(id)?.tipo.endsWith(`/${tipo}`) ?? false))
      no(`${nome}: ${locale(e.name)} leads nowhere`);
  };
  for (const e of figli) {
    switch (locale(e.name)) {
      case "mergeCells": {
        const unite = childrenOf(e).flatMap((m) => rif("a merge", m.attrs["ref"]));
        const ordinate = unite.toSorted((a, b) => a.row - b.row);
        ordinate.forEach((a, i) => {
          for (let k = i + 1; k < ordinate.length && (ordinate[k]?.row ?? 0) <= a.lastRow; k++)
            if (ordinate[k] && intersect(a, ordinate[k] ?? a)) no(`${nome}: merges that overlap`);
        });
        break;
      }
      case "conditionalFormatting":
        rif("a format", e.attrs["sqref"]);
        for (const r of childrenOf(e, "cfRule"))
          if (Number(r.attrs["dxfId"] ?? -1) >= limiti.dxf) no(`${nome}: dxfId ${r.attrs["dxfId"] ?? ""}`);
        break;
      case "dataValidations":
        for (const v of childrenOf(e)) rif("a validation", v.attrs["sqref"]);
        if (childrenOf(e).length === 0) no(`${nome}: dataValidations with none`);
        break;
      case "hyperlinks":
        for (const h of childrenOf(e)) {
          rif("a link", h.attrs["ref"]);
          legato(h, "hyperlink");
        }
        break;
      case "autoFilter":
        rif("a filter", e.attrs["ref"]);
        break;
      case "drawing":
        legato(e, "drawing");
        break;
      case "legacyDrawing":
      case "legacyDrawingHF":
        legato(e, "vmlDrawing");
        break;
      case "pageSetup":
        legato(e, "printerSettings");
        break;
      case "tableParts":
        for (const t of childrenOf(e)) legato(t, "table");
        break;
      case "cols":
        checkColonne(nome, childrenOf(e), limiti, no);
        break;
      default:
    }
  }
}

function checkColonne(nome: string, colonne: readonly XmlElement[], { stili }: Limiti, no: No): void {
  let ultima = 0;
  for (const { attrs } of colonne) {
    const [min, max] = [Number(attrs["min"]), Number(attrs["max"])];
    if (!(min > ultima && max >= min && max <= 16_384)) no(`${nome}: columns ${min} to ${max}`);
    ultima = max;
    if (Number(attrs["style"] ?? 0) >= stili) no(`${nome}: a column of style ${attrs["style"] ?? ""}`);
  }
}

const PEZZO = /<(?:\w+:)?row\b([^>]*?)\/?>|<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
/** Made once: asked of every cell. */
const ATTRIBUTI = {
  r: /(?:^|\s)r="([^"]*)"/,
  s: /(?:^|\s)s="([^"]*)"/,
  t: /(?:^|\s)t="([^"]*)"/,
  cm: /(?:^|\s)cm="([^"]*)"/,
  vm: /(?:^|\s)vm="([^"]*)"/,
} as const;
const attributo = (attrs: string, nome: keyof typeof ATTRIBUTI): string | undefined =>
  ATTRIBUTI[nome].exec(attrs)?.[1];
const VALORE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/;

function checkCelle(nome: string, xml: string, { stili, testi, metadati }: Limiti, no: No): void {
  let riga = 0;
  let colonna = 0;
  for (const [, row, c, corpo = ""] of xml.matchAll(PEZZO)) {
    if (row !== undefined) {
      const r = Number(attributo(row, "r") ?? riga + 1);
      if (!(r > riga && r <= 1_048_576)) no(`${nome}: row ${r} after ${riga}`);
      riga = r;
      colonna = 0;
      continue;
    }
    const attrs = c ?? "";
    const ref = attributo(attrs, "r");
    const m = ref === undefined ? null : /^([A-Z]{1,3})(\d+)$/.exec(ref);
    if (ref !== undefined && (!m || Number(m[2]) !== riga)) no(`${nome}: cell ${ref} in row ${riga}`);
    const qui = m?.[1] ? numeroColonna(m[1]) : colonna + 1;
    if (qui <= colonna || qui > 16_384) no(`${nome}: cell ${ref ?? ""} after column ${colonna}`);
    colonna = qui;
    if (Number(attributo(attrs, "s") ?? 0) >= stili)
      no(`${nome}: ${ref ?? ""} of style ${attributo(attrs, "s") ?? ""}`);
    if (!metadati && (attributo(attrs, "vm") ?? attributo(attrs, "cm")))
      no(`${nome}: ${ref ?? ""} with no metadata`);
    const v = VALORE.exec(corpo)?.[1];
    if (v === undefined || v === "") continue;
    const tipo = attributo(attrs, "t") ?? "n";
    if (tipo === "n" && (!Number.isFinite(Number(v)) || v.trim() === "")) no(`${nome}: ${ref ?? ""} is ${v}`);
    if (tipo === "s" && !(Number(v) < testi)) no(`${nome}: ${ref ?? ""} is text ${v}`);
    if (tipo === "e" && !ERRORI.test(v)) no(`${nome}: ${ref ?? ""} is ${v}`);
    if (tipo === "b" && !/^(0|1|true|false)$/.test(v)) no(`${nome}: ${ref ?? ""} is ${v}`);
    if (v.length > 200_000) no(`${nome}: ${ref ?? ""} is too long`);
  }
}

/** Part 1, 18.5. */
function checkTabella(nome: string, radice: XmlElement | null, nomi: Set<string>, no: No): void {
  if (!radice) return;
  const { displayName = "", ref = "", id = "" } = radice.attrs;
  if (nomi.has(displayName.toLowerCase()) || nomi.has(`#${id}`))
    no(`${nome}: another table is ${displayName} or ${id}`);
  nomi.add(displayName.toLowerCase()).add(`#${id}`);
  const area = RIFERIMENTO.test(ref) ? parseArea(ref) : null;
  if (!area) no(`${nome}: a table of ${ref}`);
  const colonne = childrenOf(childOf(radice, "tableColumns") ?? VUOTO);
  if (area && colonne.length !== area.lastCol - area.col + 1) no(`${nome}: ${colonne.length} columns`);
  const titoli = colonne.map((c) => (c.attrs["name"] ?? "").toLowerCase());
  if (new Set(titoli).size < titoli.length) no(`${nome}: two columns of one name`);
}
