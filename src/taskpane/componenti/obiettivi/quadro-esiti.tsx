/** The quadro: how many of each class, of all and of each person; a press filters the list below, again: all. */
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { CLASSI_MOSTRATE, type ClasseMostrata } from "../../../app/vista/classi-mostrate";
import type { TargetMostrato } from "../../../app/vista/mostra";
import { contaClassi, persone, type Persona } from "../../quadro";
import type { SceltaTarget } from "../../scelte";
import type { TestiQuadro } from "../../testi/quadro";
import { BarraEsiti, useStiliClasse } from "./barra-esiti";
import { italiano, useTesti } from "../parti/contesto-testi";
import { useParoleQuadro } from "./parole-quadro";
import { Sezione } from "../parti/sezione";

/** How many people are listed before they are asked for. */
const ELENCATE = 8;

const useStyles = makeStyles({
  chip: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  classe: { minWidth: 0, fontWeight: tokens.fontWeightRegular, borderRadius: tokens.borderRadiusCircular },
  scelta: { border: `2px solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  segno: {
    display: "inline-block",
    boxSizing: "border-box",
    flexShrink: 0,
    width: "10px",
    height: "10px",
    marginRight: "6px",
    borderRadius: "2px",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  conto: { marginLeft: "6px", fontWeight: tokens.fontWeightSemibold },
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  persona: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  premuta: { border: `1px solid ${tokens.colorBrandStroke1}` },
  testa: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly target: readonly TargetMostrato[];
  readonly scelta: SceltaTarget;
  readonly cambia: (scelta: Partial<SceltaTarget>) => void;
}

export function QuadroEsiti({ target, scelta, cambia }: Proprieta) {
  const stili = useStyles();
  const colori = useStiliClasse();
  const testi = useTesti();
  const t = useParoleQuadro();
  const conti = useMemo(() => contaClassi(target), [target]);
  const suoi = useMemo(() => persone(target), [target]);
  const [tutte, setTutte] = useState(false);
  const { classe, chi } = scelta;
  const premi = (c: ClasseMostrata): void => {
    cambia(classe === c ? { classe: null } : { classe: c, quali: "tutti" });
  };
  return (
    <>
      <BarraEsiti conti={conti} alta />
      <div className={stili.chip} role="group" aria-label={t.titolo}>
        {CLASSI_MOSTRATE.filter((c) => conti[c] > 0).map((c) => (
          <Button
            key={c}
            size="small"
            aria-pressed={classe === c}
            className={mergeClasses(stili.classe, classe === c && stili.scelta)}
            onClick={() => {
              premi(c);
            }}
          >
            <span className={mergeClasses(stili.segno, colori[c])} aria-hidden />
            {t.classi[c]}
            <span className={stili.conto}>{testi.numero(conti[c])}</span>
          </Button>
        ))}
      </div>
      {conti["a rischio"] > 0 && <Caption1 className={stili.secondo}>{t.aRischio}</Caption1>}
      {suoi.length > 1 && (
        <Sezione titolo={t.perResponsabile}>
          <ul className={stili.elenco}>
            {(tutte ? suoi : suoi.slice(0, ELENCATE)).map((p) => (
              <li key={p.nome}>
                <button
                  type="button"
                  aria-pressed={chi === p.nome}
                  className={mergeClasses(stili.persona, chi === p.nome && stili.premuta)}
                  onClick={() => {
                    cambia(chi === p.nome ? { chi: null } : { chi: p.nome, quali: "tutti" });
                  }}
                >
                  <span className={stili.testa}>
                    <Body1 {...(p.nome === "" ? {} : italiano(testi))}>
                      {p.nome || testi.senzaResponsabile}
                    </Body1>
                    <Caption1 className={stili.secondo}>{detto(p, t)}</Caption1>
                  </span>
                  <BarraEsiti conti={p.conti} />
                </button>
              </li>
            ))}
          </ul>
          {suoi.length > ELENCATE && (
            <Button
              size="small"
              aria-expanded={tutte}
              onClick={() => {
                setTutte(!tutte);
              }}
            >
              {tutte ? t.meno : t.tutte(suoi.length)}
            </Button>
          )}
        </Sezione>
      )}
    </>
  );
}

function detto({ conti, tutti }: Persona, t: TestiQuadro): string {
  if (conti.mancato > 0) return t.mancati(conti.mancato, tutti);
  if (conti["a rischio"] > 0) return t.lenti(conti["a rischio"], tutti);
  return conti["non valutabile"] > 0
    ? t.nonValutabili(conti["non valutabile"], tutti)
    : t.senzaMancati(tutti);
}
