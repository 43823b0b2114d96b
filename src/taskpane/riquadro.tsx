/** The pane inside its theme and language: the three parts, the view in sight, what was just done, the foot. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { codaDi } from "./coda";
import { AvvisoFermo } from "./componenti/parti/avviso";
import { ContestoCorpo } from "./componenti/parti/contesto-corpo";
import { useTesti } from "./componenti/parti/contesto-testi";
import { FogliCambiati } from "./componenti/fogli-cambiati";
import { ID_ALTRO, Piede } from "./componenti/piede";
import type { ProprietaDiOgniVista } from "./componenti/parti/proprieta-vista";
import { Ricomincia } from "./componenti/impostazioni/ricomincia";
import { idScheda, ID_PANNELLO, Schede } from "./componenti/schede";
import { UltimoAtto } from "./componenti/ultimo-atto";
import { VistaCaricata } from "./componenti/vista-caricata";
import { useFoco } from "./foco";
import type { Runtime } from "./runtime";
import { useTasti } from "./tasti";
import { isScheda } from "./vista";

const useStyles = makeStyles({
  corpo: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    position: "relative",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  pannello: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export function Riquadro({ runtime: { deposito, azioni } }: { readonly runtime: Runtime }) {
  const stili = useStyles();
  const testi = useTesti();
  const stato = useSyncExternalStore(deposito.iscrivi, deposito.stato);
  const campoData = useRef<HTMLInputElement>(null);
  const titolo = useRef<HTMLHeadingElement>(null);
  const corpo = useRef<HTMLElement>(null);

  useFoco(corpo);
  useTasti();

  // The pane opens on what the workbook holds now. A ribbon command may already be at work: the queue keeps order.
  useEffect(() => {
    void azioni.apri();
  }, [azioni]);

  // Another view begins at its top.
  useLayoutEffect(() => {
    if (corpo.current) corpo.current.scrollTop = 0;
  }, [stato.vista]);

  // A bug met outside of drawing reaches the error boundary through here.
  if (stato.rotto) throw new Error("a job failed on a bug of ours", { cause: stato.rotto.errore });

  const { vista } = stato;
  const genera = (): void => {
    void azioni.genera("riquadro").then((fatto) => {
      if (fatto) titolo.current?.focus();
      else if (deposito.stato().modulo.errore) campoData.current?.focus();
    });
  };
  const vediamo: ProprietaDiOgniVista = {
    stato,
    azioni,
    invia: deposito.invia,
    titolo,
    campoData,
    genera,
    chiudi: () => {
      deposito.invia({ tipo: "vista-chiusa" });
      document.getElementById(ID_ALTRO)?.focus();
    },
  };
  return (
    <>
      <Schede
        vista={vista}
        daSistemare={stato.referto ? codaDi(stato.referto).generi.length : 0}
        scegli={(scelta) => {
          deposito.invia({ tipo: "vista-scelta", vista: scelta });
        }}
      />
      <main className={stili.corpo} ref={corpo}>
        <FogliCambiati
          cambiati={stato.freschezza.cambiati}
          occupato={stato.lavoro !== null}
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
        {stato.riconosciuto?.memoriaNostra === false && (
          <Ricomincia
            testi={testi.ricomincia}
            guasto
            fermo={stato.lavoro !== null}
            ricomincia={() => void azioni.decidi({ tipo: "ricomincia" })}
          />
        )}
        <ContestoCorpo value={corpo}>
          <div
            className={stili.pannello}
            id={ID_PANNELLO}
            {...(isScheda(vista) ? { role: "tabpanel", "aria-labelledby": idScheda(vista) } : {})}
          >
            <VistaCaricata {...vediamo} vista={vista} />
          </div>
        </ContestoCorpo>
      </main>
      <UltimoAtto stato={stato} annulla={() => void azioni.annulla()} />
      <Piede
        stato={stato}
        ferma={azioni.ferma}
        apri={(pagina) => {
          deposito.invia({ tipo: "vista-scelta", vista: pagina });
        }}
      />
    </>
  );
}
