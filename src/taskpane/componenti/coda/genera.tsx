/** *Genera*: the one verb that writes the referto, with what it does to Excel's own undo said beside it. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { isGiaFatto } from "../../viste";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";

const useStyles = makeStyles({
  tutto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  secondo: { color: tokens.colorNeutralForeground2 },
});

type Proprieta = Pick<ProprietaDiOgniVista, "stato" | "genera"> & {
  /** The one thing that there is to do: false where it is to sign. */
  readonly prima?: boolean;
};

export function Genera({ stato, genera, prima = true }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const bozza = stato.referto !== null && stato.referto.verdetto.esito !== "si";
  return (
    <div className={stili.tutto}>
      <Azione
        icona={<DocumentAdd20Regular />}
        testo={
          stato.lavoro?.tipo === "referto"
            ? testi.inCorso
            : isGiaFatto(stato)
              ? testi.rigenera
              : bozza
                ? testi.coda.generaBozza
                : testi.genera
        }
        {...(prima ? { tasto: "Enter" } : {})}
        prima={prima}
        fermo={stato.lavoro !== null}
        premi={genera}
      />
      <Caption1 className={stili.secondo}>{testi.coda.nonPrimaDi}</Caption1>
    </div>
  );
}
