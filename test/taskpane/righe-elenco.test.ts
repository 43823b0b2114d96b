import fc from "fast-check";
import type { Gravita } from "../../src/base/rilievo";
import { righeRilievi, type RigaElenco } from "../../src/taskpane/righe-elenco";
import { PER_RILIEVI, SCELTE_INIZIALI, type SceltaRilievi } from "../../src/taskpane/scelte";
import { REFERTO, rilievo } from "./esempi";

const TITOLI = {
  gravita: { errore: "Errori", avviso: "Avvisi", nota: "Note" },
  accettati: "Accettati con motivo",
  senzaFoglio: "Tutta la cartella",
  senzaResponsabile: "senza responsabile",
} as const;

const rilievi = [
  rilievo("nota", null, { foglio: null, codice: "BIL-005" }),
  rilievo("errore", "N40"),
  rilievo("avviso", "K18", { foglio: "Obiettivi", codice: "OBI-005" }),
  rilievo("errore", "B7", { foglio: "Entrate", codice: "BIL-001" }),
  rilievo("errore", "M112"),
];

const titoli = (scelta: Partial<SceltaRilievi>): readonly string[] =>
  righeRilievi({ ...REFERTO, rilievi }, { ...SCELTE_INIZIALI.rilievi, ...scelta }, TITOLI, "it").flatMap(
    (r) => (r.tipo === "gruppo" ? [`${r.titolo} (${r.voci.length})`] : []),
  );

test.each<[Partial<SceltaRilievi>, readonly string[]]>([
  [{ per: "gravita" }, ["Errori (3)", "Avvisi (1)", "Note (1)"]],
  [
    { per: "foglio" },
    ["Errori · Spese (2)", "Errori · Entrate (1)", "Avvisi · Obiettivi (1)", "Note · Tutta la cartella (1)"],
  ],
  [
    { per: "responsabile" },
    [
      "Errori · Verdi Luca (1)",
      "Errori · senza responsabile (2)",
      "Avvisi · senza responsabile (1)",
      "Note · senza responsabile (1)",
    ],
  ],
  [
    { per: "codice" },
    ["Errori · BIL-002 (2)", "Errori · BIL-001 (1)", "Avvisi · OBI-005 (1)", "Note · BIL-005 (1)"],
  ],
  [{ per: "foglio", gravita: ["errore"], cerca: "entrate" }, ["Errori · Entrate (1)"]],
  [{ per: "responsabile", cerca: "VERDI" }, ["Errori · Verdi Luca (1)"]],
  [{ gravita: [] }, []],
])("%j", (scelta, atteso) => {
  expect(titoli(scelta)).toEqual(atteso);
});

test("whatever the second key, no finding is lost, severities never mix, and each row has a key of its own", () => {
  const uno = fc.record({
    gravita: fc.constantFrom<Gravita>("errore", "avviso", "nota"),
    cella: fc.constantFrom("A1", "B2", null),
    foglio: fc.constantFrom("Spese", "Entrate", null),
    codice: fc.constantFrom("BIL-001", "BIL-002"),
  });
  fc.assert(
    fc.property(fc.array(uno, { maxLength: 30 }), fc.constantFrom(...PER_RILIEVI), (parti, per) => {
      const tutti = parti.map(({ gravita, cella, ...r }) => rilievo(gravita, cella, r));
      const righe = righeRilievi(
        { ...REFERTO, rilievi: tutti },
        { ...SCELTE_INIZIALI.rilievi, per },
        TITOLI,
        "it",
      );
      const voci = righe.flatMap((r: RigaElenco<(typeof tutti)[number]>) =>
        r.tipo === "voce" ? [r.voce] : [],
      );
      expect(new Set(voci)).toEqual(new Set(tutti));
      expect(voci).toHaveLength(tutti.length);
      const pesi = voci.map((v) => ["errore", "avviso", "nota"].indexOf(v.gravita));
      expect(pesi).toEqual(pesi.toSorted());
      expect(new Set(righe.map((r) => r.chiave)).size).toBe(righe.length);
    }),
    { seed: 7, numRuns: 60 },
  );
});
