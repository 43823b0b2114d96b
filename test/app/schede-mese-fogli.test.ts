/**
 * A month of the officer in the shared workbook: twelve schede in it; eight answer well, one of them in a copy of the sheet
 * too and once more after the first collecting, one while the officer edits the same cell, one in last year's sheet moved
 * in, one with rows swapped and one deleted, one never.
 */
import { preparaSchede } from "../../src/app/schede/prepara-schede";
import { parseDataIso } from "../../src/base/data";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { sollecitiDi } from "../../src/schede/solleciti";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { giorno } from "../supporto/dati-referto";
import { accetta, compara, prepara, QUANDO, valori } from "../supporto/giro-schede";
import { genera, RICHIESTA } from "../supporto/lavoro";
import {
  NOMI,
  PROMEMORIA_MARINI,
  RAGGIUNTI,
  risposta,
  scambiaETogli,
  STATI,
  TABELLA,
} from "../supporto/mese-schede";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const foglioDi = (nome: string): string => `Scheda ${nome}`;

const scrive = (foglio: string, celle: Readonly<Record<string, Scalare>>): void => {
  for (const [dove, v] of Object.entries(celle)) host.coauthor.write(foglio, dove, v);
};

/** The scheda of last year of one of them, filled, in a workbook of its own. */
async function dellAnnoPrima(nome: string): Promise<string> {
  const altra = openWorkbook(cartellaDiRighe({ Obiettivi: TABELLA }));
  try {
    await conSchede((c) => preparaSchede(c, { ...RICHIESTA, dataRiferimento: parseDataIso("2022-12-31") }));
    for (const [dove, v] of Object.entries(risposta(nome, 33))) altra.coauthor.write(foglioDi(nome), dove, v);
    for (const s of altra.workbook.sheets.map((x) => x.name).filter((n) => n !== foglioDi(nome)))
      altra.coauthor.deleteSheet(s);
    return Buffer.from(altra.save()).toString("base64");
  } finally {
    altra.close();
  }
}

/** A line of the log for each answer that is expected in it. */
const RIGHE_REGISTRO: readonly Scalare[][] = NOMI.flatMap((nome, n): Scalare[][] => {
  if (nome === "Lodi Gino" || nome === "Nardi Piero") return [];
  const prima = 2 + 3 * n;
  const atti = n < 8 ? 10 + n : 44;
  const dati: [string, string, string, string][] = [
    [`Atti di ${nome}`, "4", String(atti), `Fatto da ${nome}`],
    [`Pratiche chiuse da ${nome}`, "", "70%", "Concluso"],
    [`Piano di ${nome}`, "", "24/05/2023", "Concluso"],
  ];
  return dati.flatMap(([indicatore, era, raggiunto, stato], i): Scalare[][] => {
    if (nome === "Marini Rita" && i === 2) return [];
    const comuni = [QUANDO, nome, foglioDi(nome), nome, "14/07/2023", indicatore];
    const riga = (campo: string, colonna: string, a: string, b: string): Scalare[] => [
      ...comuni,
      campo,
      `Obiettivi!${colonna}${prima + i}`,
      a,
      b,
      "scritto",
    ];
    return [
      // The officer's own figure stands, and nothing is logged of it.
      ...(nome === "Iotti Ida" && i === 0 ? [] : [riga("raggiunto", "I", era, raggiunto)]),
      riga("stato di attuazione", "E", "", stato),
    ];
  });
});

const registro = (): Scalare[][] =>
  valori(host, "Referto registro")
    .slice(1)
    .map((r) => [...r.slice(0, 10), r[11] ?? ""]);

const ordinate = (righe: readonly Scalare[][]): string[] => righe.map((r) => JSON.stringify(r)).toSorted();

const raggiunti = (): Scalare[] =>
  valori(host, "Obiettivi")
    .slice(1)
    .map((r) => r[8] ?? "");

