/** Voci whose missione or titolo nobody can tell, where that of others is told: they are said. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const SPESE: Riga = ["Capitolo", "Oggetto", "Missione", "Programma", "Assestato", "Impegnato"];
const ENTRATE: Riga = ["Capitolo", "Oggetto", "Codice", "Assestato", "Accertato"];
const detti = (r: Rapporto) =>
  r.rilievi.filter((x) => x.codice === "MAP-032").map((x) => `${x.foglio ?? ""} ${x.cella ?? ""}`);

const spese = (missione: Scalare, programma: Scalare, oggetto = "Ponti"): readonly Riga[] => [
  SPESE,
  [10, "Neve", 10, 5, 1000, 900],
  [15, "Sale", 10, 5, 200, 150.5],
  [20, oggetto, missione, programma, 3000, 2500.5],
  [30, "Siepi", 9, 2, 800, 800],
  [40, "Parchi", 9, 2, 700, 20],
];

test.each<[string, readonly Riga[], readonly string[]]>([
  ["all known", spese(10, 5), []],
  ["neither missione nor programma", spese("", ""), ["Uscite C4"]],
  ["a missione that cannot be read", spese("da definire", 5), ["Uscite C4"]],
  ["no programma", spese(10, ""), []],
  ["several programmi", spese(10, "2, 4 E 5"), []],
  ["disavanzo has none", spese("", "", "Disavanzo di amministrazione"), []],
])("spese: %s", async (_, righe, attesi) => {
  const r = await letto({ Uscite: righe }, "2024-12-31");
  expect([detti(r), r.verdetto.esito]).toEqual([attesi, attesi.length === 0 ? "si" : "da vedere"]);
});

test("nobody's missione is known: there is nothing to say of one", async () => {
  const r = await letto(
    { Uscite: spese(10, 5).map((v) => [v[0] ?? "", v[1] ?? "", ...v.slice(4)]) },
    "2024-12-31",
  );
  expect(detti(r)).toEqual([]);
});

test("a missione named on the first sheet alone", async () => {
  const testa = [SPESE[0] ?? "", SPESE[1] ?? "", ...SPESE.slice(4)];
  const r = await letto(
    {
      "Uscite 1": [testa, ["Missione 10 Programma 5"], [10, "Neve", 1000, 900]],
      "Uscite 2": [testa, [20, "Ponti", 3000, 2500.5], [30, "Sale", 800, 800]],
    },
    "2024-12-31",
  );
  expect(detti(r)).toEqual(["Uscite 2 A2"]);
});

test.each<[string, Riga, readonly string[]]>([
  ["a code of another kind", [30, "Rette", "RETTE-1", 700, 650], ["Entrate A4"]],
  ["no code, and something accertato", [30, "Rette", "", 700, 650], ["Entrate A4"]],
  ["no code, and only foreseen", [30, "Utilizzo di accantonamenti", "", 700, ""], []],
  ["avanzo", ["", "Avanzo applicato", "", 700, ""], []],
])("entrate: %s", async (_, riga, attesi) => {
  const r = await letto(
    {
      Entrate: [
        ENTRATE,
        [10, "IMU", "E.1.01.01.06.001", 9000, 8800],
        [20, "TARI", "E.1.01.01.51.001", 5000, 4700.5],
        riga,
      ],
    },
    "2024-12-31",
  );
  expect(detti(r)).toEqual(attesi);
});

test.each(["Impegnato 2024-2026", "Impegni triennio 2024/26"])(
  "«%s» is of more years, and said",
  async (parola) => {
    const righe = spese(10, 5).map((v, i) => (i === 0 ? [...v.slice(0, 5), parola] : v));
    const r = await letto({ Uscite: righe }, "2024-12-31");
    expect([r.rilievi.map((x) => x.codice), r.verdetto.esito]).toEqual([["MAP-012"], "da vedere"]);
  },
);
