/** The top of the pane: its name, *Rileggi*, the first steps, the settings. */
import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings16Regular } from "@fluentui/react-icons/svg/settings";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  titolo: { margin: 0, flexGrow: 1 },
  // In a pane zoomed at 200 % the picture stands for it; who cannot see it hears the word all the same.
  parola: {
    "@media (max-width: 239px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  riga: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** Where the focus goes back to when the settings are closed. */
export const ID_IMPOSTAZIONI = "apri-impostazioni";
/** The same for the first steps. */
export const ID_AIUTO = "apri-aiuto";

interface Proprieta {
  readonly occupato: boolean;
  readonly rileggi: () => void;
  readonly apriAiuto: () => void;
  readonly apriImpostazioni: () => void;
}

export function Intestazione({ occupato, rileggi, apriAiuto, apriImpostazioni }: Proprieta) {
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
        {...inAttesa(occupato)}
        onClick={rileggi}
      >
        <span className={stili.parola}>{testi.rileggi}</span>
      </Button>
      <Button
        appearance="subtle"
        size="small"
        id={ID_AIUTO}
        icon={<QuestionCircle16Regular />}
        title={testi.aiuto}
        aria-label={testi.aiuto}
        onClick={apriAiuto}
      />
      <Button
        appearance="subtle"
        size="small"
        id={ID_IMPOSTAZIONI}
        icon={<Settings16Regular />}
        title={testi.regole.titolo}
        aria-label={testi.regole.titolo}
        onClick={apriImpostazioni}
      />
    </header>
  );
}
