/** What the round trip must never lose: what is typed and not collected, the log, another author's hand at any moment. */
import { isAccettabile, raccogli, rifiuta } from "../../src/app/schede/raccogli";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import {
  DUE,
  accetta,
  compara,
  prepara,
  QUANDO,
  rigaObiettivo,
  TESTATA_OBIETTIVI,
  valori,
} from "../supporto/giro-schede";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const ROSSI = "Scheda Rossi Mario";

async function mandate(): Promise<void> {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
}

/** Registro without its headings: indicator, field, cell, after, outcome. */
const registro = (): Scalare[][] =>
  host.workbook.sheetByName("Referto registro")
    ? valori(host, "Referto registro")
        .slice(1)
        .map((r) => [r[5] ?? "", r[6] ?? "", r[7] ?? "", r[9] ?? "", r[11] ?? ""])
    : [];

describe("preparing again", () => {
  test.each([
    ["at the top", { B4: "Mario Rossi", B5: 45_121 }],
    ["in a row", { L9: "Mario Rossi", M9: 45_121 }],
    ["a text in place of a day", { B4: "Mario Rossi", B5: "'ieri" }],
  ])("keeps who and when, %s", async (_, celle) => {
    await mandate();
    for (const [dove, v] of Object.entries(celle)) host.coauthor.write(ROSSI, dove, v);
    const prima = valori(host, ROSSI);
    expect((await prepara()).daRaccogliere).toEqual([]);
    expect(valori(host, ROSSI)).toEqual(prima);
  });

  test("a refused answer no longer stops it, and the log still has it", async () => {
    await mandate();
    host.coauthor.write(ROSSI, "E9", 12);
    host.coauthor.write(ROSSI, "E10", "'boh");
    const { confronto } = await compara();
    expect((await prepara()).daRaccogliere).toEqual(["Rossi Mario"]);
    await conSchede((c) => rifiuta(c, confronto.risposte, QUANDO));
    const refusi = [
      ["N. atti pubblicati", "raggiunto", "Obiettivi!I2", "12", "rifiutato"],
      ["Percentuale di pratiche chiuse", "raggiunto", "Obiettivi!I3", "boh", "rifiutato"],
    ];
    expect(registro()).toEqual(refusi);
    const dopo = (await compara()).confronto.risposte.filter((r) => r.stato !== "invariato");
    expect(dopo.map((r) => [r.stato, r.dopo])).toEqual([
      ["rifiutato", "12"],
      ["rifiutato", "boh"],
    ]);
    expect((await prepara()).daRaccogliere).toEqual([]);
    expect(valori(host, ROSSI)[8]?.[4]).toBe(4);
    expect(registro()).toEqual(refusi);
    expect(valori(host, "Obiettivi")[1]?.[8]).toBe(4);
  });

  test("another answer than the refused one is new, and stops it", async () => {
    await mandate();
    host.coauthor.write(ROSSI, "E9", 12);
    const { confronto } = await compara();
    await conSchede((c) => rifiuta(c, confronto.risposte, QUANDO));
    host.coauthor.write(ROSSI, "E9", 13);
    expect((await compara()).confronto.risposte.map((r) => r.stato)).toContain("nuovo");
    expect((await prepara()).daRaccogliere).toEqual(["Rossi Mario"]);
  });
});

test("a scheda brought into the workbook from a file is collected by its cells; a second one is said to be so", async () => {
  await mandate();
  host.coauthor.write(ROSSI, "E9", 12);
  const altra = openWorkbook(host.save());
  for (const s of altra.workbook.sheets.map((x) => x.name).filter((n) => n !== ROSSI))
    altra.coauthor.deleteSheet(s);
  const file = Buffer.from(altra.save()).toString("base64");
  altra.close();
  host.coauthor.write(ROSSI, "E9", 4);
  await host.Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file, { positionType: "End" });
    await context.sync();
  });
  const portata = host.workbook.sheets.at(-1)?.name ?? "";
  expect(portata).not.toBe(ROSSI);
  const uno = await compara();
  expect(uno.confronto.risposte.filter((r) => r.stato === "nuovo").map((r) => [r.origine, r.dopo])).toEqual([
    [portata, "12"],
  ]);
  host.coauthor.write(ROSSI, "E10", 0.9);
  const due = await compara();
  expect(due.confronto.avvisi.map((a) => a.it).join()).toContain("un'altra scheda compilata di Rossi Mario");
  await accetta(due.confronto);
  expect(
    valori(host, "Obiettivi")
      .slice(1, 3)
      .map((r) => r[8]),
  ).toEqual([12, "90%"]);
});

