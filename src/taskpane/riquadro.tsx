/** The pane inside its theme and language: the header, the tabs, the view in sight, the one button. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { AvvisoFermo } from "./componenti/avviso";
import { AzionePrincipale } from "./componenti/azione-principale";
import { FogliCambiati } from "./componenti/fogli-cambiati";
import { ID_IMPOSTAZIONI, Intestazione } from "./componenti/intestazione";
import { ContestoCorpo } from "./componenti/contesto-corpo";
import type { ProprietaDiOgniVista } from "./componenti/proprieta-vista";
import { idScheda, ID_PANNELLO, Schede } from "./componenti/schede";
import { Ricomincia } from "./componenti/ricomincia";
import { UltimaDecisione } from "./componenti/ultima-decisione";
import { useTesti } from "./componenti/contesto-testi";
import { VistaCaricata } from "./componenti/vista-caricata";
import { useFoco } from "./foco";
import type { Runtime } from "./runtime";
import { isScheda } from "./vista";
import { isGiaFatto } from "./viste";

const useStyles = makeStyles({
  corpo: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    position: "relative",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  pannello: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export function Riquadro({ runtime: { deposito, azioni } }: { readonly runtime: Runtime }) {
  const stili = useStyles();
  const testi = useTesti();
  const stato = useSyncExternalStore(deposito.iscrivi, deposito.stato);
  const campoData = useRef<HTMLInputElement>(null);
  const titolo = useRef<HTMLHeadingElement>(null);
  const corpo = useRef<HTMLElement>(null);

  useFoco(corpo);

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
    // A verdict that was in sight is read aloud where it is: moving the focus would move the list under it.
    const inVista = vista === "controlli" && stato.referto !== null;
    void azioni.genera("riquadro").then((fatto) => {
      if (fatto && !inVista) titolo.current?.focus();
      else if (!fatto && deposito.stato().modulo.errore) campoData.current?.focus();
    });
  };
  const vediamo: ProprietaDiOgniVista = {
    stato,
    azioni,
    invia: deposito.invia,
    titolo,
    campoData,
    chiudi: () => {
      deposito.invia({ tipo: "vista-chiusa" });
      document.getElementById(ID_IMPOSTAZIONI)?.focus();
    },
  };
  return (
    <>
      <Intestazione
        occupato={stato.lavoro !== null}
        rileggi={() => {
          void azioni.rileggi();
        }}
        apriAiuto={() => {
          deposito.invia({ tipo: "guida-aperta", chi: "utente" });
        }}
        apriImpostazioni={() => {
          deposito.invia({ tipo: "vista-scelta", vista: "impostazioni" });
        }}
      />
      <Schede
        vista={vista}
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
        {stato.guida && <VistaCaricata {...vediamo} vista="guida" />}
        <ContestoCorpo value={corpo}>
          <div
            className={stili.pannello}
            id={ID_PANNELLO}
            onKeyDown={(e) => {
              if (e.key === "Escape" && !isScheda(vista)) vediamo.chiudi();
            }}
            {...(isScheda(vista) ? { role: "tabpanel", "aria-labelledby": idScheda(vista) } : {})}
          >
            <VistaCaricata {...vediamo} vista={vista} />
          </div>
        </ContestoCorpo>
      </main>
      <UltimaDecisione stato={stato} decidi={(correzione) => void azioni.decidi(correzione)} />
      <AzionePrincipale
        lavoro={stato.lavoro}
        giaFatto={isGiaFatto(stato)}
        genera={genera}
        ferma={azioni.ferma}
      />
    </>
  );
}
