/**
 * The coat of arms on the cover: put before or after the first referto, kept where the user has it, gone when they take it
 * away. learn.microsoft.com/javascript/api/excel/excel.shapecollection (addImage), excel.shape
 */
import { HostFault } from "../../src/app/porte/cartella";
import { ponStemma, rimettiStemma } from "../../src/app/referto/stemma";
import { conCartella } from "../../src/excel/cartella-excel";
import { NOME_STEMMA, SPAZIO_STEMMA } from "../../src/excel/foglio/stemma";
import { ALTEZZA_STEMMA, postoStemma } from "../../src/referto/copertina/posto-stemma";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { boxOf } from "../../src/simulator/host/anchors";
import { nameOf } from "../../src/simulator/workbook/drawing";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { jpeg, png } from "../supporto/figura";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(cartellaPiccola());
});
afterEach(() => {
  host.close();
});

const STEMMA = png(120, 150);
const metti = (byte: Uint8Array | null) => conCartella((c) => ponStemma(c, byte));

/** The pictures of a sheet: name, box in points, bytes. */
const figure = (foglio = "Referto") => {
  const s = host.workbook.sheetByName(foglio);
  return (s?.drawing?.items ?? []).map((d) => {
    const { left, top, width, height } = boxOf(s as NonNullable<typeof s>, d);
    return { nome: nameOf(d), posto: [left, top, width, height], byte: d.picture?.bytes };
  });
};
const posto = (larghezza: number, altezza: number): number[] => {
  const { left, top, width, height } = postoStemma({ larghezza, altezza });
  return [left, top, width, height].map((n) => expect.closeTo(n, 1) as number);
};
const alta = (): number | undefined => host.workbook.sheetByName("Referto")?.rowInfo.get(1)?.height;
const riapri = (): void => {
  const byte = host.save();
  host.close();
  host = openWorkbook(byte);
};
const delFoglio = (lavoro: (copertina: Excel.Worksheet) => void): Promise<void> =>
  host.Excel.run(async (c) => {
    lavoro(c.workbook.worksheets.getItem("Referto"));
    await c.sync();
  });
const parti = (): Promise<number> =>
  host.Excel.run(async (c) => {
    const quante = c.workbook.customXmlParts.getByNamespace(SPAZIO_STEMMA).getCount();
    await c.sync();
    return quante.value;
  });

test("put before the first referto it stands on its cover, in its own proportion, in a row made for it", async () => {
  expect(await metti(STEMMA)).toMatchObject({ ok: true, riconosciuto: { stemma: true } });
  riapri();
  await genera();
  riapri();
  expect(figure()).toEqual([{ nome: NOME_STEMMA, posto: posto(120, 150), byte: STEMMA }]);
  const [larga = 0, bassa = 0] = figure()[0]?.posto.slice(2) ?? [];
  expect(larga / bassa).toBeCloseTo(120 / 150, 2);
  expect(alta()).toBe(ALTEZZA_STEMMA);
  await host.Excel.run(async (c) => {
    const f = c.workbook.worksheets.getItem("Referto").shapes.getItem(NOME_STEMMA);
    f.load("altTextDescription,altTextTitle,placement,lockAspectRatio");
    await c.sync();
    expect(f.toJSON()).toMatchObject({
      altTextTitle: "Stemma",
      altTextDescription: "Stemma dell'ente",
      placement: "Absolute",
      lockAspectRatio: true,
    });
  });
});

test("put on a cover that is there, changed for another, taken away", async () => {
  await genera();
  const bassa = alta();
  await metti(STEMMA);
  expect(figure()).toHaveLength(1);
  await metti(jpeg(300, 100));
  expect(figure()).toEqual([{ nome: NOME_STEMMA, posto: posto(300, 100), byte: jpeg(300, 100) }]);
  expect(await parti()).toBe(1);
  expect(await metti(null)).toMatchObject({ ok: true, riconosciuto: { stemma: false } });
  expect([figure(), await parti()]).toEqual([[], 0]);
  await genera();
  expect([figure(), alta()]).toEqual([[], bassa]);
});

test.each<[string, boolean]>([
  ["on a cover", true],
  ["before there is one", false],
])("what is done to it is taken back with what it returned: %s", async (_, copertina) => {
  if (copertina) await genera();
  const rimetti = async (esito: Awaited<ReturnType<typeof metti>>) => {
    if (!esito.ok) throw new Error(esito.problema.tipo);
    return conCartella((c) => rimettiStemma(c, esito.prima));
  };
  const messo = await metti(STEMMA);
  const cambiato = await metti(jpeg(300, 100));
  const tolto = await metti(null);
  const byte = async () => {
    if (!copertina) await genera();
    return figure().map((f) => f.byte);
  };
  await rimetti(tolto);
  expect(await byte()).toEqual([jpeg(300, 100)]);
  await rimetti(cambiato);
  if (copertina) expect(await byte()).toEqual([STEMMA]);
  expect(await rimetti(messo)).toMatchObject({ ok: true, riconosciuto: { stemma: false } });
  expect([figure(), await parti()]).toEqual([[], 0]);
});

