/**
 * `npx tsx test/misure/obiettivi.ts`: how the work grows with the indicators, from the cells to the findings. Prints the
 * milliseconds for 2,000 and for 20,000 (best of five) and their ratio, which should stay within 11.
 */
import { parseDataIso } from "../../src/base/data";
import type { GrigliaVista, Scalare } from "../../src/base/griglia";
import { valuta } from "../../src/app/valuta";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { recognise } from "../../src/tracciati/recognise";

const dataRiferimento = parseDataIso("2023-06-30");
if (!dataRiferimento) throw new Error("the date");
const PARAMETRI = { dataRiferimento, esercizio: 2023 };

const COPPIE: readonly (readonly [Scalare, Scalare])[] = [
  ["10", "12,33"],
  ["65%", "74,27%"],
  ["Entro il 31.12.2023", "50%"],
  ["SI", "SI"],
  ["<25 gg", "16,74"],
  ["3.140", "50%"],
  ["entro il 30/09/2023", ""],
  ["90 giorni dalla notifica del decreto", "Raggiunto"],
  ["1 entro 31/12/2023", "//"],
  ["Entro 31.06.2023", "04/07/2023"],
  ["100%", "In fase di attuazione"],
  ["migliorare il servizio", "vedi relazione"],
];

/** As many people as a large comune has, each spelt now and then in another way. */
const nome = (n: number): string => {
  const k = n % 400;
  const [cognome, proprio] = [
    `Cognome${"abcdefghij"[k % 10] ?? ""}${"klmnopqrst"[Math.floor(k / 10) % 10] ?? ""}`,
    `Nome${"uvwz"[Math.floor(k / 100)] ?? ""}`,
  ];
  return n % 7 === 0 ? `${proprio} ${cognome}` : `${cognome} ${proprio}`;
};

function tabella(quanti: number): GrigliaVista {
  const valori: Scalare[][] = [
    [
      "Missione",
      "Tipo",
      "Obiettivo strategico",
      "Obiettivo operativo",
      "Descrizione",
      "Responsabile gestionale",
      "Indicatore",
      "Target",
      "Raggiunto",
    ],
  ];
  for (let n = 0; n < quanti; n++) {
    const o = Math.floor(n / 2);
    const [target = "", raggiunto = ""] = COPPIE[n % COPPIE.length] ?? [];
    valori.push([
      (o % 17) + 1,
      "OBIETTIVO DI QUALITÀ",
      `Linea strategica ${o % 40}`,
      `Obiettivo ${o}`,
      `Garantire il servizio numero ${o} ai cittadini, con regolarità e nei tempi previsti`,
      nome(o),
      `N. pratiche evase (${n}) / N. pratiche ricevute (${n + 3}) dal servizio ${n % 5 === 0 ? 0 : n}`,
      target,
      raggiunto,
    ]);
  }
  return {
    foglio: "Obiettivi",
    riga: 1,
    colonna: 1,
    valori,
    testi: valori.map((r) => r.map(String)),
    formati: valori.map((r) => r.map(() => "General")),
  };
}

function lavoro(g: GrigliaVista): number {
  const { mappature, nonLetti } = recognise([g], SENZA_GUIDA);
  const indicatori = mappature.flatMap((m) => readIndicatori(g, m).indicatori);
  const q = valuta(
    {
      mappature,
      nonLetti,
      voci: [],
      totali: [],
      indicatori,
      rilievi: [],
    },
    PARAMETRI,
    PARAMETRI_PREDEFINITI,
    null,
  );
  return q.rilievi.length;
}

function misura(quanti: number): number {
  const g = tabella(quanti);
  const tempi = Array.from({ length: 5 }, () => {
    const inizio = performance.now();
    lavoro(g);
    return performance.now() - inizio;
  });
  return Math.min(...tempi);
}

lavoro(tabella(2_000));
const [pochi, molti] = [misura(2_000), misura(20_000)];
console.log(`2,000 indicators: ${pochi.toFixed(0)} ms`);
console.log(`20,000 indicators: ${molti.toFixed(0)} ms`);
console.log(`ratio: ${(molti / pochi).toFixed(1)} (at most 11)`);
