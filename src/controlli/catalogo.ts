/** Every rule, in the order of the codes. Written by `npm run catalogo` from the files that define them: not by hand. */
import type { RegolaDetta } from "../base/regola";
import type { Controllo } from "./controllo";
import { bil001 } from "./bil-001-disponibilita";
import { bil002 } from "./bil-002-totali";
import { bil003 } from "./bil-003-disponibilita-negativa";
import { bil004 } from "./bil-004-cassa";
import { bil005 } from "./bil-005-quadratura";
import { bil006 } from "./bil-006-partite-di-giro";
import { bil007 } from "./bil-007-titolo";
import { bil008 } from "./bil-008-codice";
import { bil009 } from "./bil-009-capitolo-doppio";
import { bil010 } from "../tracciati/rilievi/bil-010-importo-illeggibile";
import { bil011 } from "./bil-011-missione";
import { map001 } from "../tracciati/rilievi/map-001-colonne-contese";
import { map002 } from "../tracciati/rilievi/map-002-importi-sparsi";
import { map003 } from "../tracciati/rilievi/map-003-senza-intestazione";
import { map004 } from "../tracciati/rilievi/map-004-non-letto";
import { map005 } from "../tracciati/rilievi/map-005-senza-indicatori";
import { map006 } from "../tracciati/rilievi/map-006-tabella-perduta";
import { map007 } from "../tracciati/rilievi/map-007-righe-al-bordo";
import { map008 } from "./map-008-memoria";
import { map009 } from "./map-009-riga-esempio";
import { map010 } from "../tracciati/rilievi/map-010-colonna-non-letta";
import { map011 } from "../tracciati/rilievi/map-011-parte-non-letta";
import { map012 } from "../tracciati/rilievi/map-012-altro-tempo";
import { map013 } from "../tracciati/rilievi/map-013-riepilogo";
import { map014 } from "../tracciati/rilievi/map-014-foglio-nascosto";
import { map015 } from "./map-015-accettazione-ignota";
import { map016 } from "./map-016-non-nostro";
import { map017 } from "../tracciati/rilievi/map-017-righe-fuori-ambito";
import { map018 } from "../tracciati/rilievi/map-018-senza-competenza";
import { map019 } from "../tracciati/rilievi/map-019-solo-previsioni";
import { map020 } from "../tracciati/rilievi/map-020-non-aggiornato";
import { map021 } from "../tracciati/rilievi/map-021-tabella-ripetuta";
import { map022 } from "../tracciati/rilievi/map-022-altra-gestione";
import { map023 } from "../tracciati/rilievi/map-023-forse-somme";
import { map024 } from "../tracciati/rilievi/map-024-righe-di-altro";
import { map025 } from "../tracciati/rilievi/map-025-non-in-euro";
import { map026 } from "../tracciati/rilievi/map-026-altra-versione";
import { map027 } from "../tracciati/rilievi/map-027-importi-mancanti";
import { map028 } from "../tracciati/rilievi/map-028-righe-di-altro-lette";
import { map029 } from "../tracciati/rilievi/map-029-millesimi";
import { map030 } from "../tracciati/rilievi/map-030-peso-illeggibile";
import { map031 } from "../tracciati/rilievi/map-031-obiettivo-senza-nome";
import { map032 } from "../tracciati/rilievi/map-032-voci-senza-posto";
import { obi001 } from "./obi-001-rapporto";
import { obi002 } from "./obi-002-zero-su-zero";
import { obi003 } from "../obiettivi/rilievi/obi-003-data-impossibile";
import { obi004 } from "../obiettivi/rilievi/obi-004-dopo-il-referto";
import { obi005 } from "../obiettivi/rilievi/obi-005-misure-diverse";
import { obi006 } from "../obiettivi/rilievi/obi-006-non-misurabile";
import { obi007 } from "../obiettivi/rilievi/obi-007-senza-dati";
import { obi008 } from "./obi-008-responsabili";
import { obi009 } from "./obi-009-doppi";
import { obi010 } from "../obiettivi/rilievi/obi-010-senza-giorno";
import { obi011 } from "../obiettivi/rilievi/obi-011-scadenza-prima";
import { obi012 } from "../obiettivi/rilievi/obi-012-verso-incerto";
import { obi013 } from "./obi-013-marcatura";
import { obi014 } from "../obiettivi/rilievi/obi-014-livello";

/** Those that look for their findings; those of the others come with the reading and the judgement. */
export const CONTROLLI: readonly Controllo[] = [
  bil001,
  bil002,
  bil003,
  bil004,
  bil005,
  bil006,
  bil007,
  bil008,
  bil009,
  bil011,
  map015,
  obi001,
  obi002,
  obi008,
  obi009,
  obi013,
];

export const REGOLE: readonly RegolaDetta[] = [
  bil001,
  bil002,
  bil003,
  bil004,
  bil005,
  bil006,
  bil007,
  bil008,
  bil009,
  bil010,
  bil011,
  map001,
  map002,
  map003,
  map004,
  map005,
  map006,
  map007,
  map008,
  map009,
  map010,
  map011,
  map012,
  map013,
  map014,
  map015,
  map016,
  map017,
  map018,
  map019,
  map020,
  map021,
  map022,
  map023,
  map024,
  map025,
  map026,
  map027,
  map028,
  map029,
  map030,
  map031,
  map032,
  obi001,
  obi002,
  obi003,
  obi004,
  obi005,
  obi006,
  obi007,
  obi008,
  obi009,
  obi010,
  obi011,
  obi012,
  obi013,
  obi014,
];
