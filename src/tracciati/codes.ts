/** Codes as offices write them: missione, programma, capitolo/articolo. */
import type { Scalare } from "../base/griglia";
import { MISSIONI } from "../bilancio/elenchi/missioni";
import { missioneByName, programmaByName } from "./nomi-ufficiali";

/** The number a cell begins with: `1`, `"01"`, `"01 - Servizi"`, `"MISSIONE 1 – SERVIZI"`; null where it is a list or none. */
export function leadingNumber(v: Scalare): number | null {
  if (typeof v === "number") return Number.isInteger(v) && v >= 0 ? v : null;
  if (typeof v !== "string") return null;
  const m = /^\s*(?:[a-zà-ù.]+\s*)?(\d{1,4})\b(?!\s*,\s*\d)/i.exec(v);
  return m ? Number(m[1]) : null;
}

/** The missione: `"01.03.1"` and `"0103"` are missione 1 too. */
export function readMissione(v: Scalare): number | null {
  const testo = String(v).trim();
  const composto =
    /^(\d{1,2})[./]\d{1,2}\b/.exec(testo) ?? (typeof v === "string" ? /^(\d{2})\d{2}$/.exec(testo) : null);
  if (composto) return Number(composto[1]);
  return leadingNumber(v) ?? (isName(testo) ? missioneByName(testo) : null);
}

/** Words, and no number to go by. */
const isName = (testo: string): boolean => /\p{L}{4}/u.test(testo) && !/\d/.test(testo);

/** The missione at the head of a programma's code, where no column of its own says it: "0101", "1.03", 101. */
export function readMissioneDaProgramma(v: Scalare): number | null {
  const testo = String(v).trim();
  const m = /^(\d{1,2})[./](\d{1,2})\b/.exec(testo) ?? /^(\d{1,2})(\d{2})(?!\d)/.exec(testo);
  const missione = Number(m?.[1]);
  return m && MISSIONI[missione]?.sotto[Number(m[2])] !== undefined ? missione : null;
}

/**
 * The programma within its missione: `101` with missione 1 is 1, `"01.03"` is 3; a list such as `1, 2 E 3` is null.
 * `insieme`: the cell holds the missione too (`01 - 04`, `0104`).
 */
export function readProgramma(v: Scalare, missione: number | null, insieme = false): number | null {
  const testo = String(v).trim();
  const secondo = insieme ? /^\d{1,2}\s*[./\-\s]\s*(\d{1,2})\b/.exec(testo)?.[1] : undefined;
  if (secondo !== undefined) return Number(secondo);
  if (/\d\s*(,|;|\be\b|-)\s*\d/i.test(testo)) return null;
  const composto = /^\d{1,2}[./](\d{1,2})\b/.exec(testo);
  if (composto) return Number(composto[1]);
  if (missione !== null && isName(testo)) return programmaByName(testo, missione);
  const n = leadingNumber(v);
  if (n === null || missione === null || n < 100) return n;
  return Math.floor(n / 100) === missione ? n % 100 : n;
}

/** A code as written: 10111 as a number or a text is "10111"; a blank is null. */
export function readCodice(v: Scalare): string | null {
  const testo = (typeof v === "number" ? String(v) : typeof v === "string" ? v : "").trim();
  return testo === "" ? null : testo;
}

export interface CapitoloArticolo {
  readonly capitolo: string | null;
  readonly articolo: string | null;
}

/** `10111/1`, `10111.1`, `10111 1`, `10111 1 STIPENDI…`, or apart. */
export function readCapitolo(capitolo: Scalare, articolo: Scalare): CapitoloArticolo {
  const cap = readCodice(capitolo);
  const art = readCodice(articolo);
  const insieme = cap === null ? null : /^(\d+)\s*[/.\-\s]\s*(\d+)(?=$|\s)/.exec(cap);
  if (insieme?.[1] !== undefined && insieme[2] !== undefined && (art === null || art === cap)) {
    return { capitolo: insieme[1], articolo: insieme[2] };
  }
  return {
    capitolo: cap,
    articolo: art === cap && capitolo === articolo && cap?.length !== art?.length ? null : art,
  };
}
