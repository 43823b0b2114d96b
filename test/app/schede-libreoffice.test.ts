/** A scheda filled in LibreOffice, typed cell by cell, and collected: each kind of answer arrives as what it is. */
import { fileDiScheda, leggiFile } from "../../src/app/schede/file-schede";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { accetta, compara, rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";
import { riempi } from "../supporto/riempi";
import { conLibreOffice } from "../supporto/soffice";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

conLibreOffice("LibreOffice", () => {
  test("fills a percentage, a number, a day, SI, a text; locked cells refuse; all is collected", async () => {
    host = openWorkbook(
      cartellaDiRighe({
        Obiettivi: [
          TESTATA_OBIETTIVI,
          rigaObiettivo("Rossi Mario", "Pratiche chiuse", "65%"),
          rigaObiettivo("Rossi Mario", "N. atti", "10", 4),
          rigaObiettivo("Rossi Mario", "Approvazione del piano", "30/09/2023"),
          rigaObiettivo("Rossi Mario", "Sportello aperto", "SI"),
          rigaObiettivo("Rossi Mario", "Cura dello standard", "mantenimento dello standard"),
          rigaObiettivo("Rossi Mario", "Tempo medio", "<25 gg"),
        ],
      }),
    );
    const [scheda] = (await compara()).schede;
    if (!scheda) throw new Error("no scheda");
    expect(scheda.righe.map((r) => r.risposta)).toEqual([
      "percentuale",
      "numero",
      "data",
      "si-no",
      "testo",
      "numero",
    ]);
    const { nome, byte } = fileDiScheda(scheda);
    const compilata = riempi(byte, {
      B4: "Mario Rossi",
      B5: "14/07/2023",
      E9: "72,5%",
      E10: "12",
      E11: "30/06/2023",
      E12: "SI",
      E13: "Mantenuto, con una verifica al mese",
      E14: "22,5",
      F9: "Fatto,\nin due riprese",
      G9: "=1+1",
      G10: "10/12",
      F10: "-20% di reclami",
      L10: "Anna Verdi",
      M10: "01/07/2023",
      // Locked: the sheet is protected.
      B9: "un altro indicatore",
      P9: "un'altra chiave",
    });
    const [letta] = leggiFile({ nome, byte: compilata });
    if (letta?.tipo !== "letta") throw new Error(JSON.stringify(letta));
    expect(letta.scheda.guaste).toEqual([]);
    expect(letta.scheda.righe.map((r) => [r.chiave, r.indicatore])).toEqual(
      scheda.righe.map((r) => [r.chiave, r.indicatore]),
    );
    expect(letta.scheda.righe.map((r) => r.campi.raggiunto?.valore)).toEqual([
      0.725,
      12,
      45_107,
      "SI",
      "Mantenuto, con una verifica al mese",
      22.5,
    ]);

    const { confronto } = await compara([letta]);
    // A name that was typed proves nothing of who answered: who was asked is said beside it.
    expect([confronto.avvisi.map((a) => a.it), confronto.rifiutate]).toEqual([
      [expect.stringContaining("compilata da «Anna Verdi»")],
      [],
    ]);
    expect((await accetta(confronto)).rifiutate).toEqual([]);
    expect(
      valori(host, "Obiettivi")
        .slice(1)
        .map((r) => [r[8], r[4], r[5]]),
    ).toEqual([
      ["72,5%", "Fatto,\nin due riprese", "=1+1"],
      [12, "-20% di reclami", "10/12"],
      ["30/06/2023", "", ""],
      ["SI", "", ""],
      ["Mantenuto, con una verifica al mese", "", ""],
      [22.5, "", ""],
    ]);
    const chi = valori(host, "Referto registro")
      .slice(1)
      .map((r) => [r[5], r[3], r[4]]);
    expect(chi).toContainEqual(["Pratiche chiuse", "Mario Rossi", "14/07/2023"]);
    expect(chi).toContainEqual(["N. atti", "Anna Verdi", "01/07/2023"]);
  }, 200_000);
});
