/** What each check on the budget says, in both languages: the figures it found, the voce it speaks of, nothing else. */
import { Decimal } from "../../src/base/importo";
import { parseDataIso } from "../../src/base/data";
import type { Scalare } from "../../src/base/griglia";
import { luogoDi } from "../../src/base/rilievo";
import { isEstratto } from "../../src/bilancio/estratto";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { spiega } from "../../src/controlli/frasi";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { ENTRATE_INTESTAZIONI, griglia, SPESE_INTESTAZIONI } from "../supporto/griglia";

type Righe = readonly (readonly Scalare[])[];

const entrata = (altro: Partial<Record<number, Scalare>> = {}): Scalare[] =>
  [1, "E.1.01.01.06.001", 40, 0, "Addizionale", 210, 250, 90, 160, 45].map((v, i) => altro[i] ?? v);
const spesa = (altro: Partial<Record<number, Scalare>> = {}): Scalare[] =>
  [1, "01", "Neri", 1, "U.1.03.02.15.999", 305, 2, "Mense", 210, 250, 90, 160, 45].map(
    (v, i) => altro[i] ?? v,
  );
const totale = (...importi: readonly number[]): Scalare[] => [
  "TOTALE PROGRAMMA",
  ...Array<string>(7).fill(""),
  ...importi,
];

/** "CODE cell: sentence" in Italian, then the sentence in English. */
function detto(entrate: Righe, spese: Righe): (readonly [string, string])[] {
  const griglie = [
    griglia([ENTRATE_INTESTAZIONI, ...entrate], "Entrate"),
    griglia([SPESE_INTESTAZIONI, ...spese], "Spese"),
  ];
  const tabelle = recognise(griglie).mappature.map((m) => {
    const g = griglie.find((x) => x.foglio === m.foglio);
    if (!g) throw new Error(m.foglio);
    return { g, m };
  });
  const { voci, totali } = readPrints(tabelle);
  const dataRiferimento = parseDataIso("2023-06-30");
  if (!dataRiferimento) throw new Error("date");
  const rilievi = CONTROLLI.flatMap((c) =>
    c.controlla({
      voci,
      totali,
      estratto: isEstratto(voci, totali, PARAMETRI_PREDEFINITI),
      tolleranza: new Decimal(0),
      definizioneDisponibilita: "semplice",
      giudizi: [],
      fogli: [],
      gruppi: [],
      accettateIgnote: [],
      parametri: { dataRiferimento, esercizio: 2023 },
    }),
  );
  return rilievi.map((r) => [
    `${r.codice} ${luogoDi(r).cella ?? "-"}: ${spiega(r, "it").messaggio}`,
    spiega(r, "en").messaggio,
  ]);
}

const giro = (altro: Partial<Record<number, Scalare>> = {}) =>
  entrata({ 0: 9, 1: "E.9.01.01.01.001", ...altro });
const giroSpesa = (altro: Partial<Record<number, Scalare>> = {}) =>
  spesa({ 3: 7, 4: "U.7.01.01.01.001", 5: 900, ...altro });

