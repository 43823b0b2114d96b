/** The first steps: one card over the view it is about, which stays in use under it. Escape closes it. */
import { Body1, Button, Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { segnaVisti } from "../prima-volta";
import { GUIDA } from "../testi/guida";
import { PASSI } from "../vista";
import { useTesti } from "./contesto-testi";
import { ID_AIUTO } from "./intestazione";
import type { ProprietaVista } from "./proprieta-vista";

const useStyles = makeStyles({
  carta: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  testa: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline" },
  titolo: { ...typographyStyles.subtitle2, margin: 0 },
  secondo: { color: tokens.colorNeutralForeground2 },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function Guida({ stato: { guida }, invia }: Pick<ProprietaVista, "stato" | "invia">) {
  const stili = useStyles();
  const { lingua } = useTesti();
  const testi = GUIDA[lingua];
  const id = useId();
  const titolo = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (guida?.chiesta) titolo.current?.focus();
  }, [guida]);
  if (!guida) return null;
  const indice = PASSI.indexOf(guida.passo);
  const prima = PASSI[indice - 1];
  const poi = PASSI[indice + 1];
  const { titolo: parole, testo } = testi.passi[guida.passo];
  const chiudi = (): void => {
    segnaVisti();
    invia({ tipo: "guida-chiusa" });
    document.getElementById(ID_AIUTO)?.focus();
  };
  return (
    <section
      className={stili.carta}
      aria-labelledby={id}
      onKeyDown={(e) => {
        if (e.key === "Escape") chiudi();
      }}
    >
      <div className={stili.testa}>
        <h2 id={id} ref={titolo} tabIndex={-1} className={stili.titolo}>
          {parole}
        </h2>
        <Caption1 className={stili.secondo}>
          {testi.nome}, {testi.passo(indice + 1, PASSI.length)}
        </Caption1>
      </div>
      <Body1>{testo}</Body1>
      <div className={stili.bottoni}>
        {prima && (
          <Button
            size="small"
            onClick={() => {
              invia({ tipo: "guida-passo", passo: prima });
            }}
          >
            {testi.indietro}
          </Button>
        )}
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            if (poi) invia({ tipo: "guida-passo", passo: poi });
            else chiudi();
          }}
        >
          {poi ? testi.avanti : testi.fine}
        </Button>
        {poi && (
          <Button size="small" appearance="subtle" onClick={chiudi}>
            {testi.salta}
          </Button>
        )}
      </div>
    </section>
  );
}
