/** What the officer says before pressing: the date the referto speaks of, and the ente. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTesti } from "../parti/contesto-testi";
import { CampoData, type ProprietaCampoData } from "./campo-data";

const useStyles = makeStyles({
  campi: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Proprieta extends ProprietaCampoData {
  readonly scriviEnte: (testo: string) => void;
}

export function DatiReferto({ scriviEnte, ...data }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <div className={stili.campi}>
      <CampoData {...data} />
      <Field label={testi.ente}>
        <Input
          value={data.modulo.ente}
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