test("the table, the log and the reminders are as expected, and the next referto shows the new esiti", async () => {
  const vecchia = await dellAnnoPrima("Lodi Gino");
  host = openWorkbook(cartellaDiRighe({ Obiettivi: TABELLA }));
  expect((await prepara()).fogli).toEqual(NOMI.map(foglioDi));

  NOMI.slice(0, 9).forEach((nome, n) => {
    scrive(foglioDi(nome), risposta(nome, n < 8 ? 10 + n : 20));
  });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scheda Heller Tom").copy("End").name = "Copia di Heller";
    context.workbook.insertWorksheetsFromBase64(vecchia, { positionType: "End" });
    await context.sync();
  });
  const portata = host.workbook.sheets.at(-1)?.name ?? "";
  host.coauthor.write("Obiettivi", "I26", 7);
  scrive("Scheda Marini Rita", risposta("Marini Rita", 44));
  await scambiaETogli(host, "Scheda Marini Rita");

  const { confronto, schede, lette } = await compara();
  expect(confronto.rifiutate.map((r) => ({ ...r, motivo: r.motivo.it }))).toEqual([
    { origine: portata, motivo: "è dell'esercizio 2022, e questa cartella è dell'esercizio 2023." },
  ]);
  expect(confronto.avvisi.map((a) => a.it)).toEqual([
    "Scheda Marini Rita: manca la riga di «Piano di Marini Rita»: nel foglio resta quello che c'è.",
    "Copia di Heller: è un'altra scheda compilata di Heller Tom, oltre a «Scheda Heller Tom»: dove dicono cose diverse si sceglie.",
  ]);
  const conflitti = confronto.risposte.filter((r) => r.stato === "conflitto");
  expect(conflitti.map((r) => [r.responsabile, r.prima, r.dopo])).toEqual([["Iotti Ida", "7", "20"]]);
  expect(confronto.risposte.filter((r) => r.stato === "illeggibile")).toEqual([]);
  await accetta(confronto);
  expect(raggiunti()).toEqual(RAGGIUNTI);
  expect(ordinate(registro())).toEqual(ordinate(RIGHE_REGISTRO));

  // Collected again, nothing changes.
  const [tabella, righe] = [valori(host, "Obiettivi"), registro()];
  const secondo = await compara();
  expect(secondo.confronto.risposte.filter((r) => r.stato === "nuovo")).toEqual([]);
  await accetta(secondo.confronto);
  expect([valori(host, "Obiettivi"), registro()]).toEqual([tabella, righe]);

  const termine = { entro: giorno("2023-07-20"), oggi: giorno("2023-07-15") };
  const solleciti = sollecitiDi(schede, lette, termine);
  expect(solleciti).toMatchObject(STATI);
  expect(solleciti.find((s) => s.responsabile === "Marini Rita")?.testo).toBe(PROMEMORIA_MARINI);

  // Heller corrects what was collected from him: his own word, so no conflict.
  scrive("Scheda Heller Tom", { E9: 19 });
  const corretta = (await compara()).confronto.risposte.filter((r) => r.stato === "nuovo");
  expect(corretta.map((r) => [r.origine, r.prima, r.dopo])).toEqual([["Scheda Heller Tom", "17", "19"]]);
  host.coauthor.deleteSheet("Copia di Heller");
  await accetta((await compara()).confronto);
  expect(raggiunti()[21]).toBe(19);

  const esito = await genera();
  const esiti = esito.ok ? esito.quadro.giudizi.map((g) => g.esito) : [];
  expect(esiti).toHaveLength(36);
  expect(esiti.slice(0, 3)).toEqual(["raggiunto", "raggiunto", "raggiunto"]);
  expect(esiti.slice(-3)).toEqual(["in corso", "non rilevato", "non raggiunto"]);
  // Only the one in conflict waits: last year's sheet stops nobody, and stays as it is.
  expect((await prepara()).daRaccogliere).toEqual(["Iotti Ida"]);
  expect(valori(host, portata)[8]?.[4]).toBe(33);
}, 120_000);
