/**
 * Tables beside those of the budget that are a draft of it, a trial, an archive, or of another body: with the headings of the
 * budget they would be added to it. Where the words are certain they are set aside, else read; in both cases it is said, and
 * keeps the verdict from sì. So are the rows that a column calls a draft, beside others.
 */
import { posizioneIn, valoreIn, type Griglia } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import type { Mappatura } from "./mappatura";
import { map026 } from "./rilievi/map-026-altra-versione";
import type { Scartata, Scelta } from "./scelta";
import { titlesOf } from "./titoli-di-tabella";
import { isDraftRow, isFinal, saidBySheet, saidByTitle, type Detta } from "./versione";

/** By table what it says to be; `certa` only where its own sheet, or its place below another table, bears it out. */
function sayings(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
): ReadonlyMap<Mappatura, Detta> {
  const trovate = new Map<Mappatura, Detta>();
  let primaDiTutte = true;
  for (const sue of perChiave(mappature, (m) => m.foglio).values()) {
    let sopra: Detta | null = null;
    let delFoglio: Detta | null = null;
    for (const [i, m] of sue.entries()) {
      const [nome = "", ...titoli] = titlesOf(griglie.get(m.foglio), m, sue);
      const delTitolo = titoli.map(saidByTitle).find((d) => d !== null) ?? null;
      const scritta: Detta | null = delTitolo && { ...delTitolo, certa: delTitolo.certa && i > 0 };
      // A title on the first table is that of the sheet; one further down goes on until another title.
      const eredita: Detta | null = titoli.length === 0 ? sopra : titoli.some(isFinal) ? null : delFoglio;
      const detta: Detta | null = saidBySheet(nome) ?? scritta ?? eredita;
      sopra = detta;
      if (i === 0) delFoglio = detta;
      if (detta && !(detta.che === "ente" && primaDiTutte)) trovate.set(m, detta);
      primaDiTutte = false;
    }
  }
  return trovate;
}

export function withoutOtherVersions(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
): Scelta {
  const bilancio = mappature.filter((m) => m.struttura !== "obiettivi");
  const dette = sayings(griglie, bilancio);
  const conLaSua = new Set(bilancio.flatMap((m) => (dette.has(m) ? [] : [m.struttura])));
  const scartate: Scartata[] = [];
  const rilievi: Rilievo[] = [];
  const gia = new Set<string>();
  for (const [mappatura, { testo, certa, che }] of dette) {
    const { struttura, foglio, intervallo } = mappatura;
    if (!conLaSua.has(struttura)) continue;
    if (certa) scartate.push({ mappatura, motivo: `è di «${testo}»` });
    const chiave = JSON.stringify([struttura, foglio, testo]);
    if (!gia.has(chiave))
      rilievi.push(
        map026.rilievo("avviso", intervallo, { foglio, struttura, testo, che, letta: !certa, righe: null }),
      );
    gia.add(chiave);
  }
  const via = new Set(scartate.map((s) => s.mappatura));
  const tenute = mappature.flatMap((m) =>
    via.has(m) ? [] : [withoutDraftRows(griglie.get(m.foglio), m, rilievi)],
  );
  return { mappature: tenute, scartate, rilievi };
}

/** The rows that one of its columns calls a draft, where it does not call them all so; what is said goes to `rilievi`. */
function withoutDraftRows(g: Griglia | undefined, m: Mappatura, rilievi: Rilievo[]): Mappatura {
  if (!g || m.struttura === "obiettivi" || m.schema || m.misura) return m;
  for (const { colonna } of m.altre) {
    const bozze = m.righeDati.filter((r) => isDraftRow(valoreIn(g, r, colonna)));
    const [prima] = bozze;
    if (prima === undefined || bozze.length === m.righeDati.length) continue;
    const { foglio, struttura } = m;
    rilievi.push(
      map026.rilievo("avviso", posizioneIn(g, prima, colonna), {
        foglio,
        struttura,
        testo: String(valoreIn(g, prima, colonna)).trim(),
        che: "versione",
        letta: false,
        righe: bozze.length,
      }),
    );
    const altraVersione = new Set(bozze);
    return { ...m, altraVersione, righeDati: m.righeDati.filter((r) => !altraVersione.has(r)) };
  }
  return m;
}
