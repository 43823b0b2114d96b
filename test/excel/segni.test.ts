/**
 * Marks in the source sheets: put, kept honest, taken away without a trace.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { HostFault } from "../../src/app/porte/cartella";
import { segna } from "../../src/app/referto/segna";
import type { EsitoSegni } from "../../src/app/segni/segna-quadro";
import { SPENTI, type SegniAccesi } from "../../src/app/porte/segno";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { creaEsempio } from "../esempio/crea";
import { comuneGrande } from "../supporto/comune-grande";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { genera, RICHIESTA } from "../supporto/lavoro";
import { accesi, regole } from "../supporto/segni";

const MANCATI: SegniAccesi = { mancati: true, rilievi: false };
const TUTTI: SegniAccesi = { mancati: true, rilievi: true };

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});
const apri = (bytes: Uint8Array = creaEsempio()): OpenWorkbook => (host = openWorkbook(bytes));

const conSegni = async (cosa: SegniAccesi): Promise<EsitoSegni> => {
  const risposta = await conCartella((c) => segna(c, RICHIESTA, cosa));
  if (!risposta.ok) throw new Error(risposta.problema.tipo);
  return risposta.esito;
};

const utente = (lavoro: (foglio: Excel.Worksheet, c: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (c) => {
    lavoro(c.workbook.worksheets.getItem("Obiettivi"), c);
    await c.sync();
  });

/** The user's own rules, one over our cells, one before and one after in the sheet, and a format of their own. */
const regoleUtente = (): Promise<void> =>
  utente((foglio) => {
    const mette = (dove: string, formula: string, colore: string): void => {
      const { rule, format } = foglio.getRange(dove).conditionalFormats.add("Custom").custom;
      rule.formula = formula;
      format.fill.color = colore;
    };
    mette("N2:O38", '=LEFT($N2,5)="entro"', "#CCE5FF");
    mette("A1:O38", "=MOD(ROW(),2)=0", "#F7F7F7");
    const testo = foglio.getRange("M11").conditionalFormats.add("ContainsText").textComparison;
    testo.rule = { operator: "Contains", text: "inventario" };
    testo.format.font.color = "#0000FF";
    foglio.getRange("M11:O11").format.fill.color = "#FFFF00";
    foglio.getRange("N11").numberFormat = [["@"]];
  });

/** The file with every sheet written anew, as a sheet that was touched is: the comparison sees no other difference. */
const file = (): Record<string, string> => {
  for (const foglio of host.workbook.sheets) foglio.touched = true;
  const parti = Object.entries(unzipSync(host.save())).filter(([nome]) => !nome.startsWith("docProps"));
  return Object.fromEntries(parti.map(([nome, b]) => [nome, new TextDecoder().decode(b)]));
};

test("missed targets take the word before their text, and colour on target and raggiunto", async () => {
  apri();
  await expect(conSegni(MANCATI)).resolves.toEqual({ accesi: MANCATI, protetti: [], senzaParola: 0 });
  expect(accesi(host, "Obiettivi")).toEqual([
    'M11 "NON RAGGIUNTO · "@',
    "N11",
    "O11",
    'M13 "RAGGIUNTO IN RITARDO · "@',
    "N13",
    "O13",
    'M33 "NON RAGGIUNTO · "@',
    "N33",
    "O33",
  ]);
  expect(accesi(host, "Spese")).toEqual([]);
});

test("errors and warnings take their code; a figure takes the colour only, its row's text the word", async () => {
  apri();
  await conSegni({ mancati: false, rilievi: true });
  expect(accesi(host, "Spese")).toEqual(expect.arrayContaining(['A35 "ERRORE BIL-002 · "@', "N35"]));
  expect(accesi(host, "Obiettivi")).toContain('N17 "AVVISO OBI-003 · "@');
});

test("on and off leaves the file as it was: cells, styles, the user's rules and their order", async () => {
  apri();
  await regoleUtente();
  const prima = file();
  const sue = host.workbook.sheets.map(regole);
  await conSegni(TUTTI);
  expect(host.workbook.sheets.map(regole)).not.toEqual(sue);
  await expect(conSegni(SPENTI)).resolves.toMatchObject({ accesi: SPENTI });
  expect(host.workbook.sheets.map(regole)).toEqual(sue);
  expect(file()).toEqual(prima);
});

test("no value and no format of a cell is touched while the marks are on", async () => {
  apri();
  const celle = (): string[][] =>
    host.workbook.sheets.map((s) =>
      [...s.rows].flatMap(([r, riga]) =>
        [...riga].map(([c, x]) => `${r},${c} ${JSON.stringify(x.value)} ${x.style}`),
      ),
    );
  const prima = celle();
  await conSegni(TUTTI);
  expect(celle()).toEqual(prima);
  expect(host.counters.celleScritte).toBe(0);
});

