/**
 * Another author moves the tables while the referto is written. Formulas already written follow inserted rows, those
 * written afterwards would point at other ones:
 * learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins
 */
import { HostFault, type Passo } from "../../src/app/porte/cartella";
import { spiegaGuasto } from "../../src/app/giudizio/guasti";
import type { Edit } from "../../src/simulator/host/faults";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { attese, coautoreAl } from "../supporto/caos/coautore";
import { prepara } from "../supporto/caos/guasti";
import { istantanea } from "../supporto/istantanea";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const apri = (): OpenWorkbook =>
  (host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Disponibilità"],
        [10, "Carta", 100, 40, 60],
        [20, "Penne", 50, 20, 30],
        [30, "Sedie", 70, 70, 0],
      ],
    }),
  ));

/** The amounts in the row of a text, left to right, in the referto of the expenses. */
function importi(testo: string): number[] {
  host.save();
  const righe = [...(host.workbook.sheetByName("Referto Spese")?.rows.values() ?? [])];
  const riga = righe.find((r) => [...r.values()].some((cella) => cella.value === testo));
  return [...(riga ?? [])]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { value }]) => (typeof value === "number" ? value : []));
}

/** All there is of our sheets, but for the charts: those are in ripristino.test.ts. */
function referto(): string[] {
  host.save();
  return host.workbook.sheets
    .filter((s) => s.name !== "Spese")
    .flatMap((s) =>
      istantanea(host.workbook, s).flatMap((r) => (r.startsWith("drawing") ? [] : `${s.name} ${r}`)),
    );
}

const inserisce: Edit = (_, c) => {
  c.insertRows("Spese", 3);
};
/** The request that looks at the tables again: the last one before the closing begins. */
async function syncDiControllo(): Promise<number> {
  apri();
  let sync = 0;
  await genera({}, ({ messaggio }) => {
    if (messaggio.it === "Chiudo e verifico") ({ sync } = host.counters);
  });
  host.close();
  return sync;
}

// Before it reads the cells, while it writes the formulas, before it looks again. All of them: npm run caos -- coautore.
test.each([3, 6, 8])(
  "rows inserted before request %s: the figures of one of the two states",
  async (sync) => {
    apri();
    const p = await prepara("genera");
    const attesa = await attese(p, "rows inserted");
    expect({ sync, rotta: await coautoreAl(p, sync, { nome: "rows inserted", ...attesa }) }).toEqual({
      sync,
      rotta: null,
    });
  },
  60_000,
);

test("it says that it begins again, and the figures are those of their rows", async () => {
  const sync = await syncDiControllo();
  apri();
  host.faults.editBeforeSync(sync, inserisce);
  const passi: Passo[] = [];
  expect(await genera({}, (p) => passi.push(p))).toMatchObject({ ok: true });
  expect(passi.map((p) => p.messaggio.it)).toContain("Le tabelle sono cambiate, rifaccio: Leggo i fogli");
  expect(["Carta", "Penne", "Sedie"].map((v) => importi(v).slice(0, 2))).toEqual([
    [100, 40],
    [50, 20],
    [70, 70],
  ]);
});

test("moved again while it begins again: refused in words, and the referto is the one before", async () => {
  const sync = await syncDiControllo();
  apri();
  await genera();
  const prima = referto();
  const gia = host.counters.sync;
  // Before every request from the one that looks again on.
  for (let n = 0; n < 30; n++) host.faults.editBeforeSync(gia + sync + n, inserisce);
  const errore: unknown = await genera({ ente: "Altro" }).catch((e: unknown) => e);
  host.faults.clear();
  expect(errore).toBeInstanceOf(HostFault);
  if (!(errore instanceof HostFault)) return;
  expect(errore.codice).toBe("fogli-cambiati");
  expect(spiegaGuasto(errore.codice)).toContain("il referto è rimasto quello di prima");
  const senzaIndirizzi = (r: string): string => r.replaceAll(/'?Spese'?!\$?[A-Z]+\$?\d+/g, "Spese!");
  expect(
    referto()
      .map(senzaIndirizzi)
      .filter((r) => !prima.map(senzaIndirizzi).includes(r))
      // The sheet of the fingerprint refers to the cells that moved: its references follow them, and it says they changed.
      .filter((r) => !r.startsWith("Impronta del referto")),
  ).toEqual([]);
});

test.each([
  ["the formula follows it, and nothing is made again", false],
  ["the copy of values is made again, and holds it", true],
])("an amount changed in its place: %s", async (_, valori) => {
  const sync = await syncDiControllo();
  apri();
  host.faults.editBeforeSync(sync, (_wb, c) => {
    c.write("Spese", "C3", 55);
  });
  const passi: Passo[] = [];
  await genera({ valori }, (p) => passi.push(p));
  expect(passi.some((p) => p.messaggio.it.includes("rifaccio"))).toBe(valori);
  expect(importi("Penne")[0]).toBe(55);
});
