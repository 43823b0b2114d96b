/**
 * The acceptances that were given or taken over in this browser. Kept here and not in the workbook: whatever travels with
 * it can be copied by whoever has it. Only a fingerprint is kept, made with a number that never leaves this browser; where
 * the browser keeps nothing they last as long as the page, and then they have come with the workbook.
 * w3.org/TR/webcrypto (SHA-256; crypto.subtle is there on https and on localhost)
 */
import type { Riprese } from "../app/giudizio/riprese";
import { parseJson } from "../base/json";
import type { Accettazione } from "../app/vista/scelte-referto";
import { readSalvato, salva } from "./salvato";

export interface AccettateQui {
  readonly riprese: Riprese;
  readonly segna: (accettazioni: readonly Accettazione[]) => Promise<void>;
  readonly dimentica: (accettazioni: readonly Accettazione[]) => Promise<void>;
}

const CHIAVE = "referto.accettate";
/** The last ones: about 350 KB. */
const MASSIME = 10_000;
/** Hexadecimal figures of a fingerprint: 128 bits. */
const LUNGA = 32;

const esadecimale = (byte: Uint8Array): string =>
  [...byte].map((b) => b.toString(16).padStart(2, "0")).join("");

interface Tenute {
  /** Of this browser alone. */
  readonly sale: string;
  readonly note: readonly string[];
}

const isTenute = (x: unknown): x is Tenute =>
  typeof x === "object" &&
  x !== null &&
  "sale" in x &&
  typeof x.sale === "string" &&
  "note" in x &&
  Array.isArray(x.note) &&
  x.note.every((n) => typeof n === "string");

function readTenute(): Tenute {
  const salvate = parseJson(readSalvato(CHIAVE) ?? "");
  return isTenute(salvate)
    ? salvate
    : { sale: esadecimale(crypto.getRandomValues(new Uint8Array(16))), note: [] };
}

/** All that makes it this acceptance, of this finding. */
const testoDi = ({ codice, identita, motivo, nome, giorno }: Accettazione): string =>
  JSON.stringify([codice, identita, motivo, nome, giorno]);

/** `digerisci`: SHA-256; null where the browser has none, and nothing is kept. */
export function createAccettateQui(
  digerisci: ((testo: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>) | null,
): AccettateQui {
  const diQuestaPagina = new Set<string>();

  const impronteDi = (sale: string, accettazioni: readonly Accettazione[]): Promise<readonly string[]> =>
    Promise.all(
      digerisci === null
        ? []
        : accettazioni.map(async (a) => {
            const byte = await digerisci(new TextEncoder().encode(`${sale}\n${testoDi(a)}`));
            return esadecimale(new Uint8Array(byte)).slice(0, LUNGA);
          }),
    );

  const cambia = async (
    accettazioni: readonly Accettazione[],
    nuove: (prima: readonly string[], sue: readonly string[]) => readonly string[],
  ): Promise<void> => {
    if (accettazioni.length === 0) return;
    const { sale, note } = readTenute();
    const sue = await impronteDi(sale, accettazioni);
    const poi = nuove(note, sue);
    salva(CHIAVE, poi.length === 0 ? null : JSON.stringify({ sale, note: poi }));
  };

  return {
    riprese: async (accettazioni) => {
      const { sale, note } = readTenute();
      const nostre = new Set(note);
      const sue = nostre.size === 0 ? [] : await impronteDi(sale, accettazioni);
      return new Set(
        accettazioni.filter((a, i) => diQuestaPagina.has(testoDi(a)) || nostre.has(sue[i] ?? "")),
      );
    },
    segna: async (accettazioni) => {
      for (const a of accettazioni) diQuestaPagina.add(testoDi(a));
      await cambia(accettazioni, (prima, sue) => [...new Set([...prima, ...sue])].slice(-MASSIME));
    },
    dimentica: async (accettazioni) => {
      for (const a of accettazioni) diQuestaPagina.delete(testoDi(a));
      await cambia(accettazioni, (prima, sue) => prima.filter((n) => !sue.includes(n)));
    },
  };
}

/** Missing where the page did not come by https, whatever its type says. */
const subtle = crypto.subtle as SubtleCrypto | undefined;

export const accettateQui = createAccettateQui(subtle ? (byte) => subtle.digest("SHA-256", byte) : null);
