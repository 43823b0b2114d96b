/** The kinds of workbook of the battery, each a list of ways to make one up from a throw of dice. */
import type { Genere } from "./generi/comune";
import { D2 } from "./generi/d2-trimestri";
import { F1 } from "./generi/f1-fogli-non-letti";
import { F10 } from "./generi/f10-senza-capitolo";
import { F11 } from "./generi/f11-forme-di-testata";
import { F2 } from "./generi/f2-colonne-del-piano";
import { F3 } from "./generi/f3-due-volte";
import { F4 } from "./generi/f4-schede";
import { F5 } from "./generi/f5-colonne-contese";
import { F6 } from "./generi/f6-righe-come-testate";
import { F7 } from "./generi/f7-unite";
import { F9 } from "./generi/f9-parole-in-altre";
import { R } from "./generi/r-giusti";
import { F3_ANCORA } from "./generi/f3-ancora";
import { F4_ANCORA } from "./generi/f4-ancora";
import { TESTIMONI } from "./generi/f5-testimoni";
import { F7_ANCORA } from "./generi/f7-ancora";
import { F8 } from "./generi/f8-di-legge";
import { F10_ANCORA, F11_ANCORA } from "./generi/f10-ancora";

export const GENERI: Readonly<Record<string, readonly Genere[]>> = {
  F1,
  F2,
  F3: [...F3, ...F3_ANCORA],
  F4: [...F4, ...F4_ANCORA],
  F5: [...F5, ...TESTIMONI],
  F6,
  F7: [...F7, ...F7_ANCORA],
  F8,
  F9,
  F10: [...F10, ...F10_ANCORA],
  F11: [...F11, ...F11_ANCORA],
  D2,
  R,
};
