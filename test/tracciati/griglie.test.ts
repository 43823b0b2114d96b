/**
 * Laws of reading, on sheets made up at random from realistic pieces (test/supporto/griglie-casuali.ts). A few hundred in
 * `npm test`, always the same; as many as wanted with GRIGLIE, others with SEME (docs/tracciati.md).
 */
import fc from "fast-check";
import { isErrore, isVuoto, valoreIn, type Griglia, type Scalare } from "../../src/base/griglia";
import { ZERO } from "../../src/base/importo";
import { CALCOLATA } from "../../src/base/calcolo";
import { indirizzo, parseIndirizzo, parseIntervallo } from "../../src/base/posizione";
import { cellaDi } from "../../src/base/rilievo";
import { computeBilancio } from "../../src/bilancio/bilancio";
import { isEstratto } from "../../src/bilancio/estratto";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import type { ImportoLetto, RigaTotale, Voce } from "../../src/bilancio/voce";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { readImporto } from "../../src/tracciati/amount";
import { AMOUNT_FIELDS } from "../../src/tracciati/campi";
import type { Mappatura } from "../../src/tracciati/mappatura";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import { record } from "../../src/tracciati/registro/registra";
import { kindOf } from "../../src/tracciati/rows";
import { foglioCasuale, type Foglio } from "../supporto/griglie-casuali";
import { giorno } from "../taskpane/esempi";
import { detti, type RilievoDetto } from "../supporto/detto";

const QUANTE = Number(process.env["GRIGLIE"] ?? 400);
const SEME = Number(process.env["SEME"] ?? 20_261_125);

interface Letto {
  readonly mappature: readonly Mappatura[];
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  readonly rilievi: readonly RilievoDetto[];
  /** Part of the sheet is said not to be readable. */
  readonly nonLetto: boolean;
  /** The rows of the parts that the ledger says it could not read. */
  readonly nonLette: ReadonlySet<number>;
}

function leggi(g: Griglia): Letto {
  const r = recognise([g]);
  const letture = readPrints(r.mappature.flatMap((m) => (m.struttura === "obiettivi" ? [] : [{ g, m }])));
  const { voci, totali } = letture;
  const rilievi = [...r.rilievi, ...letture.rilievi];
  const registro = record([{ nome: g.foglio, griglia: g, saltato: null }], {
    guida: SENZA_GUIDA,
    mappature: r.mappature,
    scartate: r.scartate,
    voci,
    totali,
    indicatori: [],
    rilievi,
    calcolo: CALCOLATA,
  });
  const parti = registro.rilievi.flatMap((x) =>
    x.codice === "MAP-011" && typeof x.fatti["intervallo"] === "string"
      ? (parseIntervallo(x.fatti["intervallo"]) ?? [])
      : [],
  );
  return {
    mappature: r.mappature,
    voci,
    totali,
    nonLette: new Set(
      parti.flatMap((i) => Array.from({ length: i.ultimaRiga - i.riga + 1 }, (_, k) => i.riga + k)),
    ),
    rilievi: detti(rilievi),
    nonLetto: r.rilievi.some((x) => x.codice === "MAP-004" && cellaDi(x) === null),
  };
}

const importiDi = (x: Voce | RigaTotale): ImportoLetto[] => Object.values(x.importi);

/** Runs a law over the random sheets; what fails shows its sheet row by row. */
function legge(nome: string, vale: (f: Foglio, l: Letto) => void): void {
  test(
    nome,
    () => {
      fc.assert(
        fc.property(foglioCasuale, (f) => {
          vale(f, leggi(f.griglia));
        }),
        { numRuns: QUANTE, seed: SEME },
      );
    },
    3_600_000,
  );
}

legge("nothing throws, from the cells to the findings", (_, { voci, totali }) => {
  computeBilancio(voci, PARAMETRI_PREDEFINITI);
  const contesto = {
    voci,
    totali,
    estratto: isEstratto(voci, totali, PARAMETRI_PREDEFINITI),
    tolleranza: ZERO,
    definizioneDisponibilita: PARAMETRI_PREDEFINITI.definizioneDisponibilita,
    giudizi: [],
    gruppi: [],
    accettateIgnote: [],
    fogli: [],
    parametri: { dataRiferimento: giorno("2023-06-30"), esercizio: 2023 },
  };
  for (const c of CONTROLLI) c.controlla(contesto);
});

