/**
 * The views, each a part of the script of its own: the tabs are drawn at once, and a view that was loaded is drawn without
 * waiting (React's lazy would show its fallback once also for what is there already).
 */
import type { ComponentType } from "react";
import { carica } from "../app/porte/carica";
import { caricaPigre } from "./componenti/parti/pigra";
import type { ProprietaDiOgniVista } from "./componenti/parti/proprieta-vista";
import { PAGINE, SCHEDE, type Vista } from "./vista";

type Disegno = ComponentType<ProprietaDiOgniVista>;

const PARTI: Readonly<Record<Vista, () => Promise<Disegno>>> = {
  coda: async () => (await import(/* webpackChunkName: "coda" */ "./componenti/coda/vista-coda")).VistaCoda,
  obiettivi: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/obiettivi/vista-obiettivi")).VistaObiettivi,
  referto: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/referto/vista-referto")).VistaReferto,
  letto: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/letto/vista-letto")).VistaLetto,
  rilievi: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/rilievi/vista-rilievi")).VistaRilievi,
  nomi: async () => (await import(/* webpackChunkName: "viste" */ "./componenti/nomi/vista-nomi")).VistaNomi,
  schede: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/schede/vista-schede")).VistaSchede,
  segni: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/impostazioni/vista-segni")).VistaSegni,
  impostazioni: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/impostazioni/vista-impostazioni"))
      .VistaImpostazioni,
  tasti: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/impostazioni/vista-tasti")).VistaTasti,
};

const pronte = new Map<Vista, Disegno>();

/** Null until it is loaded. */
export const vistaPronta = (vista: Vista): Disegno | null => pronte.get(vista) ?? null;

export async function caricaVista(vista: Vista): Promise<void> {
  if (!pronte.has(vista)) pronte.set(vista, await carica(PARTI[vista]));
}

export const caricaViste = async (): Promise<void> => {
  await Promise.all([...SCHEDE, ...PAGINE].map(caricaVista));
  await caricaPigre();
};
