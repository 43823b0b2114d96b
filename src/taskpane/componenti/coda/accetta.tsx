/** Answering for what is in sight, or for all that is alike: one line of reason; the name is asked once. */
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { useEffect, useRef, useState } from "react";
import { MOTIVO_MINIMO } from "../../../app/vista/scelte-referto";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  tutto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  nome: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
  parole: { minWidth: 0, overflowWrap: "anywhere" },
  scelta: { flexWrap: "wrap" },
});

interface Proprieta {
  /** Who accepted last; "" where nobody has. */
  readonly chi: string;
  /** The reason, where a press gives it: then the name alone is asked. */
  readonly motivoDato: string | null;
  /** How many are alike, this one among them. */
  readonly uguali: number;
  readonly fermo: boolean;
  readonly accetta: (motivo: string, nome: string, tutte: boolean) => void;
  readonly chiudi: () => void;
}

export function Accetta({ chi, motivoDato, uguali, fermo, accetta, chiudi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const t = testi.coda;
  const [motivo, setMotivo] = useState(motivoDato ?? "");
  const [nome, setNome] = useState(chi);
  const [chiede, setChiede] = useState(chi.trim() === "");
  const [tutte, setTutte] = useState(false);
  const [provato, setProvato] = useState(false);
  const primo = useRef<HTMLInputElement>(null);
  const campoNome = useRef<HTMLInputElement>(null);
  useEffect(() => {
    (primo.current ?? campoNome.current)?.focus();
  }, []);
  const breve = motivo.trim().length < MOTIVO_MINIMO;
  const anonimo = nome.trim() === "";
  const manda = (): void => {
    setProvato(true);
    if (!breve && !anonimo) accetta(motivo, nome, tutte);
    else if (breve) primo.current?.focus();
    else campoNome.current?.focus();
  };
  return (
    <div className={stili.tutto}>
      {motivoDato === null && (
        <Field
          label={t.perche}
          {...(provato && breve ? { validationMessage: testi.motivoBreve(MOTIVO_MINIMO) } : {})}
        >
          <Input
            input={{ ref: primo }}
            value={motivo}
            onChange={(_, { value }) => {
              setMotivo(value);
            }}
          />
        </Field>
      )}
      {uguali > 1 && (
        <RadioGroup
          layout="horizontal"
          className={stili.scelta}
          aria-label={t.quante}
          value={tutte ? "tutte" : "questa"}
          onChange={(_, { value }) => {
            setTutte(value === "tutte");
          }}
        >
          <Radio value="questa" label={t.soloQuesta} />
          <Radio value="tutte" label={t.tutte(uguali)} />
        </RadioGroup>
      )}
      {chiede ? (
        <Field
          label={testi.chiAccetta}
          {...(provato && anonimo ? { validationMessage: testi.chiManca } : {})}
        >
          <Input
            input={{ ref: campoNome }}
            value={nome}
            onChange={(_, { value }) => {
              setNome(value);
            }}
          />
        </Field>
      ) : (
        <div className={stili.nome}>
          <span className={stili.parole}>
            {t.aNome} <strong>{nome}</strong>
          </span>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              setChiede(true);
            }}
          >
            {t.cambia}
          </Button>
        </div>
      )}
      <Azione
        icona={<Checkmark20Regular />}
        testo={tutte ? t.accettaTutte(uguali) : t.accettaUna}
        tasto="Enter"
        prima
        fermo={fermo}
        premi={manda}
      />
      <Azione icona={<ArrowLeft20Regular />} testo={t.indietro} tasto="Escape" premi={chiudi} />
    </div>
  );
}
