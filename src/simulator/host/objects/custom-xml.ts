/** Custom XML parts. learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection */
import type { CustomXmlPart, Workbook } from "../../workbook/workbook";
import { FileRifiutato } from "../../../base/pacchetto/rifiuto";
import { childrenOf, parseXml } from "../../xlsx/xml";
import { itemAt, text } from "../arguments";
import { ExcelError, invalidArgument, itemNotFound } from "../errors";
import { defineType, NULL_OBJECT, object, type HostObject } from "../object-type";
import type { Session } from "../session";

/** The namespace of the root element, or "" where it has none. */
function namespaceOf(xml: string): string {
  try {
    const radice = parseXml(xml);
    const prefisso = radice.name.includes(":") ? radice.name.split(":")[0] : undefined;
    return radice.attrs[prefisso === undefined ? "xmlns" : `xmlns:${prefisso}`] ?? "";
  } catch (errore) {
    if (errore instanceof FileRifiutato) return "";
    throw errore;
  }
}

function assertXml(xml: string): string {
  try {
    void childrenOf(parseXml(xml));
    return xml;
  } catch (errore) {
    if (!(errore instanceof FileRifiutato)) throw errore;
    throw invalidArgument("the custom XML is not well formed");
  }
}

const PART = defineType<CustomXmlPart>({
  name: "CustomXmlPart",
  identity: (p) => ({ Id: p.id }),
  properties: {
    Id: { get: (p) => p.id },
    NamespaceUri: { get: (p) => namespaceOf(p.xml) },
  },
  navigation: {},
  methods: {
    GetXml: (p) => p.xml,
    SetXml: (p, args, session) => {
      p.xml = assertXml(text(args, 0));
      session.changed();
    },
    Delete: (p, _, session) => {
      const { workbook } = session;
      workbook.customXml = workbook.customXml.filter((x) => x !== p);
      if (p.part !== null) workbook.removed.add(p.part);
      session.changed();
    },
  },
});

const part = (p: CustomXmlPart): HostObject => object(PART, p);

interface Scoped {
  readonly workbook: Workbook;
  readonly namespace: string;
}

const inScope = ({ workbook, namespace }: Scoped): CustomXmlPart[] =>
  workbook.customXml.filter((p) => namespaceOf(p.xml) === namespace);

function only(s: Scoped): HostObject {
  const [prima, altra] = inScope(s);
  if (!prima || altra)
    throw new ExcelError("InvalidOperation", "The collection does not hold exactly one part.");
  return part(prima);
}

const byId = (parti: readonly CustomXmlPart[], id: unknown): HostObject | undefined => {
  const p = parti.find((x) => x.id === id);
  return p && part(p);
};

const mustFindIn = (s: Scoped, id: unknown): HostObject => {
  const p = byId(inScope(s), id);
  if (!p) throw itemNotFound(`custom XML part ${String(id)}`);
  return p;
};

const SCOPED = defineType<Scoped>({
  name: "CustomXmlPartScopedCollection",
  properties: {},
  navigation: {},
  items: (s) => inScope(s).map(part),
  methods: {
    GetCount: (s) => inScope(s).length,
    GetOnlyItem: only,
    // Null for several parts as well as for none.
    // learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection (getOnlyItemOrNullObject)
    GetOnlyItemOrNullObject: (s) => (inScope(s).length === 1 ? only(s) : NULL_OBJECT),
    GetItem: (s, args) => mustFindIn(s, args[0]),
    GetItemOrNullObject: (s, args) => byId(inScope(s), args[0]) ?? NULL_OBJECT,
  },
  indexer: (s, args) => mustFindIn(s, args[0]),
});

const mustFind = (wb: Workbook, id: unknown): HostObject => {
  const p = byId(wb.customXml, id);
  if (!p) throw itemNotFound(`custom XML part ${String(id)}`);
  return p;
};

export const CUSTOM_XML_COLLECTION = defineType<Workbook>({
  name: "CustomXmlPartCollection",
  properties: {},
  navigation: {},
  items: (wb) => wb.customXml.map(part),
  methods: {
    Add: (wb, args, session: Session) => {
      const nuovo = wb.addCustomXml(assertXml(text(args, 0)));
      session.changed();
      return part(nuovo);
    },
    GetByNamespace: (workbook, args) => object(SCOPED, { workbook, namespace: text(args, 0) }),
    GetCount: (wb) => wb.customXml.length,
    GetItem: (wb, args) => mustFind(wb, args[0]),
    GetItemOrNullObject: (wb, args) => byId(wb.customXml, args[0]) ?? NULL_OBJECT,
    GetItemAt: (wb, args) => itemAt(wb.customXml.map(part), args),
  },
  indexer: (wb, args) => mustFind(wb, args[0]),
});
