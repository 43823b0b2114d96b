/** Another table below one of the budget, under headings that nobody can list: its rows are no voci, and it is said. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTA: Riga = ["Capitolo", "Oggetto", "Miss.", "Prog.", "Iniziale", "Assestato", "Impegnato", "Pagato"];
const VOCI: readonly Riga[] = [
  [100, "Cancelleria", 1, 3, 5000, 5500, 5100.5, 4000],
  [110, "Pulizie", 1, 6, 9000, 9000, 8000, 7600.25],
  [200, "Mense", 4, 6, 31000, 32000, 30000, 21000],
];
const TOTALE: Riga = ["Totale", "", "", "", 45000, 46500, 43100.5, 32600.25];
const PRESTITI: readonly Riga[] = [
  ["Pos.", "Banca", "", "", "Capitale iniziale", "Capitale residuo", "Quota capitale", "Quota interessi"],
  [1, "Cassa DD.PP.", "", "", 90000, 88000, 4100, 900],
  [2, "Credito Sportivo", "", "", 60000, 59000, 2000, 700.5],
];
const MEZZI: readonly Riga[] = [
  ["Targa", "Mezzo", "", "", "Bollo previsto", "Assicurazione", "Carburante"],
  ["AB123CD", "Scuolabus", "", "", 600, 1900, 1700.5],
  ["EF456GH", "Furgone", "", "", 300, 900, 820],
];

const detto = async (...sotto: readonly Riga[]): Promise<unknown> => {
  const r = await letto({ Uscite: [TESTA, ...VOCI, ...sotto] }, "2024-12-31");
  return [r.bilancio.spese?.voci, r.bilancio.spese?.totali.impegnato, r.rilievi.map((x) => x.codice)];
};

test.each<[string, readonly Riga[]]>([
  ["under its title", [[], ["Mutui in ammortamento"], ...PRESTITI]],
  ["below a blank row", [[], ...PRESTITI]],
  ["below the total", [TOTALE, [], ["Mutui in ammortamento"], ...PRESTITI]],
  ["under a title right below the rows", [["Mutui in ammortamento"], ...PRESTITI]],
  ["of other things", [[], ["Parco automezzi"], ...MEZZI]],
])("%s", async (_, sotto) => {
  expect(await detto(...sotto)).toEqual([3, "43100.50", ["MAP-011"]]);
});

test.each<[string, readonly Riga[]]>([
  ["a signature where the amounts stand", [[], ["", "", "", "", "Il Responsabile", "del servizio"]]],
  ["the heading again", [[], TESTA, [300, "Neve", 10, 5, 900, 900, 0, 0]]],
  ["a line of units under the heading again", [[], TESTA, ["", "", "", "", "euro", "euro", "euro", "euro"]]],
])("%s begins no other table", async (_, sotto) => {
  const [voci, impegnato, codici] = (await detto(...sotto)) as [number, string, string[]];
  expect([voci >= 3, impegnato, codici.includes("MAP-011")]).toEqual([true, "43100.50", false]);
});