describe("what the user does meanwhile", () => {
  beforeEach(async () => {
    apri();
    await regoleUtente();
    await conSegni(TUTTI);
  });
  const nostre = (): string[] =>
    host.workbook.sheets.flatMap((s) => regole(s).filter((r) => r.includes("Referto segna")));

  test("inserted rows: marks move with theirs, and all go", async () => {
    await utente((foglio) => {
      foglio.getRange("5:7").insert("Down");
      foglio.getRange("14:14").insert("Down");
    });
    expect(accesi(host, "Obiettivi")).toEqual(
      expect.arrayContaining(['M15 "NON RAGGIUNTO · "@', "O15", 'M17 "RAGGIUNTO IN RITARDO · "@']),
    );
    await conSegni(SPENTI);
    expect(nostre()).toEqual([]);
    expect(host.workbook.sheets.flatMap(regole)).toHaveLength(3);
  });

  test("sorted rows: no row bears the mark of another, and all go", async () => {
    await utente((foglio) => {
      foglio.getRange("A2:O38").sort.apply([{ key: 12, ascending: true }]);
    });
    const celle = accesi(host, "Obiettivi").filter((a) => a.includes("RAGGIUNTO"));
    const foglio = host.workbook.sheets.find((s) => s.name === "Obiettivi");
    for (const c of celle) {
      const riga = Number(/^M(\d+)/.exec(c)?.[1]);
      expect([11, 13, 33]).toContain(riga);
      expect(foglio?.cell(riga, 15)?.value ?? null).toBe(riga === 13 ? "30/04/2023" : null);
    }
    await conSegni(SPENTI);
    expect(nostre()).toEqual([]);
    await conSegni(MANCATI);
    expect(accesi(host, "Obiettivi").filter((a) => a.includes("NON RAGGIUNTO"))).toHaveLength(2);
  });

  test("a corrected cell: the mark goes out by itself", async () => {
    await utente((foglio) => {
      foglio.getRange("O11").values = [["SI"]];
      foglio.getRange("N17").values = [["entro il 30/09/2023"]];
    });
    const celle = accesi(host, "Obiettivi").join();
    expect(celle).not.toMatch(/[MNO]11\b/);
    expect(celle).not.toMatch(/N17\b/);
    expect(celle).toMatch(/M13 "RAGGIUNTO IN RITARDO/);
  });

  test("a zero typed where there was nothing is a correction too", async () => {
    await utente((foglio) => {
      foglio.getRange("O33").values = [[0]];
    });
    expect(accesi(host, "Obiettivi").join()).not.toMatch(/[MNO]33\b/);
  });

  test("copied rows: the copy is judged by its own cells, and its marks go too", async () => {
    await utente((foglio) => {
      foglio.getRange("A50:O50").copyFrom("A11:O11");
    });
    expect(accesi(host, "Obiettivi")).toContain('M50 "NON RAGGIUNTO · "@');
    await utente((foglio) => {
      foglio.getRange("O50").values = [["31/05/2023"]];
    });
    const celle = accesi(host, "Obiettivi");
    expect(celle).not.toContain('M50 "NON RAGGIUNTO · "@');
    expect(celle).toContain('M11 "NON RAGGIUNTO · "@');
    await conSegni(SPENTI);
    expect(nostre()).toEqual([]);
  });

  test("a renamed, a hidden and a copied sheet: all the marks go", async () => {
    await utente((foglio, c) => {
      foglio.copy("End").name = "Copia mia";
      foglio.name = "Piano performance";
      c.workbook.worksheets.getItem("Spese").visibility = "Hidden";
    });
    expect(accesi(host, "Copia mia")).toContain("O13");
    await expect(conSegni(SPENTI)).resolves.toMatchObject({ accesi: SPENTI, protetti: [] });
    expect(nostre()).toEqual([]);
  });

  test("saved, closed and opened again: the workbook says what is on, and all the marks go", async () => {
    const salvata = host.save();
    host.close();
    apri(salvata);
    await expect(conCartella(async (c) => (await c.read()).segni)).resolves.toEqual(TUTTI);
    await conSegni(SPENTI);
    expect(nostre()).toEqual([]);
    await expect(conCartella(async (c) => (await c.read()).segni)).resolves.toEqual(SPENTI);
  });

  test("one kind can be taken away and the other left", async () => {
    await expect(conSegni(MANCATI)).resolves.toMatchObject({ accesi: MANCATI });
    expect(accesi(host, "Spese")).toEqual([]);
    expect(accesi(host, "Obiettivi")).toHaveLength(9);
  });
});

test("a text that quotes our words is not ours", async () => {
  apri();
  await utente((foglio) => {
    foglio.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = '=A1="Referto segna"';
  });
  await conSegni(TUTTI);
  await conSegni(SPENTI);
  expect(host.workbook.sheets.flatMap(regole)).toHaveLength(1);
});

describe("a protected sheet", () => {
  test("is left as it is and named; the others are marked", async () => {
    apri();
    await utente((foglio) => {
      foglio.protection.protect();
    });
    await expect(conSegni(TUTTI)).resolves.toEqual({
      accesi: { mancati: false, rilievi: true },
      protetti: ["Obiettivi"],
      senzaParola: 0,
    });
    expect(accesi(host, "Obiettivi")).toEqual([]);
    expect(accesi(host, "Spese")).toContain("N35");
  });

  test("keeps the marks it has, and they still count as on", async () => {
    apri();
    await conSegni(MANCATI);
    await utente((foglio) => {
      foglio.protection.protect();
    });
    await expect(conSegni(SPENTI)).resolves.toMatchObject({ accesi: MANCATI, protetti: ["Obiettivi"] });
    expect(accesi(host, "Obiettivi")).toHaveLength(9);
  });
});

describe("after a fault no mark is left, and the user's rules are as they were", () => {
  const prova = async (rompi: () => void): Promise<void> => {
    apri();
    await regoleUtente();
    const sue = host.workbook.sheets.map(regole);
    rompi();
    await expect(conSegni(TUTTI)).rejects.toBeInstanceOf(HostFault);
    expect(host.workbook.sheets.map(regole)).toEqual(sue);
  };

  test.each(["formula", "color", "numberFormat", "conditionalFormats.add"])(
    "Excel stops at the fourth %s",
    async (membro) => {
      await prova(() => {
        host.faults.failAtMember(membro, "GeneralException", 4);
      });
    },
  );

  test.each([1, 2, 3, 4, 5, 6])("the connection is lost after sync %i was done", async (n) => {
    await prova(() => {
      host.faults.failAtSync(host.counters.sync + n, "ConnectionFailure", true);
    });
  });
});

test("a referto made anew makes the marks anew: a corrected target loses its mark, the others keep theirs", async () => {
  apri();
  await conSegni(MANCATI);
  await utente((foglio) => {
    foglio.getRange("O11").values = [["31/05/2023"]];
  });
  const esito = await genera();
  expect(esito).toMatchObject({ ok: true, segni: { accesi: MANCATI, protetti: [] } });
  expect(accesi(host, "Obiettivi").filter((a) => a.startsWith("M"))).toEqual([
    'M13 "RAGGIUNTO IN RITARDO · "@',
    'M33 "NON RAGGIUNTO · "@',
  ]);
});

test("a referto puts no marks where there are none", async () => {
  apri();
  await expect(genera()).resolves.toMatchObject({ ok: true, segni: null });
  expect(accesi(host, "Obiettivi")).toEqual([]);
});

test("marks cost the same number of syncs for 300 and for 1,500 voci, and no request above 4 MB", async () => {
  const misura = async (voci: number): Promise<number[]> => {
    const aperta = apri(comuneGrande(voci));
    const conta = async (cosa: SegniAccesi): Promise<number> => {
      const prima = aperta.counters.sync;
      await conSegni(cosa);
      return aperta.counters.sync - prima;
    };
    const sync = [await conta(TUTTI), await conta(TUTTI), await conta(SPENTI)];
    expect(aperta.counters.byteMassimi).toBeLessThan(4_000_000);
    aperta.close();
    return sync;
  };
  const piccolo = await misura(300);
  expect(await misura(1_500)).toEqual(piccolo);
  expect(Math.max(...piccolo)).toBeLessThanOrEqual(9);
}, 60_000);

conDatiReali("the real workbooks", () => {
  test.each(["lumezzane-2023.xlsx", "lumezzane-2023-stampa.xlsx"])(
    "%s comes back part by part",
    async (nome) => {
      apri(readFileSync(condiviso("dati", nome)));
      const prima = file();
      const messi = await conSegni(TUTTI);
      expect(messi).toEqual({ accesi: TUTTI, protetti: [], senzaParola: 0 });
      const parole = host.workbook.sheets
        .flatMap((s) => accesi(host, s.name))
        .filter((a) => a.includes("RAGGIUNTO"));
      const esito = await genera({ soloControlli: true });
      expect(parole).toHaveLength(esito.ok ? esito.quadro.verdetto.indicatoriMancati : -1);
      await conSegni(SPENTI);
      expect(file()).toEqual(prima);
    },
    60_000,
  );
});
