/**
 * What would start a job while another is at work: it waits in its place, keeps the focus that it has (a disabled field
 * would lose it) and says why. The words are at the foot of the pane.
 * Source: www.w3.org/WAI/ARIA/apg/practices/keyboard-interface (focusability of disabled controls)
 */
/** Of the words that say why. */
export const ID_ATTESA = "attesa";

/** For a button. */
export const inAttesa = (
  occupato: boolean,
): { readonly disabledFocusable?: true; readonly "aria-describedby"?: string } =>
  occupato ? { disabledFocusable: true, "aria-describedby": ID_ATTESA } : {};
