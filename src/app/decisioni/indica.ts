/** The table a user points at, made ready to be kept: a name of its own, and its headings to find it again by. */
import { indirizzoIntervallo, type Intervallo } from "../../base/posizione";
import { valoreIn } from "../../base/griglia";
import type { IndicataSalvata } from "../../tracciati/ritrova-indicata";
import type { CartellaLetta } from "../porte/cartella";

export interface TabellaDaIndicare extends Pick<IndicataSalvata, "struttura" | "righeTestata" | "colonne"> {
  /** Null for a new one. */
  readonly nome: string | null;
  readonly intervallo: Intervallo;
}

export function toIndicata({ sorgenti, nomi }: CartellaLetta, t: TabellaDaIndicare): IndicataSalvata {
  const { foglio, riga, colonna, ultimaColonna } = t.intervallo;
  const griglia = sorgenti.find((s) => s.nome === foglio)?.griglia;
  const ultimaTestata = riga + t.righeTestata - 1;
  const testata = Array.from({ length: ultimaColonna - colonna + 1 }, (_, i) =>
    griglia && t.righeTestata > 0 ? String(valoreIn(griglia, ultimaTestata, colonna + i)) : "",
  );
  return {
    nome: t.nome ?? freeName(new Set(nomi.map((n) => n.nome.toLowerCase()))),
    struttura: t.struttura,
    foglio,
    intervallo: indirizzoIntervallo(t.intervallo),
    righeTestata: t.righeTestata,
    colonne: t.colonne,
    testata,
  };
}

function freeName(presi: ReadonlySet<string>): string {
  let n = 1;
  while (presi.has(`referto_indicata_${n}`)) n++;
  return `Referto_indicata_${n}`;
}

/** The workbook as it will be once the table has its name. */
export const withName = (
  letta: CartellaLetta,
  { nome }: IndicataSalvata,
  dove: Intervallo,
): CartellaLetta => ({
  ...letta,
  nomi: [...letta.nomi.filter((n) => n.nome.toLowerCase() !== nome.toLowerCase()), { nome, dove }],
});
