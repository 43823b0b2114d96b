/** The check alone, on the local host: the verdict of the referto, and not one cell written. */
import { readFileSync } from "node:fs";
import { controlla } from "../../src/app/referto/controlla";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook } from "../../src/simulator/index";
import { genera, RICHIESTA } from "../supporto/lavoro";

const esempio = (): Uint8Array => new Uint8Array(readFileSync("assets/esempio/borgo-esempio-2023.xlsx"));

test("it finds what the referto finds, and writes nothing", async () => {
  const host = openWorkbook(esempio());
  try {
    const { version } = host.workbook;
    const passi: string[] = [];
    const controllo = await conCartella((c) => controlla(c, RICHIESTA, (p) => passi.push(p.messaggio.it)));
    expect(host.workbook.version).toBe(version);
    expect(host.counters.celleScritte).toBe(0);
    expect(passi).toEqual(["Leggo i fogli", "Leggo le righe", "Ricalcolo e controllo"]);
    const referto = await genera();
    if (!controllo.ok || !referto.ok) throw new Error("the sample can be judged");
    expect(controllo.quadro.rilievi).toEqual(referto.quadro.rilievi);
    expect(controllo.quadro.rilievi.length).toBeGreaterThan(0);
    expect(controllo.riconosciuto.tabelle.map((t) => t.struttura)).toEqual(["entrate", "spese", "obiettivi"]);
  } finally {
    host.close();
  }
});

test("without a table there is no verdict, and what was looked at is said", async () => {
  const host = openWorkbook();
  try {
    await expect(conCartella((c) => controlla(c, RICHIESTA))).resolves.toMatchObject({
      ok: false,
      problema: { tipo: "nessuna-tabella" },
      riconosciuto: { tabelle: [] },
    });
  } finally {
    host.close();
  }
});
