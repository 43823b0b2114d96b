/** The grammar by its examples: how each wording is understood, in the words the officer reads. */
import { letturaInParole } from "../../src/obiettivi/lettura";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore, type Scritta } from "../supporto/indicatore";

const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};
const PRIMA = giorno("2023-06-30");

const lettura = (target: Scritta, raggiunto: Scritta): string =>
  letturaInParole(giudica(indicatore(target, raggiunto), { dataRiferimento: PRIMA, esercizio: 2023 }), "it");

test.each<readonly [Scritta, string]>([
  ["almeno 4", "almeno 4"],
  ["min. 4", "almeno 4"],
  ["non inferiore a 5", "almeno 5"],
  ["non meno di 5", "almeno 5"],
  ["maggiore o uguale a 90,00%", "almeno 90%"],
  ["≥ 90 %", "almeno 90%"],
  [">= 90%", "almeno 90%"],
  ["pari o superiore a 90%", "almeno 90%"],
  ["un massimo di 4", "al massimo 4"],
  ["8÷12", "almeno 8"],
  ["oltre 100", "più di 100"],
  ["superiore a 100", "più di 100"],
  ["max 30 gg", "al massimo 30 gg"],
  ["massimo 30 giorni", "al massimo 30 gg"],
  ["entro 5 giorni", "al massimo 5 gg"],
  ["fino a 10", "al massimo 10"],
  ["non più di 3", "al massimo 3"],
  ["<25 gg", "meno di 25 gg"],
  ["inferiore al 5%", "meno di 5%"],
  ["+30 ore", "un aumento di 30 ore"],
  ["n. 20", "almeno 20"],
  ["N° 20", "almeno 20"],
  ["circa 20", "almeno 20"],
  ["20 (venti)", "almeno 20"],
  ["20 incontri", "almeno 20"],
  ["3.140", "almeno 3.140"],
  ["1.250,00 €", "almeno 1.250 €"],
  ["€ 1.250,00", "almeno 1.250 €"],
  ["1.250 euro", "almeno 1.250 €"],
  ["14,79", "almeno 14,79"],
  ["da 10 a 15", "almeno 10"],
  ["10-15", "almeno 10"],
  ["tra 10 e 15", "almeno 10"],
  ["50 per cento", "almeno 50%"],
  ["50%-60%", "almeno 50%"],
  ["2022: 10; 2023: 20; 2024: 30", "almeno 20 (valore dell'esercizio)"],
  ["20 nel 2023, 30 nel 2024", "almeno 20 (valore dell'esercizio)"],
  ["2023: 80%; 2024: 90%", "almeno 80% (valore dell'esercizio)"],
  ["1 entro 31/12/2023", "almeno 1 entro il 31/12/2023"],
  ["100% entro il 30/09/2023", "almeno 100% entro il 30/09/2023"],
  ["entro giugno", "entro il 30/06/2023"],
  ["entro il mese di giugno", "entro il 30/06/2023"],
  ["giugno 2023", "entro il 30/06/2023"],
  ["fine giugno", "entro il 30/06/2023"],
  ["I semestre 2023", "entro il 30/06/2023"],
  ["primo semestre", "entro il 30/06/2023"],
  ["1° semestre 2023", "entro il 30/06/2023"],
  ["entro il III trimestre", "entro il 30/09/2023"],
  ["entro il 31.12", "entro il 31/12/2023"],
  ["31/12/23", "entro il 31/12/2023"],
  ["2023-11-30", "entro il 30/11/2023"],
  ["entro l'anno", "entro il 31/12/2023"],
  ["fine 2023", "entro il 31/12/2023"],
  ["Entro il 2024", "entro il 31/12/2024"],
  ["Entro 31.09.2023", "entro il 30/09/2023, data corretta da 31.09.2023"],
  ["30 febbraio 2023", "entro il 28/02/2023, data corretta da 30 febbraio 2023"],
  [{ valore: 45107, formato: "dd/mm/yyyy", testo: "30/06/2023" }, "entro il 30/06/2023"],
  [{ valore: 0.65, formato: "0%", testo: "65%" }, "almeno 65%"],
  [0.65, "almeno 0,65"],
  ["90 giorni dalla notifica del decreto", "scadenza senza data"],
  ["Entro i termini di legge", "scadenza senza data"],
  ["nei termini", "scadenza senza data"],
  ["Sì", "da fare (SI)"],
  [true, "da fare (SI)"],
  ["NO", "non deve avvenire (NO)"],
  ["//", "target mancante"],
  ["n.d.", "target mancante"],
  ["entro la primavera", "target non misurabile"],
  ["estate", "target non misurabile"],
  ["ottimo", "target non misurabile"],
  ["miglioramento rispetto al 2022", "target non misurabile"],
])("target %j is understood as %s", (target, attesa) => {
  expect(lettura(target, "").split("; ")[0]).toBe(attesa);
});

test.each<readonly [Scritta, Scritta, string]>([
  ["80%", "12/15", "rilevato 12 su 15"],
  ["15", "12/15", "rilevato 12 su 15"],
  ["80%", "12 su 15", "rilevato 12 su 15"],
  ["80%", "≥ 90%", "rilevato 90%"],
  ["60%", "82,26", "rilevato 82,26, letto come 82,26%"],
  ["90%", "0,92", "rilevato 0,92, letto come 92%"],
  ["20", "20 (venti)", "rilevato 20"],
  ["20", "n. 18", "rilevato 18"],
  ["20", "circa 18", "rilevato 18"],
  ["1.000 €", "1.250,00 €", "rilevato 1.250 €"],
  ["3.140", "50%", "avanzamento dichiarato del 50%"],
  ["entro i termini di legge", "100%", "avanzamento dichiarato del 100%"],
  ["entro giugno", "SI il 05/07/2023", "fatto il 05/07/2023"],
  ["entro giugno", "05 luglio 2023", "fatto il 05/07/2023"],
  ["entro giugno", "delibera n. 41 del 28/03/2023", "fatto il 28/03/2023"],
  ["entro giugno", "30/06", "fatto il 30/06/2023"],
  ["entro giugno", "raggiunto", "dichiarato raggiunto"],
  ["entro giugno", "raggiunto in parte", "dichiarato in corso"],
  ["entro giugno", "rinviato", "dichiarato in corso"],
  ["entro giugno", "in corso (70%)", "in corso al 70%"],
  ["entro giugno", "non avviato", "non avviato"],
  ["entro giugno", "non raggiunto", "dichiarato non raggiunto"],
  ["entro giugno", "NO", "dichiarato NO"],
  ["entro giugno", "—", "nessun dato"],
  ["10", "0", "rilevato 0"],
  ["10%", "0,00", "rilevato 0, letto come 0%"],
])("target %j, raggiunto %j is understood as %s", (target, raggiunto, attesa) => {
  expect(lettura(target, raggiunto).split("; ").slice(1).join("; ")).toBe(attesa);
});
