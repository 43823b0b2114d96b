/**
 * Erasing what Referto remembers, on the host: in the saved file no part keeps a name, a reason or a choice of before, in
 * whatever places they were kept; the sheets stay as they were. docs/dati-personali.md.
 */
import { strFromU8, unzipSync } from "fflate";
import { correggi } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { isVuota, MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import { riconosci } from "../../src/app/vista/riconosci";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"],
        [10, "Carta", 100, 40, 50],
        [20, "Penne", 50, 20, 10],
      ],
    }),
  );
});
afterEach(() => {
  host.close();
});

const giorno = parseDataIso("2023-07-20");
if (!giorno) throw new Error("no such day");

const decidi = (c: Correzione) => conCartella((cartella) => correggi(cartella, c));

/** What is decided after the last referto, so that no sheet of it says it. */
const SOLO_RICORDATI = /Zanelli|Ottavia|Barbieri|rettifica approvata|Premessa di prova|fuori dal comune/;

async function decidiTutto(): Promise<void> {
  const esito = await genera();
  if (!esito.ok || !giorno) throw new Error("no referto");
  const rilievi = esito.quadro.rilievi.filter((r) => r.gravita === "errore");
  const scelte: readonly Correzione[] = [
    { tipo: "accetta", rilievi, motivo: "rettifica approvata", nome: "Ottavia Zanelli", giorno },
    { tipo: "gruppo", gruppo: { nome: "Barbieri Elio", varianti: ["Elio Barbieri"] } },
    { tipo: "stralcio", chiave: "10|8|Corsi", motivo: "fuori dal comune" },
    {
      tipo: "impostazioni",
      impostazioni: {
        ...MEMORIA_VUOTA.impostazioni,
        testi: { ...MEMORIA_VUOTA.impostazioni.testi, premessa: "Premessa di prova" },
      },
    },
  ];
  for (const c of scelte) expect(await decidi(c)).toMatchObject({ ok: true });
}

/** The names of the parts of the saved file in which the words stand, and all its parts. */
function salvata(parole: RegExp): {
  readonly con: readonly string[];
  readonly parti: Record<string, string>;
} {
  const parti = Object.fromEntries(
    Object.entries(unzipSync(host.save())).map(([nome, byte]) => [nome, strFromU8(byte)]),
  );
  return { con: Object.keys(parti).filter((n) => parole.test(parti[n] ?? "")), parti };
}

const fogliVisti = () =>
  host.workbook.sheets
    .filter((f) => f.visibility === "visible")
    .map((f) => [
      f.name,
      [...f.rows.values()].flatMap((r) => [...r.values()].map((c) => c.formula || c.value)),
    ]);

test("what was decided is in the custom XML part and in cells; erased, no part of the file has it", async () => {
  await decidiTutto();
  const prima = salvata(SOLO_RICORDATI).con;
  expect(prima.some((n) => n.startsWith("customXml/"))).toBe(true);
  expect(prima.some((n) => /sharedStrings|worksheets/.test(n))).toBe(true);
  const fogli = fogliVisti();

  expect(await decidi({ tipo: "ricomincia" })).toMatchObject({ ok: true });
  expect(salvata(SOLO_RICORDATI).con).toEqual([]);
  expect(fogliVisti()).toEqual(fogli);
  expect(fogli.map(([nome]) => nome)).toContain("Referto Spese");

  const file = host.save();
  host.close();
  host = openWorkbook(file);
  expect(isVuota((await conCartella(riconosci)).memoria)).toBe(true);
});

test("copies that a colleague or a later version left go too", async () => {
  await decidiTutto();
  await host.Excel.run(async (context) => {
    for (const json of [
      '{"versione":3,"revisione":1,"chiAccetta":"Ottavia Zanelli"}',
      '{"versione":99,"revisione":2,"futuro":"di Ottavia Zanelli"}',
      "cut short by Ottavia Zanelli",
    ])
      context.workbook.customXmlParts.add(`<referto xmlns="urn:referto:stato:1">${json}</referto>`);
    await context.sync();
  });
  expect(await decidi({ tipo: "ricomincia" })).toMatchObject({ ok: true });
  expect(salvata(SOLO_RICORDATI).con).toEqual([]);
});

test("what the last referti said is forgotten: the next has nothing to compare with", async () => {
  await genera();
  expect(isVuota((await conCartella(riconosci)).memoria)).toBe(false);
  await decidi({ tipo: "ricomincia" });
  const { memoria, ultimo } = await conCartella(riconosci);
  expect(memoria.istantanee).toEqual([]);
  expect(ultimo).toBeNull();
  await genera();
  expect((await conCartella(riconosci)).memoria.istantanee).toHaveLength(1);
});

/** The very hidden sheet is there still, and nothing points at it: somebody deleted the name. */
const senzaMarchio = (): void => {
  host.workbook.names = host.workbook.names.filter((n) => n.name !== "Referto_memoria");
};
const memorie = (): readonly string[] =>
  host.workbook.sheets.filter((f) => f.name.startsWith("Referto memoria")).map((f) => f.name);

test("a sheet of the memory whose mark was deleted is erased too, and no other is added", async () => {
  await decidiTutto();
  senzaMarchio();
  host.workbook.customXml = [];
  // It is still the memory, for what was decided.
  expect((await conCartella(riconosci)).memoria.chiAccetta).toBe("Ottavia Zanelli");
  expect(await decidi({ tipo: "ricomincia" })).toMatchObject({ ok: true });
  expect(salvata(SOLO_RICORDATI).con).toEqual([]);
  expect(memorie()).toEqual(["Referto memoria"]);
});

test("so is one that was left behind when another took its place", async () => {
  await decidiTutto();
  const [prima] = memorie();
  senzaMarchio();
  const lasciata = host.workbook.sheetByName(prima ?? "");
  if (!lasciata) throw new Error("no memory in cells");
  // As a version that did not look for it would have gone on.
  lasciata.name = "Referto memoria (vecchia)";
  await decidi({ tipo: "gruppo", gruppo: { nome: "Rossi Ivo", varianti: ["Ivo Rossi"] } });
  const json = [...lasciata.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([, r]) => [...r.values()].map((c) => c.value));
  const altra = host.workbook.addSheet("Referto memoria (3)");
  json.forEach((v, i) => {
    altra.edit(i + 1, 1).value = v;
  });
  altra.visibility = "veryHidden";
  expect(await decidi({ tipo: "ricomincia" })).toMatchObject({ ok: true });
  expect(salvata(SOLO_RICORDATI).con).toEqual([]);
});

test("a very hidden sheet of the user's that begins with our line stays as it is", async () => {
  await genera();
  const suo = host.workbook.addSheet("Appunti");
  suo.edit(1, 1).value = "Qui Referto conserva le scelte fatte nel riquadro. Non modificare.";
  suo.edit(2, 1).value = '{"versione":3,"chiAccetta":"Ottavia Zanelli"}';
  suo.edit(9, 3).value = "Barbieri";
  suo.visibility = "veryHidden";
  expect(await decidi({ tipo: "ricomincia" })).toMatchObject({ ok: true });
  expect([...suo.rows].flatMap(([, r]) => [...r.values()].map((c) => c.value))).toHaveLength(3);
});
