/**
 * The cell metadata by which a file says that an array formula is a dynamic one: without it Excel opens the formula as
 * one of the old kind, in braces. learn.microsoft.com/openspecs/office_standards/ms-xlsx (2.4.86 dynamicArrayProperties)
 */
import { childOf, childrenOf, element, ensureChild, type XmlElement } from "./xml";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NS_DA = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const TYPE = "XLDAPR";
const URI = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const FLAGS = [
  "copy",
  "pasteAll",
  "pasteValues",
  "merge",
  "splitFirst",
  "rowColShift",
  "clearFormats",
  "clearComments",
  "assign",
  "coerce",
  "cellMeta",
];

/** The metadata part with an entry for dynamic arrays, and the number of that entry, from 1. */
export function withDynamicArrays(metadata: XmlElement | null): { root: XmlElement; cm: number } {
  const root = metadata ?? element("metadata", { xmlns: NS });
  const types = childrenOf(first(root, "metadataTypes"), "metadataType");
  const type = types.findIndex((t) => t.attrs["name"] === TYPE);
  const celle = childOf(root, "cellMetadata");
  const noto = (celle ? childrenOf(celle, "bk") : []).findIndex(
    (bk) => childOf(bk, "rc")?.attrs["t"] === String(type + 1),
  );
  if (type >= 0 && noto >= 0) return { root, cm: noto + 1 };
  root.attrs["xmlns:xda"] = NS_DA;
  const attrs = Object.fromEntries(FLAGS.map((f) => [f, "1"]));
  add(
    first(root, "metadataTypes"),
    element("metadataType", { name: TYPE, minSupportedVersion: "120000", ...attrs }),
  );
  insert(
    root,
    element("futureMetadata", { name: TYPE, count: "1" }, [
      element("bk", {}, [
        element("extLst", {}, [
          element("ext", { uri: URI }, [
            element("xda:dynamicArrayProperties", { fDynamic: "1", fCollapsed: "0" }),
          ]),
        ]),
      ]),
    ]),
  );
  if (!celle) insert(root, element("cellMetadata"));
  const elenco = ensureChild(root, "cellMetadata");
  add(elenco, element("bk", {}, [element("rc", { t: String(types.length + 1), v: "0" })]));
  return { root, cm: childrenOf(elenco).length };
}

const first = (root: XmlElement, nome: string): XmlElement => {
  const noto = childOf(root, nome);
  if (noto) return noto;
  const nuovo = element(nome);
  root.children.unshift(nuovo);
  return nuovo;
};

function add(elenco: XmlElement, voce: XmlElement): void {
  elenco.children.push(voce);
  elenco.attrs["count"] = String(childrenOf(elenco).length);
}

/** Before what the schema puts last. */
function insert(root: XmlElement, nuovo: XmlElement): void {
  const dopo =
    nuovo.name === "cellMetadata" ? ["valueMetadata", "extLst"] : ["cellMetadata", "valueMetadata", "extLst"];
  const i = root.children.findIndex((c) => typeof c !== "string" && dopo.includes(c.name));
  if (i < 0) root.children.push(nuovo);
  else root.children.splice(i, 0, nuovo);
}
