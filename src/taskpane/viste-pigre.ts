/**
 * The views, each a part of the script of its own: the header and the tabs are drawn at once, and a view that was loaded
 * is drawn without waiting (React's lazy would show its fallback once also for what is there already).
 */
import type { ComponentType } from "react";
import { carica } from "./carica";
import type { ProprietaDiOgniVista } from "./componenti/proprieta-vista";
import { SCHEDE, type Vista } from "./vista";

type Disegno = ComponentType<ProprietaDiOgniVista>;

const PARTI: Readonly<Record<Vista, () => Promise<Disegno>>> = {
  dati: async () => (await import(/* webpackChunkName: "dati" */ "./componenti/vista-dati")).VistaDati,
  controlli: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/vista-controlli")).VistaControlli,
  obiettivi: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/vista-obiettivi")).VistaObiettivi,
  schede: async () => (await import(/* webpackChunkName: "viste" */ "./componenti/vista-schede")).VistaSchede,
  referto: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/vista-referto")).VistaReferto,
  impostazioni: async () =>
    (await import(/* webpackChunkName: "viste" */ "./componenti/vista-impostazioni")).VistaImpostazioni,
};

const pronte = new Map<Vista, Disegno>();

/** Null until it is loaded. */
export const vistaPronta = (vista: Vista): Disegno | null => pronte.get(vista) ?? null;

export async function caricaVista(vista: Vista): Promise<void> {
  if (!pronte.has(vista)) pronte.set(vista, await carica(PARTI[vista]));
}

export const caricaViste = async (): Promise<void> => {
  await Promise.all([...SCHEDE, "impostazioni" as const].map(caricaVista));
};
