/** What was collected or refused, taken back: cells, memory and log, and the answers wait for a decision again. */
import fc from "fast-check";
import {
  annullaRaccolta,
  annullaRifiuto,
  isAccettabile,
  raccogli,
  rifiuta,
} from "../../src/app/schede/raccogli";
import { ritiraSchede } from "../../src/app/schede/ritira-schede";
import { conSchede } from "../../src/excel/schede/schede-excel";
import type { Risposta } from "../../src/schede/confronta";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import {
  compara,
  DUE,
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

/** What the source says: a blank at the end of a row is none. */
const fonti = () => valori(host, "Obiettivi").map((r) => [...r, ...Array<string>(9 - r.length).fill("")]);
const DOPO = "2023-07-14 10:40";
const raccolte = (quali: readonly Risposta[]) => conSchede((c) => raccogli(c, quali, QUANDO));
const stati = async () => (await compara()).confronto.risposte.map((r) => [r.chiave, r.campo, r.stato]);
const registro = () =>
  valori(host, "Referto registro")
    .slice(1)
    .map((r) => [r[0], r[5], r[7], r[8], r[9], r[11]]);

/** Two schede filled in: numbers, a percentage, a day, a text. */
async function rispondono(): Promise<void> {
  host = openWorkbook(cartellaDiRighe(DUE));
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9:F10", [
    [12, "In corso"],
    [0.7, ""],
  ]);
  host.coauthor.write("Scheda Verdi Anna", "E9:E10", [[45_107], ["SI"]]);
}

test("whichever of them were accepted, all is as before, and each can be accepted again", async () => {
  await rispondono();
  const { confronto } = await compara();
  const nuove = confronto.risposte.filter(isAccettabile);
  expect(nuove.length).toBe(5);
  const fonte = fonti();
  const prima = await stati();
  await fc.assert(
    fc.asyncProperty(fc.subarray(nuove, { minLength: 1 }), async (quali) => {
      const presa = await raccolte(quali);
      expect(presa.scritte).toHaveLength(quali.length);
      expect(fonti()).not.toEqual(fonte);
      const { scritte, rifiutate } = await conSchede((c) => annullaRaccolta(c, presa, DOPO));
      expect([scritte.length, rifiutate]).toEqual([quali.length, []]);
      expect(fonti()).toEqual(fonte);
      expect(await stati()).toEqual(prima);
    }),
    { numRuns: 8 },
  );
});

test("the log keeps its lines and says of each that it was taken back, and when", async () => {
  await rispondono();
  const [atti] = (await compara()).confronto.risposte.filter(isAccettabile);
  if (!atti) throw new Error("no answer");
  const presa = await raccolte([atti]);
  await conSchede((c) => annullaRaccolta(c, presa, DOPO));
  expect(registro()).toEqual([
    [QUANDO, "N. atti pubblicati", "Obiettivi!I2", "4", "12", "scritto"],
    [DOPO, "N. atti pubblicati", "Obiettivi!I2", "4", "12", "annullato"],
  ]);
});

test("a conflict that was decided and taken back is a conflict again", async () => {
  await rispondono();
  host.coauthor.write("Obiettivi", "I2", 6);
  const conflitto = (await compara()).confronto.risposte.filter((r) => r.stato === "conflitto");
  expect(conflitto.map((r) => [r.prima, r.dopo])).toEqual([["6", "12"]]);
  const presa = await raccolte(conflitto);
  await conSchede((c) => annullaRaccolta(c, presa, DOPO));
  expect(fonti()[1]?.[8]).toBe(6);
  const ora = (await compara()).confronto.risposte.filter((r) => r.stato === "conflitto");
  expect(ora.map((r) => [r.prima, r.dopo])).toEqual([["6", "12"]]);
  // Typed by the officer afterwards, the same figure is no answer of the responsabile.
  host.coauthor.write("Obiettivi", "I2", 12);
  host.coauthor.write("Scheda Rossi Mario", "E9", 13);
  const poi = (await compara()).confronto.risposte.find((r) => r.dopo === "13");
  expect(poi?.stato).toBe("conflitto");
});

