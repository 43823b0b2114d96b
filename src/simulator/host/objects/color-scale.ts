/** Colour scales. learn.microsoft.com/javascript/api/excel/excel.colorscaleconditionalformat */
import { childOf, childrenOf, element } from "../../xlsx/xml";
import { hexColor, toArgb } from "../color";
import { setRule, type HostFormat } from "../conditional-formats";
import { invalidArgument } from "../errors";
import { defineType, read } from "../object-type";
import { pointElement, pointFields, pointOf, readPoint, type Point } from "../scale-points";

interface Stop {
  readonly point: Point;
  readonly rgb: string;
}

const KINDS = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

const stopsOf = ({ cf }: HostFormat): { point: Point; color: string | null }[] => {
  const scala = childOf(cf.rule, "colorScale");
  const colori = scala ? childrenOf(scala, "color") : [];
  return (scala ? childrenOf(scala, "cfvo") : []).map((p, i) => ({
    point: pointOf(p),
    color: hexColor(colori[i]),
  }));
};

const colorScale = (stops: readonly Stop[]) =>
  element("colorScale", {}, [
    ...stops.map((s) => pointElement(s.point)),
    ...stops.map((s) => element("color", { rgb: s.rgb })),
  ]);

/** What Excel starts from: red, yellow, green. */
export const DEFAULT_SCALE = colorScale([
  { point: { kind: "LowestValue" }, rgb: "FFF8696B" },
  { point: { kind: "Percentile", formula: "50" }, rgb: "FFFFEB84" },
  { point: { kind: "HighestValue" }, rgb: "FF63BE7B" },
]);

export const COLOR_SCALE = defineType<HostFormat>({
  name: "ColorScaleConditionalFormat",
  properties: {
    ThreeColorScale: read((f) => stopsOf(f).length === 3),
    Criteria: {
      get: (f) => {
        const punti = stopsOf(f).map(({ point, color }) => ({ ...pointFields(point), color }));
        const [minimum, secondo, terzo] = punti;
        return { minimum, maximum: terzo ?? secondo, ...(terzo ? { midpoint: secondo } : {}) };
      },
      set: (f, v, session) => {
        if (typeof v !== "object" || v === null) throw invalidArgument("the criteria of the colour scale");
        const { minimum, midpoint, maximum } = v as Readonly<Record<string, unknown>>;
        const stops = [minimum, midpoint, maximum].flatMap((p, i): Stop[] => {
          if (i === 1 && (p ?? null) === null) return [];
          const point = readPoint(p, KINDS);
          return [{ point, rgb: toArgb((p as Readonly<Record<string, unknown>>)["color"]) }];
        });
        setRule(session, f, { type: "colorScale" }, [colorScale(stops)]);
      },
    },
  },
  navigation: {},
  methods: {},
});
