/** Asked before the schede are written: two names that may be one person. Confirmed in *Obiettivi*, or said to be two. */
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { NomiChiesti } from "../../stato-schede";
import { inAttesa } from "../parti/attesa";
import { useParoleGiro } from "./parole-giro";

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: "anywhere",
  },
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  readonly chiesti: NomiChiesti;
  readonly occupato: boolean;
  readonly conferma: () => void;
  readonly diversi: () => void;
}

export function NomiDoppi({ chiesti: { nomi }, occupato, conferma, diversi }: Proprieta) {
  const stili = useStyles();
  const giro = useParoleGiro();
  return (
    <div role="alert" className={stili.tutto}>
      {nomi.map(({ responsabili }) => (
        <Body1 key={responsabili.join("|")} block>
          {giro.stessaPersona(responsabili)}
        </Body1>
      ))}
      <Caption1 block>{giro.unaSchedaCiascuno}</Caption1>
      <div className={stili.azioni}>
        <Button size="small" appearance="primary" onClick={conferma}>
          {giro.confermaNomi}
        </Button>
        <Button size="small" {...inAttesa(occupato)} onClick={diversi}>
          {giro.personeDiverse}
        </Button>
      </div>
    </div>
  );
}
