/** A hidden sheet is not read; whether it has what no other sheet has is said, and keeps from sì. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTA: Riga = ["Capitolo", "Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato", "Pagato"];
const PRIMI: readonly Riga[] = [
  [1010, "Carta e toner", 1, 3, 2400, 1800.5, 900],
  [1020, "Noleggio fotocopiatori", 1, 3, 5100, 5100, 2550],
  [1030, "Abbonamenti", 1, 11, 640, 610.2, 610.2],
];
const ALTRI: readonly Riga[] = [
  [4010, "Arredi scolastici", 4, 2, 12000, 8400, 0],
  [4020, "Libri di testo", 4, 7, 3300, 3300, 3300],
];
const PIANO: readonly Riga[] = [
  ["Obiettivo", "Indicatore", "Target", "Risultato"],
  ["Biblioteca", "Aperture serali", 20, 24],
  ["Musei", "Visitatori", 900, 1100],
];

const nascosti = (r: Rapporto) =>
  r.rilievi.filter((x) => x.codice === "MAP-014").map((x) => [x.foglio, x.gravita]);

test.each<[string, string, readonly Riga[], string, string]>([
  ["other voci of the same side", "Altre spese", [TESTA, ...ALTRI], "avviso", "da vedere"],
  [
    "the other side",
    "Entrate",
    [
      ["Capitolo", "Oggetto", "Codice", "Assestato", "Accertato"],
      [10, "IMU", "E.1.01.01.06.001", 9000, 8800],
      [20, "TARI", "E.1.01.01.51.001", 5000, 4700.5],
    ],
    "avviso",
    "da vedere",
  ],
  ["objectives", "Piano", PIANO, "avviso", "da vedere"],
  ["a copy", "Copia", [TESTA, ...PRIMI], "nota", "si"],
  ["an extract", "Carta", [TESTA, ...PRIMI.slice(0, 2)], "nota", "si"],
  ["another year", "Spese 2023", [TESTA, ...PRIMI], "nota", "si"],
  ["words", "Appunti", [["Da rivedere con la Giunta"], ["Sentire il revisore"]], "nota", "si"],
])("%s", async (_, nome, righe, gravita, esito) => {
  const r = await letto({ Uscite: [TESTA, ...PRIMI], [nome]: righe }, "2024-12-31", [nome]);
  expect([nascosti(r), r.verdetto.esito, r.bilancio.spese?.voci]).toEqual([[[nome, gravita]], esito, 3]);
});

test("it says what the sheet has, and how many rows", async () => {
  const r = await letto({ Uscite: [TESTA, ...PRIMI], Segue: [TESTA, ...ALTRI] }, "2024-12-31", ["Segue"]);
  expect(r.rilievi.find((x) => x.codice === "MAP-014")?.messaggio).toContain(
    "una tabella di spese (2 righe)",
  );
});
