/** What may be chosen of the referto and of its rules, for those who draw the choices. */
export type { Accettazione } from "../../controlli/accettazione";
export type { AccettazioneVecchia } from "../../controlli/accettazione-vecchia";
export { isMissioniEscluse, isTolleranza } from "../../controlli/limiti-scelte";
export { SCELTE_LIMITATE } from "../../controlli/scelte-limitate";
export { MOTIVO_MINIMO, NON_E_UN_DATO } from "../../controlli/accettazione";
export { DEFINIZIONI, PARAMETRI_PREDEFINITI, type DefinizioneDisponibilita } from "../../bilancio/parametri";
export { SEZIONI, type Sezione, type TestiReferto } from "../../referto/dati/impostazioni";
