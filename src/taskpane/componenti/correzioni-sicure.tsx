/** The safe corrections, one by one: what is in the cell, what would be; applied or left, always by the user. */
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { chiaveDi, type Riparazione } from "../../app/riparazione";
import { indirizzo } from "../../base/posizione";
import type { Stato } from "../stato";
import { daDecidere } from "../viste";
import { inAttesa } from "./attesa";
import { Collegamento } from "./collegamento";
import { italiano, useTesti } from "./contesto-testi";
import { Piega } from "./piega";
import type { ProprietaVista } from "./proprieta-vista";

const useStyles = makeStyles({
  tutto: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  bottoni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondo: { color: tokens.colorNeutralForeground2 },
  prima: { textDecorationLine: "line-through" },
  dopo: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
});

/** The walk through those of a verdict. */
export function CorrezioniSicure({ stato, azioni, invia }: ProprietaVista) {
  const stili = useStyles();
  const testi = useTesti();
  const { riparazioni: t } = testi;
  const tutte = stato.referto?.riparazioni ?? [];
  const restano = daDecidere(stato);
  const [prima] = restano;
  const fine = useRef<HTMLSpanElement>(null);
  // With the last one its buttons go: the focus they had goes to what is said in their place.
  const finite = prima === undefined && stato.riparazioni.size > 0;
  useEffect(() => {
    if (finite && document.activeElement === document.body) fine.current?.focus();
  }, [finite]);
  const decise = [...stato.riparazioni.values()];
  if (tutte.length === 0 && decise.length === 0) return null;
  const fatte = decise.filter((e) => e === "fatta").length;
  return (
    <Piega titolo={t.titolo(restano.length)}>
      <div className={stili.tutto}>
        <Caption1 className={stili.secondo}>{t.spiegazione}</Caption1>
        {/* The next one comes in place of the one decided: it is said aloud, and the focus stays on the button. */}
        <div className={stili.tutto} aria-live="polite">
          {prima ? (
            <>
              <Caption1>{t.quale(decise.length + 1, decise.length + restano.length)}</Caption1>
              <Collegamento
                dove={prima.dove}
                vaiA={(dove) => void azioni.vaiA(dove)}
                testo={testi.cella(prima.dove.foglio, indirizzo(prima.dove))}
                nome={testi.vaiAllaCella(prima.dove.foglio, indirizzo(prima.dove))}
              />
              <Body1 {...italiano(testi)}>{prima.indicatore}</Body1>
              <PrimaEDopo riparazione={prima} />
            </>
          ) : (
            <span ref={fine} tabIndex={-1}>
              <Body1>{t.finite(fatte, decise.length - fatte)}</Body1>
            </span>
          )}
        </div>
        {prima && <ApplicaOSalta riparazione={prima} stato={stato} azioni={azioni} invia={invia} />}
      </div>
    </Piega>
  );
}

/** The same for one finding, in its row; nothing where it has no safe correction. */
export function CorrezioneDelRilievo({
  riparazione,
  ...vista
}: { readonly riparazione: Riparazione | undefined } & ProprietaVista) {
  const stili = useStyles();
  const testi = useTesti();
  if (!riparazione) return null;
  const esito = vista.stato.riparazioni.get(chiaveDi(riparazione));
  return (
    <div className={stili.tutto}>
      <PrimaEDopo riparazione={riparazione} />
      {esito === undefined ? (
        <ApplicaOSalta riparazione={riparazione} {...vista} />
      ) : (
        <Caption1 role="status">{testi.riparazioni.esiti[esito]}</Caption1>
      )}
    </div>
  );
}

function PrimaEDopo({ riparazione: { prima, dopo } }: { readonly riparazione: Riparazione }) {
  const stili = useStyles();
  const { riparazioni: t } = useTesti();
  return (
    <Body1>
      {t.prima}: <del className={stili.prima}>{prima}</del> → {t.dopo}:{" "}
      <ins className={stili.dopo}>{dopo}</ins>
    </Body1>
  );
}

function ApplicaOSalta({
  riparazione,
  stato,
  azioni,
  invia,
}: { readonly riparazione: Riparazione } & { readonly stato: Pick<Stato, "lavoro"> } & Pick<
    ProprietaVista,
    "azioni" | "invia"
  >) {
  const stili = useStyles();
  const { riparazioni: t } = useTesti();
  return (
    <div className={stili.bottoni}>
      <Button
        size="small"
        {...inAttesa(stato.lavoro !== null)}
        onClick={() => void azioni.ripara(riparazione)}
      >
        {t.applica}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        {...inAttesa(stato.lavoro !== null)}
        onClick={() => {
          invia({ tipo: "riparazione-saltata", chiave: chiaveDi(riparazione) });
        }}
      >
        {t.salta}
      </Button>
    </div>
  );
}
