/** Workbooks that Excel or the office makes hard: a whole referto, or a clear refusal before anything has changed. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { istantanea } from "../supporto/istantanea";
import { genera } from "../supporto/lavoro";
import { detti } from "../supporto/detto";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const esegui = (lavoro: (c: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (c) => {
    lavoro(c);
    await c.sync();
  });
const tutto = (): string[][] => host.workbook.sheets.map((s) => [s.name, ...istantanea(host.workbook, s)]);

test("a protected structure is no obstacle where our sheets are there", async () => {
  host = openWorkbook(cartellaPiccola());
  await genera();
  await esegui((c) => {
    c.workbook.protection.protect();
  });
  const prima = tutto();
  expect(await genera()).toMatchObject({ ok: true });
  expect(tutto()).toEqual(prima);
  expect(host.workbook.structureLocked).toBe(true);
});

test("where they are not, it is refused and nothing has changed", async () => {
  host = openWorkbook(cartellaPiccola());
  await esegui((c) => {
    c.workbook.protection.protect();
  });
  const prima = tutto();
  await expect(genera()).rejects.toMatchObject({ codice: "cartella-protetta" });
  expect(tutto()).toEqual(prima);
});

test.each(["Referto", "Referto Spese", "Referto Controlli"])(
  "%s protected is refused before anything has changed, and stays protected",
  async (nome) => {
    host = openWorkbook(cartellaPiccola());
    await genera();
    await esegui((c) => {
      c.workbook.worksheets.getItem(nome).protection.protect();
    });
    const prima = tutto();
    await expect(genera({ ente: "Altro ente" })).rejects.toMatchObject({ codice: "foglio-protetto" });
    expect(tutto()).toEqual(prima);
    expect(host.workbook.sheetByName(nome)?.isProtected).toBe(true);
  },
);

test("a failure under a protected structure leaves sheets that say so, and the next press makes them whole", async () => {
  host = openWorkbook(cartellaPiccola());
  await genera();
  await esegui((c) => {
    c.workbook.protection.protect();
  });
  const prima = tutto();
  host.faults.failAtSync(host.counters.sync + 7, "GeneralException");
  await expect(genera()).rejects.toMatchObject({ codice: "incompleto" });
  expect(JSON.stringify(tutto())).toContain("AGGIORNAMENTO IN CORSO");
  expect(await genera()).toMatchObject({ ok: true });
  expect(tutto()).toEqual(prima);
});

const TESTATA = [
  "Missione",
  "Cod. programma",
  "Obiettivo operativo",
  "Stato attuazione",
  "Indicatore",
  "Target",
  "Raggiunto",
];
const prosa = (lunga: number): string =>
  "Il tetto della palestra ".repeat(Math.ceil(lunga / 24)).slice(0, lunga);

/** Rows are cut between words. */
const inRiga = (t: string): string => t.replace(/\s+/g, " ").trim();

test.each([10_000, 32_767])(
  "prose of %p characters is all there, in rows that Excel can show",
  async (lunga) => {
    const testo = prosa(lunga);
    host = openWorkbook(
      cartellaDiRighe({ Obiettivi: [TESTATA, ["1", "101", "Tetto", testo, "Lavori fatti", "10", "4"]] }),
    );
    expect(await genera()).toMatchObject({ ok: true });
    host.save();
    const foglio = host.workbook.sheetByName("Referto Obiettivi");
    const mostrato = [...(foglio?.rows ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([, r]) =>
        [...r].sort(([a], [b]) => a - b).flatMap(([, c]) => (typeof c.value === "string" ? c.value : [])),
      )
      // A card that goes on on another page begins with its title again.
      .filter((r) => !r.some((v) => v.endsWith("(segue)")))
      .flat()
      .join(" ");
    expect(inRiga(mostrato)).toContain(inRiga(testo));
    const altezze = [...(foglio?.rowInfo.values() ?? [])].map((r) => r.height ?? 15);
    expect(Math.max(...altezze)).toBeLessThanOrEqual(409);
  },
);

test("1,500 indicators are all written", async () => {
  const righe = Array.from({ length: 1_500 }, (_, i) => [
    "1",
    "101",
    `Obiettivo ${Math.floor(i / 3)}`,
    "in corso",
    `Pratiche del tipo ${i}`,
    "10",
    "4",
  ]);
  host = openWorkbook(cartellaDiRighe({ Obiettivi: [TESTATA, ...righe] }));
  const esito = await genera();
  expect(esito.ok && esito.quadro.giudizi).toHaveLength(1_500);
  host.save();
  const scritti = [...(host.workbook.sheetByName("Referto Obiettivi")?.rows.values() ?? [])]
    .map((r) => r.get(1)?.value)
    .filter((v) => typeof v === "string" && v.startsWith("Pratiche del tipo"));
  expect(new Set(scritti).size).toBe(1_500);
}, 60_000);

test("an objective without an indicator is no card of the referto, and the findings say so", async () => {
  host = openWorkbook(
    cartellaDiRighe({
      Obiettivi: [
        TESTATA,
        ["1", "101", "Aprire la biblioteca la sera", "Avviato", "N. serate", "10", "4"],
        ["1", "102", "Rifare il sito", "In corso di affidamento", "", "", ""],
      ],
    }),
  );
  const esito = await genera();
  if (!esito.ok) throw new Error("refused");
  expect(esito.quadro.giudizi.map((g) => g.esito)).toEqual(["in corso"]);
  expect(detti(esito.quadro.rilievi).map((r) => [r.codice, r.cella])).toContainEqual(["MAP-005", "C3"]);
  expect(JSON.stringify(istantanea(host.workbook, foglio("Referto Controlli")))).toContain("Rifare il sito");
});

test("a programma without a voce is no block of the referto, and its heading breaks nothing", async () => {
  const testata = [
    "Titolo",
    "Capitolo",
    "Descrizione",
    "Previsione iniziale",
    "Previsione attuale",
    "Impegnato",
  ];
  host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["MISSIONE 01 - PROGRAMMA 01: ORGANI ISTITUZIONALI"],
        testata,
        ["1", "100", "Indennità", "1.000,00", "1.000,00", "400,00"],
        ["", "", "TOTALE", "1.000,00", "1.000,00", "400,00"],
        ["MISSIONE 01 - PROGRAMMA 02: SEGRETERIA GENERALE"],
        testata,
        ["", "", "TOTALE", "0,00", "0,00", "0,00"],
      ],
    }),
  );
  const esito = await genera();
  if (!esito.ok) throw new Error("refused");
  expect(esito.quadro.bilancio.spese?.totali).toMatchObject({ voci: 1 });
  expect(esito.quadro.rilievi.filter((r) => r.gravita === "errore")).toEqual([]);
  expect(esito.fogli).toContain("Referto Spese");
});

function foglio(nome: string): Sheet {
  const s = host.workbook.sheetByName(nome);
  if (!s) throw new Error(`${nome} non c'è`);
  return s;
}
