/**
 * Texts, sheets and files that nobody would make: nothing may throw but a declared refusal, and what comes out keeps its
 * laws. Seeded: the same number of trials is always the same trials.
 */
import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fileDiScheda, leggiFile } from "../../../src/app/schede/file-schede";
import { personeDi } from "../../../src/base/persone";
import { indirizzo, parseIndirizzo, parseIntervallo } from "../../../src/base/posizione";
import { findDay } from "../../../src/obiettivi/leggi-data";
import { parseNumero, readNumero } from "../../../src/obiettivi/leggi-numero";
import { parseImporto } from "../../../src/tracciati/amount";
import { readCapitolo, readCodice, readMissione, readProgramma } from "../../../src/tracciati/codes";
import { XlsxError } from "../../../src/simulator/index";
import { readXlsx } from "../../../src/simulator/xlsx/read-workbook";
import { creaEsempio } from "../../esempio/crea";
import { differenze } from "../batteria/confronta";
import { Dado } from "../batteria/dado";
import { GENERI } from "../batteria/generi";
import { griglieDi } from "../batteria/giudica";
import { registroViolato } from "../batteria/leggi-del-registro";
import { leggi, MODI_E_NOMI, violazioni } from "../batteria/tutte-le-leggi";
import { affidato } from "../dati-referto";
import { foglioCasuale } from "../griglie-casuali";
import { leggiGriglie } from "../leggi-griglie";
import { schedeDi } from "../schede";
import { OSTILI } from "../ostili";
import { coppie, leggeViolata } from "../testi-a-caso";
import { bombe } from "./bombe";
import { segniAltrui } from "./segni-altrui";

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

/** Random sheets: rows within their sheet, and the ledger's law. */
const griglie = (corse: number): string | null =>
  cerca(corse, foglioCasuale, ({ griglia }) => {
    const l = leggiGriglie([griglia]);
    const { mappature } = l.riconoscimento;
    const ultima = griglia.riga + griglia.valori.length - 1;
    if (mappature.some((m) => m.righeDati.some((r) => r < griglia.riga || r > ultima)))
      return "the rows of a table are in its sheet";
    if (l.voci.some((v) => v.riga < griglia.riga || v.riga > ultima)) return "a voce is in its sheet";
    return registroViolato([griglia], { lettura: { ...l, mappature }, rilievi: l.rilievi })[0] ?? null;
  });

/** Workbooks made up after real layouts, each as it is and shuffled in one way more than the one before. */
async function registro(corse: number): Promise<string | null> {
  const generi = Object.values(GENERI).flat();
  for (let n = 0; n < corse; n++) {
    const genere = generi[n % generi.length];
    const modo = MODI_E_NOMI[Math.floor(n / generi.length) % MODI_E_NOMI.length] ?? "";
    if (!genere) continue;
    const caso = genere(new Dado(1_000 + n));
    const p = await leggi(griglieDi(caso), caso.data);
    const rotte = [
      ...differenze(p.quadro, caso.atteso),
      ...registroViolato(p.griglie, p.quadro),
      ...(await violazioni(p, modo, n)).map((x) => `${modo}: ${x}`),
    ];
    if (rotte[0] !== undefined) return `seed ${1_000 + n}, ${caso.nome}: ${rotte[0]}`;
  }
  return null;
}

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
function rovina(byte: Uint8Array, { come, dove, parte, con }: Danno): Uint8Array {
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
    if (lette.length === 0 || lette.some((l) => l.tipo === "rifiutata" && l.motivo.it === ""))
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
    if (lette.length === 0 || lette.some((l) => l.tipo !== "rifiutata" || l.motivo.it === ""))
      return `${nome}: not refused as a scheda`;
    const rotta = leggeDelSimulatore(byte);
    if (rotta !== null) return `${nome}: ${rotta}`;
  }
  return null;
};

/** Seconds that a small hostile file may take, in either reader. */
const SECONDI = 3;

/** Each of the small hostile files, both readers, each against the clock. */
const ostili = (corse: number): string | null => {
  const pronti = Object.entries(OSTILI);
  for (let n = 0; n < corse; n++) {
    const [nome, fai] = pronti[n % pronti.length] ?? ["", () => new Uint8Array()];
    const byte = fai();
    const prove = {
      scheda: () => (leggiFile({ nome: "a.xlsx", byte }).length > 0 ? null : "nothing said"),
      cartella: () => leggeDelSimulatore(byte),
    };
    for (const [chi, prova] of Object.entries(prove)) {
      const da = performance.now();
      const rotta = prova();
      const secondi = (performance.now() - da) / 1_000;
      if (rotta !== null) return `${nome}, ${chi}: ${rotta}`;
      if (secondi > SECONDI) return `${nome}, ${chi}: ${secondi.toFixed(1)} s`;
    }
  }
  return null;
};

