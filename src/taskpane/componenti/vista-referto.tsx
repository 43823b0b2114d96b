/** *Referto*: what the document says of itself, and what was last written. */
import type { Ref } from "react";
import { originaData } from "../viste";
import { DatiReferto } from "./dati-referto";
import { FogliScritti } from "./fogli-scritti";
import type { ProprietaVista } from "./proprieta-vista";

export function VistaReferto({
  stato,
  azioni,
  invia,
  campoData,
}: ProprietaVista & { readonly campoData: Ref<HTMLInputElement> }) {
  if (stato.lavoro?.tipo === "lettura" && stato.riconosciuto === null) return null;
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
      {stato.referto && <FogliScritti fogli={stato.referto.fogli} vaiA={(dove) => void azioni.vaiA(dove)} />}
    </>
  );
}
