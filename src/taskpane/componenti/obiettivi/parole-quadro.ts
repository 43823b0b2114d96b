/** The words of the quadro come with its view, not with the first script. */
import type { Lingua } from "../../../base/rilievo";
import { QUADRO_EN } from "../../testi/quadro-en";
import { QUADRO_IT } from "../../testi/quadro-it";
import type { TestiQuadro } from "../../testi/quadro";
import { useTesti } from "../parti/contesto-testi";

const PAROLE: Readonly<Record<Lingua, TestiQuadro>> = { it: QUADRO_IT, en: QUADRO_EN };

export const useParoleQuadro = (): TestiQuadro => PAROLE[useTesti().lingua];
