/** The names of the fields, for those who draw them. */
export { CAMPI_IT } from "../../tracciati/campi-it";
