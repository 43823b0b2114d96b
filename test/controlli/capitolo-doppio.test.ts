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
