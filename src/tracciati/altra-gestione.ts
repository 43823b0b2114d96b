/**
 * Tables of residui or of cassa under the headings of competenza: their title says so, or the name of their sheet beside
 * that of its twin ("Spese RE", "Spese CO"). They are the same voci again, and are never added. Where their voci are of their
 * own, a word among others ("Economato e cassa") says nothing, and the word alone leaves them aside with a doubt.
 */
import { perChiave } from "../base/per-chiave";
import type { Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import { DETTE, GESTIONI, IN_BREVE, said, saysItTwice, saysNothingElse, type Gestione } from "./gestione";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import { map022 } from "./rilievi/map-022-altra-gestione";
import type { Scartata, Scelta } from "./scelta";
import { isAgain } from "./stesse-voci";
import { titlesOf } from "./titoli-di-tabella";

interface Detta {
  readonly gestione: Gestione;
  /** The words that say it say nothing else. */
  readonly certa: boolean;
  /** More than one of them says it. */
  readonly piena: boolean;
}

function gestioneOf(
  g: Griglia | undefined,
  m: Mappatura,
  altre: readonly Mappatura[],
  gemelle: ReadonlySet<string>,
): Detta | null {
  const [nome = "", ...titoli] = titlesOf(g, m, altre);
  const testo = [...titoli, nome].find((t) => said(t, DETTE) !== null);
  const breve = gemelle.has(m.foglio) ? said(nome, IN_BREVE) : null;
  const detta = testo === undefined ? breve : said(testo, DETTE);
  if (detta === null || detta === "competenza") return null;
  return {
    gestione: detta,
    certa: testo === undefined || saysNothingElse(testo),
    piena: testo !== undefined && saysItTwice(testo),
  };
}

/** The sheets whose names differ by the short word alone, one of them of competenza. */
function twins(nomi: readonly string[]): ReadonlySet<string> {
  const radice = (n: string): string =>
    GESTIONI.reduce((t, x) => t.replace(IN_BREVE[x], " "), normalise(n))
      .replace(/\s+/g, " ")
      .trim();
  const conCompetenza = new Set(nomi.filter((n) => said(n, IN_BREVE) === "competenza").map(radice));
  return new Set(nomi.filter((n) => conCompetenza.has(radice(n))));
}

export function withoutOtherGestioni(
  griglie: ReadonlyMap<string, Griglia>,
  mappature: readonly Mappatura[],
): Scelta {
  const gemelle = twins([...new Set(mappature.map((m) => m.foglio))]);
  const delFoglio = perChiave(mappature, (m) => m.foglio);
  const altre = new Map<Mappatura, Detta>();
  for (const m of mappature) {
    // Where every voce has its rows of residui and of competenza the table is of all of them.
    if (m.struttura === "obiettivi" || m.schema || m.misura) continue;
    const detta = gestioneOf(griglie.get(m.foglio), m, delFoglio.get(m.foglio) ?? [], gemelle);
    if (detta) altre.set(m, detta);
  }
  const conCompetenza = new Set(mappature.flatMap((m) => (altre.has(m) ? [] : [m.struttura])));
  const scartate: Scartata[] = [];
  const rilievi: Rilievo[] = [];
  const detti = new Set<string>();
  for (const [mappatura, { gestione, certa, piena }] of altre) {
    const { struttura, foglio, intervallo } = mappatura;
    const sola = !conCompetenza.has(struttura);
    const lette = mappature.filter((x) => x.struttura === struttura && !altre.has(x));
    const ancora = sola || piena || isAgain(griglie, mappatura, lette);
    if (!ancora && !certa) continue;
    if (!sola)
      scartate.push({
        mappatura,
        motivo: `è la gestione ${gestione === "residui" ? "dei residui" : "di cassa"}`,
      });
    const chiave = `${struttura} ${gestione} ${foglio}`;
    if (!detti.has(chiave))
      rilievi.push(
        map022.rilievo(sola || !ancora ? "avviso" : "nota", intervallo, {
          foglio,
          struttura,
          gestione,
          sola,
          ...(ancora ? {} : { diverse: true }),
        }),
      );
    detti.add(chiave);
  }
  const via = new Set(scartate.map((s) => s.mappatura));
  return { mappature: mappature.filter((m) => !via.has(m)), scartate, rilievi };
}
