/** *Impostazioni*: the rules of the checks, kept in the workbook; the language of the pane, kept in the browser. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { isVuota, type Memoria } from "../../../app/memoria/memoria";
import { DEFINIZIONI, PARAMETRI_PREDEFINITI } from "../../../app/vista/scelte-referto";
import { LINGUE } from "../../lingua";
import { formatTolleranza, readMissioni, readTolleranza } from "../../scelte-scritte";
import { isFermo } from "../../viste";
import { inAttesa } from "../parti/attesa";
import { CampoTesto } from "../parti/campo-testo";
import { useTesti } from "../parti/contesto-testi";
import { Pagina } from "../parti/pagina";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { Ricomincia } from "./ricomincia";
import { SceltaUnica } from "../parti/scelta-unica";

const useStyles = makeStyles({
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const ESTRATTI = ["automatico", "si", "no"] as const;
const estrattoDi = (estratto: boolean | null): (typeof ESTRATTI)[number] =>
  estratto === null ? "automatico" : estratto ? "si" : "no";

interface Proprieta extends ProprietaVista {
  readonly chiudi: () => void;
}

export function VistaImpostazioni({ stato, azioni, chiudi }: Proprieta) {
  const testi = useTesti();
  const t = testi.regole;
  return (
    <Pagina titolo={t.titolo} chiudi={chiudi}>
      {stato.referto?.superato && <Caption1 role="status">{testi.superato}</Caption1>}
      {stato.riconosciuto && <Regole stato={stato} memoria={stato.riconosciuto.memoria} azioni={azioni} />}
      <SceltaUnica
        etichetta={t.lingua}
        aiuto={t.linguaPerche}
        voci={LINGUE}
        nomi={t.lingue}
        scelta={stato.lingua}
        fermo={false}
        scegli={(lingua) => {
          void azioni.parla(lingua);
        }}
      />
      {stato.riconosciuto?.memoriaNostra && (
        <Ricordato stato={stato} memoria={stato.riconosciuto.memoria} azioni={azioni} />
      )}
    </Pagina>
  );
}

interface ProprietaRegole extends Pick<ProprietaVista, "stato" | "azioni"> {
  readonly memoria: Memoria;
}

/** What is kept, and letting it go; where nothing is, that is said. */
function Ricordato({ stato: { lavoro }, memoria, azioni }: ProprietaRegole) {
  const { cancella: t } = useTesti();
  return (
    <>
      {isVuota(memoria) ? (
        <Caption1 role="status">{t.vuota}</Caption1>
      ) : (
        <Ricomincia
          testi={t}
          guasto={false}
          fermo={isFermo(lavoro)}
          ricomincia={() => void azioni.decidi({ tipo: "ricomincia" })}
        />
      )}
    </>
  );
}

function Regole({ stato: { lavoro }, memoria: { parametri }, azioni }: ProprietaRegole) {
  const stili = useStyles();
  const t = useTesti().regole;
  const fermo = isFermo(lavoro);
  const cambia = (quali: Partial<Memoria["parametri"]>): true => {
    void azioni.imposta((m) => ({ tipo: "parametri", parametri: { ...m.parametri, ...quali } }));
    return true;
  };
  return (
    <>
      <CampoTesto
        etichetta={t.tolleranza}
        aiuto={t.tolleranzaPerche}
        errore={t.tolleranzaErrata}
        valore={formatTolleranza(parametri.tolleranza)}
        fermo={fermo}
        salva={(testo) => {
          const tolleranza = readTolleranza(testo);
          return tolleranza !== null && cambia({ tolleranza });
        }}
      />
      <CampoTesto
        etichetta={t.missioni}
        aiuto={t.missioniPerche}
        errore={t.missioniErrate}
        valore={parametri.missioniEscluse.join(", ")}
        fermo={fermo}
        salva={(testo) => {
          const missioniEscluse = readMissioni(testo);
          return missioniEscluse !== null && cambia({ missioniEscluse });
        }}
      />
      <SceltaUnica
        etichetta={t.disponibilita}
        voci={DEFINIZIONI}
        nomi={t.definizioni}
        scelta={parametri.definizioneDisponibilita}
        fermo={fermo}
        scegli={(definizioneDisponibilita) => {
          cambia({ definizioneDisponibilita });
        }}
      />
      <SceltaUnica
        etichetta={t.estratto}
        aiuto={t.estrattoPerche}
        voci={ESTRATTI}
        nomi={t.estratti}
        scelta={estrattoDi(parametri.estratto)}
        fermo={fermo}
        scegli={(e) => {
          cambia({ estratto: e === "automatico" ? null : e === "si" });
        }}
      />
      <div className={stili.bottoni}>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            cambia(PARAMETRI_PREDEFINITI);
          }}
        >
          {t.ripristina}
        </Button>
      </div>
    </>
  );
}
