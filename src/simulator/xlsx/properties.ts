/** Document properties ↔ docProps (ECMA-376 part 2, 11; part 1, 22.2 and 22.3). A part is written only where it changed. */
import { DocumentProperties, type CustomValue, type PropertyName } from "../workbook/properties";
import type { Workbook } from "../workbook/workbook";
import type { PartsWriter } from "./parts-writer";
import { childrenOf, element, locale, textOf, type XmlElement } from "./xml";

const NS_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/";
const NS_CORE = "http://schemas.openxmlformats.org/package/2006/";
const VT = `${NS_DOC}docPropsVTypes`;
/** The set of properties that people add (ECMA-376 part 1, 22.3.2.2). */
const FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

const PARTS = {
  core: {
    part: "docProps/core.xml",
    rel: `${NS_CORE}relationships/metadata/core-properties`,
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  },
  app: {
    part: "docProps/app.xml",
    rel: `${NS_DOC}relationships/extended-properties`,
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  },
  custom: {
    part: "docProps/custom.xml",
    rel: `${NS_DOC}relationships/custom-properties`,
    type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  },
} as const;

/** The namespaces of the names written here, by their prefix. */
const SPAZI_CORE: Readonly<Record<string, string>> = {
  cp: `${NS_CORE}metadata/core-properties`,
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
};
const SPAZI_APP: Readonly<Record<string, string>> = { "": `${NS_DOC}extended-properties` };

const CORE: Readonly<Record<string, PropertyName>> = {
  "dc:title": "title",
  "dc:subject": "subject",
  "dc:creator": "author",
  "cp:keywords": "keywords",
  "dc:description": "comments",
  "cp:lastModifiedBy": "lastAuthor",
  "cp:revision": "revisionNumber",
  "cp:category": "category",
};
const APP: Readonly<Record<string, PropertyName>> = { Manager: "manager", Company: "company" };

/** `find` gives the part behind a relationship of the package by the end of its type. */
export function readProperties(find: (tipo: string) => XmlElement | null): DocumentProperties {
  const p = new DocumentProperties();
  const core = find("/core-properties");
  for (const [nome, dove] of Object.entries(CORE)) p.texts[dove] = textIn(core, locale(nome));
  const creato = textIn(core, "created");
  if (creato !== "" && !Number.isNaN(Date.parse(creato))) p.created = new Date(creato);
  const app = find("/extended-properties");
  for (const [nome, dove] of Object.entries(APP)) p.texts[dove] = textIn(app, nome);
  const custom = find("/custom-properties");
  for (const e of custom ? childrenOf(custom) : []) {
    const [valore] = childrenOf(e);
    if (valore) p.custom.set(e.attrs["name"] ?? "", readValue(valore));
  }
  return p;
}

function textIn(radice: XmlElement | null, nome: string): string {
  const e = radice ? childrenOf(radice, nome)[0] : undefined;
  return e ? textOf(e) : "";
}

function readValue(e: XmlElement): CustomValue {
  const testo = textOf(e);
  switch (locale(e.name)) {
    case "bool":
      return testo === "true" || testo === "1";
    case "filetime":
    case "date":
      return new Date(testo);
    case "i2":
    case "i4":
    case "i8":
    case "int":
    case "r4":
    case "r8":
    case "decimal":
      return Number(testo);
    default:
      return testo;
  }
}

export function writeProperties(w: PartsWriter, wb: Workbook): void {
  const p = wb.properties;
  for (const quale of p.touched) {
    const { part, rel, type } = PARTS[quale];
    const noto = w.relations("").find((r) => r.attrs["Type"] === rel)?.attrs["Target"];
    const nome = noto?.replace(/^\//, "") ?? part;
    const vecchia = w.tree(nome);
    w.set(nome, quale === "core" ? core(p, vecchia) : quale === "app" ? app(p, vecchia) : custom(p));
    w.addType(nome, type);
    w.relate("", rel, nome);
  }
}

function core(p: DocumentProperties, vecchia: XmlElement | null): XmlElement {
  const radice = vecchia ?? element("cp:coreProperties", dichiara(["cp", "dc", "dcterms", "xsi"], {}));
  const scritta = withTexts(radice, CORE, SPAZI_CORE, p);
  if (p.created && childrenOf(scritta, "created").length === 0) {
    const quando = p.created.toISOString().replace(/\.\d+/, "");
    const attrs = { ...dichiara(["dcterms", "xsi"], radice.attrs), "xsi:type": "dcterms:W3CDTF" };
    scritta.children.push(element("dcterms:created", attrs, [quando]));
  }
  return scritta;
}

const app = (p: DocumentProperties, vecchia: XmlElement | null): XmlElement =>
  withTexts(
    vecchia ?? element("Properties", { xmlns: `${NS_DOC}extended-properties`, "xmlns:vt": VT }),
    APP,
    SPAZI_APP,
    p,
  );

/** The declarations that prefixes still need under an element with such attributes. */
const dichiara = (
  prefissi: readonly string[],
  attrs: Readonly<Record<string, string>>,
  spazi = SPAZI_CORE,
): Record<string, string> =>
  Object.fromEntries(
    prefissi.flatMap((p) => {
      const nome = p === "" ? "xmlns" : `xmlns:${p}`;
      const uri = spazi[p];
      return uri === undefined || attrs[nome] === uri ? [] : [[nome, uri] as const];
    }),
  );

/** A file may declare a prefix where it uses it and nowhere else: what is written declares its own where the root does not. */
function withTexts(
  radice: XmlElement,
  nomi: Readonly<Record<string, PropertyName>>,
  spazi: Readonly<Record<string, string>>,
  p: DocumentProperties,
): XmlElement {
  const locali = new Set(Object.keys(nomi).map(locale));
  const altri = childrenOf(radice).filter((c) => !locali.has(locale(c.name)));
  const testi = Object.entries(nomi).flatMap(([nome, dove]) => {
    if (p.texts[dove] === "") return [];
    const prefisso = nome.slice(0, Math.max(0, nome.indexOf(":")));
    return [element(nome, dichiara([prefisso], radice.attrs, spazi), [p.texts[dove]])];
  });
  return element(radice.name, radice.attrs, [...testi, ...altri]);
}

const custom = (p: DocumentProperties): XmlElement =>
  element(
    "Properties",
    { xmlns: `${NS_DOC}custom-properties`, "xmlns:vt": VT },
    [...p.custom].map(([name, v], i) =>
      element("property", { fmtid: FMTID, pid: String(i + 2), name }, [valueElement(v)]),
    ),
  );

function valueElement(v: CustomValue): XmlElement {
  if (typeof v === "boolean") return element("vt:bool", {}, [String(v)]);
  if (typeof v === "number") {
    const intero = Number.isInteger(v) && Math.abs(v) < 2 ** 31;
    return element(intero ? "vt:i4" : "vt:r8", {}, [String(v)]);
  }
  if (v instanceof Date) return element("vt:filetime", {}, [v.toISOString().replace(/\.\d+/, "")]);
  return element("vt:lpwstr", {}, [v]);
}
