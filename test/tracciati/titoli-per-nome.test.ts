/** The titolo of the voci where only a line among them, or the name of their sheet, says it. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTATA: Riga = ["Capitolo", "Oggetto", "Assestato", "Accertato", "Riscosso"];
const voce = (n: number): Riga => [n, `Voce ${n}`, 100, 90, 80];

test("a number and the official name, alone on a row", async () => {
  const r = await letto(
    {
      Entrate: [
        TESTATA,
        ["1 - Entrate correnti di natura tributaria, contributiva e perequativa"],
        voce(11),
        ["3. Entrate extratributarie"],
        voce(31),
        ["9 – Entrate per conto terzi e partite di giro"],
        voce(91),
      ],
    },
    "2024-12-31",
  );
  expect(r.bilancio.entrate?.perTitolo.map((t) => [t.titolo, t.voci])).toEqual([
    [1, 1],
    [3, 1],
    [9, 1],
  ]);
});

test("a number with another name is no titolo", async () => {
  const r = await letto(
    { Entrate: [TESTATA, ["1 - Proventi vari dei servizi"], voce(11), voce(31)] },
    "2024-12-31",
  );
  expect(r.bilancio.entrate?.perTitolo.map((t) => t.titolo)).toEqual([null]);
});

test.each([
  ["Tit.1", "Tit.3", [1, 3]],
  ["Entrate Titolo I", "Entrate Titolo III", [1, 3]],
  ["TIT_2", "TIT_4", [2, 4]],
  ["Titolo primo", "Titolo nono", [1, 9]],
  ["Tit.1-2", "Titoli", [null]],
])("sheets «%s», «%s»", async (a, b, titoli) => {
  const r = await letto({ [a]: [TESTATA, voce(11), voce(12)], [b]: [TESTATA, voce(31)] }, "2024-12-31");
  expect(r.bilancio.entrate?.perTitolo.map((t) => t.titolo)).toEqual(titoli);
});

test.each<[string, readonly Scalare[]]>([
  ["of seven figures", [1010151, 2010102, 3010201, 4050401, 9020402]],
  ["with points", ["1.0101.51", "2.0101.02", "3.0102.01", "4.0504.01", "9.0204.02"]],
])("codes %s that go on as the piano dei conti does", async (_, codici) => {
  const righe = codici.map((c, i) => [100 + i, `Voce ${i}`, c, 100, 90, 80]);
  const testa = ["Capitolo", "Oggetto", "Codice bilancio", "Assestato", "Accertato", "Riscosso"];
  const r = await letto({ Entrate: [testa, ...righe] }, "2024-12-31");
  expect(r.bilancio.entrate?.perTitolo.map((t) => [t.titolo, t.voci])).toEqual(
    [1, 2, 3, 4, 9].map((t) => [t, 1]),
  );
});
