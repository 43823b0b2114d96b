/**
 * How long Excel may be silent before the pane says why it may be. While a cell is being written in, Excel answers nothing:
 * the job waits (`delayForCellEdit`) until another cell is clicked, and would seem stuck.
 * learn.microsoft.com/javascript/api/excel/excel.runoptions; OfficeDev/office-js issues 806, 1393
 */
import { useEffect, useState } from "react";

/** Milliseconds. */
const PAZIENZA = 5_000;

/** Whether nothing was heard of a job for that long; `lavoro` is another value at each of its steps, null where none is at work. */
export function useMuto(lavoro: object | null): boolean {
  const [muto, setMuto] = useState<object | null>(null);
  useEffect(() => {
    if (!lavoro) return undefined;
    const attesa = setTimeout(() => {
      setMuto(lavoro);
    }, PAZIENZA);
    return () => {
      clearTimeout(attesa);
    };
  }, [lavoro]);
  return lavoro !== null && muto === lavoro;
}
