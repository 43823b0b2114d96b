/** The acceptances that came with the workbook: taken over or opened again in one press. */
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Arrivate } from "../../../app/vista/arrivate";
import type { Correzione } from "../../../app/decisioni/correzione";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: "anywhere",
  },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  readonly arrivate: Arrivate;
  readonly fermo: boolean;
  readonly riprendi: (accettazioni: Arrivate["accettazioni"]) => void;
  readonly decidi: (correzione: Correzione) => void;
}

export function AccettazioniArrivate({
  arrivate: { accettazioni, frase },
  fermo,
  riprendi,
  decidi,
}: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const { accettazioni: t } = testi;
  return (
    <section aria-label={t.arrivate} className={stili.tutto}>
      <Body1>{frase[testi.lingua]}</Body1>
      <Caption1>{t.arrivatePerche}</Caption1>
      <div className={stili.bottoni}>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            riprendi(accettazioni);
          }}
        >
          {`${t.riprendi} (${testi.numero(accettazioni.length)})`}
        </Button>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "riapri", accettazioni });
          }}
        >
          {testi.riapriTutti(accettazioni.length)}
        </Button>
      </div>
    </section>
  );
}
