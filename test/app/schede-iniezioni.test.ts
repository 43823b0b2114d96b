/** What comes back is data: texts that look like formulas, commands, links or HTML stay texts wherever they go. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fileDiScheda, leggiFile } from "../../src/app/schede/file-schede";
import { sollecita } from "../../src/app/schede/sollecita";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { raccogli } from "../../src/app/schede/raccogli";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import {
  accetta,
  compara,
  prepara,
  QUANDO,
  rigaObiettivo,
  TESTATA_OBIETTIVI,
  valori,
} from "../supporto/giro-schede";
import { INIEZIONI } from "../supporto/iniezioni";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const RIGHE = {
  Obiettivi: [
    TESTATA_OBIETTIVI,
    rigaObiettivo("Rossi Mario", "Cura dello standard", "mantenimento dello standard"),
    rigaObiettivo("Rossi Mario", "N. atti", "10", 4),
  ],
};
const ROSSI = "Scheda Rossi Mario";

/** As a cell keeps it: line breaks are one character. */
const inCella = (t: string): string => t.replace(/\r\n?/g, "\n");

/** Texts of a sheet with the formula of each, where it has one. */
const formule = (nome: string): unknown[] =>
  [...(host.workbook.sheetByName(nome)?.rows.values() ?? [])].flatMap((r) =>
    [...r.values()].flatMap((c) => (c.formula === undefined ? [] : [c.formula])),
  );

test.each(INIEZIONI)(
  "%s, in a sheet of the workbook, stays text in table, log and the next scheda",
  async (_, testo) => {
    host = openWorkbook(cartellaDiRighe(RIGHE));
    await prepara();
    const proprie = formule(ROSSI).length;
    for (const dove of ["B4", "B5", "E9", "F9", "G9", "L9", "M9"])
      host.coauthor.write(ROSSI, dove, `'${testo}`);
    host.coauthor.write(ROSSI, "E10", `'${testo}`);
    const { confronto } = await compara();
    await accetta(confronto);
    const [, riga, numerica] = valori(host, "Obiettivi");
    expect([riga?.[8], riga?.[4], riga?.[5]]).toEqual([
      inCella(testo).trim(),
      inCella(testo),
      inCella(testo),
    ]);
    // A number was asked: what is none is left where it is.
    expect([numerica?.[8], confronto.risposte.find((r) => r.cellaScheda === "E10")?.stato]).toEqual([
      4,
      "illeggibile",
    ]);
    expect([formule("Obiettivi"), formule("Referto registro")]).toEqual([[], []]);
    expect(
      valori(host, "Referto registro")
        .slice(1)
        .map((r) => inCella(String(r[9])).trim()),
    ).toEqual(Array.from({ length: 3 }, () => inCella(testo).trim()));
    // What is not read is refused; then the next scheda carries who and when as typed.
    host.coauthor.write(ROSSI, "E10", 4);
    expect((await prepara()).daRaccogliere).toEqual([]);
    expect(formule(ROSSI)).toHaveLength(proprie);
    expect(inCella(String(valori(host, ROSSI)[3]?.[1]))).toBe(inCella(testo).trim());
  },
);

test.each(INIEZIONI)("%s, in a file and in its name, stays text in the log", async (_, testo) => {
  host = openWorkbook(cartellaDiRighe(RIGHE));
  const { schede } = await compara();
  const [scheda] = schede;
  if (!scheda) throw new Error("no scheda");
  const altra = openWorkbook(fileDiScheda(scheda).byte);
  const foglio = altra.workbook.sheets[0]?.name ?? "";
  for (const dove of ["B4", "F9"]) altra.coauthor.write(foglio, dove, `'${testo}`);
  const file = { nome: `${testo}.xlsx`, byte: altra.save() };
  altra.close();
  const { confronto } = await compara(leggiFile(file));
  await accetta(confronto);
  expect(inCella(String(valori(host, "Obiettivi")[1]?.[4]))).toBe(inCella(testo));
  const [, riga] = valori(host, "Referto registro");
  expect([inCella(String(riga?.[2])), inCella(String(riga?.[3]))]).toEqual([
    inCella(`${testo}.xlsx`),
    inCella(testo).trim(),
  ]);
  expect([formule("Obiettivi"), formule("Referto registro")]).toEqual([[], []]);
});

test("a formula in a returned file gives its result as it stands there, as text, and is said", async () => {
  host = openWorkbook(cartellaDiRighe(RIGHE));
  const [scheda] = (await compara()).schede;
  if (!scheda) throw new Error("no scheda");
  const { nome, byte } = fileDiScheda(scheda);
  const parti = unzipSync(byte);
  const dove = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parti[dove] ?? new Uint8Array());
  const rotto = xml.replace(
    /<c r="F9"([^>]*)\/>/,
    '<c r="F9"$1 t="str"><f>HYPERLINK("http://esempio.invalid","=qui")</f><v>=qui</v></c>',
  );
  expect(rotto).not.toBe(xml);
  const { confronto } = await compara(
    leggiFile({ nome, byte: zipSync({ ...parti, [dove]: strToU8(rotto) }) }),
  );
  expect(confronto.avvisi.map((a) => a.it).join()).toContain("F9: è una formula, se ne prende il risultato");
  await conSchede((c) => raccogli(c, confronto.risposte, QUANDO));
  expect(valori(host, "Obiettivi")[1]?.[4]).toBe("=qui");
  expect([formule("Obiettivi"), formule("Referto registro")]).toEqual([[], []]);
});

test.each(INIEZIONI)(
  "%s in a reminder is the body of the message, and nothing else of the link",
  async (_, testo) => {
    host = openWorkbook(
      cartellaDiRighe({
        Obiettivi: [TESTATA_OBIETTIVI, rigaObiettivo("Rossi Mario", `Atti ${testo}`, "10")],
      }),
    );
    const { schede, lette } = await compara();
    const [sollecito] = sollecita(schede, lette, null);
    const link = sollecito?.link ?? "";
    expect(link).toMatch(/^mailto:\?subject=[^&?#<>"\s]*&body=[^&?#<>"\s]*$/);
    const campi = new URL(link).searchParams;
    expect([...campi.keys()]).toEqual(["subject", "body"]);
    expect(decodeURIComponent(link.split("&body=")[1] ?? "").replace(/\r\n/g, "\n")).toBe(sollecito?.testo);
  },
);
