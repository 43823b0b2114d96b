/**
 * A month of the officer: schede sent to twelve as files; eight answer well, one of them twice, one while the officer
 * edits the same cell, one with last year's file, one with rows moved and one deleted, one never.
 */
import { fileDiScheda, leggiFile, type FileScheda } from "../../src/app/schede/file-schede";
import { preparaSchede } from "../../src/app/schede/prepara-schede";
import { parseDataIso } from "../../src/base/data";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { sollecitiDi } from "../../src/schede/solleciti";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { giorno } from "../supporto/dati-referto";
import { accetta, compara, valori } from "../supporto/giro-schede";
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
  tornati.push(await compila(file, risposta(marini, 44), scambiaETogli));

  const arrivate = tornati.flatMap(leggiFile);
  const { confronto, schede, lette } = await compara(arrivate);
  expect(confronto.rifiutate.map((r) => [r.origine.slice(0, 16), r.motivo.it])).toEqual([
    ["Scheda Lodi Gino", "è dell'esercizio 2022, e questa cartella è dell'esercizio 2023."],
  ]);
  expect(confronto.avvisi.map((a) => a.it.replace(/^.*?: /, ""))).toEqual([
    "è un'altra scheda compilata di Heller Tom, oltre a «Scheda Heller Tom 2023-06-30.xlsx»: dove dicono cose diverse si sceglie.",
    "manca la riga di «Piano di Marini Rita»: nel foglio resta quello che c'è.",
  ]);
  expect(
    confronto.risposte.filter((r) => r.stato === "conflitto").map((r) => [r.responsabile, r.prima, r.dopo]),
  ).toEqual([["Iotti Ida", "7", "20"]]);
  expect(confronto.risposte.filter((r) => r.stato === "illeggibile")).toEqual([]);
  await accetta(confronto);

  expect(
    valori(host, "Obiettivi")
      .slice(1)
      .map((r) => r[8] ?? ""),
  ).toEqual(RAGGIUNTI);

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
  expect(solleciti).toMatchObject(STATI);
  expect(solleciti.find((s) => s.responsabile === "Marini Rita")?.testo).toBe(PROMEMORIA_MARINI);

  const esito = await genera();
  const esiti = esito.ok ? esito.quadro.giudizi.map((g) => g.esito) : [];
  expect(esiti.slice(0, 3)).toEqual(["raggiunto", "raggiunto", "raggiunto"]);
  expect(esiti.slice(-3)).toEqual(["in corso", "non rilevato", "non raggiunto"]);
}, 120_000);
