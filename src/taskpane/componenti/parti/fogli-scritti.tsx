/** A link to each sheet of the referto; nothing where none was written. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Posizione } from "../../../base/posizione";
import { Collegamento } from "./collegamento";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  fogli: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Proprieta {
  readonly fogli: readonly string[];
  readonly vaiA: (dove: Posizione) => void;
}

export function FogliScritti({ fogli, vaiA }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  if (fogli.length === 0) return null;
  return (
    <nav aria-label={testi.fogli}>
      <ul className={stili.fogli}>
        {fogli.map((foglio) => (
          <li key={foglio}>
            <Collegamento
              dove={{ foglio, riga: 1, colonna: 1 }}
              vaiA={vaiA}
              testo={foglio}
              nome={testi.vaiAllaCella(foglio, null)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
