/** The office's notes beside the cards: they follow their card, and none is lost whatever becomes of it. */
import { AVVISO_IN_CORSO } from "../../src/excel/marchi/avviso";
import { recalculate } from "../../src/simulator/calc/engine";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

const TESTATA = [
  "Missione",
  "Cod. programma",
  "Obiettivo operativo",
  "Descrizione",
  "Responsabile gestionale",
  "Indicatore",
  "Target",
  "Raggiunto",
];
type Scheda = readonly [programma: string, titolo: string, descrizione?: string];
const SCHEDE: readonly Scheda[] = [
  ["101", "Le notizie arrivano a tutti"],
  ["105", "Rifare il tetto della palestra comunale"],
  ["106", "Pratiche edilizie in trenta giorni"],
];
const righeDi = (schede: readonly Scheda[]): string[][] => [
  TESTATA,
  ...schede.flatMap(([programma, titolo, descrizione]) =>
    [1, 2].map((n) => [
      "1",
      programma,
      titolo,
      descrizione ?? "Come da programma",
      "Rossi Anna",
      `${titolo}: misura ${n}`,
      "10",
      "4",
    ]),
  ),
];

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const FOGLIO = "Referto Obiettivi";
const obiettivi = () => {
  const s = host.workbook.sheetByName(FOGLIO);
  if (!s) throw new Error("no sheet of the objectives");
  return s;
};
const cella = (riga: number, colonna: number): string => {
  const x = obiettivi().cell(riga, colonna);
  return typeof x?.value === "string" ? x.value : "";
};
const NOTE = 7;

/** The first row of a card, by its title. */
function rigaDi(titolo: string): number {
  recalculate(host.workbook);
  const riga = [...obiettivi().rows.keys()].find((r) => cella(r, 1) === titolo && cella(r, NOTE + 1) !== "");
  if (riga === undefined) throw new Error(`no card ${titolo}`);
  return riga;
}

const esegui = (lavoro: (c: Excel.RequestContext) => void): Promise<void> =>
  host.Excel.run(async (c) => {
    lavoro(c);
    await c.sync();
  });
const scrivi = (riga: number, testo: string): Promise<void> =>
  esegui((c) => {
    c.workbook.worksheets.getItem(FOGLIO).getCell(riga - 1, NOTE - 1).values = [[testo]];
  });
/** Puts other objectives in the source. */
const cambia = (schede: readonly Scheda[]): Promise<void> =>
  esegui((c) => {
    const foglio = c.workbook.worksheets.getItem("Obiettivi");
    foglio.getRange().clear();
    const righe = righeDi(schede).map((r) => r.map((t) => `'${t}`));
    foglio.getRangeByIndexes(0, 0, righe.length, TESTATA.length).values = righe;
  });

async function apri(schede: readonly Scheda[] = SCHEDE): Promise<void> {
  host = openWorkbook(cartellaDiRighe({ Obiettivi: righeDi(schede) }));
  await genera();
}

const TETTO = "Rifare il tetto della palestra comunale";

test.each([
  ["as it is", SCHEDE, TETTO],
  ["moved", [...SCHEDE].reverse(), TETTO],
  ["between others", [["101", "Nuovo"] as Scheda, ...SCHEDE, ["107", "Altro ancora"] as Scheda], TETTO],
  [
    "retouched",
    [SCHEDE[0], ["105", "Rifare il tetto della palestra  COMUNALE."], SCHEDE[2]] as Scheda[],
    "Rifare il tetto della palestra  COMUNALE.",
  ],
  [
    "reworded",
    [SCHEDE[0], ["105", "Rifare i tetti della palestra comunale"], SCHEDE[2]] as Scheda[],
    "Rifare i tetti della palestra comunale",
  ],
])("a card %s keeps its note, at its own row", async (_, schede, titolo) => {
  await apri();
  await scrivi(rigaDi(TETTO), "sentito il dirigente");
  await scrivi(rigaDi(TETTO) + 3, "vedi delibera 12");
  await cambia(schede);
  for (let volta = 1; volta <= 2; volta++) {
    await genera();
    expect(cella(rigaDi(titolo), NOTE)).toBe("sentito il dirigente");
    expect(cella(rigaDi(titolo) + 3, NOTE)).toBe("vedi delibera 12");
  }
});

