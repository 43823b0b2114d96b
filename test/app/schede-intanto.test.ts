/**
 * What a responsabile types while their scheda is being prepared anew is never lost: it stands in the scheda afterwards,
 * or Excel stopped and the next collecting shows it.
 */
import type { Scalare } from "../../src/base/griglia";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { DUE, compara, prepara, valori } from "../supporto/giro-schede";

let host: OpenWorkbook;
let mandata: Uint8Array;
let quanti: number;

const ROSSI = "Scheda Rossi Mario";

beforeAll(async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  mandata = host.save();
  host.close();
  host = openWorkbook(mandata);
  await prepara();
  // The last one lets go of the objects: nobody waits for it, and nothing can come before it.
  quanti = host.counters.sync - 1;
  host.close();
});

afterEach(() => {
  host.close();
});

const ogniSync = (): number[] => Array.from({ length: quanti }, (_, i) => i + 1);

/** Those of the writing, and the last of the reading. */
const diScrittura = (): number[] => ogniSync().slice(-4);

const leggi = (riga: number, colonna: number): Scalare => valori(host, ROSSI)[riga - 1]?.[colonna - 1] ?? "";

const protette = (): boolean =>
  host.workbook.sheets.filter((s) => s.name.startsWith("Scheda ")).every((s) => s.isProtected);

/** Nothing is kept aside any more. */
const custodia = (): Scalare[] => valori(host, ROSSI).flatMap((r) => r.slice(26).filter((v) => v !== ""));

const CASI: readonly (readonly [string, string, number, number, unknown, Scalare])[] = [
  ["a result", "E9", 9, 5, 12, 12],
  ["a percentage", "E10", 10, 5, 0.7, 0.7],
  ["a text that looks like a formula", "F9", 9, 6, "'=1+1", "=1+1"],
  ["a result taken away", "E9", 9, 5, "", ""],
  ["who", "B4", 4, 2, "Mario Rossi", "Mario Rossi"],
  ["the day", "B5", 5, 2, 45_121, 45_121],
  ["who, in a row", "L10", 10, 12, "Mario Rossi", "Mario Rossi"],
  ["the day, in a row", "M10", 10, 13, 45_121, 45_121],
];

async function scriveAl(n: number, celle: typeof CASI): Promise<void> {
  host = openWorkbook(mandata);
  host.faults.editBeforeSync(n, (_wb, c) => {
    for (const [, cella, , , scritto] of celle) c.write(ROSSI, cella, scritto);
  });
  await prepara();
  const rimaste = celle.map(([che, , riga, colonna]) => [che, leggi(riga, colonna)]);
  expect({ n, rimaste, protette: protette(), custodia: custodia() }).toEqual({
    n,
    rimaste: celle.map((c) => [c[0], c[5]]),
    protette: true,
    custodia: [],
  });
  host.close();
}

test.each(CASI)("%s stays", async (...caso) => {
  for (const n of diScrittura()) await scriveAl(n, [caso]);
  host = openWorkbook(mandata);
});

test("all that can be typed, at any sync", async () => {
  for (const n of ogniSync()) await scriveAl(n, CASI.slice(1));
  host = openWorkbook(mandata);
});

test("the scheda says the rest anew: what the officer changed in the source goes in beside what was typed", async () => {
  for (const n of ogniSync()) {
    host = openWorkbook(mandata);
    host.coauthor.write("Obiettivi", "I3", "'55%");
    host.faults.editBeforeSync(n, (_wb, c) => {
      c.write(ROSSI, "E9", 12);
    });
    const { daRaccogliere } = await prepara();
    expect([n, leggi(9, 5), leggi(10, 5)]).toEqual([n, 12, daRaccogliere.length > 0 ? "50%" : "55%"]);
    const nuove = (await compara()).confronto.risposte.filter((r) => r.stato === "nuovo");
    expect(nuove.map((r) => [r.chiave.length > 0, r.campo, r.dopo])).toEqual([[true, "raggiunto", "12"]]);
    host.close();
  }
  host = openWorkbook(mandata);
});

