/** The cap of a key, beside what it does; who hears the pane hears it from `aria-keyshortcuts`. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  tasto: {
    flexShrink: 0,
    boxSizing: "border-box",
    minWidth: "20px",
    marginLeft: tokens.spacingHorizontalS,
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "18px",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    // No text of what it stands in, whose name then begins as it reads (WCAG 2.5.3).
    "&::after": { content: "attr(data-tasto)" },
  },
  chiaro: { color: "inherit", backgroundColor: "transparent", border: "1px solid currentColor" },
});

const SEGNI: Readonly<Record<string, string>> = { Enter: "↵", Escape: "Esc" };

export function Tasto({ tasto, chiaro = false }: { readonly tasto: string; readonly chiaro?: boolean }) {
  const stili = useStyles();
  const [primo = ""] = tasto.split(" ");
  return (
    <kbd
      className={mergeClasses(stili.tasto, chiaro && stili.chiaro)}
      data-tasto={SEGNI[primo] ?? primo}
      aria-hidden
    />
  );
}
