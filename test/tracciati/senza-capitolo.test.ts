/**
 * Tables without capitolo: by tipologia, titolo, missione, programma, macroaggregato. What names a row is its voce; entrate
 * and spese in one table are told by a column or a code; of several years the esercizio's is read; previsioni alone say so.
 */
import type { Scalare } from "../../src/base/griglia";
import type { Fogli } from "../supporto/cartella-di-righe";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Quattro = readonly [number, string | null, string | null, string | null];

const entrate = (r: Rapporto): Quattro | null => {
  const e = r.bilancio.entrate;
  return e && [e.voci, e.totali.previsioneAttuale, e.totali.accertato, e.totali.riscosso];
};
const spese = (r: Rapporto): Quattro | null => {
  const s = r.bilancio.spese;
  return s && [s.voci, s.totali.previsioneAttuale, s.totali.impegnato, s.totali.pagato];
};

interface Caso {
  readonly fogli: Fogli;
  readonly entrate?: Quattro;
  readonly spese?: Quattro;
  readonly perTitolo?: readonly (number | null)[];
  readonly perMissione?: readonly (number | null)[];
  readonly codici?: readonly string[];
}

const V: readonly Scalare[] = [""];

const CASI: Readonly<Record<string, Caso>> = {
  "by tipologia, the titolo written once": {
    fogli: {
      Entrate: [
        ["Titolo", "Tipologia", "Previsione assestata", "Accertato", "Riscosso"],
        ["1 - Entrate tributarie", "101 - Imposte", 1000, 900, 700],
        ["", "301 - Fondi", 500, 450, 400],
        ["Totale titolo 1", "", 1500, 1350, 1100],
        ["3 - Extratributarie", "100 - Vendita beni", 200, 180, 150],
        ["Totale titolo 3", "", 200, 180, 150],
        ["Totale generale", "", 1700, 1530, 1250],
      ],
    },
    entrate: [3, "1700.00", "1530.00", "1250.00"],
    perTitolo: [1, 3],
  },
  "by titolo, a sheet a side": {
    fogli: {
      "Riepilogo entrate": [
        ["Titolo", "Stanziamento", "Accertamenti", "Incassi"],
        ["Titolo 1 - Entrate tributarie", 1500, 1350, 1100],
        ["Titolo 2 - Trasferimenti", 300, 280, 250],
        ["TOTALE", 1800, 1630, 1350],
      ],
      "Riepilogo spese": [
        ["Titolo", "Stanziamento", "Impegni", "Pagamenti"],
        ["Titolo 1 - Spese correnti", 1300, 1150, 1000],
        ["Titolo 2 - Conto capitale", 500, 280, 250],
        ["TOTALE", 1800, 1430, 1250],
      ],
    },
    entrate: [2, "1800.00", "1630.00", "1350.00"],
    spese: [2, "1800.00", "1430.00", "1250.00"],
    perTitolo: [1, 2],
  },
  "by missione, number and name in one cell": {
    fogli: {
      Foglio1: [
        ["Missioni", "Stanziamenti definitivi", "Impegni", "Pagamenti"],
        ["01 - Servizi istituzionali", 900, 800, 700],
        ["04 - Istruzione", 100, 90, 80],
        ["TOTALE SPESE", 1000, 890, 780],
      ],
    },
    spese: [2, "1000.00", "890.00", "780.00"],
    perMissione: [1, 4],
  },
  "by programma under its missione": {
    fogli: {
      Spese: [
        ["Programma", "Previsioni", "Impegni", "Pagamenti"],
        ["Missione 1 - Servizi istituzionali"],
        ["1 - Organi istituzionali", 300, 250, 200],
        ["2 - Segreteria", 400, 350, 300],
        ["Totale missione 1", 700, 600, 500],
        ["Missione 4 - Istruzione"],
        ["1 - Prescolastica", 100, 90, 80],
        ["Totale missione 4", 100, 90, 80],
        ["Totale", 800, 690, 580],
      ],
    },
    spese: [3, "800.00", "690.00", "580.00"],
    perMissione: [1, 4],
  },
  "by macroaggregato": {
    fogli: {
      "Spese correnti": [
        ["Macroaggregato", "Assestato", "Impegni", "Pagamenti"],
        ["101 Redditi da lavoro", 700, 650, 600],
        ["103 Beni e servizi", 450, 430, 300],
        ["Totale titolo 1", 1150, 1080, 900],
      ],
    },
    spese: [2, "1150.00", "1080.00", "900.00"],
  },
  "both sides told by a letter": {
    fogli: {
      Bilancio: [
        ["E/S", "Codice", "Descrizione", "Stanziamento assestato", "Accertato/Impegnato", "Riscosso/Pagato"],
        ["E", "1.101", "IMU", 1000, 900, 800],
        ["S", "01.01.1", "Organi", 700, 600, 500],
        ["E", "3.100", "Mensa", 200, 180, 150],
        ["S", "04.06.1", "Mensa scolastica", 500, 450, 300],
      ],
    },
    entrate: [2, "1200.00", "1080.00", "950.00"],
    spese: [2, "1200.00", "1050.00", "800.00"],
  },
  "both sides told by their code": {
    fogli: {
      Bilancio: [
        [
          "Piano finanziario",
          "Descrizione",
          "Previsione attuale",
          "Accertamenti / Impegni",
          "Incassi / Pagamenti",
        ],
        ["E.1.01.01.06.001", "IMU", 1000, 900, 800],
        ["U.1.01.01.01.002", "Stipendi", 1000, 600, 500],
      ],
    },
    entrate: [1, "1000.00", "900.00", "800.00"],
    spese: [1, "1000.00", "600.00", "500.00"],
    perTitolo: [1],
  },
  "both sides, one below the other under their titles": {
    fogli: {
      Quadro: [
        ["ENTRATE"],
        ["Titolo", "Previsioni definitive", "Accertamenti", "Riscossioni"],
        ["1. Tributarie", 1500, 1350, 1100],
        ["2. Trasferimenti", 300, 280, 250],
        ["Totale entrate", 1800, 1630, 1350],
        V,
        ["SPESE"],
        ["Titolo", "Previsioni definitive", "Impegni", "Pagamenti"],
        ["1. Correnti", 1300, 1150, 1000],
        ["2. Conto capitale", 500, 280, 250],
        ["Totale spese", 1800, 1430, 1250],
      ],
    },
    entrate: [2, "1800.00", "1630.00", "1350.00"],
    spese: [2, "1800.00", "1430.00", "1250.00"],
  },
  "several years side by side": {
    fogli: {
      Spese: [
        [
          "Missione",
          "Programma",
          "Descrizione",
          "Assestato 2023",
          "Impegnato 2023",
          "Pagato 2023",
          "Assestato 2024",
          "Impegnato 2024",
          "Pagato 2024",
        ],
        [1, 1, "Organi", 1, 2, 3, 300, 250, 200],
        [1, 2, "Segreteria", 4, 5, 6, 400, 350, 300],
      ],
    },
    spese: [2, "700.00", "600.00", "500.00"],
  },
  "several years one below the other": {
    fogli: {
      Entrate: [
        ["Anno", "Tipologia", "Previsioni definitive", "Accertamenti", "Riscossioni"],
        [2023, "Imposte", 850, 820, 750],
        [2024, "Imposte", 1000, 900, 700],
        [2023, "Fondi", 450, 420, 350],
        [2024, "Fondi", 500, 450, 400],
      ],
    },
    entrate: [2, "1500.00", "1350.00", "1100.00"],
    // The rows of the year before are set aside, and said.
    codici: ["MAP-024"],
  },
  "previsioni alone, a sheet a side": {
    fogli: {
      "Bilancio di previsione entrate": [
        ["Tipologia", "Denominazione", "Previsione 2024", "Previsione 2025"],
        [101, "Imposte e tasse", 1000, 1010],
        [301, "Fondi", 500, 510],
        ["", "Totale titolo 1", 1500, 1520],
      ],
      "Bilancio di previsione spese": [
        ["Missione", "Programma", "Denominazione", "Previsione 2024", "Previsione 2025"],
        [1, 1, "Organi", 700, 710],
        [1, 2, "Segreteria", 800, 810],
        ["", "", "Totale missione 1", 1500, 1520],
      ],
    },
    entrate: [2, "1500.00", null, null],
    spese: [2, "1500.00", null, null],
    codici: ["MAP-019", "MAP-019"],
  },
  "previsioni alone, both sides in one table": {
    fogli: {
      Bilancio: [
        ["Tipo", "Voce di bilancio", "Previsione 2024"],
        ["Entrata", "IMU", 1000],
        ["Entrata", "TARI", 200],
        ["Spesa", "Stipendi", 700],
        ["Spesa", "Rifiuti", 500],
      ],
    },
    entrate: [2, "1200.00", null, null],
    spese: [2, "1200.00", null, null],
    codici: ["MAP-019", "MAP-019"],
  },
  "cut by several blank columns": {
    fogli: {
      Spese: [
        ["Capitolo", "Descrizione", "Assestato", "", "", "", "Impegnato", "Pagato"],
        [100, "Stipendi", 700, "", "", "", 600, 500],
        [200, "Energia", 500, "", "", "", 450, 300],
      ],
    },
    spese: [2, "1200.00", "1050.00", "800.00"],
  },
};

