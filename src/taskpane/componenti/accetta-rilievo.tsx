/** Answering for a finding: a reason and a name, both asked for. What was accepted stays in sight and can be taken back. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../app/correzione";
import type { RilievoMostrato } from "../../app/mostra";
import { MOTIVO_MINIMO } from "../../app/scelte-referto";
import { giornoDi } from "../../base/data";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bottoni: { display: "flex", gap: tokens.spacingHorizontalS },
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
  const [aperto, setAperto] = useState(false);
  const [motivo, setMotivo] = useState("");
  const [nome, setNome] = useState(chi);
  const { accettato } = rilievo;
  if (accettato) {
    return (
      <div className={stili.modulo}>
        <Caption1>{testi.accettatoDa(accettato)}</Caption1>
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
  }
  if (!aperto) {
    return (
      <Button
        size="small"
        appearance="subtle"
        className={stili.inizio}
        onClick={() => {
          setAperto(true);
        }}
      >
        {testi.accetta}
      </Button>
    );
  }
  const breve = motivo.trim().length < MOTIVO_MINIMO;
  return (
    <div className={stili.modulo}>
      <Field
        label={testi.motivo}
        required
        validationMessage={motivo !== "" && breve ? testi.motivoBreve(MOTIVO_MINIMO) : null}
      >
        <Input
          value={motivo}
          onChange={(_, { value }) => {
            setMotivo(value);
          }}
        />
      </Field>
      <Field label={testi.chiAccetta} required>
        <Input
          value={nome}
          onChange={(_, { value }) => {
            setNome(value);
          }}
        />
      </Field>
      <div className={stili.bottoni}>
        <Button
          size="small"
          disabled={breve || nome.trim() === ""}
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "accetta", rilievi: [rilievo], motivo, nome, giorno: giornoDi(new Date()) });
            setAperto(false);
          }}
        >
          {testi.conferma}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAperto(false);
          }}
        >
          {testi.annulla}
        </Button>
      </div>
    </div>
  );
}
