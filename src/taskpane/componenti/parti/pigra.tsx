/**
 * A part of a view that nothing needs before someone presses: it comes after the first view, and is drawn at once if it is
 * there. One that does not come says what to do, and is asked for again the next time it is opened.
 */
import { Body1 } from "@fluentui/react-components";
import { createElement, useEffect, useState, type ComponentType } from "react";
import { carica } from "../../../app/porte/carica";
import { HostFault } from "../../../app/porte/cartella";
import { useTesti } from "./contesto-testi";

const TUTTE: (() => Promise<void>)[] = [];

/** All of them, those that are there already aside. */
export const caricaPigre = async (): Promise<void> => {
  await Promise.all(TUTTE.map((una) => una()));
};

export function pigra<P extends object>(parte: () => Promise<ComponentType<P>>): ComponentType<P> {
  let pronta: ComponentType<P> | null = null;
  const prendi = async (): Promise<void> => {
    pronta ??= await carica(parte);
  };
  TUTTE.push(prendi);
  return function Pigra(proprieta: P) {
    const testi = useTesti();
    // Undefined until it has come, or has not: then why.
    const [esito, setEsito] = useState<unknown>(pronta === null ? undefined : null);
    useEffect(() => {
      let attuale = true;
      const dillo = (e: unknown): void => {
        if (attuale) setEsito(e);
      };
      prendi().then(() => {
        dillo(null);
      }, dillo);
      return () => {
        attuale = false;
      };
    }, []);
    if (pronta) return createElement(pronta, proprieta);
    if (esito === undefined || esito === null) return null;
    if (!(esito instanceof HostFault)) throw new Error("a part is broken", { cause: esito });
    return <Body1 role="alert">{testi.guasto(esito.codice)}</Body1>;
  };
}
