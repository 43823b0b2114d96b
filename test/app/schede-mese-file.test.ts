/**
 * A month of the officer: schede sent to twelve as files; eight answer well, one of them twice, one while the officer
 * edits the same cell, one with last year's file, one with rows moved and one deleted, one never.
 */
import { fileDiScheda, leggiFile, type FileScheda } from "../../src/app/file-schede";
import { preparaSchede } from "../../src/app/prepara-schede";
import { parseDataIso } from "../../src/base/data";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede-excel";
import { sollecitiDi } from "../../src/schede/solleciti";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { giorno } from "../supporto/dati-referto";
import { accetta, compara, rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";
import { genera, RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const NOMI = [
  "Amato Ada",
  "Bruni Ugo",
  "Conti Lia",
  "Damiani Leo",
  "Esposito Eva",
  "Ferri Ivo",
  "Galli Pia",
  "Heller Tom",
  "Iotti Ida",
  "Lodi Gino",
  "Marini Rita",
  "Nardi Piero",
];

/** Three indicators each: a count, a percentage, a deadline. */
const TABELLA = [
  TESTATA_OBIETTIVI,
  ...NOMI.flatMap((n) => [
    rigaObiettivo(n, `Atti di ${n}`, "10", 4),
    rigaObiettivo(n, `Pratiche chiuse da ${n}`, "65%"),
    rigaObiettivo(n, `Piano di ${n}`, "31/05/2023"),
  ]),
];

async function prepara(richiesta: Partial<typeof RICHIESTA> = {}): Promise<Map<string, FileScheda>> {
  const esito = await conSchede((c) => preparaSchede(c, { ...RICHIESTA, ...richiesta }));
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  return new Map(esito.schede.map((s) => [s.responsabile, fileDiScheda(s)]));
}

/** Opens the file beside, lets it be filled as people do, and gives it back. */
async function compila(
  file: FileScheda | undefined,
  celle: Readonly<Record<string, Scalare>>,
  poi: (altra: OpenWorkbook, foglio: string) => Promise<void> = () => Promise.resolve(),
): Promise<FileScheda> {
  if (!file) throw new Error("no file");
  const altra = openWorkbook(file.byte);
  try {
    const foglio = altra.workbook.sheets[0]?.name ?? "";
    for (const [dove, v] of Object.entries(celle)) altra.coauthor.write(foglio, dove, v);
    await poi(altra, foglio);
    return { nome: file.nome, byte: altra.save() };
  } finally {
    altra.close();
  }
}

const risposta = (chi: string, atti: number) => ({
  B4: chi,
  B5: 45_121,
  E9: atti,
  E10: 0.7,
  E11: 45_070,
  F9: `Fatto da ${chi}`,
  F10: "Concluso",
  F11: "Concluso",
});

test("the table, the log and the reminders are as expected, and the next referto shows the new esiti", async () => {
  host = openWorkbook(cartellaDiRighe({ Obiettivi: TABELLA }));
  const vecchi = await prepara({ dataRiferimento: parseDataIso("2022-12-31") });
  const mandati = await prepara();
  const di = (n: number): [string, FileScheda | undefined] => [NOMI[n] ?? "", mandati.get(NOMI[n] ?? "")];

  const tornati: FileScheda[] = [];
  for (let n = 0; n < 8; n++) {
    const [nome, file] = di(n);
    tornati.push(await compila(file, risposta(nome, 10 + n)));
  }
  // The eighth sends it twice, from another folder.
  const doppia = tornati[7];
  if (doppia) tornati.push({ ...doppia, nome: `Copia di ${doppia.nome}` });
  // The ninth while the officer writes in the same cell.
  const [iotti, suo] = di(8);
  tornati.push(await compila(suo, risposta(iotti, 20)));
  host.coauthor.write("Obiettivi", "I26", 7);
  // The tenth fills the file of the year before.
  tornati.push(await compila(vecchi.get("Lodi Gino"), risposta("Lodi Gino", 33)));
  // The eleventh opens the locks, swaps two rows and deletes the third.
  const [marini, file] = di(10);
  tornati.push(
    await compila(file, risposta(marini, 44), (altra, foglio) =>
      altra.Excel.run(async (context) => {
        const f = context.workbook.worksheets.getItem(foglio);
        f.protection.unprotect();
        const [prima, seconda] = [f.getRange("A9:R9"), f.getRange("A10:R10")];
        prima.load("values");
        seconda.load("values");
        await context.sync();
        const [a, b] = [prima.values, seconda.values];
        const testi = (v: unknown[][]) => v.map((r) => r.map((x) => (typeof x === "string" ? `'${x}` : x)));
        prima.values = testi(b);
        seconda.values = testi(a);
        f.getRange("E9").numberFormat = [["0.00%"]];
        f.getRange("E10").numberFormat = [["General"]];
        f.getRange("11:11").delete("Up");
        await context.sync();
      }),
    ),
  );

  const arrivate = tornati.flatMap(leggiFile);
  const { confronto, schede, lette } = await compara(arrivate);
  expect(confronto.rifiutate.map((r) => [r.origine.slice(0, 16), r.motivo])).toEqual([
    ["Scheda Lodi Gino", "è dell'esercizio 2022, e questa cartella è dell'esercizio 2023."],
  ]);
  expect(confronto.avvisi.map((a) => a.replace(/^.*?: /, ""))).toEqual([
    "è un'altra scheda compilata di Heller Tom, oltre a «Scheda Heller Tom 2023-06-30.xlsx»: dove dicono cose diverse si sceglie.",
    "manca la riga di «Piano di Marini Rita»: nel foglio resta quello che c'è.",
  ]);
  expect(
    confronto.risposte.filter((r) => r.stato === "conflitto").map((r) => [r.responsabile, r.prima, r.dopo]),
  ).toEqual([["Iotti Ida", "7", "20"]]);
  expect(confronto.risposte.filter((r) => r.stato === "illeggibile")).toEqual([]);
  await accetta(confronto);

  const attesi = NOMI.flatMap((nome, n): Scalare[][] => {
    if (n < 8) return [[10 + n], ["70%"], ["24/05/2023"]];
    if (nome === "Iotti Ida") return [[7], ["70%"], ["24/05/2023"]];
    if (nome === "Marini Rita") return [[44], ["70%"], [""]];
    return [[4], [""], [""]];
  });
  expect(
    valori(host, "Obiettivi")
      .slice(1)
      .map((r) => [r[8] ?? ""]),
  ).toEqual(attesi);

  const registro = valori(host, "Referto registro").slice(1);
  const perPersona = new Map<string, number>();
  for (const r of registro) perPersona.set(String(r[1]), (perPersona.get(String(r[1])) ?? 0) + 1);
  expect([...perPersona]).toEqual([
    ...NOMI.slice(0, 8).map((n) => [n, 6]),
    ["Iotti Ida", 5],
    ["Marini Rita", 4],
  ]);

  // The same files again change nothing.
  const dopo = valori(host, "Obiettivi");
  const secondo = await compara(arrivate);
  expect(secondo.confronto.risposte.filter((r) => r.stato === "nuovo")).toEqual([]);
  await accetta(secondo.confronto);
  expect(valori(host, "Obiettivi")).toEqual(dopo);
  expect(valori(host, "Referto registro").slice(1)).toEqual(registro);

  const termine = { entro: giorno("2023-07-20"), oggi: giorno("2023-07-15") };
  const solleciti = sollecitiDi(schede, lette, termine);
  expect(solleciti.map((s) => [s.responsabile, s.stato, s.complete])).toEqual(
    NOMI.map((n) => {
      if (n === "Marini Rita") return [n, "in parte", 2];
      return n === "Lodi Gino" || n === "Nardi Piero" ? [n, "nessuna risposta", 0] : [n, "completa", 3];
    }),
  );
  expect(solleciti.find((s) => s.responsabile === "Marini Rita")?.testo).toBe(
    [
      "Gentile Marini Rita,",
      "la scheda degli obiettivi è arrivata, ma non è completa.",
      "Il termine è il 20/07/2023: mancano 5 giorni.",
      "",
      "Mancano dati per un indicatore su 3:",
      "- Obiettivo: Piano di Marini Rita: Piano di Marini Rita (manca: raggiunto, stato di attuazione, chi, quando)",
      "",
      "Basta compilare le celle chiare della scheda e restituirla. Grazie.",
    ].join("\n"),
  );

  const esito = await genera();
  const esiti = esito.ok ? esito.quadro.giudizi.map((g) => g.esito) : [];
  expect(esiti.slice(0, 3)).toEqual(["raggiunto", "raggiunto", "raggiunto"]);
  expect(esiti.slice(-3)).toEqual(["in corso", "non rilevato", "non raggiunto"]);
}, 120_000);
