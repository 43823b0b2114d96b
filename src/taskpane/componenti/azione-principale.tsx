/** The foot of the pane, always in sight: how far the work is, and the one button. */
import { Body1, Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Lavoro } from "../stato";
import { ID_ATTESA, inAttesa } from "./attesa";
import { italiano, useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  piede: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  passo: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  attesa: { color: tokens.colorNeutralForeground2 },
  conto: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

interface Proprieta {
  readonly lavoro: Lavoro | null;
  readonly giaFatto: boolean;
  readonly genera: () => void;
  readonly ferma: () => void;
}

export function AzionePrincipale({ lavoro, giaFatto, genera, ferma }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const scrive = lavoro?.tipo === "referto";
  return (
    <footer className={stili.piede}>
      <div role="status" aria-live="polite">
        {lavoro && (
          <>
            <Passo lavoro={lavoro} />
            <Caption1 block id={ID_ATTESA} className={stili.attesa}>
              {testi.attesa}
            </Caption1>
          </>
        )}
      </div>
      <Button appearance="primary" size="large" {...inAttesa(lavoro !== null)} onClick={genera}>
        {scrive ? testi.inCorso : giaFatto ? testi.rigenera : testi.genera}
      </Button>
      {scrive && (
        <Button disabledFocusable={lavoro.fermata === true} onClick={ferma}>
          {lavoro.fermata ? testi.annullando : testi.annulla}
        </Button>
      )}
    </footer>
  );
}

function Passo({ lavoro }: { lavoro: Lavoro }) {
  const stili = useStyles();
  const testi = useTesti();
  const { passo } = lavoro;
  if (!passo) {
    const messaggio = {
      lettura: testi.leggo,
      controllo: testi.leggo,
      referto: testi.inCorso,
      segni: testi.segni.inCorso,
      impostazioni: testi.regole.inCorso,
      schede: testi.giro.inCorso,
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
        <Body1 {...italiano(testi)}>{passo.messaggio}</Body1>
        <Caption1 className={stili.conto}>
          {testi.passo(Math.min(passo.fatto + 1, passo.totale), passo.totale)}
        </Caption1>
      </div>
      <ProgressBar aria-label={passo.messaggio} value={passo.fatto} max={passo.totale} />
    </>
  );
}
