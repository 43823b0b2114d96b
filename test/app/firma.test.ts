/**
 * Signing: the document holds its values, is protected, and says of itself whether the signature still holds; a later change
 * of a cell that was read, or of a decision, shows at once; withdrawn, the sheets are as before. What a protected sheet
 * refuses, and that its formulas go on: support.microsoft.com, "Protect a worksheet";
 * learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
import { correggi } from "../../src/app/decisioni/correggi";
import type { FirmaVista } from "../../src/app/vista/firma-vista";
import { riconosci } from "../../src/app/vista/riconosci";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { setCalculationMode } from "../../src/simulator/workbook/calculation";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import type { AttoFirma } from "../../src/controlli/firma";
import type { RichiestaReferto } from "../../src/app/referto/genera-referto";
import { creaEsempio } from "../esempio/crea";
import { adesso, modifica, MODIFICHE, mostrati } from "../supporto/dopo-la-pressione";
import {
  FIRMA,
  firmataDi,
  firme,
  premi,
  prontaDi,
  refertoIn,
  riprese,
  RITIRO,
  SORGENTI,
} from "../supporto/firma";
import { genera } from "../supporto/lavoro";

const FIRMATO = "Firmato da Anna Conti, Responsabile del servizio finanziario, il 14 luglio 2023, ore 11:20.";
const NON_VALE =
  "LA FIRMA NON VALE PIÙ: dati o scelte cambiati dopo la firma di Anna Conti del 14 luglio 2023, ore 11:20.";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

let pronta: Uint8Array;
let firmata: Uint8Array;
beforeAll(async () => {
  pronta = await prontaDi(creaEsempio());
  firmata = await firmataDi(pronta);
}, 60_000);
const apri = (bytes: Uint8Array): void => {
  host = openWorkbook(bytes);
};

/** Not of the document: the working paper, what is remembered, the hidden fingerprint. */
const ALTRI = ["Referto Controlli", "Referto memoria", "Impronta del referto"];
const documento = (): Sheet[] =>
  host.workbook.sheets.filter((s) => !SORGENTI.includes(s.name) && !ALTRI.includes(s.name));
const protetti = (): boolean[] => documento().map((s) => s.isProtected);
const formule = (): string[] =>
  documento().flatMap((s) =>
    [...s.rows.values()].flatMap((r) => [...r.values()].flatMap((c) => (c.formula ? [c.formula] : []))),
  );
const detti = (foglio: string): string => mostrati(adesso(host), foglio).join("\n");
const firma = async (): Promise<FirmaVista | null> => (await conCartella((c) => riconosci(c))).firma;
const referto = (): Record<string, string[]> => refertoIn(host);

test("signed: name, role, day and hour on cover and attestazione, values in place of formulas, every sheet protected", () => {
  apri(firmata);
  expect(detti("Referto")).toContain(FIRMATO);
  expect(detti("Referto Attestazione")).toContain(FIRMATO);
  expect(detti("Referto Attestazione")).toMatch(
    /Non è una firma digitale.*Impronta di ciò che è firmato: \S+/,
  );
  // One on the cover, one on the attestazione: they alone follow the cells.
  expect(formule()).toEqual([
    expect.stringContaining("Referto_attuale"),
    expect.stringContaining("Referto_attuale"),
  ]);
  expect(protetti().length).toBeGreaterThan(5);
  expect(protetti()).not.toContain(false);
  expect(host.workbook.sheetByName("Referto Controlli")?.isProtected).toBe(false);
});

test("what is signed is what the sheets said: every figure and word but those of the signature and of the hour", () => {
  const tutte = (): string[] =>
    documento().map((s) =>
      mostrati(adesso(host), s.name)
        .map(String)
        .map((t) => t.replace(/ (Se un dato letto cambia|Sono i valori della firma).*/, ""))
        // The headings give way to the signature where the page is full.
        .filter((t) => !/^Firma|^Non è una firma digitale|^I dati letti$/.test(t))
        .join("\n")
        .replaceAll(/ore 11:\d\d/g, "ore"),
    );
  apri(pronta);
  const prima = tutte();
  host.close();
  apri(firmata);
  expect(tutte()).toEqual(prima);
});

