/** What was recognised: one line for each structure; how and why, on demand. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { EsitoRiconoscimento, TabellaTrovata } from "../../../app/vista/riconosci";
import type { Posizione } from "../../../base/posizione";
import { disposizioniDi, gruppiDi, primaCella, type GruppoTabelle } from "../../viste";
import { Collegamento } from "../parti/collegamento";
import { ColonnaTabella } from "./colonna-tabella";
import { useTesti } from "../parti/contesto-testi";
import { Sezione } from "../parti/sezione";

const useStyles = makeStyles({
  // The words start where the section's heading does.
  intestazione: {
    "& button": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    },
  },
  riga: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  testa: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  secondo: { color: tokens.colorNeutralForeground2 },
  assente: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} 0`,
  },
  pannello: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    overflowWrap: "anywhere",
  },
  elenco: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

interface Proprieta {
  readonly esito: EsitoRiconoscimento;
  readonly occupato: boolean;
  readonly vaiA: (dove: Posizione) => void;
  readonly correggi: (correzione: Correzione) => void;
}

type ComeCorreggere = Pick<Proprieta, "occupato" | "vaiA" | "correggi">;

export function TabelleTrovate({ esito, ...come }: Proprieta) {
  const testi = useTesti();
  return (
    <Sezione titolo={testi.trovato}>
      <Accordion multiple collapsible>
        {gruppiDi(esito).map((gruppo) =>
          gruppo.tabelle.length === 0 ? (
            <Assente key={gruppo.struttura} struttura={gruppo.struttura} />
          ) : (
            <Gruppo key={gruppo.struttura} gruppo={gruppo} {...come} />
          ),
        )}
      </Accordion>
    </Sezione>
  );
}

function Assente({ struttura }: { struttura: GruppoTabelle["struttura"] }) {
  const stili = useStyles();
  const testi = useTesti();
  return (
    <div className={mergeClasses(stili.assente, stili.riga)}>
      <Body1>{testi.strutture[struttura]}</Body1>
      <Caption1 className={stili.secondo}>{testi.nonTrovata[struttura]}</Caption1>
    </div>
  );
}

function Gruppo({ gruppo, ...come }: { readonly gruppo: GruppoTabelle } & ComeCorreggere) {
  const stili = useStyles();
  const testi = useTesti();
  const { struttura, tabelle, righe, daVerificare } = gruppo;
  const [prima] = tabelle;
  const dove =
    tabelle.length === 1 && prima ? `${prima.foglio}, ${prima.intervallo}` : testi.inTabelle(tabelle.length);
  return (
    <AccordionItem value={struttura} className={stili.riga}>
      <AccordionHeader as="h3" expandIconPosition="end" className={stili.intestazione}>
        <span className={stili.testa}>
          <Body1>
            <strong>{testi.strutture[struttura]}</strong> · {testi.righe(righe)}
            {daVerificare ? ` · ${testi.daVerificare}` : ""}
          </Body1>
          <Caption1 className={stili.secondo}>{dove}</Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={stili.pannello}>
        {disposizioniDi(tabelle).map((uguali) => (
          <Disposizione
            key={`${uguali[0]?.foglio ?? ""}!${uguali[0]?.intervallo ?? ""}`}
            tabelle={uguali}
            {...come}
          />
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** The tables that are laid out alike: their columns once, and where each of them is. */
function Disposizione({
  tabelle,
  vaiA,
  ...come
}: { readonly tabelle: readonly TabellaTrovata[] } & ComeCorreggere) {
  const stili = useStyles();
  const testi = useTesti();
  const [prima] = tabelle;
  if (!prima) return null;
  return (
    <div className={stili.elenco}>
      {tabelle.map((t) => (
        <Collegamento
          key={`${t.foglio}!${t.intervallo}`}
          dove={primaCella(t)}
          vaiA={vaiA}
          testo={testi.vaiAllaTabella(t.foglio, t.intervallo)}
        />
      ))}
      <ul className={stili.elenco} aria-label={testi.colonne}>
        {prima.colonne.map((c) => (
          <ColonnaTabella key={c.colonna} tabella={prima} colonna={c} {...come} />
        ))}
      </ul>
    </div>
  );
}

export function NonLetti({ nonLetti }: { nonLetti: EsitoRiconoscimento["nonLetti"] }) {
  const stili = useStyles();
  const testi = useTesti();
  if (nonLetti.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="non-letti">
        <AccordionHeader as="h3" size="small" expandIconPosition="end" className={stili.intestazione}>
          {testi.nonLetti} ({nonLetti.length})
        </AccordionHeader>
        <AccordionPanel className={stili.pannello}>
          <ul className={stili.elenco}>
            {nonLetti.map((n) => (
              <li key={n.foglio}>
                <Body1>{n.foglio}</Body1>
                <Caption1 block className={stili.secondo}>
                  {n.motivo[testi.lingua]}
                </Caption1>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
