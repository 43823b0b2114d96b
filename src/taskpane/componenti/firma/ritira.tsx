/** Withdrawing a signature: who, and why; the sheets are made again from the cells of now. */
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { FirmaVista } from "../../../app/vista/firma-vista";
import { isFermo } from "../../viste";
import { Azione } from "../parti/azione";
import { ModuloMotivo } from "../parti/modulo-motivo";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { useParoleFirma } from "./parole";

type Proprieta = Pick<ProprietaVista, "stato" | "azioni"> & {
  readonly firma: FirmaVista;
  readonly aperto: boolean;
  readonly apri: (si: boolean) => void;
};

export function Ritira({ stato, azioni, firma, aperto, apri }: Proprieta) {
  const t = useParoleFirma();
  const fermo = isFermo(stato.lavoro);
  return aperto ? (
    <ModuloMotivo
      etichetteCampi={{ motivo: t.perche, nome: t.chiRitira }}
      chi={firma.nome}
      nota={t.cheRitira}
      conferma={t.conferma}
      fermo={fermo}
      manda={(motivo, nome) => void azioni.firma({ tipo: "ritiro", nome, motivo })}
      chiudi={() => {
        apri(false);
      }}
    />
  ) : (
    <Azione
      icona={<ArrowUndo20Regular />}
      testo={firma.vale === false ? t.ritiraEAggiorna : t.ritira}
      fermo={fermo}
      premi={() => {
        apri(true);
      }}
    />
  );
}
