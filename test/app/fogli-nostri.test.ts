/**
 * A sheet is ours only with proof. Whatever marks, words and states come in a workbook, nothing of the user's is cleared,
 * deleted, renamed or hidden; what is ours is found again, also where a version before this one wrote it.
 */
import { readFileSync } from "node:fs";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import { AVVISO_IN_CORSO } from "../../src/excel/marchi/avviso";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { cartellaDi, con, premi } from "../supporto/caos/lavori";
import { condiviso, conDatiReali } from "../supporto/condivisi";
import { prepara } from "../supporto/giro-schede";
import { istantanea } from "../supporto/istantanea";
import { genera } from "../supporto/lavoro";
import { marca, type Segnale } from "../supporto/marchi-altrui";
import { detti } from "../supporto/detto";

const fogli = (host: OpenWorkbook): readonly string[] => host.workbook.sheets.map((s) => s.name);

/** All that the sheets show, each by its name. */
const foto = (host: OpenWorkbook, nomi: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    nomi.map((n) => {
      const s = host.workbook.sheetByName(n);
      return [n, s ? [s.visibility, ...istantanea(host.workbook, s)] : "gone"];
    }),
  );

async function rilievi(): Promise<readonly string[]> {
  const esito = await genera();
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  return detti(esito.quadro.rilievi)
    .filter((r) => r.codice === "MAP-016")
    .map((r) => `${r.gravita} ${r.foglio ?? ""}`);
}

const SUOI = ["Entrate", "Spese", "Obiettivi", "Appunti"];

const FORGIATI: readonly (readonly [nome: string, segni: readonly Segnale[], detto: readonly string[]])[] = [
  ["the mark of a sheet of the referto", [["Referto_foglio_sintesi", "Spese"]], ["avviso Spese"]],
  ["that mark on a sheet without tables", [["Referto_foglio_sintesi", "Appunti"]], ["nota Appunti"]],
  ["the mark of a restore copy", [["Referto_ripristino_sintesi", "Obiettivi"]], ["avviso Obiettivi"]],
  ["the mark of the memory", [["Referto_memoria", "Obiettivi"]], ["avviso Obiettivi"]],
  ["the mark of a scheda", [["Referto_scheda_x", "Obiettivi"]], ["avviso Obiettivi"]],
  ["the mark of the log", [["Referto_registro", "Spese"]], ["avviso Spese"]],
  ["a mark in the sheet's own scope", [["Referto_foglio_zzz", "Obiettivi", "suo"]], ["avviso Obiettivi"]],
  [
    "two marks on one sheet",
    [
      ["Referto_foglio_spese", "Spese"],
      ["Referto_foglio_entrate", "Spese"],
    ],
    ["avviso Spese"],
  ],
];

describe.each(FORGIATI)("%s", (_, segni, detto) => {
  test("is no proof: the sheet is read, left as it is, and named", async () => {
    await con(await cartellaDi("genera"), async (host) => {
      marca(host, segni);
      const prima = foto(host, SUOI);
      expect(await rilievi()).toEqual(detto);
      expect(foto(host, SUOI)).toEqual(prima);
      // The mark was taken over by the sheet beside it, where one is written.
      await genera();
      expect(foto(host, SUOI)).toEqual(prima);
    });
  });

  test("nor after a referto and schede were written", async () => {
    await con(await cartellaDi("raccogli"), async (host) => {
      await genera();
      marca(host, segni);
      const prima = foto(host, SUOI);
      await genera();
      await prepara();
      expect(foto(host, SUOI)).toEqual(prima);
    });
  });
});

test("a mark, the memory of a referto and our words at the top make no sheet ours while a table of the user's is in it", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    host.coauthor.addSheet("Altre spese");
    host.coauthor.write("Altre spese", "A1:C4", [
      [AVVISO_IN_CORSO, "", ""],
      ["Capitolo", "Descrizione", "Impegnato"],
      [1, "Carta", 10],
      [2, "Penne", 20],
    ]);
    marca(host, [["Referto_foglio_confronto", "Altre spese"]]);
    const prima = foto(host, ["Altre spese"]);
    await genera();
    expect(foto(host, ["Altre spese"])).toEqual(prima);
  });
});

