/**
 * Sheets as offices really have them, made up at random from realistic pieces: headings of many names and orders, voci,
 * sections, totals, notes, errors and texts among the amounts, cut tables, sheets of a thousand columns. Each row says
 * what it was made as, so that a test can ask what became of it.
 */
import fc from "fast-check";
import type { Griglia, Scalare } from "../../src/base/griglia";

type Fatta = "testata" | "voce" | "totale" | "sezione" | "vuota" | "nota" | "importi" | "riporto" | "caso";

export interface RigaFatta {
  readonly come: Fatta;
  readonly celle: readonly Scalare[];
  /** The headings of the table it was made for; none for the title of the sheet. */
  readonly testata: readonly string[];
}

export interface Foglio {
  readonly griglia: Griglia;
  /** One for each row of the grid. */
  readonly righe: readonly RigaFatta[];
}

type Campo =
  | "missione"
  | "programma"
  | "titolo"
  | "codice"
  | "capitolo"
  | "articolo"
  | "descrizione"
  | "iniziale"
  | "attuale"
  | "movimentato"
  | "disponibilita"
  | "cassa"
  | "prenotato"
  | "altro";

const NOMI: Readonly<Record<"entrate" | "spese", Readonly<Record<Campo, readonly string[]>>>> = {
  spese: {
    missione: ["Missione", "Cod. Missione", "MISS."],
    programma: ["Programma", "Prog."],
    titolo: ["Titolo", "Tit."],
    codice: ["Piano Fin. 118/11", "PDC", "Codice"],
    capitolo: ["Capitolo", "Cap.", "N. capitolo", "Cap/Art"],
    articolo: ["Articolo", "Art."],
    descrizione: ["Descrizione", "Oggetto", "Descrizione capitolo"],
    iniziale: ["Previsione iniziale", "Stanziamento iniziale"],
    attuale: ["Previsione attuale", "Assestato", "Previsione definitiva", "Stanziamento"],
    movimentato: ["Impegnato", "Impegni"],
    disponibilita: ["Disponibilità", "Da impegnare", "Disponibile"],
    cassa: ["Pagato", "Mandati"],
    prenotato: ["Prenotato", "di cui FPV"],
    altro: ["Note", "Residui iniziali", "% realizzo", "", "Previsione di cassa", "Var. 2023"],
  },
  entrate: {
    missione: ["Tipologia"],
    programma: ["Categoria"],
    titolo: ["Titolo", "Tit."],
    codice: ["Piano Fin. 118/11", "PDC", "Codice"],
    capitolo: ["Capitolo", "Cap.", "Voce"],
    articolo: ["Articolo", "Art."],
    descrizione: ["Descrizione", "Oggetto"],
    iniziale: ["Previsione iniziale", "Stanziamento iniziale"],
    attuale: ["Previsione attuale", "Assestato", "Previsione definitiva", "Stanziamento"],
    movimentato: ["Accertato", "Accertamenti"],
    disponibilita: ["Disponibilità", "Da accertare"],
    cassa: ["Riscosso", "Reversali"],
    prenotato: ["Maggiori accertamenti"],
    altro: ["Note", "Residui attivi", "Da incassare", ""],
  },
};

const SEMPRE: readonly Campo[] = ["capitolo", "descrizione", "attuale", "movimentato"];
const FORSE: readonly Campo[] = [
  "missione",
  "programma",
  "titolo",
  "codice",
  "articolo",
  "iniziale",
  "disponibilita",
  "cassa",
  "prenotato",
  "altro",
  "altro",
];
const AMMONTARI: ReadonlySet<Campo> = new Set([
  "iniziale",
  "attuale",
  "movimentato",
  "disponibilita",
  "cassa",
  "prenotato",
]);

interface Tavola {
  readonly parte: "entrate" | "spese";
  readonly campi: readonly Campo[];
  readonly nomi: readonly string[];
}

const tavola = fc.constantFrom("entrate" as const, "spese" as const).chain((parte) =>
  fc
    .subarray([...FORSE])
    .chain((forse) => {
      const campi = [...SEMPRE, ...forse];
      return fc.shuffledSubarray(campi, { minLength: campi.length });
    })
    .chain((campi) =>
      fc
        .tuple(...campi.map((c) => fc.constantFrom(...NOMI[parte][c])))
        .map((nomi): Tavola => ({ parte, campi, nomi })),
    ),
);

const cent = fc.integer({ min: -5_000_000, max: 50_000_000 }).map((n) => n / 100);

/** An amount that anybody would read. */
const buono: fc.Arbitrary<Scalare> = fc.oneof(
  { weight: 8, arbitrary: cent },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Scalare>("1.234,56", "€ 1.234,56", "12,00-", "(12,00)", "1 234,50"),
  },
  { weight: 1, arbitrary: fc.constantFrom<Scalare>(0, "-", 1e15, 0.1 + 0.2, 23849.999999999996) },
);

const cattivo = fc.constantFrom<Scalare>(
  "",
  " ",
  "\u00a0",
  "#REF!",
  "#N/A",
  "n.d.",
  true,
  "12,00,00",
  "vedi nota",
  1e300,
);

const importo = fc.oneof({ weight: 6, arbitrary: buono }, { weight: 1, arbitrary: cattivo });

const testo = fc.constantFrom(
  "STIPENDI AL PERSONALE",
  "1 STIPENDI",
  "IMU",
  "Manutenzione strade: asfalti",
  "TOTEM INFORMATIVI",
  "Titoli di viaggio",
  "Contributo alla missione 3",
  "è già così",
  "Avanzo di amministrazione",
);

