/** Letting go what the workbook keeps, in English. */
import type { Testi } from "./testi";

export const RICOMINCIA_EN: Testi["ricomincia"] = {
  titolo: "Kept choices",
  perche:
    "The choices kept in this workbook can no longer be read: they stay where they are, and no others are kept until you start afresh.",
  bottone: "Start afresh",
  sicuro: [
    "The choices of before (acceptances, corrections, settings) are thrown away and cannot come back. The sheets do not change.",
  ],
  conferma: "Yes, start afresh",
};

export const CANCELLA_EN: Testi["cancella"] = {
  titolo: "What Referto remembers",
  perche:
    "In this workbook Referto keeps the choices made, the corrections, the acceptances with their names and the data of earlier reports.",
  bottone: "Erase what Referto remembers",
  sicuro: [
    "These go: the settings of the report and the rules of the checks; the corrections (columns, tables pointed at, names joined or kept apart, indicators struck out); the acceptances with names and reasons; the data of earlier reports, which the comparison needs.",
    "These stay: the sheets of the report, the forms, the log and all that is written in the cells, with the names that can be read there.",
    "Accepted findings open again. It can be undone as long as the pane stays open, not later.",
  ],
  conferma: "Yes, erase",
  vuota: "In this workbook Referto remembers no choices, no names and no earlier reports.",
};
