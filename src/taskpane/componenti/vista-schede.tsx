/** *Schede*: the round trip with the responsabili, in the order in which it is done. */
import { useTesti } from "./contesto-testi";
import { Pagina } from "./pagina";
import { PreparaSchede } from "./prepara-schede";
import type { ProprietaDiOgniVista } from "./proprieta-vista";
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
