/** Trendlines of a series (ECMA-376 part 1, 21.2.2.211). */
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { ACCENTS, solidFill } from "./build";
import { leaf } from "./tree";

export const trendlinesOf = (ser: XmlElement): XmlElement[] => childrenOf(ser, "trendline");

export const newTrendline = (): XmlElement =>
  element("c:trendline", {}, [
    element("c:spPr", {}, [
      element("a:ln", { w: "19050", cap: "rnd" }, [
        solidFill(ACCENTS[0] ?? "4472C4"),
        element("a:prstDash", { val: "sysDot" }),
      ]),
    ]),
    leaf("c:trendlineType", "linear"),
    leaf("c:dispRSqr", 0),
    leaf("c:dispEq", 0),
  ]);
