/** An amount with more than two decimals among cents may be a thousand times as much: it is said. */
import { letto } from "../supporto/leggi-righe";

const detto = async (...pagati: readonly number[]): Promise<unknown> => {
  const righe = pagati.map((v, i) => [700 + i, `Voce ${i}`, 90_000, 60_000, v]);
  const r = await letto(
    { Spese: [["Cap.", "Oggetto", "Assestato", "Impegnato", "Pagato"], ...righe] },
    "2024-12-31",
  );
  return [r.rilievi.filter((x) => x.codice === "MAP-029").map((x) => x.cella), r.verdetto.esito];
};

test.each<[string, readonly number[], readonly string[]]>([
  ["one of six", [1200.5, 41.27355, 880, 9321.07, 15, 7440.1], ["E3"]],
  ["cents", [1200.5, 41.27, 880, 9321.07, 15, 7440.1], []],
  ["the noise of a binary sum", [1200.5, 749.6999999999971, 880, 9321.07, 15, 7440.1], []],
  ["a column that is worked out", [1200.505, 41.273, 880.125, 9321.077, 15.2, 7440.1], []],
])("%s", async (_, pagati, celle) => {
  expect(await detto(...pagati)).toEqual([celle, celle.length === 0 ? "si" : "da vedere"]);
});