const TABELLE: readonly (readonly [string, readonly (readonly (string | number)[])[]])[] = [
  [
    "with its capitoli",
    [
      ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato"],
      [1, "Carta", 15, 10],
      [2, "Penne", 25, 20],
    ],
  ],
  [
    "without capitoli",
    [
      ["Descrizione", "Previsione iniziale", "Previsione attuale", "Accertato"],
      ["Imposta di soggiorno", 15, 15, 10],
      ["Diritti di segreteria", 25, 25, 20],
    ],
  ],
  [
    "of indicators",
    [
      ["Indicatore", "Peso", "Target", "Raggiunto"],
      ["N. controlli svolti", 1, 15, 10],
      ["N. pratiche chiuse", 1, 25, 20],
    ],
  ],
];

describe.each(TABELLE)("a table of the user's %s, pasted in a sheet of the referto", (_, righe) => {
  test.each([
    ["Referto Spese", "A200:D202"],
    ["Referto Spese", "BH8:BK10"],
    ["Referto Sintesi", "B120:E122"],
    ["Referto Controlli", "A400:D402"],
  ])("%s, at %s: the sheet is left to them, read and named", async (foglio, dove) => {
    await con(await cartellaDi("rigenera"), async (host) => {
      host.coauthor.write(foglio, dove, righe);
      const prima = foto(host, [foglio]);
      expect(await rilievi()).toEqual([expect.stringContaining(` ${foglio}`)]);
      expect(foto(host, [foglio])).toEqual(prima);
    });
  });
});

test("a copy of a referto sheet made by hand is neither written nor read, and is named", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    host.coauthor.copySheet("Referto Spese");
    const copia = fogli(host).find((n) => n.startsWith("Referto Spese ("));
    if (copia === undefined) throw new Error("no copy");
    const prima = foto(host, [copia]);
    const letta = await conCartella((c) => c.read());
    expect(letta.copie).toEqual([copia]);
    expect(letta.sorgenti.map((s) => s.nome)).not.toContain(copia);
    expect(await rilievi()).toEqual([]);
    expect(foto(host, [copia])).toEqual(prima);
  });
});

test("a sheet of the referto whose mark points at nothing any more is no source, and the next press writes beside it", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    for (const n of host.workbook.names) if (n.name.startsWith("Referto_foglio_")) n.formula = "#REF!";
    const suoi = fogli(host).filter((n) => /^Referto (?:Obiettivi|Spese|Entrate)$/.test(n));
    const prima = foto(host, suoi);
    const letta = await conCartella((c) => c.read());
    expect(letta.copie).toEqual(expect.arrayContaining(suoi));
    expect(letta.sorgenti.map((s) => s.nome).filter((n) => n.startsWith("Referto"))).toEqual([]);
    const indicatori = async (): Promise<number> => {
      const esito = await genera();
      return esito.ok ? esito.quadro.giudizi.length : 0;
    };
    expect(await indicatori()).toBe(4);
    expect(foto(host, suoi)).toEqual(prima);
    expect(await indicatori()).toBe(4);
  });
});

describe("what a version before this one wrote, which kept no list of its sheets", () => {
  const senzaElenco = (host: OpenWorkbook): void => {
    host.workbook.names = host.workbook.names.filter((n) => n.name !== "Referto_scritti");
  };

  test("is taken over by the first press, no sheet doubled and no word said", async () => {
    await con(await cartellaDi("raccogli"), async (host) => {
      await genera();
      senzaElenco(host);
      const prima = fogli(host);
      expect(await rilievi()).toEqual([]);
      await prepara();
      expect(fogli(host)).toEqual(prima);
      expect(host.workbook.names.some((n) => n.name === "Referto_scritti")).toBe(true);
    });
  });

  test("also where only the schede are there", async () => {
    await con(await cartellaDi("riprepara"), async (host) => {
      const prima = fogli(host);
      await prepara();
      expect(fogli(host)).toEqual(prima);
    });
  });
});

