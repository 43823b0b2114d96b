/** How the referto is to be as a document: its cover, its parts, its columns, live or for publication. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Memoria } from "../../../app/memoria/memoria";
import { isFermo } from "../../viste";
import { Interruttore } from "../parti/campi-in-attesa";
import { CampoTesto } from "../parti/campo-testo";
import { useTesti } from "../parti/contesto-testi";
import { PartiReferto } from "./parti-referto";
import { Piega } from "../parti/piega";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { Stemma } from "./stemma";

const useStyles = makeStyles({
  campi: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  interruttori: { overflowWrap: "anywhere", display: "flex", flexDirection: "column" },
  aiuto: { color: tokens.colorNeutralForeground2 },
});

const CAMPI = ["titolo", "numero", "provincia", "data", "premessa", "firma"] as const;
const IN_RIGHE: ReadonlySet<(typeof CAMPI)[number]> = new Set(["premessa", "firma"]);

type Impostazioni = Memoria["impostazioni"];

interface Proprieta extends Pick<ProprietaVista, "stato" | "azioni"> {
  readonly impostazioni: Impostazioni;
  /** The cover has the coat of arms of the ente. */
  readonly stemma: boolean;
}

export function Documento({ stato: { lavoro }, azioni, impostazioni, stemma }: Proprieta) {
  const stili = useStyles();
  const t = useTesti().documento;
  const fermo = isFermo(lavoro);
  const cambia = (come: (prima: Impostazioni) => Partial<Impostazioni>): true => {
    void azioni.imposta(({ impostazioni: prima }) => ({
      tipo: "impostazioni",
      impostazioni: { ...prima, ...come(prima) },
    }));
    return true;
  };
  return (
    <>
      <Piega titolo={t.copertina}>
        <div className={stili.campi}>
          {CAMPI.map((campo) => (
            <CampoTesto
              key={campo}
              etichetta={t.campi[campo]}
              aiuto={t.esempi[campo]}
              righe={IN_RIGHE.has(campo)}
              valore={impostazioni.testi[campo]}
              fermo={fermo}
              salva={(testo) => cambia(({ testi }) => ({ testi: { ...testi, [campo]: testo } }))}
            />
          ))}
          <Stemma presente={stemma} fermo={fermo} metti={(byte) => void azioni.stemma(byte)} />
        </div>
      </Piega>
      <PartiReferto
        scelte={impostazioni.sezioni}
        fermo={fermo}
        cambia={(come) => {
          cambia(({ sezioni }) => ({ sezioni: come(sezioni) }));
        }}
      />
      <div className={stili.interruttori}>
        {(["percentuali", "soloValori"] as const).map((cosa) => (
          <Interruttore
            key={cosa}
            occupato={fermo}
            etichetta={t[cosa]}
            acceso={impostazioni[cosa]}
            cambia={(acceso) => {
              cambia(() => ({ [cosa]: acceso }));
            }}
          />
        ))}
        <Caption1 className={stili.aiuto}>{t.soloValoriPerche}</Caption1>
      </div>
    </>
  );
}
