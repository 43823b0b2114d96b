/** Objectives and summaries: what the indicators of an objective, of a person, of a missione amount to. */
import * as fc from "fast-check";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { Decimal } from "../../src/base/importo";
import type { GruppoPersona } from "../../src/base/persone";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio } from "../../src/obiettivi/giudizio";
import { ESITI, type CampoObiettivo, type IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { raggruppa } from "../../src/obiettivi/raggruppa";
import { fasciaDi, riepiloga, type Riepiloghi } from "../../src/obiettivi/riepilogo";
import { indicatore, TESTI } from "../supporto/indicatore";

const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};
const GIUGNO = giorno("2023-06-30");

const giudicato = (i: IndicatoreLetto, alla = GIUGNO): Giudizio =>
  giudica(i, { dataRiferimento: alla, esercizio: 2023 });

const uno = (
  target: string,
  raggiunto: string,
  testi: Partial<Record<CampoObiettivo, string>> = {},
  altro: Partial<IndicatoreLetto> = {},
): IndicatoreLetto => indicatore(target, raggiunto, "N. atti", { testi: { ...TESTI, ...testi }, ...altro });

describe("an objective", () => {
  type Parte = readonly [target: string, raggiunto: string, peso?: number | null, stralciato?: string];

  type RigaObiettivo = readonly [string, readonly Parte[], string, string | null, string, number?];
  /** What is shown of each: esito, mean, how many are reached, out of the mean for want of a weight. */
  const OBIETTIVI: readonly RigaObiettivo[] = [
    [
      "all met",
      [
        ["10", "12"],
        ["SI", "SI"],
      ],
      "raggiunto",
      "1",
      "2 di 2",
    ],
    [
      "all met, one late",
      [
        ["10", "12"],
        ["entro il 31/03/2023", "30/04/2023"],
      ],
      "raggiunto in ritardo",
      null,
      "2 di 2",
    ],
    [
      "one late, one not",
      [
        ["10", "4"],
        ["entro il 31/03/2023", "30/04/2023"],
      ],
      "non raggiunto",
      "0.7",
      "1 di 2",
    ],
    [
      "one under way",
      [
        ["10", "12"],
        ["10", "5"],
      ],
      "in corso",
      "0.75",
      "1 di 2",
    ],
    [
      "missed wins over under way",
      [
        ["10", "5"],
        ["30/06/2023", "NO"],
      ],
      "non raggiunto",
      "0.25",
      "0 di 2",
    ],
    [
      "under way wins over no data",
      [
        ["10", "5"],
        ["10", ""],
      ],
      "in corso",
      null,
      "0 di 2",
    ],
    [
      "met and no data",
      [
        ["10", "12"],
        ["10", ""],
      ],
      "non valutabile",
      null,
      "1 di 2",
    ],
    [
      "met and missed without a figure",
      [
        ["10", "12"],
        ["31/03/2023", "in corso"],
      ],
      "non raggiunto",
      null,
      "1 di 2",
    ],
    [
      "only no data",
      [
        ["10", ""],
        ["10", "//"],
      ],
      "non valutabile",
      null,
      "0 di 2",
    ],
    [
      "met, target of zero",
      [
        ["0", "0"],
        ["10", "10"],
      ],
      "raggiunto",
      "1",
      "2 di 2",
    ],
    [
      "missed, target of zero",
      [
        ["0 entro il 31/03/2023", "3"],
        ["10", "10"],
      ],
      "non raggiunto",
      "0.5",
      "1 di 2",
    ],
    [
      "as much as a strict target forbids",
      [
        [">10 entro il 31/03/2023", "10"],
        [">10", "10"],
      ],
      "in corso",
      null,
      "0 di 2",
    ],
    [
      "struck-out ones left out",
      [
        ["10", "12"],
        ["30/06/2023", "NO", null, "ritirato"],
      ],
      "raggiunto",
      "1",
      "1 di 1",
    ],
    ["all struck out", [["10", "12", null, "ritirato"]], "non valutabile", null, "0 di 0"],
    // weights
    [
      "weighted",
      [
        ["10", "5", 3],
        ["10", "10", 1],
      ],
      "in corso",
      "0.625",
      "1 di 2",
    ],
    [
      "each capped at 1",
      [
        ["10", "90", 50],
        ["10", "0", 50],
      ],
      "in corso",
      "0.5",
      "1 di 2",
    ],
    [
      "one that counts has none",
      [
        ["10", "5", 30],
        ["10", "", 70],
      ],
      "in corso",
      null,
      "0 di 2",
    ],
    [
      "one of weight zero has none",
      [
        ["10", "5", 30],
        ["10", "", 0],
      ],
      "in corso",
      "0.5",
      "0 di 2",
    ],
    [
      "one of weight zero is missed",
      [
        ["10", "10", 30],
        ["30/06/2023", "NO", 0],
      ],
      "non raggiunto",
      null,
      "1 di 2",
    ],
    [
      "all of weight zero",
      [
        ["10", "5", 0],
        ["10", "10", 0],
      ],
      "in corso",
      null,
      "1 di 2",
    ],
    [
      "a blank weight is left out and said",
      [
        ["10", "5", 60],
        ["10", "10"],
      ],
      "in corso",
      "0.5",
      "1 di 2",
      1,
    ],
    [
      "a blank weight beside no data",
      [
        ["10", "", 60],
        ["10", "10"],
      ],
      "non valutabile",
      null,
      "1 di 2",
      1,
    ],
    [
      "a blank weight that is missed",
      [
        ["10", "10", 60],
        ["30/06/2023", "NO"],
      ],
      "non raggiunto",
      null,
      "1 di 2",
      1,
    ],
  ];

  test.each(OBIETTIVI.map((riga) => ({ nome: riga[0], riga })))("$nome", ({ riga }) => {
    const [, parti, esito, avanzamento, quanti, senzaPeso = 0] = riga;
    const giudizi = parti.map(([t, r, peso = null, stralciato = null]) =>
      giudicato(uno(t, r, {}, { peso, stralciato })),
    );
    const [o, ...altri] = raggruppa(giudizi);
    expect(altri).toEqual([]);
    expect(o?.avanzamento?.toFixed() ?? null).toBe(avanzamento);
    expect(`${o?.raggiunti} di ${o?.contati}`).toBe(quanti);
    expect(o).toMatchObject({ esito, senzaPeso });
  });

  test("one that was reached late says the longest delay", () => {
    const [o] = raggruppa([
      giudicato(uno("entro il 31/03/2023", "30/04/2023")),
      giudicato(uno("entro il 31/03/2023", "02/04/2023")),
    ]);
    expect(o).toMatchObject({ esito: "raggiunto in ritardo", giorniRitardo: 30 });
  });

  test.each([
    ["0.9", "verde"],
    ["0.8999", "gialla"],
    ["0.7", "gialla"],
    ["0.6999", "rossa"],
  ])("an avanzamento of %s is %s", (v, fascia) => {
    expect(fasciaDi(new Decimal(v))).toBe(fascia);
  });

  test("the band's thresholds are a setting, and no avanzamento has no band", () => {
    const soglie = { bassa: new Decimal("0.5"), alta: new Decimal("0.6") };
    expect([fasciaDi(new Decimal("0.65"), soglie), fasciaDi(null)]).toEqual(["verde", null]);
  });
});

