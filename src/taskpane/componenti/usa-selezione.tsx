/** A table pointed at by hand: what the selection holds, the button, and those pointed at so far. */
import { Body1, Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CosaSelezionata } from "../../app/usa-selezione";
import type { EsitoRiconoscimento } from "../../app/riconosci";
import { indirizzoIntervallo } from "../../base/posizione";
import { STRUTTURE } from "../viste";
import { inAttesa } from "./attesa";
import { useTesti } from "./contesto-testi";
import { Sezione } from "./sezione";

const useStyles = makeStyles({
  inizio: { alignSelf: "flex-start" },
  elenco: { listStyleType: "none", margin: 0, padding: 0 },
  indicata: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
});

const COSE: readonly CosaSelezionata[] = [...STRUTTURE, "nessuna"];

interface Proprieta {
  readonly indicate: EsitoRiconoscimento["indicate"];
  readonly occupato: boolean;
  readonly usa: (cosa: CosaSelezionata) => void;
  readonly togli: (nome: string) => void;
}

export function UsaSelezione({ indicate, occupato, usa, togli }: Proprieta) {
  const stili = useStyles();
  const { selezione: testi } = useTesti();
  const [cosa, setCosa] = useState<CosaSelezionata>("entrate");
  return (
    <Sezione titolo={testi.titolo}>
      <Body1>{testi.spiegazione}</Body1>
      <Field label={testi.cosa} size="small">
        <Select
          value={cosa}
          onChange={(_, { value }) => {
            setCosa(COSE.find((c) => c === value) ?? cosa);
          }}
        >
          {COSE.map((c) => (
            <option key={c} value={c}>
              {testi.scelte[c]}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        className={stili.inizio}
        {...inAttesa(occupato)}
        onClick={() => {
          usa(cosa);
        }}
      >
        {testi.usa}
      </Button>
      {indicate.length > 0 && (
        <ul className={stili.elenco} aria-label={testi.indicate}>
          {indicate.map(({ nome, struttura, intervallo }) => {
            const dove = `${intervallo.foglio}, ${indirizzoIntervallo(intervallo)}`;
            return (
              <li key={nome} className={stili.indicata}>
                <Body1>
                  {dove} · {testi.scelte[struttura]}
                </Body1>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={testi.togliTabella(dove)}
                  {...inAttesa(occupato)}
                  onClick={() => {
                    togli(nome);
                  }}
                >
                  {testi.togli}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Sezione>
  );
}
