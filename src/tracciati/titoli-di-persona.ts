/** A person as offices write one: "Dott.ssa Manca Pia", "Arch. Loddo", "Com. Villa Dario". */
const TITOLI =
  "dott(?:\\.?ssa|or|oressa|\\.?ri)?|dr(?:\\.?ssa)?|arch|ing|geom|rag|avv|sig(?:\\.?ra|nora|nor)?|prof(?:\\.?ssa)?|p\\.?i|com(?:m|te|andante)?|isp|cap|ten|m\\.?llo|rev";
const CON_TITOLO = new RegExp(`^(?:il |la )?(?:${TITOLI})\\.?\\s+\\p{Lu}\\p{L}+`, "iu");

export const isPersona = (testo: string): boolean =>
  testo.length <= 80 && CON_TITOLO.test(testo.trim()) && !/\d/.test(testo);

const UFFICI =
  /\b(?:settore|servizi[o]?|area|ufficio|unita|direzione|dipartimento|finanziari[oa]?|tecnic[oa]|generale)\b/i;

/** With a title, or two to four words each with a capital, and none of an office. */
export const isNomeDiPersona = (testo: string): boolean =>
  isPersona(testo) ||
  (/^\p{Lu}[\p{L}'’]+(?:\s+(?:d[aeiu]|del|della|\p{Lu}[\p{L}'’.]*)){1,3}$/u.test(testo.trim()) &&
    !UFFICI.test(testo));