const riepilogoDi = (
  indicatori: readonly IndicatoreLetto[],
  gruppi: readonly GruppoPersona[] = [],
  alla = GIUGNO,
): Riepiloghi => {
  const giudizi = indicatori.map((i) => giudicato(i, alla));
  return riepiloga(giudizi, raggruppa(giudizi), alla, gruppi);
};

test("the ente: each esito, the missed and their share, what has no data", () => {
  const { ente, obiettivi } = riepilogoDi([
    uno("10", "12"),
    uno("10", "5"),
    uno("30/06/2023", "NO"),
    uno("31/03/2023", "30/04/2023"),
    uno("10", "//"),
    uno("migliorare", ""),
    uno("10", "", {}, { stralciato: "ritirato" }),
  ]);
  expect(ente).toMatchObject({
    indicatori: 7,
    esiti: {
      raggiunto: 1,
      "raggiunto in ritardo": 1,
      "in corso": 1,
      "non raggiunto": 1,
      "non rilevato": 1,
      "non valutabile": 1,
      stralciato: 1,
    },
    mancati: 2,
    obiettiviMancati: 1,
    senzaDati: 2,
  });
  expect(ente.quotaMancati?.toFixed()).toBe("0.3333");
  expect(obiettivi["non raggiunto"]).toBe(1);
});

