/** A form's own boxes in one cell, "☑ Raggiunto ☐ Non raggiunto": which of them bears the mark. */

const SEGNATA = "[☑☒✓✔✅■◼⬛]|[[(]\\s?[x✓✔]\\s?[\\])]";
const VUOTA = "[☐□◻◽⬜○]|[[(]\\s{0,3}[\\])]|_+";
const CASELLA = new RegExp(`(${SEGNATA})|(${VUOTA})|(?<!\\p{L})(x)(?!\\p{L})`, "gu");
/** What the boxes of a form offer. */
const VOCE =
  /^(?:s[iì]'?|no|(?:(?:non|parzialmente|solo parzialmente) )?(?:raggiunt|realizzat|conseguit|attuat|conclus|completat|eseguit)[oaie]|(?:raggiunt|realizzat)[oaie] (?:in parte|parzialmente)|in parte|parzialmente|parziale|in corso|non avviat[oaie])$/u;

interface Casella {
  readonly segnata: boolean;
  readonly da: number;
  readonly a: number;
}

/** The label of each box, which comes before all of them or after all of them. */
function vociDi(t: string, caselle: readonly Casella[]): readonly string[] {
  const prima = caselle[0]?.da === 0;
  return caselle.map((c, n) =>
    (prima ? t.slice(c.a, caselle[n + 1]?.da) : t.slice(caselle[n - 1]?.a ?? 0, c.da))
      .replace(/[\s,;/|:–-]+$|^[\s,;/|:–-]+/g, "")
      .trim(),
  );
}

/**
 * The label that bears the only mark; null where the text is not two boxes or more with the labels of a form; "" where it is,
 * and none or more than one is marked.
 */
export function readCaselle(t: string): string | null {
  const caselle = [...t.matchAll(CASELLA)].map((m) => ({
    segnata: m[2] === undefined,
    da: m.index,
    a: m.index + m[0].length,
  }));
  if (caselle.length < 2) return null;
  const voci = vociDi(t, caselle);
  if (!voci.every((v) => VOCE.test(v)) || (caselle[0]?.da !== 0 && caselle.at(-1)?.a !== t.length))
    return null;
  const segnate = voci.filter((_, n) => caselle[n]?.segnata === true);
  return segnate.length === 1 ? (segnate[0] ?? "") : "";
}

/** A single mark before what it says of itself: "✔ Raggiunto". Null where the mark and the words do not agree. */
export function senzaSpunta(t: string): string | null {
  const m = /^([☑✓✔✅🟢❌✗✘🔴])\ufe0f?\s*(?=\p{L})/u.exec(t);
  if (!m) return t;
  const resto = t.slice(m[0].length);
  const dettoNo = /^(?:non|no)(?!\p{L})/u.test(resto);
  return /[❌✗✘🔴]/u.test(m[1] ?? "") === dettoNo ? resto : null;
}
