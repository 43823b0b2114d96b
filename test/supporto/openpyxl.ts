/** openpyxl as another reader and writer of .xlsx, where Python has it. */
import { execFileSync } from "node:child_process";
import { suiteCon } from "./guardia";

/** The Python that has it, if any: the one that is said, or the path's, or the system's. */
const DETTO = process.env["PYTHON"];
const python = (DETTO === undefined ? ["python3", "/usr/bin/python3"] : [DETTO]).find((p) => {
  try {
    execFileSync(p, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** A suite that needs openpyxl: left out by name where it is absent, failed there under CI. */
export const conOpenpyxl = (nome: string, prove: () => void): void => {
  suiteCon({ nome: "openpyxl", presente: python !== undefined, promessa: true }, nome, prove);
};

/** Runs a script; returns what it printed. */
export const openpyxl = (script: string, ...argomenti: string[]): string =>
  execFileSync(python ?? "python3", ["-W", "ignore", "-c", script, ...argomenti], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
