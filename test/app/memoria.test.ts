/**
 * What the workbook remembers, on the host: names that follow the tables, corrections that stay, copies that agree.
 * Names move with inserted rows and become #REF! with a deleted sheet: support.microsoft.com, "Define and use names in
 * formulas"; custom XML parts travel with the file: learn.microsoft.com/javascript/api/excel/excel.customxmlpart.
 */
import { readFileSync } from "node:fs";
import type { Cartella } from "../../src/app/porte/cartella";
import { correggi, indica } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { formatModello, parseModello } from "../../src/app/decisioni/modello";
import { riconosci } from "../../src/app/vista/riconosci";
import { Decimal } from "../../src/base/importo";
import { parseIntervallo } from "../../src/base/posizione";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe, type Fogli } from "../supporto/cartella-di-righe";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const FOGLI: Fogli = {
  Spese: [
    ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Speso davvero"],
    [10, "Carta", 100, 40, 30],
    [20, "Penne", 50, 20, 10],
  ],
  Entrate: [
    ["Capitolo", "Descrizione", "Stanziamento", "Accertato"],
    [1, "Diritti", 150, 90],
  ],
};

const apri = (fogli: Fogli | Uint8Array = FOGLI): OpenWorkbook =>
  (host = openWorkbook(fogli instanceof Uint8Array ? fogli : cartellaDiRighe(fogli)));

/** Saves, closes and opens again: what another person would open. */
function riapri(): OpenWorkbook {
  const salvata = host.save();
  host.close();
  return apri(salvata);
}

const excel = (lavoro: (context: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    lavoro(context);
    await context.sync();
  });

const nomi = (): Record<string, string> =>
  Object.fromEntries(
    host.workbook.names
      .filter((n) => !n.hidden && !n.name.startsWith("_xlnm"))
      .map((n) => [n.name, n.formula]),
  );

const con = <T>(lavoro: (c: Cartella) => Promise<T>): Promise<T> => conCartella(lavoro);

/** What is said of the memory; columns that are not read have their own tests. */
const DELLA_MEMORIA = new Set(["MAP-006", "MAP-007", "MAP-008", "MAP-009"]);

const detti = async (): Promise<string[]> => {
  const esito = await genera({ soloControlli: true });
  return esito.ok
    ? esito.quadro.rilievi.filter((r) => DELLA_MEMORIA.has(r.codice)).map((r) => `${r.codice} ${r.gravita}`)
    : [];
};

const PAGATO: Correzione = {
  tipo: "colonna",
  struttura: "spese",
  intestazione: "Speso davvero",
  ordinale: 1,
  campo: "pagato",
  invertita: false,
};

describe("names", () => {
  test("each table gets one, that people can see and use", async () => {
    apri();
    await genera();
    expect(nomi()).toEqual({
      Referto_spese_1: "'Spese'!$A$1:$E$3",
      Referto_entrate_1: "'Entrate'!$A$1:$D$2",
    });
  });

  test("rows inserted in the table move it: nothing to say", async () => {
    apri();
    await genera();
    await excel((context) => {
      const foglio = context.workbook.worksheets.getItem("Spese");
      foglio.getRange("1:1").insert("Down");
      foglio.getRange("3:3").insert("Down");
      foglio.getRange("A3:D3").values = [[15, "Colla", 5, 5]];
    });
    expect(nomi()).toMatchObject({ Referto_spese_1: "'Spese'!$A$2:$E$5" });
    expect(await detti()).toEqual([]);
  });

  test.each<[string, (context: Excel.RequestContext) => void, string[]]>([
    [
      "a row written below is read, and said",
      (c) => {
        c.workbook.worksheets.getItem("Spese").getRange("A4:D4").values = [[30, "Colla", 5, 5]];
      },
      ["MAP-007 nota"],
    ],
    [
      "a deleted name is found again",
      (c) => {
        c.workbook.names.getItem("Referto_spese_1").delete();
      },
      ["MAP-006 nota"],
    ],
    [
      "the table's sheet deleted",
      (c) => {
        c.workbook.worksheets.getItem("Spese").delete();
      },
      ["MAP-006 avviso"],
    ],
    [
      "a heading spoilt: the table is known by the others, and what is not read any more is said by column (MAP-010)",
      (c) => {
        c.workbook.worksheets.getItem("Spese").getRange("D1").values = [["boh"]];
      },
      [],
    ],
    [
      "the sheet renamed",
      (c) => {
        c.workbook.worksheets.getItem("Spese").name = "Uscite";
      },
      [],
    ],
    [
      "the sheet hidden: it is mapped, and is read all the same",
      (c) => {
        c.workbook.worksheets.getItem("Spese").visibility = "Hidden";
      },
      [],
    ],
  ])("%s", async (_, cambia, attesi) => {
    apri();
    await genera();
    await excel(cambia);
    expect(await detti()).toEqual(attesi);
    // The next referto puts the names right again.
    await genera();
    expect(await detti()).toEqual([]);
  });
});

