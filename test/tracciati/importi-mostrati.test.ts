/** Amounts that the sheet shows as dates, shares or hours: they are no amounts, are left out of their totals, and said. */
import type { GrigliaVista } from "../../src/base/griglia";
import type { Voce } from "../../src/bilancio/voce";
import { rangesOf, withoutShownOtherwise } from "../../src/tracciati/importi-mostrati";
import { detti } from "../supporto/detto";
import { griglia } from "../supporto/griglia";
import { leggiGriglie } from "../supporto/leggi-griglie";

const TESTATA = ["Capitolo", "Oggetto", "Stanziato", "Impegnato"];

const voci = (...impegnati: readonly number[]): readonly Voce[] =>
  leggiGriglie([griglia([TESTATA, ...impegnati.map((n, i) => [10 + i, `Voce ${i}`, 70_000, n])], "Spese")])
    .voci;

/** The ranges as Excel would show them: the last column in these formats, row by row, the others plain. */
const viste = (v: readonly Voce[], testo: string, ...formati: readonly string[]): GrigliaVista[] =>
  rangesOf(v).map(({ foglio, riga, colonna, ultimaRiga, ultimaColonna }) => {
    const righe = Array.from({ length: ultimaRiga - riga + 1 }, () =>
      Array.from({ length: ultimaColonna - colonna + 1 }, () => ""),
    );
    return {
      foglio,
      riga,
      colonna,
      valori: righe,
      testi: righe.map((r) => r.map(() => testo)),
      formati: righe.map((r, i) =>
        r.map((_, j) => (j === r.length - 1 ? (formati[i] ?? "General") : "General")),
      ),
    };
  });

const impegnati = (v: readonly Voce[]): (string | null)[] =>
  v.map((x) => x.importi.movimentato?.valore?.toFixed(2) ?? null);

test.each([
  [45_107, "dd/mm/yyyy", "30/06/2023"],
  [24_167, "m/d/yy", "3/1/66"],
  [11_700, "dd/mm/yyyy", "12/01/1932"],
  [44_931.4375, "dd/mm/yyyy hh:mm", "05/01/2023 10:30"],
  [44_931.5, "d-mmm-yy h:mm", "5-gen-23 12:00"],
  [0.46, "0.00%", "46,00%"],
  [5500, "0%", "550000%"],
  [1.25, "[h]:mm", "30:00"],
  [0.5, "# ?/?", "1/2"],
])("%d shown by «%s»", (n, formato, testo) => {
  const v = voci(n, 41_250.3, 12);
  const senza = withoutShownOtherwise(v, viste(v, testo, formato));
  expect(detti(senza.rilievi)).toMatchObject([
    {
      codice: "BIL-010",
      gravita: "errore",
      cella: "D2",
      messaggio: expect.stringContaining(`«${testo}»`) as string,
    },
  ]);
  expect(impegnati(senza.voci)).toEqual([null, "41250.30", "12.00"]);
});

test.each(["General", "#,##0.00", '"€" #,##0.00', "[$€-410] #,##0.00;[Red]-#,##0.00", '#,##0.00\\ "d"'])(
  "an amount shown by «%s»",
  (formato) => {
    const v = voci(45_107, 0.5);
    expect(withoutShownOtherwise(v, viste(v, "x", formato, formato))).toEqual({ voci: v, rilievi: [] });
  },
);

test("a column shown so for the most part is said once", () => {
  const v = voci(5500, 4100.25, 380, 70);
  const senza = withoutShownOtherwise(v, viste(v, "550000%", "0%", "0%", "0%"));
  expect(detti(senza.rilievi)).toMatchObject([
    { codice: "BIL-010", cella: "D2", messaggio: expect.stringContaining("3 importi su 4") as string },
  ]);
  expect(impegnati(senza.voci)).toEqual([null, null, null, "70.00"]);
});

test("a zero is zero however it is shown", () => {
  const v = voci(0, 12);
  expect(withoutShownOtherwise(v, viste(v, "0%", "0%")).rilievi).toEqual([]);
});

test("what is asked for is one range, however many rows", () => {
  for (const righe of [4, 1000])
    expect(rangesOf(voci(...Array.from({ length: righe }, () => 45_107)))).toEqual([
      { foglio: "Spese", riga: 2, colonna: 3, ultimaRiga: righe + 1, ultimaColonna: 4 },
    ]);
});
