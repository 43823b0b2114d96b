/** What stopped the work, in words, with what to do. Said aloud at once. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { indirizzo } from "../../base/posizione";
import type { Avviso } from "../stato";
import type { Testi } from "../testi/testi";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  testo: { overflowWrap: "anywhere", whiteSpace: "normal" },
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
    case "modello":
      return testi.modelloErrato(avviso.motivo);
    default:
      return avviso satisfies never;
  }
}

export function AvvisoFermo({ avviso, chiudi }: { avviso: Avviso; chiudi: () => void }) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <MessageBar intent={avviso.tipo === "guasto" ? "error" : "warning"} layout="multiline" role="alert">
      <MessageBarBody className={stili.testo}>{inParole(avviso, testi)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={testi.chiudi}
            onClick={chiudi}
          />
        }
      />
    </MessageBar>
  );
}
