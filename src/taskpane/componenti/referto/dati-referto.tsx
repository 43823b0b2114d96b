/** What the officer says before pressing: the date the referto speaks of, and the ente. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { Modulo } from "../../modulo";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  campi: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Proprieta {
  readonly modulo: Modulo;
  /** Where the date comes from, where that is worth saying. */
  readonly origine: "trovata" | "non-trovata" | null;
  readonly campoData: Ref<HTMLInputElement>;
  readonly scriviData: (testo: string) => void;
  readonly lasciaData: () => void;
  readonly scriviEnte: (testo: string) => void;
}

export function DatiReferto({ modulo, origine, campoData, scriviData, lasciaData, scriviEnte }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <div className={stili.campi}>
      <Field
        label={testi.data}
        required
        {...(modulo.errore
          ? { validationMessage: testi.erroreData[modulo.errore], validationState: "error" as const }
          : origine
            ? { hint: origine === "trovata" ? testi.dataTrovata : testi.dataNonTrovata }
            : {})}
      >
        <Input
          input={{ ref: campoData }}
          value={modulo.data}
          placeholder={testi.dataForma}
          autoComplete="off"
          onChange={(_, { value }) => {
            scriviData(value);
          }}
          onBlur={lasciaData}
        />
      </Field>
      <Field label={testi.ente}>
        <Input
          value={modulo.ente}
          placeholder={testi.enteEsempio}
          autoComplete="off"
          onChange={(_, { value }) => {
            scriviEnte(value);
          }}
        />
      </Field>
    </div>
  );
}
