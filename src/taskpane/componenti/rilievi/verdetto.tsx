/** May she sign: the verdict in a line, with the colour that says the same, what was read and when it was said. */
import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Ref } from "react";
import type { Tono } from "../../../app/vista/tono";
import type { RefertoFatto } from "../../referto-fatto";
import type { Stato } from "../../stato";
import type { Testi } from "../../testi/testi";
import { isComeScritto, isRifatto } from "../../viste";
import { useTesti } from "../parti/contesto-testi";

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

interface ProprietaQuadro {
  readonly tono: Tono;
  readonly verdetto: RefertoFatto["verdetto"];
  /** What it is of. */
  readonly prima: string;
  readonly righe: readonly string[];
  /** It takes the focus when the referto is ready. */
  readonly titolo?: Ref<HTMLHeadingElement>;
}

export function QuadroVerdetto({ tono, verdetto, prima, righe, titolo }: ProprietaQuadro) {
  const stili = useStyles();
  const testi = useTesti();
  const { risposta, coda } = verdetto.parole[testi.lingua];
  return (
    <div className={mergeClasses(stili.verdetto, stili[tono])}>
      <Icona tono={tono} />
      {/* Made anew, it is said aloud: the focus stays where the work is. */}
      <div className={stili.parole} aria-live="polite">
        <h2 ref={titolo} tabIndex={-1} className={stili.titolo}>
          {testi.possoFirmare} {risposta}
        </h2>
        <Caption1 className={stili.secondo}>
          {prima}: {coda.join(", ")}.
        </Caption1>
        {righe.map((r) => (
          <Caption1 key={r} className={stili.secondo}>
            {r}
          </Caption1>
        ))}
      </div>
    </div>
  );
}

interface Proprieta {
  readonly stato: Stato;
  readonly referto: RefertoFatto;
  readonly titolo: Ref<HTMLHeadingElement>;
}

export function VerdettoMostrato({ stato, referto, titolo }: Proprieta) {
  const testi = useTesti();
  return (
    <QuadroVerdetto
      tono={referto.tono}
      verdetto={referto.verdetto}
      titolo={titolo}
      prima={testi.refertoAl(referto.dataRiferimento)}
      righe={[
        `${testi.controllati(referto.entrate, referto.spese, referto.indicatori)}.`,
        ...rispettoAiFogli(stato, referto, testi),
        ...(isRifatto(stato.lavoro) ? [testi.diPrima] : []),
        ...(referto.superato ? [testi.superato] : []),
      ]}
    />
  );
}

/** What the sheets say beside it: one line at most. */
function rispettoAiFogli(stato: Stato, referto: RefertoFatto, testi: Testi): readonly string[] {
  const scritto = referto.fogli.length > 0;
  if (scritto && referto.deciso) return [testi.deciso];
  if (!referto.soloControllo) return [];
  const ultimo = scritto ? (stato.riconosciuto?.ultimo ?? null) : null;
  return [
    ultimo && isComeScritto(ultimo, referto) ? testi.comeScritto(ultimo) : testi.soloControllo(scritto),
  ];
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
