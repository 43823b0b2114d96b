/**
 * The place of what was just done, at the foot of the pane until the next act: there from the start, so that what comes into
 * it is said aloud. Its words come with the views, before anything can be done.
 */
import { createElement, useEffect, useState } from "react";
import { soloAssente } from "../../app/porte/carica";
import { attoPronto, caricaAtto } from "../viste-pigre";
import type { ProprietaAtto } from "./atto-fatto";

export function UltimoAtto(proprieta: ProprietaAtto) {
  const [, setArrivato] = useState(attoPronto() !== null);
  const quanti = proprieta.stato.fatti.length;
  useEffect(() => {
    if (quanti === 0 || attoPronto()) return undefined;
    let attuale = true;
    caricaAtto()
      .then(() => {
        if (attuale) setArrivato(true);
      })
      .catch(soloAssente);
    return () => {
      attuale = false;
    };
  }, [quanti]);
  // Loaded once, it stays the one it is.
  const pronto = attoPronto();
  return <div role="status">{quanti > 0 && pronto && createElement(pronto, proprieta)}</div>;
}
