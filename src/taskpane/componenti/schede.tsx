/**
 * The tabs of the pane, one stop of Tab for all: the arrows, Home and End walk them, Enter opens one. A page is over all of
 * them: then none is selected.
 * Source: www.w3.org/WAI/ARIA/apg/patterns/tabs
 */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { isScheda, SCHEDE, type Scheda, type Vista } from "../vista";
import { useTesti } from "./parti/contesto-testi";

/** The panel and its tabs name each other. */
export const ID_PANNELLO = "pannello";
export const idScheda = (vista: Vista): string => `scheda-${vista}`;

const useStyles = makeStyles({
  schede: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  // In a pane zoomed at 200 % they take a second line, never a place out of sight. At the right Office on the Mac has its own.
  elenco: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 4px",
    maxWidth: "420px",
    paddingRight: "40px",
    "@media (max-width: 240px)": { paddingRight: "20px" },
  },
  scheda: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 2px`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "@media (max-height: 400px)": { paddingTop: "2px", paddingBottom: "2px" },
    "&:hover": { color: tokens.colorNeutralForeground1 },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    // The room of its words in bold, so that nothing moves when it is chosen.
    "&::after": {
      content: "attr(data-parole)",
      display: "block",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  conto: {
    display: "inline-block",
    boxSizing: "border-box",
    minWidth: "20px",
    marginLeft: "4px",
    padding: "0 4px",
    borderRadius: "10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
  },
  scelta: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface Proprieta {
  readonly vista: Vista;
  /** How many kinds of things: said where their part is not in sight. */
  readonly daSistemare: number;
  readonly scegli: (vista: Vista) => void;
}

/** Where a key leads from a tab; null where it is no key of theirs. */
function verso(da: Scheda, tasto: string): Scheda | null {
  const [n, i] = [SCHEDE.length, SCHEDE.indexOf(da)];
  const posti: Readonly<Record<string, number>> = {
    ArrowRight: (i + 1) % n,
    ArrowLeft: (i + n - 1) % n,
    Home: 0,
    End: n - 1,
  };
  return SCHEDE[posti[tasto] ?? n] ?? null;
}

export function Schede({ vista, daSistemare, scegli }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const fermata = isScheda(vista) ? vista : SCHEDE[0];
  const premi = (e: KeyboardEvent, da: Scheda): void => {
    const dove = verso(da, e.key);
    if (dove === null) return;
    e.preventDefault();
    document.getElementById(idScheda(dove))?.focus();
  };
  return (
    <nav className={stili.schede} aria-label={testi.schedeEtichetta}>
      <div role="tablist" className={stili.elenco}>
        {SCHEDE.map((s, i) => (
          <button
            key={s}
            type="button"
            role="tab"
            id={idScheda(s)}
            data-parole={testi.schede[s]}
            aria-keyshortcuts={String(i + 1)}
            className={mergeClasses(stili.scheda, s === vista && stili.scelta)}
            aria-selected={s === vista}
            {...(s === vista ? { "aria-controls": ID_PANNELLO } : {})}
            tabIndex={s === fermata ? 0 : -1}
            onKeyDown={(e) => {
              premi(e, s);
            }}
            onClick={() => {
              scegli(s);
            }}
          >
            {testi.schede[s]}
            {s === "coda" && s !== vista && daSistemare > 0 && (
              <span className={stili.conto}>{testi.numero(daSistemare)}</span>
            )}
          </button>
        ))}
      </div>
    </nav>
  );
}
