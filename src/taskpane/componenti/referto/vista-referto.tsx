/** *Referto*: the document, from its draft to its end; what it says of itself. */
import { Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { codaDi } from "../../coda";
import { inFrase, isFirmabile, originaData } from "../../viste";
import { useTesti } from "../parti/contesto-testi";
import { ConfrontoConFile } from "./confronto";
import { DatiReferto } from "./dati-referto";
import { Documento } from "./documento";
import { Firmato } from "../firma/firmato";
import { ModuloFirma } from "../firma/modulo-firma";
import { Genera } from "../coda/genera";
import { NonLetta } from "../letto/non-letta";
import type { ProprietaDiOgniVista } from "../parti/proprieta-vista";
import { UltimoGenerato } from "./ultimo-generato";
import { VerdettoInRiga } from "../coda/verdetto-in-riga";

const useStyles = makeStyles({
  titolo: { ...typographyStyles.subtitle2, margin: 0 },
  secondo: { color: tokens.colorNeutralForeground2 },
});

export function VistaReferto({ stato, azioni, invia, campoData, titolo, genera }: ProprietaDiOgniVista) {
  const stili = useStyles();
  const testi = useTesti();
  const { riconosciuto, referto } = stato;
  if (riconosciuto === null)
    return <NonLetta legge={stato.lavoro !== null} rileggi={() => void azioni.rileggi()} />;
  if (riconosciuto.firma)
    return <Firmato stato={stato} azioni={azioni} titolo={titolo} firma={riconosciuto.firma} />;
  const daFirmare = isFirmabile(stato);
  const aperte = referto ? codaDi(referto).generi.length : 0;
  return (
    <>
      {referto?.verdetto.esito === "si" ? (
        <VerdettoInRiga
          verdetto={referto.verdetto}
          generi={0}
          titolo={titolo}
          righe={[inFrase(referto.verdetto.parole[testi.lingua].coda)]}
        />
      ) : (
        <div>
          <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
            {referto ? testi.refertoAl(referto.dataRiferimento) : testi.titolo}
          </h1>
          {referto && (
            <span className={stili.secondo}>
              {aperte > 0 ? testi.coda.restano(aperte) : testi.coda.siGuarda}
            </span>
          )}
        </div>
      )}
      {daFirmare && <ModuloFirma stato={stato} azioni={azioni} />}
      <Genera stato={stato} genera={genera} prima={!daFirmare} />
      {referto?.superato && (
        <Caption1 block role="status">
          {testi.superato}
        </Caption1>
      )}
      {referto?.deciso && referto.fogli.length > 0 && <Caption1 block>{testi.deciso}</Caption1>}
      <UltimoGenerato ultimo={riconosciuto.ultimo} vaiA={(dove) => void azioni.vaiA(dove)} />
      <ConfrontoConFile stato={stato} azioni={azioni} />
      <DatiReferto
        modulo={stato.modulo}
        origine={originaData(stato)}
        campoData={campoData}
        scriviData={(testo) => {
          invia({ tipo: "data-scritta", testo });
        }}
        lasciaData={() => {
          invia({ tipo: "data-lasciata" });
        }}
        scriviEnte={(testo) => {
          invia({ tipo: "ente-scritto", testo });
        }}
      />
      <Documento
        stato={stato}
        azioni={azioni}
        impostazioni={riconosciuto.memoria.impostazioni}
        stemma={riconosciuto.stemma}
      />
    </>
  );
}
