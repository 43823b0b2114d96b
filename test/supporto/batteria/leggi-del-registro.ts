/**
 * What must hold of any reading: the ledger counts each cell once, what it calls read is what the domain holds, and a row of
 * figures that no object holds is explained or said. And what must hold of two readings of one workbook, shuffled.
 */

import { isVuoto, valoreIn, type Griglia, type Scalare } from "../../../src/base/griglia";
import { parseIntervallo, type Posizione } from "../../../src/base/posizione";
import { cellaDi, luogoDi, type Rilievo } from "../../../src/base/rilievo";
import type { Quadro } from "../../../src/app/giudizio/valuta";
import { isImporto, isSommabile } from "../../../src/tracciati/alignment";
import { AMOUNT_FIELDS } from "../../../src/tracciati/campi";
import type { Mappatura } from "../../../src/tracciati/mappatura";
import { isYear } from "../../../src/tracciati/indizi/vista";
import { heldByIndicatore, heldByTotale, heldByVoce } from "../../../src/tracciati/registro/lette";
import { kindOf } from "../../../src/tracciati/rows";
import { phaseRows } from "../../../src/tracciati/schemi/fasi";
import { contiDelRegistro } from "./confronta";

/** What the law of the ledger looks at. */
export interface Letto {
  readonly lettura: Pick<Quadro["lettura"], "voci" | "indicatori" | "totali" | "copertura" | "mappature">;
  readonly rilievi: readonly Rilievo[];
}

const chiave = (p: Posizione): string => `${p.foglio} ${p.riga} ${p.colonna}`;

/** A figure that says something: no year, no dash for a zero. */
const isCifra = (v: Scalare): boolean => isImporto(v) && isSommabile(v) && !isYear(v);

/** Kinds of rows whose figures are in no voce, and rightly so. */
const SPIEGATI: ReadonlySet<string> = new Set([
  "totale",
  "riporto",
  "derivata",
  "altro anno",
  "altra parte",
  "altra misura",
  "intestazione",
]);

const within = (m: Mappatura, r: number): boolean => r >= m.primaRiga && r <= m.intervallo.ultimaRiga;

const MISURE = [...AMOUNT_FIELDS, "target", "raggiunto"] as const;

const isRead = (m: Mappatura, colonna: number): boolean =>
  !m.schema && !m.scheda && MISURE.some((c) => m.colonne[c]?.colonna === colonna);

/** What breaks the ledger's law; nothing where it holds. */
export function registroViolato(griglie: readonly Griglia[], q: Letto): string[] {
  const { voci, indicatori, totali, copertura, mappature } = q.lettura;
  const dette = contiDelRegistro(griglie, q);
  const tenute = new Set<string>();
  const sulleRighe = new Set<string>();
  for (const [x, sue] of [
    ...voci.map((v) => [v, heldByVoce(v)] as const),
    ...indicatori.map((i) => [i, heldByIndicatore(i)] as const),
  ])
    for (const p of sue) {
      const g = griglie.find((y) => y.foglio === p.foglio);
      if (!g || isVuoto(valoreIn(g, p.riga, p.colonna))) continue;
      tenute.add(chiave(p));
      if (p.riga === x.riga) sulleRighe.add(chiave(p));
    }
  for (const c of copertura) {
    const sue = [...tenute].filter((k) => k.startsWith(`${c.foglio} `)).length;
    const proprie = [...sulleRighe].filter((k) => k.startsWith(`${c.foglio} `)).length;
    if (c.lette > sue || c.lette < proprie)
      dette.push(`${c.foglio}: ${c.lette} cells called read, the domain holds ${proprie} to ${sue}`);
  }
  for (const t of totali) for (const p of heldByTotale(t)) tenute.add(chiave(p));
  for (const g of griglie) {
    const zone = (copertura.find((c) => c.foglio === g.foglio)?.zone ?? []).flatMap(
      (z) => parseIntervallo(z.intervallo) ?? [],
    );
    const sue = mappature.filter((m) => m.foglio === g.foglio);
    const daParte = q.rilievi.some(
      (r) => ["MAP-012", "MAP-013", "MAP-021"].includes(r.codice) && luogoDi(r).foglio === g.foglio,
    );
    // Phases are known and out of scope.
    const fasi = phaseRows(g);
    const celle = q.rilievi.flatMap((r) => cellaDi(r) ?? []).filter((p) => p.foglio === g.foglio);
    g.valori.forEach((riga, i) => {
      const r = g.riga + i;
      const at = (j: number): Posizione => ({ foglio: g.foglio, riga: r, colonna: g.colonna + j });
      const sole = riga.flatMap((v, j) => (isCifra(v) && !tenute.has(chiave(at(j))) ? [at(j)] : []));
      if (sole.length === 0 || daParte || fasi.has(r)) return;
      const genere = sue.flatMap((m) => (within(m, r) ? [kindOf(g, r, m).tipo] : []));
      if (genere.some((t) => SPIEGATI.has(t)) || sue.some((m) => r < m.primaRiga && r >= m.intervallo.riga))
        return;
      const letta = riga.some((_, j) => tenute.has(chiave(at(j))));
      const loro = zone.filter((z) => r >= z.riga && r <= z.ultimaRiga);
      if (
        !letta &&
        !sole.every((p) => loro.some((z) => p.colonna >= z.colonna && p.colonna <= z.ultimaColonna))
      ) {
        dette.push(`${g.foglio}: the figures of row ${r} are nowhere`);
        return;
      }
      // Where a column is read, a figure below its heading that is not is said: at its row, or at the head of its part.
      const diTabella = sole.find((p) =>
        sue.some((m) => within(m, r) && isRead(m, p.colonna) && m.righeDati.length > 0),
      );
      const nominata =
        !diTabella ||
        celle.some(
          (p) =>
            p.riga === r ||
            loro.some((z) => p.riga === z.riga || (p.riga < z.riga && p.colonna === diTabella.colonna)),
        );
      if (!nominata) dette.push(`${g.foglio}: the figures of row ${r} were not read, and nobody says so`);
    });
  }
  return dette;
}

