/** Headings with the word of a field and another that says the contrary, or what the amounts leave out: not read and said, or read. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

const spese = async (...parole: readonly string[]): Promise<Rapporto> =>
  letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Miss.", "Prog.", ...parole],
        [310, "Illuminazione", 10, 5, 6000, 7000, 5400.5, 3100],
        [400, "Verde pubblico", 9, 2, 4200, 4400, 4100, 2050.25],
        [410, "Parchi", 9, 2, 900, 850, 700, 600],
      ].map((r) => r.slice(0, 4 + parole.length)),
    },
    "2024-12-31",
  );

const codici = (r: Rapporto): string[] => r.rilievi.map((x) => x.codice);

test.each([
  "Pagamenti attesi",
  "Pagamenti da disporre",
  "Mandati revocati",
  "Mandati non estinti",
  "Previsione dei pagamenti",
  "Pagamenti in itinere",
])("«%s» is no pagato, and is said", async (parola) => {
  const r = await spese("Stanz. iniziale", "Assestato", "Impegnato", parola);
  expect([r.bilancio.spese?.totali.pagato, codici(r)]).toEqual([null, ["MAP-010"]]);
});

test.each(["Stanziamento ipotetico richiesto", "Stanziamento vincolato", "Stanziamento non attivato"])(
  "«%s» is no previsione iniziale",
  async (parola) => {
    const r = await spese(parola, "Assestato", "Impegnato", "Pagato");
    expect([r.bilancio.spese?.totali.previsioneIniziale, codici(r)]).toEqual([null, ["MAP-010"]]);
  },
);

test.each([
  ["Impegnato", "Impegni annullati"],
  ["Impegni", "Proposte d'impegno"],
  ["Impegnato", "Impegni da perfezionare"],
])("«%s» beside «%s» is read", async (prima, dopo) => {
  const r = await spese("Stanz. iniziale", "Assestato", prima, dopo);
  expect([r.bilancio.spese?.totali.impegnato, codici(r)]).toEqual(["10200.50", ["MAP-010"]]);
});

test.each([
  [
    "Iniziale (senza FPV)",
    "Assestato (esclusi i residui)",
    "Impegnato compreso FPV",
    "Pagato (residui esclusi)",
  ],
  [
    "Previsione iniziale approvata con C.C. 3 del 20/12/2023",
    "Stanziamento assestato (no cassa)",
    "Impegnato al netto delle economie",
    "Pagato senza residui",
  ],
  [
    "Stanz. iniziale al lordo del FPV",
    "Assestato dopo il riaccertamento dei residui",
    "Impegnato (compresi i reimputati)",
    "Pagato dal tesoriere",
  ],
])("what «%s», «%s», «%s», «%s» leave out or take in", async (...parole) => {
  const r = await spese(...parole);
  expect([r.bilancio.spese?.totali, codici(r)]).toEqual([
    {
      previsioneIniziale: "11100.00",
      previsioneAttuale: "12250.00",
      impegnato: "10200.50",
      disponibilita: "2049.50",
      pagato: "5750.25",
    },
    [],
  ]);
});

test.each([
  ["Assestato di cassa", "Impegnato", "Pagato", "previsioneAttuale"],
  ["Stanziamento", "Impegnato", "Pagato competenza e residui", "pagato"],
  ["Stanziamento", "Impegnato", "Pagato 2022", "pagato"],
])("«%s», «%s», «%s»: the only column of %s is left aside, and said", async (a, b, c, campo) => {
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", "Stanziamento iniziale", a, b, c],
        [310, "Illuminazione", 6900, 7000, 5400.5, 3100],
        [400, "Verde pubblico", 4300, 4400, 4100, 2050.25],
      ],
    },
    "2024-12-31",
  );
  expect(r.bilancio.spese?.totali[campo as "pagato"]).toBeNull();
  expect(r.verdetto.esito).toBe(campo === "pagato" ? "da vedere" : "si");
});

const mosse = (...righe: readonly Riga[]) => righe.map((r, i) => [300 + i, `Voce ${i}`, ...r]);

test.each([
  ["Stanz.", "Var.", "Tot."],
  ["Previsione", "Variazioni", "Totale previsione"],
  ["Stanziamento", "Assestamento", "Stanziamento assestato"],
])("«%s», «%s», «%s»: the first and what comes after", async (...parole) => {
  const r = await letto(
    {
      Spese: [
        ["Capitolo", "Oggetto", ...parole, "Impegnato"],
        ...mosse([1000, 200, 1200, 900], [500, -50, 450, 400], [300, 0, 300, 300]),
      ],
    },
    "2024-12-31",
  );
  const { previsioneIniziale, previsioneAttuale } = r.bilancio.spese?.totali ?? {};
  expect([previsioneIniziale, previsioneAttuale, codici(r)]).toEqual(["1800.00", "1950.00", []]);
});

test.each([
  ["Impegnato al 30/06/2024", "2024-12-31"],
  ["Impegnato al 31/12/2024", "2024-06-30"],
])("«%s» in a referto at %s is said", async (parola, giorno) => {
  const r = await letto(
    { Spese: [["Capitolo", "Oggetto", "Assestato", parola], ...mosse([1000, 900], [500, 400])] },
    giorno,
  );
  expect([r.bilancio.spese?.totali.impegnato, codici(r)]).toEqual(["1300.00", ["MAP-012"]]);
});

test.each(["Assestato medio mensile", "Media dell'assestato"])(
  "«%s» alone is said, and not read",
  async (parola) => {
    const r = await spese("Stanz. iniziale", parola, "Impegnato", "Pagato");
    expect([r.bilancio.spese?.totali.previsioneAttuale, codici(r)]).toEqual([null, ["MAP-010"]]);
  },
);
