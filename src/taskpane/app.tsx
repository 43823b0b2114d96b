/** The pane in its theme, its language and its error boundary. */
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { ConfineErrori } from "./componenti/confine-errori";
import { ContestoTesti } from "./componenti/contesto-testi";
import { Riquadro } from "./riquadro";
import type { Runtime } from "./runtime";
import type { Tema } from "./tema";
import type { Testi } from "./testi/testi";

const TEMI = { chiaro: webLightTheme, scuro: webDarkTheme } as const;

const usePagina = makeStaticStyles({
  "html, body, #radice": { height: "100%", margin: 0 },
});

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "200px",
  },
});

interface Proprieta {
  readonly runtime: Runtime;
  readonly testi: Testi;
  readonly tema: Tema;
}

export function App({ runtime, testi, tema }: Proprieta) {
  usePagina();
  const stili = useStyles();
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
