/** The words of the round trip come with its views, not with the first script. */
import type { Lingua } from "../../../base/rilievo";
import type { TestiGiro } from "../../testi/giro";
import { GIRO_EN } from "../../testi/giro-en";
import { GIRO_IT } from "../../testi/giro-it";
import { useTesti } from "../parti/contesto-testi";

const PAROLE: Readonly<Record<Lingua, TestiGiro>> = { it: GIRO_IT, en: GIRO_EN };

export const useParoleGiro = (): TestiGiro => PAROLE[useTesti().lingua];
