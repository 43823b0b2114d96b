/** What is folded under the queue, row by row: a press brings one into sight. */
import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Cosa } from "../../coda";
import type { RigaElenco } from "../../righe-elenco";
import { useTesti } from "../parti/contesto-testi";
import { ElencoVirtuale } from "../parti/elenco-virtuale";

const useStyles = makeStyles({
  dentro: { paddingLeft: tokens.spacingHorizontalXL },
  voce: {
    display: "flex",
    flexDirection: "column",
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  dove: { color: tokens.colorBrandForegroundLink },
});

interface Proprieta {
  readonly etichetta: string;
  readonly cose: readonly Cosa[];
  readonly apri: (chiave: string) => void;
}

export function ElencoCose({ etichetta, cose, apri }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const righe = useMemo(
    () => cose.map((voce): RigaElenco<Cosa> => ({ tipo: "voce", chiave: voce.chiave, voce })),
    [cose],
  );
  return (
    <div className={stili.dentro}>
      <ElencoVirtuale<Cosa>
        etichetta={etichetta}
        righe={righe}
        aperto={null}
        apri={apri}
        disegna={({ rilievo: r }) => (
          <div className={stili.voce}>
            <Body1>{r.titolo[testi.lingua]}</Body1>
            {r.foglio !== null && (
              <Caption1 className={stili.dove}>{testi.cella(r.foglio, r.cella)}</Caption1>
            )}
          </div>
        )}
      />
    </div>
  );
}
