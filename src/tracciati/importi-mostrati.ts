/**
 * Amounts that Excel shows as something else: a date that "1/3" became, a percentage, hours. The cell holds a number, which
 * is added up as the sheet's own sums do; but it may be no amount, and is said (BIL-010).
 */
import { isDateFormat } from "../base/formato-data";
import { isPercento } from "../base/formato-percento";
import type { GrigliaVista } from "../base/griglia";
import type { Intervallo, Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import { voceDetta } from "../bilancio/nomi";
import type { CampoImporto, ImportoLetto, Voce } from "../bilancio/voce";
import { bil010 } from "./rilievi/bil-010-importo-illeggibile";

/** The serial numbers of days from 1930 to 2063; amounts that are multiples of 100 are left out: most are round sums. */
const [PRIMO_GIORNO, ULTIMO_GIORNO, TONDO] = [10_959, 60_000, 100];
/** Percentages and hours are small. */
const PICCOLO = 3;

interface Sospetto {
  readonly voce: Voce;
  readonly campo: CampoImporto;
  readonly importo: ImportoLetto;
}

function couldBeOther({ originale: n, forma }: ImportoLetto): boolean {
  if (forma !== "numero" || typeof n !== "number") return false;
  if (Number.isInteger(n)) return n >= PRIMO_GIORNO && n <= ULTIMO_GIORNO && n % TONDO !== 0;
  return Math.abs(n) < PICCOLO;
}

export const suspectsOf = (voci: readonly Voce[]): readonly Sospetto[] =>
  voci.flatMap((voce) =>
    Object.entries(voce.importi).flatMap(([campo, importo]) =>
      couldBeOther(importo) ? [{ voce, campo: campo as CampoImporto, importo }] : [],
    ),
  );

/** With more pieces than this the whole columns are asked for. */
const PEZZI = 300;

/** The cells whose formats must be known, one below the other in one piece. */
export function rangesOf(sospetti: readonly Sospetto[]): readonly Intervallo[] {
  const pezzi = pieces(
    sospetti.map((s) => s.importo.posizione),
    1,
  );
  return pezzi.length <= PEZZI
    ? pezzi
    : pieces(
        sospetti.map((s) => s.importo.posizione),
        Infinity,
      );
}

/** `salto`: how many rows further down a cell still goes on a piece. */
function pieces(posizioni: readonly Posizione[], salto: number): Intervallo[] {
  const pezzi: Intervallo[] = [];
  const ordinate = posizioni.toSorted(
    (a, b) =>
      (a.foglio < b.foglio ? -1 : a.foglio > b.foglio ? 1 : 0) || a.colonna - b.colonna || a.riga - b.riga,
  );
  for (const { foglio, riga, colonna } of ordinate) {
    const ultimo = pezzi.at(-1);
    const continua =
      ultimo?.foglio === foglio && ultimo.colonna === colonna && riga - ultimo.ultimaRiga <= salto;
    if (ultimo && continua) pezzi[pezzi.length - 1] = { ...ultimo, ultimaRiga: riga };
    else pezzi.push({ foglio, riga, colonna, ultimaRiga: riga, ultimaColonna: colonna });
  }
  return pezzi;
}

/** `viste`: of the ranges, in any order. */
export function shownOtherwise(sospetti: readonly Sospetto[], viste: readonly GrigliaVista[]): Rilievo[] {
  const mostrati = new Map<string, { readonly testo: string; readonly formato: string }>();
  for (const g of viste)
    g.formati.forEach((formati, i) => {
      formati.forEach((formato, j) => {
        const testo = g.testi[i]?.[j] ?? "";
        mostrati.set(`${g.riga + i} ${g.colonna + j} ${g.foglio}`, { testo, formato });
      });
    });
  return sospetti.flatMap(({ voce, campo, importo }) => {
    const { riga, colonna, foglio } = importo.posizione;
    const visto = mostrati.get(`${riga} ${colonna} ${foglio}`);
    if (!visto || !isOther(visto.formato)) return [];
    const accessorio = campo === "prenotato" || campo === "fpv";
    return [
      bil010.rilievo(accessorio ? "avviso" : "errore", importo.posizione, {
        di: "voce",
        voce: voceDetta(voce),
        campo,
        accessorio,
        come: { tipo: "mostrato", scritto: visto.testo.slice(0, 60) },
      }),
    ];
  });
}

/** Hours and minutes have a colon outside quotes, fractions a stroke between signs of figures. */
const isOther = (formato: string): boolean =>
  isDateFormat(formato) ||
  isPercento(formato) ||
  /h.*:|:.*s|[#?0]\/[#?\d]/i.test(formato.replace(/"[^"]*"|\\./g, ""));
