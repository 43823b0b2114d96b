/**
 * The use cases that the pane runs, each loaded when first asked for: the pane is drawn before what reads, checks and
 * writes is there. Two parts: what the first view needs, and what a verdict and a referto need besides.
 */
import type { Casi } from "./azioni";
import { carica, soloAssente } from "../app/porte/carica";

const riconosci = () => carica(() => import(/* webpackChunkName: "lettura" */ "../app/vista/riconosci"));
const controlla = () => carica(() => import(/* webpackChunkName: "verdetto" */ "../app/referto/controlla"));

const rimetti = () => carica(() => import("../app/firmato/rimetti"));

const accettate = async () =>
  (await carica(() => import(/* webpackChunkName: "verdetto" */ "./accettate-qui"))).accettateQui;

/** Asks for the parts of the first view before anyone waits for them. */
export const precaricaLettura = (): void => {
  riconosci().catch(soloAssente);
};

/** The same for the parts of a verdict. */
export const precaricaVerdetto = (): void => {
  controlla().catch(soloAssente);
};

export const casiPigri: Omit<Casi, "schede" | "adesso" | "linguaExcel"> = {
  riconosci: async (...con) => (await riconosci()).riconosci(...con),
  correggi: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/decisioni/correggi"))).correggi(
      ...con,
    ),
  usaSelezione: async (...con) =>
    (
      await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/decisioni/usa-selezione"))
    ).usaSelezione(...con),
  inserisciModelli: async (...con) =>
    (
      await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/modelli/modelli-foglio"))
    ).inserisciModelli(...con),
  togliModelli: async (...con) =>
    (
      await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/modelli/modelli-foglio"))
    ).togliModelli(...con),
  ponStemma: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/referto/stemma"))).ponStemma(
      ...con,
    ),
  rimettiStemma: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/referto/stemma"))).rimettiStemma(
      ...con,
    ),
  parseModello: async (testo) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/decisioni/modello"))).parseModello(
      testo,
    ),
  controlla: async (...con) => (await controlla()).controlla(...con),
  generaReferto: async (...con) =>
    (
      await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/referto/genera-referto"))
    ).generaReferto(...con),
  confrontaFile: async (...con) =>
    (await carica(() => import("../app/cartella-file/confronta-file"))).confrontaFile(...con),
  segna: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/referto/segna"))).segna(...con),
  mostra: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/vista/mostra"))).mostra(...con),
  rigiudica: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/giudizio/valuta"))).rigiudica(
      ...con,
    ),
  somma: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/vista/somma"))).sommaDi(...con),
  risultato: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/vista/risultato"))).risultatoDa(
      ...con,
    ),
  chiedi: async (...con) => (await carica(() => import("../app/decisioni/chiedi"))).chiedi(...con),
  accettate: {
    riprese: async (...con) => (await accettate()).riprese(...con),
    segna: async (...con) => (await accettate()).segna(...con),
    dimentica: async (...con) => (await accettate()).dimentica(...con),
  },
  firmati: {
    daRimettere: async (...con) => (await rimetti()).daRimettere(...con),
    mostraDiverse: async (...con) => (await rimetti()).mostraDiverse(...con),
  },
  conRiprese: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/giudizio/riprese"))).conRiprese(
      ...con,
    ),
  riapertura: async (...con) =>
    (await carica(() => import(/* webpackChunkName: "verdetto" */ "../app/giudizio/valuta"))).riapertura(
      ...con,
    ),
};
