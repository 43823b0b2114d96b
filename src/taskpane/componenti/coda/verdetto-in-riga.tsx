/** May she sign, in a line; under it how far the queue is. */
import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Ref } from "react";
import type { VerdettoDetto } from "../../../app/vista/verdetto-detto";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  riga: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  titolo: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  icona: { flexShrink: 0, marginTop: "1px" },
  no: { color: tokens.colorStatusDangerForeground1 },
  vedere: { color: tokens.colorStatusWarningForeground1 },
  si: { color: tokens.colorStatusSuccessForeground1 },
  secondo: { color: tokens.colorNeutralForeground2 },
});

const ICONE = { no: ErrorCircle20Filled, "da vedere": Warning20Filled, si: CheckmarkCircle20Filled } as const;
const COLORI = { no: "no", "da vedere": "vedere", si: "si" } as const;

interface Proprieta {
  readonly verdetto: VerdettoDetto;
  readonly generi: number;
  readonly titolo: Ref<HTMLHeadingElement>;
  readonly righe: readonly string[];
}

export function VerdettoInRiga({ verdetto, generi, titolo, righe }: Proprieta) {
  const stili = useStyles();
  const { coda } = useTesti();
  const Icona = ICONE[verdetto.esito];
  return (
    <div role="status">
      <div className={stili.riga}>
        <Icona className={mergeClasses(stili.icona, stili[COLORI[verdetto.esito]])} aria-hidden />
        <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
          {coda.verdetto(verdetto, generi)}
        </h1>
      </div>
      {righe.map((r) => (
        <Caption1 key={r} block className={stili.secondo}>
          {r}
        </Caption1>
      ))}
    </div>
  );
}
