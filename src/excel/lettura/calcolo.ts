/**
 * What Excel says of its own results. Where the workbook does not calculate by itself it is asked to, before any cell is read:
 * as F9 does, what has changed and nothing else. learn.microsoft.com/javascript/api/excel/excel.application (calculate, 1.1;
 * calculationMode, 1.1; calculationState, 1.9), excel.calculationstate, excel.worksheet (enableCalculation, 1.9)
 */
import type { Calcolo } from "../../base/calcolo";
import { soloRifiuto } from "../comune/guasto";

/** Queues the question; {@link calcolata} answers after the sync. */
export function askCalcolo({ application }: Excel.RequestContext): void {
  application.load("calculationMode,calculationState");
}

/** A sync more where the results cannot be believed as they are; none otherwise. */
export async function calcolata(context: Excel.RequestContext): Promise<Calcolo["modo"]> {
  const { application } = context;
  const daSola = application.calculationMode === Excel.CalculationMode.automatic;
  if (daSola && isFinita(application)) return "da-sola";
  try {
    application.calculate(Excel.CalculationType.recalculate);
    askCalcolo(context);
    await context.sync();
  } catch (errore) {
    soloRifiuto(errore);
    return "in-sospeso";
  }
  if (!isFinita(application)) return "in-sospeso";
  return daSola ? "da-sola" : "a-richiesta";
}

const isFinita = ({ calculationState }: Excel.Application): boolean =>
  calculationState === Excel.CalculationState.done;
