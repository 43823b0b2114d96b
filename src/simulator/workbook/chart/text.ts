/** The text of a title or a label: runs of a rich text, or what a cell says (ECMA-376 part 1, 21.2.2.214 tx). */
import { childrenOf, element, locale, textOf, type XmlElement } from "../../xlsx/xml";
import type { Workbook } from "../workbook";
import { valuesOf } from "./source";
import { at, copyOf, drop, grow, insert, put } from "./tree";

/** The runs of a rich text, paragraph after paragraph. */
export const runsOf = (rich: XmlElement | undefined): XmlElement[] =>
  (rich ? childrenOf(rich, "p") : []).flatMap((p) =>
    childrenOf(p).filter((r) => locale(r.name) === "r" || locale(r.name) === "fld"),
  );

/** The properties of a run come first in it. */
export function runProperties(r: XmlElement): XmlElement {
  const noto = at(r, "rPr");
  if (noto) return noto;
  const nuovo = element("a:rPr", { lang: "it-IT" });
  r.children.unshift(nuovo);
  return nuovo;
}

const runText = (r: XmlElement): string => textOf(at(r, "t") ?? element("t"));

/** The text; null where the element has none of its own. */
export function readText(wb: Workbook, e: XmlElement | undefined): string | null {
  const tx = at(e, "tx");
  if (!tx) return null;
  const rich = at(tx, "rich");
  if (rich) {
    const paragrafi = childrenOf(rich, "p").map((p) =>
      childrenOf(p)
        .map((r) => (locale(r.name) === "br" ? "\n" : runText(r)))
        .join(""),
    );
    return paragrafi.join("\n");
  }
  return valuesOf(wb, tx)
    .filter((v) => v !== null)
    .map((v) => (typeof v === "object" ? v.codice : String(v)))
    .join(" ");
}

/** A text of its own; how it looked before is how it looks now. */
export function writeText(e: XmlElement, testo: string): void {
  const vecchio = at(e, "tx", "rich");
  const aspetto = vecchio ?? at(e, "txPr");
  const pPr = at(aspetto, "p", "pPr");
  const prima = at(runsOf(vecchio)[0], "rPr") ?? at(pPr, "defRPr");
  const rich = element("c:rich", {}, [
    copyOf(at(aspetto, "bodyPr") ?? element("a:bodyPr")),
    copyOf(at(aspetto, "lstStyle") ?? element("a:lstStyle")),
    ...testo
      .split(/\r\n|\r|\n/)
      .map((riga) =>
        element("a:p", {}, [
          ...(pPr ? [copyOf(pPr)] : []),
          element("a:r", {}, [
            element(
              "a:rPr",
              { lang: "it-IT", ...prima?.attrs },
              (prima ? copyOf(prima) : element("")).children,
            ),
            element("a:t", {}, [riga]),
          ]),
        ]),
      ),
  ]);
  drop(e, "txPr");
  put(e, element("c:tx", {}, [rich]));
}

/** The text of a cell, for as long as it lasts. */
export function linkText(e: XmlElement, formula: string): void {
  const rich = at(e, "tx", "rich");
  put(e, element("c:tx", {}, [element("c:strRef", {}, [element("c:f", {}, [formula])])]));
  if (!rich || at(e, "txPr")) return;
  const p = childrenOf(rich, "p")[0];
  insert(
    e,
    element("c:txPr", {}, [
      copyOf(at(rich, "bodyPr") ?? element("a:bodyPr")),
      element("a:lstStyle"),
      element("a:p", {}, [
        copyOf(at(p, "pPr") ?? element("a:pPr")),
        element("a:endParaRPr", { lang: "it-IT" }),
      ]),
    ]),
  );
}

/** The runs of some of the characters, cut so that they are of these alone. */
export function cutRuns(e: XmlElement, inizio: number, quanti: number): XmlElement[] {
  const rich = grow(e, "c:tx", "c:rich");
  const scelti: XmlElement[] = [];
  let qui = 0;
  for (const p of childrenOf(rich, "p")) {
    p.children = p.children.flatMap((r) => {
      if (typeof r === "string" || locale(r.name) !== "r") return [r];
      const testo = runText(r);
      const [da, a] = [inizio - qui, inizio + quanti - qui].map((n) =>
        Math.max(0, Math.min(testo.length, n)),
      );
      qui += testo.length;
      const parti = [testo.slice(0, da), testo.slice(da, a), testo.slice(a)];
      if (parti[1] === "") return [r];
      if (parti[1] === testo) {
        scelti.push(r);
        return [r];
      }
      return parti.flatMap((t, i) => {
        if (t === "") return [];
        const pezzo = copyOf(r);
        put(pezzo, element("a:t", {}, [t]));
        if (i === 1) scelti.push(pezzo);
        return [pezzo];
      });
    });
    qui += 1;
  }
  return scelti;
}
