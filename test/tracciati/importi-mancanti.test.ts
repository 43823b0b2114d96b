/** A column of amounts written on few voci: a blank is no zero, unless a total or the disponibilità shows that it is. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

const said = async (pagati: Riga, sotto: readonly Riga[] = []): Promise<unknown> => {
  const righe = pagati.map((p, i) => [300 + i, `Voce ${i}`, 1000, 900 + i, 100 - i, p]);
  const r = await letto(
    {
      Spese: [["Capitolo", "Oggetto", "Assestato", "Impegnato", "Disponibile", "Pagato"], ...righe, ...sotto],
    },
    "2024-12-31",
  );
  const suoi = r.rilievi.filter((x) => x.codice === "MAP-027");
  return [r.bilancio.spese?.totali.pagato, suoi.map((x) => x.cella), r.verdetto.esito];
};

test.each<[string, Riga, readonly Riga[], unknown]>([
  ["two of six", [500, "", "", "", 200, ""], [], ["700.00", ["F3"], "da vedere"]],
  ["zeros written", [500, 0, 0, "-", 200, 0], [], ["700.00", [], "si"]],
  [
    "a total that agrees",
    [500, "", "", "", 200, ""],
    [["Totale", "", 6000, 5415, 585, 700]],
    ["700.00", [], "si"],
  ],
  ["half of them", [500, "", 200, "", 10, ""], [], ["710.00", [], "si"]],
  ["all blank", ["", "", "", "", "", ""], [], [null, [], "si"]],
])("%s", async (_, pagati, sotto, atteso) => {
  expect(await said(pagati, sotto)).toEqual(atteso);
});

test("an impegnato that is blank where the disponibilità is the whole previsione is nothing", async () => {
  const impegni = (disponibili: Riga) =>
    letto(
      {
        Spese: [
          ["Capitolo", "Oggetto", "Assestato", "Impegnato", "Disponibile"],
          ...["", "", "", 400].map((v, i) => [300 + i, `Voce ${i}`, 1000, v, disponibili[i] ?? ""]),
        ],
      },
      "2024-12-31",
    );
  const quali = async (d: Riga) => (await impegni(d)).rilievi.map((x) => x.codice);
  expect(await quali([1000, 1000, 1000, 600])).toEqual([]);
  expect(await quali(["", "", "", 600])).toEqual(["MAP-027"]);
});
