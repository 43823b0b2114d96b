/**
 * Letting go all that the workbook keeps, with a confirmation that says what goes and what stays: the way out where it
 * cannot be read, and then it cannot be taken back; a choice of the user where it can.
 */
import { Body1, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TestiRicomincia } from "../../testi/testi";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  guasto: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  detto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  readonly testi: TestiRicomincia;
  /** Something is wrong, and this is the way out. */
  readonly guasto: boolean;
  readonly fermo: boolean;
  readonly ricomincia: () => void;
}

export function Ricomincia({ testi: t, guasto, fermo, ricomincia }: Proprieta) {
  const stili = useStyles();
  const { annulla } = useTesti();
  const [chiede, setChiede] = useState(false);
  return (
    <section aria-label={t.titolo} className={mergeClasses(stili.tutto, guasto && stili.guasto)}>
      <div aria-live="polite" className={stili.detto}>
        {(chiede ? t.sicuro : [t.perche]).map((frase) => (
          <Body1 key={frase}>{frase}</Body1>
        ))}
      </div>
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
