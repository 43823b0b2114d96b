/** The real workbooks and documents, where they stand beside the project: a clone alone has none, under CI too. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { suiteCon } from "./guardia";

const CARTELLA = join(process.cwd(), "..", "shared");
const DATI_REALI = { nome: "../shared", presente: existsSync(CARTELLA), promessa: false };

export const condiviso = (...nome: string[]): string => join(CARTELLA, ...nome);

/** A suite on the real data: where they are absent its body is not run, and it is left out by name. */
export const conDatiReali = (nome: string, prove: () => void): void => {
  suiteCon(DATI_REALI, nome, prove);
};
