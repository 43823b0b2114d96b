/** *Nomi*: the spellings that may be one person, and what was decided of them. */
import { Body1 } from "@fluentui/react-components";
import type { Correzione } from "../../../app/decisioni/correzione";
import { isFermo } from "../../viste";
import { gruppiDaConfermare } from "../../viste-schede";
import { useTesti } from "../parti/contesto-testi";
import { NomiDecisi } from "./nomi-decisi";
import { NomiInsieme } from "./nomi-insieme";
import { Pagina } from "../parti/pagina";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";

export function VistaNomi({ stato, azioni, chiudi }: ProprietaDiOgniVista) {
  const testi = useTesti();
  const { riconosciuto, referto, schede, lavoro } = stato;
  const gruppi = gruppiDaConfermare(referto, schede);
  const comuni = {
    fermo: isFermo(lavoro),
    decidi: (correzione: Correzione) => void azioni.decidi(correzione),
  };
  return (
    <Pagina titolo={testi.coda.pagine.nomi} chiudi={chiudi}>
      {gruppi.length === 0 && <Body1>{testi.nomiTutti}</Body1>}
      <NomiInsieme gruppi={gruppi} {...comuni} />
      <NomiDecisi gruppi={riconosciuto?.memoria.correzioni.gruppi ?? []} {...comuni} />
    </Pagina>
  );
}
