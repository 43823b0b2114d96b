/** BIL-007: the titolo is the first figure of the piano finanziario code (d.lgs. 118/2011, allegato 6). */
import { rilievo } from "../base/rilievo";
import type { Controllo } from "./controllo";
import { nomeVoce } from "./nomi";

export const titoloDiverso: Controllo = {
  codice: "BIL-007",
  titolo: "Titolo diverso dal codice del piano finanziario",
  controlla: ({ voci }) =>
    voci.flatMap((v) => {
      const cifra = v.codice === null ? undefined : /^(?:[EU][.\s]?)?(\d)\b/i.exec(v.codice)?.[1];
      if (cifra === undefined || v.titolo === null || Number(cifra) === v.titolo) return [];
      return [
        rilievo(
          "BIL-007",
          "errore",
          v.celle.codice ?? null,
          `Il ${nomeVoce(v)} è al titolo ${v.titolo}, ma il codice «${v.codice ?? ""}» è del titolo ${cifra}.`,
          "Correggere il titolo o il codice del piano finanziario.",
        ),
      ];
    }),
};
