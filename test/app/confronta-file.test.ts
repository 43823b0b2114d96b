/**
 * A file read by bytes says what the same workbook says when Excel has it open: dates, amounts, indicators, what stands open
 * and how much was read. What it does not hold is never taken for a blank.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { conRisultatiVecchi } from "../../src/app/lettura/risultati-vecchi";
import { apriCartella } from "../../src/app/cartella-file/cartella-file";
import { leggiConfrontata } from "../../src/app/referto/confronta-con";
import { confrontaFile } from "../../src/app/cartella-file/confronta-file";
import { lettoDi } from "../../src/app/vista/mostra";
import type { Cartella } from "../../src/app/porte/cartella";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { condiviso, conDatiReali } from "../supporto/condivisi";
import { genera } from "../supporto/lavoro";
import { OSTILI } from "../supporto/ostili";

const GIUGNO = parseDataIso("2023-06-30");
const DICEMBRE = parseDataIso("2023-12-31");
const ESEMPIO = (): Uint8Array => readFileSync("assets/esempio/borgo-esempio-2023.xlsx");

const detto = async (cartella: Pick<Cartella, "read" | "readViste">, data: DataIso | null) => {
  const letta = await leggiConfrontata(cartella, data);
  if (!letta.ok) return letta.problema;
  const { istantanea, quadro } = letta;
  return { istantanea, verdetto: quadro.verdetto, letto: lettoDi(quadro) };
};

const daExcel = async (byte: Uint8Array, data: DataIso | null) => {
  const host = openWorkbook(byte);
  try {
    return await conRisultatiVecchi(conCartella, () => host.staleResults)((c) => detto(c, data));
  } finally {
    host.close();
  }
};

const daFile = (byte: Uint8Array, data: DataIso | null) => detto(apriCartella(byte).cartella, data);

async function stessi(byte: Uint8Array, data: DataIso | null): Promise<void> {
  expect(await daFile(byte, data)).toEqual(await daExcel(byte, data));
}

test("the sample, at the date that it says and at another", async () => {
  await stessi(ESEMPIO(), null);
  await stessi(ESEMPIO(), DICEMBRE);
});

conDatiReali("the real workbooks", () => {
  test.each(["lumezzane-2023.xlsx", "lumezzane-2023-stampa.xlsx"])("%s", async (nome) => {
    await stessi(readFileSync(condiviso("dati", nome)), GIUGNO);
  });

  test("the examples of other layouts, but for those that hold formulas without a result", async () => {
    const nomi = readdirSync(condiviso("casi")).filter((f) => f.endsWith(".xlsx"));
    const rifiutati: string[] = [];
    for (const nome of nomi) {
      const byte = readFileSync(condiviso("casi", nome));
      if (apriCartella(byte).senzaRisultato.length > 0) rifiutati.push(nome);
      else
        expect({ nome, ...(await daFile(byte, DICEMBRE)) }).toEqual({
          nome,
          ...(await daExcel(byte, DICEMBRE)),
        });
    }
    expect(rifiutati.length).toBeLessThan(nomi.length / 2);
  });
});

/** With the referto that this product writes in it, saved. */
async function conReferto(byte: Uint8Array, data: DataIso | null): Promise<Uint8Array> {
  const host = openWorkbook(byte);
  try {
    expect((await genera({ dataRiferimento: data })).ok).toBe(true);
    return host.save();
  } finally {
    host.close();
  }
}

/** The parts of a file, some of them as these say. */
function con(byte: Uint8Array, cambia: (nome: string, testo: string) => string | null): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(byte)).flatMap(([nome, b]) => {
        if (!/\.(xml|rels)$/.test(nome)) return [[nome, b]];
        const dopo = cambia(nome, strFromU8(b));
        return dopo === null ? [] : [[nome, strToU8(dopo)]];
      }),
    ),
  );
}

const senzaRicalcolo = (byte: Uint8Array): Uint8Array =>
  con(byte, (_, t) => t.replace(/ fullCalcOnLoad="1"/, ""));

