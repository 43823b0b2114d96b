/** The picture of the cover: chosen from the user's disk, or taken away. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  gruppo: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  aiuto: { color: tokens.colorNeutralForeground2 },
  nascosto: { display: "none" },
});

interface Proprieta {
  readonly presente: boolean;
  readonly fermo: boolean;
  readonly metti: (byte: Uint8Array | null) => void;
}

export function Stemma({ presente, fermo, metti }: Proprieta) {
  const stili = useStyles();
  const t = useTesti().documento.stemma;
  const scelta = useRef<HTMLInputElement>(null);
  const nome = presente ? t.cambia : t.scegli;
  return (
    <div className={stili.gruppo}>
      <div className={stili.azioni}>
        <Button size="small" {...inAttesa(fermo)} onClick={() => scelta.current?.click()}>
          {nome}
        </Button>
        <input
          ref={scelta}
          type="file"
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          className={stili.nascosto}
          disabled={fermo}
          aria-label={nome}
          onChange={({ target }) => {
            // A file that cannot be read is said as an empty one is.
            void target.files?.[0]
              ?.arrayBuffer()
              .catch(() => new ArrayBuffer(0))
              .then((b) => {
                metti(new Uint8Array(b));
              });
            target.value = "";
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
