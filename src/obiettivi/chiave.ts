/**
 * A name for an indicator that outlives its row: made of its texts, so that a mark set by the user finds it again after
 * rows were inserted or sorted and at the next reference date. Left out: target and raggiunto, which are what changes;
 * the responsabile, whose spelling OBI-008 asks to correct; the wording's figures other than years, because they are often
 * the values of the day ("pubblicazioni (74) / mesi (6)"). Equal texts get an ordinal in workbook order (`…#2`).
 */
import { distance } from "fastest-levenshtein";
import type { Obiettivo } from "./giudizio";
import type { IndicatoreLetto } from "./indicatore";

const CAMPI = ["obiettivoStrategico", "obiettivoOperativo", "descrizione"] as const;

/** Letters and figures only: case, spaces and punctuation are retouched without thought. */
const ridotto = (t: string): string =>
  t
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

const senzaCifre = (t: string): string =>
  t.replace(/\d[\d.,/]*/g, (n) => /(?:19|20)\d{2}(?!\d)/.exec(n)?.[0] ?? "0");

/** FNV-1a on 32 bits: with two seeds, enough to tell apart every indicator of a comune. */
function impronta(t: string, seme: number): string {
  let h = seme;
  for (let i = 0; i < t.length; i++) h = Math.imul(h ^ t.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

/** `fine lavori~1b2c3d4e5f`: the first words for people, the rest for certainty. Equal for equal texts, whatever their order. */
export function chiaveSenzaOrdinale(i: IndicatoreLetto): string {
  const programma =
    i.testi.codiceProgramma || i.testi.programma || `${i.missione ?? ""}.${i.programma ?? ""}`;
  const indicatore = ridotto(senzaCifre(i.indicatore));
  const testo = [...[programma, ...CAMPI.map((c) => i.testi[c])].map(ridotto), indicatore].join("|");
  return `${indicatore.slice(0, 40)}~${impronta(testo, 0x811c9dc5)}${impronta(testo, 0x9747b28c)}`;
}

/** The keys of all the indicators of a workbook, in the same order; no two are equal. */
export function chiaviIndicatori(indicatori: readonly IndicatoreLetto[]): readonly string[] {
  const viste = new Map<string, number>();
  return indicatori.map((i) => {
    const chiave = chiaveSenzaOrdinale(i);
    const volte = (viste.get(chiave) ?? 0) + 1;
    viste.set(chiave, volte);
    return volte === 1 ? chiave : `${chiave}#${volte}`;
  });
}

const PAROLE_IN_CHIAVE = 120;

/** The keys of the objectives, in the same order; no two are equal. `titolo~1b2c3d`, with an ordinal where texts are equal. */
export function chiaviObiettivi(obiettivi: readonly Obiettivo[]): readonly string[] {
  const viste = new Map<string, number>();
  return obiettivi.map(({ giudizi, chiave: testi }) => {
    const t = giudizi[0]?.indicatore.testi;
    const titolo = t?.obiettivoOperativo || t?.descrizione || "senza titolo";
    const intero = ridotto(testi);
    const chiave = `${ridotto(titolo).slice(0, PAROLE_IN_CHIAVE)}~${impronta(intero, 0x811c9dc5)}${impronta(intero, 0x9747b28c)}`;
    const volte = (viste.get(chiave) ?? 0) + 1;
    viste.set(chiave, volte);
    return volte === 1 ? chiave : `${chiave}#${volte}`;
  });
}

/** Letters that may differ in a hundred for two titles to be one that was reworded. */
const RITOCCATE = 0.25;

/** Which of the keys is most likely of the same objective, its wording retouched; null where none is, or two are alike. */
export function chiaveVicina(chiave: string, candidate: readonly string[]): string | null {
  const titoloDi = (k: string): string => k.split("~")[0] ?? "";
  const titolo = titoloDi(chiave);
  if (titolo === "") return null;
  const vicine = candidate
    .map((k) => ({ k, quanto: distance(titolo, titoloDi(k)) / Math.max(titolo.length, titoloDi(k).length) }))
    .filter((v) => v.quanto <= RITOCCATE)
    .sort((a, b) => a.quanto - b.quanto);
  const [prima, seconda] = vicine;
  return prima && prima.quanto !== seconda?.quanto ? prima.k : null;
}