describe("a workbook that has a referto", () => {
  let salvata: Uint8Array;
  beforeAll(async () => {
    salvata = await conReferto(ESEMPIO(), GIUGNO);
  });

  test("is read as it is without one, at the date that it remembers", async () => {
    const byte = senzaRicalcolo(salvata);
    await stessi(byte, null);
    const letto = await confrontaFile({ nome: "giugno.xlsx", byte }, null);
    expect(letto).toMatchObject({
      tipo: "letto",
      confrontata: { nome: "giugno.xlsx", istantanea: { data: GIUGNO } },
    });
  });

  test("remembers by its cells where another program has dropped the custom XML", async () => {
    const byte = con(salvata, (nome, t) =>
      nome.startsWith("customXml/")
        ? null
        : t.replace(/<Relationship [^>]*customXml"[^>]*\/>|<Override [^>]*customXml[^>]*\/>/g, ""),
    );
    const { cartella } = apriCartella(byte);
    expect((await cartella.read()).stato).toMatchObject({ dataRiferimento: GIUGNO });
  });

  test("asks to be calculated as it opens: where no source has a formula that is of no weight", async () => {
    const letta = await apriCartella(salvata).cartella.read();
    expect(letta.calcolo.modo).toBe("da-sola");
    expect(Object.keys(letta.propri).length).toBeGreaterThan(5);
    expect(letta.sorgenti.filter((s) => s.visibile).map((s) => s.nome)).toEqual([
      "Entrate",
      "Spese",
      "Obiettivi",
    ]);
  });
});

const SPESE = [
  ["Capitolo", "Descrizione", "Codice", "Previsione iniziale", "Previsione attuale", "Impegnato", "Pagato"],
  ["100", "Carta", "01.03-1.03.01.02.001", 100, 120, 80, 40],
  ["101", "Luce", "01.03-1.03.02.05.001", 200, 220, 180, 140],
];

describe("what is not in the file", () => {
  /** C3 of the one sheet as a formula without a result, with one, or with the empty text. */
  const conFormula = (dentro: string, attributi = ""): Uint8Array =>
    con(cartellaDiRighe({ Spese: SPESE }), (nome, t) =>
      nome.endsWith("sheet1.xml")
        ? t.replace(/<c r="F3"[^>]*>.*?<\/c>/, `<c r="F3"${attributi}><f>60*3</f>${dentro}</c>`)
        : t.replace(/ fullCalcOnLoad="1"/, ""),
    );

  test.each([
    ["no result", ""],
    ["an empty one", "<v></v>"],
  ])("a formula with %s is refused, with its place, and never a blank", async (_, dentro) => {
    const esito = await confrontaFile({ nome: "x.xlsx", byte: conFormula(dentro) }, GIUGNO);
    expect(esito).toEqual({
      nome: "x.xlsx",
      tipo: "rifiutato",
      motivo: {
        it: "il file ha una formula senza il suo risultato (la prima è Spese!F3): aprirlo in Excel, salvarlo e sceglierlo di nuovo.",
        en: "the file has a formula without its result (the first is Spese!F3): open it in Excel, save it and choose it again.",
      },
    });
  });

  test("a formula with its result is that result, one that gives an empty text is a blank", async () => {
    expect(await confrontaFile({ nome: "x.xlsx", byte: conFormula("<v>180</v>") }, GIUGNO)).toMatchObject({
      confrontata: { istantanea: { spese: { "1/3": { movimentato: "260.00" } } } },
    });
    expect(
      await confrontaFile({ nome: "x.xlsx", byte: conFormula("<v></v>", ' t="str"') }, GIUGNO),
    ).toMatchObject({
      confrontata: { istantanea: { spese: { "1/3": { movimentato: "80.00" } } } },
    });
  });

  test("a result of a file that asks to be calculated is read, and what is open in it says that it may be of before", async () => {
    const byte = con(conFormula("<v>180</v>"), (_, t) => t.replace("<calcPr", '<calcPr fullCalcOnLoad="1"'));
    expect(await confrontaFile({ nome: "x.xlsx", byte }, GIUGNO)).toMatchObject({
      tipo: "letto",
      verdetto: { esito: "da vedere", nonAggiornati: 1 },
    });
  });

  test("a zero in every formula of a file that asks to be calculated is no result", () => {
    const byte = con(conFormula("<v>0</v>"), (_, t) => t.replace("<calcPr", '<calcPr fullCalcOnLoad="1"'));
    expect(apriCartella(byte).senzaRisultato).toMatchObject([{ foglio: "Spese", riga: 3, colonna: 6 }]);
  });

  test("a date: it is asked for, and then given", async () => {
    const byte = cartellaDiRighe({ Spese: SPESE });
    expect(await confrontaFile({ nome: "x.xlsx", byte }, null)).toMatchObject({
      tipo: "senza-data",
      file: { byte },
    });
    expect(await confrontaFile({ nome: "x.xlsx", byte }, GIUGNO)).toMatchObject({
      tipo: "letto",
      confrontata: { istantanea: { data: GIUGNO } },
    });
  });

  test.each([
    ["a text", strToU8("Capitolo;Previsione"), /CSV/],
    ["nothing", new Uint8Array(), /vuoto/],
    ["a broken zip", cartellaDiRighe({ Spese: SPESE }).slice(0, 900), /danneggiato/],
  ])("%s is refused in words", async (_, byte, parole) => {
    const esito = await confrontaFile({ nome: "x", byte }, GIUGNO);
    expect(esito.tipo === "rifiutato" ? esito.motivo.it : esito).toMatch(parole);
  });

  test("tables: it is said as it is of the workbook itself", async () => {
    const byte = cartellaDiRighe({ Note: [["niente"]] });
    expect(await confrontaFile({ nome: "x", byte }, GIUGNO)).toMatchObject({
      tipo: "problema",
      problema: { tipo: "nessuna-tabella" },
    });
  });
});

test.each(Object.keys(OSTILI))("a file made to stop the pane gets a line: %s", async (nome) => {
  const esito = await confrontaFile({ nome, byte: OSTILI[nome]?.() ?? new Uint8Array() }, GIUGNO);
  // Refused, or read where what is hostile stands in parts that are never opened: none of them holds a table.
  expect(["rifiutato", "problema"]).toContain(esito.tipo);
});

test("a cell at the far end of a sheet leaves the near part, as in Excel", async () => {
  const righe = SPESE.map((r) => [...r]);
  const byte = con(cartellaDiRighe({ Spese: righe }), (nome, t) =>
    nome.endsWith("sheet1.xml")
      ? t.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
      : t.replace(/ fullCalcOnLoad="1"/, ""),
  );
  await stessi(byte, GIUGNO);
  const letta = await apriCartella(byte).cartella.read();
  expect(letta.sorgenti[0]?.oltre).toEqual({ riga: 1_048_576, colonna: 16_384 });
});
