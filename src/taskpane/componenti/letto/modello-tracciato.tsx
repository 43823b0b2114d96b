/**
 * The corrections as a file: out to a colleague, in from another workbook. Excel for Mac lets no
 * page download a file, so the text itself is shown to be copied.
 * learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins (WKWebView)
 */
import { Body1, Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Memoria } from "../../../app/memoria/memoria";
import { formatModello } from "../../../app/decisioni/modello";
import { useTesti } from "../parti/contesto-testi";
import { ScegliFile } from "../parti/scegli-file";
import { Sezione } from "../parti/sezione";

const useStyles = makeStyles({
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const FILE = "referto-modello.json";

interface Proprieta {
  readonly memoria: Memoria;
  readonly occupato: boolean;
  readonly applica: (testo: string) => void;
}

export function ModelloTracciato({ memoria, occupato, applica }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const [testo, setTesto] = useState<string | null>(null);
  const { lessico } = memoria;
  const haParole = lessico.colonne.length + lessico.sezioni.length > 0;
  const salva = (): void => {
    const modello = formatModello(memoria.ente ?? testi.modello, lessico);
    setTesto(modello);
    download(modello);
  };
  return (
    <Sezione titolo={testi.modello}>
      <Body1>{testi.modelloPerche}</Body1>
      <div className={stili.azioni}>
        <Button size="small" disabled={!haParole} onClick={salva}>
          {testi.salvaModello}
        </Button>
        <ScegliFile
          nome={testi.applicaModello}
          tipi=".json,application/json"
          size="small"
          occupato={occupato}
          scelti={([file]) => {
            void file?.text().then(applica);
          }}
        />
      </div>
      {testo !== null && (
        <Field label={testi.modelloDaCopiare}>
          <Textarea readOnly value={testo} resize="vertical" />
        </Field>
      )}
    </Sezione>
  );
}

function download(testo: string): void {
  const a = document.createElement("a");
  a.href = `data:application/json;charset=utf-8,${encodeURIComponent(testo)}`;
  a.download = FILE;
  a.click();
}
