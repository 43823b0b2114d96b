/** What a row of a budget says of itself, to know the same voce again on another sheet. */
import { valoreIn, type Griglia, type Scalare } from "../base/griglia";
import { parseImporto } from "./amount";
import { AMOUNT_FIELDS, type CampoMappa } from "./campi";
import { readCapitolo, readCodice } from "./codes";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";

type CampoImporto = (typeof AMOUNT_FIELDS)[number];

export interface VoceNominata {
  readonly foglio: string;
  readonly capitolo: string | null;
  readonly articolo: string | null;
  readonly codice: string | null;
  readonly missione: string | null;
  readonly programma: string | null;
  /** As plain decimals, or the words that stand there. */
  readonly importi: Readonly<Partial<Record<CampoImporto, string>>>;
}

const NUMERO = /^\W*(?:cap\p{L}*\.?\s*)?\d/iu;

const senzaZeri = (t: string): string => t.replace(/^0+(?=\d)/, "");

export function voceIn(g: Griglia | undefined, m: Mappatura, riga: number): VoceNominata {
  const at = (campo: CampoMappa): Scalare => {
    const c = m.colonne[campo];
    return g && c ? valoreIn(g, riga, c.colonna) : "";
  };
  const detto = (campo: CampoMappa): string | null => {
    const t = readCodice(at(campo));
    return t === null ? null : senzaZeri(normalise(t));
  };
  const condiviso = m.colonne.articolo?.colonna === m.colonne.descrizione?.colonna;
  const { capitolo, articolo } = readCapitolo(at("capitolo"), condiviso ? "" : at("articolo"));
  const importi: Partial<Record<CampoImporto, string>> = {};
  for (const campo of AMOUNT_FIELDS) if (m.colonne[campo]) importi[campo] = written(at(campo));
  return {
    foglio: m.foglio,
    // Words under "Voce" name it too, but not as a capitolo.
    capitolo: capitolo !== null && NUMERO.test(capitolo) ? senzaZeri(capitolo) : null,
    articolo: articolo === null ? null : senzaZeri(articolo),
    codice: detto("codice"),
    missione: detto("missione"),
    programma: detto("programma"),
    importi,
  };
}

const written = (v: Scalare): string =>
  typeof v === "string" ? (parseImporto(v)?.toNumber().toFixed(2) ?? normalise(v)) : Number(v).toFixed(2);

/** Null where nothing names it. */
export const nameOf = ({ capitolo, articolo }: VoceNominata, conArticolo: boolean): string | null =>
  capitolo === null ? null : conArticolo ? `${capitolo}/${articolo ?? ""}` : capitolo;

/** Nothing that both say gainsays that they are one. */
export const isOneVoce = (a: VoceNominata, b: VoceNominata): boolean =>
  (["codice", "missione", "programma"] as const).every(
    (c) => a[c] === null || b[c] === null || a[c] === b[c],
  );
