/** LibreOffice as an outside oracle: it recomputes a workbook from its formulas, trusting no cached value. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** LibreOffice believes the values in the file unless told never to. */
const RICALCOLA = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function isThere(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const presente = isThere();

/** A suite that needs LibreOffice: skipped by name where it is absent, failed there under CI. */
export const conLibreOffice = (nome: string, prove: () => void): void => {
  if (presente || process.env["CI"]) describe(nome, prove);
  else describe.skip(`${nome}: soffice assente`, prove);
};

/** The workbook opened by LibreOffice, recomputed and saved again. */
export function ricalcola(xlsx: Uint8Array): Uint8Array {
  const cartella = mkdtempSync(join(tmpdir(), "referto-lo-"));
  try {
    mkdirSync(join(cartella, "profilo", "user"), { recursive: true });
    writeFileSync(join(cartella, "profilo", "user", "registrymodifications.xcu"), RICALCOLA);
    writeFileSync(join(cartella, "prova.xlsx"), xlsx);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(cartella, "profilo")}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        join(cartella, "fatto"),
        join(cartella, "prova.xlsx"),
      ],
      { stdio: "ignore", timeout: 180_000 },
    );
    return readFileSync(join(cartella, "fatto", "prova.xlsx"));
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}
