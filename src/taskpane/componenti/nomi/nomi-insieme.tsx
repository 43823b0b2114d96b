/**
 * Spellings that may be one person, all on one screen: those that differ by nothing that tells people apart are ticked, the
 * doubtful are not; one press decides all that are ticked. Each can be decided by itself, under another name or as two.
 */
import { Body1Strong, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { People20Regular } from "@fluentui/react-icons/svg/people";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import { legameInParole } from "../../../base/legame";
import type { RefertoFatto } from "../../referto-fatto";
import { isSicuro } from "../../viste-schede";
import { Azione } from "../parti/azione";
import { useTesti } from "../parti/contesto-testi";
import { DecidiNome } from "./decidi-nome";
import { Piega } from "../parti/piega";
import { useParoleQuadro } from "../obiettivi/parole-quadro";

type Gruppo = RefertoFatto["gruppi"][number];

/** So many are drawn; what is decided makes room for the others. */
const ELENCATI = 60;

const useStyles = makeStyles({
  titolo: { margin: 0 },
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  voce: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  dubbio: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
    color: tokens.colorStatusWarningForeground1,
  },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly gruppi: readonly Gruppo[];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

const chiaveDi = ({ varianti }: Gruppo): string => varianti.join("|");

export function NomiInsieme({ gruppi, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const t = useParoleQuadro();
  /** What the user has ticked or unticked, by key; the others are as they were proposed. */
  const [toccati, setToccati] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isScelto = (g: Gruppo): boolean => toccati.get(chiaveDi(g)) ?? isSicuro(g);
  const inVista = gruppi.slice(0, ELENCATI);
  const scelti = inVista.filter(isScelto);
  if (gruppi.length === 0) return null;
  const grafie = gruppi.reduce((n, g) => n + g.varianti.length, 0);
  return (
    <>
      <Body1Strong as="h2" className={stili.titolo}>
        {t.grafie(grafie, gruppi.length)}
      </Body1Strong>
      <Caption1 className={stili.secondo}>{t.perche}</Caption1>
      <ul className={stili.elenco}>
        {inVista.map((g) => (
          <li key={chiaveDi(g)} className={stili.voce}>
            <Checkbox
              checked={isScelto(g)}
              label={{
                children: `${g.nome}: ${g.varianti.filter((v) => v !== g.nome).join(" · ")}`,
                lang: "it",
              }}
              onChange={(_, { checked }) => {
                setToccati(new Map(toccati).set(chiaveDi(g), checked === true));
              }}
            />
            <Caption1 className={isSicuro(g) ? stili.secondo : stili.dubbio}>
              {!isSicuro(g) && <Warning16Filled aria-hidden />}
              <span>
                {g.perche.map((p) => legameInParole(p, testi.lingua)).join("; ")}
                {!isSicuro(g) && `: ${t.forseDue}`}
              </span>
            </Caption1>
            <Piega titolo={t.altrimenti}>
              <DecidiNome gruppo={g} fermo={fermo} decidi={decidi} />
            </Piega>
          </li>
        ))}
      </ul>
      {gruppi.length > ELENCATI && (
        <Caption1 className={stili.secondo}>{t.altriNomi(gruppi.length - ELENCATI)}</Caption1>
      )}
      {scelti.length > 0 && (
        <Azione
          icona={<People20Regular />}
          testo={t.sonoPersone(scelti.length)}
          tasto="Enter"
          prima
          fermo={fermo}
          premi={() => {
            decidi({
              tipo: "gruppi",
              gruppi: scelti.map(({ nome, varianti }) => ({ nome, varianti })),
            });
          }}
        />
      )}
    </>
  );
}
