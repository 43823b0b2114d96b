/** The severities of the checks that prove nothing where rows are missing. */
import type { GravitaPossibile } from "../base/regola";

export const NON_VERIFICABILE: readonly GravitaPossibile[] = [
  { gravita: "errore", quando: null },
  {
    gravita: "nota",
    quando: {
      it: "«non verificabile» dove mancano righe",
      en: "“cannot be verified” where rows are missing",
    },
  },
];
