/** "1.250" where the point is the decimal mark is no amount, and is said; where it parts thousands it is 1.250. */
import { letto } from "../supporto/leggi-righe";

const said = async (...impegnati: readonly (string | number)[]): Promise<unknown> => {
  const righe = impegnati.map((v, i) => [310 + i, `Voce ${i}`, 10, 5, 90_000, v]);
  const r = await letto(
    { Spese: [["Cap.", "Oggetto", "Miss.", "Prog.", "Stanziato", "Impegnato"], ...righe] },
    "2024-12-31",
  );
  const suoi = r.rilievi.filter((x) => x.codice === "BIL-010").map((x) => x.cella);
  return [r.bilancio.spese?.totali.impegnato, suoi, r.verdetto.esito];
};

test.each<[string, readonly (string | number)[], readonly string[], string, string]>([
  ["one among points", ["4187.65", "1.250", "9388.17"], ["F3"], "13575.82", "no"],
  ["as many as points, and numbers", [70, "24.612", "1180.4", 80.5], ["F3"], "1330.90", "no"],
  ["thousands", ["1.250", "4.187", "12.500,50"], [], "17937.50", "si"],
  ["thousands, one decimal point", ["1.250", "4.187", "9.000", "12.5"], [], "14449.50", "si"],
  ["points with two decimals only", ["1.25", "4187.65"], [], "4188.90", "si"],
  ["numbers", [1.25, 4187.65], [], "4188.90", "si"],
])("%s", async (_, impegnati, celle, somma, esito) => {
  expect(await said(...impegnati)).toEqual([somma, celle, esito]);
});
