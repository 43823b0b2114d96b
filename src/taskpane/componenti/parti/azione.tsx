/** One thing that can be done, across the pane: what it is, what comes of it, its key. The first is the blue one. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { inAttesa } from "./attesa";
import { Tasto } from "./tasto";

const useStyles = makeStyles({
  bottone: {
    width: "100%",
    minWidth: 0,
    maxWidth: "none",
    justifyContent: "flex-start",
    textAlign: "left",
    padding: `6px ${tokens.spacingHorizontalS}`,
    minHeight: "36px",
    fontWeight: tokens.fontWeightRegular,
  },
  prima: { fontWeight: tokens.fontWeightSemibold },
  parole: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  sotto: { display: "block", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

interface Proprieta {
  readonly icona: ReactElement;
  readonly testo: string;
  /** What comes of it, in smaller words. */
  readonly sotto?: ReactNode;
  /** As `KeyboardEvent.key` calls it; several with spaces, the first is shown. */
  readonly tasto?: string;
  readonly prima?: boolean;
  readonly fermo?: boolean;
  readonly premi: () => void;
}

export function Azione({ icona, testo, sotto, tasto, prima = false, fermo = false, premi }: Proprieta) {
  const stili = useStyles();
  return (
    <Button
      appearance={prima ? "primary" : "subtle"}
      className={mergeClasses(stili.bottone, prima && stili.prima)}
      icon={icona}
      {...(tasto === undefined ? {} : { "aria-keyshortcuts": tasto })}
      {...inAttesa(fermo)}
      onClick={premi}
    >
      <span className={stili.parole}>
        {testo}
        {sotto !== undefined && <span className={stili.sotto}>{sotto}</span>}
      </span>
      {tasto !== undefined && <Tasto tasto={tasto} chiaro={prima} />}
    </Button>
  );
}
