/**
 * What a budget costs as it grows: `npx tsx --expose-gc test/misure/bilancio.ts [--host]`. For 1,000, 10,000 and 100,000
 * voci: milliseconds of processor of each step (other work on the machine counts less so), how many times the step before, the heap at its highest. With `--host` also the syncs of
 * a whole check through the local host. No limits here: test/tracciati/crescita.test.ts counts what must not grow.
 */
import { generaReferto } from "../../src/app/genera-referto";
import { giornoDi, parseDataIso } from "../../src/base/data";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { toRapporto } from "../../src/app/rapporto-json";
import { valuta } from "../../src/app/valuta";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook } from "../../src/simulator/index";
import { readVoci } from "../../src/tracciati/read-voci";
import { recognise } from "../../src/tracciati/recognise";
import { comuneABlocchi } from "../supporto/comune-a-blocchi";
import { comuneGrande } from "../supporto/comune-grande";

const TAGLIE = [1000, 10_000, 100_000];
const data = parseDataIso("2023-06-30");
if (!data) throw new Error("date");
const parametri = { dataRiferimento: data, esercizio: 2023 };

let massimo = 0;
const guarda = (): void => {
  massimo = Math.max(massimo, process.memoryUsage().heapUsed);
};

function cronometra<T>(lavoro: () => T): [number, T] {
  const da = process.cpuUsage();
  const esito = lavoro();
  const { user, system } = process.cpuUsage(da);
  guarda();
  return [(user + system) / 1000, esito];
}

function misura(voci: number): Record<string, number> {
  globalThis.gc?.();
  massimo = 0;
  const griglie = comuneABlocchi(voci);
  const perNome = new Map(griglie.map((g) => [g.foglio, g]));
  const [riconosce, r] = cronometra(() => recognise(griglie));
  const [legge, letture] = cronometra(() =>
    r.mappature.flatMap((m) => {
      const g = perNome.get(m.foglio);
      return g ? [readVoci(g, m)] : [];
    }),
  );
  const lettura = {
    mappature: r.mappature,
    nonLetti: r.nonLetti,
    voci: letture.flatMap((l) => l.voci),
    totali: letture.flatMap((l) => l.totali),
    indicatori: [],
    rilievi: [...r.rilievi, ...letture.flatMap((l) => l.rilievi)],
  };
  const [valutaMs, quadro] = cronometra(() => valuta(lettura, parametri, PARAMETRI_PREDEFINITI, null));
  const [json] = cronometra(() =>
    JSON.stringify(toRapporto(quadro, [], { sync: 0, byteMassimi: 0, byteTotali: 0 })),
  );
  return {
    voci: lettura.voci.length,
    blocchi: r.mappature.length,
    rilievi: quadro.rilievi.length,
    riconosce,
    legge,
    controlla: valutaMs,
    json,
    totale: riconosce + legge + valutaMs + json,
    "heap MB": massimo / 1e6,
  };
}

async function conHost(voci: number): Promise<Record<string, number>> {
  const bytes = comuneGrande(voci);
  const host = openWorkbook(bytes);
  const da = performance.now();
  const esito = await conCartella((c) =>
    generaReferto(
      c,
      { dataRiferimento: data, esercizio: null, ente: null, soloControlli: true, oggi: giornoDi(new Date()) },
      () => undefined,
    ),
  );
  const ms = performance.now() - da;
  guarda();
  const { sync, byteMassimi, rispostaMassima } = host.counters;
  host.close();
  return {
    voci: esito.ok ? esito.quadro.lettura.voci.length : 0,
    ms,
    sync,
    "richiesta MB": byteMassimi / 1e6,
    "risposta MB": rispostaMassima / 1e6,
    "heap MB": massimo / 1e6,
  };
}

const cifra = (n: number): string => n.toLocaleString("it-IT", { maximumFractionDigits: n < 100 ? 1 : 0 });

function stampa(nome: string, prima: Record<string, number> | null, ora: Record<string, number>): void {
  const parti = Object.entries(ora).map(([k, v]) => {
    const era = prima?.[k];
    return `${k} ${cifra(v)}${era ? ` (x${cifra(v / era)})` : ""}`;
  });
  process.stdout.write(`${nome}: ${parti.join(", ")}\n`);
}

async function main(): Promise<void> {
  misura(1000); // warm
  let prima: Record<string, number> | null = null;
  for (const taglia of TAGLIE) {
    const ora = misura(taglia);
    stampa(`grid ${cifra(taglia)}`, prima, ora);
    prima = ora;
  }
  if (!process.argv.includes("--host")) return;
  prima = null;
  for (const taglia of TAGLIE) {
    const ora = await conHost(taglia);
    stampa(`host ${cifra(taglia)}`, prima, ora);
    prima = ora;
  }
}

void main();
