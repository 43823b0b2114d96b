/** A referto that is signed: by whom and when, whether the signature still holds, the way back from it. */
import {
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { DocumentCheckmark20Regular } from "@fluentui/react-icons/svg/document-checkmark";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { Signature20Regular } from "@fluentui/react-icons/svg/signature";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { FirmaVista } from "../../../app/vista/firma-vista";
import { inFrase } from "../../viste";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import { FogliScritti } from "../parti/fogli-scritti";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";
import { useParoleFirma } from "./parole";
import { DifferenzeFirma } from "./differenze";
import { Ritira } from "./ritira";

const useStyles = makeStyles({
  scatola: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorStatusSuccessBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  stato: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  riga: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  titolo: { ...typographyStyles.subtitle2, margin: 0 },
  buono: { color: tokens.colorStatusSuccessForeground1 },
  avviso: { color: tokens.colorStatusWarningForeground1 },
  icona: { flexShrink: 0 },
  nome: { fontWeight: tokens.fontWeightSemibold },
  secondo: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

type Proprieta = Pick<ProprietaDiOgniVista, "stato" | "azioni" | "titolo"> & { readonly firma: FirmaVista };

export function Firmato({ stato, azioni, titolo, firma }: Proprieta) {
  const stili = useStyles();
  const t = useParoleFirma();
  const testi = useTesti();
  const ultimo = stato.riconosciuto?.ultimo ?? null;
  const fogli = ultimo?.fogli ?? [];
  const attestazione = fogli.at(-1);
  const { differenze } = firma;
  const hasCelle = differenze !== null && differenze.celle.length + differenze.fogli.length > 0;
  const [ritira, setRitira] = useState(false);
  const coda = ultimo?.verdetto?.parole[testi.lingua].coda ?? [];
  return (
    <>
      <div role="status" className={stili.stato}>
        {firma.vale === false ? (
          <>
            <div className={stili.riga}>
              <Warning20Filled className={mergeClasses(stili.icona, stili.avviso)} aria-hidden />
              <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
                {t.cambiato}
              </h1>
            </div>
            <Body1 block className={stili.secondo}>
              {t.nonVale(firma)}
            </Body1>
            {!hasCelle && (
              <Body1 block>
                {firma.invisibile
                  ? t.invisibile
                  : (ultimo?.cambiati ?? []).length > 0
                    ? t.cambiati(ultimo?.cambiati ?? [])
                    : t.cambiateScelte}
              </Body1>
            )}
          </>
        ) : (
          <>
            <div className={stili.scatola}>
              <div className={mergeClasses(stili.riga, stili.buono)}>
                <Signature20Regular className={stili.icona} aria-hidden />
                <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
                  {t.firmato}
                </h1>
              </div>
              <Body1 className={stili.nome}>{firma.nome}</Body1>
              <Body1>{firma.ruolo}</Body1>
              <Body1>{t.quando(firma)}</Body1>
            </div>
            <div className={stili.riga}>
              {firma.vale && (
                <ShieldCheckmark20Regular className={mergeClasses(stili.icona, stili.buono)} aria-hidden />
              )}
              <Body1>{firma.vale ? t.nienteCambiato : t.daCalcolare}</Body1>
            </div>
          </>
        )}
        {firma.aperti.length > 0 && (
          <Body1 block className={stili.avviso}>
            {t.aperti(firma.aperti)}
          </Body1>
        )}
      </div>
      {!ritira && differenze && <DifferenzeFirma stato={stato} azioni={azioni} differenze={differenze} />}
      {attestazione !== undefined && (
        <Azione
          icona={<DocumentCheckmark20Regular />}
          testo={t.attestazione}
          prima={firma.vale !== false}
          premi={() => void azioni.vaiA({ foglio: attestazione, riga: 1, colonna: 1 })}
        />
      )}
      {!ritira && coda.length > 0 && <Caption1 className={stili.secondo}>{inFrase(coda)}</Caption1>}
      {/* The form takes their room: at the height of a pane it is in sight whole. */}
      {!ritira && <FogliScritti fogli={fogli} vaiA={(dove) => void azioni.vaiA(dove)} />}
      <Ritira stato={stato} azioni={azioni} firma={firma} aperto={ritira} apri={setRitira} />
    </>
  );
}
