/**
 * The round trip: a workbook opened and saved keeps what was not touched, in the file and within each changed sheet.
 * docs/simulatore/giro.md is this table.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { openWorkbook } from "../../src/simulator/index";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { aperto, CARATTERISTICHE, type Aperto } from "../supporto/caratteristiche";
import { cartellaRicca } from "../supporto/cartella-ricca";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { conOpenpyxl, openpyxl } from "../supporto/openpyxl";
import { conLibreOffice, ricalcola } from "../supporto/soffice";

/** Saved after the change of one cell, far from the rest, on every worksheet. */
function toccata(bytes: Uint8Array): Uint8Array {
  const host = openWorkbook(bytes);
  for (const s of host.workbook.sheets) if (s.part?.includes("/worksheets/")) s.edit(40, 2).value = 42;
  host.workbook.version++;
  const salvata = host.save();
  host.close();
  return salvata;
}

function intatta(bytes: Uint8Array): Uint8Array {
  const host = openWorkbook(bytes);
  const salvata = host.save();
  host.close();
  return salvata;
}

/** Pieces but for the cell that was changed and the automatic height of its row. */
const pezzi = (c: (typeof CARATTERISTICHE)[number], a: Aperto): string[] =>
  [...c.pezzi(a)].filter((p) => !/^\S+ 40(,2 | \[\{("autoHeight"|\}))/.test(p)).sort();

interface Riga {
  readonly nome: string;
  readonly prima: readonly string[];
  readonly intatta: number;
  readonly toccata: number;
  readonly nota: string;
}

const quanti = (prima: readonly string[], dopo: readonly string[]): number => {
  const resto = [...dopo];
  return prima.filter((p) => {
    const i = resto.indexOf(p);
    if (i >= 0) resto.splice(i, 1);
    return i >= 0;
  }).length;
};

const originale = cartellaRicca();
let righe: Riga[] = [];
beforeAll(() => {
  const [a, b, c] = [aperto(originale), aperto(intatta(originale)), aperto(toccata(originale))];
  righe = CARATTERISTICHE.map((f) => {
    const prima = pezzi(f, a);
    return {
      nome: f.nome,
      prima,
      intatta: quanti(prima, pezzi(f, b)),
      toccata: quanti(prima, pezzi(f, c)),
      nota: f.nota ?? "",
    };
  });
});

const tabella = (): string[] =>
  righe.map(
    (r) =>
      `| ${r.nome} | ${r.intatta} of ${r.prima.length} | ${r.toccata} of ${r.prima.length} | ${r.nota} |`,
  );

/** Lost on purpose when a sheet changes, as the page says. */
const PERDUTE = ["rich text in inline strings", "calculation chain"];

test.each(CARATTERISTICHE.map((c) => c.nome))("%s: there, kept whole, kept beside a change", (nome) => {
  const riga = righe.find((r) => r.nome === nome);
  const n = riga?.prima.length ?? 0;
  expect(n).toBeGreaterThan(0);
  expect(riga).toMatchObject({ intatta: n, toccata: PERDUTE.includes(nome) ? 0 : n });
});

test("docs/simulatore/giro.md is this table", () => {
  const pagina = readFileSync("docs/simulatore/giro.md", "utf8").replace(/ +/g, " ").split("\n");
  const sue = pagina.filter((r) => /^\|.*\d of \d/.test(r));
  expect(sue).toEqual(tabella().map((r) => r.replace(/ +/g, " ")));
});

test("a workbook that nobody changed is saved byte for byte, part by part", () => {
  expect(unzipSync(intatta(originale))).toEqual(unzipSync(originale));
});

test("saving again changes nothing more", () => {
  const una = toccata(originale);
  expect(unzipSync(toccata(una))).toEqual(unzipSync(una));
});

test("every relationship of a saved workbook leads to a part, every part has a type, ids are unique", () => {
  const parti = unzipSync(toccata(originale));
  const testo = (n: string): string => new TextDecoder().decode(parti[n]);
  for (const nome of Object.keys(parti).filter((n) => n.endsWith(".rels"))) {
    const casa = nome.replace(/_rels\/[^/]*$/, "");
    const ids = [...testo(nome).matchAll(/ Id="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [r] of testo(nome).matchAll(/<Relationship [^>]*>/g)) {
      const target = /Target="([^"]*)"/.exec(r)?.[1] ?? "";
      if (r.includes('TargetMode="External"')) continue;
      const dove = target.startsWith("/") ? target.slice(1) : join(casa, target).replaceAll("\\", "/");
      expect(Object.keys(parti)).toContain(dove);
    }
  }
  const tipi = testo("[Content_Types].xml");
  const dichiarate = [...tipi.matchAll(/PartName="\/([^"]*)"/g)].map((m) => m[1] ?? "");
  expect(new Set(dichiarate).size).toBe(dichiarate.length);
  for (const n of dichiarate) expect(Object.keys(parti)).toContain(n);
});

