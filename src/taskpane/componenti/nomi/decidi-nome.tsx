/** Spellings that may be one person, decided by themselves: under which name, or as so many people. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { RefertoFatto } from "../../referto-fatto";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  voce: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  readonly gruppo: RefertoFatto["gruppi"][number];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function DecidiNome({ gruppo, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [nome, setNome] = useState(gruppo.nome);
  const scelte = [...new Set([gruppo.nome, ...gruppo.varianti])];
  return (
    <div className={stili.voce}>
      <Field label={testi.nomeDaUsare}>
        <Select
          size="small"
          value={nome}
          onChange={(_, { value }) => {
            setNome(value);
          }}
        >
          {scelte.map((s) => (
            <option key={s}>{s}</option>
          ))}
        </Select>
      </Field>
      <div className={stili.azioni}>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "gruppo", gruppo: { nome, varianti: gruppo.varianti } });
          }}
        >
          {testi.confermaNome}
        </Button>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "distinti", varianti: gruppo.varianti });
          }}
        >
          {testi.distinti}
        </Button>
      </div>
    </div>
  );
}
