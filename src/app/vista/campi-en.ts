/** The same names in English. */
export { CAMPI_EN } from "../../tracciati/campi-en";