test("nothing to share in gives no share", () => {
  expect(riepilogoDi([]).ente.quotaMancati).toBeNull();
});

test.each([
  ["30/06/2023", [0, 0, 0]],
  ["01/07/2023", [1, 1, 1]],
  ["30/07/2023", [1, 1, 1]],
  ["31/07/2023", [0, 1, 1]],
  ["29/08/2023", [0, 1, 1]],
  ["28/09/2023", [0, 0, 1]],
  ["29/09/2023", [0, 0, 0]],
])("due on %s, seen from 30/06/2023, within 30, 60, 90 days: %j", (scadenza, quanti) => {
  const { ente } = riepilogoDi([uno(`entro il ${scadenza}`, "")]);
  expect(ente.inScadenza.map((o) => o.giudizi.length)).toEqual(quanti);
});

test("what is met, late or struck out falls due no more", () => {
  const { ente } = riepilogoDi([
    uno("entro il 20/07/2023", "SI"),
    uno("entro il 20/07/2023", "21/07/2023"),
    uno("entro il 20/07/2023", "", {}, { stralciato: "ritirato" }),
  ]);
  expect(ente.inScadenza.every((o) => o.giudizi.length === 0)).toBe(true);
});

describe("by responsabile", () => {
  const nomi = ["Verdi Anna", "Anna Verdi", "Verdi Anna / Neri Ugo", ""];
  const indicatori = nomi.map((responsabileGestionale) => uno("10", "12", { responsabileGestionale }));
  const conti = (r: Riepiloghi) => r.perResponsabile.map((g) => [g.nome, g.indicatori]);

  test("as written, until the user confirms", () => {
    expect(conti(riepilogoDi(indicatori))).toEqual([
      ["Verdi Anna", 2],
      ["Anna Verdi", 1],
      ["Neri Ugo", 1],
      [null, 1],
    ]);
  });

  test("with the confirmed group", () => {
    const gruppi = [{ nome: "Verdi Anna", varianti: ["Anna Verdi"] }];
    expect(conti(riepilogoDi(indicatori, gruppi))).toEqual([
      ["Verdi Anna", 3],
      ["Neri Ugo", 1],
      [null, 1],
    ]);
  });
});

test("by missione in order, by type whatever the spelling", () => {
  const { perMissione, perTipo } = riepilogoDi([
    uno("10", "12", { tipo: "OBIETTIVO DI QUALITA'", missione: "MISSIONE 12" }, { missione: 12 }),
    uno("10", "12", { tipo: "OBIETTIVO DI EFICIENZA", missione: "" }, { missione: null }),
    uno("10", "12", { tipo: "OBIETTIVO DI QUALITÀ", missione: "MISSIONE 3" }, { missione: 3 }),
    uno("10", "12", { tipo: "OBIETTIVO DI EFFICIENZA", missione: "MISSIONE 3" }, { missione: 3 }),
    uno("10", "12", { tipo: "OBIETTIVO DI EFFICIENZA", missione: "MISSIONE 3" }, { missione: 3 }),
    uno("10", "12", { tipo: "", missione: "MISSIONE 3" }, { missione: 3 }),
  ]);
  expect(perMissione.map((g) => [g.missione, g.nome, g.indicatori])).toEqual([
    [3, "MISSIONE 3", 4],
    [12, "MISSIONE 12", 1],
    [null, null, 1],
  ]);
  expect(perTipo.map((g) => [g.nome, g.indicatori])).toEqual([
    ["OBIETTIVO DI QUALITA'", 2],
    ["OBIETTIVO DI EFFICIENZA", 3],
    [null, 1],
  ]);
});

