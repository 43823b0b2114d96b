/** What came back, beside what the source holds: what is odd first, then each answer, to be accepted or left. */
import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { RispostaRaccolta as Risposta } from "../../app/sollecita";
import { isSceglibile, rifiutabili } from "../stato-schede";
import { perResponsabile } from "../viste-schede";
import { inAttesa } from "./attesa";
import { Spunta } from "./campi-in-attesa";
import { italiano, useTesti } from "./contesto-testi";
import { ElencoDetto } from "./elenco-detto";
import type { ProprietaVista } from "./proprieta-vista";
import { ScegliFile } from "./scegli-file";
import { Sezione } from "./sezione";

const useStyles = makeStyles({
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  testo: { overflowWrap: "anywhere", whiteSpace: "normal" },
  titolo: { margin: 0 },
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  risposta: {
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function RaccogliSchede({ stato: { schede, lavoro }, azioni, invia }: ProprietaVista) {
  const stili = useStyles();
  const testi = useTesti();
  const { giro } = testi;
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
        <div role="status" {...italiano(testi)}>
          <ElencoDetto
            titolo={giro.scritte(scritto.scritte.length)}
            righe={scritto.scritte.map(
              ({ registro: r }) => `${r.cella}: ${r.indicatore}, ${r.campo}: ${r.dopo || giro.vuoto}`,
            )}
          />
          <ElencoDetto
            titolo={giro.nonScritte}
            righe={scritto.rifiutate.map(({ scrittura: s, motivo }) => `${s.registro.indicatore}: ${motivo}`)}
          />
        </div>
      )}
      {raccolta && (
        <>
          <Dubbi
            titolo={giro.rifiutate}
            righe={raccolta.confronto.rifiutate.map((r) => `${r.origine}: ${r.motivo}`)}
          />
          <Dubbi titolo={giro.avvisi} righe={raccolta.confronto.avvisi} />
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
          {perResponsabile(raccolta.confronto.risposte, invariati).map(([nome, risposte]) => (
            <div key={nome}>
              <Body1Strong as="h3" block className={stili.titolo} lang="it">
                {nome}
              </Body1Strong>
              <ul className={stili.elenco}>
                {risposte.map((r) => (
                  <li key={`${r.origine}!${r.cellaScheda}`} className={stili.risposta}>
                    <VoceRisposta
                      risposta={r}
                      scelta={scelte.has(r)}
                      occupato={occupato}
                      scegli={(si) => {
                        invia({ tipo: "schede", evento: { fatto: "scelta", risposta: r, si } });
                      }}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <Button
            disabledFocusable={scelte.size === 0}
            {...inAttesa(occupato)}
            onClick={() => void azioni.schede.scrivi()}
          >
            {giro.scrivi(scelte.size)}
          </Button>
          {daRifiutare > 0 && (
            <Button {...inAttesa(occupato)} onClick={() => void azioni.schede.rifiuta()}>
              {giro.rifiuta(daRifiutare)}
            </Button>
          )}
        </>
      )}
    </Sezione>
  );
}

function Dubbi({ titolo, righe }: { readonly titolo: string; readonly righe: readonly string[] }) {
  const stili = useStyles();
  if (righe.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={stili.testo}>
        <ElencoDetto titolo={titolo} righe={righe} lang="it" />
      </MessageBarBody>
    </MessageBar>
  );
}

interface ProprietaRisposta {
  readonly risposta: Risposta;
  readonly scelta: boolean;
  readonly occupato: boolean;
  readonly scegli: (si: boolean) => void;
}

function VoceRisposta({ risposta: r, scelta, occupato, scegli }: ProprietaRisposta) {
  const testi = useTesti();
  const { giro } = testi;
  const detto = `${giro.stati[r.stato]}: ${r.indicatore}, ${testi.campo(r.campo)}: ${giro.cambia(r.prima || giro.vuoto, r.dopo || giro.vuoto)}`;
  return (
    <>
      {isSceglibile(r) ? (
        <Spunta occupato={occupato} etichetta={detto} acceso={scelta} cambia={scegli} />
      ) : (
        <Body1>{detto}</Body1>
      )}
      <Caption1>{giro.daChi(r.chi, r.quando, r.origine)}</Caption1>
      {r.stato !== "nuovo" && r.spiegazione !== "" && (
        <Caption1 {...italiano(testi)}>{r.spiegazione}</Caption1>
      )}
    </>
  );
}

const leggi = (file: readonly File[]) =>
  Promise.all(file.map(async (f) => ({ nome: f.name, byte: new Uint8Array(await f.arrayBuffer()) })));
