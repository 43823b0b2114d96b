/** In place of what the workbook would say: that it is being read, or that it was not, and how to read it. */
import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({ inizio: { alignSelf: "flex-start" } });

interface Proprieta {
  readonly legge: boolean;
  readonly rileggi: () => void;
}

export function NonLetta({ legge, rileggi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  // While it is being read the foot of the pane says it aloud.
  if (legge) return <Body1>{testi.leggo}</Body1>;
  return (
    <>
      <Body1>{testi.nonLetta}</Body1>
      <Button className={stili.inizio} onClick={rileggi}>
        {testi.ricontrolla}
      </Button>
    </>
  );
}
