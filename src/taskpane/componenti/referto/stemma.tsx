/** The picture of the cover: chosen from the user's disk, or taken away. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { ScegliFile } from "../parti/scegli-file";

const useStyles = makeStyles({
  gruppo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  aiuto: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly presente: boolean;
  readonly fermo: boolean;
  readonly metti: (byte: Uint8Array | null) => void;
}

export function Stemma({ presente, fermo, metti }: Proprieta) {
  const stili = useStyles();
  const t = useTesti().documento.stemma;
  return (
    <div className={stili.gruppo}>
      <div className={stili.azioni}>
        <ScegliFile
          nome={presente ? t.cambia : t.scegli}
          tipi=".png,.jpg,.jpeg,image/png,image/jpeg"
          size="small"
          occupato={fermo}
          scelti={([file]) => {
            // A file that cannot be read is said as an empty one is.
            void file
              ?.arrayBuffer()
              .catch((errore: unknown) => {
                if (errore instanceof DOMException) return new ArrayBuffer(0);
                throw errore;
              })
              .then((b) => {
                metti(new Uint8Array(b));
              });
          }}
        />
        {presente && (
          <Button
            size="small"
            {...inAttesa(fermo)}
            onClick={() => {
              metti(null);
            }}
          >
            {t.togli}
          </Button>
        )}
      </div>
      <Caption1 className={stili.aiuto}>{t.perche}</Caption1>
    </div>
  );
}
