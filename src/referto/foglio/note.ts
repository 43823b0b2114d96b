/**
 * The notes that the office writes beside the cards of Referto Obiettivi, in a column kept for them right of what is
 * printed: each goes back to its card wherever it has moved, none is lost.
 */
import { chiaveVicina } from "../../obiettivi/chiave";

export interface Nota {
  /** Of the card it was beside. */
  readonly chiave: string;
  /** Rows below the card's first. */
  readonly scarto: number;
  readonly testo: string;
}

/** Where a card stands now. */
export interface PostoScheda {
  readonly chiave: string;
  readonly riga: number;
  readonly ultimaRiga: number;
}

/** A row of the two columns: what people see, and what says whose it is. */
export interface RigaNote {
  readonly riga: number;
  readonly nota: string;
  readonly chiave: string;
}

/** In the place of a key: the row holds words of ours, not a note. */
const NON_NOTA = "§";
const TITOLO_NOTE = "Note dell'ufficio";
const SENZA_OBIETTIVO = "Note senza più un obiettivo";

/** A cell holds so many characters. support.microsoft.com, "Excel specifications and limits" */
const MASSIMO = 32_767;

/** The rows of the two columns, from the heading on; `ultimaRiga` is the last of the sheet's own. */
export function disponiNote(
  note: readonly Nota[],
  schede: readonly PostoScheda[],
  ultimaRiga: number,
): readonly RigaNote[] {
  const perChiave = new Map(schede.map((s) => [s.chiave, s]));
  const esatte = new Set(note.map((n) => n.chiave).filter((k) => perChiave.has(k)));
  const libere = schede.map((s) => s.chiave).filter((k) => !esatte.has(k));
  const vicine = new Map<string, string | null>();
  const postoDi = ({ chiave }: Nota): PostoScheda | undefined => {
    const esatto = perChiave.get(chiave);
    if (esatto || chiave === "") return esatto;
    if (!vicine.has(chiave)) vicine.set(chiave, chiaveVicina(chiave, libere));
    return perChiave.get(vicine.get(chiave) ?? "");
  };
  const righe = new Map<number, string>();
  const orfane: Nota[] = [];
  for (const nota of note) {
    const posto = postoDi(nota);
    const riga = posto ? Math.min(posto.riga + nota.scarto, posto.ultimaRiga) : 0;
    const insieme = [righe.get(riga) ?? "", nota.testo].filter((t) => t !== "").join("\n");
    if (posto && insieme.length <= MASSIMO) righe.set(riga, insieme);
    else orfane.push(nota);
  }
  const chiavi = new Map(schede.map((s) => [s.riga, s.chiave]));
  const occupate = [...new Set([...righe.keys(), ...chiavi.keys()])].sort((a, b) => a - b);
  return [
    { riga: 1, nota: TITOLO_NOTE, chiave: NON_NOTA },
    ...occupate.map((riga): RigaNote => ({
      riga,
      nota: righe.get(riga) ?? "",
      chiave: chiavi.get(riga) ?? "",
    })),
    ...inFondo(orfane, ultimaRiga + 2),
  ];
}

/** Each under the name of what it was beside, which is in its key. */
function inFondo(orfane: readonly Nota[], da: number): RigaNote[] {
  if (orfane.length === 0) return [];
  return [
    { riga: da, nota: SENZA_OBIETTIVO, chiave: NON_NOTA },
    ...orfane.flatMap(({ chiave, testo }, i): RigaNote[] => [
      {
        riga: da + 1 + 2 * i,
        nota: `Obiettivo: ${chiave.split("~")[0] || "non noto"}`,
        chiave: NON_NOTA,
      },
      { riga: da + 2 + 2 * i, nota: testo, chiave: chiave || NOTA_LIBERA },
    ]),
  ];
}

/** The key of a note that never had a card. */
export const NOTA_LIBERA = "~";

/** The notes in the two columns, top to bottom: `[note, key]` for each row from the first of the sheet. */
export function raccogliNote(righe: readonly (readonly [string, string])[]): readonly Nota[] {
  const note: Nota[] = [];
  let sopra: { chiave: string; riga: number } = { chiave: "", riga: 0 };
  righe.forEach(([testo, chiave], riga) => {
    if (chiave === NON_NOTA) {
      sopra = { chiave: "", riga };
      return;
    }
    if (chiave !== "") sopra = { chiave: chiave === NOTA_LIBERA ? "" : chiave, riga };
    if (testo !== "") note.push({ chiave: sopra.chiave, scarto: riga - sopra.riga, testo });
  });
  return note;
}
