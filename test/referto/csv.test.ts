/** The CSV of each section: what stands in a field, and that what is written reads back the same. */
import fc from "fast-check";
import { parseDataIso } from "../../src/base/data";
import { Decimal } from "../../src/base/importo";
import { map008 } from "../../src/controlli/map-008-memoria";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import type { ImportoLetto, Voce } from "../../src/bilancio/voce";
import { giudica } from "../../src/obiettivi/giudica";
import { raggruppa } from "../../src/obiettivi/raggruppa";
import { BOM, formatCsv, SEPARATORE, sezioniCsv, type CampoCsv, type DatiCsv } from "../../src/referto/csv";
import { indicatore } from "../supporto/indicatore";
import { voceConResponsabile } from "../supporto/voce";

/** A reader of RFC 4180 of its own: quotes, doubled quotes, breaks within quotes. */
function leggi(testo: string): string[][] {
  const righe: string[][] = [];
  let riga: string[] = [];
  let campo = "";
  let dentro = false;
  for (let i = BOM.length; i < testo.length; i++) {
    const c = testo.charAt(i);
    if (dentro) {
      if (c !== '"') campo += c;
      else if (testo.charAt(i + 1) === '"') {
        campo += '"';
        i += 1;
      } else dentro = false;
    } else if (c === '"') dentro = true;
    else if (c === SEPARATORE) {
      riga.push(campo);
      campo = "";
    } else if (c === "\r" && testo.charAt(i + 1) === "\n") {
      righe.push([...riga, campo]);
      [riga, campo] = [[], ""];
      i += 1;
    } else campo += c;
  }
  return righe;
}

const scritto = (c: CampoCsv): string => formatCsv(["x"], [[c]]).slice(BOM.length + "x\r\n".length, -2);

