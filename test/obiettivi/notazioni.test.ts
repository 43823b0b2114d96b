/** Ways of writing a target and a result that schede are full of: what each pair comes to at the end of the esercizio. */
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio } from "../../src/obiettivi/giudizio";
import { viciniDi } from "../../src/obiettivi/leggi-accanto";
import { indicatore, type Scritta } from "../supporto/indicatore";

const fine = parseDataIso("2023-12-31");
if (!fine) throw new Error("the date");
const PARAMETRI = { dataRiferimento: fine, esercizio: 2023 };

const giudicato = (target: Scritta, raggiunto: Scritta): Giudizio =>
  giudica(indicatore(target, raggiunto), PARAMETRI);

const MET = "raggiunto";
const LATE = "raggiunto in ritardo";
const MISSED = "non raggiunto";
const NO_DATA = "non rilevato";
const NO_JUDGEMENT = "non valutabile";

/** Target, raggiunto, esito, avanzamento. */
type Riga = readonly [Scritta, Scritta, string, string | null];

const NOTAZIONI: Readonly<Record<string, readonly Riga[]>> = {
  "days as Excel and people shorten them": [
    ["30-set-23", "28-set-23", MET, "1"],
    ["30-set-23", "2-ott-23", LATE, "1"],
    ["30/set/2023", "30 set 2023", MET, "1"],
    ["set-23", "29/09/2023", MET, "1"],
    ["sett. '23", "01/10/2023", LATE, "1"],
    ["09/2023", "15.09.23", MET, "1"],
    ["9/2023", "15-10-2023", LATE, "1"],
    ["I sem. 2023", "30/06/2023", MET, "1"],
    ["2° trim. 2023", "1-lug-23", LATE, "1"],
    ["entro il 20 maggio '23", "22 maggio 2023", LATE, "1"],
  ],
  "a day and a month beside days": [
    ["30.06", "12.05", MET, "1"],
    ["30.06", "02.07", LATE, "1"],
    ["30.06", "12/05/2023", MET, "1"],
    ["entro il 30/06/2023", "02.07", LATE, "1"],
    ["30-06", "15-06", MET, "1"],
    ["31/12", "15/11", MET, "1"],
    ["31/12", "15/12", MET, "1"],
    // alone, or beside numbers, a number
    ["30.06", "31,2", MET, "1.0379"],
    ["12,50", "12.75", MET, "1.02"],
    ["10.50", "12.30", MET, "1.1714"],
  ],
  ratios: [
    ["5/5", "4/5", MISSED, "0.8"],
    ["5/5", "5/5", MET, "1"],
    ["15/20", "12/16", MET, "1"],
    ["12 su 12", "11 su 12", MISSED, "0.9167"],
    ["20/25", "80%", MET, "1"],
    ["20/25", "19", MISSED, "0.95"],
    ["100%", "4/5", MISSED, "0.8"],
    ["5", "4/5", MISSED, "0.8"],
    ["90%", "80% (4 su 5)", MISSED, "0.8889"],
    ["80%", "4/5 (80%)", MET, "1"],
    ["80%", "4/5 = 80%", MET, "1"],
    ["80%", "85% - 17 su 20", MET, "1.0625"],
    ["4 (uno a trimestre)", "4", MET, "1"],
    ["4 (1 a trimestre)", "3 (manca il 4°)", MISSED, "0.75"],
    ["80%", "0/0", NO_JUDGEMENT, null],
  ],
  "yes and no by their signs": [
    ["SI", "☑", MET, "1"],
    ["SI", "✔", MET, "1"],
    ["SI", "x", MET, "1"],
    ["SI", "OK", MET, "1"],
    ["On", "OFF", MISSED, "0"],
    ["ON/OFF", "OFF", MISSED, "0"],
    ["Sì / No", "sì", MET, "1"],
    ["SI o NO", "no", MISSED, "0"],
    ["X", "X", MET, "1"],
    ["SI", "✗", MISSED, "0"],
    // the form's own choice, left as it was printed, is no yes
    ["SI", "SI/NO", NO_JUDGEMENT, null],
    ["entro il 30/06/2023", "SI / NO", NO_JUDGEMENT, null],
  ],
  decreases: [
    ["-15%", "-20%", MET, "1.3333"],
    ["-15%", "-10%", MISSED, "0.6667"],
    ["− 15 %", "−15 %", MET, "1"],
    ["-15%", "+2%", MISSED, "0"],
    ["-15%", "0%", MISSED, "0"],
    ["-3 gg", "-4 gg", MET, "1.3333"],
    ["riduzione del 15%", "18%", MET, "1.2"],
    ["riduzione di almeno il 15%", "-12%", MISSED, "0.8"],
    ["diminuzione di 3 gg", "riduzione di 2 gg", MISSED, "0.6667"],
    ["aumento del 5%", "6%", MET, "1.2"],
    ["+5% sul 2022", "4%", MISSED, "0.8"],
    [-2, -3, MET, "1.5"],
    ["≤ -2", "-1", MISSED, "0.5"],
  ],
  durations: [
    ["entro 10 gg dal protocollo", "8 gg", MET, "1.25"],
    ["entro 10 gg dal protocollo", "12 gg", MISSED, "0.8333"],
    ["entro 10 gg lavorativi", "9 giorni", MET, "1.1111"],
    ["10 giorni dalla domanda", "11", MISSED, "0.9091"],
    ["max 72 ore dalla segnalazione", "48 ore", MET, "1.5"],
    ["entro 2 mesi dalla scadenza", "3 mesi", MISSED, "0.6667"],
    // with words it stays a deadline without a day
    ["entro 10 gg dal protocollo", "SI", MET, "1"],
    ["entro 10 gg dal protocollo", "in corso", NO_JUDGEMENT, null],
    ["entro 10 gg dal protocollo", "", NO_JUDGEMENT, null],
  ],
  "comparisons and amounts": [
    ["almeno l'85%", "86%", MET, "1.0118"],
    ["non meno dell'85%", "84%", MISSED, "0.9882"],
    ["20 gg max", "25 gg", MISSED, "0.8"],
    ["6 o più", "6", MET, "1"],
    ["90 mila euro", "95.000 €", MET, "1.0556"],
    ["1,2 milioni di euro", "1.150.000,00", MISSED, "0.9583"],
    ["30 min", "25 min", MISSED, "0.8333"],
    ["80% degli iscritti 2023", "82%", MET, "1.025"],
    ["80%", "n.d. (in elaborazione)", NO_DATA, null],
    ["80%", "n.r.", NO_DATA, null],
    ["80%", "dati non disponibili", NO_DATA, null],
  ],
};