/** What a zip says of its entries, and what the parts say of one another, exchanged or made up. */
const contenitori = (corse: number): string | null => {
  const buone = { cartella: creaEsempio(), scheda: scheda() };
  const prova = fc.record({
    quale: fc.constantFrom("cartella", "scheda"),
    campi: fc.array(fc.record({ voce: fc.nat(30), campo: fc.constantFrom(...CAMPI_ZIP), valore: VALORE }), {
      maxLength: 3,
    }),
    scambi: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 2 }),
    bersagli: fc.array(
      fc.tuple(fc.nat(20), fc.constantFrom("", "..", "/", "../../x", "%", "styles.xml", "a\\b")),
      {
        maxLength: 2,
      },
    ),
  });
  return cerca(corse, prova, ({ quale, campi, scambi, bersagli }) => {
    const byte = storpia(ritocca(buone[quale], scambi, bersagli), campi);
    const lette = leggiFile({ nome: "a.xlsx", byte });
    if (lette.length === 0 || lette.some((l) => l.tipo === "rifiutata" && l.motivo.it === ""))
      return "a file that is refused says why";
    return leggeDelSimulatore(byte);
  });
};

/** Fields of an entry of the directory, and how long they are: APPNOTE.TXT 4.3.12. */
const CAMPI_ZIP = [
  [8, 2],
  [10, 2],
  [20, 4],
  [24, 4],
  [28, 2],
  [30, 2],
  [42, 4],
] as const;
const VALORE = fc.oneof(fc.nat(70_000), fc.constantFrom(0, 1, 0xffff, 0xffffffff, 0x7fffffff));

function storpia(
  byte: Uint8Array,
  campi: readonly { voce: number; campo: (typeof CAMPI_ZIP)[number]; valore: number }[],
): Uint8Array {
  const copia = byte.slice();
  const v = new DataView(copia.buffer);
  const voci: number[] = [];
  for (let i = 0; i + 46 < copia.length; i++) if (v.getUint32(i, true) === 0x02014b50) voci.push(i);
  for (const { voce, campo, valore } of campi) {
    const dove = (voci[voce % voci.length] ?? 0) + campo[0];
    if (campo[1] === 2) v.setUint16(dove, valore & 0xffff, true);
    else v.setUint32(dove, valore >>> 0, true);
  }
  return copia;
}

/** Parts under one another's names, and relationships that point elsewhere. */
function ritocca(
  byte: Uint8Array,
  scambi: readonly (readonly [number, number])[],
  bersagli: readonly (readonly [number, string])[],
): Uint8Array {
  const parti = new Map(Object.entries(unzipSync(byte)));
  const nomi = [...parti.keys()];
  for (const [a, b] of scambi) {
    const [x = "", y = ""] = [nomi[a % nomi.length], nomi[b % nomi.length]];
    const [px, py] = [parti.get(x), parti.get(y)];
    if (px && py) parti.set(x, py).set(y, px);
  }
  for (const [n, verso] of bersagli) {
    const rels = nomi.filter((x) => x.endsWith(".rels"));
    const nome = rels[n % rels.length] ?? "";
    const dati = parti.get(nome);
    if (dati) parti.set(nome, strToU8(strFromU8(dati).replace(/Target="[^"]*"/, `Target="${verso}"`)));
  }
  return zipSync(Object.fromEntries(parti));
}

/** Makes the small hostile files and reads none: what the program and their making take by themselves. */
function niente(): null {
  for (const fai of Object.values(OSTILI)) fai();
  return null;
}

export interface ProvaACaso {
  readonly corse: number;
  /** Trials of one process, each with a seed of its own from 1 on; all in one where it is not said. */
  readonly pezzo?: number;
  readonly prova: (corse: number, seme?: number) => string | null | Promise<string | null>;
}

/** Each with the trials of `npm run caos`. */
export const PROVE_A_CASO: Readonly<Record<string, ProvaACaso>> = {
  testi: { corse: 1_000_000, prova: testi },
  griglie: { corse: 100_000, prova: griglie },
  registro: { corse: 5_000, prova: registro },
  file: { corse: 10_000, prova: file },
  contenitori: { corse: 10_000, prova: contenitori },
  bombe: { corse: 6, prova: bombeZip },
  niente: { corse: 1, prova: niente },
  "segni-altrui": { corse: 10_000, pezzo: 250, prova: segniAltrui },
  ostili: { corse: Object.keys(OSTILI).length, prova: ostili },
};
