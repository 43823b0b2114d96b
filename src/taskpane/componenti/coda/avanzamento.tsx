/** A bar for each kind of thing: those settled, the one in sight, those to come. The words beside it say the same. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  barra: { display: "flex", gap: "3px", height: "4px" },
  pezzo: {
    flexGrow: 1,
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { backgroundColor: "GrayText", forcedColorAdjust: "none" },
  },
  fatto: {
    backgroundColor: tokens.colorStatusSuccessForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  qui: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** More pieces than this are no use to the eye. */
const MASSIMO = 24;

interface Proprieta {
  readonly fatte: number;
  readonly aperte: number;
  /** Among those open, from 0; null where none is in sight. */
  readonly qui: number | null;
}

export function Avanzamento({ fatte, aperte, qui }: Proprieta) {
  const stili = useStyles();
  const tutte = fatte + aperte;
  if (tutte === 0) return null;
  const pezzi = Math.min(tutte, MASSIMO);
  const inPezzi = (n: number): number => Math.round((n * pezzi) / tutte);
  return (
    <div className={stili.barra} aria-hidden>
      {Array.from({ length: pezzi }, (_, i) => (
        <span
          key={i}
          className={mergeClasses(
            stili.pezzo,
            i < inPezzi(fatte) && stili.fatto,
            qui !== null && i === inPezzi(fatte + qui) && stili.qui,
          )}
        />
      ))}
    </div>
  );
}
