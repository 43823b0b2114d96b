/**
 * What is read does not hang on where it stands: columns moved about, blank rows and columns put in, headings repeated,
 * sheets renamed, a column of unknown words added. Amounts and esiti stay the same, and nothing more is in doubt.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Griglia, Scalare } from "../../src/base/griglia";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook } from "../../src/simulator/index";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { FORME_MISTE, righeComune } from "../supporto/comune-grande";
import { griglia } from "../supporto/griglia";
import { contenuto, leggiGriglie } from "../supporto/leggi-griglie";

type Righe = readonly (readonly Scalare[])[];

/** A way to shuffle the rows of a flat table: the heading is its first row. */
type Modo = (righe: Righe, seme: () => number) => Righe;

const MODI: Readonly<Record<string, Modo>> = {
  "columns moved about": (righe, seme) => {
    const larga = Math.max(...righe.map((r) => r.length));
    const ordine = Array.from({ length: larga }, (_, i) => ({ i, peso: seme() }))
      .sort((a, b) => a.peso - b.peso)
      .map((x) => x.i);
    return righe.map((r) => ordine.map((i) => r[i] ?? ""));
  },
  "blank rows put in": (righe, seme) => righe.flatMap((r, i) => (i > 0 && seme() < 0.2 ? [[""], r] : [r])),
  "blank columns put in": (righe, seme) => {
    const larga = Math.max(...righe.map((r) => r.length));
    const dove = Array.from({ length: larga }, () => seme() < 0.2);
    return righe.map((r) => dove.flatMap((vuota, i) => (vuota ? ["", r[i] ?? ""] : [r[i] ?? ""])));
  },
  "headings repeated": (righe, seme) => {
    const [testata = []] = righe;
    return righe.flatMap((r, i) => (i > 1 && seme() < 0.1 ? [testata, r] : [r]));
  },
  "a column of unknown words": (righe, seme) => {
    const dove = Math.floor(seme() * 5);
    return righe.map((r, i) => [
      ...r.slice(0, dove),
      i === 0 ? "Vaglio dell'ufficio" : "da sentire",
      ...r.slice(dove),
    ]);
  },
};

/** Numbers between 0 and 1, the same for the same seed. */
function numeri(seme: number): () => number {
  let stato = seme;
  return () => {
    stato = (stato * 1_103_515_245 + 12_345) % 2_147_483_648;
    return stato / 2_147_483_648;
  };
}

/** `valori` of a sheet as rows of their own, from the first that is not blank. */
const righeDi = (g: Griglia): Righe => g.valori;

function checkShuffles(nome: string, griglie: () => Promise<readonly Griglia[]>, quante: number): void {
  describe(nome, () => {
    test.each(Object.entries(MODI))("%s", async (_, modo) => {
      const prime = await griglie();
      const atteso = contenuto(leggiGriglie(prime));
      expect(atteso.length).toBeGreaterThan(0);
      const avvisi = leggiGriglie(prime).rilievi.filter((r) => r.codice.startsWith("MAP-")).length;
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seme) => {
          const l = leggiGriglie(
            prime.map((g, i) =>
              griglia(modo(righeDi(g), numeri(seme + i)), `Foglio ${"ABCDEFG".at(i) ?? "Z"}`),
            ),
          );
          expect(contenuto(l)).toEqual(atteso);
          expect(l.rilievi.filter((r) => r.codice.startsWith("MAP-")).length).toBe(avvisi);
        }),
        { numRuns: quante, seed: 5 },
      );
    });
  });
}

async function fogliDi(percorso: string): Promise<Griglia[]> {
  const host = openWorkbook(readFileSync(percorso));
  try {
    const letta = await conCartella((cartella) => cartella.read());
    return letta.sorgenti.flatMap((s) => s.griglia ?? []);
  } finally {
    host.close();
  }
}

checkShuffles(
  "an invented comune",
  () =>
    Promise.resolve(
      Object.entries(righeComune(40, FORME_MISTE)).map(([nome, righe]) => griglia(righe, nome)),
    ),
  8,
);

conDatiReali("the real workbook", () => {
  checkShuffles("shuffled", () => fogliDi(condiviso("dati", "lumezzane-2023.xlsx")), 2);
});
