/** Every check in a line: in order, to be looked at, not verifiable, accepted. */
import type { Rilievo } from "../base/rilievo";
import { controlliBilancio } from "../controlli/catalogo-bilancio";
import { controlliObiettivi } from "../controlli/catalogo-obiettivi";
import { derogaDi, type Deroga } from "../controlli/deroga";

export interface StatoControllo {
  readonly codice: string;
  readonly titolo: string;
  /** In words that begin with what the colour says. */
  readonly stato: string;
}

/** Checks that are made while reading. */
const DELLA_LETTURA = [
  { codice: "BIL-010", titolo: "Importi che non si leggono" },
  { codice: "MAP", titolo: "Tabelle riconosciute" },
];

const NON_VERIFICABILE = /non verificabile/i;

export function statiControlli(
  rilievi: readonly Rilievo[],
  deroghe: readonly Deroga[],
  { bilancio, obiettivi }: { readonly bilancio: boolean; readonly obiettivi: boolean },
): StatoControllo[] {
  const fatti = [
    ...(bilancio ? controlliBilancio : []),
    ...(obiettivi ? controlliObiettivi : []),
    ...DELLA_LETTURA,
  ].toSorted((a, b) => a.codice.localeCompare(b.codice));
  return fatti.map(({ codice, titolo }) => ({
    codice,
    titolo,
    stato: statoDi(
      rilievi.filter((r) => r.codice === codice || r.codice.startsWith(`${codice}-`)),
      deroghe,
    ),
  }));
}

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`;

function statoDi(suoi: readonly Rilievo[], deroghe: readonly Deroga[]): string {
  const aperti = suoi.filter((r) => !derogaDi(deroghe, r));
  const di = (g: Rilievo["gravita"]): readonly Rilievo[] => aperti.filter((r) => r.gravita === g);
  const [errori, avvisi, note] = [di("errore").length, di("avviso").length, di("nota")];
  const accettati = suoi.length - aperti.length;
  const coda = accettati === 0 ? "" : `, ${conta(accettati, "accettato", "accettati")} con motivo`;
  if (errori > 0) return `ERRORE: ${conta(errori, "errore", "errori")}${coda}`;
  if (avvisi > 0) return `AVVISO: ${conta(avvisi, "avviso", "avvisi")}${coda}`;
  const incerte = note.filter((r) => NON_VERIFICABILE.test(r.messaggio)).length;
  if (incerte > 0) return `NON VERIFICABILE: ${conta(incerte, "caso", "casi")}${coda}`;
  if (note.length > 0) return `NOTA: ${conta(note.length, "nota", "note")}${coda}`;
  return `A POSTO${coda}`;
}
