/** In the place of a state that is too large to be read: apart, because what reads the workbook comes before what reads the state. */
export const STATO_SMISURATO: unique symbol = Symbol("a state too large to be read");
