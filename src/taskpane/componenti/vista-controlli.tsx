/** *Controlli*: may she sign, every finding under the groups and filters she chooses, every check in a line. */
import {
  Body1,
  Caption1,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type Ref } from "react";
import { chiaveDi, chiaveRiparazione } from "../../app/riparazione";
import type { Rilievo } from "../../base/rilievo";
import { righeRilievi } from "../righe-elenco";
import { PER_RILIEVI, type SceltaRilievi } from "../scelte";
import type { RefertoFatto } from "../stato";
import { derogaDi, GRAVITA, isFermo, isRifatto, isSegnabile, mira, rilieviDi } from "../viste";
import { AccettaRilievo } from "./accetta-rilievo";
import { italiano, useTesti } from "./contesto-testi";
import { Controlla } from "./controlla";
import { CorrezioneDelRilievo, CorrezioniSicure } from "./correzioni-sicure";
import { ElencoVirtuale } from "./elenco-virtuale";
import { FogliScritti } from "./fogli-scritti";
import { Piega } from "./piega";
import type { ProprietaVista } from "./proprieta-vista";
import { SegniNelFoglio } from "./segni-nel-foglio";
import { Sezione } from "./sezione";
import { useStiliVoce } from "./stili-voce";
import { VerdettoMostrato } from "./verdetto";

const useStyles = makeStyles({
  filtri: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  cerca: { width: "100%", maxWidth: "none" },
  controlli: { listStyleType: "none", margin: 0, padding: 0 },
  controllo: { padding: `${tokens.spacingVerticalXXS} 0` },
});

export function VistaControlli({
  titolo,
  ...vista
}: ProprietaVista & { readonly titolo: Ref<HTMLHeadingElement> }) {
  const { stato, azioni, invia } = vista;
  const testi = useTesti();
  const { referto, scelte } = stato;
  return (
    <>
      {referto ? (
        <>
          <VerdettoMostrato referto={referto} diPrima={isRifatto(stato.lavoro)} titolo={titolo} />
          <FogliScritti fogli={referto.fogli} vaiA={(dove) => void azioni.vaiA(dove)} />
        </>
      ) : (
        <Body1>{testi.senzaVerdetto}</Body1>
      )}
      <Controlla occupato={stato.lavoro !== null} controlla={() => void azioni.controlla("riquadro")} />
      <div>
        {referto && <TuttiIControlli referto={referto} />}
        <CorrezioniSicure {...vista} />
        {isSegnabile(stato) && (
          <SegniNelFoglio
            segni={stato.segni}
            occupato={stato.lavoro !== null}
            cambia={(chiesti) => void azioni.segna(chiesti)}
          />
        )}
      </div>
      {referto && referto.rilievi.length > 0 && (
        <Rilievi
          {...vista}
          referto={referto}
          scelta={scelte.rilievi}
          cambia={(rilievi) => {
            invia({ tipo: "scelte-cambiate", scelte: { rilievi: { ...scelte.rilievi, ...rilievi } } });
          }}
        />
      )}
    </>
  );
}

interface ProprietaRilievi extends ProprietaVista {
  readonly referto: RefertoFatto;
  readonly scelta: SceltaRilievi;
  readonly cambia: (scelta: Partial<SceltaRilievi>) => void;
}

