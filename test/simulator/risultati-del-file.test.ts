/**
 * Opening a file changes no number: a result stays as it is in the file until something that its formula reads changes;
 * then it is computed, or stays and is marked as stale. learn.microsoft.com/office/client-developer/excel/excel-recalculation
 */
import { riferimento } from "../../src/base/posizione";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { parseArea } from "../../src/simulator/workbook/area";
import { CellError } from "../../src/simulator/workbook/cell";
import { cartellaMinima, riga, type Minima } from "../supporto/cartella-minima";

type Valori = Readonly<Record<string, number | string>>;

/** What the cells show, through the API. */
async function mostra(host: OpenWorkbook, celle: readonly string[]): Promise<Valori> {
  return host.Excel.run(async (context) => {
    const foglio = context.workbook.worksheets.getFirst();
    const letti = celle.map((c) => foglio.getRange(c).load("values"));
    await context.sync();
    return Object.fromEntries(letti.map((r, i) => [celle[i] ?? "", r.values[0]?.[0] as number | string]));
  });
}

const scrivi = (host: OpenWorkbook, valori: Valori): Promise<void> =>
  host.Excel.run(async (context) => {
    const foglio = context.workbook.worksheets.getFirst();
    for (const [c, v] of Object.entries(valori)) foglio.getRange(c).values = [[v]];
    await context.sync();
  });

interface Caso {
  readonly nome: string;
  readonly file: Minima;
  readonly aperto: Valori;
  /** A change in what the formulas do not read, or do. */
  readonly cambia: Valori;
  readonly dopo: Valori;
  readonly vecchie?: readonly string[];
}

const ESTERNO = {
  legami:
    '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>',
  cartella: '<externalReferences><externalReference r:id="rId5"/></externalReferences>',
  tipi: '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>',
  parti: {
    "xl/externalLinks/externalLink1.xml":
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"><sheetNames><sheetName val="Conto 2022"/></sheetNames></externalBook></externalLink>',
    "xl/externalLinks/_rels/externalLink1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="conto.xlsx" TargetMode="External"/></Relationships>',
  },
} satisfies Minima;

