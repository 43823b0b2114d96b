/**
 * In place of a verdict of now: that the workbook is being read; that there is nothing to read in it; that its date is
 * missing; else what the last referto said, with its day and hour.
 */
import { Body1, Caption1, makeStyles, typographyStyles } from "@fluentui/react-components";
import { TableSearch20Regular } from "@fluentui/react-icons/svg/table-search";
import type { Ref } from "react";
import { tonoVerdetto } from "../../../app/vista/tono";
import { mancanti } from "../../viste";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import { InserisciModelli } from "../letto/inserisci-modelli";
import { NonLetta } from "../letto/non-letta";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { ScriviData } from "../coda/pigre";
import { QuadroVerdetto } from "./verdetto";

const useStyles = makeStyles({ titolo: { ...typographyStyles.subtitle2, margin: 0 } });

interface Proprieta extends ProprietaVista {
  readonly titolo: Ref<HTMLHeadingElement>;
}

export function SenzaVerdetto({ titolo, ...vista }: Proprieta) {
  const { stato, azioni, invia } = vista;
  const stili = useStyles();
  const testi = useTesti();
  const { riconosciuto, inVerifica, lavoro } = stato;
  if (riconosciuto === null)
    return <NonLetta legge={lavoro !== null} rileggi={() => void azioni.rileggi()} />;
  if (riconosciuto.tabelle.length === 0)
    return (
      <>
        <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
          {testi.coda.vuota.titolo}
        </h1>
        <Body1>{testi.problema({ tipo: "nessuna-tabella", nonLetti: riconosciuto.nonLetti })}</Body1>
        <Azione
          icona={<TableSearch20Regular />}
          testo={testi.coda.vuota.indica}
          tasto="Enter"
          prima
          premi={() => {
            invia({ tipo: "vista-scelta", vista: "letto" });
          }}
        />
        <InserisciModelli
          quali={mancanti(riconosciuto).map((s) => testi.strutture[s])}
          vuota={false}
          occupato={lavoro !== null}
          inserisci={() => void azioni.inserisciModelli()}
        />
      </>
    );
  const verifica = inVerifica || lavoro?.tipo === "controllo" || lavoro?.tipo === "lettura";
  const { ultimo } = riconosciuto;
  return (
    <>
      {ultimo?.verdetto ? (
        <QuadroVerdetto
          tono={tonoVerdetto(ultimo.verdetto)}
          verdetto={ultimo.verdetto}
          titolo={titolo}
          prima={testi.refertoAl(ultimo.al)}
          righe={[testi.verdettoScritto(ultimo), ...(verifica ? [testi.verifico] : [])]}
        />
      ) : (
        <>
          {ultimo && <Caption1 block>{testi.documento.ultimo(ultimo)}</Caption1>}
          <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
            {verifica ? testi.verifico : ultimo ? testi.daControllare : testi.senzaVerdetto}
          </h1>
        </>
      )}
      {!verifica && <ScriviData {...vista} />}
    </>
  );
}
