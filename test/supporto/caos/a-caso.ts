/**
 * Texts, sheets and files that nobody would make: nothing may throw but a declared refusal, and what comes out keeps its
 * laws. Seeded: the same number of trials is always the same trials.
 */
import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fileDiScheda, leggiFile } from "../../../src/app/file-schede";
import { personeDi } from "../../../src/base/persone";
import { indirizzo, parseIndirizzo, parseIntervallo } from "../../../src/base/posizione";
import { findDay } from "../../../src/obiettivi/leggi-data";
import { parseNumero, readNumero } from "../../../src/obiettivi/leggi-numero";
import { parseImporto } from "../../../src/tracciati/amount";
import { readCapitolo, readCodice, readMissione, readProgramma } from "../../../src/tracciati/codes";
import { readVoci } from "../../../src/tracciati/read-voci";
import { recognise } from "../../../src/tracciati/recognise";
import { XlsxError } from "../../../src/simulator/index";
import { readXlsx } from "../../../src/simulator/xlsx/read-workbook";
import { creaEsempio } from "../../esempio/crea";
import { affidato } from "../dati-referto";
import { foglioCasuale } from "../griglie-casuali";
import { schedeDi } from "../schede";
import { coppie, leggeViolata } from "../testi-a-caso";
import { bombe } from "./bombe";

/** The law that breaks first and on what; null where none does. */
function cerca<T>(corse: number, arbitrario: fc.Arbitrary<T>, legge: (v: T) => string | null): string | null {
  const esito = fc.check(
    fc.property(arbitrario, (v) => {
      const rotta = legge(v);
      if (rotta !== null) throw new Error(rotta);
    }),
    { numRuns: corse, seed: 20_261_125 },
  );
  if (!esito.failed) return null;
  return `${String(esito.errorInstance)} on ${JSON.stringify(esito.counterexample).slice(0, 400)}`;
}

function leggeDelTesto(t: string): string | null {
  for (const n of [parseImporto(t), parseNumero(t)])
    if (n !== null && !n.isFinite()) return "a number is finite";
  const giorno = findDay(t, 2023);
  if (giorno && !(0 <= giorno.inizio && giorno.inizio < giorno.fine && giorno.fine <= t.length))
    return "a day is somewhere in the text";
  const dove = parseIndirizzo(t);
  if (dove && indirizzo(dove) !== t.trim().toUpperCase().replaceAll("$", ""))
    return "an address is what it says";
  parseIntervallo(t);
  readNumero(t);
  for (const n of [readMissione(t), readProgramma(t, 1)])
    if (n !== null && !(Number.isSafeInteger(n) && n >= 0)) return "a missione is a whole number";
  readCapitolo(t, t);
  readCodice(t);
  return personeDi(t, []).some((p) => p.trim() === "") ? "a person has a name" : null;
}

/** Of each trial three texts: target, result, and the words of the indicator. */
const testi = (corse: number): string | null =>
  cerca(Math.ceil(corse / 3), coppie, (c) => {
    for (const t of [c.target, c.raggiunto, c.testo]) {
      const rotta = typeof t === "string" ? leggeDelTesto(t) : null;
      if (rotta !== null) return rotta;
    }
    return leggeViolata(c);
  });

const griglie = (corse: number): string | null =>
  cerca(corse, foglioCasuale, ({ griglia }) => {
    const { mappature } = recognise([griglia]);
    const ultima = griglia.riga + griglia.valori.length - 1;
    for (const m of mappature) {
      if (m.righeDati.some((r) => r < griglia.riga || r > ultima))
        return "the rows of a table are in its sheet";
      if (m.struttura !== "obiettivi")
        for (const v of readVoci(griglia, m).voci)
          if (v.riga < griglia.riga || v.riga > ultima) return "a voce is in its sheet";
    }
    return null;
  });

interface Danno {
  readonly come: "byte" | "taglio" | "parte tolta" | "parte doppia" | "xml tagliato" | "xml cambiato";
  readonly dove: number;
  readonly parte: number;
  readonly con: string;
}

