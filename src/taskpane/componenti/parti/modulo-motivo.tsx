/** A reason and a name: what is asked of who answers for something. What is missing is said at the press. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MOTIVO_MINIMO } from "../../../app/vista/scelte-referto";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly etichetteCampi: { readonly motivo: string; readonly nome: string };
  /** Who answers, where it is known. */
  readonly chi: string;
  /** The reason, where it is given already: then the name alone is asked. */
  readonly motivoDato?: string;
  /** What comes of it. */
  readonly nota?: string;
  readonly conferma: string;
  readonly size?: "small" | "medium";
  readonly fermo: boolean;
  readonly manda: (motivo: string, nome: string) => void;
  readonly chiudi: () => void;
}

export function ModuloMotivo({
  etichetteCampi,
  chi,
  motivoDato,
  nota,
  conferma,
  size = "medium",
  fermo,
  manda,
  chiudi,
}: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [motivo, setMotivo] = useState(motivoDato ?? "");
  const [nome, setNome] = useState(chi);
  const [provato, setProvato] = useState(false);
  const breve = motivo.trim().length < MOTIVO_MINIMO;
  const anonimo = nome.trim() === "";
  const chiedeMotivo = motivoDato === undefined;
  return (
    <div className={stili.modulo}>
      {chiedeMotivo && (
        <Field
          label={etichetteCampi.motivo}
          required
          {...(provato && breve ? { validationMessage: testi.motivoBreve(MOTIVO_MINIMO) } : {})}
        >
          <Input
            value={motivo}
            input={{ autoFocus: true }}
            onChange={(_, { value }) => {
              setMotivo(value);
            }}
          />
        </Field>
      )}
      <Field
        label={etichetteCampi.nome}
        required
        {...(provato && anonimo ? { validationMessage: testi.chiManca } : {})}
      >
        <Input
          value={nome}
          input={{ autoFocus: !chiedeMotivo }}
          onChange={(_, { value }) => {
            setNome(value);
          }}
        />
      </Field>
      {nota !== undefined && <Caption1 className={stili.secondo}>{nota}</Caption1>}
      <div className={stili.bottoni}>
        <Button
          size={size}
          {...inAttesa(fermo)}
          onClick={() => {
            setProvato(true);
            if (!breve && !anonimo) manda(motivo, nome);
          }}
        >
          {conferma}
        </Button>
        <Button size={size} appearance="subtle" aria-keyshortcuts="Escape" onClick={chiudi}>
          {testi.annulla}
        </Button>
      </div>
    </div>
  );
}
