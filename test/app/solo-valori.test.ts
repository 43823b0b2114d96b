/**
 * The copy to publish: what the formulas give, without them. Pasting as values, and asking for calculation first where
 * it is manual: learn.microsoft.com/javascript/api/excel/excel.range (copyFrom), excel.application (calculate).
 */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { recalculate } from "../../src/simulator/calc/engine";
import { CellError } from "../../src/simulator/workbook/cell";
import { setCalculationMode } from "../../src/simulator/workbook/calculation";
import { creaEsempio } from "../esempio/crea";
import { cartellaDiRighe, type Fogli } from "../supporto/cartella-di-righe";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
const apri = (bytes: Uint8Array): OpenWorkbook => (host = openWorkbook(bytes));
afterEach(() => {
  host.close();
});

const propri = () =>
  host.workbook.sheets.filter((s) => s.name.startsWith("Referto") && s.name !== "Referto memoria");

/** Every cell of our sheets as calculated now. */
function valori(): string[] {
  recalculate(host.workbook);
  return mostrati();
}

/** Every cell of our sheets as it shows, but for the line of the cover that says which copy this is, and pushes down the rest. */
function mostrati(): string[] {
  return propri().flatMap((s) =>
    [...s.rows]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([r, celle]) =>
        [...celle].flatMap(([c, x]) => {
          const v = x.value instanceof CellError ? x.value.codice : x.value;
          const tace =
            v === null || v === "" || (typeof v === "string" && v.startsWith("Valori fissati il "));
          const dove = s.name === "Referto" ? "" : r;
          return tace ? [] : [`${s.name}!${dove},${c} ${typeof v} ${String(v)}`];
        }),
      ),
  );
}

const formule = (): number =>
  propri().reduce(
    (n, s) => n + [...s.rows.values()].flatMap((r) => [...r.values()]).filter((c) => c.formula).length,
    0,
  );

const sorgenti = (bytes: Uint8Array): [string, Uint8Array][] =>
  Object.entries(unzipSync(bytes))
    .filter(([n]) => /worksheets\/sheet[123]\.xml$/.test(n))
    .toSorted(([a], [b]) => a.localeCompare(b));

test("the sample: the same values, no formula, the sources as they were; another press brings the formulas back", async () => {
  const prima = creaEsempio();
  apri(prima);
  await genera();
  const [vive, quante] = [valori(), formule()];
  host.close();
  apri(prima);
  await genera({ valori: true });
  expect(host.counters.sync).toBeLessThanOrEqual(12);
  expect(formule()).toBe(0);
  expect(valori()).toEqual(vive);
  expect(sorgenti(host.save())).toEqual(sorgenti(prima));
  await genera();
  expect(formule()).toBe(quante);
  expect(valori()).toEqual(vive);
}, 60_000);

test("the cover says which copy it is, and links stay", async () => {
  apri(creaEsempio());
  await genera({ valori: true });
  const detto = [...(propri()[0]?.rows.values() ?? [])].flatMap((r) =>
    [...r.values()].map((c) => (typeof c.value === "string" ? c.value : "")),
  );
  expect(detto.join("\n")).toContain("Valori fissati il 14 luglio 2023");
  expect(propri()[0]?.hyperlinks.length).toBeGreaterThan(5);
});

test.each([
  ["a copy of values holds", true],
  ["the live referto shows", false],
])(
  "where calculation is manual %s the figures of now",
  async (_, copia) => {
    const prima = cartellaPiccola();
    apri(prima);
    await genera();
    const [vive, quante] = [valori(), formule()];
    host.close();
    apri(prima);
    setCalculationMode(host.workbook, "Manual");
    await genera({ valori: copia });
    expect(formule()).toBe(copia ? 0 : quante);
    // The list of the checks has a note more: that it was calculated before it was read.
    const delDocumento = (celle: readonly string[]): string[] =>
      celle.filter((c) => !/^Referto (?:Controlli|Attestazione)!/.test(c));
    expect(delDocumento(mostrati())).toEqual(delDocumento(vive));
    const note = mostrati().filter((c) => /calcolo manuale/.test(c));
    expect(note).toHaveLength(1);
  },
  60_000,
);

const importo = fc.oneof(
  fc.integer({ min: -50_000, max: 9_000_000 }).map((n) => n / 100),
  fc.constantFrom<string | number>("1.234,56", "€ 12,00", "", "-", "da definire", "=1+1", "0012", "12-"),
);
const voce = fc.record({
  missione: fc.integer({ min: 1, max: 3 }),
  importi: fc.array(importo, { minLength: 3, maxLength: 3 }),
});

test("whatever the cells hold, a copy of values says what the live one says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(voce, { minLength: 1, maxLength: 6 }), async (voci) => {
      const fogli: Fogli = {
        Spese: [
          ["Missione", "Programma", "Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"],
          [1, 1, 100, "Prima riga", 10, 5, 1],
          ...voci.map((v, i) => [v.missione, 1, 200 + i, `=Voce ${i}`, ...v.importi]),
        ],
      };
      const bytes = cartellaDiRighe(fogli);
      apri(bytes);
      await genera();
      const vive = valori();
      host.close();
      apri(bytes);
      await genera({ valori: true });
      expect(formule()).toBe(0);
      expect(valori()).toEqual(vive);
      host.close();
    }),
    { numRuns: 8, seed: 6 },
  );
}, 60_000);
