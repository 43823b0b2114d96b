/** *Che cosa ho letto*: what was found in the workbook and how it is read; the corrections in and out. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { mancanti } from "../../viste";
import { useTesti } from "../parti/contesto-testi";
import { InserisciModelli } from "./inserisci-modelli";
import { ModelloTracciato } from "./modello-tracciato";
import { NonLetta } from "./non-letta";
import { Pagina } from "../parti/pagina";
import type { ProprietaDiOgniVista, ProprietaVista } from "../parti/proprieta-vista";
import { Ricontrolla } from "../parti/ricontrolla";
import { NonLetti, TabelleTrovate } from "./tabelle-trovate";
import { UsaSelezione } from "./usa-selezione";

export function VistaLetto({ chiudi, ...vista }: ProprietaDiOgniVista) {
  const { coda } = useTesti();
  return (
    <Pagina titolo={coda.pagine.letto} chiudi={chiudi}>
      <Letto {...vista} />
    </Pagina>
  );
}

function Letto({ stato, azioni }: Pick<ProprietaVista, "stato" | "azioni">) {
  const testi = useTesti();
  const { riconosciuto } = stato;
  const occupato = stato.lavoro !== null;
  if (!riconosciuto) return <NonLetta legge={occupato} rileggi={() => void azioni.rileggi()} />;
  const vuota = riconosciuto.tabelle.length === 0;
  const quali = mancanti(riconosciuto);
  return (
    <>
      {vuota ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {testi.problema({ tipo: "nessuna-tabella", nonLetti: riconosciuto.nonLetti })}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <TabelleTrovate
          esito={riconosciuto}
          occupato={occupato}
          vaiA={(dove) => void azioni.vaiA(dove)}
          correggi={(correzione) => void azioni.correggi(correzione)}
        />
      )}
      {quali.length > 0 && (
        <InserisciModelli
          quali={quali.map((s) => testi.strutture[s])}
          vuota={vuota}
          occupato={occupato}
          inserisci={() => void azioni.inserisciModelli()}
        />
      )}
      <UsaSelezione
        indicate={riconosciuto.indicate}
        occupato={occupato}
        usa={(cosa) => void azioni.usaSelezione(cosa)}
        togli={(nome) => void azioni.correggi({ tipo: "tabella-tolta", nome })}
      />
      <NonLetti nonLetti={riconosciuto.nonLetti} />
      <ModelloTracciato
        memoria={riconosciuto.memoria}
        occupato={occupato}
        applica={(testo) => void azioni.applicaModello(testo)}
      />
      <Ricontrolla occupato={occupato} ricontrolla={() => void azioni.rileggi()} />
    </>
  );
}
