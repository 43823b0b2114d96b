/** Columns of a budget that are of something else, or of another day, and are all that the table has for their field. */
import { annoDi } from "../base/data";
import { valoreIn, type Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { CampoMappa } from "./campi";
import { namedField } from "./indizi/parole";
import { anniIn } from "./indizi/periodi";
import { writtenDayIn } from "./indizi/tempo";
import type { Mappatura } from "./mappatura";
import { isFigure } from "./registro/sembra";
import { map010 } from "./rilievi/map-010-colonna-non-letta";
import { map012 } from "./rilievi/map-012-altro-tempo";

/** What a column may be about and still hold the amounts that the table has nowhere else. */
const ALTRO: ReadonlySet<string> = new Set([
  "residui",
  "cassa",
  "atti precedenti o minori",
  "massimale",
  "altro anno",
  "stima",
  "media",
  "economie",
  "di un altro anno",
  "una situazione successiva",
]);
const DOVUTI: ReadonlySet<CampoMappa> = new Set<CampoMappa>([
  "previsioneAttuale",
  "accertato",
  "impegnato",
  "riscosso",
  "pagato",
]);

/** A column that its words leave aside, and no other is of its field: the field has none, and that is said. */
export function onlyOfTheirField(g: Griglia, m: Mappatura): Rilievo[] {
  const { struttura, colonne } = m;
  if (struttura === "obiettivi" || !m.conTestata || m.misura || m.schema) return [];
  const ha = (c: CampoMappa): boolean => colonne[c] !== undefined || m.contese.some((x) => x.campo === c);
  return m.altre.flatMap(({ colonna, intestazione, ambito }) => {
    if (ambito === null || !ALTRO.has(ambito)) return [];
    const campo = namedField(intestazione, struttura);
    if (campo === null || !DOVUTI.has(campo) || ha(campo)) return [];
    if (campo === "previsioneAttuale" && ha("previsioneIniziale") && ambito === "cassa") return [];
    const cifre = m.righeDati.filter((r) => isFigure(valoreIn(g, r, colonna))).length;
    if (cifre * 2 < m.righeDati.length) return [];
    const dove = { foglio: m.foglio, riga: m.primaRiga - 1, colonna };
    return [
      map010.rilievo("avviso", dove, { colonna, intestazione: intestazione.slice(0, 60), somiglia: campo }),
    ];
  });
}

const MOSSI = ["accertato", "impegnato", "riscosso", "pagato"] as const;

/** "Impegnato 2024-2026": of more years, and nothing is of the esercizio alone. */
export function ofManyYears({ struttura, colonne, intervallo, foglio }: Mappatura): Rilievo[] {
  if (struttura === "obiettivi") return [];
  const anni = MOSSI.map((c) => anniIn(colonne[c]?.intestazione ?? "")).find((a) => a.size > 1);
  return anni
    ? [map012.rilievo("avviso", intervallo, { foglio, struttura, quando: { anni: [...anni] }, sola: true })]
    : [];
}

/** "Impegnato al 31/12/2024" in a referto at 30 June, or the other way round: read, as there is no other, and said. */
export function ofAnotherDay({ struttura, colonne, guida, intervallo, foglio }: Mappatura): Rilievo[] {
  const { data } = guida;
  if (!data || struttura === "obiettivi") return [];
  const giorno = MOSSI.flatMap(
    (c) => writtenDayIn(colonne[c]?.intestazione ?? "", guida.esercizio) ?? [],
  ).find((g) => g !== data && annoDi(g) === annoDi(data));
  if (!giorno) return [];
  return [map012.rilievo("avviso", intervallo, { foglio, struttura, quando: { giorno }, sola: true })];
}
