/** What stopped the work, in words, with what to do. Said aloud at once. */
import { Body1, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { indirizzo } from "../../../base/posizione";
import type { Avviso } from "../../stato";
import type { Testi } from "../../testi/testi";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  avviso: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  guasto: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  testo: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

function inParole(avviso: Avviso, testi: Testi): string {
  switch (avviso.tipo) {
    case "guasto":
      return testi.guasto(avviso.codice);
    case "problema":
      return testi.problema(avviso.problema);
    case "segni":
      return testi.segni.detto(avviso.detto);
    case "non-riparata":
      return testi.riparazioni.lasciata(testi.cella(avviso.dove.foglio, indirizzo(avviso.dove)));
    case "rimasti":
      return testi.rimasti(avviso.quali);
    case "modello":
      return testi.modelloErrato(avviso.motivo[testi.lingua]);
    default:
      return avviso satisfies never;
  }
}

export function AvvisoFermo({ avviso, chiudi }: { avviso: Avviso; chiudi: () => void }) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <div role="alert" className={mergeClasses(stili.avviso, avviso.tipo === "guasto" && stili.guasto)}>
      <Body1 className={stili.testo}>{inParole(avviso, testi)}</Body1>
      <Button
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={testi.chiudi}
        onClick={chiudi}
      />
    </div>
  );
}
