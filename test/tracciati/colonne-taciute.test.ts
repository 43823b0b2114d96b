/** A column full of figures in a table that lacks its result, or its target, is never passed over for a word in its heading. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

const riga = (...v: Scalare[]): Scalare[] => v;

test.each([
  "Step 2 (luglio)",
  "Fase finale",
  "Cronoprogramma",
  "Attività svolta",
  "Note sul risultato",
  "Anno 2024",
])("as the only result there could be: «%s»", async (titolo) => {
  const r = await letto(
    {
      O: [
        riga("Obiettivo", "Indicatore", "Target", titolo),
        riga("Bus", "Corse", 90, 70),
        riga("Verde", "Alberi", 40, 44),
      ],
    },
    "2024-12-31",
  );
  const dice = r.rilievi.some((x) => x.codice === "MAP-010" && x.cella?.startsWith("D"));
  const letta = r.mappature.some((m) => m.colonne["raggiunto"] === "D");
  expect([dice || letta, letta || r.verdetto.esito !== "si"]).toEqual([true, true]);
});

test.each(["Programmato", "Programmazione", "Cronoprogramma", "Livello", "Misura", "Anno 2024"])(
  "as the only target there could be: «%s»",
  async (titolo) => {
    const r = await letto(
      {
        O: [
          riga("Obiettivo", "Indicatore", titolo, "Risultato"),
          riga("Bus", "Corse", 90, 70),
          riga("Verde", "Alberi", 40, 44),
        ],
      },
      "2024-12-31",
    );
    const dice = r.rilievi.some((x) => x.codice === "MAP-010" && x.cella?.startsWith("C"));
    const letta = r.mappature.some((m) => m.colonne["target"] === "C");
    expect([dice || letta, letta || r.verdetto.esito !== "si"]).toEqual([true, true]);
  },
);

test("where target and result are there, such columns stay out of scope without a word", async () => {
  const r = await letto(
    {
      O: [
        riga("Obiettivo", "Indicatore", "Target", "Risultato", "Fase 1", "Programma"),
        riga("Bus", "Corse", 90, 95, 10, 1),
        riga("Verde", "Alberi", 40, 44, 20, 2),
      ],
    },
    "2024-12-31",
  );
  expect([r.rilievi, r.verdetto.esito]).toEqual([[], "si"]);
});
