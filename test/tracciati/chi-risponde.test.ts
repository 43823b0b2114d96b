/** Whose an objective is: the names that offices give to who answers for it, a person before an office, a line above a table. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

const chi = async (righe: Righe): Promise<(string | null)[]> =>
  (await letto({ Piano: righe }, "2024-12-31")).indicatori.map((i) => i.responsabile);

describe("a column headed by a post or a task", () => {
  test.each([
    "Direttore",
    "Capo servizio",
    "Caposettore",
    "Capo ufficio",
    "Capofila",
    "RUP",
    "Owner",
    "A cura di",
    "In carico a",
    "Elevata Qualificazione",
    "Posizione organizzativa",
    "Coordinatore",
    "E.Q. referente",
    "Dirigente di riferimento",
    "Funzionari incaricati",
    "Project manager",
    "Comandante",
  ])("«%s»", async (titolo) => {
    const righe: Righe = [
      ["Obiettivo", "Indicatore", "Target", "Risultato", titolo],
      ["Piscina", "Ingressi", 900, 950, "Bruni Carla"],
      ["Teatro", "Recite", 12, 9, "Conti Dario"],
    ];
    expect(await chi(righe)).toEqual(["Bruni Carla", "Conti Dario"]);
  });

  test.each(["N. funzionari", "Funzionari coinvolti", "Altri referenti", "Altri settori coinvolti"])(
    "not «%s»",
    async (titolo) => {
      const righe: Righe = [
        ["Obiettivo", "Indicatore", "Target", "Risultato", titolo],
        ["Piscina", "Ingressi", 900, 950, "tre"],
      ];
      expect(await chi(righe)).toEqual([null]);
    },
  );
});

describe("an office and a person", () => {
  test.each([
    ["Centro di responsabilità", "Dirigente responsabile"],
    ["Centro di responsabilità", "Funzionario"],
    ["CdR", "Capo area"],
    ["Servizio", "E.Q. referente"],
    ["Servizio", "E.Q."],
    ["Settore", "Direttore"],
    ["Struttura", "Chi"],
  ])("«%s» before «%s»: the person", async (ufficio, persona) => {
    const righe: Righe = [
      [ufficio, "Obiettivo", "Indicatore", "Target", "Risultato", persona],
      ["05", "Piscina", "Ingressi", 900, 950, "Bruni Carla"],
      ["06", "Teatro", "Recite", 12, 9, "Conti Dario"],
    ];
    expect(await chi(righe)).toEqual(["Bruni Carla", "Conti Dario"]);
  });

  test("an office alone is whose it is", async () => {
    const righe: Righe = [
      ["Centro di responsabilità", "Obiettivo", "Indicatore", "Target", "Risultato"],
      ["Tributi", "Evasione", "Avvisi", 900, 950],
    ];
    expect(await chi(righe)).toEqual(["Tributi"]);
  });

  test("a column of persons with their titles, whatever its heading", async () => {
    const righe: Righe = [
      ["Settore", "Obiettivo", "Indicatore", "Target", "Risultato", "Firma la scheda"],
      ["Tecnico", "Piscina", "Ingressi", 900, 950, "Arch. Bruni Carla"],
      ["Cultura", "Teatro", "Recite", 12, 9, "Dott.ssa Conti Delia"],
    ];
    expect(await chi(righe)).toEqual(["Arch. Bruni Carla", "Dott.ssa Conti Delia"]);
  });
});

describe("a line above the table", () => {
  test.each([
    ["Resp. Dott.ssa Bruni Carla", "Dott.ssa Bruni Carla"],
    ["Responsabile Arch. Conti Dario", "Arch. Conti Dario"],
    ["Responsabile del Servizio Ing. Conti Dario", "Ing. Conti Dario"],
    ["Il Dirigente Conti Dario", "Conti Dario"],
    ["SETTORE TECNICO - Geom. Conti Dario", "Geom. Conti Dario"],
    ["Settore Cultura (Dott. Conti Dario)", "Dott. Conti Dario"],
    ["Settore Cultura", null],
    ["Responsabile Settore Cultura", null],
    ["Comune di Altavilla", null],
    ["Area strategica 2 - Ambiente", null],
  ])("«%s»", async (riga, atteso) => {
    const righe: Righe = [
      [riga],
      [""],
      ["Obiettivo", "Indicatore", "Target", "Risultato"],
      ["Teatro", "Recite", 12, 9],
    ];
    expect(await chi(righe)).toEqual([atteso]);
  });

  test("a person counts before the office on another line", async () => {
    const righe: Righe = [
      ["Resp. Rag. Bruni Carla"],
      ["Settore Cultura"],
      ["Obiettivo", "Indicatore", "Target", "Risultato"],
      ["Teatro", "Recite", 12, 9],
    ];
    expect(await chi(righe)).toEqual(["Rag. Bruni Carla"]);
  });

  test("a column of the table comes first", async () => {
    const righe: Righe = [
      ["Settore Cultura"],
      ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"],
      ["Teatro", "Recite", 12, 9, "Conti Dario"],
    ];
    expect(await chi(righe)).toEqual(["Conti Dario"]);
  });
});