test.each<[string, string | number]>([
  ["written over since", 99],
  ["made a formula since", "=6+6"],
  ["blanked since", ""],
])("a cell %s stays as it is, the others go back", async (_, ora) => {
  await rispondono();
  const fonte = fonti();
  const presa = await raccolte((await compara()).confronto.risposte.filter(isAccettabile));
  host.coauthor.write("Obiettivi", "I2", ora);
  const cambiata = fonti()[1]?.[8];
  const { rifiutate } = await conSchede((c) => annullaRaccolta(c, presa, DOPO));
  expect(rifiutate.map((r) => r.scrittura.registro.cella)).toEqual(["Obiettivi!I2"]);
  const dopo = fonti();
  expect(dopo[1]?.[8]).toEqual(cambiata);
  expect(dopo.map((r, i) => (i === 1 ? [] : r))).toEqual(fonte.map((r, i) => (i === 1 ? [] : r)));
});

test("causes and corrective actions leave the memory as it was, with what was there before", async () => {
  host = openWorkbook(
    cartellaDiRighe({
      Obiettivi: [
        TESTATA_OBIETTIVI,
        rigaObiettivo("Rossi Mario", "Approvazione del piano", "entro il 31/05/2023"),
      ],
    }),
  );
  await prepara();
  const scheda = "Scheda Rossi Mario";
  host.coauthor.write(scheda, "H9:I9", [["Gara deserta", "Nuova gara"]]);
  const prese = async () => {
    const { confronto } = await compara();
    return raccolte(confronto.risposte.filter((r) => isAccettabile(r)));
  };
  await prese();
  host.coauthor.write(scheda, "H9", "Ricorso al TAR");
  const corretta = await prese();
  const causa = async () =>
    (await compara()).confronto.risposte.find((r) => r.campo === "causa")?.attuale.valore;
  expect(await causa()).toBe("Ricorso al TAR");
  await conSchede((c) => annullaRaccolta(c, corretta, DOPO));
  expect(await causa()).toBe("Gara deserta");
  const risposte = (await compara()).confronto.risposte;
  expect(risposte.filter((r) => r.stato === "nuovo").map((r) => r.dopo)).toEqual(["Ricorso al TAR"]);
});

test("what was refused waits again; refused twice it has to be taken back twice", async () => {
  await rispondono();
  const { confronto } = await compara();
  const [atti] = confronto.risposte.filter(isAccettabile);
  if (!atti) throw new Error("no answer");
  const stato = async () => (await compara()).confronto.risposte.find((r) => r.dopo === "12")?.stato;
  const fonte = fonti();
  await conSchede((c) => rifiuta(c, [atti], QUANDO));
  expect(await stato()).toBe("rifiutato");
  await conSchede((c) => annullaRifiuto(c, [atti], DOPO));
  expect(await stato()).toBe("nuovo");
  // Accepted after a refusal and taken back: refused, as it was.
  await conSchede((c) => rifiuta(c, [atti], QUANDO));
  const presa = await raccolte([atti]);
  await conSchede((c) => annullaRaccolta(c, presa, DOPO));
  expect(await stato()).toBe("rifiutato");
  expect(fonti()).toEqual(fonte);
});

describe("schede that were added", () => {
  const fogli = () => host.workbook.sheets.map((s) => s.name);

  test("go away again, with their marks; those in which something was written stay", async () => {
    host = openWorkbook(cartellaDiRighe(DUE));
    const { nuovi } = await prepara();
    expect(nuovi).toEqual(["Scheda Rossi Mario", "Scheda Verdi Anna"]);
    host.coauthor.write("Scheda Verdi Anna", "E9", 45_107);
    expect(await conSchede((c) => ritiraSchede(c, nuovi))).toEqual(["Scheda Verdi Anna"]);
    expect(fogli()).toEqual(["Obiettivi", "Scheda Verdi Anna"]);
    expect((await prepara()).nuovi).toEqual(["Scheda Rossi Mario"]);
  });

  test("prepared again nothing is new, and nothing goes", async () => {
    host = openWorkbook(cartellaDiRighe(DUE));
    await prepara();
    expect((await prepara()).nuovi).toEqual([]);
    expect(await conSchede((c) => ritiraSchede(c, []))).toEqual([]);
    expect(fogli()).toHaveLength(3);
  });
});
