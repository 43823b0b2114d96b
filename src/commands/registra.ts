/** Ties the names in manifest.xml and in assets/scorciatoie.json to the functions. Called once, when the page loads. */
import type { Runtime } from "../taskpane/runtime";
import { controllaDalNastro } from "./controlla";
import { eseguiComando, mostra, type EventoComando } from "./comando";
import { generaDalNastro } from "./genera-referto";
import type { NomeAzione } from "./nomi";

/** From the keyboard no event comes along. */
type Funzione = (evento?: EventoComando) => Promise<void>;
export type Associa = (nome: string, funzione: Funzione) => void;

export function registraComandi(runtime: Runtime, associa: Associa): void {
  const comandi: Readonly<Record<NomeAzione, Funzione>> = {
    generaReferto: (evento) => generaDalNastro(evento, runtime),
    controlla: (evento) => controllaDalNastro(evento, runtime),
    apriRiquadro: (evento) =>
      eseguiComando(evento, () => {
        mostra(runtime);
        return Promise.resolve();
      }),
  };
  for (const [nome, funzione] of Object.entries(comandi)) associa(nome, funzione);
}
