/** A previsione before and one after the variation proposed: the one after is the current one. */
import { letto } from "../supporto/leggi-righe";

test.each([
  ["Stanziamento ante variazione", "Stanziamento post variazione"],
  ["Previsione prima della variazione", "Previsione dopo la variazione"],
  ["Stanziato", "Stanziato dopo variazioni"],
])("«%s», «%s»", async (prima, dopo) => {
  const r = await letto(
    {
      Spese: [
        ["Cap.", "Oggetto", "Miss.", "Prog.", "Stanziamento iniziale", prima, dopo, "Impegnato"],
        [310, "Illuminazione", 10, 5, 6000, 6500, 7000, 6400],
        [400, "Verde pubblico", 9, 2, 4000, 4200, 4400, 4100],
      ],
    },
    "2024-12-31",
  );
  const { previsioneIniziale, previsioneAttuale } = r.bilancio.spese?.totali ?? {};
  expect([previsioneIniziale, previsioneAttuale, r.rilievi.filter((x) => x.codice === "MAP-001")]).toEqual([
    "10000.00",
    "11400.00",
    [],
  ]);
});
