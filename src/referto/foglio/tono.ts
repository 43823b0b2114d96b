/** The tone of an esito by the first words of its cell, kept right by Excel after an edit; the words say it before. */
import { FIRMA_SCADUTA } from "./nomi-finche-vale";
import type { StileCondizionale, Zona } from "./foglio";

export const toniEsito = (zona: Zona): readonly StileCondizionale[] => [
  { zona, inizia: "NON FATTO", stile: "tonoPieno" },
  { zona, inizia: "NON RAGGIUNTO", stile: "tonoPieno" },
  { zona, inizia: "SENZA DATI", stile: "tonoPieno" },
  { zona, inizia: "IN RITARDO", stile: "tonoRitardo" },
  { zona, inizia: "RAGGIUNTO", stile: "tonoRaggiunto" },
  { zona, inizia: "IN CORSO", stile: "tonoCorso" },
  { zona, inizia: "NON ", stile: "tonoFuori" },
  { zona, inizia: "STRALCIATO", stile: "tonoFuori" },
  { zona, inizia: "DA RIGENERARE", stile: "attenzione" },
];

export const avvisoFirmaIn = (zona: Zona): StileCondizionale => ({
  zona,
  inizia: FIRMA_SCADUTA,
  stile: "attenzione",
});

export const avvisoScadutoIn = (zona: Zona): StileCondizionale => ({
  zona,
  inizia: "DA RIGENERARE",
  stile: "attenzione",
});
