/** *Controlli*: may she sign, every check in a line, what can be corrected, every finding. */
import type { Ref } from "react";
import { isFermo, isSegnabile } from "../viste";
import { AccettazioniArrivate } from "./accettazioni-arrivate";
import { AccettazioniFerme } from "./accettazioni-ferme";
import { Controlla } from "./controlla";
import { CorrezioniSicure } from "./correzioni-sicure";
import { ElencoRilievi } from "./elenco-rilievi";
import { FogliScritti } from "./fogli-scritti";
import type { ProprietaVista } from "./proprieta-vista";
import { SegniNelFoglio } from "./segni-nel-foglio";
import { SenzaVerdetto } from "./senza-verdetto";
import { TuttiIControlli } from "./tutti-i-controlli";
import { VerdettoMostrato } from "./verdetto";

export function VistaControlli({
  titolo,
  ...vista
}: ProprietaVista & { readonly titolo: Ref<HTMLHeadingElement> }) {
  const { stato, azioni, invia } = vista;
  const { referto, scelte } = stato;
  return (
    <>
      {referto ? (
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
          <FogliScritti fogli={referto.fogli} vaiA={(dove) => void azioni.vaiA(dove)} />
        </>
      ) : (
        <SenzaVerdetto stato={stato} titolo={titolo} />
      )}
      <Controlla occupato={stato.lavoro !== null} controlla={() => void azioni.controlla("riquadro")} />
      <div>
        {referto && (
          <>
            <TuttiIControlli referto={referto} />
            <AccettazioniFerme
              sospese={referto.sospese}
              daConfermare={referto.daConfermare}
              vecchieSospese={referto.vecchieSospese}
              fermo={isFermo(stato.lavoro)}
              decidi={(correzione) => void azioni.decidi(correzione)}
            />
          </>
        )}
        <CorrezioniSicure {...vista} />
        {isSegnabile(stato) && (
          <SegniNelFoglio
            segni={stato.segni}
            occupato={stato.lavoro !== null}
            cambia={(chiesti) => void azioni.segna(chiesti)}
          />
        )}
      </div>
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
    </>
  );
}
