/** The sentences of a referto, case by case: none, one, many, missing; figures live, words as they are said. */
import { contiDi } from "../../src/referto/denaro/conti";
import { fraseEntrate, fraseSpese } from "../../src/referto/sintesi/frasi-denaro";
import {
  fraseAltri,
  fraseMancati,
  fraseRaggiunti,
  fraseScadenze,
  titoloAndamento,
  type ContiIndicatori,
} from "../../src/referto/parole/frasi-indicatori";
import { notaEstratto, notaEstrattoDiTutto } from "../../src/referto/parole/estratto";
import { articolo, elenco, inLettere } from "../../src/referto/parole/parole";
import * as fc from "fast-check";
import { datiReferto, giorno, voce } from "../supporto/dati-referto";

const NESSUNO: ContiIndicatori = {
  tutti: 0,
  raggiunti: 0,
  inCorso: 0,
  lenti: 0,
  tardi: 0,
  nonFatti: 0,
  sotto: 0,
  senzaDati: 0,
  nonRilevati: 0,
  nonValutabili: 0,
  stralciati: 0,
};
const con = (c: Partial<ContiIndicatori>): ContiIndicatori => ({ ...NESSUNO, ...c });

test.each<readonly [string, Partial<ContiIndicatori>]>([
  ["Nessun obiettivo nel file.", {}],
  ["Il solo indicatore è raggiunto.", { tutti: 1, raggiunti: 1 }],
  ["Il solo indicatore è in corso.", { tutti: 1, inCorso: 1 }],
  ["Il solo indicatore non è raggiunto.", { tutti: 1, senzaDati: 1 }],
  ["Tutti i 4 indicatori sono raggiunti.", { tutti: 4, raggiunti: 4 }],
  ["Dei 4 indicatori nessuno è raggiunto e 4 sono in corso.", { tutti: 4, inCorso: 4 }],
  ["Dei 4 indicatori 1 è raggiunto (25,0 %) e 3 sono in corso.", { tutti: 4, raggiunti: 1, inCorso: 3 }],
  ["Degli 8 indicatori 7 sono raggiunti (87,5 %) e 1 è in corso.", { tutti: 8, raggiunti: 7, inCorso: 1 }],
  ["Degli 11 indicatori 2 sono raggiunti (18,2 %).", { tutti: 11, raggiunti: 2, nonRilevati: 9 }],
  [
    "Dei 207 indicatori 98 sono raggiunti (47,3 %) e 88 in corso, 18 dei quali in ritardo sul passo dell’anno.",
    { tutti: 207, raggiunti: 98, inCorso: 88, lenti: 18, tardi: 21 },
  ],
  [
    "Dei 3 indicatori 2 sono raggiunti (66,7 %) e 1 è in corso, in ritardo sul passo dell’anno.",
    { tutti: 3, raggiunti: 2, inCorso: 1, lenti: 1 },
  ],
])("%s", (detta, c) => {
  expect(fraseRaggiunti(con(c))).toBe(detta);
});

test.each<readonly [string, Partial<ContiIndicatori>]>([
  ["Nessuno è mancato.", { tutti: 3, raggiunti: 3 }],
  ["Uno è mancato: non fatto.", { tutti: 3, nonFatti: 1 }],
  ["Uno è mancato: fatto dopo il termine.", { tutti: 3, tardi: 1 }],
  ["Due sono mancati, tutti senza dati.", { tutti: 3, senzaDati: 2 }],
  [
    "Sei sono mancati: 4 fatti dopo il termine, 1 non fatto, 1 senza dati.",
    { tutti: 207, tardi: 4, nonFatti: 1, senzaDati: 1 },
  ],
  ["Ventitré sono mancati: 1 fatto dopo il termine, 22 sotto il target.", { tutti: 30, tardi: 1, sotto: 22 }],
])("%s", (detta, c) => {
  expect(fraseMancati(con(c))).toBe(detta);
});

test.each<readonly [string, Partial<ContiIndicatori>]>([
  ["", { tutti: 3 }],
  ["Un altro non è rilevato.", { tutti: 3, nonRilevati: 1 }],
  ["Un altro non si può valutare.", { tutti: 3, nonValutabili: 1 }],
  [
    "Altri 12 non sono rilevati e 3 non si possono valutare.",
    { tutti: 99, nonRilevati: 12, nonValutabili: 3 },
  ],
  [
    "Un altro non è rilevato, 1 non si può valutare e 2 sono stralciati.",
    { tutti: 9, nonRilevati: 1, nonValutabili: 1, stralciati: 2 },
  ],
])("«%s»", (detta, c) => {
  expect(fraseAltri(con(c))).toBe(detta);
});

