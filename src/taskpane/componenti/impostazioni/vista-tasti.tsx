/** *Tasti*: every key of the pane, and the switch of the single letters. */
import { Body1, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { accendiLettere, isLettereAccese } from "../../tasti";
import { useTesti } from "../parti/contesto-testi";
import { Pagina } from "../parti/pagina";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";

const useStyles = makeStyles({
  elenco: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  che: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  tasto: {
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  secondo: { color: tokens.colorNeutralForeground2 },
});

export function VistaTasti({ chiudi }: Pick<ProprietaDiOgniVista, "chiudi">) {
  const stili = useStyles();
  const { coda } = useTesti();
  const t = coda.tasti;
  const [accese, setAccese] = useState(isLettereAccese);
  return (
    <Pagina titolo={coda.pagine.tasti} chiudi={chiudi}>
      <div>
        <Switch
          label={t.lettere}
          checked={accese}
          onChange={(_, { checked }) => {
            accendiLettere(checked);
            setAccese(checked);
          }}
        />
        <Caption1 block className={stili.secondo}>
          {t.lettereQuando}
        </Caption1>
      </div>
      <dl className={stili.elenco}>
        {t.voci.map(([tasto, che]) => (
          <Riga key={tasto} tasto={tasto} che={che} />
        ))}
      </dl>
      <Caption1 className={stili.secondo}>{t.spiegazione}</Caption1>
      <Caption1 className={stili.secondo}>{t.excel}</Caption1>
    </Pagina>
  );
}

function Riga({ tasto, che }: { readonly tasto: string; readonly che: string }) {
  const stili = useStyles();
  return (
    <>
      <dt>
        {tasto.split(" ").map((uno) => (
          <kbd key={uno} className={stili.tasto}>
            {uno}
          </kbd>
        ))}
      </dt>
      <dd className={stili.che}>
        <Body1>{che}</Body1>
      </dd>
    </>
  );
}
