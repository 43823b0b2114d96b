/** A scheda as a file: other programs open and fill it; what comes back is data, and nothing larger than it should be. */
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileDiScheda, leggiFile } from "../../src/app/schede/file-schede";
import { confronta } from "../../src/schede/confronta";
import { leggiXlsx } from "../../src/schede/file/leggi-xlsx";
import type { LetturaScheda, SchedaLetta } from "../../src/schede/leggi-scheda";
import { codifica } from "../../src/schede/valore-mandato";
import { affidato } from "../supporto/dati-referto";
import { conOpenpyxl, openpyxl } from "../supporto/openpyxl";
import { schedeDi } from "../supporto/schede";
import { conLibreOffice, ricalcola } from "../supporto/soffice";

const [scheda] = schedeDi([
  affidato("Verdi Anna", "Uno", "10", 4, { indicatore: "N. atti" }),
  affidato("Verdi Anna", "Due", "65%", "", { indicatore: 'Quota <di> pratiche & "altro"' }),
  affidato("Verdi Anna", "Tre", "SI", "", { indicatore: "Sportello" }),
]).schede;
if (!scheda) throw new Error("no scheda");
const file = fileDiScheda(scheda);

function letta(lette: readonly LetturaScheda[]): SchedaLetta {
  const [prima] = lette;
  if (prima?.tipo !== "letta") throw new Error(JSON.stringify(prima));
  return prima.scheda;
}

test("what is written is read back: keys, kinds, values, texts with marks of XML", () => {
  const s = letta(leggiFile(file));
  expect(s.guaste).toEqual([]);
  expect(s.intestazione).toEqual({ ente: "Comune di Prova", esercizio: 2023, data: "2023-06-30" });
  expect(s.righe.map((r) => [r.chiave, r.risposta, r.campi.raggiunto?.valore])).toEqual(
    scheda.righe.map((r) => [r.chiave, r.risposta, r.valori.raggiunto?.valore]),
  );
});

test.each(["_x0041_", "_x000D_", "uno\r\ndue", "_x005F_x0041_", "__x0041_", "x_", "_x00_"])(
  "a text that looks like a code of the format, %j, is read back as it was",
  (testo) => {
    const [scritta] = schedeDi([affidato("Verdi Anna", "Uno", "10", "", { indicatore: testo })]).schede;
    if (!scritta) throw new Error("no scheda");
    const conNote = {
      ...scritta,
      righe: scritta.righe.map((r) => ({
        ...r,
        valori: { ...r.valori, note: { valore: testo, formato: "General" } },
      })),
    };
    const [riga] = letta(leggiFile(fileDiScheda(conNote))).righe;
    expect(riga?.campi.note?.valore).toBe(testo);
    expect(codifica(riga?.campi.note?.valore ?? "")).toBe(riga?.campi.note?.mandato);
  },
);

