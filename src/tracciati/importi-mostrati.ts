/**
 * Amounts that Excel shows as something else: a date that "1/3" became, a percentage, hours. The cell holds a number that is
 * no amount: it is left out of its total, and said (BIL-010). Of a column shown so as a whole it is said once.
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

/** Zero is zero, however it is shown. */
const couldBeOther = ({ originale, forma }: ImportoLetto): boolean => forma === "numero" && originale !== 0;

/**
 * The cells whose formats must be known: one range for each side of a sheet, from the first to the last of its amounts, so
 * that their number does not grow with the rows.
 */
export function rangesOf(voci: readonly Voce[]): readonly Intervallo[] {
  const perParte = perChiave(voci, (v) => `${v.parte} ${v.foglio}`);
  return [...perParte.values()].flatMap((sue): Intervallo[] => {
    let zona: Intervallo | null = null;
    for (const v of sue)
      for (const i of Object.values(v.importi)) if (couldBeOther(i)) zona = around(zona, i.posizione);
    return zona ? [zona] : [];
  });
}

function around(zona: Intervallo | null, p: ImportoLetto["posizione"]): Intervallo {
  const { foglio, riga, colonna } = p;
  if (!zona) return { foglio, riga, colonna, ultimaRiga: riga, ultimaColonna: colonna };
  return {
    foglio,
    riga: Math.min(zona.riga, riga),
    colonna: Math.min(zona.colonna, colonna),
    ultimaRiga: Math.max(zona.ultimaRiga, riga),
    ultimaColonna: Math.max(zona.ultimaColonna, colonna),
  };
}

interface SenzaMostrati {
  readonly voci: readonly Voce[];
  readonly rilievi: readonly Rilievo[];
}

/** `viste`: the ranges asked for, in any order. The voci come back without the amounts that are none. */
export function withoutShownOtherwise(voci: readonly Voce[], viste: readonly GrigliaVista[]): SenzaMostrati {
  const altre = viste.filter((g) => g.formati.some((riga) => riga.some(isOther)));
  if (altre.length === 0) return { voci, rilievi: [] };
  const mostrate: Mostrata[] = [];
  const senza = voci.map((voce) => {
    const sue = shownIn(voce, altre);
    mostrate.push(...sue);
    return sue.length === 0 ? voce : without(voce, sue);
  });
  return { voci: senza, rilievi: inColumns(voci, mostrate) };
}

interface Mostrata {
  readonly voce: Voce;
  readonly campo: CampoImporto;
  readonly importo: ImportoLetto;
  readonly testo: string;
}

function shownIn(voce: Voce, viste: readonly GrigliaVista[]): Mostrata[] {
  return Object.entries(voce.importi).flatMap(([campo, importo]) => {
    const { riga, colonna, foglio } = importo.posizione;
    if (!couldBeOther(importo)) return [];
    for (const g of viste) {
      if (g.foglio !== foglio) continue;
      const formato = g.formati[riga - g.riga]?.[colonna - g.colonna];
      if (formato === undefined) continue;
      const testo = g.testi[riga - g.riga]?.[colonna - g.colonna] ?? "";
      return isOther(formato)
        ? [{ voce, campo: campo as CampoImporto, importo, testo: testo.slice(0, 60) }]
        : [];
    }
    return [];
  });
}

function without(voce: Voce, sue: readonly Mostrata[]): Voce {
  const importi: Partial<Record<CampoImporto, ImportoLetto>> = { ...voce.importi };
  for (const { campo, importo } of sue) importi[campo] = { ...importo, forma: "mostrato", valore: null };
  return { ...voce, importi };
}

/** Fewer amounts than that are said one by one. */
const RIGHE_DI_COLONNA = 3;

/** One finding for each amount, or for a whole column where most of it is shown so. */
function inColumns(voci: readonly Voce[], mostrate: readonly Mostrata[]): Rilievo[] {
  const chiave = (v: Voce, campo: string, i: ImportoLetto): string =>
    `${v.parte} ${campo} ${i.posizione.colonna} ${v.foglio}`;
  const scritte = new Map<string, number>();
  for (const v of voci)
    for (const [campo, i] of Object.entries(v.importi))
      if (couldBeOther(i)) {
        const k = chiave(v, campo, i);
        scritte.set(k, (scritte.get(k) ?? 0) + 1);
      }
  const perColonna = perChiave(mostrate, ({ voce, campo, importo }) => chiave(voce, campo, importo));
  return [...perColonna].flatMap(([k, sue]) => {
    const [prima] = sue;
    const tutte = scritte.get(k) ?? 0;
    return prima && sue.length >= RIGHE_DI_COLONNA && sue.length * 2 > tutte
      ? [ofColumn(prima, sue.length, tutte)]
      : sue.map(ofVoce);
  });
}

const graveFor = (campo: CampoImporto): "avviso" | "errore" =>
  campo === "prenotato" || campo === "fpv" ? "avviso" : "errore";

const ofColumn = ({ campo, importo, testo }: Mostrata, quanti: number, tutti: number): Rilievo =>
  bil010.rilievo(graveFor(campo), importo.posizione, { di: "colonna", campo, quanti, tutti, scritto: testo });

const ofVoce = ({ voce, campo, importo, testo }: Mostrata): Rilievo =>
  bil010.rilievo(graveFor(campo), importo.posizione, {
    di: "voce",
    voce: voceDetta(voce),
    campo,
    accessorio: graveFor(campo) === "avviso",
    come: { tipo: "mostrato", scritto: testo },
  });

const noti = new Map<string, boolean>();

/** Hours and minutes have a colon outside quotes, fractions a stroke between signs of figures. */
function isOther(formato: string): boolean {
  const noto = noti.get(formato);
  if (noto !== undefined) return noto;
  if (noti.size >= FORMATI_NOTI) noti.clear();
  const altro =
    isDateFormat(formato) ||
    isPercento(formato) ||
    /h.*:|:.*s|[#?0]\/[#?\d]/i.test(formato.replace(/"[^"]*"|\\./g, ""));
  noti.set(formato, altro);
  return altro;
}

const FORMATI_NOTI = 1000;
