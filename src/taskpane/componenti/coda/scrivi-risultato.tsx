/** The result typed here goes into its cell, if it reads as one; what was there comes back with *Annulla*. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { useEffect, useRef, useState } from "react";
import type { CellaDaScrivere } from "../../../app/giudizio/cella-da-scrivere";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  tutto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Proprieta {
  readonly fermo: boolean;
  readonly dove: string;
  /** Null where it does not read as a result of that target. */
  readonly leggi: (scritto: string) => Promise<CellaDaScrivere | null>;
  readonly scrivi: (cella: CellaDaScrivere) => void;
  readonly chiudi: () => void;
}

export function ScriviRisultato({ fermo, dove, leggi, scrivi, chiudi }: Proprieta) {
  const stili = useStyles();
  const t = useTesti().coda;
  const [testo, setTesto] = useState("");
  const [errato, setErrato] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  useEffect(() => {
    campo.current?.focus();
  }, []);
  const manda = async (): Promise<void> => {
    const cella = await leggi(testo);
    if (cella) scrivi(cella);
    else setErrato(true);
  };
  return (
    <div className={stili.tutto}>
      <Field
        label={`${t.risultato}, ${dove}`}
        {...(errato ? { validationMessage: t.risultatoIllegibile } : {})}
      >
        <Input
          input={{ ref: campo }}
          value={testo}
          autoComplete="off"
          onChange={(_, { value }) => {
            setTesto(value);
            setErrato(false);
          }}
        />
      </Field>
      <Azione
        icona={<Edit20Regular />}
        testo={t.scriviInCella}
        tasto="Enter"
        prima
        fermo={fermo}
        premi={() => void manda()}
      />
      <Azione icona={<ArrowLeft20Regular />} testo={t.indietro} tasto="Escape" premi={chiudi} />
    </div>
  );
}
