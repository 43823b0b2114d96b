/** The offer of sheets ready to be filled: a button where there is nothing to read, else a quiet one. */
import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { Sezione } from "../parti/sezione";

const useStyles = makeStyles({ inizio: { alignSelf: "flex-start" } });

interface Proprieta {
  /** What would be added, in words. */
  readonly quali: readonly string[];
  readonly vuota: boolean;
  readonly occupato: boolean;
  readonly inserisci: () => void;
}

export function InserisciModelli({ quali, vuota, occupato, inserisci }: Proprieta) {
  const stili = useStyles();
  const { modelliFoglio: testi } = useTesti();
  const bottone = (
    <Button
      size="small"
      appearance={vuota ? "secondary" : "subtle"}
      className={stili.inizio}
      {...inAttesa(occupato)}
      onClick={inserisci}
    >
      {testi.inserisci(quali)}
    </Button>
  );
  if (!vuota) return bottone;
  return (
    <Sezione titolo={testi.titolo}>
      <Body1>{testi.spiegazione}</Body1>
      {bottone}
    </Sezione>
  );
}
