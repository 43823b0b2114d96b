/** Withdrawing a signature: who, and why; the sheets are made again from the cells of now. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import type { FirmaVista } from "../../../app/vista/firma-vista";
import { MOTIVO_MINIMO } from "../../../app/vista/scelte-referto";
import { isFermo } from "../../viste";
import { inAttesa } from "../parti/attesa";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { useParoleFirma } from "./parole";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondo: { color: tokens.colorNeutralForeground2 },
});

type Proprieta = Pick<ProprietaVista, "stato" | "azioni"> & {
  readonly firma: FirmaVista;
  readonly aperto: boolean;
  readonly apri: (si: boolean) => void;
};

export function Ritira({ stato, azioni, firma, aperto, apri }: Proprieta) {
  const stili = useStyles();
  const t = useParoleFirma();
  const testi = useTesti();
  const [nome, setNome] = useState(firma.nome);
  const [motivo, setMotivo] = useState("");
  const [provato, setProvato] = useState(false);
  const breve = motivo.trim().length < MOTIVO_MINIMO;
  const anonimo = nome.trim() === "";
  if (!aperto)
    return (
      <Azione
        icona={<ArrowUndo20Regular />}
        testo={firma.vale === false ? t.ritiraEAggiorna : t.ritira}
        fermo={isFermo(stato.lavoro)}
        premi={() => {
          apri(true);
        }}
      />
    );
  return (
    <div className={stili.modulo}>
      <Field
        label={t.perche}
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
      <Field
        label={t.chiRitira}
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
      <Caption1 className={stili.secondo}>{t.cheRitira}</Caption1>
      <div className={stili.bottoni}>
        <Button
          {...inAttesa(isFermo(stato.lavoro))}
          onClick={() => {
            setProvato(true);
            if (!breve && !anonimo) void azioni.firma({ tipo: "ritiro", nome, motivo });
          }}
        >
          {t.conferma}
        </Button>
        <Button
          appearance="subtle"
          aria-keyshortcuts="Escape"
          onClick={() => {
            apri(false);
          }}
        >
          {testi.annulla}
        </Button>
      </div>
    </div>
  );
}
