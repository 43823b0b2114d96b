/** *Evidenzia nei fogli*: the marks beside the cells, on and off. */
import { Body1 } from "@fluentui/react-components";
import { isSegnabile } from "../../viste";
import { useTesti } from "../parti/contesto-testi";
import { Pagina } from "../parti/pagina";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";
import { SegniNelFoglio } from "./segni-nel-foglio";

export function VistaSegni({ stato, azioni, chiudi }: ProprietaDiOgniVista) {
  const testi = useTesti();
  return (
    <Pagina titolo={testi.coda.pagine.segni} chiudi={chiudi}>
      {isSegnabile(stato) ? (
        <SegniNelFoglio
          segni={stato.segni}
          occupato={stato.lavoro !== null}
          cambia={(chiesti) => void azioni.segna(chiesti)}
        />
      ) : (
        <Body1>{testi.segni.detto({ protetti: [], niente: true, senzaParola: 0 })}</Body1>
      )}
    </Pagina>
  );
}
