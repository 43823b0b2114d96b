/**
 * The field buttons of a chart over a PivotTable, an extension of Excel 2010.
 * learn.microsoft.com/openspecs/office_standards/ms-odrawxml (2.24.3.51 CT_PivotOptions)
 */
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { at, descendants, grow, isOn } from "./tree";

const NS_C14 = "http://schemas.microsoft.com/office/drawing/2007/8/2/chart";
const URI = "{781A3756-C4B2-4CAC-9D66-4F8BD8637D16}";
const ZONES = ["dropZoneFilter", "dropZoneCategories", "dropZoneData", "dropZoneSeries", "dropZonesVisible"];

const optionsOf = (chartSpace: XmlElement): XmlElement | undefined => {
  const lista = at(chartSpace, "extLst");
  return lista && [...descendants(lista, "pivotOptions")][0];
};

/** Shown unless the file says what to show and leaves them out. */
export function pivotButtons(chartSpace: XmlElement): boolean {
  const opzioni = optionsOf(chartSpace);
  return opzioni === undefined || ZONES.every((z) => isOn(at(opzioni, z)));
}

export function setPivotButtons(chartSpace: XmlElement, acceso: boolean): void {
  let opzioni = optionsOf(chartSpace);
  if (!opzioni) {
    opzioni = element("c14:pivotOptions");
    const lista = grow(chartSpace, "c:extLst");
    const ext = childrenOf(lista, "ext").find((e) => e.attrs["uri"] === URI);
    if (ext) ext.children.push(opzioni);
    else lista.children.push(element("c:ext", { uri: URI, "xmlns:c14": NS_C14 }, [opzioni]));
  }
  opzioni.children = acceso ? ZONES.map((z) => element(`c14:${z}`, { val: "1" })) : [];
}
