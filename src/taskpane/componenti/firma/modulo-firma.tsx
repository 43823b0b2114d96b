/** The act of signing: who, in what role, what comes of it. No key presses it: it wants the hand. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Signature20Regular } from "@fluentui/react-icons/svg/signature";
import { useState } from "react";
import { isFermo } from "../../viste";
import { inAttesa } from "../parti/attesa";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { useParoleFirma } from "./parole";

const useStyles = makeStyles({
  modulo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  elenco: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  firma: { width: "100%", maxWidth: "none", minHeight: "36px" },
});

type Proprieta = Pick<ProprietaVista, "stato" | "azioni">;

export function ModuloFirma({ stato, azioni }: Proprieta) {
  const stili = useStyles();
  const t = useParoleFirma();
  const memoria = stato.riconosciuto?.memoria;
  const ultima = memoria?.firme.at(-1);
  const [nome, setNome] = useState(ultima?.nome ?? memoria?.chiAccetta ?? "");
  const [ruolo, setRuolo] = useState(ultima?.ruolo ?? t.ruoloUsuale);
  const [provato, setProvato] = useState(false);
  const manca = (testo: string) =>
    provato && testo.trim() === "" ? { validationMessage: t.servonoTuttiEDue } : {};
  return (
    <div className={stili.modulo}>
      <Field label={t.chi} required {...manca(nome)}>
        <Input
          value={nome}
          onChange={(_, { value }) => {
            setNome(value);
          }}
        />
      </Field>
      <Field label={t.ruolo} required {...manca(ruolo)}>
        <Input
          value={ruolo}
          onChange={(_, { value }) => {
            setRuolo(value);
          }}
        />
      </Field>
      <Button
        appearance="primary"
        className={stili.firma}
        icon={<Signature20Regular />}
        {...inAttesa(isFermo(stato.lavoro))}
        onClick={() => {
          setProvato(true);
          if (nome.trim() !== "" && ruolo.trim() !== "") void azioni.firma({ tipo: "firma", nome, ruolo });
        }}
      >
        {t.firma}
      </Button>
      <ul className={stili.elenco}>
        {t.chePassa.map((riga) => (
          <li key={riga}>
            <Caption1>{riga}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
