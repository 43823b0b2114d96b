/** Compared with another workbook: it is read as for a referto, never written, and the date of a comparison comes before. */
import { parseDataIso } from "../../src/base/data";
import { leggiConfrontata } from "../../src/app/referto/confronta-con";
import { conCartella } from "../../src/excel/cartella-excel";
import type { Confrontata } from "../../src/referto/dati/istantanea";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";
import { genera } from "../supporto/lavoro";

const GIUGNO = parseDataIso("2023-06-30");
const DICEMBRE = parseDataIso("2023-12-31");

const con = (atti: number, piano: string): Uint8Array =>
  cartellaDiRighe({
    Obiettivi: [
      TESTATA_OBIETTIVI,
      rigaObiettivo("Rossi Mario", "Approvazione del piano", "entro il 31/05/2023", piano),
      rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10", atti),
    ],
  });

/** What a workbook says at a date, and how many bytes of it changed. */
async function letta(byte: Uint8Array, data: typeof GIUGNO): Promise<Confrontata> {
  const host = openWorkbook(byte);
  try {
    const prima = host.save();
    const esito = await conCartella((c) => leggiConfrontata(c, data));
    expect(host.save()).toEqual(prima);
    if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
    return { nome: "referto-giugno.xlsx", istantanea: esito.istantanea };
  } finally {
    host.close();
  }
}

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const cambiato = (): string[] => valori(host, "Referto Confronto").flat().map(String);

test("what changed since is said, with the name of the file, also where this workbook remembers nothing", async () => {
  const confrontata = await letta(con(4, ""), GIUGNO);
  host = openWorkbook(con(12, "30/05/2023"));
  const esito = await genera({ dataRiferimento: DICEMBRE, confrontata });
  expect(esito.ok).toBe(true);
  const detto = cambiato();
  expect(detto[0]).toBe("Che cosa è cambiato");
  expect(detto).toEqual(
    expect.arrayContaining([
      "Dal 30 giugno 2023 al 31 dicembre 2023, a confronto con il file «referto-giugno.xlsx».",
      "Esito al 30/06/2023",
    ]),
  );
  // What the other said is not kept here: without it there is nothing to compare with.
  await genera({ dataRiferimento: DICEMBRE });
  expect(host.workbook.sheetByName("Referto Confronto")?.rows.get(1)?.get(1)?.value).not.toBe(
    "Che cosa è cambiato",
  );
});

test("it takes the place of what this workbook remembers, for this press", async () => {
  const confrontata = await letta(con(9, ""), parseDataIso("2023-03-31"));
  host = openWorkbook(con(4, ""));
  await genera({ dataRiferimento: GIUGNO });
  await genera({ dataRiferimento: DICEMBRE, confrontata });
  expect(cambiato()).toEqual(expect.arrayContaining(["Esito al 31/03/2023"]));
  await genera({ dataRiferimento: DICEMBRE });
  expect(cambiato()).toEqual(expect.arrayContaining(["Esito al 30/06/2023"]));
});

test.each([GIUGNO, DICEMBRE])(
  "one of %s is no earlier situation than 30 June: nothing is written",
  async (data) => {
    const confrontata = await letta(con(4, ""), data);
    host = openWorkbook(con(4, ""));
    const esito = await genera({ dataRiferimento: GIUGNO, confrontata });
    expect(esito).toMatchObject({
      ok: false,
      problema: { tipo: "confronto-dopo", nome: "referto-giugno.xlsx" },
    });
    expect(host.workbook.sheetByName("Referto Confronto")).toBeFalsy();
  },
);
