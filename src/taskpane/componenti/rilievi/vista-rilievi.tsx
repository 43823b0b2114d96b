/** Every finding under the filters that the user chooses, every check in a line, what was accepted and stands no more. */
import { Body1 } from "@fluentui/react-components";
import { isFermo } from "../../viste";
import { AccettazioniArrivate } from "./accettazioni-arrivate";
import { AccettazioniFerme } from "./accettazioni-ferme";
import { useTesti } from "../parti/contesto-testi";
import { ElencoRilievi } from "./elenco-rilievi";
import { Pagina } from "../parti/pagina";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";
import { Ricontrolla } from "../parti/ricontrolla";
import { TuttiIControlli } from "./tutti-i-controlli";
import { VerdettoMostrato } from "./verdetto";

export function VistaRilievi({ chiudi, titolo, ...vista }: ProprietaDiOgniVista) {
  const { stato, azioni, invia } = vista;
  const testi = useTesti();
  const { referto, scelte } = stato;
  return (
    <Pagina titolo={testi.coda.pagine.rilievi} chiudi={chiudi}>
      {!referto && (
        <>
          <Body1>{testi.senzaVerdetto}</Body1>
          <Ricontrolla occupato={stato.lavoro !== null} ricontrolla={() => void azioni.rileggi()} />
        </>
      )}
      {referto && (
        <>
          <VerdettoMostrato stato={stato} referto={referto} titolo={titolo} />
          {referto.arrivate && (
            <AccettazioniArrivate
              arrivate={referto.arrivate}
              fermo={isFermo(stato.lavoro)}
              riprendi={(accettazioni) => void azioni.riprendi(accettazioni)}
              decidi={(correzione) => void azioni.decidi(correzione)}
            />
          )}
          <div>
            <TuttiIControlli referto={referto} />
            <AccettazioniFerme
              sospese={referto.sospese}
              daConfermare={referto.daConfermare}
              vecchieSospese={referto.vecchieSospese}
              fermo={isFermo(stato.lavoro)}
              decidi={(correzione) => void azioni.decidi(correzione)}
            />
          </div>
        </>
      )}
      {referto && referto.rilievi.length > 0 && (
        <ElencoRilievi
          {...vista}
          referto={referto}
          scelta={scelte.rilievi}
          cambia={(rilievi) => {
            invia({ tipo: "scelte-cambiate", scelte: { rilievi: { ...scelte.rilievi, ...rilievi } } });
          }}
        />
      )}
    </Pagina>
  );
}
