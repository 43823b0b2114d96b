/** A reason and a name: what is asked of who answers for one finding or for many. What is missing is said at the press. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MOTIVO_MINIMO } from "../../../app/vista/scelte-referto";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  /** Who accepted last: asked once. */
  readonly chi: string;
  /** The reason, where it is given already: then the name alone is asked. */
  readonly motivoDato?: string;
  readonly fermo: boolean;
  readonly accetta: (motivo: string, nome: string) => void;
  readonly chiudi: () => void;
}

export function ModuloAccettazione({ chi, motivoDato, fermo, accetta, chiudi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [motivo, setMotivo] = useState(motivoDato ?? "");
  const [nome, setNome] = useState(chi);
  const [provato, setProvato] = useState(false);
  const breve = motivo.trim().length < MOTIVO_MINIMO;
  const anonimo = nome.trim() === "";
  return (
    <div className={stili.modulo}>
      {motivoDato === undefined && (
        <Field
          label={testi.motivo}
          required
          {...(provato && breve ? { validationMessage: testi.motivoBreve(MOTIVO_MINIMO) } : {})}
        >
          <Input
            value={motivo}
            onChange={(_, { value }) => {
              setMotivo(value);
            }}
          />
        </Field>
      )}
      <Field
        label={testi.chiAccetta}
        required
        {...(provato && anonimo ? { validationMessage: testi.chiManca } : {})}
      >
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
          {...inAttesa(fermo)}
          onClick={() => {
            setProvato(true);
            if (breve || anonimo) return;
            accetta(motivo, nome);
            chiudi();
          }}
        >
          {testi.conferma}
        </Button>
        <Button size="small" appearance="subtle" onClick={chiudi}>
          {testi.annulla}
        </Button>
      </div>
    </div>
  );
}
