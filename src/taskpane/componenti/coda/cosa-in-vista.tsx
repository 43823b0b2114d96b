/** The one thing to settle: what, why, where, and what can be done of it. */
import { Button, Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { TableSimple16Regular } from "@fluentui/react-icons/svg/table-simple";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { RilievoMostrato } from "../../../app/vista/mostra";
import { NON_E_UN_DATO } from "../../../app/vista/scelte-referto";
import type { Somma } from "../../../app/vista/somma";
import { chiaveRiparazione, chiaveDi } from "../../../app/giudizio/riparazione";
import { giornoDi } from "../../../base/data";
import { apriLink } from "../../apri-link";
import type { InVista } from "../../coda";
import { responsabileDi } from "../../righe-elenco";
import type { RefertoFatto } from "../../referto-fatto";
import { isFermo, mira } from "../../viste";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import { PrimaEDopo } from "../parti/prima-e-dopo";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { Tasto } from "../parti/tasto";
import { AzioniCosa, hasVai, type Mossa } from "./azioni-cosa";
import { Accetta, ScriviRisultato } from "./pigre";
import { SommaMostrata } from "./somma";

const useStyles = makeStyles({
  tutto: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  testa: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  titolo: {
    ...typographyStyles.subtitle2,
    margin: 0,
    display: "-webkit-box",
    overflow: "hidden",
    "-webkit-line-clamp": "3",
    "-webkit-box-orient": "vertical",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  secondo: { color: tokens.colorNeutralForeground2 },
  inizio: { alignSelf: "flex-start", maxWidth: "100%", fontWeight: tokens.fontWeightRegular },
});

interface Proprieta extends ProprietaVista {
  readonly vista: InVista;
  readonly referto: RefertoFatto;
  readonly titolo: RefObject<HTMLHeadingElement | null>;
  /** What is done here moves on: the next thing takes the focus and its cell is shown. */
  readonly prosegui: () => void;
}

type Modo =
  | { readonly tipo: "scelta" }
  | { readonly tipo: "accetta"; readonly motivoDato: string | null }
  | { readonly tipo: "scrivi" }
  | { readonly tipo: "somma"; readonly somma: Somma | null };

const SCELTA: Modo = { tipo: "scelta" };

export function CosaInVista({ vista, referto, titolo, prosegui, stato, azioni, invia }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const t = testi.coda;
  const [modo, setModo] = useState<Modo>(SCELTA);
  const { cosa, uguali } = vista;
  // What was pressed is gone, or may be a tab: Enter is for the first action of what is in sight now.
  const prima = useRef(modo.tipo);
  useEffect(() => {
    const cambiato = prima.current !== modo.tipo;
    prima.current = modo.tipo;
    if (cambiato && (modo.tipo === "somma" || modo.tipo === "scelta")) titolo.current?.focus();
  }, [modo.tipo, titolo]);
  const r = cosa.rilievo;
  const fermo = isFermo(stato.lavoro);
  const chi = stato.riconosciuto?.memoria.chiAccetta ?? "";
  const responsabile = responsabileDi(referto, r);
  const proposta = referto.riparazioni.find((x) => chiaveDi(x) === chiaveRiparazione(r));
  const riparazione = proposta && !stato.riparazioni.has(chiaveDi(proposta)) ? proposta : null;
  const dove = mira(r);
  const frase = r.frase[testi.lingua];

  const decidi = (correzione: Correzione): void => {
    prosegui();
    void azioni.decidi(correzione);
  };
  const accetta = (motivo: string, nome: string, tutte: boolean): void => {
    const rilievi = (tutte ? uguali : [cosa]).map((c) => c.rilievo);
    decidi({ tipo: "accetta", rilievi, motivo, nome, giorno: giornoDi(new Date()) });
  };
  const vai = (): void => {
    if (dove) void azioni.vaiA(dove);
  };
  const mostraSomma = async (): Promise<void> => {
    const somma = await azioni.somma(r);
    setModo({ tipo: "somma", somma });
    if (somma) await azioni.vaiA(somma.zona);
  };
  const chiedi = async (): Promise<void> => {
    const link = responsabile === null ? null : await azioni.chiedi(r, responsabile);
    if (link !== null) apriLink(link);
  };
  const fai = (mossa: Mossa): void => {
    switch (mossa) {
      case "vai":
        vai();
        return;
      case "scrivi":
        setModo({ tipo: "scrivi" });
        return;
      case "somma":
        void mostraSomma();
        return;
      case "correggi":
        if (riparazione) {
          prosegui();
          void azioni.scrivi([riparazione]);
        }
        return;
      case "letto":
        vai();
        invia({ tipo: "vista-scelta", vista: "letto" });
        return;
      case "nomi":
        invia({ tipo: "vista-scelta", vista: "nomi" });
        return;
      case "accetta":
        setModo({ tipo: "accetta", motivoDato: null });
        return;
      case "scarta":
        if (chi.trim() === "") setModo({ tipo: "accetta", motivoDato: NON_E_UN_DATO });
        else accetta(NON_E_UN_DATO, chi, false);
        return;
      case "chiedi":
        void chiedi();
        return;
      case "riapri":
        if (r.accettato) decidi({ tipo: "riapri", accettazioni: [r.accettato] });
        return;
      default:
        mossa satisfies never;
    }
  };
  const chiudi = (): void => {
    setModo(SCELTA);
  };

  return (
    <section className={stili.tutto} aria-label={t.posto((vista.indice ?? 0) + 1, uguali.length)}>
      <div className={stili.testa}>
        <h2 ref={titolo} tabIndex={-1} className={stili.titolo} title={r.titolo[testi.lingua]}>
          {r.titolo[testi.lingua]}
        </h2>
        {/* What is being done takes the room of the reasons: its button stays in sight. */}
        {modo.tipo === "scelta" && <span className={stili.secondo}>{frase.messaggio}</span>}
        {modo.tipo === "scelta" && isDaSpiegare(r) && (
          <Caption1 className={stili.secondo}>{frase.suggerimento}</Caption1>
        )}
        {r.accettato && <Caption1>{testi.accettatoDa(r.accettato)}</Caption1>}
      </div>
      {modo.tipo === "somma" &&
        (modo.somma ? <SommaMostrata somma={modo.somma} /> : <span>{t.senzaSomma}</span>)}
      {dove && (modo.tipo === "scelta" || modo.tipo === "somma") && hasVai(r, riparazione) && (
        <Button className={stili.inizio} icon={<TableSimple16Regular />} aria-keyshortcuts="V" onClick={vai}>
          {r.cella === null ? t.vaiFoglio(dove.foglio) : t.vai(testi.cella(dove.foglio, r.cella))}
          <Tasto tasto="V" />
        </Button>
      )}
      {modo.tipo === "scelta" && (
        <AzioniCosa
          rilievo={r}
          riparazione={riparazione}
          responsabile={responsabile}
          fermo={fermo}
          fai={fai}
        />
      )}
      {modo.tipo === "accetta" && (
        <Accetta
          chi={chi}
          motivoDato={modo.motivoDato}
          uguali={uguali.length}
          fermo={fermo}
          accetta={accetta}
          chiudi={chiudi}
        />
      )}
      {modo.tipo === "scrivi" && dove && (
        <ScriviRisultato
          fermo={fermo}
          dove={testi.cella(dove.foglio, r.cella)}
          leggi={(scritto) => azioni.risultato(r, scritto)}
          scrivi={(cella) => {
            prosegui();
            void azioni.scrivi([cella]);
          }}
          chiudi={chiudi}
        />
      )}
      {modo.tipo === "somma" && (
        <div>
          {modo.somma?.correzione && (
            <Formula
              correzione={modo.somma.correzione}
              fermo={fermo}
              scrivi={(cella) => {
                prosegui();
                void azioni.scrivi([cella]);
              }}
            />
          )}
          <Azione icona={<ArrowLeft20Regular />} testo={t.indietro} tasto="Escape" premi={chiudi} />
        </div>
      )}
    </section>
  );
}

/** Where the first action does not say what to do. */
const isDaSpiegare = (r: RilievoMostrato): boolean => r.accettato === null && r.rimedio === null;

type FormulaOfferta = NonNullable<Somma["correzione"]>;

function Formula({
  correzione,
  fermo,
  scrivi,
}: {
  readonly correzione: FormulaOfferta;
  readonly fermo: boolean;
  readonly scrivi: (cella: FormulaOfferta) => void;
}) {
  const testi = useTesti();
  return (
    <Azione
      icona={<MathFormula20Regular />}
      testo={testi.coda.mettiFormula}
      sotto={
        <PrimaEDopo
          prima={testi.euro(String(correzione.prima))}
          dopo={testi.formula(correzione.formula.dopo)}
        />
      }
      tasto="Enter C"
      prima
      fermo={fermo}
      premi={() => {
        scrivi(correzione);
      }}
    />
  );
}
