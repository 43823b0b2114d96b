/** The safe corrections on the host: written, they change no judgement and take their finding away. */
import { readFileSync } from "node:fs";
import { controlla } from "../../src/app/referto/controlla";
import { ripara } from "../../src/app/schede/ripara";
import type { Riparazione } from "../../src/app/giudizio/riparazione";
import { riparazioniDi } from "../../src/app/giudizio/riparazioni";
import type { Quadro } from "../../src/app/giudizio/valuta";
import { indirizzo } from "../../src/base/posizione";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";
import { RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

async function quadro(): Promise<Quadro> {
  const esito = await conCartella((c) => controlla(c, RICHIESTA));
  if (!esito.ok) throw new Error(esito.problema.tipo);
  return esito.quadro;
}

const scrivi = async (r: Riparazione): Promise<boolean> =>
  (await conSchede((c) => ripara(c, [r], "2023-07-14 10:32"))).length > 0;

/** One indicator for each pair of target and result. */
function apri(...coppie: readonly (readonly [target: string, raggiunto: string | number])[]): void {
  host = openWorkbook(
    cartellaDiRighe({
      Obiettivi: [
        TESTATA_OBIETTIVI,
        ...coppie.map(([target, raggiunto], i) =>
          rigaObiettivo("Amato Ada", `Indicatore ${i + 1}`, target, raggiunto),
        ),
      ],
    }),
  );
}

describe("what is proposed", () => {
  test.each([
    ["<25 gg", "17,2", "17,2 gg"],
    ["130 h", "80", "80 ore"],
    ["60%", "82,26", "82,26%"],
    ["Entro 31.09.2023", "SI", "Entro 30/09/2023"],
    ["Entro 31/12/2023", "31/06/2023", "30/06/2023"],
  ])("target %s, result %s → %s", async (target, raggiunto, dopo) => {
    apri([target, raggiunto]);
    expect(riparazioniDi(await quadro()).map((r) => r.dopo)).toEqual([dopo]);
  });

  test.each<[string, string | number, string]>([
    ["<25 gg", 17.2, "a number stays a number"],
    ["60%", "0,65", "written with a percent sign it would say another thing"],
    ["<25 gg", "17,2 ore", "another unit is not a missing one"],
    ["Avvio in primavera", "in corso", "what cannot be measured has no other way to be written"],
    ["10", "9", "nothing is odd"],
  ])("target %s, result %s: nothing, because %s", async (target, raggiunto) => {
    apri([target, raggiunto]);
    expect(riparazioniDi(await quadro())).toEqual([]);
  });
});

describe("applied", () => {
  test("the cell says it, the log keeps what was there, the finding is gone", async () => {
    apri(["<25 gg", "17,2"]);
    const [r] = riparazioniDi(await quadro());
    if (!r) throw new Error("one is proposed");
    expect(await scrivi(r)).toBe(true);
    expect(valori(host, r.dove.foglio)[r.dove.riga - 1]?.[r.dove.colonna - 1]).toBe("17,2 gg");
    expect(JSON.stringify(valori(host, "Referto registro"))).toContain("17,2");
    const dopo = await quadro();
    expect(dopo.rilievi.filter((x) => x.codice === "OBI-005")).toEqual([]);
  });

  test.each<[string, (cella: Excel.Range, foglio: Excel.Worksheet) => void]>([
    ["changed since", (cella) => (cella.values = [["18"]])],
    ["a formula", (cella) => (cella.formulas = [['="17,2"']])],
    [
      "under protection",
      (_, foglio) => {
        foglio.protection.protect();
      },
    ],
  ])("a cell that is %s is left as it is", async (_, cambia) => {
    apri(["<25 gg", "17,2"]);
    const [r] = riparazioniDi(await quadro());
    if (!r) throw new Error("one is proposed");
    await host.Excel.run(async (context) => {
      const foglio = context.workbook.worksheets.getItem(r.dove.foglio);
      cambia(foglio.getRange(indirizzo(r.dove)), foglio);
      await context.sync();
    });
    const prima = valori(host, r.dove.foglio);
    expect(await scrivi(r)).toBe(false);
    expect(valori(host, r.dove.foglio)).toEqual(prima);
  });
});

const giudicati = (q: Quadro): unknown =>
  q.giudizi.map((g) => [
    g.esito,
    g.mancato,
    g.andamento,
    g.avanzamento,
    g.scadenza,
    g.giorniRitardo,
    g.polarita,
  ]);

/** Applies all that is proposed, one after the other. */
async function tutte(bytes: Uint8Array): Promise<{ quante: number }> {
  host = openWorkbook(bytes);
  const prima = await quadro();
  const proposte = riparazioniDi(prima);
  for (const r of proposte) expect(await scrivi(r)).toBe(true);
  const dopo = await quadro();
  expect(giudicati(dopo)).toEqual(giudicati(prima));
  expect(dopo.rilievi).toHaveLength(prima.rilievi.length - proposte.length);
  expect(riparazioniDi(dopo)).toEqual([]);
  return { quante: proposte.length };
}

test("of the sample: all of them, and no judgement moves", async () => {
  expect(await tutte(readFileSync("assets/esempio/borgo-esempio-2023.xlsx"))).toEqual({ quante: 2 });
});

conDatiReali("the real print", () => {
  test("all of them, and no judgement moves", async () => {
    expect(await tutte(readFileSync(condiviso("dati", "lumezzane-2023-stampa.xlsx")))).toEqual({
      quante: 11,
    });
  });
});

describe("signs of another program in a text", () => {
  const conTesti = (testi: Readonly<Record<string, string>>): void => {
    const riga = rigaObiettivo("Amato Ada", "Indicatore", "10", 4);
    TESTATA_OBIETTIVI.forEach((t, c) => {
      const nuovo = testi[t];
      if (nuovo !== undefined) riga[c] = nuovo;
    });
    host = openWorkbook(cartellaDiRighe({ Obiettivi: [TESTATA_OBIETTIVI, riga] }));
  };
  const trovati = ({ rilievi }: Quadro) => rilievi.filter((r) => r.codice === "OBI-013");

  test("in a text that names nothing: found at its cell, corrected, the way back is in the log", async () => {
    conTesti({ Note: "<p>Prima&nbsp;parte.</p> <p>Seconda &egrave; <b>qui</b></p>" });
    const prima = await quadro();
    expect(trovati(prima)).toMatchObject([{ gravita: "nota", dove: { foglio: "Obiettivi", riga: 2 } }]);
    const [r] = riparazioniDi(prima);
    if (!r) throw new Error("none");
    expect(r).toMatchObject({ codice: "OBI-013", campo: "note", dopo: "Prima parte.\nSeconda è qui" });
    expect(await scrivi(r)).toBe(true);
    const dopo = await quadro();
    expect(trovati(dopo)).toEqual([]);
    expect(dopo.chiavi).toEqual(prima.chiavi);
    expect(valori(host, "Referto registro").flat()).toContain(r.prima);
  });

  test.each([
    [
      "in what names the objective: found, and left to whoever can change all its rows",
      "Obiettivo operativo",
      "<p>Il piano</p>",
      1,
    ],
    ["less than, in words and figures, are no signs", "Note", "se a < b e b > c, 3 <4", 0],
    ["a name of a character that nobody knows stays as it is", "Note", "R&S; A&B;", 0],
  ])("%s", async (_, colonna, testo, quanti) => {
    conTesti({ [colonna]: testo });
    const q = await quadro();
    expect(trovati(q)).toHaveLength(quanti);
    expect(riparazioniDi(q)).toEqual([]);
  });
});
