/** BIL-009 names the code only where there is one. */
import { letto } from "../supporto/leggi-righe";

const messaggio = async (codice: string): Promise<string | undefined> => {
  const con = <T>(v: T): T[] => (codice === "" ? [] : [v]);
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Descrizione", ...con("Codice"), "Assestato", "Impegnato"],
        [310, "Illuminazione", ...con(codice), 7000, 6500],
        [310, "Manutenzione lampioni", ...con(codice), 900, 800],
      ],
    },
    "2024-12-31",
  );
  return r.rilievi.find((x) => x.codice === "BIL-009")?.messaggio;
};

test.each([
  ["U.1.03.02.05.004", "con lo stesso codice: conta due volte."],
  ["", "di «Spese»: conta due volte."],
])("code «%s»", async (codice, fine) => {
  expect((await messaggio(codice))?.endsWith(fine)).toBe(true);
});

const senzaCapitolo = async (
  righe: readonly (readonly (string | number)[])[],
): Promise<readonly unknown[]> => {
  const testa = ["Oggetto", "Missione", "Programma", "Assestato", "Impegnato"];
  const r = await letto({ Spese: [testa, ...righe] }, "2024-12-31");
  return r.rilievi.filter((x) => x.codice === "BIL-009").map((x) => x.cella);
};
const lampioni = ["Lampioni", 10, 5, 4100, 3900.5] as const;
const siepi = ["Siepi", 9, 2, 800, 650] as const;

test.each<[string, readonly (readonly (string | number)[])[], readonly string[]]>([
  ["the same row again", [lampioni, siepi, lampioni], ["A4"]],
  ["right below itself", [lampioni, lampioni, siepi], ["A3"]],
  ["with other amounts", [lampioni, siepi, ["Lampioni", 10, 5, 4100, 0]], []],
  ["of another programma", [lampioni, siepi, ["Lampioni", 9, 2, 4100, 3900.5]], []],
  ["of one amount", [["Neve", 10, 5, 500, 500], siepi, ["Neve", 10, 5, 500, 500]], []],
])("without a capitolo: %s", async (_, righe, celle) => {
  expect(await senzaCapitolo(righe)).toEqual(celle);
});