function cella(campo: Campo, parte: "entrate" | "spese"): fc.Arbitrary<Scalare> {
  switch (campo) {
    case "capitolo":
      return fc.oneof(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom<Scalare>("10111/1", "10111", "10111.2", "00440"),
      );
    case "articolo":
      return fc.constantFrom<Scalare>(0, 1, "2", "");
    case "codice":
      return fc.constantFrom<Scalare>(
        parte === "entrate" ? "E.1.01.01.06.001" : "U.1.03.02.99.999",
        "1.03.02",
        "",
      );
    case "titolo":
      return fc.constantFrom<Scalare>(1, 2, "3", "");
    case "missione":
      return fc.constantFrom<Scalare>(1, "01", "01 - Servizi", 20, 77);
    case "programma":
      return fc.constantFrom<Scalare>(1, "02", "101", "1, 2 E 3", "");
    case "descrizione":
      return testo;
    case "altro":
      return fc.constantFrom<Scalare>("", "nota", 5, "vedi sopra");
    case "iniziale":
    case "attuale":
    case "movimentato":
    case "disponibilita":
    case "cassa":
    case "prenotato":
      return importo;
    default:
      return campo satisfies never;
  }
}

const in_ = (t: Tavola, valori: Partial<Record<number, Scalare>>): Scalare[] =>
  t.campi.map((_, i) => valori[i] ?? "");

type Pezzo = Omit<RigaFatta, "testata">;

const come = (fatta: Fatta, celle: fc.Arbitrary<readonly Scalare[]>): fc.Arbitrary<Pezzo> =>
  celle.map((c) => ({ come: fatta, celle: c }));

const voce = (t: Tavola): fc.Arbitrary<Pezzo> =>
  come("voce", fc.tuple(...t.campi.map((c) => cella(c, t.parte))));

/** A label in the first column that is not an amount's, and the amounts. */
const conEtichetta = (t: Tavola, etichetta: fc.Arbitrary<string>): fc.Arbitrary<Scalare[]> => {
  const prima = t.campi.findIndex((c) => !AMMONTARI.has(c) && c !== "altro");
  return fc
    .tuple(etichetta, ...t.campi.map((c) => (AMMONTARI.has(c) ? importo : fc.constant<Scalare>(""))))
    .map(([e, ...celle]) => celle.map((v, i) => (i === prima ? e : v)));
};

const SEZIONI = [
  "TITOLO 3 - ENTRATE",
  "MISSIONE 01",
  "Programma 02: Segreteria",
  "MISSIONE 1 - PROGRAMMA 3: X - RESPONSABILE: Y",
];
const NOTE = ["Comune di Prova", "Pagina 3 di 5", "Fonte: ufficio ragioneria", "*", "----------"];
const TOTALI = ["TOTALE TITOLO 1", "Totale programma", "TOTALE GENERALE", "Subtotale", "Totale"];

const riga = (t: Tavola): fc.Arbitrary<Pezzo> => {
  const soloImporti = fc
    .tuple(...t.campi.map((c) => (AMMONTARI.has(c) ? importo : fc.constant<Scalare>(""))))
    .map((celle): readonly Scalare[] => celle);
  const caso = fc.array(fc.oneof(importo, testo, fc.integer({ min: 0, max: 9999 })), {
    minLength: t.campi.length,
    maxLength: t.campi.length,
  });
  return fc.oneof(
    { weight: 12, arbitrary: voce(t) },
    { weight: 2, arbitrary: come("totale", conEtichetta(t, fc.constantFrom(...TOTALI))) },
    {
      weight: 2,
      arbitrary: come(
        "sezione",
        fc.constantFrom(...SEZIONI).map((s) => in_(t, { 0: s })),
      ),
    },
    { weight: 1, arbitrary: come("vuota", fc.constant(in_(t, {}))) },
    {
      weight: 1,
      arbitrary: come(
        "nota",
        fc.constantFrom(...NOTE).map((s) => in_(t, { 0: s })),
      ),
    },
    { weight: 1, arbitrary: come("importi", soloImporti) },
    { weight: 1, arbitrary: come("riporto", conEtichetta(t, fc.constantFrom("A riportare", "Riporto"))) },
    { weight: 1, arbitrary: come("testata", fc.constant(t.nomi)) },
    { weight: 1, arbitrary: come("caso", caso) },
  );
};

const tabella = tavola.chain((t) =>
  fc.tuple(fc.array(riga(t), { maxLength: 14 }), fc.boolean()).map(([righe, conTestata]): RigaFatta[] => {
    const testata: Pezzo = { come: "testata", celle: t.nomi };
    const pezzi = conTestata || righe.length === 0 ? [testata, ...righe] : righe;
    return pezzi.map((p) => ({ ...p, testata: t.nomi }));
  }),
);

const titolo: fc.Arbitrary<Pezzo[]> = fc.constantFrom<Pezzo[]>(
  [],
  [{ come: "nota", celle: ["Comune di Prova"] }],
  [
    { come: "nota", celle: ["Comune di Prova"] },
    { come: "vuota", celle: [] },
  ],
);

/** One to three tables one below the other; now and then a thousand columns wide. */
export const foglioCasuale: fc.Arbitrary<Foglio> = fc
  .record({
    titolo,
    tabelle: fc.array(tabella, { minLength: 1, maxLength: 3 }),
    larga: fc.oneof({ weight: 60, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1000) }),
    riga: fc.integer({ min: 1, max: 5 }),
    colonna: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ titolo, tabelle, larga, riga, colonna }) => {
    const righe = [...titolo.map((p) => ({ ...p, testata: [] })), ...tabelle.flat()];
    const colonne = Math.max(larga, ...righe.map((r) => r.celle.length));
    const valori = righe.map((r) => Array.from({ length: colonne }, (_, i) => r.celle[i] ?? ""));
    return { righe, griglia: { foglio: "Foglio1", riga, colonna, valori } };
  });
