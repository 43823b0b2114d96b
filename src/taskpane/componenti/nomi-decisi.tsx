/** What the user has said of spellings, one person or several: each can be taken back, and is then proposed again. */
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Correzione } from "../../app/correzione";
import type { Memoria } from "../../app/memoria";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";
import { Piega } from "./piega";

const useStyles = makeStyles({
  elenco: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  voce: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
});

interface Proprieta {
  readonly gruppi: Memoria["correzioni"]["gruppi"];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function NomiDecisi({ gruppi, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  if (gruppi.length === 0) return null;
  return (
    <Piega titolo={`${testi.nomiDecisi} (${testi.numero(gruppi.length)})`}>
      <ul className={stili.elenco}>
        {gruppi.map(({ nome, varianti }) => (
          <li key={nome} className={stili.voce}>
            <Body1>
              {testi.nomeDeciso(
                nome,
                varianti.filter((v) => v !== nome),
              )}
            </Body1>
            <Button
              size="small"
              {...inAttesa(fermo)}
              aria-label={testi.sciogliNome(nome)}
              onClick={() => {
                decidi({ tipo: "gruppo-sciolto", nome });
              }}
            >
              {testi.selezione.togli}
            </Button>
          </li>
        ))}
      </ul>
    </Piega>
  );
}
