/** What stopped the work, in words, with what to do. Said aloud at once. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Avviso } from "../stato";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  testo: { overflowWrap: "anywhere", whiteSpace: "normal" },
});

export function AvvisoFermo({ avviso, chiudi }: { avviso: Avviso; chiudi: () => void }) {
  const stili = useStyles();
  const testi = useTesti();
  const isGuasto = avviso.tipo === "guasto";
  return (
    <MessageBar intent={isGuasto ? "error" : "warning"} layout="multiline" role="alert">
      <MessageBarBody className={stili.testo}>
        {isGuasto ? testi.guasto(avviso.codice) : testi.problema(avviso.problema)}
      </MessageBarBody>
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