legge("an amount is its cell: a blank is never a number, and nothing unreadable becomes one", (f, l) => {
  for (const i of [...l.voci, ...l.totali].flatMap(importiDi)) {
    const cella = valoreIn(f.griglia, i.posizione.riga, i.posizione.colonna);
    expect(i.originale).toBe(cella);
    expect(i.forma === "vuoto").toBe(isVuoto(cella));
    expect(i.valore === null).toBe(i.forma === "vuoto" || i.forma === "illeggibile");
    if (typeof cella === "number" && Math.abs(cella) < 1e12) {
      expect(i.valore?.minus(cella).abs().toNumber()).toBeLessThan(1e-3);
    }
    if (typeof cella === "boolean" || /^#/.test(String(cella))) expect(i.forma).toBe("illeggibile");
  }
});

legge("an unreadable amount of a voce is named at its cell", (_, l) => {
  const nominate = new Set(l.rilievi.filter((r) => r.codice === "BIL-010").map((r) => r.cella));
  for (const i of l.voci.flatMap(importiDi)) {
    if (i.forma === "illeggibile") expect(nominate).toContain(indirizzo(i.posizione));
  }
});

legge("an error in a total is named at its cell", (_, l) => {
  const nominate = new Set(l.rilievi.filter((r) => r.codice === "BIL-010").map((r) => r.cella));
  for (const i of l.totali.flatMap(importiDi)) {
    if (isErrore(i.originale)) expect(nominate).toContain(indirizzo(i.posizione));
  }
});

legge("a text is kept: description, code and capitolo are in their cells", (f, l) => {
  for (const v of l.voci) {
    for (const campo of ["descrizione", "codice", "capitolo", "articolo", "responsabile"] as const) {
      const p = v.celle[campo];
      // A section row's words are in no cell of the voce.
      if (!p) continue;
      // An articolo may be written with its capitolo, beside a column of its own left blank.
      const insieme = campo === "articolo" ? v.celle.capitolo : undefined;
      const scritto = [p, ...(insieme ? [insieme] : [])]
        .map((x) => String(valoreIn(f.griglia, x.riga, x.colonna)))
        .join(" ");
      const letto = v[campo];
      if (letto !== null) expect(scritto).toContain(letto);
      // A description loses at most the articolo before it.
      if (campo === "descrizione") expect(scritto.trim().endsWith(v.descrizione)).toBe(true);
      if (campo === "descrizione" && !isVuoto(scritto)) expect(v.descrizione).not.toBe("");
    }
  }
});

legge("no row is counted twice", (_, l) => {
  const righe = [...l.voci, ...l.totali].map((x) => x.riga);
  expect(new Set(righe).size).toBe(righe.length);
});

/** The rows that a finding names with their cell. */
const nominate = (l: Letto): Set<number> =>
  new Set(
    l.rilievi.flatMap((r) => {
      const p = r.cella === null ? null : parseIndirizzo(r.cella);
      return p ? [p.riga] : [];
    }),
  );

/** The last row that is this table's to account for: up to the next one, or to a heading said to have no rows. */
function fineDi(g: Griglia, m: Mappatura, l: Letto): number {
  const dopo = [
    ...l.mappature.map((x) => x.intervallo.riga),
    ...l.rilievi.flatMap((r) =>
      r.codice === "MAP-004" && r.cella ? [parseIndirizzo(r.cella)?.riga ?? 0] : [],
    ),
  ].filter((r) => r > m.intervallo.riga);
  return Math.min(...dopo, g.riga + g.valori.length) - 1;
}

const isLeggibile = (v: Scalare): boolean => {
  const { valore } = readImporto(v, { foglio: "", riga: 1, colonna: 1 });
  return valore !== null && !valore.isZero();
};

legge("every amount under a heading is in a voce or in a total, or its row is named or carried", (f, l) => {
  if (l.nonLetto) return;
  const g = f.griglia;
  const letti = new Set(
    [...l.voci, ...l.totali].flatMap((x) => importiDi(x).map((i) => indirizzo(i.posizione))),
  );
  const dette = nominate(l);
  for (const m of l.mappature) {
    const colonne = AMOUNT_FIELDS.flatMap((c) => m.colonne[c]?.colonna ?? []);
    for (let r = m.primaRiga; r <= fineDi(g, m, l); r++) {
      for (const colonna of colonne) {
        if (!isLeggibile(valoreIn(g, r, colonna)) || letti.has(indirizzo({ riga: r, colonna }))) continue;
        const { tipo } = kindOf(g, r, m);
        const conto = dette.has(r) || l.nonLette.has(r) || tipo === "riporto" || tipo === "altro anno";
        expect(`${r} ${tipo} ${conto ? "" : "lost"}`).toBe(`${r} ${tipo} `);
      }
    }
  }
});

legge("what was made as a voce with its amounts is read as one", (f, l) => {
  if (l.nonLetto) return;
  const g = f.griglia;
  const voci = new Set(l.voci.map((v) => v.riga));
  for (const m of l.mappature) {
    if (m.spostata || !m.conTestata) continue;
    for (let r = m.primaRiga; r <= fineDi(g, m, l); r++) {
      const riga = f.righe[r - g.riga];
      const colonne = [m.colonne.previsioneAttuale, m.colonne.impegnato ?? m.colonne.accertato];
      const piena = colonne.some((c) => c && isLeggibile(valoreIn(g, r, c.colonna)));
      const testata = g.valori[m.primaRiga - 1 - g.riga]?.slice(0, riga?.testata.length);
      const sua = JSON.stringify(testata) === JSON.stringify(riga?.testata);
      if (riga?.come === "voce" && sua && piena) expect(voci).toContain(r);
    }
  }
});

legge("a heading with nothing to read below it is named", (f, l) => {
  const g = f.griglia;
  f.righe.forEach(({ come }, i) => {
    const r = g.riga + i;
    const ultima = f.righe.slice(i + 1).every((x) => x.come === "vuota");
    const prima = f.righe.slice(0, i).every((x) => x.come === "vuota" || x.come === "nota");
    if (come === "testata" && ultima && prima) expect([...nominate(l)]).toContain(r);
  });
});