/** What was read, whatever its place and order: amounts by voce, indicators with their esito. */
const contenutoDi = (q: Pick<Quadro, "lettura" | "giudizi">): string[] =>
  [
    ...q.lettura.voci.map((v) => {
      const importi = Object.entries(v.importi).map(
        ([campo, i]) => `${campo}=${i.valore?.toFixed(2) ?? "-"}`,
      );
      return [
        v.parte,
        v.capitolo,
        v.articolo,
        v.descrizione,
        v.missione,
        v.programma,
        v.responsabile,
        ...importi.sort(),
      ].join("|");
    }),
    ...q.giudizi.map(({ indicatore: i, esito }) =>
      [
        i.testi.obiettivoOperativo,
        i.indicatore,
        i.target.testo,
        i.raggiunto.testo,
        i.testi.responsabileGestionale,
        esito,
      ].join("|"),
    ),
  ].sort();

const deiTracciati = (q: Letto): number =>
  q.rilievi.filter((r) => r.codice.startsWith("MAP-") && r.gravita !== "nota").length;

const diPeso = (q: Letto): number => q.rilievi.filter((r) => r.gravita !== "nota").length;

/**
 * What a shuffle changed against the law: nothing, or something that a finding more says and the verdict shows
 * (`soloTestimone`: what was moved may have been the only witness).
 */
export function cambiato(prima: Quadro, dopo: Quadro, soloTestimone: boolean): string[] {
  const [a, b] = [contenutoDi(prima), contenutoDi(dopo)];
  if (JSON.stringify(a) === JSON.stringify(b)) {
    const oltre = deiTracciati(dopo) - deiTracciati(prima);
    return oltre > 0 && !soloTestimone
      ? [
          `${oltre} findings more: ${dopo.rilievi
            .filter((r) => r.codice.startsWith("MAP-"))
            .map((r) => `${r.codice} ${luogoDi(r).foglio ?? ""}!${luogoDi(r).cella ?? ""}`)
            .join(", ")}`,
        ]
      : [];
  }
  if (soloTestimone && (dopo.verdetto.esito !== "si" || diPeso(dopo) > diPeso(prima))) return [];
  const persi = a.filter((x) => !b.includes(x));
  const nuovi = b.filter((x) => !a.includes(x));
  return [
    `read otherwise: ${persi.length} lost, ${nuovi.length} new; lost ${persi[0] ?? ""}; new ${nuovi[0] ?? ""}`,
  ];
}
