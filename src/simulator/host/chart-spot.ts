/**
 * A place in the XML of a chart that an object of the API stands for: found where it is, made when it is first
 * written. Most members of charts are a value at the end of a path from there.
 */
import { at, drop, grow, isOn, put, valAt } from "../workbook/chart/tree";
import { touchChart, type Chart, type DrawingItem } from "../workbook/drawing";
import type { Sheet } from "../workbook/sheet";
import { locale, type XmlElement } from "../xlsx/xml";
import { boolean, numeric, oneOf } from "./arguments";
import { assertObjects } from "./drawing-edits";
import { invalidArgument } from "./errors";
import type { Property } from "./object-type";
import type { Session } from "./session";

export interface Spot {
  readonly sheet: Sheet;
  readonly item: DrawingItem;
  readonly chart: Chart;
  find(): XmlElement | undefined;
  make(): XmlElement;
}

/** The chart itself. */
export function chartSpot(sheet: Sheet, item: DrawingItem, chart: Chart): Spot {
  return { sheet, item, chart, find: () => chart.xml, make: () => chart.xml };
}

const bare = (path: readonly string[]): string[] => path.map(locale);

/** A place below another. */
export const below = (s: Spot, ...path: readonly string[]): Spot => ({
  ...s,
  find: () => at(s.find(), ...bare(path)),
  make: () => grow(s.make(), ...path),
});

/** A place below another that has more to it when it is made than its name. */
export const belowMade = (s: Spot, nome: string, nuovo: () => XmlElement): Spot => ({
  ...s,
  find: () => at(s.find(), locale(nome)),
  make: () => {
    const su = s.make();
    return at(su, locale(nome)) ?? put(su, nuovo());
  },
});

/** Every change to a chart goes through here. */
export function changing(s: Spot, session: Session): void {
  assertObjects(s.sheet);
  touchChart(s.chart);
  session.changed();
}

/** `val` is a boolean. */
export const flagAt = (path: readonly string[], altrimenti: boolean): Property<Spot> => ({
  get: (s) => isOn(at(s.find(), ...bare(path)), altrimenti),
  set: (s, v, session) => {
    const acceso = boolean(v, path.at(-1) ?? "");
    changing(s, session);
    grow(s.make(), ...path).attrs["val"] = acceso ? "1" : "0";
  },
});

/** `val` is one of a few words; the API has its own for them. */
export const choiceAt = (
  path: readonly string[],
  parole: Readonly<Record<string, string>>,
  altrimenti: string,
): Property<Spot> => ({
  get: (s) => {
    const val = valAt(s.find(), ...bare(path));
    return Object.entries(parole).find(([, v]) => v === val)?.[0] ?? altrimenti;
  },
  set: (s, v, session) => {
    const parola = parole[oneOf(v, Object.keys(parole), path.at(-1) ?? "")];
    changing(s, session);
    grow(s.make(), ...path).attrs["val"] = parola ?? "";
  },
});

/** `val` is a number between two bounds. */
export const numberAt = (
  path: readonly string[],
  altrimenti: number,
  [minimo, massimo]: readonly [number, number],
): Property<Spot> => ({
  get: (s) => Number(valAt(s.find(), ...bare(path)) ?? altrimenti),
  set: (s, v, session) => {
    const numero = numeric(v, path.at(-1) ?? "");
    if (numero < minimo || numero > massimo) throw invalidArgument(`${path.at(-1) ?? ""}: ${numero}`);
    changing(s, session);
    grow(s.make(), ...path).attrs["val"] = String(numero);
  },
});

/** Whether an element is there: made whole, or taken away. */
export const presence = (path: readonly string[], nuovo: () => XmlElement): Property<Spot> => ({
  get: (s) => at(s.find(), ...bare(path)) !== undefined,
  set: (s, v, session) => {
    const acceso = boolean(v, path.at(-1) ?? "");
    const su = path.slice(0, -1);
    const nome = path.at(-1) ?? "";
    changing(s, session);
    if (!acceso) {
      const padre = at(s.find(), ...bare(su));
      if (padre) drop(padre, locale(nome));
      return;
    }
    const padre = grow(s.make(), ...su);
    if (!at(padre, locale(nome))) put(padre, nuovo());
  },
});

/** Rotation of a text, in degrees; 90 and -90 are also the bounds (ECMA-376 part 1, 21.1.2.1.1 bodyPr). */
export const textOrientation = (path: readonly string[]): Property<Spot> => ({
  get: (s) => {
    const rot = at(s.find(), ...bare(path), "bodyPr")?.attrs["rot"];
    return rot === undefined ? 0 : -Math.round(Number(rot) / 60_000);
  },
  set: (s, v, session) => {
    const gradi = numeric(v, "textOrientation");
    if (!Number.isInteger(gradi) || ((gradi < -90 || gradi > 90) && gradi !== 180))
      throw invalidArgument(`textOrientation: ${gradi}`);
    changing(s, session);
    const corpo = grow(s.make(), ...path, "a:bodyPr");
    corpo.attrs["rot"] = String(-gradi * 60_000);
    corpo.attrs["vert"] ??= "horz";
  },
});