test("it is in the memory, whole, and what the pane is told says that it holds", async () => {
  apri(firmata);
  expect(await firme()).toEqual([
    {
      nome: "Anna Conti",
      ruolo: "Responsabile del servizio finanziario",
      giorno: "2023-07-14",
      ora: "11:20",
      al: "2023-06-30",
      impronta: expect.stringMatching(/^[0-9a-z]+\.[0-9a-z]+$/) as string,
      ritiro: null,
    },
  ]);
  expect(await firma()).toMatchObject({ nome: "Anna Conti", vale: true, aperti: [] });
});

test.each(MODIFICHE.filter((m) => m.nome !== "a cell of a sheet of the user's own"))(
  "after signing, $nome: the signature is no longer good $conta",
  async ({ conta, fai }) => {
    apri(firmata);
    await modifica(host, { fai });
    for (const foglio of ["Referto", "Referto Attestazione"])
      expect(detti(foglio)).toContain(conta ? NON_VALE : FIRMATO);
    expect((await firma())?.vale).toBe(!conta);
  },
);

test("what is changed back is signed again", async () => {
  apri(firmata);
  const cella = (valore: number) =>
    modifica(host, { fai: (f) => (f("Spese").getRange("L7").values = [[valore]]) });
  await cella(1743);
  expect(detti("Referto")).toContain(NON_VALE);
  await cella(1742);
  expect(detti("Referto")).toContain(FIRMATO);
});

test("a decision after signing shows too", async () => {
  apri(firmata);
  await conCartella((c) =>
    correggi(c, { tipo: "stralcio", chiave: "nessuno|nessuno", motivo: "Sospeso dalla Giunta" }),
  );
  expect(detti("Referto")).toContain(NON_VALE);
  expect((await firma())?.vale).toBe(false);
});

