/**
 * Forms: one for each objective, labels beside or above their values, one or more on a sheet, with phases among them. What
 * is certain is read; what is not is said, and the verdict is not `si`.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];
type Fogli = Readonly<Record<string, Righe>>;

/** Objective, responsabile, indicator, target, result. */
type Letto = readonly [string, string | null, string, string, string];

interface Caso {
  readonly fogli: Fogli;
  readonly letti: readonly Letto[];
}

const V: readonly Scalare[] = [""];
const coppia = (
  nome: string,
  chi: string,
  indicatore: string,
  target: Scalare,
  raggiunto: Scalare,
): Righe => [
  ["Obiettivo", nome],
  ["Responsabile", chi],
  ["Indicatore", indicatore],
  ["Target", target],
  ["Raggiunto", raggiunto],
];

const CASI: Readonly<Record<string, Caso>> = {
  "labels beside": {
    fogli: {
      "Scheda 1": [
        ["SCHEDA OBIETTIVO"],
        V,
        ["Titolo dell'obiettivo", "Parco nuovo"],
        ["Settore", "Lavori pubblici"],
        ["Responsabile", "Bianchi Luca"],
        ["Peso", 30],
        ["Descrizione", "Rifare i vialetti"],
        ["Indicatore", "Metri di vialetto"],
        ["Valore atteso", 500],
        ["Valore raggiunto", 420],
      ],
    },
    // a person before a settore, wherever it stands
    letti: [["Parco nuovo", "Bianchi Luca", "Metri di vialetto", "500", "420"]],
  },
  "labels above, one below the other": {
    fogli: {
      A: [
        ["Obiettivo"],
        ["Archivio"],
        ["Dirigente"],
        ["Neri Anna"],
        ["Indicatore"],
        ["Atti"],
        ["Atteso"],
        [9],
        ["Conseguito"],
        [7],
      ],
    },
    letti: [["Archivio", "Neri Anna", "Atti", "9", "7"]],
  },
  "labels above, side by side, then a table": {
    fogli: {
      A: [
        ["Obiettivo", "Responsabile", "Peso"],
        ["Archivio", "Neri Anna", 20],
        V,
        ["Indicatore", "Valore atteso", "Valore raggiunto"],
        ["Atti", 1000, 1200],
        ["Fascicoli", 50, 40],
      ],
    },
    letti: [
      ["Archivio", "Neri Anna", "Atti", "1000", "1200"],
      ["Archivio", "Neri Anna", "Fascicoli", "50", "40"],
    ],
  },
  "label and value in one cell": {
    fogli: {
      A: [
        ["Obiettivo: Sportello"],
        ["Responsabile: Demo Ida"],
        ["Indicatore: Pratiche"],
        ["Valore atteso: 200"],
        ["Valore raggiunto: 190"],
      ],
    },
    letti: [["Sportello", "Demo Ida", "Pratiche", "200", "190"]],
  },
  "two pairs a row, blank columns between": {
    fogli: {
      A: [
        ["Settore:", "Tributi", "", "Responsabile:", "Gialli Eva"],
        ["Obiettivo:", "Evasione", "", "Peso:", 40],
        ["Indicatore:", "Avvisi", "", "Unità di misura:", "n."],
        ["Valore atteso:", 300, "", "Valore raggiunto:", 280],
      ],
    },
    letti: [["Evasione", "Gialli Eva", "Avvisi", "300", "280"]],
  },
  "misspelt labels": {
    fogli: {
      A: [
        ["Obbiettivo", "Asilo"],
        ["Responsbaile", "Rossi Ada"],
        ["Indicattore", "Posti"],
        ["Valore ateso", 20],
        ["Valore ragiunto", 18],
      ],
      B: [
        ["Titolo obietivo", "Nido"],
        ["Dirignte", "Rossi Ada"],
        ["Indicatroe", "Iscritti"],
        ["Targhet", 20],
        ["Risultato consguito", 18],
      ],
    },
    letti: [
      ["Asilo", "Rossi Ada", "Posti", "20", "18"],
      ["Nido", "Rossi Ada", "Iscritti", "20", "18"],
    ],
  },
  "several indicators, numbered": {
    fogli: {
      A: [
        ["Obiettivo", "Sportello"],
        ["Dirigente", "A Rossi"],
        ["Peso", 20],
        ["Indicatore 1", "Pratiche"],
        ["Target 1", 5],
        ["Raggiunto 1", 6],
        ["Indicatore 2", "Iscritti"],
        ["Target 2", 30],
        ["Raggiunto 2", 28],
      ],
    },
    letti: [
      ["Sportello", "A Rossi", "Pratiche", "5", "6"],
      ["Sportello", "A Rossi", "Iscritti", "30", "28"],
    ],
  },
  "several indicators, side by side under their names": {
    fogli: {
      A: [
        ["Obiettivo", "Sportello"],
        ["Dirigente", "A Rossi"],
        ["Indicatore", "Pratiche", "Iscritti", "Utenti"],
        ["Valore atteso", 5, 30, 100],
        ["Valore raggiunto", 6, 28, 90],
      ],
    },
    letti: [
      ["Sportello", "A Rossi", "Pratiche", "5", "6"],
      ["Sportello", "A Rossi", "Iscritti", "30", "28"],
      ["Sportello", "A Rossi", "Utenti", "100", "90"],
    ],
  },
  "what is measured in a column without a heading": {
    fogli: {
      A: [
        ["Obiettivo", "Sportello"],
        ["Dirigente", "A Rossi"],
        V,
        ["", "Atteso", "Raggiunto"],
        ["Pratiche", 200, 190],
        ["Iscritti", 30, 28],
      ],
    },
    letti: [
      ["Sportello", "A Rossi", "Pratiche", "200", "190"],
      ["Sportello", "A Rossi", "Iscritti", "30", "28"],
    ],
  },
  "the sheet's name, where no label names the objective": {
    fogli: {
      "Mensa biologica": coppia("", "Rossi Ada", "Pasti", 80, 85).slice(1),
      Piedibus: coppia("", "Rossi Ada", "Linee", 4, 3).slice(1),
    },
    letti: [
      ["Mensa biologica", "Rossi Ada", "Pasti", "80", "85"],
      ["Piedibus", "Rossi Ada", "Linee", "4", "3"],
    ],
  },
  "the sheet's name, under tables too": {
    fogli: {
      Evasione: [
        ["Dirigente", "Gialli Eva"],
        V,
        ["Indicatore", "Valore atteso", "Valore raggiunto"],
        ["Avvisi", 300, 280],
      ],
      Arredo: [
        ["Dirigente", "Gialli Eva"],
        V,
        ["Indicatore", "Valore atteso", "Valore raggiunto"],
        ["Panchine", 30, 30],
      ],
    },
    letti: [
      ["Evasione", "Gialli Eva", "Avvisi", "300", "280"],
      ["Arredo", "Gialli Eva", "Panchine", "30", "30"],
    ],
  },
  "several forms on a sheet, what stands first repeated": {
    fogli: {
      S: [
        ["Settore", "Affari generali"],
        ...coppia("Uno", "", "i1", 5, 6).filter((r) => r[0] !== "Responsabile"),
        V,
        ["Settore", "Tributi"],
        ...coppia("Due", "", "i2", 7, 6).filter((r) => r[0] !== "Responsabile"),
      ],
    },
    letti: [
      ["Uno", "Affari generali", "i1", "5", "6"],
      ["Due", "Tributi", "i2", "7", "6"],
    ],
  },
  "several forms on a sheet, each with its table": {
    fogli: {
      S: [
        ["SCHEDA OBIETTIVO N. 1"],
        ["Obiettivo:", "Sportello", "", ""],
        ["Responsabile:", "A Rossi", "Peso:", 40],
        V,
        ["Indicatore", "Unità", "Valore atteso", "Valore raggiunto"],
        ["Pratiche", "n.", 5, 6],
        V,
        ["SCHEDA OBIETTIVO N. 2"],
        ["Obiettivo:", "Archivio", "", ""],
        ["Responsabile:", "B Verdi", "Peso:", 60],
        V,
        ["Indicatore", "Unità", "Valore atteso", "Valore raggiunto"],
        ["Fascicoli", "n.", 7, 6],
      ],
    },
    letti: [
      ["Sportello", "A Rossi", "Pratiche", "5", "6"],
      ["Archivio", "B Verdi", "Fascicoli", "7", "6"],
    ],
  },
  "several forms on a sheet, side by side": {
    fogli: {
      S: coppia("Uno", "A Rossi", "i1", 5, 6).map((r, i) => [
        ...r,
        "",
        ...(coppia("Due", "B Verdi", "i2", 8, 7)[i] ?? []),
      ]),
    },
    letti: [
      ["Uno", "A Rossi", "i1", "5", "6"],
      ["Due", "B Verdi", "i2", "8", "7"],
    ],
  },
  "several forms on a sheet without a name: each has its title's, or its place": {
    fogli: {
      S: [
        ["SCHEDA N. 1"],
        ...coppia("", "A Rossi", "i1", 5, 6).slice(1),
        V,
        ["SCHEDA N. 2"],
        ...coppia("", "A Rossi", "i2", 7, 6).slice(1),
      ],
      T: [...coppia("", "A Rossi", "i3", 5, 6).slice(1), V, V, ...coppia("", "A Rossi", "i4", 7, 6).slice(1)],
    },
    letti: [
      ["SCHEDA N. 1", "A Rossi", "i1", "5", "6"],
      ["SCHEDA N. 2", "A Rossi", "i2", "7", "6"],
      ["T, riga 1", "A Rossi", "i3", "5", "6"],
      ["T, riga 7", "A Rossi", "i4", "7", "6"],
    ],
  },
};

