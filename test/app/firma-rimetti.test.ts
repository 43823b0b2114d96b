/**
 * The signed values put back: after each change of the sample under a signature, the cells that differ are named with what
 * they said and say, go back in one act, and the signature holds again; or it is said why they cannot. What a cell of a
 * formula or of a protected sheet refuses: learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
import type { Scalare } from "../../src/base/griglia";
import { indirizzo } from "../../src/base/posizione";
import { alContrario, type CellaDaScrivere } from "../../src/app/giudizio/cella-da-scrivere";
import { correggi } from "../../src/app/decisioni/correggi";
import type { FirmaVista } from "../../src/app/vista/firma-vista";
import { daRimettere, mostraDiverse } from "../../src/app/firmato/rimetti";
import { FIRMATO_MASSIMO, tieniFirmato } from "../../src/app/firmato/tieni";
import { readTabelle } from "../../src/app/lettura/leggi";
import { parseMemoria } from "../../src/app/memoria/leggi-stato";
import { riconosci } from "../../src/app/vista/riconosci";
import { ripara } from "../../src/app/schede/ripara";
import type { Riprese } from "../../src/app/giudizio/riprese";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { creaEsempio } from "../esempio/crea";
import { adesso, modifica, MODIFICHE, mostrati, type Modifica } from "../supporto/dopo-la-pressione";
import { genera, RICHIESTA } from "../supporto/lavoro";

const QUANDO = "2023-07-15 09:05";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const riprese: Riprese = (tutte) => Promise.resolve(new Set(tutte));

let firmata: Uint8Array;
beforeAll(async () => {
  host = openWorkbook(creaEsempio());
  const prima = await genera({ ora: "10:32", riprese });
  if (!prima.ok) throw new Error("the sample has no referto");
  const rilievi = prima.quadro.rilievi.filter((r) => r.gravita === "errore");
  const [motivo, nome] = ["Verificato con l'ufficio", "Anna Conti"];
  await conCartella((c) => correggi(c, { tipo: "accetta", rilievi, motivo, nome, giorno: RICHIESTA.oggi }));
  const daUltimo = { dataRiferimento: null, ente: null, riprese };
  await genera({ ...daUltimo, ora: "11:00" });
  const esito = await genera({
    ...daUltimo,
    ora: "11:20",
    atto: { tipo: "firma", nome, ruolo: "Ragioniera" },
  });
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  firmata = host.save();
  host.close();
}, 60_000);

async function firma(): Promise<FirmaVista> {
  const vista = (await conCartella((c) => riconosci(c))).firma;
  if (!vista) throw new Error("not signed");
  return vista;
}

const scrivi = (celle: readonly CellaDaScrivere[]) => conSchede((c) => ripara(c, celle, QUANDO));

async function rimetti(): Promise<readonly CellaDaScrivere[]> {
  const { differenze } = await firma();
  return scrivi(daRimettere(differenze?.celle ?? []));
}

const cambia = async (fai: Modifica["fai"]): Promise<void> => {
  host = openWorkbook(firmata);
  await modifica(host, { fai });
};

const detta = ({ differenze }: FirmaVista): readonly (readonly [string, Scalare, Scalare])[] =>
  (differenze?.celle ?? []).map((c) => [`${c.dove.foglio}!${indirizzo(c.dove)}`, c.firmata, c.ora]);

const CONTANO = MODIFICHE.filter((m) => m.conta);
/** They move rows or columns. */
const MUOVONO = /^(a row inserted inside|a row deleted inside|rows sorted|a column that was read deleted)$/;
/** A heading read otherwise, a row more: the tables lie otherwise than when they were signed. */
const ALTRE_TABELLE = /^(a heading of a column|a row written below|an amount below)/;

test.each(CONTANO.filter((m) => !MUOVONO.test(m.nome) && !ALTRE_TABELLE.test(m.nome)))(
  "$nome: what differs is named, one act puts it back, and the signature holds again",
  async ({ nome, fai }) => {
    await cambia(fai);
    const prima = await firma();
    expect(prima.vale).toBe(false);
    if (nome === "a blank made an empty text") {
      // No value shows it: it is said so, and nothing is offered.
      expect([prima.invisibile, detta(prima)]).toEqual([true, []]);
      return;
    }
    expect(prima.invisibile).toBe(false);
    expect(prima.differenze?.fogli).toEqual([]);
    expect(detta(prima).length).toBeGreaterThan(0);
    const scritte = await rimetti();
    expect(scritte).toHaveLength(detta(prima).length);
    expect(await firma()).toMatchObject({ vale: true, differenze: null });
  },
);

test.each(CONTANO.filter((m) => MUOVONO.test(m.nome)))(
  "$nome: no cell is written one by one, and the sheet is named",
  async ({ fai }) => {
    await cambia(fai);
    const { vale, differenze } = await firma();
    expect([vale, differenze?.celle, differenze?.fogli.map((f) => f.perche)]).toEqual([
      false,
      [],
      ["spostato"],
    ]);
    expect(await rimetti()).toEqual([]);
  },
);

