/**
 * Every kind of reason that reaches the screen is said in both languages: what was done is met here as the product meets it,
 * and no English text has an Italian word of its own (names, headings and words quoted aside).
 */
import { zipSync } from "fflate";
import { confrontaFile } from "../../src/app/cartella-file/confronta-file";
import { parseModello } from "../../src/app/decisioni/modello";
import { isAccettabile, raccogli } from "../../src/app/schede/raccogli";
import { leggiFile } from "../../src/app/schede/file-schede";
import { riconosci } from "../../src/app/vista/riconosci";
import type { Scalare } from "../../src/base/griglia";
import type { Bilingue } from "../../src/base/regola";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { leggiScheda } from "../../src/schede/leggi-scheda";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { accetta, compara, DUE, prepara, QUANDO } from "../supporto/giro-schede";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook | undefined;
afterEach(() => {
  host?.close();
  host = undefined;
});
const apri = (...[fogli]: Parameters<typeof cartellaDiRighe>): OpenWorkbook =>
  (host = openWorkbook(cartellaDiRighe(fogli)));

/** Words that Italian cannot do without, and English does not have. */
const ITALIANO =
  /(?<!\p{L})(?:è|di|del|della|delle|il|lo|la|gli|le|un|una|non|più|nel|nella|sono|che|per|con|foglio|cella)(?!\p{L})/iu;

function inDueLingue(motivi: readonly Bilingue[], almeno: number): void {
  expect(motivi.length).toBeGreaterThanOrEqual(almeno);
  for (const { it, en } of motivi) {
    const suo = en.replace(/«[^»]*»|“[^”]*”/g, "«»");
    expect([en, ITALIANO.test(suo), en === it]).toEqual([en, false, false]);
    // The sentence of a file goes on after its name: whatever was quoted is quoted in both.
    expect(it).not.toBe("");
  }
}

const testo = (t: string): Uint8Array => new TextEncoder().encode(t);
const zip = (nome: string, dentro = ""): Uint8Array => zipSync({ [nome]: testo(dentro) });

test("a file that cannot be compared with, or is no scheda", async () => {
  const file: readonly Uint8Array[] = [
    new Uint8Array(),
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    Uint8Array.of(0x09, 0x08, 0, 0),
    testo("<html><body>x"),
    testo('<?mso-application progid="Excel.Sheet"?>'),
    testo("%PDF-1.7"),
    testo("Capitolo;Previsione"),
    Uint8Array.of(1, 2, 3, 4),
    zip("xl/workbook.bin"),
    zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    zip("altro.txt"),
    Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9),
  ];
  const confrontati = await Promise.all(file.map((byte) => confrontaFile({ nome: "x.xlsx", byte }, null)));
  inDueLingue(
    confrontati.flatMap((c) => (c.tipo === "rifiutato" ? [c.motivo] : [])),
    file.length,
  );
  const schede = file.flatMap((byte) => leggiFile({ nome: "x.xlsx", byte }));
  inDueLingue(
    schede.flatMap((l) => (l.tipo === "rifiutata" ? [l.motivo] : [])),
    file.length,
  );
});

test("a template that is none", () => {
  const motivi = [
    "no",
    "{}",
    '{"tipo":"referto-modello","versione":9}',
    '{"tipo":"referto-modello","versione":1,"nome":3}',
  ].flatMap((t) => {
    const letto = parseModello(t);
    return letto.ok ? [] : [letto.motivo];
  });
  inDueLingue(motivi, 4);
});

test("a sheet that is not read: hidden, a scheda, a copy of one of ours", async () => {
  const { Excel } = apri(DUE);
  await prepara();
  await genera();
  await Excel.run(async (c) => {
    const { worksheets } = c.workbook;
    worksheets.add("Nascosto").getRange("A1:B1").values = [["Capitolo", "Previsione"]];
    worksheets.getItem("Nascosto").visibility = "Hidden";
    worksheets.getItem("Referto").copy();
    worksheets.getItem("Scheda Rossi Mario").copy();
    await c.sync();
  });
  inDueLingue(
    (await conCartella(riconosci)).nonLetti.map((n) => n.motivo),
    3,
  );
});

test("the steps of a job", async () => {
  apri(DUE);
  const passi: Bilingue[] = [];
  await genera({}, (p) => passi.push(p.messaggio));
  inDueLingue(
    passi.map(({ it, en }) => ({ it, en: en.replace(/Writing .*/, "Writing") })),
    6,
  );
});

test("answers: what each is, what is odd among them, what cannot be written", async () => {
  const h = apri(DUE);
  await prepara();
  h.coauthor.write("Scheda Rossi Mario", "B4", "Altro Nome");
  h.coauthor.write("Scheda Rossi Mario", "E9:E10", [[12], ["quasi tutte"]]);
  h.coauthor.write("Scheda Verdi Anna", "E9:E10", [[45_107], ["SI"]]);
  h.coauthor.write("Obiettivi", "I2", 6);
  const { confronto } = await compara();
  inDueLingue(
    confronto.risposte.map((r) => r.spiegazione),
    6,
  );
  inDueLingue(confronto.avvisi, 1);
  h.coauthor.write("Obiettivi", "I4", "=1+1");
  const cambiate = confronto.risposte.filter(isAccettabile);
  h.coauthor.write("Obiettivi", "I2", 99);
  const esito = await conSchede((c) => raccogli(c, [...cambiate, ...cambiate], QUANDO));
  inDueLingue(
    esito.rifiutate.map((r) => r.motivo),
    4,
  );
  // Refused before, and written already.
  await accetta(confronto);
  inDueLingue(
    (await compara()).confronto.risposte.map((r) => r.spiegazione),
    6,
  );
});

test("a scheda that cannot be trusted", async () => {
  const h = apri(DUE);
  await prepara();
  const { griglie } = await conSchede((c) => c.leggiSchede());
  const [sua] = griglie;
  if (!sua) throw new Error("a scheda expected");
  const con = (cambia: (v: Scalare) => Scalare) =>
    leggiScheda({ ...sua, valori: sua.valori.map((r) => r.map(cambia)) });
  const lette = [
    con(() => ""),
    con((v) => (v === "Rossi Mario" ? "Neri Ugo" : v)),
    con((v) => (v === "N. atti pubblicati" ? "Altro" : v)),
    con((v) => (v === "Indicatore" ? "Voce" : v)),
  ];
  inDueLingue(
    lette.flatMap((l) => (l.tipo === "rifiutata" ? [l.motivo] : l.scheda.guaste)),
    4,
  );
  h.close();
});