test("property: every indicator is counted once in what the sentences say", () => {
  const n = fc.nat(60);
  fc.assert(
    fc.property(fc.tuple(n, n, n, n, n, n, n, n, n), ([r, c, a, b, d, e, f, g, h]) => {
      const suoi = {
        raggiunti: r,
        inCorso: c,
        tardi: a,
        nonFatti: b,
        sotto: d,
        senzaDati: e,
        nonRilevati: f,
        nonValutabili: g,
        stralciati: h,
      };
      const tutti = Object.values(suoi).reduce((x, y) => x + y, 0);
      fc.pre(tutti > 1 && r < tutti);
      const conti = con({ ...suoi, tutti });
      const primo = fraseRaggiunti(conti)
        .replace(/^De[^ ]+ \d+ indicatori/, "")
        .replace(/\([^)]*\)/g, "");
      const cifre = (t: string): number[] => (t.match(/\d+/g) ?? []).map(Number);
      const uno = (t: string): number => (/^Un altro/.test(t) ? 1 : 0);
      const mancati = fraseMancati(conti);
      const deiMancati = /^Nessuno/.test(mancati)
        ? 0
        : /^Uno /.test(mancati)
          ? 1
          : mancati.includes(":")
            ? cifre(mancati).reduce((x, y) => x + y, 0)
            : a + b + d + e;
      const altri = fraseAltri(conti);
      const somma =
        cifre(primo).reduce((x, y) => x + y, 0) +
        deiMancati +
        cifre(altri).reduce((x, y) => x + y, 0) +
        uno(altri);
      expect(somma).toBe(tutti);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test.each<readonly [string, number, number, boolean]>([
  ["I termini non hanno data.", 0, 0, false],
  ["Entro il 30 settembre non scade alcun indicatore.", 0, 0, true],
  ["Entro il 30 settembre scade 1 indicatore.", 1, 0, true],
  ["Entro il 30 settembre scade 1 indicatore; non c’è ancora alcun dato.", 1, 1, true],
  ["Entro il 30 settembre scadono 6 indicatori.", 6, 0, true],
  ["Entro il 30 settembre scadono 6 indicatori; di 4 non c’è ancora alcun dato.", 6, 4, true],
  ["Entro il 30 settembre scadono 6 indicatori; di nessuno c’è un dato.", 6, 6, true],
])("%s", (detta, quanti, senzaDati, conData) => {
  expect(fraseScadenze({ entro: giorno("2023-09-30"), quanti, senzaDati, conData }, false)).toBe(detta);
});

test.each<readonly [string, number | null, number | null, boolean]>([
  ["Come stiamo andando", null, null, false],
  ["Come stiamo andando: spesa appena avviata, indicatori appena avviati", 0.1, 0.05, false],
  [
    "Come stiamo andando: impegnata meno di metà delle spese, raggiunta quasi metà degli indicatori",
    0.449,
    0.45,
    false,
  ],
  ["Come stiamo andando: impegnata metà delle spese", 0.5, null, false],
  [
    "Come stiamo andando: impegnata più di metà delle spese, raggiunta quasi metà degli indicatori",
    0.557,
    0.473,
    false,
  ],
  [
    "Come stiamo andando: impegnato l’88,0 % delle spese, raggiunto il 47,3 % degli indicatori",
    0.88,
    0.473,
    true,
  ],
])("%s", (detta, impegnato, raggiunto, fineAnno) => {
  expect(titoloAndamento(impegnato, raggiunto, fineAnno)).toBe(detta);
});

describe("money", () => {
  const GIUGNO = giorno("2023-06-30");
  const spese = (attuale: number, movimentato: number, altro: object = {}) => {
    const conti = contiDi(
      "spese",
      datiReferto([{ ...voce({ riga: 2, attuale, movimentato }), ...altro }], []),
    );
    if (!conti) throw new Error("no spese");
    return conti;
  };
  test.each<readonly [string, number, number]>([
    [
      "Al 30 giugno 2023 il Comune ha impegnato 5,45 milioni di euro su 9,79 di spese (55,7\u00a0%) e non ne ha ancora pagati.",
      9_790_221.02,
      5_451_429,
    ],
    [
      "Al 30 giugno 2023 il Comune non ha ancora impegnato spese, su 9,79 milioni di euro di spese.",
      9_790_221,
      0,
    ],
    [
      "Al 30 giugno 2023 il Comune ha impegnato 8.500 euro su 120.000 di spese (7,1\u00a0%) e non ne ha ancora pagati.",
      120_000,
      8_500,
    ],
  ])("%s", (detta, attuale, movimentato) => {
    expect(fraseSpese(spese(attuale, movimentato), GIUGNO, "Comune di Prova").mostrato).toBe(detta);
  });

  test("an amount that is there is said from its cell, and a column that is missing takes only its clause away", () => {
    const v = voce({ riga: 2, attuale: 900_000, movimentato: 90_000 });
    const { previsioneIniziale, previsioneAttuale, movimentato } = v.importi;
    const senzaCassa = { previsioneIniziale, previsioneAttuale, movimentato };
    const c = spese(900_000, 90_000, { importi: senzaCassa });
    const detta = fraseSpese(c, giorno("2023-03-08"), "Unione dei Comuni");
    expect(detta.mostrato).toBe(
      "All’8 marzo 2023 l’ente ha impegnato 0,09 milioni di euro su 0,90 di spese (10,0\u00a0%).",
    );
    expect(detta.cella).toMatchObject({ tipo: "viva" });
    const senzaImpegni = { previsioneIniziale, previsioneAttuale };
    expect(fraseSpese(spese(900_000, 0, { importi: senzaImpegni }), GIUGNO, null).mostrato).toBe(
      "Al 30 giugno 2023 il Comune prevede 0,90 milioni di euro di spese.",
    );
  });

  test.each<readonly [string, number, number]>([
    ["Non ci sono entrate accertate, su 10,11 milioni previsti.", 10_109_560, 0],
    [
      "Le entrate accertate sono 8,17 milioni su 10,11 previsti (80,8\u00a0%); non ne sono ancora stati riscossi.",
      10_109_560,
      8_167_005,
    ],
  ])("%s", (detta, attuale, movimentato) => {
    const c = contiDi(
      "entrate",
      datiReferto([voce({ parte: "entrate", riga: 2, titolo: 3, attuale, movimentato })], []),
    );
    expect(c && fraseEntrate(c).mostrato).toBe(detta);
  });

  test("an extract says what it lacks; a whole budget says nothing", () => {
    const entrate = (titolo: number) =>
      voce({ parte: "entrate", riga: titolo, titolo, attuale: 10, movimentato: 5 });
    const di = (titoli: readonly number[], estratto = true) => ({
      ...datiReferto(
        [...titoli.map(entrate), voce({ riga: 9, missione: 1, attuale: 5, movimentato: 1 })],
        [],
      ),
      estratto,
    });
    expect(notaEstratto(di([3, 4]), "entrate")).toBe(
      "Estratto del bilancio: mancano i titoli 1 e 2. Totali e indici riguardano le sole righe presenti.",
    );
    expect(notaEstratto(di([2, 3, 4]), "entrate")).toContain("manca il titolo 1.");
    expect(notaEstratto(di([1, 2, 3, 4]), "entrate")).toBe(
      "Estratto del bilancio. Totali e indici riguardano le sole righe presenti.",
    );
    expect(notaEstratto(di([3], false), "entrate") + notaEstrattoDiTutto(di([3], false))).toBe("");
  });
});

test.each<readonly [number, string]>([
  [0, "zero"],
  [1, "uno"],
  [11, "undici"],
  [21, "ventuno"],
  [28, "ventotto"],
  [33, "trentatré"],
  [89, "ottantanove"],
  [100, "cento"],
  [207, "duecentosette"],
  [1200, "1200"],
])("%i in words: %s", (n, parola) => {
  expect(inLettere(n)).toBe(parola);
});

test.each<readonly [number, string]>([
  [47.8, "il "],
  [8.5, "l’"],
  [11.9, "l’"],
  [80.8, "l’"],
  [1, "l’"],
  [18, "il "],
  [0, "il "],
])("the article of %d", (n, a) => {
  expect(articolo(n)).toBe(a);
});

test("a list is said with an «e» before its last", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(elenco)).toEqual(["", "a", "a e b", "a, b e c"]);
});
