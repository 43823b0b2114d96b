/**
 * What would start a job while another is at work: it waits in its place, keeps the focus that it has (a disabled field
 * would lose it) and says why. The words are at the foot of the pane.
 * Source: www.w3.org/WAI/ARIA/apg/practices/keyboard-interface (focusability of disabled controls)
 */
import { makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent } from "react";

/** Of the words that say why. */
export const ID_ATTESA = "attesa";

/** For a button. */
export const inAttesa = (
  occupato: boolean,
): { readonly disabledFocusable?: true; readonly "aria-describedby"?: string } =>
  occupato ? { disabledFocusable: true, "aria-describedby": ID_ATTESA } : {};

const useStyles = makeStyles({
  ferma: { opacity: 0.6, "@media (forced-colors: active)": { opacity: 1, color: "GrayText" } },
});

/** A list must not even open; Tab goes on. */
const FERMO = {
  "aria-disabled": true,
  "aria-describedby": ID_ATTESA,
  onMouseDown: (e: MouseEvent) => {
    e.preventDefault();
  },
  onKeyDown: (e: KeyboardEvent) => {
    if (e.key !== "Tab") e.preventDefault();
  },
} as const;

/** For a field; what changes it all the same (a click on its label) is for its `onChange` to leave out. */
export function useCampoInAttesa(occupato: boolean): Partial<typeof FERMO> & { readonly className?: string } {
  const stili = useStyles();
  return occupato ? { ...FERMO, className: stili.ferma } : {};
}
