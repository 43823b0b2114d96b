/** Of two columns for one field the one with the bare name, the whole of its parts, that of the year; else none, and it is said. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const codici = (r: Rapporto): string[] => r.rilievi.map((x) => x.codice);

const due = async (prima: string, seconda: string): Promise<Rapporto> =>
  letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Assestato", prima, seconda],
        [310, "Illuminazione", 7000, 6400, 6100],
        [400, "Verde pubblico", 4400, 4100, 4000],
      ],
    },
    "2024-12-31",
  );

test.each([
  ["Impegnato", "Impegnato (dato superato)", "10500.00", ["MAP-010"]],
  ["Impegnato da rivedere", "Impegnato", "10100.00", ["MAP-010"]],
  ["Impegni", "Impegnato al netto del fondo", "10500.00", ["MAP-010"]],
  ["Media impegni ultimi tre anni", "Impegnato", "10100.00", []],
  ["Impegnato stimato", "Impegnato", "10100.00", []],
])("«%s», «%s»", async (prima, seconda, impegnato, attesi) => {
  const r = await due(prima, seconda);
  expect([r.bilancio.spese?.totali.impegnato, codici(r)]).toEqual([impegnato, attesi]);
});

test.each([
  ["Impegnato", "Impegnato definitivo"],
  ["Impegnato", "Impegni effettivi"],
  ["Impegnato lordo", "Impegnato di sintesi"],
])("«%s», «%s»: nobody knows", async (prima, seconda) => {
  const r = await due(prima, seconda);
  expect([r.bilancio.spese?.totali.impegnato, codici(r)]).toEqual([null, ["MAP-001"]]);
});

const mesi = (quanti: number, ...n: readonly number[]): Riga[] =>
  n.map((x, i) => [
    300 + i,
    `Voce ${i}`,
    x * 20,
    ...Array.from({ length: quanti }, (_, m) => x + m),
    x * quanti + (quanti * (quanti - 1)) / 2,
  ]);

test.each([
  ["Imp. gen", "Imp. feb", "Imp. mar", "Totale impegnato"],
  ["Impegni I trim.", "Impegni II trim.", "Impegni III trim.", "Impegni IV trim.", "Impegni totali"],
  ["Impegni parte corrente", "Impegni c/capitale", "Impegni complessivi"],
])("the parts and the whole: %s, %s…", async (...parole) => {
  const righe = mesi(parole.length - 1, 100, 250, 31.5);
  const r = await letto({ Spese: [["Capitolo", "Oggetto", "Stanziato", ...parole], ...righe] }, "2024-12-31");
  const totale = righe.reduce((n, x) => n + Number(x.at(-1)), 0);
  expect([r.bilancio.spese?.totali.impegnato, codici(r)]).toEqual([totale.toFixed(2), []]);
});

test("parts that do not make the whole leave the doubt", async () => {
  const righe = mesi(3, 100, 250, 31.5).map((r) => [...r.slice(0, -1), Number(r.at(-1)) + 1]);
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Stanziato", "Imp. gen", "Imp. feb", "Imp. mar", "Totale impegnato"],
        ...righe,
      ],
    },
    "2024-12-31",
  );
  expect([r.bilancio.spese?.totali.impegnato, codici(r)]).toEqual([null, ["MAP-001", "MAP-010"]]);
});

test.each([
  [
    "Bilancio di previsione 2024-2026",
    ["Stanziamento anno N", "Stanziamento anno N+1", "Stanziamento anno N+2"],
    0,
  ],
  ["Bilancio di previsione 2024-2026", ["Prev. 1° anno", "Prev. 2° anno", "Prev. 3° anno"], 0],
  ["Bilancio di previsione 2023/2025", ["Previsione anno 1", "Previsione anno 2", "Previsione anno 3"], 1],
  ["Bilancio 2022-2024", ["Previsione primo anno", "Previsione secondo anno", "Previsione terzo anno"], 2],
  ["Bilancio di previsione", ["Stanz. I annualità", "Stanz. II annualità", "Stanz. III annualità"], 0],
])("«%s»: %j, of 2024", async (titolo, parole, quale) => {
  const r = await letto(
    {
      Entrate: [
        [titolo],
        ["Titolo", "Capitolo", "Oggetto", ...parole],
        [1, 11, "Imposta", 100, 200, 300],
        [3, 40, "Rette", 10, 20, 30],
        [3, 41, "Canoni", 1, 2, 3],
      ],
    },
    "2024-12-31",
  );
  const { previsioneIniziale, previsioneAttuale } = r.bilancio.entrate?.totali ?? {};
  expect(previsioneAttuale ?? previsioneIniziale).toBe(["111.00", "222.00", "333.00"][quale]);
  expect(codici(r)).not.toContain("MAP-001");
});
