/**
 * Conditional formats that are wholly or partly in the extensions of a sheet: brought to their rules when reading, put
 * back when writing. learn.microsoft.com/openspecs/office_standards/ms-xlsx (CT_ConditionalFormattings)
 */
import { formatCorners, parseArea, type Area } from "../workbook/area";
import type { ConditionalFormat, Sheet } from "../workbook/sheet";
import { childOf, childrenOf, element, textOf, type XmlElement } from "./xml";

const URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const NS_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const NS_XM = "http://schemas.microsoft.com/office/excel/2006/main";
const WHOLE = "x14:cfRule";

/** The id by which a rule names its other half. */
function halfId(rule: XmlElement): string | undefined {
  const lista = childOf(rule, "extLst");
  const ext = lista && childrenOf(lista)[0];
  const id = ext && childOf(ext, "id");
  return id && textOf(id);
}

/** Takes the rules out of the sheet's extensions and puts all in the order of their priority. */
export function takeExtensions(sheet: Sheet): void {
  const lista = sheet.elements.get("extLst");
  for (const ext of lista ? childrenOf(lista) : []) {
    const formati = ext.attrs["uri"] === URI ? childOf(ext, "conditionalFormattings") : undefined;
    if (!lista || !formati) continue;
    for (const f of childrenOf(formati)) takeRules(sheet, f);
    lista.children = lista.children.filter((c) => c !== ext);
    if (lista.children.length === 0) sheet.elements.delete("extLst");
  }
  const priority = (cf: ConditionalFormat): number => Number(cf.rule.attrs["priority"] ?? Infinity);
  sheet.conditionalFormats.sort((a, b) => priority(a) - priority(b));
}

function takeRules(sheet: Sheet, formato: XmlElement): void {
  const sqref = childOf(formato, "sqref");
  const areas = (sqref ? textOf(sqref) : "").split(/\s+/).flatMap((t): Area[] => {
    const area = parseArea(t);
    return area ? [area] : [];
  });
  for (const rule of childrenOf(formato, "cfRule")) {
    const id = rule.attrs["id"];
    const base = sheet.conditionalFormats.find((cf) => id !== undefined && halfId(cf.rule) === id);
    if (base) base.ext = rule;
    else if (areas.length > 0) {
      sheet.conditionalFormats.push({ id: `cfx${sheet.conditionalFormats.length + 1}`, areas, rule });
    }
  }
}

export const isWhole = (cf: ConditionalFormat): boolean => cf.rule.name === WHOLE;

/** The sheet's extensions with its rules among them; undefined where there is nothing. */
export function withExtensions(sheet: Sheet): XmlElement | undefined {
  const lista = sheet.elements.get("extLst");
  const formati = sheet.conditionalFormats.flatMap((cf) => {
    const rule = isWhole(cf) ? cf.rule : cf.ext;
    if (!rule) return [];
    const sqref = element("xm:sqref", {}, [cf.areas.map(formatCorners).join(" ")]);
    return [element("x14:conditionalFormatting", { "xmlns:xm": NS_XM }, [rule, sqref])];
  });
  if (formati.length === 0) return lista;
  const ext = element("ext", { uri: URI, "xmlns:x14": NS_X14 }, [
    element("x14:conditionalFormattings", {}, formati),
  ]);
  return element("extLst", lista?.attrs ?? {}, [ext, ...(lista?.children ?? [])]);
}
