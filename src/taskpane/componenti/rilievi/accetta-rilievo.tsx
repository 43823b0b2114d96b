/**
 * Answering for a finding, with a reason and a name; or saying that what was not read is no data. What was accepted stays
 * in sight and can be taken back.
 */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { RilievoMostrato } from "../../../app/vista/mostra";
import { NON_E_UN_DATO } from "../../../app/vista/scelte-referto";
import { giornoDi } from "../../../base/data";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { ModuloAccettazione } from "./modulo-accettazione";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  inizio: { alignSelf: "flex-start" },
});

interface Proprieta {
  readonly rilievo: RilievoMostrato;
  /** Who accepted last: asked once. */
  readonly chi: string;
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function AccettaRilievo({ rilievo, chi, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [aperto, setAperto] = useState<"motivo" | "scarto" | null>(null);
  const { accettato } = rilievo;
  const accetta = (motivo: string, nome: string): void => {
    decidi({ tipo: "accetta", rilievi: [rilievo], motivo, nome, giorno: giornoDi(new Date()) });
  };
  if (accettato)
    return (
      <div className={stili.modulo}>
        <Caption1>{testi.accettatoDa(accettato)}</Caption1>
        {rilievo.arrivato && <Caption1>{testi.accettazioni.arrivata}</Caption1>}
        <Button
          size="small"
          className={stili.inizio}
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "riapri", accettazioni: [accettato] });
          }}
        >
          {testi.riapriRilievo}
        </Button>
      </div>
    );
  if (aperto)
    return (
      <ModuloAccettazione
        chi={chi}
        {...(aperto === "scarto" ? { motivoDato: NON_E_UN_DATO } : {})}
        fermo={fermo}
        accetta={accetta}
        chiudi={() => {
          setAperto(null);
        }}
      />
    );
  return (
    <div className={stili.bottoni}>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          setAperto("motivo");
        }}
      >
        {testi.accetta}
      </Button>
      {rilievo.scartabile && (
        <Button
          size="small"
          appearance="subtle"
          {...inAttesa(fermo)}
          onClick={() => {
            if (chi.trim() === "") setAperto("scarto");
            else accetta(NON_E_UN_DATO, chi);
          }}
        >
          {testi.nonDato}
        </Button>
      )}
    </div>
  );
}
