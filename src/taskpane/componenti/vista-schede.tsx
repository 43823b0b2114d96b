/** *Schede*: the round trip with the responsabili, in the order in which it is done. */
import { PreparaSchede } from "./prepara-schede";
import type { ProprietaVista } from "./proprieta-vista";
import { RaccogliSchede } from "./raccogli-schede";
import { Solleciti } from "./solleciti";

export function VistaSchede(proprieta: ProprietaVista) {
  return (
    <>
      <PreparaSchede {...proprieta} />
      <RaccogliSchede {...proprieta} />
      <Solleciti {...proprieta} />
    </>
  );
}
