/**
 * Texts that would do something: formulas, DDE, scripts, markup, in every text of the sources that reaches our sheets or the
 * open data. They arrive as the texts they are. owasp.org, "CSV Injection"; DDE in a cell is a formula `=program|topic!item`:
 * support.microsoft.com, "Security settings for Dynamic Data Exchange (DDE)".
 */
import { isRiga, LUNGHEZZE } from "../../src/controlli/limiti-scelte";
import { strFromU8, unzipSync } from "fflate";
import { toCsv } from "../../src/app/fuori/csv";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

const OSTILI = [
  "=1+1",
  '=HYPERLINK("http://example.org/?"&A1,"apri")',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  "+39 030 8929251",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1;1)",
  "\t=1+1",
  "'=1+1",
  "javascript:alert(1)",
  "<img src=x onerror=alert(1)>",
  "]]></v></c><c><f>1+1</f></c>",
  "&lt;b&gt; &#x3D;1",
  "_x003D_1+1",
] as const;

const FOGLIO_SPESE = "=1+1 <b>";

const sorgenti = (t: string): Uint8Array =>
  cartellaDiRighe({
    [FOGLIO_SPESE]: [
      ["Missione", "Programma", "Responsabile", "Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
      [1, 1, t, 10, `${t} `, 100, 40],
      [1, 1, "Rossi Anna", t, "Carta", 50, 20],
      [t, t, "Rossi Anna", 30, "Penne", 50, t],
    ],
    Obiettivi: [
      [
        "Missione",
        "Cod. programma",
        "Programma",
        "Obiettivo strategico",
        "Obiettivo operativo",
        "Descrizione",
        "Responsabile politico",
        "Responsabile gestionale",
        "Stakeholder",
        "Stato attuazione",
        "Note",
        "Indicatore",
        "Target",
        "Raggiunto",
      ],
      ["1", "101", t, t, t, t, t, t, t, t, t, t, t, t],
      ["1", "101", t, t, "Altro", t, t, "Rossi Anna", t, t, t, "N. atti", "10", "4"],
    ],
  });

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const SORGENTI = [FOGLIO_SPESE, "Obiettivi"];
const nostri = (): Sheet[] => host.workbook.sheets.filter((s) => !SORGENTI.includes(s.name));
const inOrdine = <T>(m: ReadonlyMap<number, T>): T[] => [...m].sort(([a], [b]) => a - b).map(([, v]) => v);
const celle = () => nostri().flatMap((s) => inOrdine(s.rows).flatMap((r) => inOrdine(r)));

/** Without what it says between quotes, and without the names of sheets. */
const nuda = (formula: string): string => formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");

test.each(OSTILI)("%j stays a text, in the sheets, in the file and in the open data", async (t) => {
  host = openWorkbook(sorgenti(t));
  // Of more than a line, or with signs that nobody sees, the name of the ente is refused where it is said.
  const detto = isRiga(t, LUNGHEZZE.riga);
  if (!detto) expect(await genera({ ente: t })).toMatchObject({ ok: false });
  const esito = await genera({ ente: detto ? t : "Comune di Prova" });
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  const byte = host.save();

  for (const formula of celle().flatMap((c) => c.formula ?? []))
    expect(nuda(formula)).not.toMatch(/HYPERLINK|DDE|WEBSERVICE|CALL|\||javascript|<img/i);
  const testi = celle().map((c) => c.value);
  expect(testi.some((v) => typeof v === "string" && v.includes(t.trim()))).toBe(true);

  const parti = Object.entries(unzipSync(byte));
  expect(parti.map(([nome]) => nome).filter((n) => /externalLink|vba|activeX|connections/i.test(n))).toEqual(
    [],
  );
  for (const [nome, parte] of parti.filter(([n]) => n.endsWith(".rels")))
    expect({ nome, fuori: /TargetMode="External"/.test(strFromU8(parte)) }).toEqual({ nome, fuori: false });

  for (const { contenuto } of toCsv(esito.quadro, esito.sezioni).file) {
    const campi = contenuto.slice(1).match(/"(?:[^"]|"")*"|[^;\r\n]+/g) ?? [];
    const attivi = campi.filter((c) => /^"?[=+\-@\t]/.test(c) && !/^-?\d+(,\d+)?$/.test(c));
    expect(attivi).toEqual([]);
  }
});

test("a file saved with them opens again, and says the same", async () => {
  host = openWorkbook(sorgenti(OSTILI.join(" ")));
  await genera();
  const byte = host.save();
  const dette = (): unknown[] => celle().flatMap((c) => c.formula ?? c.value ?? []);
  const prima = dette();
  host.close();
  host = openWorkbook(byte);
  expect(dette()).toEqual(prima);
});
