/** How a workbook is computed: the `calcPr` of its file (ECMA-376 part 1, 18.2.2). */
import { childOf, childrenOf, element } from "../xlsx/xml";
import type { Workbook } from "./workbook";

const MODES = { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;
type CalculationMode = keyof typeof MODES;
export const CALCULATION_MODES = Object.keys(MODES) as CalculationMode[];

const attrsOf = (wb: Workbook): Readonly<Record<string, string>> => childOf(wb.root, "calcPr")?.attrs ?? {};

/** The file gives the element its place when it is saved. */
function setAttr(wb: Workbook, nome: string, valore: string): void {
  const vecchio = childOf(wb.root, "calcPr");
  wb.root.children = [
    ...childrenOf(wb.root).filter((c) => c !== vecchio),
    element("calcPr", { ...vecchio?.attrs, [nome]: valore }),
  ];
}

export const calculationMode = (wb: Workbook): CalculationMode =>
  CALCULATION_MODES.find((m) => MODES[m] === attrsOf(wb)["calcMode"]) ?? "Automatic";

export const setCalculationMode = (wb: Workbook, modo: CalculationMode): void => {
  setAttr(wb, "calcMode", MODES[modo]);
};

/** The number of Excel's present engine, which every recent file carries. */
const ENGINE = 191_029;
export const engineVersion = (wb: Workbook): number => Number(attrsOf(wb)["calcId"] ?? ENGINE);

export const usesPrecisionAsDisplayed = (wb: Workbook): boolean =>
  ["0", "false"].includes(attrsOf(wb)["fullPrecision"] ?? "1");

/** Iterative calculation, with the defaults of the schema. */
interface Iteration {
  enabled: boolean;
  maxIteration: number;
  maxChange: number;
}

export const iterationOf = (wb: Workbook): Iteration => {
  const a = attrsOf(wb);
  return {
    enabled: ["1", "true"].includes(a["iterate"] ?? "0"),
    maxIteration: Number(a["iterateCount"] ?? 100),
    maxChange: Number(a["iterateDelta"] ?? 0.001),
  };
};

export function setIteration(wb: Workbook, cambia: Partial<Iteration>): void {
  if (cambia.enabled !== undefined) setAttr(wb, "iterate", cambia.enabled ? "1" : "0");
  if (cambia.maxIteration !== undefined) setAttr(wb, "iterateCount", String(cambia.maxIteration));
  if (cambia.maxChange !== undefined) setAttr(wb, "iterateDelta", String(cambia.maxChange));
}
