/** Where what the workbook keeps cannot be read: the way out, with a confirmation, for it cannot be undone. */
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: "anywhere",
  },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  readonly fermo: boolean;
  readonly ricomincia: () => void;
}

export function Ricomincia({ fermo, ricomincia }: Proprieta) {
  const stili = useStyles();
  const { ricomincia: t, annulla } = useTesti();
  const [chiede, setChiede] = useState(false);
  return (
    <section aria-label={t.titolo} className={stili.tutto}>
      <Body1 aria-live="polite">{chiede ? t.sicuro : t.perche}</Body1>
      <div className={stili.bottoni}>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            if (chiede) ricomincia();
            setChiede(!chiede);
          }}
        >
          {chiede ? t.conferma : t.bottone}
        </Button>
        {chiede && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setChiede(false);
            }}
          >
            {annulla}
          </Button>
        )}
      </div>
    </section>
  );
}
