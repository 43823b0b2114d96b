/** What is asked of who answers for one finding or for many. */
import { useTesti } from "../parti/contesto-testi";
import { ModuloMotivo } from "../parti/modulo-motivo";

interface Proprieta {
  /** Who accepted last: asked once. */
  readonly chi: string;
  /** The reason, where it is given already: then the name alone is asked. */
  readonly motivoDato?: string;
  readonly fermo: boolean;
  readonly accetta: (motivo: string, nome: string) => void;
  readonly chiudi: () => void;
}

export function ModuloAccettazione({ accetta, chiudi, ...altro }: Proprieta) {
  const testi = useTesti();
  return (
    <ModuloMotivo
      etichetteCampi={{ motivo: testi.motivo, nome: testi.chiAccetta }}
      conferma={testi.conferma}
      size="small"
      {...altro}
      manda={(motivo, nome) => {
        accetta(motivo, nome);
        chiudi();
      }}
      chiudi={chiudi}
    />
  );
}