test.each(CONTANO.filter((m) => ALTRE_TABELLE.test(m.nome)))(
  "$nome: it goes back and the signature holds, or the sheet is named",
  async ({ fai }) => {
    await cambia(fai);
    await rimetti();
    const { vale, differenze } = await firma();
    expect(vale === true || (differenze?.fogli ?? []).length > 0).toBe(true);
  },
);

test("cells of several sheets: what each said and says, what its row is about, as Excel shows it; all in the log", async () => {
  await cambia((f) => {
    f("Spese").getRange("N32").values = [[151303.77]];
    f("Obiettivi").getRange("O31").values = [["81,2%"]];
  });
  const vista = await firma();
  expect(detta(vista)).toEqual([
    ["Spese!N32", expect.any(Number), 151303.77],
    ["Obiettivi!O31", expect.anything(), expect.anything()],
  ]);
  expect(vista.differenze?.celle[0]?.voce).toMatch(/^STIPENDI/);
  const mostrate = await conCartella((c) => mostraDiverse(c, vista.differenze?.celle ?? []));
  expect(mostrate[0]?.ora).toBe("151303,77");
  await rimetti();
  const registro = mostrati(adesso(host), "Referto registro").join("\n");
  expect(registro).toMatch(/Correzione valori firmati/);
  expect(registro).toMatch(/Spese!N32/);
  expect(registro).toMatch(/Obiettivi!O31/);
});

test("taken back, every cell is again as it was found, and the signature holds no more", async () => {
  await cambia((f) => {
    f("Spese").getRange("L6:L8").values = [[1], [2], [""]];
  });
  const prima = detta(await firma());
  const scritte = await rimetti();
  expect((await firma()).vale).toBe(true);
  expect(await scrivi(scritte.map(alContrario))).toHaveLength(3);
  expect(detta(await firma())).toEqual(prima);
});

test("a cell in which a formula was written stays, and is said; the others come back", async () => {
  await cambia((f) => {
    f("Spese").getRange("L7").formulas = [["=1+1"]];
    f("Spese").getRange("L8").values = [[7]];
  });
  expect(await rimetti()).toHaveLength(1);
  expect(detta(await firma())).toEqual([["Spese!L7", 1742, 2]]);
});

test("a protected sheet, a sheet that is gone: nothing is written, and it is said", async () => {
  await cambia((f) => {
    f("Spese").getRange("L7").values = [[5]];
    f("Spese").protection.protect();
  });
  expect(await rimetti()).toEqual([]);
  expect(detta(await firma())).toEqual([["Spese!L7", 1742, 5]]);
  host.close();
  await cambia((f) => {
    f("Entrate").delete();
  });
  expect((await firma()).differenze?.fogli).toEqual([{ foglio: "Entrate", perche: "sparito" }]);
});

test("a decision alone: the cells are those that were signed", async () => {
  host = openWorkbook(firmata);
  await conCartella((c) =>
    correggi(c, { tipo: "stralcio", chiave: "nessuno|nessuno", motivo: "Sospeso dalla Giunta" }),
  );
  expect(await firma()).toMatchObject({
    vale: false,
    invisibile: false,
    differenze: { celle: [], fogli: [] },
  });
});

test("choices let go keep what was signed; a withdrawal lets it go", async () => {
  host = openWorkbook(firmata);
  const tenuto = async () => {
    const stato = parseMemoria((await conCartella((c) => c.read())).stato);
    return stato.tipo === "letta" ? stato.memoria.firmato : undefined;
  };
  await conCartella((c) => correggi(c, { tipo: "ricomincia" }));
  expect((await tenuto())?.colonne.length).toBeGreaterThan(10);
  const ritiro = { tipo: "ritiro", nome: "Anna Conti", motivo: "Manca un accertamento" } as const;
  await genera({ dataRiferimento: null, ente: null, ora: "12:00", riprese, atto: ritiro });
  expect(await tenuto()).toBeNull();
});

test("too many cells are not kept, rather than more than the workbook can hold", async () => {
  host = openWorkbook(firmata);
  const { riconoscimento, griglie } = await conCartella((c) => readTabelle(c));
  const lunghe = new Map(
    [...griglie].map(([foglio, g]) => [
      foglio,
      { ...g, valori: g.valori.map((riga) => riga.map(() => "x".repeat(600))) },
    ]),
  );
  const { mappature } = riconoscimento;
  expect(tieniFirmato({ mappature, griglie: lunghe, sparse: [] })).toBeNull();
  const tenuto = tieniFirmato({ mappature, griglie, sparse: [] });
  expect(JSON.stringify(tenuto).length).toBeLessThan(FIRMATO_MASSIMO / 10);
});
