/**
 * The views, each a part of the script of its own: the header and the tabs are drawn at once, and a view that was loaded
 * is drawn without waiting (React's lazy would show its fallback once also for what is there already).
 */
import type { ComponentType } from "react";
import { carica } from "./carica";
import type { ProprietaDiOgniVista } from "./componenti/proprieta-vista";
import { SCHEDE, type Vista } from "./vista";

type Disegno = ComponentType<ProprietaDiOgniVista>;

/** What comes when it is needed: the views, and the first steps over them. */
export type Parte = Vista | "guida";

const PARTI: Readonly<Record<Parte, () => Promise<Disegno>>> = {
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
  guida: async () => (await import(/* webpackChunkName: "viste" */ "./componenti/guida")).Guida,
};

const pronte = new Map<Parte, Disegno>();

/** Null until it is loaded. */
export const vistaPronta = (vista: Parte): Disegno | null => pronte.get(vista) ?? null;

export async function caricaVista(vista: Parte): Promise<void> {
  if (!pronte.has(vista)) pronte.set(vista, await carica(PARTI[vista]));
}

export const caricaViste = async (): Promise<void> => {
  await Promise.all([...SCHEDE, "impostazioni" as const, "guida" as const].map(caricaVista));
};
