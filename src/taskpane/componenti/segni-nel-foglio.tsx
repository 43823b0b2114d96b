/** The switches that show missed targets and findings in the sheets they stand in, and take them away again. */
import { Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { SegniAccesi } from "../../app/segni/segno";
import { useTesti } from "./contesto-testi";
import { Sezione } from "./sezione";

const useStyles = makeStyles({
  interruttori: { display: "flex", flexDirection: "column" },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly segni: SegniAccesi;
  readonly cambia: (segni: SegniAccesi) => void;
}

export function SegniNelFoglio({ segni, cambia }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <Sezione titolo={testi.segni.titolo}>
      <div className={stili.interruttori}>
        {(["mancati", "rilievi"] as const).map((cosa) => (
          <Switch
            key={cosa}
            label={testi.segni[cosa]}
            checked={segni[cosa]}
            onChange={(_, { checked }) => {
              cambia({ ...segni, [cosa]: checked });
            }}
          />
        ))}
      </div>
      <Caption1 className={stili.secondo}>{testi.segni.spiegazione}</Caption1>
    </Sezione>
  );
}
