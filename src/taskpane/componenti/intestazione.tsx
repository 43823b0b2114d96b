/** The top of the pane: its name and *Rileggi*. */
import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  titolo: { margin: 0 },
  riga: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

export function Intestazione({ occupato, rileggi }: { occupato: boolean; rileggi: () => void }) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <header className={stili.riga}>
      <Subtitle1 as="h1" block className={stili.titolo}>
        {testi.titolo}
      </Subtitle1>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowSync16Regular />}
        title={testi.rileggiPerche}
        disabledFocusable={occupato}
        onClick={rileggi}
      >
        {testi.rileggi}
      </Button>
    </header>
  );
}
