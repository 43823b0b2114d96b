/** The table of docs/regole-indicatori.md, every row at two dates: before the deadline and at it. */
import { letturaInParole } from "../../src/obiettivi/lettura";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio } from "../../src/obiettivi/giudizio";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { indicatore, type Scritta } from "../supporto/indicatore";

const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};
const PRIMA = giorno("2023-06-30");
const FINE = giorno("2023-12-31");

const giudicato = (target: Scritta, raggiunto: Scritta, alla: DataIso, testo?: string): Giudizio =>
  giudica(indicatore(target, raggiunto, testo), { dataRiferimento: alla, esercizio: 2023 });

const percento = (valore: number): Scritta => ({ valore, formato: "0%", testo: `${valore * 100}%` });
const dataTipata = (valore: number): Scritta => ({ valore, formato: "dd/mm/yyyy", testo: "" });

/** Target, raggiunto, esito before, esito at the end, avanzamento (null: none). */
type Riga = readonly [Scritta, Scritta, string, string, string | null];

const ESITI: readonly Riga[] = [
  // number, %: meets it
  ["10", "12", "raggiunto", "raggiunto", "1.2"],
  ["90%", "90,00%", "raggiunto", "raggiunto", "1"],
  ["<25 gg", "24 gg", "raggiunto", "raggiunto", "1.0417"],
  ["<3%", "0,00%", "raggiunto", "raggiunto", "1"],
  ["≤ 3", "3", "raggiunto", "raggiunto", "1"],
  ["maggiore o uguale a 90,00%", "90%", "raggiunto", "raggiunto", "1"],
  ["non inferiore a 5", "5", "raggiunto", "raggiunto", "1"],
  ["max 30 gg", "30 gg", "raggiunto", "raggiunto", "1"],
  ["da 10 a 15", "10", "raggiunto", "raggiunto", "1"],
  ["10-15", "11", "raggiunto", "raggiunto", "1.1"],
  ["n. 20", "20 (venti)", "raggiunto", "raggiunto", "1"],
  ["circa 20", "21", "raggiunto", "raggiunto", "1.05"],
  ["1.250,00 €", "€ 1.250", "raggiunto", "raggiunto", "1"],
  ["3.140", "3.140", "raggiunto", "raggiunto", "1"],
  ["+30 ore", "+30", "raggiunto", "raggiunto", "1"],
  [percento(0.65), "65%", "raggiunto", "raggiunto", "1"],
  ["60%", percento(0.7), "raggiunto", "raggiunto", "1.1667"],
  ["0", "0", "raggiunto", "raggiunto", "1"],
  ["80%", "12/15", "raggiunto", "raggiunto", "1"],
  ["12", "12/15", "raggiunto", "raggiunto", "1"],
  ["60%", "82,26", "raggiunto", "raggiunto", "1.371"],
  ["90%", "0,92", "raggiunto", "raggiunto", "1.0222"],
  ["entro 5 giorni", "4", "raggiunto", "raggiunto", "1.25"],
  // number, %: does not meet it
  ["10", "9", "in corso", "non raggiunto", "0.9"],
  ["<25 gg", "25 gg", "in corso", "non raggiunto", "1"],
  [">10", "10", "in corso", "non raggiunto", "1"],
  ["90%", "50%", "in corso", "non raggiunto", "0.5556"],
  ["0", "2", "in corso", "non raggiunto", "0"],
  ["10", "0", "in corso", "non raggiunto", "0"],
  // number against a %: declared progress
  ["3.140", "50%", "in corso", "non raggiunto", "0.5"],
  ["3.140", "100%", "raggiunto", "raggiunto", "1"],
  // no data: never zero
  ["10", "", "non rilevato", "non rilevato", null],
  ["10", "//", "non rilevato", "non rilevato", null],
  ["60%", "n.d.", "non rilevato", "non rilevato", null],
  ["SI", "-", "non rilevato", "non rilevato", null],
  ["NO", "—", "non rilevato", "non rilevato", null],
  // count with deadline
  ["1 entro 31/12/2023", "", "in corso", "non raggiunto", null],
  ["1 entro 31/12/2023", "NO", "in corso", "non raggiunto", "0"],
  ["1 entro 31/12/2023", "in corso", "in corso", "non raggiunto", null],
  ["Una Entro il 31.12 di ogni anno", "1", "raggiunto", "raggiunto", "1"],
  ["2 entro 31/12/2023", "SI", "raggiunto", "raggiunto", "1"],
  ["2 entro 31/12/2023", "50%", "in corso", "non raggiunto", "0.5"],
  ["1 entro 31/12/2023", "15/06/2023", "raggiunto", "raggiunto", "1"],
  // deadline
  ["Entro il 31/12/2023", "30/06/2023", "raggiunto", "raggiunto", "1"],
  ["31.12.2023", dataTipata(45107), "raggiunto", "raggiunto", "1"],
  ["entro il 31/03/2023", "30/04/2023", "raggiunto in ritardo", "raggiunto in ritardo", "1"],
  ["Entro il 31/12/2023", "SI", "raggiunto", "raggiunto", "1"],
  ["Entro il 31/12/2023", "raggiunto", "raggiunto", "raggiunto", "1"],
  ["Entro il 31/12/2023", "100%", "raggiunto", "raggiunto", "1"],
  ["Entro il 31/12/2023", "SI il 05/07/2023", "raggiunto", "raggiunto", "1"],
  ["Entro il 31/12/2023", "NO", "in corso", "non raggiunto", "0"],
  ["Entro il 31/12/2023", "0%", "in corso", "non raggiunto", "0"],
  ["Entro il 31/12/2023", "50%", "in corso", "non raggiunto", "0.5"],
  ["Entro il 31/12/2023", "In corso", "in corso", "non raggiunto", null],
  ["Entro il 31/12/2023", "raggiunto in parte", "in corso", "non raggiunto", null],
  ["Entro il 31/12/2023", "", "in corso", "non raggiunto", null],
  ["Entro il 2023", "//", "in corso", "non raggiunto", null],
  ["II semestre 2023", "", "in corso", "non raggiunto", null],
  ["dicembre 2023", "", "in corso", "non raggiunto", null],
  ["entro l'anno", "", "in corso", "non raggiunto", null],
  ["fine 2023", "", "in corso", "non raggiunto", null],
  // yes
  ["SI", "sì", "raggiunto", "raggiunto", "1"],
  ["si", "concluso", "raggiunto", "raggiunto", "1"],
  ["SI", "100%", "raggiunto", "raggiunto", "1"],
  ["SI", "10/05/2023", "raggiunto", "raggiunto", "1"],
  ["SI", "10/01/2024", "raggiunto in ritardo", "raggiunto in ritardo", "1"],
  ["SI", "NO", "in corso", "non raggiunto", "0"],
  ["SI", "non avviato", "in corso", "non raggiunto", "0"],
  ["SI", "In fase di attuazione", "in corso", "non raggiunto", null],
  ["SI", "70%", "in corso", "non raggiunto", "0.7"],
  // no
  ["NO", "no", "raggiunto", "raggiunto", "1"],
  ["NO", "SI", "non raggiunto", "non raggiunto", "0"],
  // in words against a figure
  ["10", "raggiunto", "raggiunto", "raggiunto", "1"],
  ["10", "in corso", "in corso", "non raggiunto", null],
  ["60%", "NO", "in corso", "non raggiunto", "0"],
  ["10", "rinviato", "in corso", "non raggiunto", null],
  ["10", "non raggiunto", "non raggiunto", "non raggiunto", "0"],
  ["Entro il 31/12/2023", "non raggiunto", "non raggiunto", "non raggiunto", "0"],
  // not comparable
  ["10", "05/04/2023", "non valutabile", "non valutabile", null],
  ["25 gg", "3 ore", "non valutabile", "non valutabile", null],
  // not measurable, open deadlines, unreadable
  ["migliorare il servizio", "SI", "raggiunto", "raggiunto", "1"],
  ["migliorare il servizio", "12", "non valutabile", "non valutabile", null],
  ["entro la primavera", "", "non valutabile", "non valutabile", null],
  ["", "12", "non valutabile", "non valutabile", null],
  ["90 giorni dalla notifica del decreto", "Raggiunto", "raggiunto", "raggiunto", "1"],
  ["90 giorni dalla notifica del decreto", "", "non valutabile", "non valutabile", null],
  ["Entro i termini di legge", "100%", "raggiunto", "raggiunto", "1"],
  ["10", "vedi relazione allegata", "non valutabile", "non valutabile", null],
];

