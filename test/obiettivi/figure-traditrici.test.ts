/**
 * Figures that meet the target only where something written beside them is passed over: a direction, a unit, a comparison that
 * the number format shows, a second stage, a period, a day. None of them is `raggiunto` for that.
 */
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore, type Scritta } from "../supporto/indicatore";

const fine = parseDataIso("2024-12-31");
if (!fine) throw new Error("the date");
const giudicato = (target: Scritta, raggiunto: Scritta, testo: string) =>
  giudica(indicatore(target, raggiunto, testo), { dataRiferimento: fine, esercizio: 2024 });
const come = (valore: number, formato: string): Scritta => ({ valore, formato, testo: String(valore) });

const MET = "raggiunto";
const LATE = "raggiunto in ritardo";
const MISSED = "non raggiunto";
const NO_JUDGEMENT = "non valutabile";

type Riga = readonly [Scritta, Scritta, string, string?];

const TABELLA: Readonly<Record<string, readonly Riga[]>> = {
  "the direction said in words": [
    ["riduzione del 10%", "aumento del 12%", MISSED],
    ["diminuzione di 5", "incremento di 8", MISSED],
    ["riduzione del 10%", "+12%", MISSED],
    ["riduzione del 10%", "12%", MET],
    ["riduzione del 10%", "riduzione del 12%", MET],
    ["+5%", "riduzione del 6%", MISSED],
    ["+5%", "aumento del 6%", MET],
    ["-10%", "aumento del 12%", MISSED],
    ["10%", "aumento del 12%", MISSED, "Riduzione dei consumi elettrici"],
    ["10%", "+12%", MISSED, "% di diminuzione dell'arretrato"],
    ["10%", "aumento del 12%", MET, "Incremento degli iscritti"],
  ],
  "what the number format shows beside the figure": [
    [come(30, '"max "0" gg"'), come(41, '0" gg"'), MISSED],
    [come(30, '"max "0" gg"'), come(28, '0" gg"'), MET],
    [come(3, '"≤ "0'), come(5, "0"), MISSED],
    [come(3, '"<"0'), come(3, "0"), MISSED],
    [come(3, '"almeno "0'), come(5, "0"), MET],
    [come(10, '0" gg"'), come(3, '0" mesi"'), NO_JUDGEMENT],
    [come(120, '#,##0" alberi"'), come(119, '#,##0" alberi"'), MISSED],
    [come(50000, '"€ "#,##0.00'), come(51000, '#,##0.00 "€"'), MET],
  ],
  "units that are not converted": [
    ["5 km", "4500 m", NO_JUDGEMENT],
    ["200 t", "150.000 kg", NO_JUDGEMENT],
    ["100 mq", "0,02 ettari", NO_JUDGEMENT],
    ["5 km", "6 km", MET],
    ["100 mq", "120 m2", MET],
    ["€ 50.000", "60 k€", MET],
    ["€ 50.000", "40k€", MISSED],
    ["2 mln €", "1,9 M€", MISSED],
    ["20 kWh", "25 MWh", NO_JUDGEMENT],
  ],
  "two stages: the last is the year's": [
    ["10 entro giugno, 20 entro dicembre", "15", MISSED],
    ["10 entro giugno e 20 entro dicembre", "20", MET],
    ["20 entro il 31/12/2024; 10 entro il 30/06/2024", "15", MISSED],
  ],
  "so many for each period are not so many in all": [
    ["1 al mese", "3", NO_JUDGEMENT],
    ["almeno 1 a trimestre", "3", NO_JUDGEMENT],
    ["2 incontri ogni settimana", "20", NO_JUDGEMENT],
    ["1 per ciascun plesso", "3", NO_JUDGEMENT],
    ["1 al mese", "2 al mese", MET],
    ["2 al mese", "1 al mese", MISSED],
    ["4 all'anno", "4", MET],
    ["4 annui", "3", MISSED],
    ["1 al mese", "2", MET, "N. riunioni al mese"],
  ],
  "of a part of the year, under a ceiling": [
    ["≤ 5", "3 (primo semestre)", NO_JUDGEMENT],
    ["≤ 5", "3 nel I semestre", NO_JUDGEMENT],
    ["≤ 5", "3 fino a settembre", NO_JUDGEMENT],
    ["≤ 5", "3 nel 1° trimestre", NO_JUDGEMENT],
    ["≤ 5", "3 nei primi sei mesi", NO_JUDGEMENT],
    ["≤ 5", "3 al 30/06/2024", NO_JUDGEMENT],
    ["≤ 5", "3 da gennaio a maggio", NO_JUDGEMENT],
    ["≤ 5", "3 (stima)", NO_JUDGEMENT],
    ["≤ 5", "3 (dato provvisorio)", NO_JUDGEMENT],
    ["≤ 5", "6 nel I semestre", MISSED],
    ["≤ 5", "3 nell'anno", MET],
    ["≤ 5", "3 (dal 1/1 al 31/12/2024)", MET],
    ["10", "12 nel I semestre", MET],
    ["10", "12 fino a settembre", MET],
    ["10", "12 (stima)", NO_JUDGEMENT],
    ["10", "12 stimati", MISSED],
    ["10", "6 nel I semestre", MISSED],
  ],
  "a percentage and what it is taken of": [
    ["10", "100% (7 su 10)", NO_JUDGEMENT],
    ["10", "100% (10 su 10)", MET],
    ["10", "100% dei richiesti (7)", NO_JUDGEMENT],
    ["100%", "100% (7 su 10)", NO_JUDGEMENT],
    ["75%", "75% (3 su 4)", MET],
    ["66%", "66,7% (2 su 3)", MET],
    ["60%", "67% (2/3)", MET],
    ["100%", "100% -20%", NO_JUDGEMENT],
    ["100%", "100% - 20", NO_JUDGEMENT],
    ["5%", "5-10%", MET],
    ["90%", "90% - 95%", MET],
  ],
  "a range that goes down is none": [
    ["10", "12-8", NO_JUDGEMENT],
    ["10", "da 12 a 8", NO_JUDGEMENT],
    ["10", "8-12", MISSED],
    ["+5%", "da 100 a 102", NO_JUDGEMENT],
    ["da 30 a 15 giorni", "40 giorni", NO_JUDGEMENT],
  ],
  "things counted against a share": [
    ["90%", "100 pratiche", NO_JUDGEMENT],
    ["100%", "120 pratiche", NO_JUDGEMENT],
    ["+5%", "+10 utenti", NO_JUDGEMENT],
    ["90%", "95 percento", MET],
    ["90%", "95", MET],
  ],
  "days beside the figure": [
    ["2 entro il 30/06/2024", "2 (10/05/2024 e 20/07/2024)", LATE],
    ["2 entro il 30/06/2024", "2 (10/05/2024 e 20/06/2024)", MET],
    ["2 entro il 30/06/2024", "1 (10/05/2024)", MISSED],
  ],
  "one is measured, the other counts things": [
    ["5 corsi", "40 ore", NO_JUDGEMENT],
    ["2 sale", "150 mq", NO_JUDGEMENT],
    ["20.000 €", "30 domande", NO_JUDGEMENT],
    ["40 ore", "5 giornate", NO_JUDGEMENT],
    ["20 kW", "15000 W", NO_JUDGEMENT],
    ["5 corsi", "6 edizioni", MET],
    ["30 gg", "25 lavorativi", MET, "Tempi di rilascio"],
    ["3 per plesso (4 plessi)", "9", NO_JUDGEMENT],
    ["20 ore per dipendente", "22 ore", MET, "Ore di formazione per dipendente"],
  ],
  "two deadlines for two things": [
    ["bozza entro il 30/04/2024; approvazione entro il 30/09/2024", "30/04/2024", NO_JUDGEMENT],
  ],
  "a range, a comparison, what must not be: a 100 % or a SI does not answer": [
    ["≥ 90% ≤ 95%", "100%", NO_JUDGEMENT],
    ["non superiore alla media regionale", "100%", NO_JUDGEMENT],
    ["nessun contenzioso", "SI", NO_JUDGEMENT],
    ["assenza di sanzioni", "100%", NO_JUDGEMENT],
    ["miglioramento del servizio", "SI", MET],
    ["nessun contenzioso", "raggiunto", MET],
    ["zero", "2", MISSED],
    ["zero", "nessuno", MET],
    ["0", "nessun rilievo", MET],
    ["3", "zero", MISSED],
  ],
  "figures that are not what they look like": [
    ["3", "5,00-", MISSED],
    ["5", "1O", NO_JUDGEMENT],
    ["1.250", "1 250", MET],
    ["1.250", "1 249", MISSED],
  ],
  "a tail that takes the figure away": [
    ["100%", "100% delle sole urgenti", NO_JUDGEMENT],
    ["100%", "100% - provvisorio", NO_JUDGEMENT],
    ["100%", "100% nel 2023", NO_JUDGEMENT],
    ["12", "12 nel 2023", NO_JUDGEMENT],
    ["12", "n. 12 (2025)", NO_JUDGEMENT],
    ["12", "12 (non verificati)", NO_JUDGEMENT],
    ["12", "12 respinti", NO_JUDGEMENT],
    ["12", "12 a preventivo", NO_JUDGEMENT],
    ["12", "12 nel 2024", MET],
    ["7", "7 (+2 rispetto al 2023)", MET],
  ],
  "a target that was changed": [["5 (rimodulato: 8)", "6", NO_JUDGEMENT]],
  "a month shown of a day": [
    [{ valore: 45444, formato: "mmm-yy", testo: "giu-24" }, "20/06/2024", MET],
    [{ valore: 45444, formato: "dd/mm/yyyy", testo: "01/06/2024" }, "20/06/2024", LATE],
  ],
  "per thousand": [
    ["95%", "97‰", MISSED],
    ["9%", "97‰", MET],
    ["max 5‰", "4‰", MET],
  ],
};

describe.each(Object.entries(TABELLA))("%s", (_, righe) => {
  test.each(righe.map(([t, r, e, testo = "N. attività svolte"]) => [t, r, e, testo] as const))(
    "target %j, %j → %s (%s)",
    (target, raggiunto, esito, testo) => {
      expect(giudicato(target, raggiunto, testo).esito).toBe(esito);
    },
  );
});
