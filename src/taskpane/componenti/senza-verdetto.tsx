/** In place of a verdict of now: what the last referto said, with its day and hour; else that the checks are to be made. */
import { Body1, Caption1 } from "@fluentui/react-components";
import type { Ref } from "react";
import { tonoVerdetto } from "../../app/tono";
import type { Stato } from "../stato";
import { useTesti } from "./contesto-testi";
import { QuadroVerdetto } from "./verdetto";

interface Proprieta {
  readonly stato: Stato;
  readonly titolo?: Ref<HTMLHeadingElement>;
}

export function SenzaVerdetto({ stato: { riconosciuto, inVerifica, lavoro }, titolo }: Proprieta) {
  const testi = useTesti();
  const ultimo = riconosciuto?.ultimo ?? null;
  const verifica = inVerifica || lavoro?.tipo === "controllo" || lavoro?.tipo === "lettura";
  if (ultimo?.verdetto)
    return (
      <QuadroVerdetto
        tono={tonoVerdetto(ultimo.verdetto)}
        verdetto={ultimo.verdetto}
        {...(titolo === undefined ? {} : { titolo })}
        prima={testi.refertoAl(ultimo.al)}
        righe={[testi.verdettoScritto(ultimo), ...(verifica ? [testi.verifico] : [])]}
      />
    );
  return (
    <>
      {ultimo && <Caption1 block>{testi.documento.ultimo(ultimo)}</Caption1>}
      <Body1>{verifica ? testi.verifico : ultimo ? testi.daControllare : testi.senzaVerdetto}</Body1>
    </>
  );
}
