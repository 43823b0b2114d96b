/** The pane: draws the state and passes on what the user does. Nothing is worked out here. */
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore, type ComponentProps } from "react";
import type { Posizione } from "../base/posizione";
import { AvvisoFermo } from "./componenti/avviso";
import { AzionePrincipale } from "./componenti/azione-principale";
import { ConfineErrori } from "./componenti/confine-errori";
import { ContestoTesti, useTesti } from "./componenti/contesto-testi";
import { DatiReferto } from "./componenti/dati-referto";
import { FogliCambiati } from "./componenti/fogli-cambiati";
import { Intestazione } from "./componenti/intestazione";
import { Risultato } from "./componenti/risultato";
import { SegniNelFoglio } from "./componenti/segni-nel-foglio";
import { TabelleTrovate } from "./componenti/tabelle-trovate";
import type { Runtime } from "./runtime";
import type { Tema } from "./tema";
import type { Testi } from "./testi/testi";
import { isSegnabile, originaData } from "./viste";

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
  corpo: {
    flexGrow: 1,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
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

function Riquadro({ runtime: { deposito, azioni } }: Pick<Proprieta, "runtime">) {
  const stili = useStyles();
  const stato = useSyncExternalStore(deposito.iscrivi, deposito.stato);
  const campoData = useRef<HTMLInputElement>(null);
  const titolo = useRef<HTMLHeadingElement>(null);

  // The pane opens on what the workbook holds now. A ribbon command may already be at work: the queue keeps order.
  useEffect(() => {
    void azioni.apri();
  }, [azioni]);

  // A bug met outside of drawing reaches the error boundary through here.
  if (stato.rotto) throw new Error("a job failed on a bug of ours", { cause: stato.rotto.errore });

  const primaLettura = stato.lavoro?.tipo === "lettura" && stato.riconosciuto === null;
  const vaiA = (dove: Posizione): void => {
    void azioni.vaiA(dove);
  };
  // Beside the verdict where there is one, else after what was found.
  const segni = isSegnabile(stato) && (
    <SegniNelFoglio
      segni={stato.segni}
      cambia={(chiesti) => {
        void azioni.segna(chiesti);
      }}
    />
  );
  const genera = (): void => {
    void azioni.genera("riquadro").then((fatto) => {
      if (fatto) titolo.current?.focus();
      else if (deposito.stato().modulo.errore) campoData.current?.focus();
    });
  };
  return (
    <>
      <Intestazione
        occupato={stato.lavoro !== null}
        rileggi={() => {
          void azioni.rileggi();
        }}
      />
      <main className={stili.corpo}>
        <FogliCambiati
          cambiati={stato.freschezza.cambiati}
          ricontrolla={() => {
            void azioni.ricontrolla("utente");
          }}
        />
        {stato.avviso && (
          <AvvisoFermo
            avviso={stato.avviso}
            chiudi={() => {
              deposito.invia({ tipo: "avviso-chiuso" });
            }}
          />
        )}
        {stato.referto && (
          <Risultato
            referto={stato.referto}
            titolo={titolo}
            vaiA={vaiA}
            decidi={(correzione) => {
              void azioni.decidi(correzione);
            }}
          />
        )}
        {stato.referto && segni}
        {stato.riconosciuto && (
          <Riconosciuto
            esito={stato.riconosciuto}
            vaiA={vaiA}
            annullabile={stato.annullabile}
            correggi={(correzione) => {
              void azioni.correggi(correzione);
            }}
            applicaModello={(testo) => {
              void azioni.applicaModello(testo);
            }}
          />
        )}
        {!stato.referto && segni}
        {!primaLettura && (
          <DatiReferto
            modulo={stato.modulo}
            origine={originaData(stato)}
            campoData={campoData}
            scriviData={(testo) => {
              deposito.invia({ tipo: "data-scritta", testo });
            }}
            lasciaData={() => {
              deposito.invia({ tipo: "data-lasciata" });
            }}
            scriviEnte={(testo) => {
              deposito.invia({ tipo: "ente-scritto", testo });
            }}
          />
        )}
      </main>
      <AzionePrincipale
        lavoro={stato.lavoro}
        giaFatto={stato.referto !== null}
        genera={genera}
        ferma={azioni.ferma}
      />
    </>
  );
}

/** The tables found; where there is none, what was looked for. */
function Riconosciuto(proprieta: ComponentProps<typeof TabelleTrovate>) {
  const testi = useTesti();
  const { esito } = proprieta;
  if (esito.tabelle.length > 0) return <TabelleTrovate {...proprieta} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{testi.problema({ tipo: "nessuna-tabella", nonLetti: esito.nonLetti })}</MessageBarBody>
    </MessageBar>
  );
}
