/** Plans in which no column is headed as the indicator: by phases or milestones, by a description, by rows of both kinds. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

const esiti = async (righe: Righe): Promise<(readonly (string | null)[])[]> =>
  (await letto({ Piano: righe }, "2024-12-31")).indicatori.map((i) => [i.indicatore, i.esito]);

const [MARZO, GIUGNO, SETTEMBRE] = ["31/03/2024", "30/06/2024", "30/09/2024"];

describe("things to be done by a day", () => {
  test.each<[string, Righe]>([
    [
      "milestones with the day they were reached",
      [
        ["CUP", "Milestone", "Scadenza", "Data di conseguimento", "RUP"],
        ["F1", "Bando del nido", MARZO, "20/03/2024", "Conti"],
        ["F2", "Nido aperto", GIUGNO, "15/07/2024", "Conti"],
        ["F3", "Collaudo", SETTEMBRE, "", "Conti"],
      ],
    ],
    [
      "phases with four days",
      [
        ["Obiettivo", "Fase", "Inizio previsto", "Fine prevista", "Inizio effettivo", "Fine effettiva"],
        ["Nido", "Bando del nido", "01/02/2024", MARZO, "02/02/2024", "20/03/2024"],
        ["Nido", "Nido aperto", "01/04/2024", GIUGNO, "01/04/2024", "15/07/2024"],
        ["Nido", "Collaudo", "01/07/2024", SETTEMBRE, "", ""],
      ],
    ],
  ])("%s", async (_, righe) => {
    expect(await esiti(righe)).toEqual([
      ["Bando del nido", "raggiunto"],
      ["Nido aperto", "raggiunto in ritardo"],
      ["Collaudo", "non raggiunto"],
    ]);
  });

  test("activities with their state", async () => {
    const righe: Righe = [
      ["Obiettivo", "Attività", "Scadenza", "Stato al 31/12/2024", "Responsabile"],
      ["Nido", "Bando", MARZO, "Conclusa", "Conti"],
      ["Nido", "Lavori", GIUGNO, "Non avviata", "Conti"],
    ];
    expect(await esiti(righe)).toEqual([
      ["Bando", "raggiunto"],
      ["Lavori", "non raggiunto"],
    ]);
  });

  test("the result first, whatever the order of the columns", async () => {
    const righe: Righe = [
      ["Intervento", "Termine previsto", "Responsabile", "Termine effettivo"],
      ["Bando", MARZO, "Conti", "20/03/2024"],
      ["Lavori", GIUGNO, "Conti", "15/07/2024"],
    ];
    expect((await esiti(righe)).map(([, e]) => e)).toEqual(["raggiunto", "raggiunto in ritardo"]);
  });
});

describe("a description of what is measured", () => {
  test("below the labels of a form", async () => {
    const r = await letto(
      {
        S: [
          ["Titolo", "Archivio"],
          ["Dirigente", "Dott. Conti Dario"],
          [""],
          ["N.", "Descrizione", "Formula", "Valore atteso", "Valore conseguito"],
          [1, "Faldoni scansiti", "n. faldoni", 300, 310],
          [2, "Addetti formati", "n. addetti", 6, 4],
        ],
      },
      "2024-12-31",
    );
    expect(r.indicatori.map((i) => [i.indicatore, i.esito, i.responsabile])).toEqual([
      ["Faldoni scansiti", "raggiunto", "Dott. Conti Dario"],
      ["Addetti formati", "non raggiunto", "Dott. Conti Dario"],
    ]);
    expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Archivio"]);
  });
});

test("what is foreseen and what is done on two rows, with years as columns", async () => {
  const r = await letto(
    {
      Piano: [
        ["Obiettivo", "Indicatore", "Riga", "2023", "2024", "Responsabile"],
        ["Piscina", "Ingressi", "Atteso", 700, 900, "Bruni"],
        ["Piscina", "Ingressi", "Effettivo", 710, 850, "Bruni"],
        ["Teatro", "Recite", "Atteso", 10, 12, "Conti"],
        ["Teatro", "Recite", "Effettivo", 9, 13, "Conti"],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.indicatore, i.target, i.raggiunto, i.esito])).toEqual([
    ["Ingressi", "900", "850", "non raggiunto"],
    ["Recite", "12", "13", "raggiunto"],
  ]);
});

describe("no plan", () => {
  test.each<[string, Righe]>([
    [
      "contracts",
      [
        ["Fornitore", "Oggetto", "Scadenza", "Stato"],
        ["Rossi srl", "Pulizie", GIUGNO, "in corso"],
        ["Verdi spa", "Mensa", SETTEMBRE, "concluso"],
      ],
    ],
    [
      "amounts foreseen and spent",
      [
        ["Descrizione", "Importo previsto", "Importo realizzato"],
        ["Piscina", 1000, 900],
        ["Teatro", 2000, 2100],
      ],
    ],
  ])("%s", async (_, righe) => {
    // Either nothing in the workbook is a table, or none of it is an indicator.
    const letti = letto({ Elenco: righe }, "2024-12-31").then((r) =>
      r.indicatori.map((i) => i.indicatore).join(),
    );
    expect(["", "no table was recognised"]).toContain(
      await letti.catch((e: unknown) => (e as Error).message),
    );
  });
});