describe.each(Object.entries(NOTAZIONI))("%s", (_, righe) => {
  test.each(righe)("%j / %j → %s, %s", (target, raggiunto, esito, avanzamento) => {
    const g = giudicato(target, raggiunto);
    expect([g.esito, g.avanzamento?.toFixed() ?? null]).toEqual([esito, avanzamento]);
  });
});

describe("what a column is of tells apart what one cell cannot", () => {
  const foglio = (altri: readonly string[], target: string, raggiunto: string) => {
    const tutti = [...altri.map((t) => indicatore(t, "")), indicatore(target, raggiunto)];
    const vicini = viciniDi(tutti, 2023).get("Obiettivi");
    const ultimo = tutti.at(-1);
    if (!ultimo) throw new Error("one at least");
    return giudica(ultimo, PARAMETRI, vicini).target;
  };
  const GIORNI = ["30/06/2023", "entro ottobre", "31/12/2023", "12"];
  const CONTEGGI = ["12", "80%", "5 incontri", "30/06/2023"];

  test.each<readonly [string, readonly string[], string, string, object]>([
    ["10/10 in a column of days", GIORNI, "10/10", "8/10", { tipo: "scadenza" }],
    ["10/10 in a column of counts", CONTEGGI, "10/10", "", { tipo: "quantita" }],
    ["10/10 without a result, alone", [], "10/10", "", { tipo: "scadenza" }],
    ["5/11 beside 12/12 in a column of counts", CONTEGGI, "5/11", "12/12", { tipo: "quantita" }],
    ["5/11 beside 12/12, alone", [], "5/11", "12/12", { tipo: "scadenza" }],
    ["31.12 without a result in a column of days", GIORNI, "31.12", "", { tipo: "scadenza" }],
    ["31.12 without a result in a column of counts", CONTEGGI, "31.12", "", { tipo: "quantita" }],
  ])("%s", (_, altri, target, raggiunto, atteso) => {
    expect(foglio(altri, target, raggiunto)).toMatchObject(atteso);
  });
});
