/** The switches that show missed targets and findings in the sheets they stand in, and take them away again. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { SegniAccesi } from "../../../app/porte/segno";
import { Interruttore } from "../parti/campi-in-attesa";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  interruttori: { display: "flex", flexDirection: "column" },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly segni: SegniAccesi;
  readonly occupato: boolean;
  readonly cambia: (segni: SegniAccesi) => void;
}

export function SegniNelFoglio({ segni, occupato, cambia }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <>
      <div className={stili.interruttori}>
        {(["mancati", "rilievi"] as const).map((cosa) => (
          <Interruttore
            key={cosa}
            occupato={occupato}
            etichetta={testi.segni[cosa]}
            acceso={segni[cosa]}
            cambia={(acceso) => {
              cambia({ ...segni, [cosa]: acceso });
            }}
          />
        ))}
      </div>
      <Caption1 block className={stili.secondo}>
        {testi.segni.spiegazione}
      </Caption1>
    </>
  );
}
