/** The view in sight: drawn at once if it is loaded, when it comes if it is not; one that does not come can be asked again. */
import { Body1, Button } from "@fluentui/react-components";
import { createElement, useEffect, useState } from "react";
import type { Vista } from "../vista";
import { caricaVista, vistaPronta } from "../viste-pigre";
import { useTesti } from "./contesto-testi";
import type { ProprietaDiOgniVista } from "./proprieta-vista";

export function VistaCaricata({ vista, ...proprieta }: ProprietaDiOgniVista & { readonly vista: Vista }) {
  const testi = useTesti();
  const [esito, setEsito] = useState<{ readonly vista: Vista; readonly arrivata: boolean } | null>(null);
  const [prova, setProva] = useState(0);
  useEffect(() => {
    if (vistaPronta(vista)) return undefined;
    let attuale = true;
    const dillo = (arrivata: boolean) => (): void => {
      if (attuale) setEsito({ vista, arrivata });
    };
    caricaVista(vista).then(dillo(true), dillo(false));
    return () => {
      attuale = false;
    };
  }, [vista, prova]);
  // Each view keeps its one component once loaded: it is looked up here, not made.
  const pronta = vistaPronta(vista);
  if (pronta) return createElement(pronta, proprieta);
  if (esito?.vista !== vista || esito.arrivata) return null;
  return (
    <div role="alert">
      <Body1 block>{testi.guasto("parte-assente")}</Body1>
      <Button
        onClick={() => {
          setEsito(null);
          setProva(prova + 1);
        }}
      >
        {testi.rotto.riprova}
      </Button>
    </div>
  );
}