const CASI: readonly (readonly [string, Righe, Righe, readonly (readonly [string, string])[]])[] = [
  ["all is right", [entrata()], [spesa()], []],
  [
    "written disponibilità",
    [entrata({ 8: 155.5 })],
    [spesa()],
    [
      [
        "BIL-001 I2: Disponibilità del capitolo 40/0 «Addizionale»: scritta 155,50, ma previsione attuale 250,00 meno accertato 90,00 fa 160,00.",
        "Available amount of chapter 40/0 “Addizionale”: 155.50 is written, but current budget 250.00 less assessed 90.00 makes 160.00.",
      ],
    ],
  ],
  [
    "total of two rows",
    [entrata({ 5: 420, 6: 500, 7: 180, 8: 320 })],
    [spesa(), spesa({ 5: 306 }), totale(420, 500, 180, 320, 90.09)],
    [
      [
        "BIL-002 M4: Il totale (pagato) scritto è 90,09, la somma delle sue 2 righe è 90,00: differenza 0,09.",
        "The total (paid) says 90.09, the sum of its 2 rows is 90.00: a difference of 0.09.",
      ],
    ],
  ],
  [
    "total of one row",
    [entrata()],
    [spesa(), totale(210, 250, 90, 160, 44.91)],
    [
      [
        "BIL-002 M3: Il totale (pagato) scritto è 44,91, la sua sola riga è 45,00: differenza -0,09.",
        "The total (paid) says 44.91, its only row is 45.00: a difference of -0.09.",
      ],
    ],
  ],
  [
    "more committed than there is",
    [entrata()],
    [spesa({ 10: 262.5, 11: -12.5 })],
    [
      [
        "BIL-003 L2: Sul capitolo 305/2 «Mense» è impegnato più dello stanziamento: mancano 12,50 euro.",
        "On chapter 305/2 “Mense” more is committed than was authorised: 12.50 euro short.",
      ],
    ],
  ],
  [
    "more assessed than foreseen",
    [entrata({ 7: 262.5, 8: -12.5 })],
    [spesa()],
    [
      [
        "BIL-003 I2: Sul capitolo 40/0 «Addizionale» è accertato più del previsto, per 12,50 euro.",
        "On chapter 40/0 “Addizionale” more is assessed than was foreseen, by 12.50 euro.",
      ],
    ],
  ],
  [
    "more paid than committed",
    [entrata()],
    [spesa({ 12: 90.01 })],
    [
      [
        "BIL-004 M2: Sul capitolo 305/2 «Mense» il pagato (90,01) supera l'impegnato (90,00).",
        "On chapter 305/2 “Mense” the amount paid (90.01) exceeds the amount committed (90.00).",
      ],
    ],
  ],
  [
    "more collected than assessed",
    [entrata({ 9: 91 })],
    [spesa()],
    [
      [
        "BIL-004 J2: Sul capitolo 40/0 «Addizionale» il riscosso (91,00) supera l'accertato (90,00).",
        "On chapter 40/0 “Addizionale” the amount collected (91.00) exceeds the amount assessed (90.00).",
      ],
    ],
  ],
  [
    "the two sides differ",
    [entrata({ 6: 251, 8: 161 })],
    [spesa()],
    [
      [
        "BIL-005 -: Quadratura della previsione attuale: totale entrate 251,00, totale spese 250,00, differenza 1,00.",
        "Balance of the current budget: total revenue 251.00, total expenditure 250.00, difference 1.00.",
      ],
    ],
  ],
  [
    "transit items that differ",
    [entrata(), giro({ 7: 80, 8: 170 })],
    [spesa(), giroSpesa()],
    [
      [
        "BIL-006 -: Partite di giro (accertato e impegnato): entrate del titolo 9 80,00, spese del titolo 7 90,00, differenza -10,00.",
        "Transit items (assessed and committed): revenue of title 9 80.00, expenditure of title 7 90.00, difference -10.00.",
      ],
    ],
  ],
  ["transit items alike", [entrata(), giro()], [spesa(), giroSpesa()], []],
  [
    "titolo and code",
    [entrata()],
    [spesa({ 3: 2 })],
    [
      [
        "BIL-007 E2: Il capitolo 305/2 «Mense» è al titolo 2, ma il codice «U.1.03.02.15.999» è del titolo 1.",
        "Chapter 305/2 “Mense” is under title 2, but its code “U.1.03.02.15.999” is of title 1.",
      ],
    ],
  ],
  [
    "a macroaggregato that is not",
    [entrata()],
    [spesa({ 4: "U.1.13.01.01.001" })],
    [
      [
        "BIL-008 E2: Il codice «U.1.13.01.01.001» del capitolo 305/2 «Mense» non è in elenco: il macroaggregato 113 non c'è nel titolo 1 (Spese correnti).",
        "The code “U.1.13.01.01.001” of chapter 305/2 “Mense” is in no list: macro-aggregate 113 is not in title 1 (Spese correnti).",
      ],
    ],
  ],
  [
    "a code of another form",
    [entrata({ 5: 420, 6: 500, 7: 180, 8: 320, 9: 90 })],
    [spesa(), spesa({ 4: "U.1.3.02.15", 5: 306 })],
    [
      [
        "BIL-008 E3: Il codice «U.1.3.02.15» del capitolo 306/2 «Mense» non ha la forma del piano dei conti finanziario.",
        "The code “U.1.3.02.15” of chapter 306/2 “Mense” does not have the form of the chart of accounts.",
      ],
    ],
  ],
  [
    "the same capitolo twice",
    [entrata({ 5: 420, 6: 500, 7: 180, 8: 320, 9: 90 })],
    [spesa(), spesa({ 5: "0305" })],
    [
      [
        "BIL-009 F3: Il capitolo 0305/2 «Mense» c'è già alla riga 2 di «Spese», con lo stesso codice: conta due volte.",
        "The chapter 0305/2 “Mense” is already on row 2 of “Spese”, with the same code: it counts twice.",
      ],
    ],
  ],
  [
    "a missione that is not",
    [entrata()],
    [spesa({ 0: 21 })],
    [["BIL-011 A2: La missione 21 non è nell'allegato 14.", "Mission 21 is not in annex 14."]],
  ],
  [
    "a programma that is not",
    [entrata()],
    [spesa({ 1: 13 })],
    [
      [
        "BIL-011 B2: Il programma 13 della missione 1 (Servizi istituzionali, generali e di gestione) non è nell'allegato 14: i suoi programmi vanno da 1 a 12.",
        "Programme 13 of mission 1 (Servizi istituzionali, generali e di gestione) is not in annex 14: its programmes go from 1 to 12.",
      ],
    ],
  ],
];

test.each(CASI)("%s", (_, entrate, spese, attese) => {
  expect(detto(entrate, spese)).toEqual(attese);
});
