/** *Obiettivi*: the missed first, by outcome or by person, what falls due; what may be decided of each; the names. */
import {
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  Select,
  Switch,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { People20Regular } from "@fluentui/react-icons/svg/people";
import { useMemo, type Ref } from "react";
import type { TargetMostrato } from "../../../app/vista/mostra";
import { indirizzo } from "../../../base/posizione";
import { righeTarget } from "../../righe-elenco";
import { QUALI, type SceltaTarget } from "../../scelte";
import type { RefertoFatto } from "../../referto-fatto";
import type { Pagina } from "../../vista";
import { inFrase, isFermo } from "../../viste";
import { Azione } from "../parti/azione";
import { CorreggiIndicatore } from "./correggi-indicatore";
import { italiano, useTesti } from "../parti/contesto-testi";
import { ElencoConRicerca } from "../parti/elenco-con-ricerca";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { QuadroEsiti } from "./quadro-esiti";
import { SenzaVerdetto } from "../rilievi/senza-verdetto";
import { useStiliVoce } from "../parti/stili-voce";

const useStyles = makeStyles({
  // At 160 pixels one word may be wider than what is left beside the switch.
  etichetta: { minWidth: 0, overflowWrap: "anywhere" },
  titolo: { ...typographyStyles.subtitle2, margin: 0 },
  secondo: { color: tokens.colorNeutralForeground2 },
});

export function VistaObiettivi({
  titolo,
  ...vista
}: ProprietaVista & { readonly titolo: Ref<HTMLHeadingElement> }) {
  const { stato, azioni, invia } = vista;
  const { referto, lavoro, scelte } = stato;
  const stili = useStyles();
  const testi = useTesti();
  const cambia = (target: Partial<SceltaTarget>): void => {
    invia({ tipo: "scelte-cambiate", scelte: { target: { ...scelte.target, ...target } } });
  };
  if (!referto) return <SenzaVerdetto {...vista} titolo={titolo} />;
  return (
    <>
      <div>
        <h1 ref={titolo} tabIndex={-1} className={stili.titolo}>
          {inFrase([referto.verdetto.parole[testi.lingua].coda[0] ?? testi.indicatori])}
        </h1>
        <Caption1 className={stili.secondo}>{testi.refertoAl(referto.dataRiferimento)}</Caption1>
      </div>
      {referto.superato && <Caption1 role="status">{testi.superato}</Caption1>}
      <QuadroEsiti target={referto.target} scelta={scelte.target} cambia={cambia} />
      <Target
        referto={referto}
        fermo={isFermo(lavoro)}
        scelta={scelte.target}
        cambia={cambia}
        azioni={azioni}
      />
      <VersoPagine stato={stato} invia={invia} />
    </>
  );
}

/** How results arrive, and who they are of. */
function VersoPagine({ stato, invia }: Pick<ProprietaVista, "stato" | "invia">) {
  const { coda: t } = useTesti();
  const nomi = stato.referto?.gruppi.length ?? 0;
  const apri = (vista: Pagina) => (): void => {
    invia({ tipo: "vista-scelta", vista });
  };
  return (
    <div>
      <Azione
        icona={<People20Regular />}
        testo={nomi === 0 ? t.pagine.nomi : `${t.pagine.nomi} (${nomi})`}
        premi={apri("nomi")}
      />
      <Azione icona={<Mail20Regular />} testo={t.pagine.schede} premi={apri("schede")} />
    </div>
  );
}

interface ProprietaTarget extends Pick<ProprietaVista, "azioni"> {
  readonly referto: RefertoFatto;
  readonly fermo: boolean;
  readonly scelta: SceltaTarget;
  readonly cambia: (scelta: Partial<SceltaTarget>) => void;
}

function Target({ referto, fermo, scelta, cambia, azioni }: ProprietaTarget) {
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const { quali, classe, chi, perResponsabile, cerca } = scelta;
  const righe = useMemo(
    () =>
      righeTarget(
        referto,
        { quali, classe, chi, perResponsabile, cerca, aperto: null },
        {
          senzaResponsabile: testi.senzaResponsabile,
          esito: (t) => testi.esito(t.esito),
        },
        testi.lingua,
      ),
    [referto, quali, classe, chi, perResponsabile, cerca, testi],
  );
  return (
    <ElencoConRicerca<TargetMostrato>
      etichetta={testi.indicatori}
      righe={righe}
      totale={referto.target.length}
      cerca={cerca}
      etichettaCerca={testi.cercaTarget}
      cambiaCerca={(parole) => {
        cambia({ cerca: parole });
      }}
      sopra={
        <Select
          size="small"
          aria-label={testi.qualiTarget}
          value={String(quali)}
          onChange={(_, { value }) => {
            cambia({ quali: QUALI.find((q) => String(q) === value) ?? "mancati", classe: null });
          }}
        >
          {QUALI.map((q) => (
            <option key={q} value={String(q)}>
              {testi.quali(q)}
            </option>
          ))}
        </Select>
      }
      sotto={
        <Switch
          label={{ children: testi.perResponsabile, className: stili.etichetta }}
          checked={perResponsabile}
          onChange={(_, { checked }) => {
            cambia({ perResponsabile: checked });
          }}
        />
      }
      aperto={scelta.aperto}
      apri={(chiave, t) => {
        cambia({ aperto: chiave });
        void azioni.vaiA(t.dove);
      }}
      disegna={(t, aperta) => (
        <div className={mergeClasses(voce.voce, t.mancato && voce.errore)}>
          <div className={voce.testa}>
            <Caption1 {...italiano(testi)}>{t.responsabile || testi.senzaResponsabile}</Caption1>
            <Caption1 className={voce.dove}>{testi.cella(t.dove.foglio, indirizzo(t.dove))}</Caption1>
            {t.entro !== null && <Caption1>{testi.entroGiorni(t.entro)}</Caption1>}
          </div>
          <Body1 className={aperta ? undefined : voce.breve} {...italiano(testi)}>
            {t.indicatore}
          </Body1>
          <Caption1 className={voce.secondo}>
            <strong>{testi.esito(t.esito)}</strong> · {t.motivo[testi.lingua]}
          </Caption1>
          <Caption1 className={voce.secondo}>{t.lettura[testi.lingua]}</Caption1>
          {aperta && (
            <CorreggiIndicatore
              target={t}
              fermo={fermo}
              decidi={(correzione) => void azioni.decidi(correzione)}
            />
          )}
        </div>
      )}
    />
  );
}
