/** *Schede*: the round trip with the responsabili, in the order in which it is done. */
import { useTesti } from "../parti/contesto-testi";
import { Pagina } from "../parti/pagina";
import { PreparaSchede } from "./prepara-schede";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";
import { RaccogliSchede } from "./raccogli-schede";
import { Solleciti } from "./solleciti";

export function VistaSchede({ chiudi, ...vista }: ProprietaDiOgniVista) {
  const { coda } = useTesti();
  return (
    <Pagina titolo={coda.pagine.schede} chiudi={chiudi}>
      <PreparaSchede {...vista} />
      <RaccogliSchede {...vista} />
      <Solleciti {...vista} />
    </Pagina>
  );
}
