/** *Da sistemare*: the verdict in a line, one thing to settle with its actions, what is folded away. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { codaDi, inVista, passa, type Coda, type InVista, type Passo } from "../../coda";
import type { RefertoFatto } from "../../referto-fatto";
import { inFrase, isFermo, isFirmabile, isRifatto, mira } from "../../viste";
import { AccettazioniArrivate } from "../rilievi/accettazioni-arrivate";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import { Genera } from "./genera";
import type { ProprietaDiOgniVista, ProprietaVista } from "../parti/proprieta-vista";
import { SenzaVerdetto } from "../rilievi/senza-verdetto";
import { Avanzamento } from "./avanzamento";
import { CosaInVista } from "./cosa-in-vista";
import { Pieghe } from "./pieghe";
import { VerdettoInRiga } from "./verdetto-in-riga";

const useStyles = makeStyles({
  posto: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
  conto: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  secondo: { color: tokens.colorNeutralForeground2 },
});

type Proprieta = ProprietaVista & Pick<ProprietaDiOgniVista, "titolo" | "genera">;

export function VistaCoda({ titolo, ...vista }: Proprieta) {
  const { referto } = vista.stato;
  return referto ? (
    <ConVerdetto {...vista} titolo={titolo} referto={referto} />
  ) : (
    <SenzaVerdetto {...vista} titolo={titolo} />
  );
}

function ConVerdetto({ titolo, referto, ...vista }: Proprieta & { readonly referto: RefertoFatto }) {
  const { stato, azioni, invia } = vista;
  const stili = useStyles();
  const testi = useTesti();
  const t = testi.coda;
  const { coda: scelta } = stato.scelte;
  const coda = useMemo(() => codaDi(referto), [referto]);
  const qui = inVista(coda, scelta);
  const cosa = useRef<HTMLHeadingElement>(null);
  const chiave = qui?.cosa.chiave ?? null;
  /** True where the user has moved on, and false where the verdict changed by itself: that moves nothing of hers. */
  const mosso = useRef(false);
  const aperta = useRef(false);

  const { vaiA } = azioni;
  const dove = qui ? mira(qui.cosa.rilievo) : null;
  const posto = qui?.indice ?? null;
  useLayoutEffect(() => {
    // The place is kept, so that what comes to stand there is next.
    if (posto !== null && (chiave !== scelta.attuale || posto !== scelta.posto))
      invia({ tipo: "scelte-cambiate", scelte: { coda: { ...scelta, attuale: chiave, posto } } });
    const prima = !aperta.current && chiave !== null && scelta.attuale === null;
    aperta.current = true;
    if (!mosso.current && !prima) return;
    if (mosso.current) cosa.current?.focus({ preventScroll: false });
    mosso.current = false;
    if (dove) void vaiA(dove);
    // It is for the thing in sight to change: the rest comes along with it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chiave]);

  const prosegui = useCallback(() => {
    mosso.current = true;
  }, []);
  const muovi = (passo: Passo): void => {
    const nuovo = passa(coda, qui, passo);
    if (nuovo.attuale === chiave) return;
    prosegui();
    invia({ tipo: "scelte-cambiate", scelte: { coda: { ...scelta, ...nuovo } } });
  };
  const apri = (attuale: string): void => {
    prosegui();
    invia({ tipo: "scelte-cambiate", scelte: { coda: { ...scelta, attuale, piega: null } } });
  };
  const { verdetto } = referto;
  const generiSistemati = new Set(
    coda.sistemate.filter(({ rilievo: r }) => r.gravita === "errore").map(({ rilievo: r }) => r.codice),
  );
  for (const [c] of coda.generi) if (c) generiSistemati.delete(c.rilievo.codice);
  return (
    <>
      <VerdettoInRiga
        verdetto={verdetto}
        generi={coda.generi.length}
        titolo={titolo}
        righe={[
          ...(isRifatto(stato.lavoro) ? [testi.diPrima] : []),
          ...(referto.superato ? [testi.superato] : []),
        ]}
      />
      <Avanzamento
        fatte={generiSistemati.size}
        aperte={coda.generi.length}
        qui={qui?.indice === null || !qui ? null : genereDi(coda, qui)}
      />
      {referto.arrivate && (
        <AccettazioniArrivate
          arrivate={referto.arrivate}
          fermo={isFermo(stato.lavoro)}
          riprendi={(accettazioni) => void azioni.riprendi(accettazioni)}
          decidi={(correzione) => void azioni.decidi(correzione)}
        />
      )}
      {qui ? (
        <>
          <Posto coda={coda} qui={qui} muovi={muovi} />
          <CosaInVista
            key={qui.cosa.chiave}
            {...vista}
            vista={qui}
            referto={referto}
            titolo={cosa}
            prosegui={prosegui}
          />
        </>
      ) : (
        <>
          {verdetto.esito === "si" && (
            <span className={stili.secondo}>
              {t.niente} {inFrase(verdetto.parole[testi.lingua].coda)}
            </span>
          )}
          {isFirmabile(stato) || stato.riconosciuto?.firma ? (
            <Azione
              icona={<DocumentAdd20Regular />}
              testo={testi.schede.referto}
              tasto="Enter"
              prima
              premi={() => {
                invia({ tipo: "vista-scelta", vista: "referto" });
              }}
            />
          ) : (
            <Genera {...vista} />
          )}
        </>
      )}
      <Pieghe {...vista} coda={coda} apri={apri} />
    </>
  );
}

const genereDi = ({ generi }: Coda, { cosa }: InVista): number =>
  generi.findIndex((g) => g.some((c) => c.chiave === cosa.chiave));

interface ProprietaPosto {
  readonly coda: Coda;
  readonly qui: InVista;
  readonly muovi: (passo: Passo) => void;
}

function Posto({ coda, qui, muovi }: ProprietaPosto) {
  const stili = useStyles();
  const testi = useTesti();
  const t = testi.coda;
  const { rilievo } = qui.cosa;
  const dentro = qui.uguali.findIndex((c) => c.chiave === qui.cosa.chiave) + 1;
  const detto =
    qui.indice === null
      ? `${testi.gravita[rilievo.gravita]} ${rilievo.codice}`
      : [
          t.posto(genereDi(coda, qui) + 1, coda.generi.length),
          ...(qui.uguali.length > 1 ? [t.cella(dentro, qui.uguali.length)] : []),
        ].join(" · ");
  if (coda.cose.length === 0) return <Caption1 className={stili.conto}>{detto}</Caption1>;
  return (
    <div className={stili.posto}>
      <Caption1 className={stili.conto} role="status">
        {detto}
      </Caption1>
      <Button
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label={t.precedente}
        title={t.precedente}
        aria-keyshortcuts="ArrowUp"
        onClick={() => {
          muovi("indietro");
        }}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label={t.successiva}
        title={t.successiva}
        aria-keyshortcuts="ArrowDown"
        onClick={() => {
          muovi("avanti");
        }}
      />
    </div>
  );
}
