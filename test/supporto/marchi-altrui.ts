/** Names like ours, put in a workbook by somebody else. */
import type { OpenWorkbook } from "../../src/simulator/index";

/** The name, the sheet whose A1 it points at; `suo`: in the sheet's own scope. */
export type Segnale = readonly [nome: string, foglio: string, ambito?: "suo"];

export function marca({ workbook }: Pick<OpenWorkbook, "workbook">, segni: readonly Segnale[]): void {
  for (const [name, foglio, ambito] of segni) {
    const scope = ambito ? (workbook.sheetByName(foglio) ?? null) : null;
    workbook.names = workbook.names.filter(
      (n) => n.name.toLowerCase() !== name.toLowerCase() || n.scope !== scope,
    );
    workbook.names.push({
      name,
      formula: `'${foglio.replaceAll("'", "''")}'!$A$1`,
      scope,
      hidden: true,
      comment: "",
      rest: {},
    });
  }
}
