/** The one range that the data of a chart come from, where they do, and how it was cut. */
import type { XmlElement } from "../../xlsx/xml";
import { union, type Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { categoriesName, seriesOf, sourcePlaces, valuesName } from "./series";
import type { Place } from "./source";

interface SourceArea {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly by: "Rows" | "Columns";
}

export function sourceArea(wb: Workbook, chartSpace: XmlElement): SourceArea | null {
  const serie = seriesOf(chartSpace);
  const posti: Place[] = serie.flatMap(({ ser, group }) =>
    ["tx", categoriesName(group), valuesName(group), "bubbleSize"].flatMap(
      (nome) => sourcePlaces(wb, ser, nome) ?? [],
    ),
  );
  const [primo] = posti;
  const [prima] = serie;
  if (!primo || !prima || posti.some((p) => p.sheet !== primo.sheet)) return null;
  const valori = sourcePlaces(wb, prima.ser, valuesName(prima.group))?.[0]?.area;
  const nome = sourcePlaces(wb, prima.ser, "tx")?.[0]?.area;
  // A single cell says nothing of its direction; the name above it or beside it does.
  const alto =
    valori && (valori.lastRow > valori.row || (nome?.col === valori.col && valori.lastCol === valori.col));
  return {
    sheet: primo.sheet,
    area: posti.map((p) => p.area).reduce(union),
    by: alto || !valori ? "Columns" : "Rows",
  };
}