test.each(ESITI)("%j / %j → %s, then %s, avanzamento %s", (target, raggiunto, prima, fine, avanzamento) => {
  const a = giudicato(target, raggiunto, PRIMA);
  const b = giudicato(target, raggiunto, FINE);
  expect([a.esito, b.esito]).toEqual([prima, fine]);
  expect(a.avanzamento?.toFixed() ?? null).toBe(avanzamento);
  const mancati = ["non raggiunto", "raggiunto in ritardo"];
  expect([a.mancato, b.mancato]).toEqual([mancati.includes(prima), mancati.includes(fine)]);
});

test.each(ESITI)("%j / %j: the avanzamento agrees with the esito", (target, raggiunto) => {
  const { esito, avanzamento, target: letto } = giudicato(target, raggiunto, FINE);
  const stretto = letto.tipo === "quantita" && (letto.confronto === "<" || letto.confronto === ">");
  const compiuto = esito === "raggiunto" || esito === "raggiunto in ritardo";
  if (compiuto) expect(avanzamento?.toNumber()).toBeGreaterThanOrEqual(1);
  else if (avanzamento) expect(avanzamento.lessThan(1) || (stretto && avanzamento.equals(1))).toBe(true);
});

test.each([
  ["Entro il 31/12/2023", "N. atti", "2023-12-31"],
  ["Entro 31.06.2023", "N. atti", "2023-06-30"],
  ["I semestre 2023", "N. atti", "2023-06-30"],
  ["entro il III trimestre", "N. atti", "2023-09-30"],
  ["entro giugno", "N. atti", "2023-06-30"],
  ["31/12/24", "N. atti", "2024-12-31"],
  ["entro il 31.10", "N. atti", "2023-10-31"],
  ["10", "Rilascio autorizzazioni al 31.12.2024", "2024-12-31"],
  ["SI", "Liquidazione dei contributi entro il 20/12/2023", "2023-12-20"],
  ["SI", "Pubblica, entro il 23 settembre di ogni anno, la dichiarazione", "2023-09-23"],
  ["10", "Applicazione del CCNL del 16/11/2022", "2023-12-31"],
  ["10", "N. atti", "2023-12-31"],
  ["90 giorni dalla notifica", "N. atti", null],
])("target %j, indicatore %j: scadenza %s", (target, testo, scadenza) => {
  expect(giudicato(target, "", PRIMA, testo).scadenza).toBe(scadenza);
});

