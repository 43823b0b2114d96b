/** Names of the pages of the pane that findings send people to: said once, so that both call them the same. */
import type { Lingua } from "./rilievo";

export const CHE_COSA_HO_LETTO: Readonly<Record<Lingua, string>> = {
  it: "Che cosa ho letto",
  en: "What was read",
};
