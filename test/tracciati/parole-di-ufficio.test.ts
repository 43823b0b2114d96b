/** The words of offices and of exports for the amounts of the budget: nouns with a participle, abbreviations, words put together. */
import { letto } from "../supporto/leggi-righe";

test.each([
  ["Stanz. originario", "Stanz. vigente", "Impegni assunti", "Mandati emessi"],
  ["Dotazione di partenza", "Dotazione rideterminata", "Spesa impegnata", "Spesa pagata"],
  ["stanzIniziale", "stanzAssestato", "totImpegnato", "totPagato"],
  ["PREVINIZ", "PREVDEF", "IMPCOMP", "PAGCOMP"],
  ["BIL. INI.", "BIL. ASS.", "IMP.", "PAG."],
  ["Somma stanziata", "Somma stanziata comprese le variazioni", "Somma impegnata", "Somma pagata"],
  ["Spesa prevista", "Spesa assestata", "Spesa impegnata", "Somme liquidate e pagate"],
  ["Previsto", "Previsto dopo le variazioni", "Impegnato", "Pagato"],
  [
    "PREVISIONI INIZIALI DI COMPETENZA come da bilancio approvato dal Consiglio",
    "PREVISIONI DEFINITIVE DI COMPETENZA a seguito delle variazioni approvate dalla Giunta",
    "IMPEGNI DI COMPETENZA registrati alla data del conto",
    "PAGAMENTI IN CONTO COMPETENZA risultanti dal conto del tesoriere",
  ],
])("spese: «%s», «%s», «%s», «%s»", async (...parole) => {
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Miss.", "Prog.", ...parole],
        [310, "Illuminazione", 10, 5, 6000, 7000, 6400.5, 3100],
        [400, "Verde pubblico", 9, 2, 4200, 4400, 4100, 2050.25],
        [410, "Parchi", 9, 2, 900, 850, 700, 600],
      ],
    },
    "2024-12-31",
  );
  expect([r.bilancio.spese?.totali, r.rilievi.map((x) => x.codice)]).toEqual([
    {
      previsioneIniziale: "11100.00",
      previsioneAttuale: "12250.00",
      impegnato: "11200.50",
      disponibilita: "1049.50",
      pagato: "5750.25",
    },
    [],
  ]);
});

test.each([
  ["Entrata preventivata", "Entrata assestata", "Entrata accertata", "Entrata introitata"],
  ["Gettito stanziato", "Gettito variato", "Gettito accertato", "Introiti"],
  ["Previsione originale", "Previsione attuale", "Accertamenti", "Incassi"],
  ["PrevisioneIniziale", "PrevisioneAssestata", "TotaleAccertato", "TotaleRiscosso"],
])("entrate: «%s», «%s», «%s», «%s»", async (...parole) => {
  const r = await letto(
    {
      Entrate: [
        ["Titolo", "Capitolo", "Oggetto", ...parole],
        [1, 11, "Imposta", 6000, 7000, 6400.5, 3100],
        [3, 40, "Rette", 4200, 4400, 4100, 2050.25],
        [3, 41, "Canoni", 900, 850, 700, 600],
      ],
    },
    "2024-12-31",
  );
  expect([r.bilancio.entrate?.totali, r.rilievi.map((x) => x.codice)]).toEqual([
    {
      previsioneIniziale: "11100.00",
      previsioneAttuale: "12250.00",
      accertato: "11200.50",
      disponibilita: "1049.50",
      riscosso: "5750.25",
    },
    [],
  ]);
});

test.each([
  "Anno di origine",
  "Spese sostenute",
  "Importo medio",
  "Accertabile",
  "Stima a finire",
  "Compartecipazione",
  "Impatto",
])("«%s» is none of them", async (parola) => {
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Assestato", "Impegnato", parola],
        [310, "Illuminazione", 7000, 6400.5, 3100],
        [400, "Verde pubblico", 4400, 4100, 2050.25],
      ],
    },
    "2024-12-31",
  );
  expect(r.bilancio.spese?.totali).toMatchObject({
    previsioneIniziale: null,
    previsioneAttuale: "11400.00",
    impegnato: "10500.50",
    pagato: null,
  });
});

test.each([
  "Settore di competenza",
  "Servizio di appartenenza",
  "Ufficio proponente",
  "Assegnatario",
  "Consegnatario del capitolo",
  "In carico a",
])("«%s» says whose a voce is", async (parola) => {
  const r = await letto(
    {
      Spese: [
        [parola, "Capitolo", "Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato"],
        ["Tecnico", 310, "Illuminazione", 10, 5, 7000, 6400.5],
        ["Tecnico", 400, "Verde pubblico", 9, 2, 4400, 4100],
      ],
    },
    "2024-12-31",
  );
  expect(r.bilancio.spese?.perProgramma.map((p) => p.responsabile)).toEqual(["Tecnico", "Tecnico"]);
});

test("missione and programma under a letter each, where the numbers are those of the list", async () => {
  const righe = [
    [10, 5, 310, "Illuminazione", 7000, 6400.5],
    [9, 2, 400, "Verde pubblico", 4400, 4100],
    [1, 7, 410, "Elezioni", 900, 800],
  ];
  const r = await letto(
    { Spese: [["M", "P", "Cap.", "Oggetto", "Assestato", "Impegnato"], ...righe] },
    "2024-12-31",
  );
  expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma])).toEqual([
    [1, 7],
    [9, 2],
    [10, 5],
  ]);
});
