/**
 * Own sheets that stand in the workbook and are not written this time: each says why, in place of what it said before.
 * They are emptied and never deleted: a deleted sheet turns the names and formulas of others into #REF!.
 */
import { formatData } from "../base/data";
import { Costruttore, testo } from "./posa/costruttore";
import type { DatiReferto } from "./dati/dati";
import { caratteriDi, CORPO } from "./posa/misura";
import { risolvi } from "./posa/risolvi";
import type { ChiaveFoglio, FoglioReferto } from "./foglio/foglio";
import type { Sezione } from "./dati/impostazioni";
import { disponiNote } from "./foglio/note";
import { intestazioneDi, piedeInterno } from "./parole/piede";
import { COLONNE_SCHEDE, GRIGLIA_SCHEDE } from "./obiettivi/schede";

/** The sheets that may be left out of a referto, and of which part each is. */
const DI: Readonly<Record<Vuotabile, Sezione | null>> = {
  sintesi: "sintesi",
  bilancio: null,
  entrate: "entrate",
  spese: "spese",
  quadro: "obiettivi",
  obiettivi: "obiettivi",
  responsabili: "responsabili",
  confronto: "confronto",
};

type Vuotabile = Exclude<ChiaveFoglio, "copertina" | "controlli" | "attestazione">;

const VUOTABILI = Object.keys(DI) as readonly Vuotabile[];

const NOMI: Readonly<Record<Vuotabile, string>> = {
  bilancio: "Referto Bilancio",
  quadro: "Referto Quadro obiettivi",
  sintesi: "Referto Sintesi",
  entrate: "Referto Entrate",
  spese: "Referto Spese",
  obiettivi: "Referto Obiettivi",
  responsabili: "Referto Responsabili",
  confronto: "Referto Confronto",
};

/** Why there is nothing to write, where the office has left the part in. */
const MANCA: Readonly<Record<Vuotabile, string>> = {
  bilancio: "nella cartella non c'è un bilancio, o le sue parti sono tolte nelle impostazioni",
  quadro: "nella cartella non ci sono obiettivi",
  sintesi: "la cartella non ha cifre da riassumere",
  entrate: "nella cartella non ci sono entrate",
  spese: "nella cartella non ci sono spese",
  obiettivi: "nella cartella non ci sono obiettivi",
  responsabili: "la cartella non nomina responsabili",
  confronto: "nella cartella non c'è un referto di una data precedente",
};

/** `presenti`: our sheets now in the workbook; `scritti`: those that this referto writes. */
export function fogliVuotati(
  d: DatiReferto,
  presenti: ReadonlySet<ChiaveFoglio>,
  scritti: readonly FoglioReferto[],
): readonly FoglioReferto[] {
  return VUOTABILI.filter((s) => presenti.has(s) && scritti.every((f) => f.chiave !== s)).flatMap((s) =>
    foglioVuotato(d, s),
  );
}

function foglioVuotato(d: DatiReferto, chiave: Vuotabile): readonly FoglioReferto[] {
  // The office's notes stand right of the columns of the cards: they stay there.
  const schede = [
    ...GRIGLIA_SCHEDE.map(caratteriDi),
    ...Array<number>(COLONNE_SCHEDE - GRIGLIA_SCHEDE.length).fill(30),
  ];
  const c = new Costruttore(chiave === "obiettivi" ? schede : [90]);
  const sezione = DI[chiave];
  const perche =
    sezione === null || d.impostazioni.sezioni.includes(sezione)
      ? MANCA[chiave]
      : "nelle impostazioni è tra le parti tolte";
  const riga = `Questa parte non è nel referto del ${formatData(d.dataRiferimento)}: ${perche}.`;
  c.rigaUnita(testo(riga), riga, "nota");
  const foglio = c.finisci({
    chiave,
    nome: NOMI[chiave],
    righeBloccate: 0,
    corpo: CORPO,
    stampa: {
      orientamento: "verticale",
      righeRipetute: null,
      intestazione: intestazioneDi(d, ""),
      piede: piedeInterno(d),
      ultimaColonna: chiave === "obiettivi" ? GRIGLIA_SCHEDE.length : c.colonne,
    },
  });
  const conNote =
    chiave === "obiettivi" && d.note.length > 0 ? { ...foglio, note: disponiNote(d.note, [], 1) } : foglio;
  return risolvi([conNote]).fogli;
}
