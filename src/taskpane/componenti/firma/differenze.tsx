/** What says something else than was signed, cell by cell, and the one press that puts the signed values back. */
import { Body1, Button, Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { TableSimple16Regular } from "@fluentui/react-icons/svg/table-simple";
import { useEffect, useState } from "react";
import type { CellaDiversa, Differenze } from "../../../app/firmato/confronta";
import type { Mostrata } from "../../../app/firmato/rimetti";
import { indirizzo } from "../../../base/posizione";
import { isFermo } from "../../viste";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import { PrimaEDopo } from "../parti/prima-e-dopo";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { useParoleFirma } from "./parole";

/** How many cells are listed; the others are counted, and go back with them. */
const ELENCATE = 20;

const useStyles = makeStyles({
  titolo: { ...typographyStyles.body1Strong, margin: 0 },
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  voce: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  vai: { maxWidth: "100%", fontWeight: tokens.fontWeightRegular },
  secondo: { color: tokens.colorNeutralForeground2 },
});

type Proprieta = Pick<ProprietaVista, "stato" | "azioni"> & { readonly differenze: Differenze };

export function DifferenzeFirma({ stato, azioni, differenze: { celle, fogli } }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const t = useParoleFirma();
  const { lavoro } = stato;
  const mostrate = useMostrate(celle, azioni);
  return (
    <>
      {celle.length > 0 && (
        <section aria-label={t.celleDiverse(celle.length)}>
          <h2 className={stili.titolo}>{t.celleDiverse(celle.length)}</h2>
          <ul className={stili.elenco}>
            {celle.slice(0, ELENCATE).map((c, i) => {
              const dove = testi.cella(c.dove.foglio, indirizzo(c.dove));
              return (
                <li key={dove} className={stili.voce}>
                  {c.voce !== "" && <Body1 lang="it">{c.voce}</Body1>}
                  <Body1>
                    <PrimaEDopo
                      prima={mostrate[i]?.firmata ?? String(c.firmata)}
                      dopo={mostrate[i]?.ora ?? String(c.ora)}
                    />
                  </Body1>
                  <Button
                    size="small"
                    className={stili.vai}
                    icon={<TableSimple16Regular />}
                    onClick={() => void azioni.vaiA(c.dove)}
                  >
                    {testi.coda.vai(dove)}
                  </Button>
                </li>
              );
            })}
          </ul>
          {celle.length > ELENCATE && <Caption1>{t.altreCelle(celle.length - ELENCATE)}</Caption1>}
        </section>
      )}
      {fogli.map(({ foglio, perche }) => (
        <Body1 key={foglio}>{t.nonSiRimette[perche](foglio)}</Body1>
      ))}
      {celle.length > 0 && (
        <div>
          <Azione
            icona={<ArrowReset20Regular />}
            testo={t.rimetti}
            fermo={isFermo(lavoro)}
            premi={() => void azioni.rimettiFirmati(celle)}
          />
          <Caption1 className={stili.secondo}>{t.cheRimette}</Caption1>
        </div>
      )}
    </>
  );
}

/** The values that are listed as people read them; none until Excel has said how its cells show them. */
function useMostrate(
  celle: readonly CellaDiversa[],
  { mostraDiverse }: Proprieta["azioni"],
): readonly Mostrata[] {
  const [lette, setLette] = useState<{
    readonly di: readonly CellaDiversa[];
    readonly mostrate: readonly Mostrata[];
  } | null>(null);
  useEffect(() => {
    let via = false;
    void mostraDiverse(celle.slice(0, ELENCATE)).then((mostrate) => {
      if (!via) setLette({ di: celle, mostrate });
    });
    return () => {
      via = true;
    };
  }, [celle, mostraDiverse]);
  return lette?.di === celle ? lette.mostrate : [];
}
