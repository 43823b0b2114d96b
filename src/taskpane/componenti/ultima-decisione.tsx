/** What was just decided, beside the button that takes it back; at the foot of the pane, for its card may have moved. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Correzione } from "../../app/correzione";
import { annullabileIn, annullaDi } from "../annullabile";
import type { Stato } from "../stato";
import { isFermo } from "../viste";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  riga: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  testo: { minWidth: 0, overflowWrap: "anywhere" },
  bottone: { flexShrink: 0 },
});

interface Proprieta {
  readonly stato: Pick<Stato, "annullabile" | "lavoro" | "vista">;
  readonly decidi: (correzione: Correzione) => void;
}

export function UltimaDecisione({ stato: { annullabile, lavoro, vista }, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  // The settings have a button of their own.
  const sua =
    annullabileIn(annullabile, "decisione") ??
    (vista === "impostazioni" ? null : annullabileIn(annullabile, "impostazioni"));
  const detto = sua?.che ? testi.decisa(sua.che) : "";
  return (
    <div aria-live="polite" className={sua ? stili.riga : undefined}>
      {sua && (
        <>
          <Caption1 className={stili.testo}>{detto}</Caption1>
          <Button
            size="small"
            className={stili.bottone}
            aria-label={`${testi.annullaDecisione}: ${detto}`}
            {...inAttesa(isFermo(lavoro))}
            onClick={() => {
              decidi(annullaDi(sua));
            }}
          >
            {testi.annullaDecisione}
          </Button>
        </>
      )}
    </div>
  );
}