test("its row goes elsewhere in the scheda: it follows its indicator, not its place", async () => {
  let seguite = 0;
  for (const n of ogniSync()) {
    host = openWorkbook(mandata);
    host.coauthor.insertRows("Obiettivi", 2);
    host.coauthor.write("Obiettivi", "A2:I2", [
      ["1", "101", "Obiettivo: nuovo", "Rossi Mario", "", "", "N. atti nuovi", "3", ""],
    ]);
    let dove: Scalare = "";
    host.faults.editBeforeSync(n, (wb, c) => {
      const v = wb.sheetByName(ROSSI)?.cell(10, 2)?.value ?? "";
      dove = typeof v === "object" ? "" : v;
      c.write(ROSSI, "F10", "Fatto a metà");
    });
    await prepara();
    const righe = valori(host, ROSSI).slice(8);
    expect([n, righe.filter((r) => r[5] === "Fatto a metà").map((r) => r[1])]).toEqual([n, [dove]]);
    seguite += righe.length === 3 ? 1 : 0;
    host.close();
  }
  expect(seguite).toBeGreaterThan(0);
  host = openWorkbook(mandata);
});

test("its row is another's now: what was typed is kept, and collected", async () => {
  for (const n of ogniSync()) {
    host = openWorkbook(mandata);
    host.coauthor.write("Obiettivi", "D3", "Verdi Anna");
    const scritte: Scalare[] = [];
    host.faults.editBeforeSync(n, (wb, c) => {
      if (wb.sheetByName(ROSSI)?.cell(10, 2)?.value !== "Percentuale di pratiche chiuse") return;
      c.write(ROSSI, "E10", 0.7);
      scritte.push(0.7);
    });
    await prepara();
    // It was asked of someone else than who has it now: kept and shown, never ticked by itself.
    const nuove = (await compara()).confronto.risposte.filter((r) => r.stato === "conflitto");
    const attese = scritte.length > 0 ? [["Rossi Mario", "Percentuale di pratiche chiuse", "70%"]] : [];
    expect([n, nuove.map((r) => [r.responsabile, r.indicatore, r.dopo])]).toEqual([n, attese]);
    expect([n, (await prepara()).daRaccogliere]).toEqual([n, scritte.length > 0 ? ["Rossi Mario"] : []]);
    host.close();
  }
  host = openWorkbook(mandata);
});

test.each([
  ["refused, and reachable after", [false]],
  ["applied and not answered, and reachable after", [true]],
  ["refused, then unreachable", [false, false, false, false, false, false]],
  ["applied and not answered, then unreachable", [true, false, false, false, false, false]],
])("Excel stops at any sync, %s: the next collecting shows it", async (_, guasti) => {
  for (const n of diScrittura()) {
    for (const fermata of [n, n + 1]) {
      host = openWorkbook(mandata);
      host.faults.editBeforeSync(n, (_wb, c) => {
        c.write(ROSSI, "E9", 12);
      });
      guasti.forEach((applicato, k) => {
        host.faults.failAtSync(fermata + k, "ConnectionFailure", applicato);
      });
      await prepara().catch(() => undefined);
      host.faults.clear();
      const trovate = async () =>
        (await compara()).confronto.risposte.filter((r) => r.stato === "nuovo").map((r) => r.dopo);
      expect([n, fermata, await trovate(), protette()]).toEqual([n, fermata, ["12"], true]);
      // Prepared again it stays to be collected, whatever the first press left.
      expect([n, fermata, (await prepara()).daRaccogliere]).toEqual([n, fermata, ["Rossi Mario"]]);
      expect([n, fermata, await trovate()]).toEqual([n, fermata, ["12"]]);
      host.close();
    }
  }
  host = openWorkbook(mandata);
});

test("Excel refuses a member in the middle of the writing: the next collecting shows it", async () => {
  for (const membro of ["clear", "formulas", "locked", "protect", "copyFrom", "unprotect"]) {
    for (const volta of [1, 2, 3, 4]) {
      host = openWorkbook(mandata);
      host.faults.editBeforeSync(quanti - 1, (_wb, c) => {
        c.write(ROSSI, "E9", 12);
      });
      host.faults.failAtMember(membro, "GeneralException", volta);
      await prepara().catch(() => undefined);
      host.faults.clear();
      const { risposte } = (await compara()).confronto;
      const trovate = risposte.filter((r) => r.stato === "nuovo").map((r) => r.dopo);
      expect([membro, volta, trovate, protette()]).toEqual([membro, volta, ["12"], true]);
      host.close();
    }
  }
  host = openWorkbook(mandata);
});

test("typed, and typed again in the same cell at the next sync: the last stays", async () => {
  for (const n of ogniSync()) {
    host = openWorkbook(mandata);
    let ultimo = 0;
    for (const k of [0, 1])
      host.faults.editBeforeSync(n + k, (_wb, c) => {
        ultimo = 12 + k;
        c.write(ROSSI, "E9", ultimo);
      });
    await prepara();
    expect([n, leggi(9, 5)]).toEqual([n, ultimo]);
    host.faults.clear();
    host.close();
  }
  host = openWorkbook(mandata);
});
