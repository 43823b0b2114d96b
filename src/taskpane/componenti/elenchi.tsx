/** The first findings and the first missed targets: a click selects the cell. */
import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import type { Correzione } from "../../app/correzione";
import type { Posizione } from "../../base/posizione";
import { indirizzo } from "../../base/posizione";
import type { Rilievo } from "../../base/rilievo";
import type { RefertoFatto, TargetMancato } from "../stato";
import { derogaDi, mira, MOSTRATI } from "../viste";
import { AccettaRilievo } from "./accetta-rilievo";
import { CorreggiIndicatore } from "./correggi-indicatore";
import { Collegamento } from "./collegamento";
import { italiano, useTesti } from "./contesto-testi";
import { Sezione } from "./sezione";

const useStyles = makeStyles({
  elenco: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  voce: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  errore: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  avviso: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  nota: {},
  testa: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  secondo: { color: tokens.colorNeutralForeground2 },
});

type VaiA = (dove: Posizione) => void;

interface Rilievi {
  readonly titolo: string;
  readonly rilievi: readonly Rilievo[];
  readonly deroghe: RefertoFatto["deroghe"];
  readonly vaiA: VaiA;
  readonly decidi: (correzione: Correzione) => void;
}

export function ElencoRilievi({ titolo, rilievi, deroghe, vaiA, decidi }: Rilievi) {
  const stili = useStyles();
  if (rilievi.length === 0) return null;
  return (
    <Sezione titolo={titolo}>
      <ol className={stili.elenco}>
        {rilievi.slice(0, MOSTRATI).map((r, i) => (
          <VoceRilievo key={i} rilievo={r} deroga={derogaDi(deroghe, r)} vaiA={vaiA} decidi={decidi} />
        ))}
      </ol>
      <Altri quanti={rilievi.length - MOSTRATI} />
    </Sezione>
  );
}

function VoceRilievo({
  rilievo,
  deroga,
  vaiA,
  decidi,
}: ComponentProps<typeof AccettaRilievo> & { readonly vaiA: VaiA }) {
  const stili = useStyles();
  const testi = useTesti();
  const dove = mira(rilievo);
  return (
    <li className={mergeClasses(stili.voce, stili[rilievo.gravita])}>
      <div className={stili.testa}>
        <Caption1>
          <strong>{testi.gravita[rilievo.gravita]}</strong> {rilievo.codice}
        </Caption1>
        {dove && <AllaCella dove={dove} cella={rilievo.cella} vaiA={vaiA} />}
      </div>
      <Body1 {...italiano(testi)}>{rilievo.messaggio}</Body1>
      <Caption1 className={stili.secondo} {...italiano(testi)}>
        {rilievo.suggerimento}
      </Caption1>
      <AccettaRilievo rilievo={rilievo} deroga={deroga} decidi={decidi} />
    </li>
  );
}

export function ElencoMancati({
  mancati,
  vaiA,
  decidi,
}: { readonly mancati: readonly TargetMancato[] } & Pick<Rilievi, "vaiA" | "decidi">) {
  const stili = useStyles();
  const testi = useTesti();
  if (mancati.length === 0) return null;
  return (
    <Sezione titolo={testi.mancati}>
      <ol className={stili.elenco}>
        {mancati.slice(0, MOSTRATI).map((m) => (
          <li key={`${m.dove.foglio}!${indirizzo(m.dove)}`} className={stili.voce}>
            <div className={stili.testa}>
              <Caption1 {...italiano(testi)}>{m.responsabile || testi.senzaResponsabile}</Caption1>
              <AllaCella dove={m.dove} cella={indirizzo(m.dove)} vaiA={vaiA} />
            </div>
            <Body1 {...italiano(testi)}>{m.indicatore}</Body1>
            <Caption1 className={stili.secondo} {...italiano(testi)}>
              {m.motivo}
            </Caption1>
            <Caption1 className={stili.secondo} {...italiano(testi)}>
              {m.lettura}
            </Caption1>
            <CorreggiIndicatore mancato={m} decidi={decidi} />
          </li>
        ))}
      </ol>
      <Altri quanti={mancati.length - MOSTRATI} />
    </Sezione>
  );
}

function AllaCella({ dove, cella, vaiA }: { dove: Posizione; cella: string | null; vaiA: VaiA }) {
  const testi = useTesti();
  return (
    <Collegamento
      dove={dove}
      vaiA={vaiA}
      testo={testi.cella(dove.foglio, cella)}
      nome={testi.vaiAllaCella(dove.foglio, cella)}
    />
  );
}

function Altri({ quanti }: { quanti: number }) {
  const stili = useStyles();
  const testi = useTesti();
  return quanti > 0 ? <Caption1 className={stili.secondo}>{testi.altri(quanti)}</Caption1> : null;
}