/** Every cell that holds an answer has its line in the log; every line "scritto" has its cell. */
function accordo(): void {
  const righe = registro();
  const tabella = valori(host, "Obiettivi");
  for (const [cella, dopo, riga, colonna] of [
    ["Obiettivi!I2", "12", 1, 8],
    ["Obiettivi!E2", "Fatto", 1, 4],
    ["Obiettivi!I3", "70%", 2, 8],
  ] as const) {
    const scritta = String(tabella[riga]?.[colonna] ?? "") === dopo;
    const esiti = righe.filter((r) => r[2] === cella && r[3] === dopo).map((r) => r[4]);
    if (scritta) expect(esiti.some((e) => e === "scritto" || e === "in corso")).toBe(true);
    else expect(esiti).not.toContain("scritto");
  }
}

describe("a fault while the answers are written", () => {
  const compila = (): void => {
    host.coauthor.write(ROSSI, "E9:E10", [[12], [0.7]]);
    host.coauthor.write(ROSSI, "F9", "Fatto");
  };
  const scegli = async () => (await compara()).confronto.risposte.filter((r) => isAccettabile(r));

  test.each([
    ["refused, then unreachable", false, true],
    ["applied and not answered, then unreachable", true, true],
    ["refused once", false, false],
    ["applied and not answered, once", true, false],
  ])(
    "at any sync, %s: table and log agree, and the next collecting ends it",
    async (_, applicato, sempre) => {
      for (let n = 1; n <= 5; n++) {
        await mandate();
        compila();
        const scelte = await scegli();
        expect(scelte).toHaveLength(3);
        const ora = host.counters.sync;
        host.faults.failAtSync(ora + n, "ConnectionFailure", applicato);
        if (sempre)
          for (let k = 1; k < 6; k++) host.faults.failAtSync(ora + n + k, "ConnectionFailure", false);
        await conSchede((c) => raccogli(c, scelte, QUANDO)).catch(() => undefined);
        host.faults.clear();
        accordo();
        await accetta((await compara()).confronto);
        accordo();
        expect([valori(host, "Obiettivi")[1]?.[8], valori(host, "Obiettivi")[2]?.[8]]).toEqual([12, "70%"]);
        host.close();
      }
      await mandate();
    },
  );

  test("at any write of a cell", async () => {
    for (let n = 1; n <= 6; n++) {
      await mandate();
      compila();
      const scelte = await scegli();
      host.faults.failAtMember("values", "GeneralException", n);
      await conSchede((c) => raccogli(c, scelte, QUANDO)).catch(() => undefined);
      host.faults.clear();
      accordo();
      host.close();
    }
    await mandate();
  });
});

describe("two authors at once", () => {
  test("two officers who collect at the same moment: no line of the log is lost", async () => {
    await mandate();
    host.coauthor.write(ROSSI, "E9", 12);
    await accetta((await compara()).confronto);
    host.coauthor.write(ROSSI, "E10", 0.7);
    host.coauthor.write("Scheda Verdi Anna", "E10", "SI");
    const nuove = (await compara()).confronto.risposte.filter((r) => r.stato === "nuovo");
    expect(nuove).toHaveLength(2);
    await Promise.all(nuove.map((r) => conSchede((c) => raccogli(c, [r], QUANDO))));
    expect(registro().map((r) => [r[2], r[4]])).toEqual([
      ["Obiettivi!I2", "scritto"],
      ["Obiettivi!I3", "scritto"],
      ["Obiettivi!I5", "scritto"],
    ]);
  });

  test("an author who edits the source before any request of a collecting keeps what they wrote", async () => {
    for (let n = 1; n <= 3; n++) {
      await mandate();
      host.coauthor.write(ROSSI, "E9", 12);
      const { confronto } = await compara();
      host.faults.editBeforeSync(host.counters.sync + n, (_, c) => {
        c.write("Obiettivi", "I2", 99);
      });
      await accetta(confronto);
      host.faults.clear();
      expect([n, valori(host, "Obiettivi")[1]?.[8]]).toEqual([n, 99]);
      host.close();
    }
    await mandate();
  });
});

