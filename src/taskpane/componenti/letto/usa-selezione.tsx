/** A table pointed at by hand: what the selection holds, the button, and those pointed at so far. */
import { Body1, Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { CosaSelezionata } from "../../../app/decisioni/usa-selezione";
import type { EsitoRiconoscimento } from "../../../app/vista/riconosci";
import { indirizzoIntervallo } from "../../../base/posizione";
import { STRUTTURE } from "../../viste";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import { Sezione } from "../parti/sezione";
import { VociDaTogliere } from "../parti/voci-da-togliere";

const useStyles = makeStyles({ inizio: { alignSelf: "flex-start" } });

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
        <VociDaTogliere
          etichetta={testi.indicate}
          occupato={occupato}
          togli={togli}
          voci={indicate.map(({ nome, struttura, intervallo }) => {
            const dove = `${intervallo.foglio}, ${indirizzoIntervallo(intervallo)}`;
            return {
              chiave: nome,
              testo: `${dove} · ${testi.scelte[struttura]}`,
              nomePulsante: testi.togliTabella(dove),
            };
          })}
        />
      )}
    </Sezione>
  );
}
