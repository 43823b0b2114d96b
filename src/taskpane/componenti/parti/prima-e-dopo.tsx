/** What stood in a cell, and what stands or would stand there. */
import { makeStyles } from "@fluentui/react-components";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  prima: { textDecorationLine: "line-through" },
  dopo: { textDecorationLine: "none" },
});

interface Proprieta {
  /** "" is a blank. */
  readonly prima: string;
  readonly dopo: string;
}

export function PrimaEDopo({ prima, dopo }: Proprieta) {
  const stili = useStyles();
  const { vuoto } = useTesti();
  const detto = (t: string): string => (t === "" ? vuoto : t);
  return (
    <>
      <del className={stili.prima}>{detto(prima)}</del> → <ins className={stili.dopo}>{detto(dopo)}</ins>
    </>
  );
}