const danno: fc.Arbitrary<Danno> = fc.record({
  come: fc.constantFrom("byte", "taglio", "parte tolta", "parte doppia", "xml tagliato", "xml cambiato"),
  dove: fc.double({ min: 0, max: 1, noNaN: true }),
  parte: fc.nat(40),
  con: fc.constantFrom("", "<", '"', "9999999999", "-1", "&", "&#0;", "]]>", "\u0000", "A1048577", "1e999"),
});

/** A file damaged in one of these ways. */
export function rovina(byte: Uint8Array, { come, dove, parte, con }: Danno): Uint8Array {
  if (come === "taglio") return byte.slice(0, Math.floor(dove * byte.length));
  if (come === "byte") {
    const guasto = byte.slice();
    const i = Math.floor(dove * (byte.length - 1));
    guasto[i] = (guasto[i] ?? 0) ^ (1 + parte);
    return guasto;
  }
  const parti = unzipSync(byte);
  const nomi = Object.keys(parti);
  const nome = nomi[parte % nomi.length] ?? "";
  const dati = parti[nome] ?? new Uint8Array();
  if (come === "parte tolta")
    return zipSync(Object.fromEntries(Object.entries(parti).filter(([n]) => n !== nome)));
  if (come === "parte doppia") return zipSync({ ...parti, [nome.toUpperCase()]: dati });
  const xml = strFromU8(dati);
  const i = Math.floor(dove * xml.length);
  const nuovo = come === "xml tagliato" ? xml.slice(0, i) : xml.slice(0, i) + con + xml.slice(i + 1);
  return zipSync({ ...parti, [nome]: strToU8(nuovo) });
}

function scheda(): Uint8Array {
  const [prima] = schedeDi([
    affidato("Verdi Anna", "Uno", "10", 4, { indicatore: "N. atti" }),
    affidato("Verdi Anna", "Due", "65%", "", { indicatore: "Quota" }),
  ]).schede;
  if (!prima) throw new Error("no scheda");
  return fileDiScheda(prima).byte;
}

function leggeDelSimulatore(byte: Uint8Array): string | null {
  try {
    readXlsx(byte);
    return null;
  } catch (errore) {
    if (!(errore instanceof XlsxError)) return `the simulator threw ${String(errore)}`;
    return /[:.].*\.$/s.test(errore.message) ? null : "a refusal says what to do";
  }
}

/** Both readers, each on a file of its own kind. */
const file = (corse: number): string | null => {
  const buone = { cartella: creaEsempio(), scheda: scheda() };
  return cerca(corse, fc.record({ quale: fc.constantFrom("cartella", "scheda"), danno }), (prova) => {
    const byte = rovina(buone[prova.quale], prova.danno);
    const lette = leggiFile({ nome: "a.xlsx", byte });
    if (lette.length === 0 || lette.some((l) => l.tipo === "rifiutata" && l.motivo === ""))
      return "a file that is refused says why";
    return leggeDelSimulatore(byte);
  });
};

/** Each of the bombs, both readers, as often as asked for. */
const bombeZip = (corse: number): string | null => {
  const pronte = Object.entries(bombe());
  for (let n = 0; n < corse; n++) {
    const [nome, byte] = pronte[n % pronte.length] ?? ["", new Uint8Array()];
    const lette = leggiFile({ nome: "a.xlsx", byte });
    if (lette.length === 0 || lette.some((l) => l.tipo !== "rifiutata" || l.motivo === ""))
      return `${nome}: not refused as a scheda`;
    const rotta = leggeDelSimulatore(byte);
    if (rotta !== null) return `${nome}: ${rotta}`;
  }
  return null;
};

/** Each with the trials of `npm run caos`. */
export const PROVE_A_CASO: Readonly<
  Record<string, { readonly corse: number; readonly prova: (corse: number) => string | null }>
> = {
  testi: { corse: 1_000_000, prova: testi },
  griglie: { corse: 100_000, prova: griglie },
  file: { corse: 10_000, prova: file },
  bombe: { corse: 6, prova: bombeZip },
};
