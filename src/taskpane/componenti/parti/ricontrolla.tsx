/** The sheets are read and checked again: it happens by itself, and can be asked for. */
import { Button, makeStyles } from "@fluentui/react-components";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({ inizio: { alignSelf: "flex-start" } });

interface Proprieta {
  readonly occupato: boolean;
  readonly ricontrolla: () => void;
}

export function Ricontrolla({ occupato, ricontrolla }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <Button className={stili.inizio} {...inAttesa(occupato)} onClick={ricontrolla}>
      {testi.ricontrolla}
    </Button>
  );
}
