/** The foot of the pane, always in sight: what is being done, or how much was read; and what else there is. */
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef, useState } from "react";
import type { Lavoro, Stato } from "../stato";
import type { Pagina } from "../vista";
import { ID_ATTESA } from "./parti/attesa";
import { Altro } from "./altro";
import { useTesti } from "./parti/contesto-testi";
import { useMuto } from "./parti/muto";

const useStyles = makeStyles({
  piede: {
    position: "relative",
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  riga: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  letto: {
    justifyContent: "flex-start",
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "none",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    // Zoomed at 200 % a second line of it would leave too little to what is being done.
    "@media (max-height: 400px)": { display: "block", overflow: "hidden", whiteSpace: "nowrap" },
  },
  tutto: { color: tokens.colorStatusSuccessForeground1 },
  parte: { color: tokens.colorStatusWarningForeground1 },
  passo: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  attesa: { color: tokens.colorNeutralForeground2 },
  conto: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** Where the focus goes back to when what it opens is closed. */
export const ID_ALTRO = "apri-altro";

interface Proprieta {
  readonly stato: Stato;
  readonly ferma: () => void;
  readonly apri: (pagina: Pagina) => void;
}

export function Piede({ stato, ferma, apri }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const { lavoro } = stato;
  const muto = useMuto(lavoro);
  const [aperto, setAperto] = useState(false);
  const piede = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!aperto) return undefined;
    const fuori = (e: Event): void => {
      if (e.target instanceof Node && !piede.current?.contains(e.target)) setAperto(false);
    };
    document.addEventListener("pointerdown", fuori);
    document.addEventListener("focusin", fuori);
    return () => {
      document.removeEventListener("pointerdown", fuori);
      document.removeEventListener("focusin", fuori);
    };
  }, [aperto]);
  const scegli = (pagina: Pagina): void => {
    setAperto(false);
    apri(pagina);
  };
  const chiudi = (): void => {
    setAperto(false);
    document.getElementById(ID_ALTRO)?.focus();
  };
  return (
    <footer
      className={stili.piede}
      ref={piede}
      onKeyDown={(e) => {
        if (e.key !== "Escape" || !aperto) return;
        e.preventDefault();
        chiudi();
      }}
    >
      <div role="status" aria-live="polite">
        {lavoro && (
          <>
            <Passo lavoro={lavoro} />
            <Caption1 block id={ID_ATTESA} className={stili.attesa}>
              {testi.attesa}
            </Caption1>
            {muto && <Body1 block>{testi.excelMuto}</Body1>}
          </>
        )}
      </div>
      {lavoro?.tipo === "referto" && (
        <Button disabledFocusable={lavoro.fermata === true} aria-keyshortcuts="Escape" onClick={ferma}>
          {lavoro.fermata ? testi.annullando : testi.annulla}
        </Button>
      )}
      {aperto && <Altro scegli={scegli} />}
      <div className={stili.riga}>
        <Copertura
          stato={stato}
          apri={() => {
            scegli("letto");
          }}
        />
        <Button
          appearance="subtle"
          id={ID_ALTRO}
          icon={<MoreHorizontal20Regular />}
          aria-label={testi.coda.altro}
          title={testi.coda.altro}
          aria-expanded={aperto}
          onClick={() => {
            setAperto(!aperto);
          }}
        />
        {/* A page of its own, and a key of its own. */}
        <button
          type="button"
          hidden
          aria-keyshortcuts="?"
          onClick={() => {
            scegli("tasti");
          }}
        />
      </div>
    </footer>
  );
}

/** How much was read; pressed, it says what. */
function Copertura({
  stato: { referto, riconosciuto },
  apri,
}: {
  readonly stato: Stato;
  readonly apri: () => void;
}) {
  const stili = useStyles();
  const { coda: t } = useTesti();
  const letto = referto?.letto ?? null;
  const tutto = letto !== null && letto.nonLette === 0;
  const Icona = tutto || letto === null ? CheckmarkCircle16Regular : Warning16Regular;
  return (
    <Button
      appearance="transparent"
      className={stili.letto}
      icon={
        letto === null ? null : (
          <Icona className={mergeClasses(tutto ? stili.tutto : stili.parte)} aria-hidden />
        )
      }
      disabledFocusable={riconosciuto === null}
      onClick={apri}
    >
      {letto === null ? t.pagine.letto : tutto ? t.coperta(letto) : t.scoperta(letto)}
    </Button>
  );
}

function Passo({ lavoro }: { lavoro: Lavoro }) {
  const stili = useStyles();
  const testi = useTesti();
  const { passo } = lavoro;
  const detto = passo?.messaggio[testi.lingua];
  if (!passo) {
    const messaggio = {
      lettura: testi.leggo,
      controllo: testi.leggo,
      referto: testi.inCorso,
      segni: testi.segni.inCorso,
      impostazioni: testi.regole.inCorso,
      schede: testi.lavoroSchede,
      riparazione: testi.riparazioni.inCorso,
    }[lavoro.tipo];
    return (
      <>
        <Body1 block>{messaggio}</Body1>
        <ProgressBar aria-label={messaggio} />
      </>
    );
  }
  return (
    <>
      <div className={stili.passo}>
        <Body1>{detto}</Body1>
        <Caption1 className={stili.conto}>
          {testi.passo(Math.min(passo.fatto + 1, passo.totale), passo.totale)}
        </Caption1>
      </div>
      <ProgressBar aria-label={detto} value={passo.fatto} max={passo.totale} />
    </>
  );
}
