/** The checks on the budget, in the order of their codes. */
import { disponibilitaDiversa } from "./bil-001-disponibilita";
import { totaliDiversi } from "./bil-002-totali";
import { disponibilitaNegativa } from "./bil-003-disponibilita-negativa";
import { cassaOltreCompetenza } from "./bil-004-cassa";
import { quadratura } from "./bil-005-quadratura";
import { partiteDiGiro } from "./bil-006-partite-di-giro";
import { titoloDiverso } from "./bil-007-titolo";
import { codiceMalformato } from "./bil-008-codice";
import { capitoloDoppio } from "./bil-009-capitolo-doppio";
import { missioneIgnota } from "./bil-011-missione";
import type { Controllo } from "./controllo";

export const controlliBilancio: readonly Controllo[] = [
  disponibilitaDiversa,
  totaliDiversi,
  disponibilitaNegativa,
  cassaOltreCompetenza,
  quadratura,
  partiteDiGiro,
  titoloDiverso,
  codiceMalformato,
  capitoloDoppio,
  missioneIgnota,
];