test("a sheet of ours is found again without the memory, which other programs drop", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    host.workbook.customXml = [];
    const prima = fogli(host);
    expect(await premi("rigenera")).toBe(true);
    expect(fogli(host)).toEqual(prima);
  });
});

test("a sheet of the referto that the user has made their own is left to them, and ours goes beside", async () => {
  await con(await cartellaDi("rigenera"), async (host) => {
    host.coauthor.write("Referto Controlli", "A1", "Appunti della riunione");
    const prima = foto(host, ["Referto Controlli"]);
    expect(await rilievi()).toEqual([expect.stringContaining(" Referto Controlli")]);
    expect(foto(host, ["Referto Controlli"])).toEqual(prima);
    expect(fogli(host)).toContain("Referto Controlli (2)");
  });
});

conDatiReali("workbooks that came from others", () => {
  test.each([
    "c-marchio-spese",
    "e2-ripristino",
    "e-memoria",
    "d1-marchio-scheda",
    "d2-marchio-locale",
    "d3-sigla",
  ])("%s", async (file) => {
    const host = openWorkbook(new Uint8Array(readFileSync(condiviso("sicurezza", `${file}.xlsx`))));
    const suoi = fogli(host);
    const prima = foto(host, suoi);
    expect(await rilievi()).toEqual([expect.stringMatching(/^avviso /)]);
    expect(foto(host, suoi)).toEqual(prima);
    host.close();
  });
});

/** Pressed again, at another date too: the tables that our own sheets are full of are no sources. */
async function ripremuto(cartella: Uint8Array): Promise<void> {
  const host = openWorkbook(cartella);
  try {
    const dopo: (readonly string[])[] = [];
    for (const data of ["2023-06-30", "2023-06-30", "2023-12-31", "2023-12-31"]) {
      const esito = await genera({ dataRiferimento: parseDataIso(data) });
      if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
      expect(esito.quadro.rilievi.filter((r) => r.codice === "MAP-016")).toEqual([]);
      dopo.push(fogli(host));
    }
    const [prima, seconda, altra, ultima] = dopo;
    expect(seconda).toEqual(prima);
    expect(ultima).toEqual(altra);
    expect(new Set(altra)).toEqual(new Set([...(prima ?? []), "Referto Confronto"]));
  } finally {
    host.close();
  }
}

test("every sheet of the sample's referto is found again, none twice", async () => {
  await ripremuto(readFileSync("assets/esempio/borgo-esempio-2023.xlsx"));
});

/** Titles of objectives that hold the words of headings, in the order of the sheet. */
const TITOLI_COME_TESTATE = [
  "Documenti senza attese",
  "Target e indicatori di risultato",
  "Indicatore",
  "Valore atteso e valore raggiunto",
  "Capitoli e previsione attuale, impegnato e pagato",
  "Raggiunto",
  "Target",
  "Obiettivo atteso al 30/06/2023",
];

test.each([0, 3, 6])(
  "and where the titles of objectives, the first that of place %d, are words of headings",
  async (primo) => {
    const wb = readXlsx(readFileSync("assets/esempio/borgo-esempio-2023.xlsx"));
    const s = wb.sheetByName("Obiettivi");
    const nuovi = new Map<string, string>();
    for (const riga of s?.rows.keys() ?? []) {
      const scritto = s?.cell(riga, 6)?.value;
      const vecchio = riga === 1 || typeof scritto !== "string" ? "" : scritto;
      if (vecchio === "") continue;
      const titolo = TITOLI_COME_TESTATE[(nuovi.size + primo) % TITOLI_COME_TESTATE.length] ?? "";
      if (!nuovi.has(vecchio)) nuovi.set(vecchio, `${titolo}${" ".repeat(Math.floor(nuovi.size / 8))}`);
      const cella = s?.edit(riga, 6);
      if (cella) cella.value = nuovi.get(vecchio) ?? "";
    }
    await ripremuto(writeXlsx(wb));
  },
);

conDatiReali("the real workbooks", () => {
  test.each(["lumezzane-2023.xlsx", "lumezzane-2023-stampa.xlsx"])("%s: the same", async (nome) => {
    await ripremuto(readFileSync(condiviso("dati", nome)));
  });
});
