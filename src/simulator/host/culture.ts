/** What Windows says of the two languages that the host speaks, as Excel.CultureInfo passes it on. */
import type { HostLocale } from "./session";

export interface Culture {
  readonly name: HostLocale;
  readonly decimal: string;
  readonly group: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
}

const CULTURES: Readonly<Record<HostLocale, Culture>> = {
  "it-IT": {
    name: "it-IT",
    decimal: ",",
    group: ".",
    dateSeparator: "/",
    timeSeparator: ":",
    shortDate: "dd/MM/yyyy",
    longDate: "dddd d MMMM yyyy",
    longTime: "HH:mm:ss",
  },
  "en-US": {
    name: "en-US",
    decimal: ".",
    group: ",",
    dateSeparator: "/",
    timeSeparator: ":",
    shortDate: "M/d/yyyy",
    longDate: "dddd, MMMM d, yyyy",
    longTime: "h:mm:ss tt",
  },
};

export const cultureOf = (locale: HostLocale): Culture => CULTURES[locale];
