/** Spellings that may be one person: proposed with the reason, put together only when the user says so. */
import { Body1, Button, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correzione } from "../../app/correzione";
import { legameInParole } from "../../base/legame";
import type { RefertoFatto } from "../referto-fatto";
import { MOSTRATI } from "../viste";
import { inAttesa } from "./attesa";
import { italiano, useTesti } from "./contesto-testi";
import { Sezione } from "./sezione";

const useStyles = makeStyles({
  elenco: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
  voce: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  secondo: { color: tokens.colorNeutralForeground2 },
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proprieta {
  readonly gruppi: RefertoFatto["gruppi"];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function NomiDaConfermare({ gruppi, fermo, decidi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  if (gruppi.length === 0) return null;
  return (
    <Sezione titolo={`${testi.nomi} (${testi.numero(gruppi.length)})`}>
      <ul className={stili.elenco}>
        {gruppi.slice(0, MOSTRATI).map((g) => (
          <Nome key={g.varianti.join("|")} gruppo={g} fermo={fermo} decidi={decidi} />
        ))}
      </ul>
      {gruppi.length > MOSTRATI && (
        <Caption1 className={stili.secondo}>{testi.altri(gruppi.length - MOSTRATI)}</Caption1>
      )}
    </Sezione>
  );
}

function Nome({
  gruppo,
  fermo,
  decidi,
}: { readonly gruppo: RefertoFatto["gruppi"][number] } & Pick<Proprieta, "fermo" | "decidi">) {
  const stili = useStyles();
  const testi = useTesti();
  const [nome, setNome] = useState(gruppo.nome);
  const scelte = [...new Set([gruppo.nome, ...gruppo.varianti])];
  return (
    <li className={stili.voce}>
      <Body1>{gruppo.varianti.map(testi.cita).join(", ")}</Body1>
      <Caption1 className={stili.secondo} {...italiano(testi)}>
        {gruppo.perche.map((p) => legameInParole(p, testi.lingua)).join("; ")}
      </Caption1>
      <Field label={testi.nomeDaUsare}>
        <Select
          size="small"
          value={nome}
          onChange={(_, { value }) => {
            setNome(value);
          }}
        >
          {scelte.map((s) => (
            <option key={s}>{s}</option>
          ))}
        </Select>
      </Field>
      <div className={stili.azioni}>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "gruppo", gruppo: { nome, varianti: gruppo.varianti } });
          }}
        >
          {testi.confermaNome}
        </Button>
        <Button
          size="small"
          {...inAttesa(fermo)}
          onClick={() => {
            decidi({ tipo: "distinti", varianti: gruppo.varianti });
          }}
        >
          {testi.distinti}
        </Button>
      </div>
    </li>
  );
}
