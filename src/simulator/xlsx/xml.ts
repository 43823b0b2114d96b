/** A small tree for the parts of a workbook: what is not understood is kept as it was. Prefixes stay as written. */
import { COSTI } from "../../base/pacchetto/conto";
import { DANNEGGIATO, FileRifiutato } from "../../base/pacchetto/rifiuto";
import { decodeXml } from "../../base/pacchetto/testo";
import { localName, readXml } from "../../base/pacchetto/xml";
import { budget } from "./budget";

export interface XmlElement {
  name: string;
  attrs: Record<string, string>;
  children: (XmlElement | string)[];
}

export const element = (
  name: string,
  attrs: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement => ({ name, attrs, children });

export const decode = decodeXml;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The names of a part as if spreadsheetml were its default namespace: some programs write `x:worksheet`. Takes the
 * root's name and attributes; gives how to rename, and the root's attributes to keep.
 */
export function plainNames(
  radice: string,
  attrs: Record<string, string>,
): { rename: (nome: string) => string; attrs: Record<string, string> } {
  const taglio = radice.indexOf(":");
  const prefisso = radice.slice(0, taglio + 1);
  if (taglio < 0 || attrs["xmlns"] !== undefined || attrs[`xmlns:${radice.slice(0, taglio)}`] !== MAIN) {
    return { rename: (nome) => nome, attrs };
  }
  return {
    rename: (nome) => (nome.startsWith(prefisso) ? nome.slice(prefisso.length) : nome),
    attrs: { xmlns: MAIN, ...attrs },
  };
}

/** Parses a whole part. Throws on malformed XML: the caller says which file is damaged. */
export function parseXml(testo: string): XmlElement {
  const radice = element("");
  const pila = [radice];
  const conto = budget();
  let nomi = plainNames("", {});
  const lettura = readXml(conto, {
    open: (nome, attrs) => {
      conto.spend(COSTI.nodo);
      if (pila.length === 1) nomi = plainNames(nome, { ...attrs });
      const nuovo = element(nomi.rename(nome), { ...(pila.length === 1 ? nomi.attrs : attrs) });
      pila.at(-1)?.children.push(nuovo);
      pila.push(nuovo);
    },
    text: (t) => {
      pila.at(-1)?.children.push(t);
    },
    close: () => {
      pila.pop();
    },
  });
  lettura.write(testo);
  lettura.end();
  const primo = radice.children.find((c) => typeof c !== "string");
  if (!primo) throw new FileRifiutato(DANNEGGIATO, { cause: "empty XML part" });
  return primo;
}

/** Nothing to escape, in a text or in an attribute: nearly all that a workbook holds. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

/** Characters that XML 1.0 cannot carry become `_xHHHH_`, as Excel writes them (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export const escapeText = (t: string): string => (PLAIN.test(t) ? t : escapeMarks(t));

const escapeMarks = (t: string): string =>
  t
    // eslint's no-control-regex does not apply: these are exactly the characters that must go.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (c) => `_x${hex(c)}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const hex = (c: string): string => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

export const escapeAttr = (t: string): string => (PLAIN.test(t) ? t : escapeAttrMarks(t));

const escapeAttrMarks = (t: string): string =>
  escapeMarks(t)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");

/** `_xHHHH_` back to the character it stands for. */
export const unescapeX = (t: string): string =>
  t.includes("_x")
    ? t.replace(/_x([0-9A-Fa-f]{4})_/g, (_, h: string) => String.fromCharCode(parseInt(h, 16)))
    : t;

export function serialize(e: XmlElement): string {
  const attrs = Object.entries(e.attrs)
    .map(([k, v]) => ` ${k}="${escapeAttr(v)}"`)
    .join("");
  if (e.children.length === 0) return `<${e.name}${attrs}/>`;
  return `<${e.name}${attrs}>${e.children.map((c) => (typeof c === "string" ? escapeText(c) : serialize(c))).join("")}</${e.name}>`;
}

export const DICHIARAZIONE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const encoder = new TextEncoder();
export const encodeXml = (e: XmlElement): Uint8Array => encoder.encode(DICHIARAZIONE + serialize(e));

/** The name without its prefix. */
export const locale = localName;

export const childrenOf = (e: XmlElement, nome?: string): XmlElement[] =>
  e.children.filter(
    (c): c is XmlElement => typeof c !== "string" && (nome === undefined || locale(c.name) === nome),
  );

export const childOf = (e: XmlElement | undefined, nome: string): XmlElement | undefined =>
  e ? childrenOf(e, nome)[0] : undefined;

export const textOf = (e: XmlElement): string =>
  e.children.map((c) => (typeof c === "string" ? c : textOf(c))).join("");

/** The child of that name, added at the end where it is missing. */
export function ensureChild(e: XmlElement, nome: string): XmlElement {
  const trovato = childOf(e, nome);
  if (trovato) return trovato;
  const nuovo = element(nome);
  e.children.push(nuovo);
  return nuovo;
}
