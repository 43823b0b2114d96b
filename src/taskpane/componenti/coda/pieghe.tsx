/** What does not stand in the way, and what is settled: folded away; a row of it comes into sight as a thing of the queue. */
import { Body1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Lightbulb16Regular } from "@fluentui/react-icons/svg/lightbulb";
import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { Coda, Cosa } from "../../coda";
import { PIEGHE, type PiegaCoda } from "../../scelte";
import { daDecidere } from "../../viste";
import { useTesti } from "../parti/contesto-testi";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { ElencoCose } from "./pigre";

const useStyles = makeStyles({
  tutto: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
  riga: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "34px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  parole: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  forte: { fontWeight: tokens.fontWeightSemibold },
  conto: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta extends ProprietaVista {
  readonly coda: Coda;
  readonly apri: (chiave: string) => void;
}

export function Pieghe({ coda, apri, stato, invia }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const t = testi.coda;
  const { coda: scelta } = stato.scelte;
  const sicure = daDecidere(stato);
  const apriPiega = (quale: PiegaCoda): void => {
    const piega = scelta.piega === quale ? null : quale;
    invia({ tipo: "scelte-cambiate", scelte: { coda: { ...scelta, piega } } });
  };
  const [prima] = sicure;
  const suo = prima && coda.avvisi.find(({ rilievo: r }) => r.codice === prima.codice && isQui(r, prima));
  return (
    <div className={stili.tutto}>
      {PIEGHE.filter((p) => coda[p].length > 0).map((p) => (
        <div key={p}>
          <Riga
            icona={scelta.piega === p ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            testo={t.pieghe[p]}
            conto={testi.numero(coda[p].length)}
            aperta={scelta.piega === p}
            premi={() => {
              apriPiega(p);
            }}
          />
          {scelta.piega === p && <ElencoCose etichetta={t.pieghe[p]} cose={coda[p]} apri={apri} />}
        </div>
      ))}
      {suo && (
        <Riga
          icona={<Lightbulb16Regular />}
          testo={t.correzioniSicure(sicure.length)}
          conto=""
          premi={() => {
            apri(suo.chiave);
          }}
        />
      )}
      <Riga
        icona={<ChevronRight16Regular />}
        testo={t.tuttiIRilievi}
        conto=""
        premi={() => {
          invia({ tipo: "vista-scelta", vista: "rilievi" });
        }}
      />
    </div>
  );
}

const isQui = (
  r: Cosa["rilievo"],
  { dove }: { readonly dove: { readonly foglio: string; readonly riga: number; readonly colonna: number } },
): boolean =>
  r.dove !== null &&
  "riga" in r.dove &&
  r.dove.foglio === dove.foglio &&
  r.dove.riga === dove.riga &&
  r.dove.colonna === dove.colonna;

interface ProprietaRiga {
  readonly icona: ReactElement;
  readonly testo: string;
  readonly conto: string;
  readonly aperta?: boolean;
  readonly premi: () => void;
}

function Riga({ icona, testo, conto, aperta, premi }: ProprietaRiga) {
  const stili = useStyles();
  const riga = useRef<HTMLButtonElement>(null);
  const prima = useRef(aperta);
  useLayoutEffect(() => {
    const appena = aperta === true && prima.current === false;
    prima.current = aperta;
    // What was unfolded may be below what is in sight.
    if (appena) riga.current?.scrollIntoView();
  }, [aperta]);
  return (
    <button
      type="button"
      ref={riga}
      className={stili.riga}
      {...(aperta === undefined ? {} : { "aria-expanded": aperta })}
      onClick={premi}
    >
      {icona}
      <Body1 className={mergeClasses(stili.parole, aperta === true && stili.forte)}>{testo}</Body1>
      <Body1 className={stili.conto}>{conto}</Body1>
    </button>
  );
}
