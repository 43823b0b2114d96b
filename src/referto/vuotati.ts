/**
 * Own sheets that stand in the workbook and are not written this time: each says why, in place of what it said before.
 * They are emptied and never deleted: a deleted sheet turns the names and formulas of others into #REF!.
 */
import { formatData } from "../base/data";
import { Costruttore, testo } from "./costruttore";
import type { DatiReferto } from "./dati";
import type { ChiaveFoglio, FoglioReferto } from "./foglio";
import { SEZIONI, type Sezione } from "./impostazioni";
import { disponiNote } from "./note";
import { LARGHEZZE as LARGHEZZE_OBIETTIVI } from "./obiettivi";

const NOMI: Readonly<Record<Sezione, string>> = {
  sintesi: "Referto Sintesi",
  entrate: "Referto Entrate",
  spese: "Referto Spese",
  obiettivi: "Referto Obiettivi",
  responsabili: "Referto Responsabili",
  confronto: "Referto Confronto",
};

/** Why there is nothing to write, where the office has left the part in. */
const MANCA: Readonly<Record<Sezione, string>> = {
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
  return SEZIONI.filter((s) => presenti.has(s) && scritti.every((f) => f.chiave !== s)).map((s) =>
    foglioVuotato(d, s),
  );
}

function foglioVuotato(d: DatiReferto, sezione: Sezione): FoglioReferto {
  // The office's notes stand right of the columns of the cards: they stay there.
  const c = new Costruttore(sezione === "obiettivi" ? LARGHEZZE_OBIETTIVI : [100]);
  const perche = d.impostazioni.sezioni.includes(sezione)
    ? MANCA[sezione]
    : "nelle impostazioni è tra le parti tolte";
  const riga = `Questa parte non è nel referto del ${formatData(d.dataRiferimento)}: ${perche}.`;
  c.rigaUnita(testo(riga), riga, "nota");
  const foglio = c.finisci({
    chiave: sezione,
    nome: NOMI[sezione],
    righeBloccate: 0,
    stampa: { orientamento: "orizzontale", righeRipetute: null, intestazione: d.ente ?? "Referto" },
  });
  return sezione === "obiettivi" && d.note.length > 0
    ? { ...foglio, note: disponiNote(d.note, [], 1) }
    : foglio;
}
