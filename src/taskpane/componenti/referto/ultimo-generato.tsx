/** The last referto of this workbook, whoever wrote it: when, of what date, and what has changed since. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { EsitoRiconoscimento } from "../../../app/vista/riconosci";
import type { Posizione } from "../../../base/posizione";
import { useTesti } from "../parti/contesto-testi";
import { FogliScritti } from "../parti/fogli-scritti";

const useStyles = makeStyles({
  tutto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  secondo: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Proprieta {
  readonly ultimo: EsitoRiconoscimento["ultimo"];
  readonly vaiA: (dove: Posizione) => void;
}

export function UltimoGenerato({ ultimo, vaiA }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const { documento: t } = testi;
  if (!ultimo) return <Caption1 block>{t.mai}</Caption1>;
  return (
    <section className={stili.tutto} aria-label={t.ultimoTitolo}>
      <Caption1 block>{t.ultimo(ultimo)}</Caption1>
      {ultimo.cambiati && (
        <Caption1 block className={stili.secondo}>
          {t.cambiati(ultimo.cambiati)}
        </Caption1>
      )}
      {ultimo.pagine !== null && ultimo.pagine > 0 && (
        <Caption1 block className={stili.secondo}>
          {t.pagine(ultimo.pagine)}
        </Caption1>
      )}
      <FogliScritti fogli={ultimo.fogli} vaiA={vaiA} />
    </section>
  );
}
