/** *Dati*: what was found in the workbook and how it is read; the corrections in and out, always within reach. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { annullabileIn } from "../annullabile";
import { mancanti } from "../viste";
import { useTesti } from "./contesto-testi";
import { InserisciModelli } from "./inserisci-modelli";
import { ModelloTracciato } from "./modello-tracciato";
import { NonLetta } from "./non-letta";
import type { ProprietaVista } from "./proprieta-vista";
import { NonLetti, TabelleTrovate } from "./tabelle-trovate";
import { UltimoGenerato } from "./ultimo-generato";
import { UsaSelezione } from "./usa-selezione";

export function VistaDati({ stato, azioni }: ProprietaVista) {
  const testi = useTesti();
  const { riconosciuto, annullabile } = stato;
  const occupato = stato.lavoro !== null;
  if (!riconosciuto) return <NonLetta legge={occupato} rileggi={() => void azioni.rileggi()} />;
  const vuota = riconosciuto.tabelle.length === 0;
  const quali = mancanti(riconosciuto);
  return (
    <>
      {riconosciuto.ultimo && (
        <UltimoGenerato ultimo={riconosciuto.ultimo} vaiA={(dove) => void azioni.vaiA(dove)} />
      )}
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
        annullabile={annullabileIn(annullabile, "lettura")}
        occupato={occupato}
        correggi={(correzione) => void azioni.correggi(correzione)}
        applica={(testo) => void azioni.applicaModello(testo)}
      />
    </>
  );
}
