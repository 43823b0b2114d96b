/** What the user has said of spellings, one person or several: each can be taken back, and is then proposed again. */
import type { Correzione } from "../../../app/decisioni/correzione";
import type { Memoria } from "../../../app/memoria/memoria";
import { useTesti } from "../parti/contesto-testi";
import { Piega } from "../parti/piega";
import { VociDaTogliere } from "../parti/voci-da-togliere";

interface Proprieta {
  readonly gruppi: Memoria["correzioni"]["gruppi"];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function NomiDecisi({ gruppi, fermo, decidi }: Proprieta) {
  const testi = useTesti();
  if (gruppi.length === 0) return null;
  return (
    <Piega titolo={`${testi.nomiDecisi} (${testi.numero(gruppi.length)})`}>
      <VociDaTogliere
        occupato={fermo}
        togli={(nome) => {
          decidi({ tipo: "gruppo-sciolto", nome });
        }}
        voci={gruppi.map(({ nome, varianti }) => ({
          chiave: nome,
          testo: testi.nomeDeciso(
            nome,
            varianti.filter((v) => v !== nome),
          ),
          nomePulsante: testi.sciogliNome(nome),
        }))}
      />
    </Piega>
  );
}