test("where the user has moved it and as large as they made it, it stays through another press and a renamed cover", async () => {
  await metti(STEMMA);
  await genera();
  await delFoglio((copertina) => {
    copertina.name = "Frontespizio";
    copertina.shapes.getItem(NOME_STEMMA).set({ left: 40, top: 300, width: 60 });
  });
  const mosso = figure("Frontespizio");
  expect(mosso[0]?.posto).toEqual([40, 300, 60, 75].map((n) => expect.closeTo(n, 1) as number));
  await genera({ ente: "Città di Seconda" });
  expect(figure("Frontespizio")).toEqual(mosso);
});

test("taken away by hand it stays away, also when the cover is made again one day", async () => {
  await metti(STEMMA);
  await genera();
  await delFoglio((copertina) => {
    copertina.shapes.getItem(NOME_STEMMA).delete();
  });
  await genera();
  expect([figure(), await parti()]).toEqual([[], 0]);
  await delFoglio((copertina) => {
    copertina.delete();
  });
  await genera();
  expect(figure()).toEqual([]);
});

test("a cover deleted and made again has it back; what else the user drew there is theirs", async () => {
  await metti(STEMMA);
  await genera();
  await delFoglio((copertina) => {
    copertina.delete();
  });
  await genera();
  expect(figure()).toEqual([{ nome: NOME_STEMMA, posto: posto(120, 150), byte: STEMMA }]);
  await delFoglio((copertina) => {
    copertina.shapes.addImage(Buffer.from(png(9, 9)).toString("base64")).name = "Logo";
  });
  await metti(null);
  await genera();
  expect(figure().map((f) => f.nome)).toEqual(["Logo"]);
});

test("a press that fails anywhere leaves the picture where it was, and a first one that fails does not lose it", async () => {
  await metti(STEMMA);
  const senza = host.save();
  await genera();
  const [con, sua, sync] = [host.save(), figure(), host.counters.sync];
  for (const byte of [con, senza]) {
    for (let n = 2; n <= sync; n += 2) {
      host.close();
      host = openWorkbook(byte);
      host.faults.failAtSync(n, "GeneralException");
      await genera().catch((errore: unknown) => {
        if (!(errore instanceof HostFault)) throw errore;
      });
      host.faults.clear();
      if (byte === senza) await genera();
      expect(figure()).toEqual(sua);
    }
  }
}, 120_000);

test.each([
  ["changed", true, jpeg(300, 100)],
  ["put for the first time", false, jpeg(300, 100)],
  ["taken away", true, null],
])(
  "%s, and Excel breaks off half way: one picture at the most, whole",
  async (_, prima, byte) => {
    if (prima) await metti(STEMMA);
    await genera();
    const salvata = host.save();
    const sua = figure();
    let da = host.counters.azioni;
    await metti(byte);
    const quante = host.counters.azioni - da;
    const nuova = figure();
    for (let n = quante; n > 0; n -= Math.ceil(quante / 10)) {
      host.close();
      host = openWorkbook(salvata);
      da = host.counters.azioni;
      host.faults.failAtAction(da + n, "GeneralException");
      const riuscito = await metti(byte).then(
        () => true,
        () => false,
      );
      host.faults.clear();
      const ora = figure();
      expect([sua, nuova]).toContainEqual(ora);
      if (riuscito) expect(ora).toEqual(nuova);
      expect(await parti()).toBe(ora.length);
    }
  },
  60_000,
);

test.each([
  [new Uint8Array(), /è vuoto/],
  [new TextEncoder().encode("GIF89a"), /PNG o JPEG/],
  [STEMMA.slice(0, 60), /rovinata/],
])("a file that is no picture is refused and nothing changes", async (byte, detto) => {
  await metti(STEMMA);
  const esito = await metti(byte);
  expect(esito).toMatchObject({ ok: false, problema: { tipo: "stemma" } });
  const { spiegaProblema } = await import("../../src/app/giudizio/problema");
  if (!esito.ok) expect(spiegaProblema(esito.problema)).toMatch(detto);
  expect(await parti()).toBe(1);
});

test("a protected cover is left as it is, in words", async () => {
  await genera();
  await delFoglio((copertina) => {
    copertina.protection.protect();
  });
  await expect(metti(STEMMA)).rejects.toMatchObject({ codice: "foglio-protetto" });
  expect([figure(), await parti()]).toEqual([[], 0]);
});
