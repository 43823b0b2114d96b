/** *Referto*: what the document says of itself, and what was last written. */
import { Caption1 } from "@fluentui/react-components";
import type { Ref } from "react";
import { originaData, ultimoReferto } from "../viste";
import { useTesti } from "./contesto-testi";
import { DatiReferto } from "./dati-referto";
import { Documento } from "./documento";
import { FogliScritti } from "./fogli-scritti";
import { NonLetta } from "./non-letta";
import type { ProprietaVista } from "./proprieta-vista";

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
  const ultimo = riconosciuto && ultimoReferto(stato);
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
        <section aria-label={testi.titolo}>
          <Caption1 block>{ultimo ? testi.documento.ultimo(ultimo) : testi.documento.mai}</Caption1>
          {referto?.superato && (
            <Caption1 block role="status">
              {testi.superato}
            </Caption1>
          )}
          {referto && <FogliScritti fogli={referto.fogli} vaiA={(dove) => void azioni.vaiA(dove)} />}
        </section>
      )}
      {riconosciuto && (
        <Documento stato={stato} azioni={azioni} impostazioni={riconosciuto.memoria.impostazioni} />
      )}
    </>
  );
}
