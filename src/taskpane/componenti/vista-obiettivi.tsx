/** *Obiettivi*: the missed ones, how each was understood, and the names to confirm. */
import { Body1, Caption1 } from "@fluentui/react-components";
import type { Correzione } from "../../app/correzione";
import { useTesti } from "./contesto-testi";
import { Controlla } from "./controlla";
import { ElencoMancati } from "./elenchi";
import { NomiDaConfermare } from "./nomi-da-confermare";
import type { ProprietaVista } from "./proprieta-vista";

export function VistaObiettivi({ stato: { referto, lavoro }, azioni }: ProprietaVista) {
  const testi = useTesti();
  const decidi = (correzione: Correzione): void => {
    void azioni.decidi(correzione);
  };
  if (!referto)
    return (
      <>
        <Body1>{testi.senzaVerdetto}</Body1>
        <Controlla occupato={lavoro !== null} controlla={() => void azioni.controlla("riquadro")} />
      </>
    );
  return (
    <>
      {referto.superato && <Caption1 role="status">{testi.superato}</Caption1>}
      <ElencoMancati mancati={referto.mancati} vaiA={(dove) => void azioni.vaiA(dove)} decidi={decidi} />
      <NomiDaConfermare gruppi={referto.gruppi} decidi={decidi} />
    </>
  );
}
