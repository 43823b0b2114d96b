/** A bar with a part for each class; colour, pattern and border tell them apart, the words beside it say them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CLASSI_MOSTRATE, type ClasseMostrata } from "../../../app/vista/classi-mostrate";
import type { Conti } from "../../quadro";

const TRATTI = `repeating-linear-gradient(135deg, ${tokens.colorStatusWarningForeground1} 0 3px, ${tokens.colorStatusWarningBackground2} 3px 6px)`;

export const useStiliClasse = makeStyles({
  raggiunto: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  "in corso": { backgroundColor: tokens.colorPaletteBlueBorderActive },
  "a rischio": { backgroundImage: TRATTI },
  mancato: { backgroundColor: tokens.colorPaletteDarkRedBorderActive },
  "non valutabile": {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

const useStyles = makeStyles({
  barra: { display: "flex", gap: "2px", width: "100%" },
  parte: {
    boxSizing: "border-box",
    minWidth: "4px",
    borderRadius: "2px",
    // Where the colours are the user's own each part keeps its place.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  alta: { height: "10px" },
  bassa: { height: "8px" },
});

interface Proprieta {
  readonly conti: Conti;
  readonly alta?: boolean;
}

/** What it says is said in words beside it. */
export function BarraEsiti({ conti, alta = false }: Proprieta) {
  const stili = useStyles();
  const colori = useStiliClasse();
  return (
    <span className={stili.barra} aria-hidden>
      {CLASSI_MOSTRATE.filter((c) => conti[c] > 0).map((c: ClasseMostrata) => (
        <span
          key={c}
          className={mergeClasses(stili.parte, alta ? stili.alta : stili.bassa, colori[c])}
          style={{ flexGrow: conti[c], flexBasis: 0 }}
        />
      ))}
    </span>
  );
}
