/** *Controlla*: the checks alone, without writing a sheet. */
import { Button, makeStyles } from "@fluentui/react-components";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({ bottone: { alignSelf: "flex-start" } });

export function Controlla({
  occupato,
  controlla,
}: {
  readonly occupato: boolean;
  readonly controlla: () => void;
}) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <Button className={stili.bottone} {...inAttesa(occupato)} onClick={controlla}>
      {testi.controlla}
    </Button>
  );
}
