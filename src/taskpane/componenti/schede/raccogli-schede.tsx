/** What came back, beside what the source holds: what is odd first, then each answer, to be accepted or left. */
import {
  Body1,
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { CellaDaScrivere } from "../../../app/giudizio/cella-da-scrivere";
import { indirizzo, lettera } from "../../../base/posizione";
import { isSceglibile, rifiutabili } from "../../stato-schede";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { ElencoDetto } from "../parti/elenco-detto";
import { ElencoRisposte } from "./elenco-risposte";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { ScegliFile } from "../parti/scegli-file";
import { Sezione } from "../parti/sezione";
import { useParoleGiro } from "./parole-giro";

const useStyles = makeStyles({
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  testo: { overflowWrap: "anywhere", whiteSpace: "normal" },
});

export function RaccogliSchede({ stato: { schede, lavoro }, azioni, invia }: ProprietaVista) {
  const stili = useStyles();
  const testi = useTesti();
  const giro = useParoleGiro();
  const { raccolta, scelte, scritto, invariati } = schede;
  const occupato = lavoro !== null;
  const daRifiutare = rifiutabili(schede).length;
  return (
    <Sezione titolo={giro.raccogli}>
      <Body1>{giro.raccogliPerche}</Body1>
      <div className={stili.azioni}>
        <Button {...inAttesa(occupato)} onClick={() => void azioni.schede.confronta([])}>
          {giro.confronta}
        </Button>
        <ScegliFile
          nome={giro.daFile}
          tipi=".xlsx"
          piuDiUno
          occupato={occupato}
          scelti={(file) => void leggi(file).then(azioni.schede.confronta)}
        />
      </div>
      {scritto && (
        <div role="status">
          <ElencoDetto
            titolo={giro.scritte(scritto.scritte.length)}
            righe={scritto.scritte.map(
              ({ registro: r }) => `${r.cella}: ${r.indicatore}, ${r.campo}: ${r.dopo || testi.vuoto}`,
            )}
          />
          <ElencoDetto
            titolo={giro.nonScritte}
            righe={scritto.rifiutate.map(
              ({ scrittura: s, motivo }) => `${s.registro.indicatore}: ${motivo[testi.lingua]}`,
            )}
          />
        </div>
      )}
      {raccolta && (
        <>
          <Dubbi
            titolo={giro.rifiutate}
            righe={raccolta.confronto.rifiutate.map((r) => `${r.origine}: ${r.motivo[testi.lingua]}`)}
          />
          {raccolta.colonne.map((c) => (
            <MancaColonna
              key={`${c.dove.foglio} ${indirizzo(c.dove)}`}
              colonna={c}
              occupato={occupato}
              azioni={azioni}
            />
          ))}
          <Dubbi titolo={giro.avvisi} righe={raccolta.confronto.avvisi.map((a) => a[testi.lingua])} />
          <Checkbox
            checked={invariati}
            label={giro.invariati(raccolta.confronto.risposte.filter((r) => r.stato === "invariato").length)}
            onChange={(_, { checked }) => {
              invia({ tipo: "schede", evento: { fatto: "invariati", si: checked === true } });
            }}
          />
          {raccolta.confronto.risposte.every((r) => r.stato === "invariato") && (
            <Body1>{giro.nessunaRisposta}</Body1>
          )}
          <div className={stili.azioni}>
            {raccolta.confronto.risposte.some(isSceglibile) && (
              <Button
                disabledFocusable={scelte.size === 0}
                {...inAttesa(occupato)}
                onClick={() => void azioni.schede.scrivi()}
              >
                {giro.scrivi(scelte.size)}
              </Button>
            )}
            {daRifiutare > 0 && (
              <Button {...inAttesa(occupato)} onClick={() => void azioni.schede.rifiuta()}>
                {giro.rifiuta(daRifiutare)}
              </Button>
            )}
          </div>
          <ElencoRisposte
            risposte={raccolta.confronto.risposte}
            invariati={invariati}
            scelte={scelte}
            occupato={occupato}
            azioni={azioni}
            scegli={(risposta, si) => {
              invia({ tipo: "schede", evento: { fatto: "scelta", risposta, si } });
            }}
          />
        </>
      )}
    </Sezione>
  );
}

/** The column that would take the answers, offered: what would be written is said first. */
function MancaColonna({
  colonna: c,
  occupato,
  azioni,
}: Pick<ProprietaVista, "azioni"> & { readonly colonna: CellaDaScrivere; readonly occupato: boolean }) {
  const stili = useStyles();
  const giro = useParoleGiro();
  const cella = indirizzo(c.dove);
  const titolo = String(c.dopo);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={stili.testo}>
        {giro.manca(c.dove.foglio, cella, titolo, lettera(c.colonna?.accanto ?? c.dove.colonna))}
      </MessageBarBody>
      <MessageBarActions>
        <Button {...inAttesa(occupato)} onClick={() => void azioni.schede.aggiungi(c)}>
          {giro.aggiungiColonna(titolo, `${c.dove.foglio}!${cella}`)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Dubbi({ titolo, righe }: { readonly titolo: string; readonly righe: readonly string[] }) {
  const stili = useStyles();
  if (righe.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={stili.testo}>
        <ElencoDetto titolo={titolo} righe={righe} />
      </MessageBarBody>
    </MessageBar>
  );
}

const leggi = (file: readonly File[]) =>
  Promise.all(file.map(async (f) => ({ nome: f.name, byte: new Uint8Array(await f.arrayBuffer()) })));
