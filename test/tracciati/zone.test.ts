/** The tables found now against those of the last time: what moved is followed, what is lost or joined is said. */
import { parseIntervallo, type Intervallo, type NomeDefinito } from "../../src/base/posizione";
import { findAgain, type Zona, type ZonaSalvata } from "../../src/tracciati/zone";
import { detti } from "../supporto/detto";

const dove = (testo: string): Intervallo => {
  const [foglio = "", celle = ""] = testo.split("!");
  const i = parseIntervallo(celle);
  if (!i) throw new Error(testo);
  return { foglio, ...i };
};

const zona = (testo: string, struttura: Zona["struttura"] = "spese"): Zona => {
  const intervallo = dove(testo);
  const righe = Array.from(
    { length: intervallo.ultimaRiga - intervallo.riga },
    (_, i) => intervallo.riga + 1 + i,
  );
  return { struttura, intervallo, righe };
};

const SALVATA: ZonaSalvata = {
  nome: "Referto_spese_1",
  struttura: "spese",
  foglio: "Spese",
  intervallo: "A1:N10",
};
const nome = (testo: string | null, n = "Referto_spese_1"): NomeDefinito => ({
  nome: n,
  dove: testo === null ? null : dove(testo),
});

interface Caso {
  readonly caso: string;
  readonly nomi: NomeDefinito[];
  readonly zone: Zona[];
  readonly nominate: string[];
  readonly detto: [string, string, string | null][];
}

test.each<Caso>([
  {
    caso: "all as it was",
    nomi: [nome("Spese!A1:N10")],
    zone: [zona("Spese!A1:N10")],
    nominate: ["Referto_spese_1"],
    detto: [],
  },
  {
    caso: "rows inserted inside: the name has moved with them",
    nomi: [nome("Spese!A3:N14")],
    zone: [zona("Spese!A3:N14")],
    nominate: ["Referto_spese_1"],
    detto: [],
  },
  {
    caso: "rows written below",
    nomi: [nome("Spese!A1:N10")],
    zone: [zona("Spese!A1:N12")],
    nominate: ["Referto_spese_1"],
    detto: [["MAP-007", "nota", "A11"]],
  },
  {
    caso: "the sheet renamed: the name follows it",
    nomi: [nome("Uscite!A1:N10")],
    zone: [zona("Uscite!A1:N10")],
    nominate: ["Referto_spese_1"],
    detto: [],
  },
  {
    caso: "the name deleted: found on its sheet",
    nomi: [],
    zone: [zona("Altro!A1:N10"), zona("Spese!A1:N10")],
    nominate: ["Referto_spese_2", "Referto_spese_1"],
    detto: [["MAP-006", "nota", "A1"]],
  },
  {
    caso: "the name is #REF!: found on another sheet",
    nomi: [nome(null)],
    zone: [zona("Spese 2!B2:N10")],
    nominate: ["Referto_spese_1"],
    detto: [["MAP-006", "nota", "B2"]],
  },
  {
    caso: "the name is #REF! and there is no such table",
    nomi: [nome(null)],
    zone: [zona("Entrate!A1:N10", "entrate")],
    nominate: ["Referto_entrate_1"],
    detto: [["MAP-006", "avviso", null]],
  },
  {
    caso: "its cells hold no table any more",
    nomi: [nome("Spese!A1:N10")],
    zone: [],
    nominate: [],
    detto: [["MAP-006", "avviso", "A1"]],
  },
  {
    caso: "someone else's name is never taken",
    nomi: [nome("Spese!A1:N10"), nome("Altro!A1", "referto_SPESE_2")],
    zone: [zona("Spese!A1:N10"), zona("Altro!A5:N9")],
    nominate: ["Referto_spese_1", "Referto_spese_3"],
    detto: [],
  },
  {
    caso: "a name that a press left without its memory is taken up again",
    nomi: [nome("Spese!A1:N10"), nome("Altro!A5:N9", "Referto_spese_7")],
    zone: [zona("Spese!A1:N10"), zona("Altro!A5:N9")],
    nominate: ["Referto_spese_1", "Referto_spese_7"],
    detto: [],
  },
])("$caso", ({ nomi, zone, nominate, detto }) => {
  const r = findAgain([SALVATA], nomi, zone);
  expect(r.zone.map((z) => z.nome)).toEqual(nominate);
  expect(detti(r.rilievi).map((x) => [x.codice, x.gravita, x.cella])).toEqual(detto);
});

test("a renamed name is said with its new name, and stays where it is", () => {
  const r = findAgain([SALVATA], [nome("Spese!A1:N10", "LeMieSpese")], [zona("Spese!A1:N10")]);
  expect(detti(r.rilievi)[0]?.messaggio).toContain("forse rinominato in «LeMieSpese»");
});

test("a name that stands chooses before one that is lost", () => {
  const due: ZonaSalvata = { ...SALVATA, nome: "Referto_spese_2", foglio: "Spese" };
  const r = findAgain([SALVATA, due], [nome("Spese!A1:N10", "Referto_spese_2")], [zona("Spese!A1:N10")]);
  expect(r.zone.map((z) => z.nome)).toEqual(["Referto_spese_2"]);
});
