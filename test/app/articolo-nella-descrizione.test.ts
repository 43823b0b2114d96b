/** "1 STIPENDI" in one cell of a print: the allegato says the articolo and the description each in its column, live. */
import { openWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { TABELLE } from "../supporto/cartella-piccola";
import { adesso, modifica } from "../supporto/dopo-la-pressione";
import { genera } from "../supporto/lavoro";
import type { OpenWorkbook } from "../../src/simulator/index";

const SPESE = [
  "Missione;Programma;Responsabile;Tit;Piano Fin. 118/11;Capitolo;Art./Descrizione;Previsione iniziale;Previsione attuale;Impegnato;Disponibilità;Pagato".split(
    ";",
  ),
  [1, 1, "Rossi Mario", 1, "U.1.03.02.01.001", 100, "1 ORGANI DEL COMUNE", 500, 550, 400, 150, 300],
  [1, 2, "Verdi Anna", 1, "U.1.01.01.01.002", 110, "2  STIPENDI", 600, 600, 650, -50, 450],
  [4, 2, "Verdi Anna", 1, "U.1.03.01.02.999", 120, " 12 LIBRI DI TESTO", 100, 100.5, 90, 10.5, 95],
  [10, 5, "Rossi Mario", 2, "U.2.02.01.09.012", 200, "1 STRADE", 300, 400, 100, 300, 50],
  ["TOTALE SPESE", "", "", "", "", "", "", 1500, 1650.5, 1240, 410.5, 895],
];

/** Capitolo, articolo and description as the allegato shows them. */
function mostrati(host: OpenWorkbook): unknown[] {
  return [...(adesso(host).sheetByName("Referto Spese")?.rows.values() ?? [])]
    .map((r) => [3, 4, 5].map((c) => r.get(c)?.value ?? null))
    .filter(([capitolo]) => typeof capitolo === "string" && /^\d+$/.test(capitolo));
}

test("each in its column, and an edit of the cell shows in both", async () => {
  const host = openWorkbook(cartellaDiRighe({ ...TABELLE, Spese: SPESE }));
  try {
    await genera();
    expect(mostrati(host)).toEqual([
      ["100", "1", "ORGANI DEL COMUNE"],
      ["110", "2", "STIPENDI"],
      ["120", "12", "LIBRI DI TESTO"],
      ["200", "1", "STRADE"],
    ]);
    await modifica(host, {
      fai: (f) => {
        f("Spese").getRange("G2:G3").values = [["3 SINDACO"], ["INSIEME"]];
      },
    });
    expect(mostrati(host).slice(0, 2)).toEqual([
      ["100", "3", "SINDACO"],
      ["110", "INSIEME", "INSIEME"],
    ]);
  } finally {
    host.close();
  }
});
