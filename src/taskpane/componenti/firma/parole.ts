/** The words of signing come with its views, not with the first script. */
import type { Lingua } from "../../../base/rilievo";
import { FIRMA_EN } from "../../testi/firma-en";
import { FIRMA_IT } from "../../testi/firma-it";
import type { TestiFirma } from "../../testi/firma";
import { useTesti } from "../parti/contesto-testi";

const PAROLE: Readonly<Record<Lingua, TestiFirma>> = { it: FIRMA_IT, en: FIRMA_EN };

export const useParoleFirma = (): TestiFirma => PAROLE[useTesti().lingua];