test("a signed sheet refuses a hand; one that was unprotected is told", async () => {
  apri(firmata);
  await expect(
    modifica(host, { fai: (f) => (f("Referto").getRange("A1").values = [["Altro ente"]]) }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await modifica(host, {
    fai: (f) => {
      f("Referto Attestazione").protection.unprotect();
    },
  });
  expect((await firma())?.aperti).toEqual(["Referto Attestazione"]);
});

test("a referto that is signed is not written over: the signature is asked for first, and nothing changes", async () => {
  apri(firmata);
  const prima = referto();
  expect(await premi(null, "12:00")).toEqual({
    ok: false,
    problema: { tipo: "firmato", nome: "Anna Conti" },
  });
  expect(await genera({ valori: true, ora: "12:00" })).toMatchObject({
    ok: false,
    problema: { tipo: "firmato" },
  });
  expect(referto()).toEqual(prima);
  expect(await premi(FIRMA, "12:00")).toMatchObject({ ok: false, problema: { perche: "gia-firmato" } });
});

test("withdrawn with a reason: the sheets are as before the signature, but for the record of it", async () => {
  apri(pronta);
  const prima = referto();
  host.close();
  apri(firmata);
  expect(await premi(RITIRO, "11:00")).toMatchObject({ ok: true });
  const dopo = referto();
  const detto =
    "Ritirata la firma di Anna Conti del 14 luglio 2023, ore 11:20: da Anna Conti, il 14 luglio 2023, ore 11:00. Motivo: Manca un accertamento di giugno";
  expect(detti("Referto Attestazione")).toContain(detto);
  const altri = (r: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(r).filter(([nome]) => nome !== "Referto Attestazione"));
  expect(altri(dopo)).toEqual(altri(prima));
  expect(protetti()).not.toContain(true);
  expect(await firma()).toBeNull();
  expect(await firme()).toMatchObject([
    { nome: "Anna Conti", ritiro: { motivo: "Manca un accertamento di giugno" } },
  ]);
  // The referto goes on as before, and can be signed again: both are on record.
  expect(await premi(null, "11:40")).toMatchObject({ ok: true });
  expect(await premi(FIRMA, "11:45")).toMatchObject({ ok: true });
  expect(await firme()).toMatchObject([{ ora: "11:20" }, { ora: "11:45", ritiro: null }]);
  // Where the page is full the one before is counted.
  expect(detti("Referto Attestazione")).toMatch(/Ritirata la firma di Anna Conti|1 firma ritirata prima/);
}, 60_000);

describe("refused, and nothing is written", () => {
  const NIENTE = { ok: false };
  test.each<[string, () => Promise<unknown>, AttoFirma, string]>([
    ["a name that is blank", () => Promise.resolve(), { ...FIRMA, nome: "  " }, "chi"],
    ["a role of two lines", () => Promise.resolve(), { ...FIRMA, ruolo: "a\nb" }, "chi"],
    ["nothing to withdraw", () => Promise.resolve(), RITIRO, "non-firmato"],
    ["a reason of one word", () => Promise.resolve(), { ...RITIRO, motivo: "no" }, "motivo"],
    [
      "a cell changed since the referto",
      () => modifica(host, { fai: (f) => (f("Obiettivi").getRange("O2").values = [[85]]) }),
      FIRMA,
      "da-aggiornare",
    ],
    [
      "a decision taken since the referto",
      () =>
        conCartella((c) =>
          correggi(c, { tipo: "stralcio", chiave: "nessuno|nessuno", motivo: "Sospeso dalla Giunta" }),
        ),
      FIRMA,
      "da-aggiornare",
    ],
    [
      "an error that stands",
      () => modifica(host, { fai: (f) => (f("Spese").getRange("L7").values = [[9_999_999]]) }),
      FIRMA,
      "verdetto",
    ],
  ])("%s", async (_, fai, atto, perche) => {
    apri(pronta);
    await fai();
    const prima = referto();
    expect(await premi(atto, "11:20")).toEqual({ ...NIENTE, problema: { tipo: "non-firma", perche } });
    expect(referto()).toEqual(prima);
    expect(await firme()).toEqual([]);
  });

  test("compared with another file, without that very file: what is signed is what the sheets say", async () => {
    apri(pronta);
    const data = parseDataIso("2022-12-31");
    if (!data) throw new Error("no such day");
    const confrontata = { nome: "2022.xlsx", istantanea: { data, entrate: {}, spese: {}, indicatori: [] } };
    const con = (altro: Partial<RichiestaReferto>) =>
      genera({ dataRiferimento: null, ente: null, ora: "11:20", riprese, ...altro });
    await con({ confrontata });
    const prima = referto();
    const negato = { ...NIENTE, problema: { tipo: "non-firma", perche: "confronto" } };
    expect(await con({ atto: FIRMA })).toEqual(negato);
    expect(await con({ atto: FIRMA, confrontata: { ...confrontata, nome: "2021.xlsx" } })).toEqual(negato);
    expect(referto()).toEqual(prima);
    expect(await con({ atto: FIRMA, confrontata })).toMatchObject({ ok: true });
    expect(detti("Referto Confronto")).toContain("«2022.xlsx»");
  }, 60_000);

  test("a workbook without a referto, whatever it says", async () => {
    apri(creaEsempio());
    expect(await premi(FIRMA, "11:20")).toMatchObject({ ok: false, problema: { tipo: "non-firma" } });
    expect(documento()).toEqual([]);
  });
});

test("where Excel calculates by hand it is asked to before anybody says that it holds", async () => {
  apri(firmata);
  setCalculationMode(host.workbook, "Manual");
  await modifica(host, { fai: (f) => (f("Spese").getRange("L7").values = [[1743]]) });
  expect((await firma())?.vale).toBe(false);
});

test("where the hidden sheet is not calculated nobody says whether it holds", async () => {
  apri(firmata);
  await modifica(host, {
    fai: (f) => {
      f("Impronta del referto").enableCalculation = false;
      f("Spese").getRange("L7").values = [[1743]];
    },
  });
  expect((await firma())?.vale).toBeNull();
});

test("choices let go: who signed stays", async () => {
  apri(firmata);
  await conCartella((c) => correggi(c, { tipo: "ricomincia" }));
  expect(await firme()).toMatchObject([{ nome: "Anna Conti", ritiro: null }]);
  expect(await premi(null, "12:00")).toMatchObject({ ok: false, problema: { tipo: "firmato" } });
});
