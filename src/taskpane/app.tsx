/** The pane in its theme, its language and its error boundary. */
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { ConfineErrori } from "./componenti/parti/confine-errori";
import { ContestoTesti } from "./componenti/parti/contesto-testi";
import { Riquadro } from "./riquadro";
import type { Runtime } from "./runtime";
import type { Tema } from "./tema";
import { scegliTesti } from "./testi/scegli";

const TEMI = { chiaro: webLightTheme, scuro: webDarkTheme } as const;

const usePagina = makeStaticStyles({
  "html, body, #radice": { height: "100%", margin: 0 },
  // A field may be narrower than its browser's usual size: in a pane zoomed at 200 % it has to be.
  ".fui-Field > *, .fui-Input, .fui-Select, .fui-Select__select, .fui-Input__input": {
    minWidth: 0,
    maxWidth: "100%",
  },
  // A part takes the focus only where what had it went away: nothing of it is pressed.
  "[role=tabpanel]:focus, section[tabindex='-1']:focus, main:focus": { outlineStyle: "none" },
  // What is ticked or switched starts where the words of the other fields do.
  ".fui-Checkbox .fui-Checkbox__indicator, .fui-Switch .fui-Switch__indicator": { marginLeft: 0 },
});

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "160px",
  },
});

interface Proprieta {
  readonly runtime: Runtime;
  /** A BCP 47 tag: the user may choose another. */
  readonly linguaExcel: string;
  readonly tema: Tema;
}

export function App({ runtime, linguaExcel, tema }: Proprieta) {
  usePagina();
  const stili = useStyles();
  const lingua = useSyncExternalStore(runtime.deposito.iscrivi, () => runtime.deposito.stato().lingua);
  const testi = scegliTesti(lingua === "excel" ? linguaExcel : lingua);
  useEffect(() => {
    document.documentElement.lang = testi.lingua;
  }, [testi]);
  return (
    <FluentProvider theme={TEMI[tema]} className={stili.tutto} lang={testi.lingua}>
      <ContestoTesti value={testi}>
        <ConfineErrori
          riprova={() => {
            runtime.deposito.invia({ tipo: "ricominciato" });
          }}
        >
          <Riquadro runtime={runtime} />
        </ConfineErrori>
      </ContestoTesti>
    </FluentProvider>
  );
}