test.each(["sheet1", "sheet2", "sheet3"])("the elements of %s stand in the schema's order", (foglio) => {
  const ordine = (bytes: Uint8Array): string[] => {
    const xml = new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/${foglio}.xml`]);
    const dopo = xml.slice(xml.indexOf("</sheetData>"));
    return [
      ...new Set(
        [
          ...dopo.matchAll(
            /<(sheetProtection|protectedRanges|autoFilter|mergeCells|phoneticPr|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|ignoredErrors|drawing|legacyDrawing|controls|tableParts|extLst)[ >]/g,
          ),
        ].map((m) => m[1] ?? ""),
      ),
    ];
  };
  expect(ordine(toccata(originale))).toEqual(ordine(originale));
});

test("a dynamic array written here is marked as one in a file that had none", () => {
  const host = openWorkbook();
  const cella = host.workbook.sheets[0]?.edit(1, 1);
  if (cella) Object.assign(cella, { formula: "SEQUENCE(3)", value: 1 });
  if (cella) cella.array = { area: { row: 1, col: 1, lastRow: 3, lastCol: 1 }, dynamic: true };
  host.workbook.version++;
  const parti = unzipSync(host.save());
  host.close();
  const testo = (n: string): string => new TextDecoder().decode(parti[n]);
  expect(testo("xl/worksheets/sheet1.xml")).toContain(
    'cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f>',
  );
  expect(testo("xl/metadata.xml")).toContain("dynamicArrayProperties");
});

conLibreOffice("LibreOffice", () => {
  test("opens the rich workbook saved with changes; the file it writes survives another change here", () => {
    const nostra = toccata(originale);
    const suo = ricalcola(nostra);
    const foglio = readXlsx(suo).sheetByName("Dati");
    expect(foglio?.cell(40, 2)?.value).toBe(42);
    expect(foglio?.cell(1, 1)?.value).toBe("Capitolo");
    const [prima, dopo] = [aperto(suo), aperto(toccata(suo))];
    for (const c of CARATTERISTICHE.filter((x) => !PERDUTE.includes(x.nome))) {
      expect([c.nome, pezzi(c, dopo)]).toEqual([c.nome, pezzi(c, prima)]);
    }
  }, 120_000);
});

conOpenpyxl("openpyxl", () => {
  const cartella = (): string => mkdtempSync(join(tmpdir(), "referto-py-"));

  test("opens the rich workbook saved with changes, with its comments, validation, formats and tables", () => {
    const dove = cartella();
    try {
      writeFileSync(join(dove, "a.xlsx"), toccata(originale));
      const detto = openpyxl(
        [
          "import openpyxl, json, sys",
          "wb = openpyxl.load_workbook(sys.argv[1])",
          "d, o = wb['Dati'], wb['Oggetti']",
          "print(json.dumps([wb.sheetnames, d['B40'].value, len(d.data_validations.dataValidation), len(d.conditional_formatting), [str(m) for m in d.merged_cells.ranges], list(o.tables), o['A2'].comment.text, wb['Stampa'].page_setup.orientation, wb['Stampa'].protection.sheet]))",
        ].join("\n"),
        join(dove, "a.xlsx"),
      );
      expect(JSON.parse(detto)).toEqual([
        ["Dati", "Stampa", "Oggetti", "Prefisso", "Grafico"],
        42,
        2,
        2,
        ["H1:J2"],
        ["Tabella1"],
        "Nota antica",
        "landscape",
        true,
      ]);
    } finally {
      rmSync(dove, { recursive: true, force: true });
    }
  }, 60_000);

  test("a file it wrote survives a change here and opens there again", () => {
    const dove = cartella();
    try {
      const file = join(dove, "b.xlsx");
      openpyxl(
        [
          "import openpyxl, sys",
          "from openpyxl.comments import Comment",
          "from openpyxl.worksheet.datavalidation import DataValidation",
          "from openpyxl.formatting.rule import CellIsRule, ColorScaleRule",
          "from openpyxl.styles import Font, PatternFill",
          "from openpyxl.worksheet.table import Table",
          "from openpyxl.chart import BarChart, Reference",
          "wb = openpyxl.Workbook(); ws = wb.active; ws.title = 'Spese'",
          "ws.append(['Cap', 'Imp']); ws.append(['001', 10.5]); ws.append(['002', 20])",
          "ws['C2'] = '=SUM(B2:B3)'; ws['C2'].number_format = '#,##0.00'; ws['A1'].font = Font(bold=True)",
          "ws['A2'].comment = Comment('nota', 'Anna'); ws.freeze_panes = 'B2'; ws.merge_cells('E1:F2')",
          "v = DataValidation(type='list', formula1='\"a,b\"'); ws.add_data_validation(v); v.add('A2:A9')",
          "ws.conditional_formatting.add('B2:B3', CellIsRule(operator='greaterThan', formula=['5'], fill=PatternFill(bgColor='FF0000')))",
          "ws.conditional_formatting.add('B2:B3', ColorScaleRule(start_type='min', start_color='FF0000', end_type='max', end_color='00FF00'))",
          "ws.add_table(Table(displayName='T1', ref='A1:B3')); c = BarChart(); c.add_data(Reference(ws, min_col=2, min_row=1, max_row=3)); ws.add_chart(c, 'H2')",
          "ws['A3'].hyperlink = 'https://example.org'; ws.print_title_rows = '1:1'; ws.oddHeader.center.text = 'Comune'",
          "wb.save(sys.argv[1])",
        ].join("\n"),
        file,
      );
      const suo = new Uint8Array(readFileSync(file));
      const salvata = toccata(suo);
      const [prima, dopo] = [aperto(suo), aperto(salvata)];
      for (const c of CARATTERISTICHE.filter((x) => !PERDUTE.includes(x.nome))) {
        expect([c.nome, pezzi(c, dopo)]).toEqual([c.nome, pezzi(c, prima)]);
      }
      writeFileSync(file, salvata);
      const legge = "import openpyxl, sys\nws = openpyxl.load_workbook(sys.argv[1])['Spese']\n";
      const detto = openpyxl(
        `${legge}print(ws['B40'].value, ws['A2'].comment.text, len(ws._charts), list(ws.tables))`,
        file,
      );
      expect(detto.trim()).toBe("42 nota 1 ['T1']");
    } finally {
      rmSync(dove, { recursive: true, force: true });
    }
  }, 60_000);
});

conDatiReali("the real workbooks", () => {
  test.each(["lumezzane-2023.xlsx", "lumezzane-2023-stampa.xlsx"])(
    "%s loses nothing beside a change",
    (nome) => {
      const file = condiviso("dati", nome);
      expect(existsSync(file)).toBe(true);
      const bytes = new Uint8Array(readFileSync(file));
      const [prima, dopo] = [aperto(bytes), aperto(toccata(bytes))];
      for (const c of CARATTERISTICHE.filter((x) => !PERDUTE.includes(x.nome))) {
        expect([c.nome, pezzi(c, dopo)]).toEqual([c.nome, pezzi(c, prima)]);
      }
    },
  );
});

test("a sheet added to a file stays in it when all those that the file had are deleted", async () => {
  const host = openWorkbook(originale);
  const vecchi = host.workbook.sheets.map((s) => s.name);
  await host.Excel.run(async (c) => {
    c.workbook.worksheets.add("Nuovo").getRange("A1").values = [["qui"]];
    for (const nome of vecchi) c.workbook.worksheets.getItem(nome).visibility = "Visible";
    for (const nome of vecchi) c.workbook.worksheets.getItem(nome).delete();
    await c.sync();
  });
  const salvato = host.save();
  host.close();
  expect(readXlsx(salvato).sheets.map((s) => [s.name, s.cell(1, 1)?.value])).toEqual([["Nuovo", "qui"]]);
});