test("of a column its first values are shown that differ, and a long one says that it is cut", async () => {
  const lunga = "Manutenzione straordinaria degli edifici scolastici";
  apri({
    Spese: [
      ["Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
      [10, lunga, 100, 40],
      [20, lunga, 100, 40],
      [30, "Carta", 100, 20],
    ],
  });
  const [spese] = (await con(riconosci)).tabelle;
  expect(spese?.colonne.map((c) => c.anteprima)).toEqual([
    ["10", "20", "30"],
    ["Manutenzione straordinaria degli edifici…", "Carta"],
    ["100"],
    ["40", "20"],
  ]);
});

describe("corrections", () => {
  test("stay in the workbook, for whoever opens it, and can be undone", async () => {
    apri();
    const esito = await con((c) => correggi(c, PAGATO));
    expect(esito.ok && esito.riconosciuto.tabelle[0]?.colonne[4]).toMatchObject({
      campi: ["pagato"],
      indicata: true,
      anteprima: ["30", "10"],
    });
    riapri();
    const visto = await con(riconosci);
    expect(visto.tabelle[0]?.colonne[4]?.campi).toEqual(["pagato"]);
    expect(visto.memoria.lessico.colonne).toHaveLength(1);
    if (!esito.ok) throw new Error("not corrected");
    // What a colleague decides in between is not taken back with it.
    await con((c) => correggi(c, { ...PAGATO, intestazione: "Descrizione", campo: "ignora" }));
    const { prima, dopo } = esito;
    await con((c) => correggi(c, { tipo: "annulla", prima, dopo }));
    expect((await con(riconosci)).memoria.lessico.colonne.map((p) => p.intestazione)).toEqual([
      "Descrizione",
    ]);
    expect((await con(riconosci)).tabelle[0]?.colonne[4]?.campi).toEqual([]);
  });

  test("the sources stay as they are, and a reading after it says nothing odd", async () => {
    apri();
    const prima = [...(host.workbook.sheetByName("Spese")?.rows ?? [])].map(([r, c]) => [r, [...c.keys()]]);
    await con((c) => correggi(c, PAGATO));
    expect([...(host.workbook.sheetByName("Spese")?.rows ?? [])].map(([r, c]) => [r, [...c.keys()]])).toEqual(
      prima,
    );
    expect(await detti()).toEqual([]);
  });

  test("are in cells too: a program that drops custom XML loses none", async () => {
    apri();
    await con((c) => correggi(c, PAGATO));
    const foglio = host.workbook.sheetByName("Referto memoria");
    expect(foglio?.visibility).toBe("veryHidden");
    await excel((context) => {
      context.workbook.customXmlParts.getByNamespace("urn:referto:stato:1").getOnlyItem().delete();
    });
    riapri();
    expect((await con(riconosci)).tabelle[0]?.colonne[4]?.campi).toEqual(["pagato"]);
    // The sheet is ours: no table is looked for in it.
    expect((await con(riconosci)).nonLetti).toEqual([]);
  });

  test("without any, what is remembered is in cells too", async () => {
    apri();
    await genera();
    host.workbook.customXml.splice(0);
    expect((await con(riconosci)).memoria.dataRiferimento).toBe("2023-06-30");
  });

  // github.com/OfficeDev/office-js, 3936: in a workbook that was never saved.
  test("a custom XML part that Excel refuses is no obstacle: choice and referto are kept in cells", async () => {
    apri();
    host.faults.refuseMember("customXmlParts.add", "GeneralException");
    await con((c) => correggi(c, PAGATO));
    expect(await genera()).toMatchObject({ ok: true, mancate: ["memoria"] });
    const { memoria } = await con(riconosci);
    expect(memoria.lessico.colonne).toHaveLength(1);
    expect(memoria.dataRiferimento).toBe("2023-06-30");
    host.faults.clear();
    expect(await genera()).toMatchObject({ ok: true, mancate: [] });
    expect(host.workbook.customXml).toHaveLength(1);
  });

  test("of two copies the later counts, whichever it is", async () => {
    apri();
    await con((c) => correggi(c, PAGATO));
    const vecchia = host.workbook.customXml[0]?.xml ?? "";
    await con((c) => correggi(c, { ...PAGATO, campo: "ignora" }));
    await excel((context) => {
      context.workbook.customXmlParts.getByNamespace("urn:referto:stato:1").getOnlyItem().setXml(vecchia);
    });
    expect((await con(riconosci)).tabelle[0]?.colonne[4]?.campi).toEqual([]);
  });

  test("two people who each added a part: the later is kept, the other goes", async () => {
    apri();
    await con((c) => correggi(c, PAGATO));
    const xml = host.workbook.customXml[0]?.xml ?? "";
    await excel((context) => {
      context.workbook.customXmlParts.add(
        xml.replace('"pagato"', '"impegnato"').replace('"revisione":1', '"revisione":0'),
      );
    });
    expect((await con(riconosci)).tabelle[0]?.colonne[4]?.campi).toEqual(["pagato"]);
    await con((c) => correggi(c, PAGATO));
    expect(host.workbook.customXml).toHaveLength(1);
  });

  test("of a later version they are read as far as they go, and what is not known is written back", async () => {
    apri();
    const futura = '<referto xmlns="urn:referto:stato:1">{"versione":99,"tutto":"nuovo"}</referto>';
    await excel((context) => {
      context.workbook.customXmlParts.add(futura);
    });
    expect(await detti()).toEqual(["MAP-008 avviso"]);
    expect(await con((c) => correggi(c, PAGATO))).toMatchObject({ ok: true });
    await genera();
    const [xml] = host.workbook.customXml.map((p) => p.xml);
    expect(xml).toContain('"versione":99');
    expect(xml).toContain('"tutto":"nuovo"');
    expect(xml).toContain('"campo":"pagato"');
  });

  test.each([
    ["no version", '{"zone":"?"}'],
    ["cut short", '{"versione":2,"zone":['],
  ])("ruined (%s), they are not overwritten until the user says to begin anew", async (_, json) => {
    apri();
    const rovinata = `<referto xmlns="urn:referto:stato:1">${json}</referto>`;
    await excel((context) => {
      context.workbook.customXmlParts.add(rovinata);
    });
    expect(await detti()).toEqual(["MAP-008 avviso"]);
    expect(await con((c) => correggi(c, PAGATO))).toEqual({
      ok: false,
      problema: { tipo: "memoria-rovinata" },
    });
    await genera();
    expect(host.workbook.customXml.map((p) => p.xml)).toEqual([rovinata]);
    expect(await con((c) => correggi(c, { tipo: "ricomincia" }))).toMatchObject({ ok: true });
    expect(await detti()).toEqual([]);
    await con((c) => correggi(c, PAGATO));
    expect(host.workbook.customXml.map((p) => p.xml)).toEqual([expect.stringContaining('"campo":"pagato"')]);
  });

  test("a part changed by hand is left aside, and said", async () => {
    apri();
    await excel((context) => {
      context.workbook.customXmlParts.add(
        '<referto xmlns="urn:referto:stato:1">{"versione":2,"zone":"?"}</referto>',
      );
    });
    expect(await detti()).toEqual(["MAP-008 avviso"]);
  });

  test("the settings of the budget stay too", async () => {
    apri();
    const parametri = { ...PARAMETRI_PREDEFINITI, tolleranza: new Decimal("0.05"), missioniEscluse: [20] };
    await con((c) => correggi(c, { tipo: "parametri", parametri }));
    riapri();
    const { memoria } = await con(riconosci);
    expect(memoria.parametri.tolleranza.toFixed(2)).toBe("0.05");
    expect(memoria.parametri.missioniEscluse).toEqual([20]);
  });

  test("where the structure is protected they stay in the part alone", async () => {
    apri();
    await excel((context) => {
      context.workbook.protection.protect();
    });
    const esito = await con((c) => correggi(c, PAGATO));
    expect(esito.ok).toBe(true);
    expect((await con(riconosci)).tabelle[0]?.colonne[4]?.campi).toEqual(["pagato"]);
  });
});

test("a pointed table gets its name, follows the rows, and is found again when the name is lost", async () => {
  apri({
    Uscite: [["Elenco"], ["c1", "c2", "c3", "c4"], [10, "Carta", 100, 40], [20, "Penne", 50, 20]],
  });
  expect((await con(riconosci)).tabelle).toEqual([]);
  const esito = await con((c) =>
    indica(c, {
      nome: null,
      struttura: "spese",
      intervallo: { foglio: "Uscite", riga: 2, colonna: 1, ultimaRiga: 4, ultimaColonna: 4 },
      righeTestata: 1,
      colonne: { capitolo: 1, descrizione: 2, previsioneAttuale: 3, impegnato: 4 },
    }),
  );
  expect(esito.ok && esito.riconosciuto.tabelle[0]).toMatchObject({ intervallo: "A2:D4", righe: 2 });
  expect(nomi()).toEqual({ Referto_indicata_1: "'Uscite'!$A$2:$D$4" });
  await excel((context) => {
    context.workbook.worksheets.getItem("Uscite").getRange("1:2").insert("Down");
  });
  expect((await con(riconosci)).tabelle[0]).toMatchObject({ intervallo: "A4:D6", righe: 2 });
  await excel((context) => {
    context.workbook.names.getItem("Referto_indicata_1").delete();
  });
  expect((await con(riconosci)).tabelle[0]).toMatchObject({ intervallo: "A4:D6", righe: 2 });
  expect(await detti()).toEqual(["MAP-006 nota"]);
});

test("a column said to have the opposite sign is turned in the referto's formulas too", async () => {
  apri({ Spese: [FOGLI["Spese"]?.[0] ?? [], [10, "Carta", -100, 40, 30]] });
  await con((c) =>
    correggi(c, { ...PAGATO, intestazione: "Stanziamento", campo: "previsioneAttuale", invertita: true }),
  );
  await genera();
  const visti = await host.Excel.run(async (context) => {
    const usato = context.workbook.worksheets.getItem("Referto Spese").getUsedRange();
    usato.load("formulas,values");
    await context.sync();
    return (usato.formulas as unknown[][]).flatMap((riga, r) =>
      riga.flatMap((f, c) =>
        String(f).includes("'Spese'!C2") ? [[f, usato.values[r]?.[c] as unknown]] : [],
      ),
    );
  });
  expect(visti).toEqual([["=-'Spese'!C2", 100]]);
});

describe("a template", () => {
  test("carries the corrections to another workbook", async () => {
    apri();
    await con((c) => correggi(c, PAGATO));
    const testo = formatModello("Programma X", (await con(riconosci)).memoria.lessico);
    host.close();
    apri({
      "Uscite 2024": [
        ["Impegnato", "Capitolo", "Speso davvero", "Stanziamento"],
        [4, 10, 3, 9],
      ],
    });
    const letto = parseModello(testo);
    if (!letto.ok) throw new Error(letto.motivo.it);
    const esito = await con((c) => correggi(c, { tipo: "modello", lessico: letto.modello.lessico }));
    expect(esito.ok && esito.riconosciuto.tabelle[0]?.colonne[2]).toMatchObject({
      colonna: "C",
      campi: ["pagato"],
    });
  });

  test.each([
    ["{", "il file non è JSON"],
    ["{}", "il file non è un modello di Referto"],
    [
      '{"tipo":"referto-modello","versione":2}',
      "il modello è della versione 2, più recente di questo Referto",
    ],
    [
      '{"tipo":"referto-modello","versione":1,"nome":"x","lessico":{"colonne":[{"struttura":"vendite"}],"sezioni":[]}}',
      "il modello ha un valore che non si capisce in «lessico.colonne.0.struttura»",
    ],
    [
      '{"tipo":"referto-modello","versione":1,"nome":"x","lessico":{"colonne":[{"struttura":"spese","intestazione":"a","ordinale":1,"campo":"accertato","invertita":false}],"sezioni":[]}}',
      "il modello ha un valore che non si capisce in «lessico.colonne.0»",
    ],
  ])("%s is refused in words", (testo, motivo) => {
    expect(parseModello(testo)).toMatchObject({ ok: false, motivo: { it: motivo } });
  });
});

const STAMPA = condiviso("dati", "lumezzane-2023-stampa.xlsx");
conDatiReali("the real print", () => {
  test("three names hold its hundred and more tables; one word corrects all the pages of spese", async () => {
    apri(readFileSync(STAMPA));
    await genera();
    expect(Object.keys(nomi()).sort()).toEqual([
      "Referto_entrate_1",
      "Referto_obiettivi_1",
      "Referto_spese_1",
    ]);
    expect(await detti()).toEqual([]);
    const spese = (await con(riconosci)).tabelle.filter((t) => t.struttura === "spese");
    const pagato = spese[0]?.colonne.find((c) => c.campi.includes("pagato"));
    if (!pagato) throw new Error("no pagato");
    const { intestazione, ordinale } = pagato;
    const esito = await con((c) => correggi(c, { ...PAGATO, intestazione, ordinale, invertita: true }));
    const dopo = esito.ok ? esito.riconosciuto.tabelle.filter((t) => t.struttura === "spese") : [];
    expect(dopo.map((t) => t.intervallo)).toEqual(spese.map((t) => t.intervallo));
    const girate = dopo.filter((t) => t.colonne.some((c) => c.campi.includes("pagato") && c.invertita));
    expect(girate).toHaveLength(spese.length);
  });
});

test("texts of every kind outlive the saving, also where a cell's end cuts them", async () => {
  apri();
  const strano = `\u0001\uFFFE😀"'&<è${"😀".repeat(20_000)}`;
  await con((c) => correggi(c, { ...PAGATO, intestazione: strano, campo: "ignora" }));
  await excel((context) => {
    context.workbook.customXmlParts.getByNamespace("urn:referto:stato:1").getOnlyItem().delete();
  });
  riapri();
  expect((await con(riconosci)).memoria.lessico.colonne[0]?.intestazione).toBe(strano);
});

test("a template with a byte order mark is read", () => {
  expect(parseModello(`\uFEFF${formatModello("x", { colonne: [], sezioni: [] })}`).ok).toBe(true);
});

test("an address is a range, or nothing", () => {
  expect(parseIntervallo("$B$3:$A$1")).toEqual({ riga: 1, colonna: 1, ultimaRiga: 3, ultimaColonna: 2 });
  expect(parseIntervallo("A1:B2:C3")).toBeNull();
  expect(parseIntervallo("#REF!")).toBeNull();
});
