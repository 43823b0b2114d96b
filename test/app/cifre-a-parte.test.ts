/** The figures of the document computed again by a program that shares no code with it: test/misure/cifre_a_parte.py. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/simulator/index";
import { creaEsempio } from "../esempio/crea";
import { condiviso, conDatiReali } from "../supporto/condivisi";
import { genera } from "../supporto/lavoro";
import { conOpenpyxl, openpyxl } from "../supporto/openpyxl";
import { conLibreOffice, ricalcola } from "../supporto/soffice";

const SCRIPT = readFileSync(join(__dirname, "..", "misure", "cifre_a_parte.py"), "utf8").replace(
  /\nif __name__[^]*$/,
  "\nmain(sys.argv[1:])\n",
);
/** Makes one capitolo of the referto, in the saved workbook, a cent more. */
const GUASTA = `
import sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
f = wb["Referto Spese"]
f["G5"] = openpyxl.load_workbook(sys.argv[1], data_only=True)["Referto Spese"]["G5"].value + 0.01
f["C6"] = "nessuno"
wb.save(sys.argv[1])
`;

async function confronta(cartella: Uint8Array, guasta: boolean): Promise<string> {
  const host = openWorkbook(cartella);
  const dove = mkdtempSync(join(tmpdir(), "referto-cifre-"));
  try {
    const esito = await genera();
    if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
    const file = join(dove, "referto.xlsx");
    writeFileSync(file, ricalcola(host.save()));
    if (guasta) {
      openpyxl(GUASTA, file);
      writeFileSync(file, ricalcola(readFileSync(file)));
    }
    return openpyxl(SCRIPT, file);
  } finally {
    host.close();
    rmSync(dove, { recursive: true, force: true });
  }
}

/** Figures compared, those that differ, rows that are not there. */
const conti = (detto: string): readonly number[] =>
  /cifre confrontate: (\d+); diverse: (\d+); righe assenti: (\d+)/.exec(detto)?.slice(1).map(Number) ?? [];

conLibreOffice("recalculated by LibreOffice", () => {
  conOpenpyxl("read by openpyxl", () => {
    test("a thousand figures of the sample are none different, and no row is missing", async () => {
      const [cifre = 0, ...altre] = conti(await confronta(creaEsempio(), false));
      expect(altre).toEqual([0, 0]);
      expect(cifre).toBeGreaterThanOrEqual(1_000);
    }, 120_000);

    test("a cent more in one cell and a row that is another's are told", async () => {
      const [, diverse = 0, assenti] = conti(await confronta(creaEsempio(), true));
      expect([diverse > 1, assenti]).toEqual([true, 1]);
    }, 120_000);

    conDatiReali("the real workbook", () => {
      test("two thousand figures are none different", async () => {
        const detto = await confronta(readFileSync(condiviso("dati/lumezzane-2023.xlsx")), false);
        const [cifre = 0, ...altre] = conti(detto);
        expect(altre).toEqual([0, 0]);
        expect(cifre).toBeGreaterThanOrEqual(2_000);
      }, 180_000);
    });
  });
});
