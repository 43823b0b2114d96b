/** LibreOffice as an outside oracle: it recomputes a workbook from its formulas, trusting no cached value. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suiteCon } from "./guardia";

/** The language of its numbers: in Italian a comma is the decimal mark, and "0.1" in a criterion is a word. */
type Lingua = "en-US" | "it-IT";

/** LibreOffice believes the values in the file unless told never to. */
const profilo = (lingua: Lingua): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${lingua}</value></prop></item>
</oor:items>`;

/** LibreOffice's program: the one on the path, or the one that is said. */
export const SOFFICE = process.env["SOFFICE"] ?? "soffice";

function isThere(): boolean {
  try {
    execFileSync(SOFFICE, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export const SOFFICE_PRESENTE = isThere();

/** A suite that needs LibreOffice: left out by name where it is absent, failed there under CI. */
export const conLibreOffice = (nome: string, prove: () => void): void => {
  suiteCon({ nome: "LibreOffice (soffice)", presente: SOFFICE_PRESENTE, promessa: true }, nome, prove);
};

/** The workbook opened by LibreOffice, recomputed and saved again. */
export function ricalcola(xlsx: Uint8Array): Uint8Array {
  const [fatto] = ricalcolaTutte([xlsx]);
  if (!fatto) throw new Error("LibreOffice: no file");
  return fatto;
}

/** The command that recomputes these files into `fatto`, in a folder that becomes its profile's too. */
export function comandoRicalcolo(
  cartella: string,
  file: readonly string[],
  lingua: Lingua = "en-US",
): readonly [string, ...string[]] {
  mkdirSync(join(cartella, "profilo", "user"), { recursive: true });
  writeFileSync(join(cartella, "profilo", "user", "registrymodifications.xcu"), profilo(lingua));
  return [
    SOFFICE,
    `-env:UserInstallation=file://${join(cartella, "profilo")}`,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    join(cartella, "fatto"),
    ...file,
  ];
}

/** Many of them, in one start of the program. */
export function ricalcolaTutte(cartelle: readonly Uint8Array[], lingua: Lingua = "en-US"): Uint8Array[] {
  const cartella = mkdtempSync(join(tmpdir(), "referto-lo-"));
  try {
    const nomi = cartelle.map((xlsx, i) => {
      writeFileSync(join(cartella, `${i}.xlsx`), xlsx);
      return `${i}.xlsx`;
    });
    const [programma, ...argomenti] = comandoRicalcolo(
      cartella,
      nomi.map((nome) => join(cartella, nome)),
      lingua,
    );
    execFileSync(programma, argomenti, { stdio: "ignore", timeout: 180_000 });
    return nomi.map((nome) => readFileSync(join(cartella, "fatto", nome)));
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}