const CASI: readonly Caso[] = [
  {
    nome: "a result that is not what its formula says, while nothing changes it",
    file: { righe: riga(1, { A: 2, B: ["A1*2", 99], C: ["SUM(A9:A10)", 7] }) },
    aperto: { B1: 99, C1: 7 },
    cambia: { A9: 4 },
    dopo: { B1: 99, C1: 4 },
  },
  {
    nome: 'criteria "<>text", which numbers and blanks satisfy',
    file: {
      righe:
        riga(1, { A: "Spesa", B: 10, H: ['SUMIF(A1:A5,"<>Totale",B1:B5)', 123] }) +
        riga(2, { A: "Totale", B: 100, H: ['COUNTIF(A1:A5,"<>totale")', 4] }) +
        riga(3, { A: 3, B: 5, H: ['AVERAGEIF(A1:A5,"<>Totale",B1:B5)', 30.75] }) +
        riga(4, { B: 8, H: ['SUMIFS(B1:B5,A1:A5,"<>Totale",B1:B5,">9")', 110] }) +
        riga(5, { A: "Totale x", B: 100, D: "Totale", H: ['SUMIF(A1:A5,"<>"&D5,B1:B5)', 123] }) +
        riga(6, { H: ['COUNTIFS(A1:A5,"<>Totale",B1:B5,"<>8")', 3] }),
    },
    aperto: { H1: 123, H2: 4, H3: 30.75, H4: 110, H5: 123, H6: 3 },
    cambia: { B3: 7, B4: 10 },
    dopo: { H1: 127, H2: 4, H3: 31.75, H4: 120, H5: 127, H6: 4 },
  },
  {
    nome: "SUBTOTAL 1 to 11 over rows that a filter hides",
    file: {
      righe:
        riga(1, { A: "Tit", B: "Imp" }) +
        riga(2, { A: 1, B: 10 }) +
        riga(3, { A: 2, B: 100 }).replace("<row", '<row hidden="1"') +
        riga(4, { A: 1, B: 5 }) +
        riga(6, { B: ["SUBTOTAL(9,B2:B4)", 15], C: ["SUBTOTAL(109,B2:B4)", 15] }),
      dopo: '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
    },
    aperto: { B6: 15, C6: 15 },
    cambia: { B4: 6 },
    dopo: { B6: 16, C6: 16 },
  },
  {
    nome: "links to other workbooks, and what adds to them",
    file: {
      ...ESTERNO,
      righe: riga(1, {
        A: 5,
        B: ["'[1]Conto 2022'!$A$1", 100],
        C: ["VLOOKUP(A1,'[1]Conto 2022'!$A$1:$B$9,2,FALSE)", 7],
        D: ["SUM(B1,A2)", 100],
        E: ["'[conto.xlsx]Conto 2022'!A1", 9],
        F: ["C1+1", 8],
      }),
    },
    aperto: { B1: 100, C1: 7, D1: 100, E1: 9, F1: 8 },
    cambia: { A1: 6, A2: 3 },
    dopo: { B1: 100, C1: 7, D1: 103, E1: 9, F1: 8 },
    vecchie: ["C1", "F1"],
  },
  {
    nome: "a sheet's own name, with the sheet before it",
    file: {
      righe: riga(1, { A: 5, B: ["Dati!aliquota*A1", 15], C: 3 }),
      cartella:
        '<definedNames><definedName name="aliquota" localSheetId="0">Dati!$C$1</definedName></definedNames>',
    },
    aperto: { B1: 15 },
    cambia: { A1: 6 },
    dopo: { B1: 18 },
  },
  {
    nome: "a name whose cell is the one on the left",
    file: {
      righe: riga(1, { A: 5, B: ["sinistra*2", 10] }) + riga(2, { A: 7, B: ["sinistra*2", 14] }),
      cartella: '<definedNames><definedName name="sinistra">Dati!XFD1</definedName></definedNames>',
    },
    aperto: { B1: 10, B2: 14 },
    cambia: { A2: 8 },
    dopo: { B1: 10, B2: 16 },
  },
  {
    nome: "iteration",
    file: {
      righe: riga(1, { A: ["0.5*(B1+C1)", 0.99], B: ["A1", 0.99], C: 1 }),
      cartella: '<calcPr calcId="191029" iterate="1"/>',
    },
    aperto: { A1: 0.99, B1: 0.99 },
    cambia: { C1: 2 },
    dopo: { A1: 0.99, B1: 0.99 },
    vecchie: ["A1", "B1"],
  },
  {
    nome: "precision as displayed",
    file: {
      righe: riga(1, { A: 2.345, B: ["A1*2", 4.7] }),
      cartella: '<calcPr calcId="191029" fullPrecision="0"/>',
    },
    aperto: { B1: 4.7 },
    cambia: { A1: 3 },
    dopo: { B1: 4.7 },
    vecchie: ["B1"],
  },
  {
    nome: "GETPIVOTDATA and CUBEVALUE after an unrelated change",
    file: {
      righe: riga(1, {
        A: 5,
        B: ['GETPIVOTDATA("Importo",$H$1,"Titolo",1)', 15],
        C: ["B1+A1", 20],
        D: ['CUBEVALUE("Bilancio","[Measures].[Importo]")', 8],
      }),
    },
    aperto: { B1: 15, C1: 20, D1: 8 },
    cambia: { A1: 6 },
    dopo: { B1: 15, C1: 21, D1: 8 },
  },
  {
    nome: "INDIRECT with a name, a written cell and a cell of another",
    file: {
      righe: riga(1, {
        A: 5,
        B: ['INDIRECT("quota")*2', 6],
        C: 3,
        D: ["INDIRECT(E1)+1", 6],
        E: "A1",
        F: ['SUM(INDIRECT("A1:"&"C1"))', 14],
      }),
      cartella: '<definedNames><definedName name="quota">Dati!$C$1</definedName></definedNames>',
    },
    aperto: { B1: 6, D1: 6, F1: 14 },
    cambia: { C1: 4, A9: 1 },
    dopo: { B1: 8, D1: 6, F1: 17 },
  },
  {
    nome: "what the engine gets wrong on the file's own cells",
    file: { righe: riga(1, { A: 1.005, B: ['TEXT(A1,"0.00")', "1.01"], C: ["B1&A2", "1.01"] }) },
    aperto: { B1: "1.01", C1: "1.01" },
    cambia: { A1: 2 },
    dopo: { B1: "1.01", C1: "1.01" },
    vecchie: ["B1", "C1"],
  },
  {
    nome: "a formula that the file has never computed",
    file: {
      righe: `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>B1+1</f><v></v></c></row>`,
    },
    aperto: { B1: 4, C1: 5 },
    cambia: { A1: 3 },
    dopo: { B1: 6, C1: 7 },
  },
  {
    nome: "a file that asks for everything to be computed",
    file: {
      righe: riga(1, { A: 2, B: ["A1*2", 0], C: ["B1+1", 0] }),
      cartella: '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
    },
    aperto: { B1: 4, C1: 5 },
    cambia: { A1: 3 },
    dopo: { B1: 6, C1: 7 },
  },
  {
    nome: "one that asks, and whose other results cannot be computed",
    file: {
      ...ESTERNO,
      righe: riga(1, { A: 2, B: ["A1*2", 0], C: ["'[1]Conto 2022'!A1", 0] }),
      cartella: `${ESTERNO.cartella}<calcPr calcId="124519" fullCalcOnLoad="1"/>`,
    },
    aperto: { B1: 4, C1: 0 },
    cambia: { A1: 3 },
    dopo: { B1: 6, C1: 0 },
    vecchie: ["C1"],
  },
  {
    nome: "whole columns, up to where the cells end",
    file: {
      righe:
        riga(1, {
          A: "x",
          B: 10,
          E: ['VLOOKUP("y",A:B,2,FALSE)', 20],
          F: ["INDEX(B:B,MATCH(10,B:B,0))", 10],
        }) +
        riga(2, {
          A: "y",
          B: 20,
          E: ['SUMPRODUCT((A:A="x")*(B:B))', 10],
          F: ['SUMPRODUCT(--(A:A<>"x"))', 1048575],
          G: ['COUNTIF(A:A,"<>x")', 1048575],
          H: ["COUNTBLANK(A:A)", 1048574],
          I: ["ROWS(A:A)", 1048576],
          J: ["MAX((B:B)*1)", 20],
        }),
    },
    aperto: { E1: 20, F1: 10, E2: 10, F2: 1048575, G2: 1048575, H2: 1048574, I2: 1048576, J2: 20 },
    cambia: { A3: "x", B3: 30 },
    dopo: { E1: 20, F1: 10, E2: 40, F2: 1048574, G2: 1048574, H2: 1048573, I2: 1048576, J2: 30 },
  },
];

