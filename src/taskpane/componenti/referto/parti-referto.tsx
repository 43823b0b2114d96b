/** The parts of the referto: which, in what order. */
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import type { Sezione as Parte } from "../../../app/vista/scelte-referto";
import { conSezione, spostaSezione, tutteLeSezioni } from "../../scelte-scritte";
import { inAttesa, useCampoInAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { Sezione } from "../parti/sezione";

const useStyles = makeStyles({
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  riga: { display: "flex", alignItems: "center" },
  nome: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  segno: { accentColor: tokens.colorCompoundBrandBackground, margin: 0, flexShrink: 0 },
  aiuto: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly scelte: readonly Parte[];
  readonly fermo: boolean;
  readonly cambia: (come: (scelte: readonly Parte[]) => readonly Parte[]) => void;
}

export function PartiReferto({ scelte, fermo, cambia }: Proprieta) {
  const stili = useStyles();
  const { className: attesa, ...campo } = useCampoInAttesa(fermo);
  const t = useTesti().documento;
  return (
    <Sezione titolo={t.parti}>
      <ul className={stili.elenco}>
        {tutteLeSezioni(scelte).map((s) => (
          <li key={s} className={stili.riga}>
            <label className={mergeClasses(stili.nome, attesa)}>
              <input
                type="checkbox"
                className={stili.segno}
                checked={scelte.includes(s)}
                {...campo}
                onChange={({ target: { checked } }) => {
                  if (!fermo) cambia((prima) => conSezione(prima, s, checked));
                }}
              />
              <Body1>{t.sezioni[s]}</Body1>
            </label>
            {([-1, 1] as const).map((verso) => (
              <Button
                key={verso}
                appearance="subtle"
                size="small"
                icon={verso === -1 ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
                aria-label={(verso === -1 ? t.su : t.giu)(t.sezioni[s])}
                // It stays in the order of focus: what was just moved to the end keeps it.
                disabledFocusable={spostaSezione(scelte, s, verso) === scelte}
                {...inAttesa(fermo)}
                onClick={() => {
                  cambia((prima) => spostaSezione(prima, s, verso));
                }}
              />
            ))}
          </li>
        ))}
      </ul>
      <Caption1 className={stili.aiuto}>{t.partiPerche}</Caption1>
    </Sezione>
  );
}