function Rilievi({ referto, scelta, cambia, ...vista }: ProprietaRilievi) {
  const { stato, azioni } = vista;
  const fermo = isFermo(stato.lavoro);
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const { per, gravita, cerca } = scelta;
  const righe = useMemo(
    () =>
      righeRilievi(
        referto,
        { per, gravita, cerca, aperto: null },
        { ...testi.gruppi, gravita: testi.gravitaMolti, senzaResponsabile: testi.senzaResponsabile },
      ),
    [referto, per, gravita, cerca, testi],
  );
  const riparazioni = useMemo(
    () => new Map(referto.riparazioni.map((r) => [chiaveDi(r), r])),
    [referto.riparazioni],
  );
  const quanti = righe.filter((r) => r.tipo === "voce").length;
  return (
    <Sezione titolo={testi.daVedere}>
      <div className={stili.filtri} role="group" aria-label={testi.filtraGravita}>
        {GRAVITA.map((g) => (
          <ToggleButton
            key={g}
            size="small"
            shape="circular"
            checked={gravita.includes(g)}
            onClick={() => {
              cambia({ gravita: gravita.includes(g) ? gravita.filter((x) => x !== g) : [...gravita, g] });
            }}
          >
            {testi.gravitaMolti[g]} ({testi.numero(rilieviDi(referto, g).length)})
          </ToggleButton>
        ))}
      </div>
      <Input
        type="search"
        size="small"
        className={stili.cerca}
        aria-label={testi.cercaRilievi}
        placeholder={testi.cercaRilievi}
        value={cerca}
        onChange={(_, { value }) => {
          cambia({ cerca: value });
        }}
      />
      <Select
        size="small"
        aria-label={testi.raggruppa}
        value={per}
        onChange={(_, { value }) => {
          cambia({ per: PER_RILIEVI.find((p) => p === value) ?? "gravita" });
        }}
      >
        {PER_RILIEVI.map((p) => (
          <option key={p} value={p}>
            {testi.perRilievi[p]}
          </option>
        ))}
      </Select>
      <Caption1 role="status" className={voce.secondo}>
        {testi.inVista(quanti, referto.rilievi.length)}
      </Caption1>
      <ElencoVirtuale<Rilievo>
        etichetta={testi.daVedere}
        righe={righe}
        aperto={scelta.aperto}
        apri={(chiave, r) => {
          cambia({ aperto: chiave });
          const dove = mira(r);
          if (dove) void azioni.vaiA(dove);
        }}
        disegna={(r, aperta) => (
          <div className={mergeClasses(voce.voce, voce[r.gravita])}>
            <div className={voce.testa}>
              <Caption1>
                <strong>{testi.gravita[r.gravita]}</strong> {r.codice}
              </Caption1>
              {r.foglio !== null && (
                <Caption1 className={voce.dove}>{testi.cella(r.foglio, r.cella)}</Caption1>
              )}
            </div>
            <Body1 className={aperta ? undefined : voce.breve} {...italiano(testi)}>
              {r.messaggio}
            </Body1>
            {aperta && (
              <>
                <Caption1 className={voce.secondo} {...italiano(testi)}>
                  {r.suggerimento}
                </Caption1>
                {testi.codice(r.codice) !== null && (
                  <Caption1 className={voce.secondo}>
                    {testi.perche}: {testi.codice(r.codice)}
                  </Caption1>
                )}
                <CorrezioneDelRilievo riparazione={riparazioni.get(chiaveRiparazione(r))} {...vista} />
              </>
            )}
            {(aperta || derogaDi(referto.deroghe, r)) && (
              <AccettaRilievo
                rilievo={r}
                deroga={derogaDi(referto.deroghe, r)}
                fermo={fermo}
                decidi={(correzione) => void azioni.decidi(correzione)}
              />
            )}
          </div>
        )}
      />
    </Sezione>
  );
}

/** Green, red or not verifiable: the words begin with what the colour says. */
function TuttiIControlli({ referto: { controlli } }: { readonly referto: RefertoFatto }) {
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const aPosto = controlli.filter((c) => c.stato.startsWith("A POSTO")).length;
  const daVedere = controlli.filter((c) => ["errore", "avviso"].includes(tonoDi(c.stato))).length;
  const altri = controlli.length - aPosto - daVedere;
  return (
    <Piega titolo={testi.tuttiIControlli({ aPosto, daVedere, altri })}>
      <ul className={stili.controlli} {...italiano(testi)}>
        {controlli.map(({ codice, titolo, stato }) => (
          <li key={codice} className={mergeClasses(stili.controllo, voce.voce, voce[tonoDi(stato)])}>
            <Caption1>
              {codice} {titolo}: <strong>{stato}</strong>
            </Caption1>
          </li>
        ))}
      </ul>
    </Piega>
  );
}

function tonoDi(stato: string): "errore" | "avviso" | "buono" | "nota" {
  if (stato.startsWith("ERRORE")) return "errore";
  if (stato.startsWith("AVVISO")) return "avviso";
  return stato.startsWith("A POSTO") ? "buono" : "nota";
}
