/** *Controlli*: may she sign, and what to look at first. */
import { Body1 } from "@fluentui/react-components";
import type { Ref } from "react";
import type { Correzione } from "../../app/correzione";
import type { Posizione } from "../../base/posizione";
import { isSegnabile, rilieviDi } from "../viste";
import { useTesti } from "./contesto-testi";
import { Controlla } from "./controlla";
import { ElencoRilievi } from "./elenchi";
import { FogliScritti } from "./fogli-scritti";
import type { ProprietaVista } from "./proprieta-vista";
import { SegniNelFoglio } from "./segni-nel-foglio";
import { VerdettoMostrato } from "./verdetto";

export function VistaControlli({
  stato,
  azioni,
  titolo,
}: ProprietaVista & { readonly titolo: Ref<HTMLHeadingElement> }) {
  const testi = useTesti();
  const { referto } = stato;
  const vaiA = (dove: Posizione): void => {
    void azioni.vaiA(dove);
  };
  const decidi = (correzione: Correzione): void => {
    void azioni.decidi(correzione);
  };
  return (
    <>
      <Controlla occupato={stato.lavoro !== null} controlla={() => void azioni.controlla("riquadro")} />
      {referto ? (
        <>
          <VerdettoMostrato referto={referto} titolo={titolo} />
          <FogliScritti fogli={referto.fogli} vaiA={vaiA} />
          <ElencoRilievi
            titolo={testi.daVedere}
            rilievi={rilieviDi(referto, "errore")}
            deroghe={referto.deroghe}
            vaiA={vaiA}
            decidi={decidi}
          />
          <ElencoRilievi
            titolo={testi.avvisi}
            rilievi={rilieviDi(referto, "avviso")}
            deroghe={referto.deroghe}
            vaiA={vaiA}
            decidi={decidi}
          />
        </>
      ) : (
        <Body1>{testi.senzaVerdetto}</Body1>
      )}
      {isSegnabile(stato) && (
        <SegniNelFoglio segni={stato.segni} cambia={(chiesti) => void azioni.segna(chiesti)} />
      )}
    </>
  );
}