describe.each(Object.entries(CASI))("%s", (_, { fogli, letti }) => {
  test("is read, each objective by itself", async () => {
    const r = await letto(fogli, "2024-12-31");
    const obiettivi = new Map(r.obiettivi.map((o) => [`${o.foglio}!${o.riga}`, o.obiettivo]));
    let nome = "";
    const visti = r.indicatori.map((i) => {
      nome = obiettivi.get(`${i.foglio}!${i.riga}`) ?? nome;
      return [i.responsabile, i.indicatore, i.target, i.raggiunto];
    });
    expect(visti).toEqual(letti.map(([, ...altro]) => altro));
    expect(r.obiettivi.map((o) => o.obiettivo)).toEqual([...new Set(letti.map(([o]) => o))]);
    expect([r.verdetto.esito, r.rilievi]).toEqual(["si", []]);
  });
});

const MESI = ["Gen", "Feb", "Mar", "Apr", "Mag", "Giu", "Lug", "Ago", "Set", "Ott", "Nov", "Dic"];

const FASI: readonly (readonly [string, Righe])[] = [
  [
    "months by name",
    [
      ["Fasi", ...MESI],
      ["Censimento", "X", "X"],
      ["Affidamento", "", "", "X", "X"],
    ],
  ],
  [
    "months by letter",
    [
      ["Attività", ..."GFMAMGLASOND".split("")],
      ["Analisi", "X", "X"],
      ["Avvio", "", "", "X"],
    ],
  ],
  [
    "days and a progress",
    [
      ["N.", "Fase", "Inizio", "Fine prevista", "Stato", "%"],
      [1, "Analisi", "01/01/2024", "31/03/2024", "conclusa", "100%"],
      [2, "Avvio", "01/04/2024", "30/06/2024", "in corso", 0.5],
    ],
  ],
  [
    "days planned and kept",
    [
      ["Fase", "Data prevista", "Data effettiva"],
      ["Analisi", "31/03/2024", "15/03/2024"],
      ["Avvio", "30/06/2024", "10/07/2024"],
    ],
  ],
  [
    "trimestri",
    [
      ["Azioni", "I trim.", "II trim.", "III trim.", "IV trim."],
      ["Analisi", "50%", "100%", "", ""],
      ["Avvio", "", "", "20%", "100%"],
    ],
  ],
  ["names alone", [["Fasi"], ["Analisi del contesto"], ["Avvio del servizio"]]],
];

