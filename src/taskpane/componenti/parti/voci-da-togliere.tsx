/** What the user has decided, one line each with a button that takes it back. */
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  bottone: { flexShrink: 0 },
  secondo: { color: tokens.colorNeutralForeground2 },
  voce: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
});

interface Proprieta {
  /** What they are, before them. */
  readonly spiegazione?: string;
  /** Where no heading above says it. */
  readonly etichetta?: string;
  readonly voci: readonly {
    readonly chiave: string;
    readonly testo: string;
    /** What the button takes back, for those who hear it. */
    readonly nomePulsante: string;
  }[];
  readonly occupato: boolean;
  readonly togli: (chiave: string) => void;
}

export function VociDaTogliere({ spiegazione, etichetta, voci, occupato, togli }: Proprieta) {
  const stili = useStyles();
  const { selezione: testi } = useTesti();
  return (
    <>
      {spiegazione && (
        <Caption1 block className={stili.secondo}>
          {spiegazione}
        </Caption1>
      )}
      <ul className={stili.elenco} aria-label={etichetta}>
        {voci.map(({ chiave, testo, nomePulsante }) => (
          <li key={chiave} className={stili.voce}>
            <Body1>{testo}</Body1>
            <Button
              size="small"
              appearance="subtle"
              className={stili.bottone}
              aria-label={nomePulsante}
              {...inAttesa(occupato)}
              onClick={() => {
                togli(chiave);
              }}
            >
              {testi.togli}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
