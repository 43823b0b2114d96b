/**
 * Schede made: in the workbook, or a file each. A download does nothing in Excel for Mac (WKWebView), where a file is
 * opened instead.
 * learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins
 */
import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { FileScheda } from "../../../app/schede/file-schede";
import type { NomiChiesti } from "../../stato-schede";
import { inAttesa } from "../parti/attesa";
import { ElencoDetto } from "../parti/elenco-detto";
import { FogliScritti } from "../parti/fogli-scritti";
import { NomiDoppi } from "./nomi-doppi";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { Sezione } from "../parti/sezione";
import { useParoleGiro } from "./parole-giro";

const useStyles = makeStyles({
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  esito: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  file: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  nome: { flexGrow: 1, overflowWrap: "anywhere", minWidth: "min(140px, 100%)", flexBasis: "140px" },
});

export function PreparaSchede({ stato: { schede, lavoro }, azioni, invia }: ProprietaVista) {
  const stili = useStyles();
  const giro = useParoleGiro();
  const { preparate, doppi, file } = schede;
  const occupato = lavoro !== null;
  const prosegui = async ({ per, nomi }: NomiChiesti): Promise<void> => {
    await azioni.decidi({ tipo: "distinti", varianti: nomi.flatMap(({ gruppo }) => gruppo.varianti) });
    await azioni.schede[per === "fogli" ? "prepara" : "creaFile"]("diversi");
  };
  return (
    <Sezione titolo={giro.prepara}>
      <Body1>{giro.preparaPerche}</Body1>
      <div className={stili.azioni}>
        <Button {...inAttesa(occupato)} onClick={() => void azioni.schede.prepara()}>
          {giro.preparaFogli}
        </Button>
        <Button {...inAttesa(occupato)} onClick={() => void azioni.schede.creaFile()}>
          {giro.creaFile}
        </Button>
      </div>
      {doppi && (
        <NomiDoppi
          chiesti={doppi}
          occupato={occupato}
          conferma={() => {
            invia({ tipo: "vista-scelta", vista: "nomi" });
          }}
          diversi={() => void prosegui(doppi)}
        />
      )}
      {preparate && (
        <div role="status" className={stili.esito}>
          {preparate.fogli.length === 0 && <Body1>{giro.nienteScritto}</Body1>}
          {preparate.fogli.length > 0 && (
            <div>
              <Body1Strong block>{giro.scritti}</Body1Strong>
              <FogliScritti fogli={preparate.fogli} vaiA={(dove) => void azioni.vaiA(dove)} />
            </div>
          )}
          <ElencoDetto
            titolo={giro.rimesse}
            righe={preparate.rimesse.map(({ foglio, quante }) => giro.rimesseIn(foglio, quante))}
          />
          <ElencoDetto titolo={giro.tenute} righe={preparate.tenute} lang="it" />
          <ElencoDetto titolo={giro.daRaccogliere} righe={preparate.daRaccogliere} lang="it" />
          <ElencoDetto titolo={giro.diNessuno} righe={preparate.diNessuno} lang="it" />
        </div>
      )}
      {file.length > 0 && (
        <>
          <Caption1>{giro.macNonScarica}</Caption1>
          <ul className={stili.elenco}>
            {file.map((f) => (
              <li key={f.nome} className={stili.file}>
                <Body1 className={stili.nome} lang="it">
                  {f.nome}
                </Body1>
                <Button
                  size="small"
                  {...inAttesa(occupato)}
                  aria-label={giro.apriFile(f.nome)}
                  onClick={() => void azioni.schede.apriFile(f)}
                >
                  {giro.apri}
                </Button>
                <Button
                  size="small"
                  aria-label={giro.scarica(f.nome)}
                  onClick={() => {
                    download(f);
                  }}
                >
                  {giro.salva}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sezione>
  );
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function download({ nome, byte }: FileScheda): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(byte)], { type: XLSX }));
  const a = document.createElement("a");
  a.href = url;
  a.download = nome;
  a.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}
