/** Ties the names in manifest.xml to the functions. Called once, when the page loads. */
import type { Runtime } from "../taskpane/runtime";
import { generaDalNastro, type EventoComando } from "./genera-referto";
import type { NomeFunzione } from "./nomi";

export type Associa = (nome: string, funzione: (evento: EventoComando) => Promise<void>) => void;

export function registraComandi(runtime: Runtime, associa: Associa): void {
  const comandi: Readonly<Record<NomeFunzione, (evento: EventoComando) => Promise<void>>> = {
    generaReferto: (evento) => generaDalNastro(evento, runtime),
  };
  for (const [nome, funzione] of Object.entries(comandi)) associa(nome, funzione);
}
