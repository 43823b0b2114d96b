/** How a pair of cells was understood and why its esito is what it is, in the two languages. */
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { letturaInParole } from "../../src/obiettivi/lettura";
import { motivoInParole } from "../../src/obiettivi/motivo";
import { indicatore, type Scritta } from "../supporto/indicatore";

const giudicato = (target: Scritta, raggiunto: Scritta, giorno: string) => {
  const dataRiferimento = parseDataIso(giorno);
  if (!dataRiferimento) throw new Error(giorno);
  return giudica(indicatore(target, raggiunto), { dataRiferimento, esercizio: 2023 });
};

test.each<readonly [Scritta, Scritta, string, { it: string; en: string }, { it: string; en: string }]>([
  [
    "almeno 1.250,5",
    "1.300",
    "2023-06-30",
    { it: "almeno 1.250,5; rilevato 1.300", en: "at least 1,250.5; measured 1,300" },
    { it: "target raggiunto", en: "target met" },
  ],
  [
    "massimo 30 giorni",
    "41 giorni",
    "2023-12-31",
    { it: "al massimo 30 gg; rilevato 41 gg", en: "at most 30 gg; measured 41 gg" },
    {
      it: "termine scaduto: target non ancora raggiunto",
      en: "past its deadline: target not met yet",
    },
  ],
  [
    "entro il 30/04/2023",
    "12/05/2023",
    "2023-06-30",
    { it: "entro il 30/04/2023; fatto il 12/05/2023", en: "by 30/04/2023; done on 12/05/2023" },
    {
      it: "fatto il 12/05/2023, 12 giorni dopo la scadenza del 30/04/2023",
      en: "done on 12/05/2023, 12 days after the deadline of 30/04/2023",
    },
  ],
  [
    "80%",
    "3 su 4",
    "2023-06-30",
    { it: "almeno 80%; rilevato 3 su 4", en: "at least 80%; measured 3 of 4" },
    { it: "target non ancora raggiunto", en: "target not met yet" },
  ],
  [
    "SI",
    "in corso al 40%",
    "2023-06-30",
    { it: "da fare (SI); in corso al 40%", en: "to be done (SI); under way, at 40%" },
    { it: "dichiarato in corso", en: "declared as under way" },
  ],
  [
    "10",
    "15/03/2023",
    "2023-06-30",
    { it: "almeno 10; fatto il 15/03/2023", en: "at least 10; done on 15/03/2023" },
    {
      it: "il target è una quantità, il raggiunto una data",
      en: "the target is a quantity, the result a date",
    },
  ],
  [
    "",
    "",
    "2023-06-30",
    { it: "target mancante; nessun dato", en: "no target; no figure" },
    { it: "manca il target", en: "there is no target" },
  ],
])("target %p, result %p on %s", (target, raggiunto, giorno, lettura, motivo) => {
  const g = giudicato(target, raggiunto, giorno);
  for (const lingua of ["it", "en"] as const)
    expect([letturaInParole(g, lingua), motivoInParole(g.motivo, lingua)]).toEqual([
      lettura[lingua],
      motivo[lingua],
    ]);
});

test("no word of a reading in English is Italian", () => {
  const scritte = ["almeno 4", "+30 ore", "30/04/2023", "SI", "NO", "5%", "entro i termini", "", "bene"];
  const detti = scritte.flatMap((target) =>
    [...scritte, "in corso", "non avviato", "raggiunto", "non raggiunto"].flatMap((raggiunto) =>
      ["2023-06-30", "2023-12-31"].map((giorno) => {
        const g = giudicato(target, raggiunto, giorno);
        return `${letturaInParole(g, "en")}; ${motivoInParole(g.motivo, "en")}`;
      }),
    ),
  );
  const ITALIANE =
    /\b(?:il|la|non|del|di|è|entro|almeno|dichiarato|raggiunto|scaduto|nessun|rilevato|fatto)\b/;
  expect(detti.filter((d) => ITALIANE.test(d))).toEqual([]);
});
