/** What scrolls in the pane: a long list draws only what is in sight of it. */
import { createContext, useContext, type RefObject } from "react";

export const ContestoCorpo = createContext<RefObject<HTMLElement | null>>({ current: null });

export const useCorpo = (): RefObject<HTMLElement | null> => useContext(ContestoCorpo);
