/** What the user may decide of an indicator: which way is better, and that it is out of the judgement, with a reason. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { TargetMostrato } from "../../../app/vista/mostra";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const CONTRARIA = {
  "più alto è meglio": "più basso è meglio",
  "più basso è meglio": "più alto è meglio",
} as const;

interface Proprieta {
  readonly target: TargetMostrato;
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function CorreggiIndicatore({ target: { chiave, polarita, stralciato }, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [stralcia, setStralcia] = useState(false);
  const [motivo, setMotivo] = useState("");
  if (stralciato !== null)
    return (
      <div className={stili.modulo}>
        <Caption1>{testi.stralciato(stralciato)}</Caption1>
        <div className={stili.bottoni}>
          <Button
            size="small"
            {...inAttesa(fermo)}
            onClick={() => {
              decidi({ tipo: "stralcio", chiave, motivo: null });
            }}
          >
            {testi.rimetti}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={stili.modulo}>
      {polarita !== null && (
        <Caption1>
          {testi.polarita}: {testi.verso[polarita]}
        </Caption1>
      )}
      <div className={stili.bottoni}>
        {polarita !== null && (
          <Button
            size="small"
            appearance="subtle"
            {...inAttesa(fermo)}
            onClick={() => {
              decidi({ tipo: "polarita", chiave, polarita: CONTRARIA[polarita] });
            }}
          >
            {testi.giraPolarita}
          </Button>
        )}
        {!stralcia && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setStralcia(true);
            }}
          >
            {testi.stralcia}
          </Button>
        )}
      </div>
      {stralcia && (
        <>
          <Field label={testi.motivo} required>
            <Input
              value={motivo}
              onChange={(_, { value }) => {
                setMotivo(value);
              }}
            />
          </Field>
          <div className={stili.bottoni}>
            <Button
              size="small"
              disabled={motivo.trim() === ""}
              {...inAttesa(fermo)}
              onClick={() => {
                decidi({ tipo: "stralcio", chiave, motivo });
                setStralcia(false);
              }}
            >
              {testi.confermaStralcio}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setStralcia(false);
              }}
            >
              {testi.annulla}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