describe.each(FASI)("phases with %s", (_, fasi) => {
  const testa: Righe = [
    ["Obiettivo", "Verde"],
    ["Responsabile", "Verdi Ugo"],
  ];
  const tabella: Righe = [
    ["Indicatore", "Target", "Raggiunto"],
    ["Alberi", 100, 110],
  ];
  const etichette: Righe = [
    ["Indicatore", "Alberi"],
    ["Target", 100],
    ["Raggiunto", 110],
  ];
  test.each<[string, Righe]>([
    ["above a table", [...testa, V, ...fasi, V, ...tabella]],
    ["below a table", [...testa, V, ...tabella, V, ...fasi]],
    ["above labels", [...testa, V, ...fasi, V, ...etichette]],
    ["below labels", [...testa, ...etichette, V, ...fasi]],
  ])("%s are no indicators, and are known", async (_n, righe) => {
    const r = await letto({ Ob: righe }, "2024-12-31");
    expect(r.indicatori.map((i) => [i.indicatore, i.target, i.raggiunto])).toEqual([
      ["Alberi", "100", "110"],
    ]);
    expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Verde"]);
    expect([r.verdetto.esito, r.rilievi]).toEqual(["si", []]);
    expect(r.copertura[0]?.fuoriAmbito).toBeGreaterThanOrEqual(3);
  });
});