/** Fills E9:E11 and who and when, as another program would; returns what it saved. */
function riempita(script: string): Uint8Array {
  const cartella = mkdtempSync(join(tmpdir(), "referto-scheda-"));
  try {
    const dove = join(cartella, "scheda.xlsx");
    writeFileSync(dove, file.byte);
    openpyxl(script, dove);
    return readFileSync(dove);
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}

const RIEMPI = `
import sys, openpyxl, datetime
wb = openpyxl.load_workbook(sys.argv[1])
f = wb.active
assert f.protection.sheet and not f.protection.password
assert f["B9"].protection.locked and not f["E9"].protection.locked
assert f.column_dimensions["P"].hidden
assert sorted(v.type for v in f.data_validations.dataValidation) == ["date","date","date","decimal","decimal","list","textLength","textLength","textLength"]
f["B4"] = "Anna Verdi"; f["B5"] = datetime.date(2023, 7, 14)
f["E9"] = 12; f["E10"] = 0.7; f["E11"] = "SI"; f["F9"] = "=1+1"
f["F9"].data_type = "s"
wb.save(sys.argv[1])
`;

/** The file of the scheda, with a day written in B5; `cambia`: its parts. */
function conData(seriale: number, cambia: (nome: string, xml: string) => string): Uint8Array {
  const parti = Object.entries(unzipSync(file.byte)).map(([nome, byte]) => {
    const xml = strFromU8(byte).replace(/<c r="B5"( s="\d+")?\/>/, `<c r="B5"$1><v>${seriale}</v></c>`);
    return [nome, strToU8(cambia(nome, xml))] as const;
  });
  return zipSync(Object.fromEntries(parti));
}

const DEL_1904 = (nome: string, xml: string): string =>
  nome === "xl/workbook.xml" ? xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>') : xml;
const STRICT = (_: string, xml: string): string =>
  xml
    .replaceAll(/http:\/\/schemas\.openxmlformats\.org\/(\w+)\/2006\//g, "http://purl.oclc.org/ooxml/$1/")
    .replaceAll("http://purl.oclc.org/ooxml/package/", "http://schemas.openxmlformats.org/package/2006/");

test.each([
  ["of the ordinary kind", 45_121, (_: string, xml: string) => xml, []],
  [
    "that counts days from 1904",
    45_121 - 1_462,
    DEL_1904,
    ["il file conta i giorni dal 1904: le date sono state lette come Excel le mostra."],
  ],
  ["in the Strict form", 45_121, STRICT, ["il file è nella forma «Strict» di Excel: è stato letto."]],
] as const)(
  "a file %s gives the day that Excel shows, and says how it was read",
  (_, seriale, cambia, note) => {
    const s = letta(leggiFile({ nome: "a.xlsx", byte: conData(seriale, cambia) }));
    expect(s.quando).toBe("2023-07-14");
    expect(s.note.map((n) => n.it)).toEqual(note);
    const avvisi = confronta([{ tipo: "letta", scheda: s }], {
      intestazione: { ente: "Comune di Prova", esercizio: 2023 },
      attuali: new Map(),
      chieste: () => [],
      rifiutate: new Set(),
      scritte: new Set(),
    }).avvisi.map((a) => a.it);
    expect(avvisi.filter((a) => /1904|Strict/.test(a))).toEqual(note.map((n) => `a.xlsx: ${n}`));
  },
);

conOpenpyxl("openpyxl", () => {
  test("a file that counts days from 1904 gives the day that was written", () => {
    const byte = riempita(
      RIEMPI.replace("f = wb.active", "wb.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904\nf = wb.active"),
    );
    const s = letta(leggiFile({ nome: "a.xlsx", byte }));
    expect([s.quando, s.note.length]).toEqual(["2023-07-14", 1]);
  });

  test("opens it, finds locks and validations, fills it; it comes back", () => {
    const s = letta(leggiFile({ nome: "a.xlsx", byte: riempita(RIEMPI) }));
    expect([s.chi, s.quando, ...s.righe.map((r) => r.campi.raggiunto?.valore)]).toEqual([
      "Anna Verdi",
      "2023-07-14",
      12,
      0.7,
      "SI",
    ]);
    expect(s.righe[0]?.campi.statoAttuazione?.valore).toBe("=1+1");
  });

  conLibreOffice("LibreOffice", () => {
    test("opens and saves it: keys, hidden cells and what was filled come back, the sign of what is missing is computed", () => {
      const byte = ricalcola(riempita(RIEMPI));
      const s = letta(leggiFile({ nome: "a.xlsx", byte }));
      expect(s.guaste).toEqual([]);
      expect(s.righe.map((r) => [r.chiave, r.campi.raggiunto?.valore])).toEqual(
        scheda.righe.map((r, i) => [r.chiave, [12, 0.7, "SI"][i]]),
      );
      const letto = leggiXlsx(byte);
      expect(letto.ok && letto.fogli[0]?.valori.slice(8, 11).map((r) => r[13])).toEqual([
        "completa",
        "MANCA: stato di attuazione;",
        "MANCA: stato di attuazione;",
      ]);
    }, 200_000);
  });
});

test("macros, links and any other part are not read", () => {
  const parti = unzipSync(file.byte);
  const byte = zipSync({
    ...parti,
    "xl/vbaProject.bin": strToU8("x"),
    "xl/externalLinks/externalLink1.xml": strToU8("<rotto"),
  });
  expect(letta(leggiFile({ nome: "a.xlsx", byte })).righe).toHaveLength(3);
});

test("a file that would grow too large is refused by what it declares", () => {
  const parti = unzipSync(file.byte);
  const byte = zipSync({ ...parti, "xl/sharedStrings.xml": new Uint8Array(45 * 1_048_576) });
  expect(byte.length).toBeLessThan(1_000_000);
  expect(leggiXlsx(byte)).toEqual({
    ok: false,
    motivo: {
      it: "il file è troppo grande per essere una scheda: non è stato aperto.",
      en: "the file is too large to be a form: it was not opened.",
    },
  });
});

test("a false size gives no more room: the part is cut there, and the file refused", () => {
  const parti = unzipSync(file.byte);
  const byte = zipSync({ ...parti, "xl/sharedStrings.xml": new Uint8Array(45 * 1_048_576) });
  // The size as inflated, in the central directory.
  const vista = new DataView(byte.buffer, byte.byteOffset, byte.byteLength);
  for (let i = 0; i + 4 < byte.length; i++)
    if (vista.getUint32(i, true) === 0x02014b50 && vista.getUint32(i + 24, true) === 45 * 1_048_576)
      vista.setUint32(i + 24, 1_000, true);
  expect(leggiXlsx(byte).ok).toBe(false);
});

test("entities of its own are refused", () => {
  const parti = unzipSync(file.byte);
  const byte = zipSync({
    ...parti,
    "xl/sharedStrings.xml": strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
  });
  expect(leggiXlsx(byte)).toMatchObject({
    ok: false,
    motivo: { it: expect.stringContaining("dichiarazione") as string },
  });
});

test("any bytes give a reason, never an exception", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(file.byte.length - 1), (rumore, dove) => {
      const guasto = file.byte.slice();
      guasto.set(rumore.slice(0, guasto.length - dove), dove);
      for (const byte of [rumore, guasto])
        for (const l of leggiFile({ nome: "a.xlsx", byte })) expect(["letta", "rifiutata"]).toContain(l.tipo);
    }),
    { numRuns: 40, seed: 8 },
  );
});

test("a bug of ours while a file is read is no damaged file", () => {
  const byte = file.byte;
  const rotto = jest.spyOn(RegExp.prototype, "test").mockImplementation(() => {
    throw new TypeError("undefined is not a function");
  });
  expect(() => leggiXlsx(byte)).toThrow(TypeError);
  rotto.mockRestore();
});
