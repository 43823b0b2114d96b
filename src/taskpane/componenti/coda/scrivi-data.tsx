/** The date that the workbook does not say, where one waits for a verdict: written here, it is checked at once. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Calendar20Regular } from "@fluentui/react-icons/svg/calendar";
import { originaData } from "../../viste";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { CampoData } from "../referto/campo-data";

const useStyles = makeStyles({
  tutto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export function ScriviData({ stato, azioni, invia }: ProprietaVista) {
  const stili = useStyles();
  const { coda: t } = useTesti();
  return (
    <div className={stili.tutto}>
      <CampoData
        modulo={stato.modulo}
        origine={originaData(stato)}
        campoData={null}
        scriviData={(testo) => {
          invia({ tipo: "data-scritta", testo });
        }}
        lasciaData={() => {
          invia({ tipo: "data-lasciata" });
        }}
      />
      <Azione
        icona={<Calendar20Regular />}
        testo={t.controlla}
        tasto="Enter"
        prima
        fermo={stato.lavoro !== null}
        premi={() => void azioni.controlla("riquadro")}
      />
    </div>
  );
}
