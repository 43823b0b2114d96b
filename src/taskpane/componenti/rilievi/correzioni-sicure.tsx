/** The safe correction of a finding, in its row: what is in the cell, what would be; applied or left, always by the user. */
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { chiaveDi, type Riparazione } from "../../../app/giudizio/riparazione";
import type { Stato } from "../../stato";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { PrimaEDopo } from "../parti/prima-e-dopo";
import type { ProprietaVista } from "../parti/proprieta-vista";

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Nothing where it has no safe correction. */
export function CorrezioneDelRilievo({
  riparazione,
  ...vista
}: { readonly riparazione: Riparazione | undefined } & ProprietaVista) {
  const stili = useStyles();
  const testi = useTesti();
  if (!riparazione) return null;
  const esito = vista.stato.riparazioni.get(chiaveDi(riparazione));
  return (
    <div className={stili.tutto}>
      <Body1>
        <PrimaEDopo prima={riparazione.prima} dopo={riparazione.dopo} />
      </Body1>
      {esito === undefined ? (
        <ApplicaOSalta riparazione={riparazione} {...vista} />
      ) : (
        <Caption1 role="status">{testi.riparazioni.esiti[esito]}</Caption1>
      )}
    </div>
  );
}

function ApplicaOSalta({
  riparazione,
  stato,
  azioni,
  invia,
}: { readonly riparazione: Riparazione } & { readonly stato: Pick<Stato, "lavoro"> } & Pick<
    ProprietaVista,
    "azioni" | "invia"
  >) {
  const stili = useStyles();
  const { riparazioni: t } = useTesti();
  return (
    <div className={stili.bottoni}>
      <Button
        size="small"
        {...inAttesa(stato.lavoro !== null)}
        onClick={() => void azioni.scrivi([riparazione])}
      >
        {t.applica}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        {...inAttesa(stato.lavoro !== null)}
        onClick={() => {
          invia({ tipo: "riparazione-saltata", chiave: chiaveDi(riparazione) });
        }}
      >
        {t.salta}
      </Button>
    </div>
  );
}