test("every summary adds up, at any date", () => {
  const cella = fc.constantFrom(
    "",
    "10",
    "SI",
    "NO",
    "50%",
    "30/06/2023",
    "entro il 31/10/2023",
    "in corso",
    ">10",
    "0",
    "boh",
  );
  const riga = fc.record({
    target: cella,
    raggiunto: cella,
    missione: fc.constantFrom(1, 3, null),
    peso: fc.constantFrom(null, 0, 1, 70),
    stralciato: fc.constantFrom(null, null, "ritirato"),
  });
  const date = fc.constantFrom("2023-01-01", "2023-06-30", "2023-12-31", "2024-06-30").map(giorno);
  fc.assert(
    fc.property(fc.array(riga, { maxLength: 30 }), date, (righe, alla) => {
      const indicatori = righe.map(({ target, raggiunto, ...altro }) => uno(target, raggiunto, {}, altro));
      const { ente, perMissione, perTipo } = riepilogoDi(indicatori, [], alla);
      for (const gruppi of [[ente], perMissione, perTipo]) {
        expect(gruppi.reduce((n, g) => n + g.indicatori, 0)).toBe(righe.length);
      }
      for (const r of [ente, ...perMissione, ...perTipo])
        expect(ESITI.reduce((n, e) => n + r.esiti[e], 0)).toBe(r.indicatori);
      for (const r of [ente, ...perMissione, ...perTipo]) {
        expect(r.obiettiviMancati).toBeLessThanOrEqual(r.mancati);
        expect(r.obiettiviMancati > 0).toBe(r.mancati > 0);
      }
      expect(ente.mancati).toBe(ente.esiti["non raggiunto"] + ente.esiti["raggiunto in ritardo"]);
    }),
    { numRuns: 100, seed: 11 },
  );
});

test("the avanzamento of an objective never gainsays its esito", () => {
  const cella = fc.constantFrom(
    "",
    "0",
    "10",
    "12",
    ">10",
    "< 10",
    "0%",
    "100%",
    "SI",
    "NO",
    "31/03/2023",
    "30/06/2023",
  );
  const parte = fc.record({
    target: cella,
    raggiunto: cella,
    peso: fc.constantFrom(null, 0, 30, 70),
    stralciato: fc.constantFrom(null, null, "ritirato"),
  });
  fc.assert(
    fc.property(fc.array(parte, { minLength: 1, maxLength: 5 }), fc.boolean(), (parti, conPesi) => {
      const giudizi = parti.map(({ target, raggiunto, peso, stralciato }) =>
        giudicato(uno(target, raggiunto, {}, { stralciato, peso: conPesi ? peso : null })),
      );
      const [o] = raggruppa(giudizi);
      if (!o) throw new Error("one objective");
      const contati = giudizi.filter((g) => g.esito !== "stralciato");
      if (o.avanzamento?.equals(1)) expect(o.esito).toBe("raggiunto");
      if (contati.some((g) => g.mancato))
        expect(["non raggiunto", "raggiunto in ritardo"]).toContain(o.esito);
      if (contati.some((g) => g.avanzamento === null && g.indicatore.peso !== 0))
        expect(o.avanzamento).toBeNull();
      expect(o.raggiunti).toBeLessThanOrEqual(o.contati);
      expect(o.contati).toBe(contati.length);
    }),
    { numRuns: 500, seed: 3 },
  );
});
