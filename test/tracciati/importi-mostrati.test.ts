/** Amounts that the sheet shows as dates, shares or hours: asked for where they may be, counted as they are, and said. */
import type { GrigliaVista } from "../../src/base/griglia";
import { rangesOf, shownOtherwise, suspectsOf } from "../../src/tracciati/importi-mostrati";
import { detti } from "../supporto/detto";
import { griglia } from "../supporto/griglia";
import { leggiGriglie } from "../supporto/leggi-griglie";

const TESTATA = ["Capitolo", "Oggetto", "Stanziato", "Impegnato"];

const voci = (...impegnati: readonly number[]) =>
  leggiGriglie([griglia([TESTATA, ...impegnati.map((n, i) => [10 + i, `Voce ${i}`, 70_000, n])], "Spese")])
    .voci;

/** Each range as Excel would show it, all in one format. */
const viste = (v: ReturnType<typeof voci>, formato: string, testo: string): GrigliaVista[] =>
  rangesOf(suspectsOf(v)).map(({ foglio, riga, colonna, ultimaRiga }) => {
    const righe = Array.from({ length: ultimaRiga - riga + 1 }, () => [""]);
    return {
      foglio,
      riga,
      colonna,
      valori: righe,
      testi: righe.map(() => [testo]),
      formati: righe.map(() => [formato]),
    };
  });

test.each([
  [45_107, "dd/mm/yyyy", "30/06/2023"],
  [24_167, "m/d/yy", "3/1/66"],
  [0.46, "0.00%", "46,00%"],
  [1.25, "[h]:mm", "30:00"],
  [0.5, "# ?/?", "1/2"],
])("%d shown by «%s»", (n, formato, testo) => {
  const v = voci(n, 41_250.3);
  expect(detti(shownOtherwise(suspectsOf(v), viste(v, formato, testo)))).toMatchObject([
    {
      codice: "BIL-010",
      gravita: "errore",
      cella: "D2",
      messaggio: expect.stringContaining(`«${testo}»`) as string,
    },
  ]);
});

test.each(["General", "#,##0.00", '"€" #,##0.00', "[$€-410] #,##0.00;[Red]-#,##0.00", '#,##0.00\\ "d"'])(
  "an amount shown by «%s»",
  (formato) => {
    const v = voci(45_107, 0.5);
    expect(shownOtherwise(suspectsOf(v), viste(v, formato, "x"))).toEqual([]);
  },
);

test("what is asked for: nothing of round sums and of cents, a piece for cells together, a column where there are many", () => {
  expect(rangesOf(suspectsOf(voci(42_000, 118_500, 41_250.3)))).toEqual([]);
  expect(rangesOf(suspectsOf(voci(45_107, 45_108, 7, 45_109)))).toMatchObject([
    { riga: 2, ultimaRiga: 3, colonna: 4 },
    { riga: 5, ultimaRiga: 5, colonna: 4 },
  ]);
  const molte = voci(...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 45_107 : 100)));
  expect(rangesOf(suspectsOf(molte))).toMatchObject([{ riga: 2, ultimaRiga: 1000, colonna: 4 }]);
});