test.each(CASI.map((c) => [c.nome, c] as const))(
  "%s",
  async (_, { file, aperto, cambia, dopo, vecchie = [] }) => {
    const host = openWorkbook(cartellaMinima(file));
    try {
      const celle = Object.keys(aperto);
      expect(await mostra(host, celle)).toEqual(aperto);
      await scrivi(host, cambia);
      expect(await mostra(host, celle)).toEqual(dopo);
      expect(host.staleResults.map(riferimento).sort()).toEqual(vecchie.map((c) => `'Dati'!${c}`));
    } finally {
      host.close();
    }
  },
);

test("what was stale stands again once its cells are what they were", async () => {
  const host = openWorkbook(
    cartellaMinima({ ...ESTERNO, righe: riga(1, { A: 5, B: ["[1]Foglio1!$A$1*A1", 50], C: ["B1+1", 51] }) }),
  );
  try {
    await scrivi(host, { A1: 6 });
    expect(await mostra(host, ["B1", "C1"])).toEqual({ B1: 50, C1: 51 });
    expect(host.staleResults).toHaveLength(2);
    await scrivi(host, { A1: 5 });
    expect(await mostra(host, ["B1", "C1"])).toEqual({ B1: 50, C1: 51 });
    expect(host.staleResults).toEqual([]);
  } finally {
    host.close();
  }
});

test("rows inserted above move a result that cannot be computed, and do not make it old", async () => {
  const host = openWorkbook(
    cartellaMinima({ ...ESTERNO, righe: riga(1, { A: 5, B: ["[1]Foglio1!$A$1*A1", 50] }) }),
  );
  try {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(await mostra(host, ["B3"])).toEqual({ B3: 50 });
    expect(host.staleResults).toEqual([]);
  } finally {
    host.close();
  }
});

test("a typed formula that the engine cannot compute shows an error: there is nothing else to show", async () => {
  const host = openWorkbook(cartellaMinima({ righe: riga(1, { A: 5 }) }));
  try {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B1").formulas = [["=SUMPRODUCT(ROUND(A1:A3,0))"]];
      await context.sync();
    });
    await mostra(host, ["B1"]);
    const posto = parseArea("B1");
    expect(host.workbook.sheets[0]?.cell(posto?.row ?? 0, posto?.col ?? 0)?.value).toEqual(
      new CellError("#NAME?"),
    );
  } finally {
    host.close();
  }
});

test("cells that are taken away: what read them says so, and what reads that", async () => {
  const righe = riga(1, { A: 5, B: 7, C: ["SUM(B1)", 7], D: ["IFERROR(C1+Dati!B1,0)", 14] });
  const host = openWorkbook(cartellaMinima({ righe }));
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B:B").delete("Left");
    await context.sync();
  });
  expect(await mostra(host, ["B1", "C1"])).toEqual({ B1: "#REF!", C1: 0 });
  host.close();
});