test("a sheet that a colleague adds under a scheda's name while it is being prepared is theirs, and stays", async () => {
  await mandate();
  const { sync: quanti } = host.counters;
  for (let sync = 1; sync <= quanti; sync += 1) {
    host.close();
    host = openWorkbook(cartellaDiRighe(DUE));
    const sue: string[] = [];
    host.faults.editBeforeSync(sync, (cartella, collega) => {
      if (cartella.sheetByName(ROSSI)) return;
      collega.addSheet(ROSSI);
      collega.write(ROSSI, "Z99", "mio");
      sue.push("mio");
    });
    await prepara().catch(() => null);
    const rimasto = host.workbook.sheetByName(ROSSI)?.cell(99, 26)?.value ?? null;
    expect({ sync, rimasto }).toEqual({ sync, rimasto: sue[0] ?? null });
  }
});

test("a blank sheet that a colleague adds under a scheda's name stays, also where Excel fails then", async () => {
  await mandate();
  const { sync: quanti } = host.counters;
  for (let sync = 1; sync < quanti; sync += 1) {
    host.close();
    host = openWorkbook(cartellaDiRighe(DUE));
    let sua: string | null = null;
    host.faults.editBeforeSync(sync, (cartella, collega) => {
      if (cartella.sheetByName(ROSSI)) return;
      collega.addSheet(ROSSI);
      sua = cartella.sheetByName(ROSSI)?.id ?? null;
    });
    host.faults.failAtSync(sync, "GeneralException");
    await prepara().catch(() => null);
    const rimasta = host.workbook.sheets.find((s) => s.id === sua)?.id ?? null;
    expect({ sync, rimasta }).toEqual({ sync, rimasta: sua });
  }
});

describe("rows of the source that a colleague moves after the answers were compared", () => {
  const BIANCHE = {
    Obiettivi: [
      TESTATA_OBIETTIVI,
      rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10"),
      rigaObiettivo("Rossi Mario", "Percentuale di pratiche chiuse", "65%"),
      rigaObiettivo("Verdi Anna", "Approvazione del piano", "31/12/2023"),
    ],
  };
  const MOSSE: Readonly<Record<string, (collega: OpenWorkbook["coauthor"]) => void>> = {
    "a row inserted": (collega) => {
      collega.insertRows("Obiettivi", 2);
    },
    "a row deleted": (collega) => {
      collega.deleteRows("Obiettivi", 2);
    },
    "rows sorted": (collega) => {
      collega.write("Obiettivi", "A2:I4", BIANCHE.Obiettivi.slice(1).toReversed());
    },
  };
  /** Indicator → result, as the source says them. */
  const risultati = (): unknown[][] =>
    valori(host, "Obiettivi")
      .slice(1)
      .map((r) => [r[6] ?? "", r[8] ?? ""])
      .filter(([, v]) => v !== "");

  test.each(Object.keys(MOSSE))("%s: an answer is in its own row, or refused", async (mossa) => {
    const giro = async (sync: number | null): Promise<number> => {
      host = openWorkbook(cartellaDiRighe(BIANCHE));
      await prepara();
      host.coauthor.write(ROSSI, "E9:E10", [[12], [0.7]]);
      const { confronto } = await compara();
      const gia = host.counters.sync;
      if (sync === null) MOSSE[mossa]?.(host.coauthor);
      else
        host.faults.editBeforeSync(gia + sync, (_, collega) => {
          MOSSE[mossa]?.(collega);
        });
      const esito = await accetta(confronto);
      expect(esito.scritte.length + esito.rifiutate.length).toBe(2);
      for (const riga of risultati())
        expect([
          ["N. atti pubblicati", 12],
          ["Percentuale di pratiche chiuse", "70%"],
        ]).toContainEqual(riga);
      expect({ sync, scritte: risultati().length }).toEqual({ sync, scritte: esito.scritte.length });
      // Said again in the log, which never says that it is written where it is not.
      expect(registro().filter((r) => r[4] === "scritto")).toHaveLength(esito.scritte.length);
      // What was refused can be collected again, if its row is still there.
      await accetta((await compara()).confronto);
      expect(risultati().length).toBe(mossa === "a row deleted" ? 1 : 2);
      const quanti = host.counters.sync - gia;
      host.close();
      return quanti;
    };
    await giro(null);
    for (let sync = 1; sync <= 4; sync++) await giro(sync);
    host = openWorkbook(cartellaDiRighe(BIANCHE));
  });
});
