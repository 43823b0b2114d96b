/**
 * The custom properties of a sheet: each value is a part of its own, UTF-16 text, that the sheet names by key
 * (ECMA-376 part 1, 12.3.4 and 18.3.1.22).
 */
import type { Sheet } from "../workbook/sheet";
import type { PartsWriter } from "./parts-writer";
import { childrenOf, element, locale } from "./xml";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** `find` gives the bytes behind a relationship of the sheet. */
export function readSheetProperties(sheet: Sheet, find: (id: string) => Uint8Array | undefined): void {
  const e = sheet.elements.get("customProperties");
  for (const p of e ? childrenOf(e, "customPr") : []) {
    const id = Object.entries(p.attrs).find(([k]) => locale(k) === "id")?.[1];
    const bytes = id === undefined ? undefined : find(id);
    if (bytes) sheet.customProperties.set(p.attrs["name"] ?? "", new TextDecoder("utf-16le").decode(bytes));
  }
}

function utf16(testo: string): Uint8Array {
  const vista = new DataView(new ArrayBuffer(testo.length * 2));
  for (let i = 0; i < testo.length; i++) vista.setUint16(i * 2, testo.charCodeAt(i), true);
  return new Uint8Array(vista.buffer);
}

/** Before the sheet itself is written: it holds the relationships. */
export function writeSheetProperties(w: PartsWriter, sheet: Sheet, part: string): void {
  if (!sheet.customPropertiesTouched) return;
  w.unrelate(part, (r, target) => {
    if (r.attrs["Type"] !== REL) return false;
    w.remove(target);
    return true;
  });
  if (sheet.customProperties.size === 0) {
    sheet.elements.delete("customProperties");
    return;
  }
  const voci = [...sheet.customProperties].map(([name, valore]) => {
    const nome = w.freePart("xl/customProperty", ".bin");
    w.set(nome, utf16(valore));
    w.addType(nome, TYPE);
    return element("customPr", { name, "r:id": w.relate(part, REL, nome) });
  });
  sheet.elements.set("customProperties", element("customProperties", {}, voci));
}
