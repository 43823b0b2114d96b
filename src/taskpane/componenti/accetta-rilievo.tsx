/** Answering for a finding: a reason and a name, both asked for. What was accepted stays in sight and can be taken back. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../app/correzione";
import type { Rilievo } from "../../base/rilievo";
import type { RefertoFatto } from "../stato";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bottoni: { display: "flex", gap: tokens.spacingHorizontalS },
  inizio: { alignSelf: "flex-start" },
});

interface Proprieta {
  readonly rilievo: Rilievo;
  readonly deroga: RefertoFatto["deroghe"][number] | null;
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function AccettaRilievo({ rilievo, deroga, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [aperto, setAperto] = useState(false);
  const [motivo, setMotivo] = useState("");
  const [nome, setNome] = useState("");
  if (deroga) {
    return (
      <div className={stili.modulo}>
        <Caption1>{testi.accettatoDa(deroga.nome, deroga.motivo)}</Caption1>
        <Button
          size="small"
          className={stili.inizio}
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "deroga-tolta", rilievo });
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
  const { codice, foglio, messaggio } = rilievo;
  return (
    <div className={stili.modulo}>
      <Field label={testi.motivo} required>
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
          disabled={motivo.trim() === "" || nome.trim() === ""}
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "deroga", deroga: { codice, foglio, messaggio, motivo, nome } });
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
