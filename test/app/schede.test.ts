/** The round trip with the responsabili in the shared workbook: sent, filled by others, compared, collected. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { comuneGrande } from "../supporto/comune-grande";
import {
  DUE,
  accetta,
  compara,
  prepara,
  rigaObiettivo,
  TESTATA_OBIETTIVI,
  valori,
} from "../supporto/giro-schede";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const protetti = () =>
  host.workbook.sheets.filter((s) => s.name.startsWith("Scheda ")).map((s) => s.isProtected);

test("each responsabile has a protected sheet; it is no source, and preparing again changes nothing", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  const prima = await prepara();
  expect(prima.fogli).toEqual(["Scheda Rossi Mario", "Scheda Verdi Anna"]);
  expect(protetti()).toEqual([true, true]);
  const scritte = valori(host, "Scheda Rossi Mario");
  expect(scritte.slice(8).map((r) => [r[1], r[4], r[13]])).toEqual([
    ["N. atti pubblicati", 4, "MANCA: stato di attuazione; chi; quando;"],
    ["Percentuale di pratiche chiuse", "50%", "MANCA: stato di attuazione; chi; quando;"],
  ]);
  const ancora = await prepara();
  expect(ancora.schede).toEqual(prima.schede);
  expect(valori(host, "Scheda Rossi Mario")).toEqual(scritte);
  expect(protetti()).toEqual([true, true]);
});

test("locked cells refuse, open ones take; what was written comes back in the source's own notation, and in the log", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  expect(() => {
    host.coauthor.write("Scheda Rossi Mario", "B9", "altro");
  }).toThrow();
  host.coauthor.write("Scheda Rossi Mario", "B4", "Mario Rossi");
  host.coauthor.write("Scheda Rossi Mario", "B5", 45_121);
  host.coauthor.write("Scheda Rossi Mario", "E9:E10", [[12], [0.7]]);
  host.coauthor.write("Scheda Rossi Mario", "F9", "'=1+1 non è una formula");
  host.coauthor.write("Scheda Verdi Anna", "E9:E10", [[45_107], ["SI"]]);
  const { confronto } = await compara();
  expect(confronto.avvisi).toEqual([]);
  const esito = await accetta(confronto);
  expect(esito.rifiutate).toEqual([]);
  expect(
    valori(host, "Obiettivi")
      .slice(1)
      .map((r) => [r[4], r[8]]),
  ).toEqual([
    ["=1+1 non è una formula", 12],
    ["", "70%"],
    ["", "30/06/2023"],
    ["", "SI"],
  ]);
  const registro = valori(host, "Referto registro");
  expect(registro).toHaveLength(6);
  expect(registro[1]?.slice(0, 10)).toEqual([
    "2023-07-14 10:32",
    "Rossi Mario",
    "Scheda Rossi Mario",
    "Mario Rossi",
    "14/07/2023",
    "N. atti pubblicati",
    "raggiunto",
    "Obiettivi!I2",
    "4",
    "12",
  ]);
});

test("collected twice nothing changes; the next referto shows the new esiti", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9", 12);
  await accetta((await compara()).confronto);
  const dopo = valori(host, "Obiettivi");
  const { confronto } = await compara();
  expect(new Set(confronto.risposte.map((r) => r.stato))).toEqual(new Set(["invariato"]));
  await accetta(confronto);
  expect(valori(host, "Obiettivi")).toEqual(dopo);
  expect(valori(host, "Referto registro")).toHaveLength(2);
  const esito = await genera();
  expect(esito.ok && esito.quadro.giudizi.map((g) => g.esito)[0]).toBe("raggiunto");
});

test("both sides changed is a conflict: not accepted unless chosen", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9", 12);
  host.coauthor.write("Obiettivi", "I2", 6);
  const { confronto } = await compara();
  const [conflitto] = confronto.risposte.filter((r) => r.stato === "conflitto");
  expect(conflitto).toMatchObject({ prima: "6", dopo: "12" });
  await accetta(confronto);
  expect(valori(host, "Obiettivi")[1]?.[8]).toBe(6);
  await accetta(confronto, () => true);
  expect(valori(host, "Obiettivi")[1]?.[8]).toBe(12);
});

test("a co-author who changes the cell between comparing and writing loses nothing", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9", 12);
  const { confronto } = await compara();
  host.coauthor.write("Obiettivi", "I2", 99);
  const esito = await accetta(confronto);
  expect(esito.rifiutate.map((r) => r.motivo.it)).toEqual([
    "la cella è stata cambiata nel frattempo: raccogliere di nuovo.",
  ]);
  expect(valori(host, "Obiettivi")[1]?.[8]).toBe(99);
});

test("a scheda with answers to collect is not written over", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9", 12);
  const esito = await prepara();
  expect(esito.daRaccogliere).toEqual(["Rossi Mario"]);
  expect(esito.fogli).toEqual(["Scheda Verdi Anna"]);
  expect(valori(host, "Scheda Rossi Mario")[8]?.[4]).toBe(12);
});

test("a formula in the source stays; a blanked answer blanks nothing", async () => {
  host = openWorkbook(cartellaDiRighe(DUE));
  host.coauthor.write("Obiettivi", "I2", "=2+2");
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9:E10", [[12], [""]]);
  const { confronto } = await compara();
  expect(confronto.risposte.map((r) => r.stato)).toContain("svuotato");
  const esito = await accetta(confronto);
  expect(esito.rifiutate.map((r) => r.motivo.it)).toEqual([
    "la cella contiene una formula: non è stata sovrascritta.",
  ]);
  expect(
    valori(host, "Obiettivi")
      .slice(1, 3)
      .map((r) => r[8]),
  ).toEqual([4, "50%"]);
});

test.each([
  ["unprotect", 1],
  ["unprotect", 2],
  ["formulas", 1],
  ["formulas", 2],
  ["dataValidation.rule", 3],
  ["locked", 2],
  ["protect", 1],
  ["protect", 2],
])(
  "where Excel refuses %s (time %i) no scheda stays open, and the next press makes all whole",
  async (membro, volta) => {
    host = openWorkbook(cartellaDiRighe(DUE));
    await prepara();
    const intere = valori(host, "Scheda Rossi Mario");
    host.faults.failAtMember(membro, "GeneralException", volta);
    await expect(prepara()).rejects.toThrow();
    host.faults.clear();
    expect(protetti()).toEqual([true, true]);
    await prepara();
    expect(valori(host, "Scheda Rossi Mario")).toEqual(intere);
    expect(protetti()).toEqual([true, true]);
  },
);

test("15 responsabili and 300 indicators: at most 11 syncs to prepare, 13 to prepare anew, no request above 4 MB", async () => {
  host = openWorkbook(comuneGrande(3_000));
  const prima = host.counters.sync;
  const esito = await prepara();
  expect(esito.schede).toHaveLength(15);
  expect(esito.schede.reduce((n, s) => n + s.righe.length, 0)).toBe(300);
  const sync = host.counters.sync - prima;
  expect(sync).toBeLessThanOrEqual(11);
  await prepara();
  expect(host.counters.sync - prima - sync).toBeLessThanOrEqual(13);
  expect(host.counters.byteMassimi).toBeLessThan(4_000_000);
}, 60_000);

test("100 responsabili and 5,000 indicators: every request and every answer stays under what the web takes", async () => {
  const righe = Array.from({ length: 5_000 }, (_, i) =>
    rigaObiettivo(`Responsabile ${i % 100}`, `N. attività numero ${i}`, "10", "4", "In corso. ".repeat(30)),
  );
  host = openWorkbook(cartellaDiRighe({ Obiettivi: [TESTATA_OBIETTIVI, ...righe] }));
  expect((await prepara()).fogli).toHaveLength(100);
  expect((await compara()).confronto.risposte).toHaveLength(15_000);
  expect((await prepara()).fogli).toHaveLength(100);
  expect(host.counters.byteMassimi).toBeLessThan(4_000_000);
  expect(host.counters.rispostaMassima).toBeLessThan(5_000_000);
}, 180_000);
