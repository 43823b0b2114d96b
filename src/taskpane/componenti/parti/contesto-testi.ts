/** The language of the pane, for every component below. */
import { createContext, useContext } from "react";
import { it } from "../../testi/it";
import type { Testi } from "../../testi/testi";

export const ContestoTesti = createContext<Testi>(it);

export const useTesti = (): Testi => useContext(ContestoTesti);

/** Words that come from the domain are Italian in every language: a screen reader must know it. */
export const italiano = (testi: Testi): { lang?: "it" } => (testi.lingua === "it" ? {} : { lang: "it" });
