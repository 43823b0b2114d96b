/**
 * The tabs of the pane, one stop of Tab for all: the arrows, Home and End walk them, Enter opens one. A view that the header
 * opens is over all of them: then none is selected.
 * Source: www.w3.org/WAI/ARIA/apg/patterns/tabs
 */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { isScheda, SCHEDE, type Scheda, type Vista } from "../vista";
import { useTesti } from "./contesto-testi";

/** The panel and its tabs name each other. */
export const ID_PANNELLO = "pannello";
export const idScheda = (vista: Vista): string => `scheda-${vista}`;

const useStyles = makeStyles({
  schede: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  // Five tabs do not fit a pane zoomed at 200 %: they take a second line, never a place out of sight.
  elenco: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", maxWidth: "420px" },
  scheda: {
    ...typographyStyles.body1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 1px`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
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
  scelta: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface Proprieta {
  readonly vista: Vista;
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

export function Schede({ vista, scegli }: Proprieta) {
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
        {SCHEDE.map((s) => (
          <button
            key={s}
            type="button"
            role="tab"
            id={idScheda(s)}
            data-parole={testi.schede[s]}
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
          </button>
        ))}
      </div>
    </nav>
  );
}
