/** A field in words: no finding shows the name it has in the JSON. */
import type { Lingua } from "../base/rilievo";
import type { CampoMappa } from "./campi";
import { CAMPI_EN } from "./campi-en";
import { CAMPI_IT } from "./campi-it";

const NOMI: Readonly<Record<Lingua, Readonly<Record<CampoMappa, string>>>> = { it: CAMPI_IT, en: CAMPI_EN };

export const campoDetto = (campo: CampoMappa, lingua: Lingua): string => NOMI[lingua][campo];
