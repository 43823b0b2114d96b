/** A link that selects a cell: tall enough to hit, underlined where colours are the user's own. */
import { Link, makeStyles } from "@fluentui/react-components";
import type { Posizione } from "../../../base/posizione";

const useStyles = makeStyles({
  collegamento: {
    // WCAG 2.5.8: a target is at least 24 pixels.
    minHeight: "24px",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

interface Proprieta {
  readonly dove: Posizione;
  readonly vaiA: (dove: Posizione) => void;
  readonly testo: string;
  /** Read aloud instead of the text, and beginning as the text does where it can. */
  readonly nome?: string;
}

export function Collegamento({ dove, vaiA, testo, nome }: Proprieta) {
  const stili = useStyles();
  return (
    <Link
      as="button"
      className={stili.collegamento}
      {...(nome === undefined ? {} : { "aria-label": nome })}
      onClick={() => {
        vaiA(dove);
      }}
    >
      {testo}
    </Link>
  );
}
