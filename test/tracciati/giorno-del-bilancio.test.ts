/** The day that a table of the budget says it is of, against that of the referto: what was done since is not in it. */
import { letto } from "../supporto/leggi-righe";

const TABELLA = [
  ["Capitolo", "Oggetto", "Assestato", "Impegnato"],
  [310, "Illuminazione", 7000, 6500.5],
  [400, "Verde pubblico", 4400, 4000],
];
const detto = async (foglio: string, titolo: string, data: string): Promise<unknown> => {
  const r = await letto({ [foglio]: titolo === "" ? TABELLA : [[titolo], ...TABELLA] }, data);
  return [r.bilancio.spese?.voci, r.rilievi.map((x) => [x.codice, x.gravita]), r.verdetto.esito];
};

test.each([
  ["Uscite", "Quadro della spesa al 31/08/2024", "2024-12-31"],
  ["Uscite al 30-09-2024", "", "2024-12-31"],
  ["Uscite", "Situazione al 30 giugno 2024", "2024-09-15"],
  ["Uscite", "Situazione al 31/12/2024", "2024-06-30"],
])("«%s», «%s», on %s: read, and said", async (foglio, titolo, data) => {
  expect(await detto(foglio, titolo, data)).toEqual([2, [["MAP-012", "avviso"]], "da vedere"]);
});

test.each([
  ["Uscite", "Situazione al 28/12/2024", "2024-12-31"],
  ["Uscite", "Situazione al 31/12/2024", "2024-12-31"],
  ["Uscite", "Comune di Aldeno - Piazza IV Novembre, 7", "2024-12-31"],
  ["Uscite", "Fondo iniziale al 01/01/2024: 90.000", "2024-12-31"],
  ["09.03", "", "2024-12-31"],
  ["Uscite cap. 1-8", "", "2024-12-31"],
  ["Uscite", "PEG approvato con delibera n. 12 del 15/02/2024", "2024-12-31"],
])("«%s», «%s», on %s: nothing to say", async (foglio, titolo, data) => {
  expect(await detto(foglio, titolo, data)).toEqual([2, [], "si"]);
});

test.each<[string, readonly number[], string, string]>([
  ["each has its period alone", [3000, 1000.5, 20], "avviso", "da vedere"],
  ["what is committed goes on growing", [6500.5, 4100, 900], "nota", "si"],
  ["one commitment was taken away", [6500.5, 4100, 700], "nota", "si"],
])("two halves of a year: %s", async (_, dopo, gravita, esito) => {
  const testa = ["Capitolo", "Oggetto", "Assestato", "Impegnato"];
  const mesi = (impegnati: readonly number[]) => [
    testa,
    ...impegnati.map((n, i) => [310 + i, `Voce ${i}`, 7000, n]),
    [320, "Altra", 50, 50],
  ];
  const r = await letto(
    { "Uscite I sem": mesi([5000, 4000, 800]), "Uscite II sem": mesi(dopo) },
    "2024-12-31",
  );
  expect([r.rilievi.map((x) => [x.codice, x.gravita, x.foglio]), r.verdetto.esito]).toEqual([
    [["MAP-012", gravita, "Uscite I sem"]],
    esito,
  ]);
});
