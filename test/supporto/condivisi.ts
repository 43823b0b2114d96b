/** The real workbooks and documents, where they stand beside the project; tests that need them say so when they do not. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const CARTELLA = join(process.cwd(), "..", "shared");

export const condiviso = (...nome: string[]): string => join(CARTELLA, ...nome);

/** A suite on the shared data: skipped by name where they are absent. */
export const conDatiReali = (nome: string, prove: () => void): void => {
  if (existsSync(CARTELLA)) describe(nome, prove);
  else describe.skip(`${nome}: ../shared assente`, prove);
};
