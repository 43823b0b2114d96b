/**
 * Amounts that Excel shows as something else: a date that "1/3" became, a percentage, hours. The cell holds a number, which
 * is added up as the sheet's own sums do; but it may be no amount, and is said (BIL-010).
 */
import { isDateFormat } from "../base/formato-data";
import { isPercento } from "../base/formato-percento";
import type { GrigliaVista } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Intervallo } from "../base/posizione";
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

/**
 * The cells whose formats must be known: one range for each side of a sheet, from the first to the last of them, so that their
 * number does not grow with the rows.
 */
export function rangesOf(sospetti: readonly Sospetto[]): readonly Intervallo[] {
  const perParte = perChiave(sospetti, ({ voce, importo }) => `${voce.parte} ${importo.posizione.foglio}`);
  return [...perParte.values()].flatMap((suoi): Intervallo[] => {
    const [primo] = suoi;
    if (!primo) return [];
    const { posizione } = primo.importo;
    const zona = { ...posizione, ultimaRiga: posizione.riga, ultimaColonna: posizione.colonna };
    for (const { importo } of suoi) {
      const { riga, colonna } = importo.posizione;
      zona.riga = Math.min(zona.riga, riga);
      zona.colonna = Math.min(zona.colonna, colonna);
      zona.ultimaRiga = Math.max(zona.ultimaRiga, riga);
      zona.ultimaColonna = Math.max(zona.ultimaColonna, colonna);
    }
    return [zona];
  });
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
