/** BIL-008: a piano finanziario code has a letter and four or five levels (d.lgs. 118/2011, allegato 6). */
import { rilievo } from "../base/rilievo";
import type { Voce } from "../bilancio/voce";
import type { Controllo } from "./controllo";
import { nomeVoce } from "./nomi";

/** `U.1.03.02.99.999`; the fifth level may be missing, and the letter where a sheet holds one side alone. */
const FORMA = /^(?:([EU])\.)?\d\.\d{2}\.\d{2}\.\d{2}(?:\.\d{3})?$/i;

function isWellFormed(v: Voce): boolean {
  const m = FORMA.exec(v.codice ?? "");
  const lettera = m?.[1]?.toUpperCase();
  return m !== null && (lettera === undefined || lettera === (v.parte === "entrate" ? "E" : "U"));
}

export const codiceMalformato: Controllo = {
  codice: "BIL-008",
  titolo: "Codice del piano finanziario malformato",
  controlla: ({ voci }) =>
    (["entrate", "spese"] as const).flatMap((parte) => {
      const conCodice = voci.filter((v) => v.parte === parte && v.codice !== null);
      // Where no code has the form, the column holds codes of another kind.
      if (!conCodice.some(isWellFormed)) return [];
      return conCodice
        .filter((v) => !isWellFormed(v))
        .map((v) =>
          rilievo(
            "BIL-008",
            "avviso",
            v.celle.codice ?? null,
            `Il codice «${v.codice ?? ""}» del ${nomeVoce(v)} non ha la forma del piano dei conti finanziario.`,
            `Scriverlo come ${parte === "entrate" ? "E.3.05.02.03.004" : "U.1.03.02.99.999"}: lettera, titolo e quattro livelli.`,
          ),
        );
    }),
};