test("a note whose card is gone is kept at the foot, under the name of its objective, and goes back if it returns", async () => {
  await apri();
  await scrivi(rigaDi(TETTO), "sentito il dirigente");
  await cambia([SCHEDE[0], SCHEDE[2]] as Scheda[]);
  for (let volta = 1; volta <= 2; volta++) {
    await genera();
    const righe = [...obiettivi().rows.keys()]
      .sort((a, b) => a - b)
      .map((r) => cella(r, NOTE))
      .filter((t) => t !== "");
    expect(righe).toEqual([
      "Note dell'ufficio",
      "Note senza più un obiettivo",
      "Obiettivo: rifare il tetto della palestra comunale",
      "sentito il dirigente",
    ]);
  }
  await cambia(SCHEDE);
  await genera();
  expect(cella(rigaDi(TETTO), NOTE)).toBe("sentito il dirigente");
});

test("two cards with the same words keep each its own", async () => {
  const uguali: Scheda[] = [
    ["101", "Uguale"],
    ["105", "Altro"],
  ];
  const due = (): number[] => {
    recalculate(host.workbook);
    return [...obiettivi().rows.keys()].filter((r) => cella(r, 1) === "Uguale" && cella(r, NOTE + 1) !== "");
  };
  await apri([...uguali, ["106", "Uguale"]]);
  for (const [i, riga] of due().entries()) await scrivi(riga, `nota ${i}`);
  await genera();
  expect(due().map((r) => cella(r, NOTE))).toEqual(["nota 0", "nota 1"]);
});

test.each([
  ["a formula", "'=SOMMA(A1:A2)", "=SOMMA(A1:A2)"],
  ["a sign", "'- da verificare", "- da verificare"],
  ["a date", "'30/06/2023", "30/06/2023"],
  ["several lines", "prima\nseconda", "prima\nseconda"],
  ["a very long text", "x".repeat(32_000), "x".repeat(32_000)],
])("a note that looks like %s stays the text it is", async (_, scritta, attesa) => {
  await apri();
  await scrivi(rigaDi(TETTO), scritta);
  await genera();
  await genera();
  const x = obiettivi().cell(rigaDi(TETTO), NOTE);
  expect({ value: x?.value, formula: x?.formula }).toEqual({ value: attesa, formula: undefined });
});

test("the notes are not printed, and the column that says whose they are is hidden", async () => {
  await apri();
  const area = host.workbook.names.find((n) => n.scope === obiettivi() && n.name === "_xlnm.Print_Area");
  expect(area?.formula).toMatch(/\$A\$1:\$E\$\d+$/);
  expect(obiettivi().columns.get(NOTE + 1)?.hidden).toBe(true);
});

test("a press that Excel cuts off, at any request, loses no note", async () => {
  await apri();
  await scrivi(rigaDi(TETTO), "sentito il dirigente");
  const bytes = host.save();
  for (const chiusa of [false, true]) {
    for (let sync = 1; sync <= 9; sync++) {
      host.close();
      host = openWorkbook(bytes);
      if (chiusa)
        await esegui((c) => {
          c.workbook.protection.protect();
        });
      const gia = host.counters.sync;
      for (let n = 0; n < 30; n++) host.faults.failAtSync(gia + sync + n, "ConnectionFailure", n === 0);
      await genera().catch(() => undefined);
      host.faults.clear();
      await genera();
      expect({ chiusa, sync, nota: cella(rigaDi(TETTO), NOTE) }).toMatchObject({
        nota: "sentito il dirigente",
      });
      host.save();
    }
  }
}, 60_000);

test("a note that a colleague writes before any request of a press is kept", async () => {
  await apri();
  await scrivi(rigaDi(TETTO), "sentito il dirigente");
  const riga = rigaDi("Le notizie arrivano a tutti");
  const bytes = host.save();
  // From the request that has cleared the sheet on, its first cell says that it is being written.
  for (let sync = 1; sync <= 5; sync++) {
    host.close();
    host = openWorkbook(bytes);
    host.faults.editBeforeSync(sync, (_, collega) => {
      collega.write(FOGLIO, `G${riga}`, "vedere la delibera");
    });
    const esito = await genera();
    expect({
      sync,
      ok: esito.ok,
      sua: cella(rigaDi("Le notizie arrivano a tutti"), NOTE),
      prima: cella(rigaDi(TETTO), NOTE),
    }).toEqual({ sync, ok: true, sua: "vedere la delibera", prima: "sentito il dirigente" });
    host.save();
  }
});

const note = (): string[] =>
  [...(host.workbook.sheetByName(FOGLIO)?.rows.keys() ?? [])]
    .map((r) => cella(r, NOTE))
    .filter((t) => t !== "");
/** Runs a press in which a colleague writes a note before this request, where there is a sheet to write it in. */
async function conNota(sync: number, riga: number, attorno: () => void = () => undefined): Promise<boolean> {
  let scritta = false;
  host.faults.editBeforeSync(sync, (cartella, collega) => {
    if (!cartella.sheetByName(FOGLIO)) return;
    collega.write(FOGLIO, `G${riga}`, "vedere la delibera");
    scritta = true;
  });
  attorno();
  await genera().catch(() => undefined);
  host.faults.clear();
  return scritta;
}

