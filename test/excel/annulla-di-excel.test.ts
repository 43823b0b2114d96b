/**
 * Excel's own Undo in one step, where Excel has it: what the pane asks to have grouped holds nothing that Excel cannot undo.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities (the sentence on UndoNotSupported and the table
 * "Unsupported APIs"); learn.microsoft.com/javascript/api/excel/excel.runoptions (mergeUndoGroup, ExcelApi 1.20)
 */
import { inserisciModelli } from "../../src/app/modelli/modelli-foglio";
import { segna } from "../../src/app/referto/segna";
import {
  annullaRaccolta,
  annullaRifiuto,
  isAccettabile,
  raccogli,
  rifiuta,
} from "../../src/app/schede/raccogli";
import { ripara } from "../../src/app/schede/ripara";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { compara, DUE, prepara, QUANDO } from "../supporto/giro-schede";
import { RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
let gruppi: number;
beforeEach(() => {
  host = openWorkbook(cartellaDiRighe(DUE));
  gruppi = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
  host.close();
});

/** An Excel of the requirement set 1.20; counts the groups asked for. */
function conGruppi(): void {
  const { requirements } = host.Office.context;
  jest.spyOn(requirements, "isSetSupported").mockImplementation(() => true);
  const { run } = host.Excel;
  jest.spyOn(host.Excel, "run").mockImplementation(((opzioni: Excel.RunOptions, lavoro: never) => {
    if (opzioni.mergeUndoGroup === true) gruppi += 1;
    return run(opzioni, lavoro);
  }) as typeof run);
}

test("what the pane writes in cells is one step, with the log that begins and the one that goes on", async () => {
  await prepara();
  host.coauthor.write("Scheda Rossi Mario", "E9", 12);
  host.coauthor.write("Scheda Verdi Anna", "E9", 45_107);
  const risposte = (await compara()).confronto.risposte.filter(isAccettabile);
  const [prima, seconda] = risposte;
  if (!prima || !seconda) throw new Error("two answers expected");
  conGruppi();
  const dove = { foglio: "Obiettivi", riga: 4, colonna: 9 };
  const cella = { codice: "prova", dove, prima: "", dopo: 3, indicatore: "", responsabile: "", campo: "" };
  await conSchede((c) => ripara(c, [cella], QUANDO), "un-passo");
  const presa = await conSchede((c) => raccogli(c, [prima], QUANDO), "un-passo");
  await conSchede((c) => rifiuta(c, [seconda], QUANDO), "un-passo");
  await conSchede((c) => annullaRifiuto(c, [seconda], QUANDO), "un-passo");
  await conSchede((c) => annullaRaccolta(c, presa, QUANDO), "un-passo");
  const accesi = { mancati: true, rilievi: true };
  const segnati = await conCartella((c) => segna(c, RICHIESTA, accesi), "un-passo");
  expect([presa.scritte.length, segnati.ok]).toEqual([1, true]);
  expect(gruppi).toBe(6);
});

test("where Excel refuses the group all the same the job is done without, and no group is asked for again", async () => {
  const { aggiunti } = await conCartella(inserisciModelli);
  expect(aggiunti.length).toBe(2);
  conGruppi();
  // Deleting a sheet is none of what may be grouped: as if the list of Excel were longer than the one we know.
  const togli = (uno: (typeof aggiunti)[number]) => conCartella((c) => c.togliModelli([uno]), "un-passo");
  for (const uno of aggiunti) expect(await togli(uno)).toEqual([]);
  expect(gruppi).toBe(1);
  expect(host.workbook.sheets.map((s) => s.name)).toEqual(["Obiettivi"]);
});

test("an Excel of before is asked for nothing that it does not have", async () => {
  const { requirements } = host.Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
  const run = jest.spyOn(host.Excel, "run");
  await conCartella(() => Promise.resolve(), "un-passo");
  expect(run.mock.calls[0]?.[0]).toEqual({ delayForCellEdit: true });
});
