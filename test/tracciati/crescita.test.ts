/**
 * Ten times the rows, ten times the work: counted, not timed, because a clock tells of the machine. The figures in
 * milliseconds are those of docs/misure.md.
 */
import type { Griglia } from "../../src/base/griglia";
import { ZERO } from "../../src/base/importo";
import { computeBilancio } from "../../src/bilancio/bilancio";
import { isEstratto } from "../../src/bilancio/estratto";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import type { RigaTotale, Voce } from "../../src/bilancio/voce";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { giorno } from "../taskpane/esempi";
import { comuneABlocchi } from "../supporto/comune-a-blocchi";
import { griglia } from "../supporto/griglia";

/** The same list, counting how many times any of its items is read. */
function contata<T>(lista: readonly T[]): { lista: readonly T[]; letture: () => number } {
  let letture = 0;
  const spia = new Proxy(lista as T[], {
    get(sua, chiave, ricevente): unknown {
      if (typeof chiave === "string" && /^\d+$/.test(chiave)) letture++;
      return Reflect.get(sua, chiave, ricevente);
    },
  });
  return { lista: spia, letture: () => letture };
}

interface Letto {
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  /** Times that a row of a sheet was looked at. */
  readonly righeGuardate: number;
}

function leggi(griglie: readonly Griglia[]): Letto {
  const spiate = griglie.map((g) => ({ g, spia: contata(g.valori) }));
  const guardate = spiate.map(({ g, spia }): Griglia => ({ ...g, valori: spia.lista }));
  const tabelle = recognise(guardate).mappature.flatMap((m) => {
    const g = guardate.find((x) => x.foglio === m.foglio);
    return g ? [{ g, m }] : [];
  });
  const letture = readPrints(tabelle);
  return {
    voci: letture.voci,
    totali: letture.totali,
    righeGuardate: spiate.reduce((n, { spia }) => n + spia.letture(), 0),
  };
}

/** Ten times as much and no more, but for a constant part that counts when there is little. */
const DIECI = 10.5;

/** One table over many pages, with neither section nor total to end it. */
const soloPagine = (righe: number): Griglia[] => {
  const testata = ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato"];
  return [
    griglia(
      Array.from({ length: righe }, (_, i) =>
        i % 20 === 0 ? testata : [1000 + i, `SPESA NUMERO ${i} DI PROVA`, 100, 60],
      ),
    ),
  ];
};

/** One table with a total every ten rows, of its titolo or of a missione. */
const moltiTotali = (righe: number): Griglia[] => {
  const testata = ["Missione", "Titolo", "Capitolo", "Descrizione", "Previsione attuale", "Impegnato"];
  return [
    griglia([
      testata,
      ...Array.from({ length: righe }, (_, i) =>
        i % 10 === 9
          ? [
              ["TOTALE TITOLO 1", "TOTALE MISSIONE", "TOTALE SPESE"][Math.floor(i / 10) % 3] ?? "",
              "",
              "",
              "",
              900,
              540,
            ]
          : [(i % 12) + 1, 1, 1000 + i, `SPESA NUMERO ${i} DI PROVA`, 100, 60],
      ),
    ]),
  ];
};

const CASI = [
  ["sections, totals and pages", comuneABlocchi],
  ["pages alone", soloPagine],
  ["a total every ten rows", moltiTotali],
] as const;

test.each(CASI)(
  "%s: each row of the sheet is looked at as often in a large workbook as in a small one",
  (_, crea) => {
    expect(leggi(crea(5000)).righeGuardate / leggi(crea(500)).righeGuardate).toBeLessThan(DIECI);
  },
);

function vociGuardate(griglie: readonly Griglia[]): number {
  const { voci, totali } = leggi(griglie);
  const { lista, letture } = contata(voci);
  computeBilancio(lista, PARAMETRI_PREDEFINITI);
  const contesto = {
    voci: lista,
    totali,
    estratto: isEstratto(lista, totali, PARAMETRI_PREDEFINITI),
    tolleranza: ZERO,
    definizioneDisponibilita: PARAMETRI_PREDEFINITI.definizioneDisponibilita,
    giudizi: [],
    gruppi: [],
    accettateIgnote: [],
    fogli: [],
    parametri: { dataRiferimento: giorno("2023-06-30"), esercizio: 2023 },
  };
  for (const c of CONTROLLI) c.controlla(contesto);
  return letture();
}

test.each(CASI)("%s: each voce is looked at as often among many as among few", (_, crea) => {
  expect(vociGuardate(crea(10_000)) / vociGuardate(crea(1_000))).toBeLessThan(DIECI);
});