test.each([
  // cumulative counts run with the year: 181/365 = 49,6 % at 30 June
  ["100", "50", "N. interventi", "in linea"],
  ["100", "49", "N. interventi", "in ritardo"],
  ["230 h", "100 h", "h. di controllo", "in ritardo"],
  ["1.000,00 €", "600 €", "Somme recuperate", "in linea"],
  ["4 entro 30/09/2023", "2", "N. interventi", "in ritardo"],
  ["150", "20", "Rilascio autorizzazioni al 31.12.2024", null],
  [">100", "50", "N. interventi", null],
  ["<5", "6", "N. interventi", null],
  ["+30 ore", "10", "N. ore", null],
  ["2023: 10; 2024: 20", "4", "N. interventi", null],
  ["90%", "50%", "Pratiche evase", null],
  ["10", "12,5", "Tempi medi di rilascio (in giorni)", null],
  ["8", "4", "Media mensile degli aggiornamenti", null],
  ["SI", "NO", "Avvio", null],
])("target %j, raggiunto %j, %j: andamento %s", (target, raggiunto, testo, andamento) => {
  expect(giudicato(target, raggiunto, PRIMA, testo).andamento).toBe(andamento);
});

test.each([
  ["10", "N. interventi", "più alto è meglio"],
  ["max 5", "N. interventi", "più basso è meglio"],
  ["10", "Tempi medi di rilascio (in giorni)", "più basso è meglio"],
  ["10", "Giorni di ritardo nei pagamenti", "più basso è meglio"],
  ["5", "N. reclami ricevuti", "più basso è meglio"],
  ["100%", "Reclami evasi (8) / reclami ricevuti (8)", "più alto è meglio"],
  ["85%", "Autorizzazioni rilasciate in tempi inferiori a quelli di legge", "più alto è meglio"],
  ["0", "N. ispezioni con esito negativo", "più basso è meglio"],
  ["Entro il 31/12/2023", "Avvio", null],
  ["SI", "Avvio", null],
])("target %j, %j: polarità %s", (target, testo, polarita) => {
  const g = giudicato(target, "", PRIMA, testo);
  expect(g.polarita).toBe(polarita);
  expect(g.polaritaDedotta).toBe(polarita !== null);
});

