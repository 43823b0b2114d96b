/** Says that the sheets have changed since they were read, in words that wait for their turn; never takes the focus. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Cambiati } from "../freschezza";
import { inAttesa } from "./parti/attesa";
import { useTesti } from "./parti/contesto-testi";

const useStyles = makeStyles({
  riga: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
  testo: { overflowWrap: "anywhere" },
  bottone: { flexShrink: 0 },
});

interface Proprieta {
  readonly cambiati: Cambiati | null;
  readonly occupato: boolean;
  readonly ricontrolla: () => void;
}

export function FogliCambiati({ cambiati, occupato, ricontrolla }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  // The region is there before its words: what is put into it is said aloud.
  return (
    <div aria-live="polite" className={cambiati ? stili.riga : undefined}>
      {cambiati && (
        <>
          <Caption1 className={stili.testo}>
            {testi.fogliCambiati(cambiati.fogli, cambiati.coautore)}
          </Caption1>
          <Button size="small" className={stili.bottone} {...inAttesa(occupato)} onClick={ricontrolla}>
            {testi.ricontrolla}
          </Button>
        </>
      )}
    </div>
  );
}