test("a note that a colleague writes while the sheet is being updated is kept, beside what it was written beside", async () => {
  await apri();
  await scrivi(rigaDi(TETTO), "sentito il dirigente");
  const riga = rigaDi("Le notizie arrivano a tutti");
  const bytes = host.save();
  host.close();
  host = openWorkbook(bytes);
  await genera();
  const { sync: quanti } = host.counters;
  // The last request counted asks Excel for nothing.
  for (let sync = 6; sync < quanti; sync++) {
    host.close();
    host = openWorkbook(bytes);
    expect(await conNota(sync, riga)).toBe(true);
    for (let volta = 1; volta <= 2; volta++) {
      expect({
        sync,
        sua: cella(rigaDi("Le notizie arrivano a tutti"), NOTE),
        prima: cella(rigaDi(TETTO), NOTE),
      }).toEqual({ sync, sua: "vedere la delibera", prima: "sentito il dirigente" });
      await genera();
    }
    host.save();
  }
}, 60_000);

test.each([
  ["again", true, false],
  ["again, the structure protected", true, true],
  ["for the first time", false, false],
])(
  "generated %s, and cut off right after a colleague has written a note: it is kept",
  async (_, gia, chiusa) => {
    await apri();
    if (gia) await scrivi(rigaDi(TETTO), "sentito il dirigente");
    else {
      host.close();
      host = openWorkbook(cartellaDiRighe({ Obiettivi: righeDi(SCHEDE) }));
    }
    if (chiusa)
      await esegui((c) => {
        c.workbook.protection.protect();
      });
    const bytes = host.save();
    host.close();
    host = openWorkbook(bytes);
    await genera();
    const riga = rigaDi("Le notizie arrivano a tutti");
    const { sync: quanti } = host.counters;
    let scritte = 0;
    for (let sync = 1; sync <= quanti; sync++)
      // Where there can be no copy, what the answer of the clearing request said of a note is lost with it: decision 0008.
      for (const applied of chiusa ? [false] : [false, true]) {
        host.close();
        host = openWorkbook(bytes);
        const scritta = await conNota(sync, riga, () => {
          host.faults.failAtSync(sync, "GeneralException", applied);
        });
        if (scritta) scritte++;
        const subito = note();
        await genera();
        const attese = [...(scritta ? ["vedere la delibera"] : []), ...(gia ? ["sentito il dirigente"] : [])];
        expect({ sync, applied, subito, poi: note() }).toEqual({
          sync,
          applied,
          subito: expect.arrayContaining(attese) as unknown,
          poi: expect.arrayContaining(attese) as unknown,
        });
        expect(note().filter((t) => t.includes("delibera") || t.includes("dirigente"))).toHaveLength(
          attese.length,
        );
      }
    expect(scritte).toBeGreaterThan(4);
  },
  120_000,
);

test("a sheet that has a note and could not be finished stays, and says so", async () => {
  host = openWorkbook(cartellaDiRighe({ Obiettivi: righeDi(SCHEDE) }));
  await genera();
  const { sync } = host.counters;
  host.close();
  host = openWorkbook(cartellaDiRighe({ Obiettivi: righeDi(SCHEDE) }));
  host.faults.editBeforeSync(sync - 2, (_, collega) => {
    collega.write(FOGLIO, "G9", "vedere la delibera");
  });
  host.faults.failAtSync(sync - 2, "GeneralException");
  await expect(genera()).rejects.toMatchObject({ codice: "incompleto" });
  expect(host.workbook.sheets.map((s) => s.name)).toEqual(["Obiettivi", FOGLIO]);
  expect(cella(1, 1)).toBe(AVVISO_IN_CORSO);
});

test("a column inserted before the notes stays there where a press is cut off", async () => {
  await apri();
  await scrivi(rigaDi(TETTO), "sentito il dirigente");
  await esegui((c) => {
    c.workbook.worksheets.getItem(FOGLIO).getRange("C:C").insert("Right");
  });
  host.faults.failAtSync(host.counters.sync + 7, "GeneralException");
  await expect(genera()).rejects.toMatchObject({ codice: "sconosciuto" });
  host.save();
  await genera();
  expect(cella(rigaDi(TETTO), NOTE)).toBe("sentito il dirigente");
});

test("where the office has cleared the heading and wrote nothing, the keys are no notes", async () => {
  await apri();
  await scrivi(1, "");
  await genera();
  expect(note()).toEqual(["Note dell'ufficio"]);
});