test.each<[string, CampoCsv, string]>([
  ["nothing is an empty field", null, ""],
  ["zero is a zero", new Decimal(0), "0"],
  ["a negative amount stays a number", new Decimal("-5880.86"), "-5880,86"],
  ["no thousands mark, no exponent", new Decimal("1234567890123456789.05"), "1234567890123456789,05"],
  ["a very small quotient", new Decimal("0.0000001"), "0,0000001"],
  ["a plain number", 2023, "2023"],
  ["a code stays as written", "E.3.05.02.03.004", "E.3.05.02.03.004"],
  ["a day", "2023-12-31", "2023-12-31"],
  ["a separator asks for quotes", "Rossi; Verdi", '"Rossi; Verdi"'],
  ["quotes are doubled", 'la "Casa"', '"la ""Casa"""'],
  ["a comma does not", "art. 1, comma 2", "art. 1, comma 2"],
  ["a line break stays, quoted", "a\nb", '"a\nb"'],
  ["a formula is made harmless", "=1+1", "'=1+1"],
  ["so is a plus", "+39 030", "'+39 030"],
  ["so is a text that begins with a minus", "-5%", "'-5%"],
  ["so is an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["so is a tab", "\t=1", "'\t=1"],
  ["quotes do not hide a formula", '=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
  ["an equals sign further on is left", "a=b", "a=b"],
])("%s", (_, campo, atteso) => {
  expect(scritto(campo)).toBe(atteso);
});

const testo = fc.string({
  unit: fc.constantFrom("a", "è", ";", ",", '"', "\n", "\r", "=", "-", "'", " ", "€"),
});
const importo = fc
  .bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  .map((n) => new Decimal(n.toString()).div(100));

test("what is written reads back the same: texts but for the apostrophe, amounts to the cent", () => {
  const riga = fc.tuple(testo, importo, fc.constant(null), testo);
  fc.assert(
    fc.property(fc.array(riga, { maxLength: 8 }), (righe) => {
      const [testata, ...lette] = leggi(formatCsv(["a", "b", "c", "d"], righe));
      expect(testata).toEqual(["a", "b", "c", "d"]);
      expect(lette).toHaveLength(righe.length);
      for (const [i, [a, b, , d]] of righe.entries()) {
        const [x = "", y = "", z, w = ""] = lette[i] ?? [];
        for (const [prima, dopo] of [
          [a, x],
          [d, w],
        ] as const)
          expect(dopo).toBe(/^[=+\-@\t\r\n]/.test(prima) ? `'${prima}` : prima);
        expect(new Decimal(y.replace(",", ".")).equals(b)).toBe(true);
        expect(z).toBe("");
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});

const letto = (valore: string | null): ImportoLetto => ({
  posizione: { foglio: "Spese", riga: 2, colonna: 5 },
  forma: valore === null ? "vuoto" : "numero",
  originale: valore ?? "",
  invertito: false,
  valore: valore === null ? null : new Decimal(valore),
});

const oggi = parseDataIso("2023-06-30");
if (!oggi) throw new Error("la data di prova non si legge");
const parametri = { dataRiferimento: oggi, esercizio: 2023 };
const spesa: Voce = {
  ...voceConResponsabile("Verdi Anna", 0),
  importi: { previsioneIniziale: letto(null), previsioneAttuale: letto("10"), movimentato: letto("12.5") },
};
const trovato = map008.rilievo("avviso", null, { che: "rovinata" });
const dati: DatiCsv = {
  ...parametri,
  ente: "Comune di Prova",
  parametri: PARAMETRI_PREDEFINITI,
  voci: [spesa],
  obiettivi: raggruppa([giudica(indicatore("10", "12,33"), parametri)]),
  rilievi: [
    { ...trovato, arrivato: false, accettato: { ...trovato, motivo: "Noto", nome: "Bianchi", giorno: oggi } },
  ],
};

const comeOggetti = (d: DatiCsv, nome: string): Record<string, string>[] => {
  const [testata = [], ...righe] = leggi(sezioniCsv(d).find((f) => f.nome === nome)?.contenuto ?? "");
  return righe.map((r) => Object.fromEntries(testata.map((t, i) => [t, r[i] ?? ""])));
};

test("a part that the workbook does not have gives no file; the findings always have one", () => {
  expect(sezioniCsv(dati).map((f) => f.nome)).toEqual(["spese.csv", "obiettivi.csv", "rilievi.csv"]);
  expect(comeOggetti({ ...dati, rilievi: [] }, "rilievi.csv")).toEqual([]);
});

test("a voce: a blank is no zero, disponibilità is recomputed, the name is there, the row can be found again", () => {
  expect(comeOggetti(dati, "spese.csv")).toEqual([
    expect.objectContaining({
      ente: "Comune di Prova",
      esercizio: "2023",
      data_riferimento: "2023-06-30",
      capitolo: "10111",
      responsabile: "Verdi Anna",
      previsione_iniziale: "",
      previsione_attuale: "10",
      impegnato: "12,5",
      disponibilita: "-2,5",
      pagato: "",
      foglio: "Spese",
      riga: "2",
    }),
  ]);
});

test("an indicator: what was judged and how it was read", () => {
  expect(comeOggetti(dati, "obiettivi.csv")).toEqual([
    expect.objectContaining({
      missione: "1",
      obiettivo_operativo: "Operativo",
      responsabile_gestionale: "Verdi Anna",
      esito_obiettivo: "raggiunto",
      target: "10",
      raggiunto: "12,33",
      esito: "raggiunto",
      mancato: "no",
      avanzamento: "1,233",
      lettura: "almeno 10; rilevato 12,33",
    }),
  ]);
});

test("a finding, and who accepted it", () => {
  expect(comeOggetti(dati, "rilievi.csv")).toEqual([
    expect.objectContaining({
      codice: "MAP-008",
      cella: "",
      accettato_da: "Bianchi",
      accettato_motivo: "Noto",
      accettato_il: "2023-06-30",
    }),
  ]);
});