test.each(Object.entries(CASI))("%s", async (_, c) => {
  const r = await letto(c.fogli, "2024-12-31");
  expect([entrate(r), spese(r)]).toEqual([c.entrate ?? null, c.spese ?? null]);
  const { bilancio } = r;
  if (c.perTitolo)
    expect((bilancio.entrate ?? bilancio.spese)?.perTitolo.map((t) => t.titolo)).toEqual(c.perTitolo);
  if (c.perMissione) expect(bilancio.spese?.perMissione.map((m) => m.missione)).toEqual(c.perMissione);
  expect([r.verdetto.esito, r.rilievi.map((x) => x.codice)]).toEqual(["si", c.codici ?? []]);
});

test("previsioni alone have no index, and no zero", async () => {
  const r = await letto(CASI["previsioni alone, a sheet a side"]?.fogli ?? {}, "2024-12-31");
  expect(r.bilancio.entrate?.indici).toEqual({ scostamento: null, accertamento: null, riscossione: null });
  expect(r.bilancio.spese?.totali.disponibilita).toBeNull();
});

test("a text among the amounts is named, and the verdict is no", async () => {
  const r = await letto(
    {
      Spese: [
        ["Missione", "Denominazione", "Assestato", "Impegnato", "Pagato"],
        [1, "Servizi", 700, "circa 600", 500],
        [4, "Istruzione", "500 (da verificare)", 450, 300],
        [9, "Ambiente", 50, 45, "n.d."],
      ],
    },
    "2024-12-31",
  );
  expect(r.rilievi.map((x) => [x.codice, x.cella])).toEqual([
    ["BIL-010", "D2"],
    ["BIL-010", "C3"],
    ["BIL-010", "E4"],
  ]);
  expect(r.verdetto.esito).toBe("no");
});
