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
import type { RilievoMostrato } from "../../app/mostra";
import { tonoDi } from "../../app/tono";
import { GRAVITA } from "../../base/rilievo";
import { righeRilievi } from "../righe-elenco";
import { PER_RILIEVI, type SceltaRilievi } from "../scelte";
import type { RefertoFatto } from "../stato";
import { isFermo, isRifatto, isSegnabile, mira } from "../viste";
import { AccettaRilievo } from "./accetta-rilievo";
import { useTesti } from "./contesto-testi";
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
  const chiAccetta = stato.riconosciuto?.memoria.chiAccetta ?? "";
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const { per, gravita, cerca } = scelta;
  const righe = useMemo(
    () =>
      righeRilievi(
        referto,
        { per, gravita, cerca, aperto: null },
        {
          ...testi.gruppi,
          gravita: testi.gravitaMolti,
          senzaResponsabile: testi.senzaResponsabile,
          accettati: testi.accettati,
        },
        testi.lingua,
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
            {testi.gravitaMolti[g]} ({testi.numero(referto.aperti[g])})
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
      <ElencoVirtuale<RilievoMostrato>
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
            <Body1 className={aperta ? undefined : voce.breve}>{r.frase[testi.lingua].messaggio}</Body1>
            {aperta && (
              <>
                <Caption1 className={voce.secondo}>{r.frase[testi.lingua].suggerimento}</Caption1>
                {r.guarda && (
                  <Caption1 className={voce.secondo}>
                    {testi.perche}: {r.guarda[testi.lingua]}.
                  </Caption1>
                )}
                <CorrezioneDelRilievo riparazione={riparazioni.get(chiaveRiparazione(r))} {...vista} />
              </>
            )}
            {(aperta || r.accettato) && (
              <AccettaRilievo
                rilievo={r}
                chi={chiAccetta}
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
  const aPosto = controlli.filter((c) => c.stato === "a posto").length;
  const daVedere = controlli.filter((c) => c.stato === "errore" || c.stato === "avviso").length;
  const altri = controlli.length - aPosto - daVedere;
  return (
    <Piega titolo={testi.tuttiIControlli({ aPosto, daVedere, altri })}>
      <ul className={stili.controlli}>
        {controlli.map((c) => (
          <li key={c.codice} className={mergeClasses(stili.controllo, voce.voce, voce[tonoDi(c.stato)])}>
            <Caption1>
              {c.codice} {c.titolo[testi.lingua]}: <strong>{testi.statoControllo(c)}</strong>
            </Caption1>
          </li>
        ))}
      </ul>
    </Piega>
  );
}
