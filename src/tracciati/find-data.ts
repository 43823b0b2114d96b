/** What the headings of the workbook say of the referto: its date and its ente. */
import { dataIso, lastDayOfMonth, meseDaNome, type DataIso } from "../base/data";
import { isVuoto, type Griglia } from "../base/griglia";

/** Titles stand in the first rows; a prose further down may name other dates. */
const RIGHE_DI_TESTA = 60;

function* titles(griglie: readonly Griglia[]): Generator<string> {
  for (const g of griglie) {
    for (const riga of g.valori.slice(0, RIGHE_DI_TESTA)) {
      // A title stands almost alone on its row; a row of a table does not.
      if (riga.filter((v) => !isVuoto(v)).length > 3) continue;
      for (const v of riga) if (typeof v === "string" && v.length <= 200) yield v.replace(/\s+/g, " ").trim();
    }
  }
}

const GIORNO =
  /(?:\bal(?:la data del)?|\bdata del(?:l['’])?|situazione (?:al|alla data del))\s*:?\s*(\d{1,2})°?\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]\s*|\s+([a-z]+)\s+)(\d{4})\b/i;

/** "alla data del 30 giugno 2023", "Situazione al 30/06/2023": the first that exists, else null. */
export function findDataRiferimento(griglie: readonly Griglia[]): DataIso | null {
  for (const testo of titles(griglie)) {
    if (
      !/\b(situazione|alla data|data del|stato (di )?attuazione|referto|report|rilevazion\w*|aggiornat\w*)\b/i.test(
        testo,
      )
    )
      continue;
    const m = GIORNO.exec(testo);
    if (!m) continue;
    const mese = m[2] === undefined ? meseDaNome(m[3] ?? "") : Number(m[2]);
    const anno = Number(m[4]);
    if (mese === null || mese < 1 || mese > 12) continue;
    const trovata = dataIso(anno, mese, Math.min(Number(m[1]), lastDayOfMonth(anno, mese)));
    if (trovata) return trovata;
  }
  return null;
}

/** "Comune di …", "Città di …" in a title; null where there is none. */
export function findEnte(griglie: readonly Griglia[]): string | null {
  for (const testo of titles(griglie)) {
    const m =
      /^(?:(?:comune|citt[aà]'?|unione (?:dei|di) comuni|provincia) (?:di|del|della|dei)\s.{2,60})$/i.exec(
        testo,
      );
    if (m && !/^provincia/i.test(testo)) return testo;
  }
  return null;
}