test("sixty sheets are sixty objectives", async () => {
  const fogli = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `Ob ${i + 1}`,
      coppia("", `R${i % 7}`, "Pratiche evase", 10, i % 12).slice(1),
    ]),
  );
  const r = await letto(fogli, "2024-12-31");
  expect(r.obiettivi).toHaveLength(60);
  expect(new Set(r.obiettivi.map((o) => o.obiettivo)).size).toBe(60);
  expect([r.indicatori.length, r.rilievi]).toEqual([60, []]);
});

test("readings one below the other are a series, and a result not yet there has its place", async () => {
  const righe: Righe = [
    ["Obiettivo", "Sportello"],
    ["Responsabile", "Demo Ida"],
    ["Indicatore", "Pratiche"],
    ["Target", 200],
    ["Raggiunto al 31/03", 40],
    ["Raggiunto al 30/06", 90],
    ["Raggiunto al 30/09", ""],
    ["Raggiunto al 31/12", ""],
  ];
  const serie = async (giorno: string) =>
    (await letto({ S: righe }, giorno)).indicatori.map((i) => [
      i.raggiunto,
      i.esito,
      i.rilevazioni.map((x) => x.cella),
    ]);
  expect(await serie("2024-06-30")).toEqual([["90", "in corso", ["B5", "B6"]]]);
  expect(await serie("2024-10-15")).toEqual([["", "non rilevato", ["B5", "B6", "B7"]]]);
});

test("a value of another year is none of this", async () => {
  const r = await letto(
    {
      S: [
        ...coppia("Uno", "A", "i1", 5, 6).slice(0, 3),
        ["Valore atteso 2023", 4],
        ["Valore atteso 2024", 9],
        ["Raggiunto", 8],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.target, i.raggiunto, i.esito])).toEqual([["9", "8", "non raggiunto"]]);
  expect(r.verdetto.esito).toBe("si");
});

test.each<[string, Righe]>([
  [
    "a figure under a label of no known meaning",
    [...coppia("Uno", "A", "i1", 5, 6).slice(0, 3), ["Cifra da toccare", 20], ["Raggiunto", 18]],
  ],
  [
    "a second result that may be the one",
    [...coppia("Uno", "A", "i1", 5, 6), ["Altro esito", 7], ["Note", "x"]],
  ],
])("%s is said, and the verdict is not si", async (_, righe) => {
  const r = await letto({ S: righe }, "2024-12-31");
  expect(r.indicatori).toHaveLength(1);
  expect(r.verdetto.esito).not.toBe("si");
});

test("of several values and no name for what they measure none is taken", async () => {
  const r = await letto(
    {
      A: coppia("Uno", "A", "i1", 5, 6),
      S: [
        ["Obiettivo", "Due"],
        ["Valore atteso", 5, 30],
        ["Valore raggiunto", 6, 28],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => i.foglio)).toEqual(["A"]);
  expect(r.verdetto.esito).not.toBe("si");
});
