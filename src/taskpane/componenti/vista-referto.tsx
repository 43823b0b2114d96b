/** *Referto*: what the document says of itself, and what was last written. */
import { Caption1 } from "@fluentui/react-components";
import type { Ref } from "react";
import { originaData } from "../viste";
import { useTesti } from "./contesto-testi";
import { DatiReferto } from "./dati-referto";
import { Documento } from "./documento";
import { NonLetta } from "./non-letta";
import type { ProprietaVista } from "./proprieta-vista";
import { UltimoGenerato } from "./ultimo-generato";

export function VistaReferto({
  stato,
  azioni,
  invia,
  campoData,
}: ProprietaVista & { readonly campoData: Ref<HTMLInputElement> }) {
  const testi = useTesti();
  const { riconosciuto, referto } = stato;
  if (stato.lavoro?.tipo === "lettura" && riconosciuto === null)
    return <NonLetta legge rileggi={() => void azioni.rileggi()} />;
  return (
    <>
      <DatiReferto
        modulo={stato.modulo}
        origine={originaData(stato)}
        campoData={campoData}
        scriviData={(testo) => {
          invia({ tipo: "data-scritta", testo });
        }}
        lasciaData={() => {
          invia({ tipo: "data-lasciata" });
        }}
        scriviEnte={(testo) => {
          invia({ tipo: "ente-scritto", testo });
        }}
      />
      {riconosciuto && (
        <>
          <UltimoGenerato ultimo={riconosciuto.ultimo} vaiA={(dove) => void azioni.vaiA(dove)} />
          {referto?.superato && (
            <Caption1 block role="status">
              {testi.superato}
            </Caption1>
          )}
        </>
      )}
      {riconosciuto && (
        <Documento
          stato={stato}
          azioni={azioni}
          impostazioni={riconosciuto.memoria.impostazioni}
          stemma={riconosciuto.stemma}
        />
      )}
    </>
  );
}
