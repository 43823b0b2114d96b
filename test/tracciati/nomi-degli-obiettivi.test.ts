/** Every objective has the name that its table gives it, in whatever column; where nothing does and others have one, it is said. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

describe("a column with another heading", () => {
  test.each([
    "Descrizione",
    "Valore pubblico",
    "Obbligo di pubblicazione",
    "Linea di intervento",
    "Attività",
  ])("«%s»", async (titolo) => {
    const r = await letto(
      {
        Piano: [
          [titolo, "Indicatore", "Target", "Risultato", "Responsabile"],
          ["Città che legge", "Prestiti", 900, 950, "Bruni"],
          ["Strade sicure", "Varchi", 12, 9, "Bruni"],
        ],
      },
      "2024-12-31",
    );
    expect(r.obiettivi.map((o) => [o.obiettivo, o.esito])).toEqual([
      ["Città che legge", "raggiunto"],
      ["Strade sicure", "non raggiunto"],
    ]);
  });

  test("codes and descriptions of two levels, with the indicators below", async () => {
    const righe: Righe = [
      ["Codice", "Descrizione", "Indicatore", "Target 2024", "Consuntivo 2024", "Responsabile"],
      ["2", "Città che legge", "", "", "", ""],
      ["2.1", "Riaprire la sala ragazzi", "", "", "", "Bruni Carla"],
      ["2.1.a", "", "Prestiti", 900, 950, ""],
      ["2.1.b", "", "Tessere", 100, 80, ""],
      ["2.2", "Gruppi di lettura", "", "", "", "Conti Dario"],
      ["2.2.a", "", "Incontri", 12, 12, ""],
    ];
    const r = await letto({ Piano: righe }, "2024-12-31");
    expect(r.obiettivi.map((o) => [o.obiettivo, o.esito])).toEqual([
      ["Riaprire la sala ragazzi", "non raggiunto"],
      ["Gruppi di lettura", "raggiunto"],
    ]);
    expect(r.indicatori.map((i) => i.responsabile)).toEqual(["Bruni Carla", "Bruni Carla", "Conti Dario"]);
  });

  test.each(["Formula", "Tipo", "Dimensione", "CUP"])("not «%s»", async (titolo) => {
    const r = await letto(
      {
        Piano: [
          ["PRESTITI E TESSERE"],
          [titolo, "Indicatore", "Target", "Risultato"],
          ["Efficacia", "Prestiti", 900, 950],
          ["Qualità", "Tessere", 12, 9],
        ],
      },
      "2024-12-31",
    );
    expect(r.obiettivi).toHaveLength(1);
  });
});

describe("no name at all", () => {
  const CON: Righe = [
    ["Obiettivo", "Indicatore", "Target", "Risultato"],
    ["Città che legge", "Prestiti", 900, 950],
    ["", "Tessere", 10, 10],
  ];

  test("beside others that have one it is said", async () => {
    const righe: Righe = [
      ["Obiettivo", "Indicatore", "Target", "Risultato"],
      ["", "Varchi", 12, 12],
      ["Città che legge", "Prestiti", 900, 950],
    ];
    const r = await letto({ Piano: righe }, "2024-12-31");
    expect(r.rilievi.map((x) => [x.codice, x.cella])).toEqual([["MAP-031", "B2"]]);
    expect(r.verdetto.esito).toBe("da vedere");
  });

  test("written once for its rows it is theirs, and nothing is said", async () => {
    const r = await letto({ Piano: CON }, "2024-12-31");
    expect([r.rilievi, r.obiettivi.length]).toEqual([[], 1]);
  });

  test("where no table names any there is nothing to say", async () => {
    const r = await letto(
      {
        Piano: [
          ["Indicatore", "Target", "Risultato"],
          ["Prestiti", 900, 950],
        ],
      },
      "2024-12-31",
    );
    expect(r.rilievi).toEqual([]);
  });
});
