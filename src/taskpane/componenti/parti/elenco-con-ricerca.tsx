/** A long list under what chooses and searches its rows, with how many of all are in sight. */
import { Caption1, Input, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTesti } from "./contesto-testi";
import { ElencoVirtuale, type ProprietaElenco } from "./elenco-virtuale";
import { Sezione } from "./sezione";
import { useStiliVoce } from "./stili-voce";

const useStyles = makeStyles({ cerca: { width: "100%", maxWidth: "none" } });

interface Proprieta<T> extends ProprietaElenco<T> {
  /** How many rows there are whatever is searched. */
  readonly totale: number;
  readonly cerca: string;
  readonly etichettaCerca: string;
  readonly cambiaCerca: (cerca: string) => void;
  /** What chooses, over the search and under it. */
  readonly sopra: ReactNode;
  readonly sotto: ReactNode;
}

export function ElencoConRicerca<T>({
  totale,
  cerca,
  etichettaCerca,
  cambiaCerca,
  sopra,
  sotto,
  ...elenco
}: Proprieta<T>) {
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const quanti = elenco.righe.filter((r) => r.tipo === "voce").length;
  return (
    <Sezione titolo={elenco.etichetta}>
      {sopra}
      <Input
        type="search"
        size="small"
        className={stili.cerca}
        aria-label={etichettaCerca}
        placeholder={etichettaCerca}
        value={cerca}
        onChange={(_, { value }) => {
          cambiaCerca(value);
        }}
      />
      {sotto}
      <Caption1 role="status" className={voce.secondo}>
        {testi.inVista(quanti, totale)}
      </Caption1>
      <ElencoVirtuale<T> {...elenco} />
    </Sezione>
  );
}
