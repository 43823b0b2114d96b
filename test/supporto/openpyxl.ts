/** openpyxl as another reader and writer of .xlsx, where Python has it. */
import { execFileSync } from "node:child_process";

/** The Python that has it, if any. */
const python = ["python3", "/usr/bin/python3"].find((p) => {
  try {
    execFileSync(p, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** A suite that needs openpyxl: skipped by name where it is absent, failed there under CI. */
export const conOpenpyxl = (nome: string, prove: () => void): void => {
  if (python !== undefined || process.env["CI"]) describe(nome, prove);
  else describe.skip(`${nome}: openpyxl assente`, prove);
};

/** Runs a script; returns what it printed. */
export const openpyxl = (script: string, ...argomenti: string[]): string =>
  execFileSync(python ?? "python3", ["-W", "ignore", "-c", script, ...argomenti], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
