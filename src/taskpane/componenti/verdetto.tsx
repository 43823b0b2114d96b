/** May she sign: the verdict in a line, with the colour that says the same, what was read and when it was said. */
import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Ref } from "react";
import type { Tono } from "../../app/tono";
import type { RefertoFatto } from "../stato";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  verdetto: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
  },
  errore: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  avviso: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  nota: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  buono: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  icona: { flexShrink: 0, marginTop: "1px" },
  iconaErrore: { color: tokens.colorStatusDangerForeground1 },
  iconaAvviso: { color: tokens.colorStatusWarningForeground1 },
  iconaBuono: { color: tokens.colorStatusSuccessForeground1 },
  parole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  titolo: { ...typographyStyles.subtitle2, margin: 0 },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly referto: RefertoFatto;
  /** A new one is being made. */
  readonly diPrima: boolean;
  /** It takes the focus when the referto is ready. */
  readonly titolo: Ref<HTMLHeadingElement>;
}

export function VerdettoMostrato({ referto, diPrima, titolo }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const { risposta, coda } = referto.verdetto.parole[testi.lingua];
  return (
    <div className={mergeClasses(stili.verdetto, stili[referto.tono])}>
      <Icona tono={referto.tono} />
      {/* Made anew, it is said aloud: the focus stays where the work is. */}
      <div className={stili.parole} aria-live="polite">
        <h2 ref={titolo} tabIndex={-1} className={stili.titolo}>
          {testi.possoFirmare} {risposta}
        </h2>
        <Caption1 className={stili.secondo}>
          {testi.refertoAl(referto.dataRiferimento)}: {coda.join(", ")}.
        </Caption1>
        <Caption1 className={stili.secondo}>
          {testi.controllati(referto.entrate, referto.spese, referto.indicatori)}.
        </Caption1>
        {referto.soloControllo && (
          <Caption1 className={stili.secondo}>{testi.soloControllo(referto.fogli.length > 0)}</Caption1>
        )}
        {diPrima && <Caption1>{testi.diPrima}</Caption1>}
        {referto.superato && <Caption1>{testi.superato}</Caption1>}
        {referto.deciso && referto.fogli.length > 0 && <Caption1>{testi.deciso}</Caption1>}
      </div>
    </div>
  );
}

function Icona({ tono }: { tono: Tono }) {
  const stili = useStyles();
  switch (tono) {
    case "errore":
      return <ErrorCircle20Filled className={mergeClasses(stili.icona, stili.iconaErrore)} aria-hidden />;
    case "avviso":
    case "nota":
      return <Warning20Filled className={mergeClasses(stili.icona, stili.iconaAvviso)} aria-hidden />;
    case "buono":
      return <CheckmarkCircle20Filled className={mergeClasses(stili.icona, stili.iconaBuono)} aria-hidden />;
    default:
      return tono satisfies never;
  }
}
