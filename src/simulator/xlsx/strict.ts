/**
 * The strict form of a workbook said in the ordinary one: other names for the same elements, dates in words. Excel saves
 * one as the other in one step. ECMA-376 part 1 (Strict) and part 4, annex A (Transitional)
 */
import { decodeXml } from "../../base/pacchetto/testo";
import { DICHIARAZIONE } from "./xml";

const STRICT = "http://purl.oclc.org/ooxml/";
const ORDINARY = "http://schemas.openxmlformats.org/";

/** Where the last step of a name differs too. */
const RENAMED: Readonly<Record<string, string>> = {
  extendedProperties: "extended-properties",
  customProperties: "custom-properties",
};

export const isStrict = (bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && decodeXml(bytes.subarray(0, 4_096)).includes(STRICT);

/** Its parts, in the ordinary form. Those that are no XML stay. */
export function toOrdinary(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map(
    [...parts].map(([name, bytes]) => {
      if (!/\.(xml|rels)$/i.test(name)) return [name, bytes];
      const text = decodeXml(bytes);
      if (!text.includes(STRICT) && !text.includes("conformance=")) return [name, bytes];
      return [name, new TextEncoder().encode(ordinary(text))];
    }),
  );
}

const ordinary = (text: string): string =>
  text
    .replace(/^\uFEFF?<\?xml[^>]*\?>/, DICHIARAZIONE.trim())
    .replace(/\sconformance="strict"/, "")
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/([\w/.-]*)/g,
      (_, family: string, rest: string) =>
        `${ORDINARY}${family}/2006/${rest.replace(/(extended|custom)Properties$/, (n) => RENAMED[n] ?? n)}`,
    );