test("the sheet's own polarità is taken, and not shown as a guess", () => {
  const i = indicatore("10", "8", "N. incidenti", { polarita: "più basso è meglio" });
  const g = giudica(i, { dataRiferimento: PRIMA, esercizio: 2023 });
  expect([g.esito, g.polarita, g.polaritaDedotta]).toEqual(["raggiunto", "più basso è meglio", false]);
});

test("how the cells were read is said in words", () => {
  expect(letturaInParole(giudicato("10", "12,33", PRIMA), "it")).toBe("almeno 10; rilevato 12,33");
  expect(letturaInParole(giudicato("Entro 31.09.2023", "", PRIMA), "it")).toBe(
    "entro il 30/09/2023, data corretta da 31.09.2023; nessun dato",
  );
});

test("a delay is counted in days", () => {
  expect(giudicato("Entro 31.06.2023", "04/07/2023", PRIMA).giorniRitardo).toBe(4);
});

test("a struck-out indicator is out of the judgement", () => {
  const i = indicatore("10", "0", "N. interventi", { stralciato: "progetto ritirato" });
  expect(giudica(i, { dataRiferimento: FINE, esercizio: 2023 })).toMatchObject({
    esito: "stralciato",
    mancato: false,
    avanzamento: null,
  });
});

test.each([
  ["OBI-003", "Entro 31.06.2023", "", PRIMA],
  ["OBI-004", "Entro il 31/12/2023", "05/08/2023", PRIMA],
  ["OBI-005", "60%", "82,26", PRIMA],
  ["OBI-006", "migliorare", "", PRIMA],
  ["OBI-007", "entro il 30.06.2023", "", PRIMA],
  ["OBI-007", "10", "", FINE],
  ["OBI-010", "entro il 30.06.2023", "SI", PRIMA],
  ["OBI-011", "30.06.2022", "raggiunto", PRIMA],
])("finding %s on %j / %j", (codice, target, raggiunto, alla) => {
  expect(giudicato(target, raggiunto, alla).rilievi.map((r) => r.codice)).toContain(codice);
});

test("any text is judged without throwing, and a blank never becomes a figure", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (t, r) => {
      const g = giudicato(t, r, PRIMA);
      expect(letturaInParole(g, "it")).not.toBe("");
      if (r.trim() === "") expect(g.avanzamento).toBeNull();
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

test.each(["9".repeat(32_767), "entro il ".repeat(3_640), `${"1/".repeat(16_000)}x`, " ".repeat(32_767)])(
  "a text of 32,767 characters is read at once (case %#)",
  (t) => {
    expect(giudicato(t, t, PRIMA).esito).toBeDefined();
  },
);

conDatiReali("the worked examples of the real document", () => {
  interface Esempio {
    indicatore: string;
    target: string;
    raggiunto: string;
    data: string;
    esito: string;
    andamento: string | null;
  }
  const esempi = JSON.parse(readFileSync(condiviso("esempi-indicatori.json"), "utf8")) as Esempio[];

  test("all 82 of them are there", () => {
    expect(esempi).toHaveLength(82);
  });

  test.each(esempi)("$target / $raggiunto → $esito ($indicatore)", (e) => {
    const g = giudicato(e.target, e.raggiunto, giorno(e.data), e.indicatore);
    expect([g.esito, g.andamento]).toEqual([e.esito, e.andamento]);
  });
});
