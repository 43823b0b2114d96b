/** Under the heading of a group: its findings accepted together with one reason, or taken back together. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { RilievoMostrato } from "../../../app/vista/mostra";
import { giornoDi } from "../../../base/data";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { ModuloAccettazione } from "./modulo-accettazione";

interface Proprieta {
  /** The heading, for those who hear the button alone. */
  readonly titolo: string;
  readonly rilievi: readonly RilievoMostrato[];
  readonly chi: string;
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function AccettaGruppo({ titolo, rilievi, chi, fermo, decidi }: Proprieta) {
  const testi = useTesti();
  const [aperto, setAperto] = useState(false);
  // Alone it has its own buttons.
  if (rilievi.length < 2) return null;
  const accettazioni = rilievi.flatMap((r) => r.accettato ?? []);
  if (accettazioni.length > 0)
    return (
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${testi.riapriTutti(accettazioni.length)}: ${titolo}`}
        {...inAttesa(fermo)}
        onClick={() => {
          decidi({ tipo: "riapri", accettazioni });
        }}
      >
        {testi.riapriTutti(accettazioni.length)}
      </Button>
    );
  if (!aperto)
    return (
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${testi.accettaTutti(rilievi.length)}: ${titolo}`}
        onClick={() => {
          setAperto(true);
        }}
      >
        {testi.accettaTutti(rilievi.length)}
      </Button>
    );
  return (
    <ModuloAccettazione
      chi={chi}
      fermo={fermo}
      accetta={(motivo, nome) => {
        decidi({ tipo: "accetta", rilievi, motivo, nome, giorno: giornoDi(new Date()) });
      }}
      chiudi={() => {
        setAperto(false);
      }}
    />
  );
}
