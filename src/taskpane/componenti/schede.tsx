/** The tabs of the pane. A view that the header opens is over all of them: then none is selected. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { isScheda, SCHEDE, type Vista } from "../vista";
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
  elenco: { flexWrap: "wrap", justifyContent: "space-between", maxWidth: "420px" },
  scheda: { minWidth: 0, padding: `${tokens.spacingVerticalS} 1px` },
});

interface Proprieta {
  readonly vista: Vista;
  readonly scegli: (vista: Vista) => void;
}

export function Schede({ vista, scegli }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <nav className={stili.schede} aria-label={testi.schedeEtichetta}>
      <TabList
        className={stili.elenco}
        selectedValue={isScheda(vista) ? vista : null}
        onTabSelect={(_, { value }) => {
          if (isScheda(value)) scegli(value);
        }}
      >
        {SCHEDE.map((s) => (
          <Tab
            key={s}
            value={s}
            id={idScheda(s)}
            className={stili.scheda}
            {...(s === vista ? { "aria-controls": ID_PANNELLO } : {})}
          >
            {testi.schede[s]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
