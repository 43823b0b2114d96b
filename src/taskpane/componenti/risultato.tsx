/** After the press: may she sign, where the sheets are, what to look at first. Notes are left to the sheet. */
import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Ref } from "react";
import type { Correzione } from "../../app/correzione";
import type { Posizione } from "../../base/posizione";
import type { RefertoFatto } from "../stato";
import { rilieviDi, verdettoDi, type Verdetto } from "../viste";
import { Collegamento } from "./collegamento";
import { useTesti } from "./contesto-testi";
import { NomiDaConfermare } from "./nomi-da-confermare";
import { ElencoMancati, ElencoRilievi } from "./elenchi";

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
  buono: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  icona: { flexShrink: 0, marginTop: "1px" },
  iconaErrore: { color: tokens.colorStatusDangerForeground1 },
  iconaAvviso: { color: tokens.colorStatusWarningForeground1 },
  iconaBuono: { color: tokens.colorStatusSuccessForeground1 },
  parole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  titolo: { ...typographyStyles.subtitle2, margin: 0 },
  secondo: { color: tokens.colorNeutralForeground2 },
  fogli: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Proprieta {
  readonly referto: RefertoFatto;
  /** The verdict: it takes the focus when the referto is ready. */
  readonly titolo: Ref<HTMLHeadingElement>;
  readonly vaiA: (dove: Posizione) => void;
  readonly decidi: (correzione: Correzione) => void;
}

export function Risultato({ referto, titolo, vaiA, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const verdetto = verdettoDi(referto);
  return (
    <>
      <div className={mergeClasses(stili.verdetto, stili[verdetto.tono])}>
        <Icona tono={verdetto.tono} />
        <div className={stili.parole}>
          <h2 ref={titolo} tabIndex={-1} className={stili.titolo}>
            {testi.verdetto(verdetto)}
          </h2>
          <Caption1 className={stili.secondo}>
            {testi.refertoAl(referto.dataRiferimento)}: {testi.altriRilievi(verdetto)}.
          </Caption1>
          <Caption1 className={stili.secondo}>
            {testi.controllati(referto.entrate, referto.spese, referto.indicatori)}.
          </Caption1>
          {referto.soloControllo && (
            <Caption1 className={stili.secondo}>{testi.soloControllo(referto.fogli.length > 0)}</Caption1>
          )}
          {referto.superato && <Caption1 role="status">{testi.superato}</Caption1>}
        </div>
      </div>
      <nav aria-label={testi.fogli}>
        <ul className={stili.fogli}>
          {referto.fogli.map((foglio) => (
            <li key={foglio}>
              <Collegamento
                dove={{ foglio, riga: 1, colonna: 1 }}
                vaiA={vaiA}
                testo={foglio}
                nome={testi.vaiAllaCella(foglio, null)}
              />
            </li>
          ))}
        </ul>
      </nav>
      <ElencoRilievi
        titolo={testi.daVedere}
        rilievi={rilieviDi(referto, "errore")}
        deroghe={referto.deroghe}
        vaiA={vaiA}
        decidi={decidi}
      />
      <ElencoMancati mancati={referto.mancati} vaiA={vaiA} decidi={decidi} />
      <ElencoRilievi
        titolo={testi.avvisi}
        rilievi={rilieviDi(referto, "avviso")}
        deroghe={referto.deroghe}
        vaiA={vaiA}
        decidi={decidi}
      />
      <NomiDaConfermare gruppi={referto.gruppi} decidi={decidi} />
    </>
  );
}

function Icona({ tono }: { tono: Verdetto["tono"] }) {
  const stili = useStyles();
  switch (tono) {
    case "errore":
      return <ErrorCircle20Filled className={mergeClasses(stili.icona, stili.iconaErrore)} aria-hidden />;
    case "avviso":
      return <Warning20Filled className={mergeClasses(stili.icona, stili.iconaAvviso)} aria-hidden />;
    case "buono":
      return <CheckmarkCircle20Filled className={mergeClasses(stili.icona, stili.iconaBuono)} aria-hidden />;
    default:
      return tono satisfies never;
  }
}
