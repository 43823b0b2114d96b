/**
 * BIL-008: a piano finanziario code has a letter and four or five levels, and its tipologia or macroaggregato is in the
 * lists (d.lgs. 118/2011, allegato 6). Our lists may be short: a warning.
 */
import { rilievo, type Rilievo } from "../base/rilievo";
import { gruppoDelCodice, isGruppo, nomeTitolo } from "../bilancio/classificazione";
import type { Voce } from "../bilancio/voce";
import type { Controllo } from "./controllo";
import { nomeVoce } from "./nomi";

/** `U.1.03.02.99.999`; the fifth level may be missing, and the letter where a sheet holds one side alone. */
const FORMA = /^(?:([EU])\.)?\d\.\d{2}\.\d{2}\.\d{2}(?:\.\d{3})?$/i;

interface ConCodice {
  readonly voce: Voce;
  readonly codice: string;
  readonly benFormato: boolean;
}

function withCode(voce: Voce): ConCodice[] {
  const { codice } = voce;
  if (codice === null) return [];
  const m = FORMA.exec(codice);
  const lettera = m?.[1]?.toUpperCase();
  const benFormato =
    m !== null && (lettera === undefined || lettera === (voce.parte === "entrate" ? "E" : "U"));
  return [{ voce, codice, benFormato }];
}

function toRilievo({ voce, codice, benFormato }: ConCodice): Rilievo[] {
  const dove = voce.celle.codice ?? null;
  const { parte } = voce;
  if (!benFormato) {
    const esempio = parte === "entrate" ? "E.3.05.02.03.004" : "U.1.03.02.99.999";
    return [
      rilievo(
        "BIL-008",
        "avviso",
        dove,
        `Il codice «${codice}» del ${nomeVoce(voce)} non ha la forma del piano dei conti finanziario.`,
        `Scriverlo come ${esempio}: lettera, titolo e quattro livelli.`,
      ),
    ];
  }
  const { titolo, gruppo } = gruppoDelCodice(parte, codice);
  if (isGruppo(parte, titolo, gruppo)) return [];
  const nome = nomeTitolo(parte, titolo);
  const ignoto = parte === "entrate" ? `la tipologia ${gruppo}` : `il macroaggregato ${gruppo}`;
  return [
    rilievo(
      "BIL-008",
      "avviso",
      dove,
      `Il codice «${codice}» del ${nomeVoce(voce)} non è in elenco: ` +
        (nome === null
          ? `il titolo ${titolo} non esiste nelle ${parte}.`
          : `${ignoto} non c'è nel titolo ${titolo} (${nome}).`),
      "Correggere il codice come sta nel piano dei conti; se è giusto, l'avviso si può ignorare.",
    ),
  ];
}

export const codiceMalformato: Controllo = {
  codice: "BIL-008",
  titolo: "Codice del piano finanziario malformato o fuori elenco",
  controlla: ({ voci }) =>
    (["entrate", "spese"] as const).flatMap((parte) => {
      const conCodice = voci.flatMap((v) => (v.parte === parte ? withCode(v) : []));
      // Where no code has the form, the column holds codes of another kind.
      return conCodice.some((c) => c.benFormato) ? conCodice.flatMap(toRilievo) : [];
    }),
};
