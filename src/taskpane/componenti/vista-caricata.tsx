/**
 * The view in sight: drawn at once if it is loaded, when it comes if it is not, with words meanwhile; one that does not
 * come says what to do and can be asked for again.
 */
import { Body1, Button } from "@fluentui/react-components";
import { createElement, useEffect, useState } from "react";
import { HostFault } from "../../app/porte/cartella";
import type { Vista } from "../vista";
import { caricaVista, vistaPronta } from "../viste-pigre";
import { useTesti } from "./parti/contesto-testi";
import type { ProprietaDiOgniVista } from "./parti/proprieta-vista";

interface Esito {
  readonly vista: Vista;
  /** Null where it came. */
  readonly errore: unknown;
}

export function VistaCaricata({ vista, ...proprieta }: ProprietaDiOgniVista & { readonly vista: Vista }) {
  const testi = useTesti();
  const [esito, setEsito] = useState<Esito | null>(null);
  const [prova, setProva] = useState(0);
  useEffect(() => {
    if (vistaPronta(vista)) return undefined;
    let attuale = true;
    const dillo = (errore: unknown): void => {
      if (attuale) setEsito({ vista, errore });
    };
    caricaVista(vista).then(() => {
      dillo(null);
    }, dillo);
    return () => {
      attuale = false;
    };
  }, [vista, prova]);
  // Each view keeps its one component once loaded: it is looked up here, not made.
  const pronta = vistaPronta(vista);
  if (pronta) return createElement(pronta, proprieta);
  if (esito?.vista !== vista || esito.errore === null) return <Body1 role="status">{testi.carico}</Body1>;
  if (!(esito.errore instanceof HostFault)) throw new Error("a view is broken", { cause: esito.errore });
  return (
    <>
      <Body1 block role="alert">
        {testi.guasto(esito.errore.codice)}
      </Body1>
      <Button
        onClick={() => {
          setEsito(null);
          setProva(prova + 1);
        }}
      >
        {testi.rotto.riprova}
      </Button>
    </>
  );
}
