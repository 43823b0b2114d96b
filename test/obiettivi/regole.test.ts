/**
 * The project's own table of the rules: every cell of the table in docs/regole-indicatori.md, before the deadline
 * (30/06/2023) and at it (31/12/2023), with avanzamento and scadenza, in wordings of our own.
 */
import { letturaInParole } from "../../src/obiettivi/lettura";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio } from "../../src/obiettivi/giudizio";
import { indicatore, type Scritta } from "../supporto/indicatore";
import { detti } from "../supporto/detto";

const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};
const PRIMA = giorno("2023-06-30");
const FINE = giorno("2023-12-31");

const giudicato = (target: Scritta, raggiunto: Scritta, alla: DataIso, testo?: string): Giudizio =>
  giudica(indicatore(target, raggiunto, testo), { dataRiferimento: alla, esercizio: 2023 });

interface Caso {
  readonly target: Scritta;
  readonly raggiunto: Scritta;
  /** At 30/06 and at 31/12. */
  readonly esiti: readonly [string, string];
  readonly avanzamento: string | null;
  readonly scadenza: string | null;
  readonly testo?: string;
  /** OBI codes at 31/12. */
  readonly rilievi?: readonly string[];
}

const MET = ["raggiunto", "raggiunto"] as const;
const WAIT = ["in corso", "non raggiunto"] as const;
const LATE = ["raggiunto in ritardo", "raggiunto in ritardo"] as const;
const MISSED = ["non raggiunto", "non raggiunto"] as const;
const NO_DATA = ["non rilevato", "non rilevato"] as const;
const NO_JUDGEMENT = ["non valutabile", "non valutabile"] as const;

const caso = (
  target: Scritta,
  raggiunto: Scritta,
  esiti: Caso["esiti"],
  avanzamento: string | null,
  scadenza: string | null = "2023-12-31",
  altro: Pick<Caso, "testo" | "rilievi"> = {},
): Caso => ({ target, raggiunto, esiti, avanzamento, scadenza, ...altro });

const TABELLA: Readonly<Record<string, readonly Caso[]>> = {
  "number, %: meets it": [
    caso("12 laboratori", "15 laboratori", MET, "1.25"),
    caso("almeno 4", "4", MET, "1"),
    caso("più di 4", "5", MET, "1.25"),
    caso("75,5%", "75,50%", MET, "1"),
    caso("max 30 gg", "18 giorni", MET, "1.6667"),
    caso("meno di 8 ore", "7,5 h", MET, "1.0667"),
    caso("non superiore a 2%", "0%", MET, "1"),
    caso("12", "9", MET, "1.3333", "2023-12-31", { testo: "Tempi medi di risposta (giorni)" }),
    caso("da 10 a 15", "10", MET, "1"),
    caso({ valore: 0.6, formato: "0%", testo: "60%" }, 0.75, MET, "1.25", "2023-12-31", {
      rilievi: ["OBI-005"],
    }),
  ],
  "number, %: does not meet it": [
    caso("12 laboratori", "5", WAIT, "0.4167"),
    caso("più di 4", "4", WAIT, "1"),
    caso("almeno 90%", "89,99%", WAIT, "0.9999"),
    caso("max 30 gg", "31 gg", WAIT, "0.9677"),
    caso("meno di 8 ore", "8 ore", WAIT, "1"),
    caso("0", "3", WAIT, "0", "2023-12-31", { testo: "Infortuni" }),
    caso("20", "0", WAIT, "0"),
  ],
  "number: a %, declared progress": [
    caso("1.800", "40%", WAIT, "0.4"),
    caso("1.800", "100%", MET, "1"),
    caso("1.800", "112,5%", MET, "1.125"),
  ],
  "number, %, yes/no: no data": [
    caso("12", "", NO_DATA, null, "2023-12-31", { rilievi: ["OBI-007"] }),
    caso("80%", "n.d.", NO_DATA, null, "2023-12-31", { rilievi: ["OBI-007"] }),
    caso("SI", "—", NO_DATA, null, "2023-12-31", { rilievi: ["OBI-007"] }),
    caso("NO", "n.p.", NO_DATA, null, "2023-12-31", { rilievi: ["OBI-007"] }),
  ],
  "count with deadline: no data, NO, under way": [
    caso("3 entro il 30/11/2023", "", WAIT, null, "2023-11-30", { rilievi: ["OBI-007"] }),
    caso("3 entro il 30/11/2023", "NO", WAIT, "0", "2023-11-30"),
    caso("Due entro il 31.12 di ogni anno", "in lavorazione", WAIT, null),
  ],
  "count with deadline: a number, SI, a %": [
    caso("3 entro il 30/11/2023", "3", MET, "1", "2023-11-30"),
    caso("3 entro il 30/11/2023", "2", WAIT, "0.6667", "2023-11-30"),
    caso("3 entro il 30/11/2023", "sì", MET, "1", "2023-11-30", { rilievi: ["OBI-010"] }),
    caso("3 entro il 30/11/2023", "25%", WAIT, "0.25", "2023-11-30"),
  ],
  "count with deadline: a date": [
    caso("1 entro il 30/11/2023", "30/11/2023", MET, "1", "2023-11-30"),
    caso("1 entro il 30/11/2023", "03/12/2023", LATE, "1", "2023-11-30"),
  ],
  "deadline: a date on or before it": [
    caso("entro il 15 settembre", "15/09/2023", MET, "1", "2023-09-15"),
    caso("III trimestre 2023", "30.09.2023", MET, "1", "2023-09-30"),
    caso("entro ottobre", "SI il 05/07/2023", MET, "1", "2023-10-31"),
    caso("entro ottobre", "come previsto, approvato il 5 luglio", MET, "1", "2023-10-31"),
  ],
  "deadline: a date after it": [
    caso("entro il 31/03/2023", "01/04/2023", LATE, "1", "2023-03-31"),
    caso("I semestre 2023", "approvato il 12 luglio 2023", LATE, "1", "2023-06-30"),
  ],
  "deadline: SI, in words, 100 %": [
    caso("entro il 30/11/2023", "SI", MET, "1", "2023-11-30", { rilievi: ["OBI-010"] }),
    caso("entro il 30/11/2023", "Concluso", MET, "1", "2023-11-30", { rilievi: ["OBI-010"] }),
    caso("entro il 30/11/2023", "100%", MET, "1", "2023-11-30", { rilievi: ["OBI-010"] }),
  ],
  "deadline: NO, 0 %, a %, under way, no data": [
    caso("entro il 30/11/2023", "NO", WAIT, "0", "2023-11-30"),
    caso("entro il 30/11/2023", "0%", WAIT, "0", "2023-11-30"),
    caso("entro il 30/11/2023", "80%", WAIT, "0.8", "2023-11-30"),
    caso("entro il 30/11/2023", "avviato", WAIT, null, "2023-11-30"),
    caso("entro il 30/11/2023", "rinviato al prossimo anno", WAIT, null, "2023-11-30"),
    caso("entro il 30/11/2023", "previsto per ottobre", WAIT, null, "2023-11-30"),
    caso("entro il 30/11/2023", "sarà approvato entro il 31/10/2023", WAIT, null, "2023-11-30"),
    caso("entro il 30/11/2023", "da approvare entro ottobre", WAIT, null, "2023-11-30"),
    caso("entro il 30/11/2023", "entro dicembre", WAIT, null, "2023-11-30"),
    caso("entro il 30/11/2023", "non avviato", WAIT, "0", "2023-11-30"),
    caso("entro il 30/11/2023", "//", WAIT, null, "2023-11-30", { rilievi: ["OBI-007"] }),
  ],
  "yes: SI, 100 %, in words, a date": [
    caso("SI", "Sì", MET, "1"),
    caso("Si", "100%", MET, "1"),
    caso("si", "realizzato", MET, "1"),
    caso("SI", "20/05/2023", MET, "1"),
    caso("SI", "SI, con delibera", MET, "1"),
    caso("SI", "SI - concluso", MET, "1"),
    caso("SI", "08/01/2024", LATE, "1", "2023-12-31", { rilievi: ["OBI-004"] }),
  ],
  "yes: NO, not begun, under way, a % below 100": [
    caso("SI", "NO", WAIT, "0"),
    caso("SI", "Non ancora avviato", WAIT, "0"),
    caso("SI", "in corso", WAIT, null),
    caso("SI", "in corso al 60%", WAIT, "0.6"),
    caso("SI", "55%", WAIT, "0.55"),
    caso("SI", "SI, in parte", WAIT, null),
    caso("SI", "Si provvederà nel secondo semestre", WAIT, null),
    caso("SI", "si è in attesa del parere", WAIT, null),
    caso("SI", "SI al 55%", WAIT, "0.55"),
  ],
  "no, what must not happen": [caso("NO", "NO", MET, "1"), caso("NO", "SI", MISSED, "0")],
  "number, %, in words: done": [
    caso("12", "obiettivo raggiunto", MET, "1", "2023-12-31", { rilievi: ["OBI-005"] }),
    caso("80%", "SI", MET, "1", "2023-12-31", { rilievi: ["OBI-005"] }),
  ],
  "number, %, in words: under way, NO, not begun": [
    caso("12", "in fase di attuazione", WAIT, null),
    caso("80%", "no", WAIT, "0"),
    caso("12", "da avviare", WAIT, "0"),
    caso("12", "parzialmente realizzato", WAIT, null),
    caso("12", "sospeso", WAIT, null),
  ],
  "number, %: a date": [
    caso("12", "10/05/2023", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-005"] }),
    caso("80%", "10/05/2023", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-005"] }),
  ],
  "any: not met, in words": [
    caso("12", "non raggiunto", MISSED, "0"),
    caso("entro il 30/11/2023", "Obiettivo non conseguito", MISSED, "0", "2023-11-30"),
    caso("SI", "non raggiunto", MISSED, "0"),
    caso("entro i termini di legge", "non raggiunto", MISSED, "0", null),
    caso("NO", "non raggiunto", MISSED, "0"),
    caso("migliorare i servizi", "non raggiunto", MISSED, "0", "2023-12-31", { rilievi: ["OBI-006"] }),
  ],
  "not measurable: done, SI, 100 %": [
    caso("maggiore soddisfazione degli utenti", "SI", MET, "1", "2023-12-31", { rilievi: ["OBI-006"] }),
    caso("entro la primavera", "concluso", MET, "1", "2023-12-31", { rilievi: ["OBI-006"] }),
    caso("", "100%", MET, "1", "2023-12-31", { rilievi: ["OBI-006"] }),
  ],
  "not measurable or empty: anything else": [
    caso("maggiore soddisfazione degli utenti", "in corso", NO_JUDGEMENT, null, "2023-12-31", {
      rilievi: ["OBI-006"],
    }),
    caso("estate 2023", "", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-006"] }),
    caso("", "", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-006"] }),
    caso("ottimo", "14", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-006"] }),
  ],
  "any: cannot be read": [
    caso("12", "si rimanda alla nota del servizio", NO_JUDGEMENT, null, "2023-12-31", {
      rilievi: ["OBI-006"],
    }),
    caso("entro il 30/11/2023", "vedi allegato", NO_JUDGEMENT, null, "2023-11-30", { rilievi: ["OBI-006"] }),
    caso("SI", "si conferma quanto scritto", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-006"] }),
    caso("SI", "???", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-006"] }),
  ],
  "open deadline: done, SI, 100 %": [
    caso("60 giorni dalla firma del contratto", "raggiunto", MET, "1", null),
    caso("Entro i termini previsti dalla normativa", "SI", MET, "1", null),
    caso("entro 30 gg. dalla richiesta", "100%", MET, "1", null),
  ],
  "open deadline: anything else": [
    caso("60 giorni dalla firma del contratto", "", NO_JUDGEMENT, null, null),
    caso("60 giorni dalla firma del contratto", "30%", NO_JUDGEMENT, "0.3", null),
    caso("60 giorni dalla firma del contratto", "in corso", NO_JUDGEMENT, null, null),
  ],
  "other units": [caso("25 gg", "3 ore", NO_JUDGEMENT, null, "2023-12-31", { rilievi: ["OBI-005"] })],
};

describe.each(Object.entries(TABELLA))("%s", (_, casi) => {
  test.each(casi)("$target / $raggiunto → $esiti", (c) => {
    const [prima, fine] = [PRIMA, FINE].map((alla) => giudicato(c.target, c.raggiunto, alla, c.testo));
    if (!prima || !fine) throw new Error("two dates");
    expect([prima.esito, fine.esito]).toEqual(c.esiti);
    for (const g of [prima, fine]) {
      expect([g.avanzamento?.toFixed() ?? null, g.scadenza]).toEqual([c.avanzamento, c.scadenza]);
      expect(g.mancato).toBe(["non raggiunto", "raggiunto in ritardo"].includes(g.esito));
      if (g.esito !== "in corso") expect(g.andamento).toBeNull();
    }
    expect(fine.rilievi.map((r) => r.codice)).toEqual(c.rilievi ?? []);
  });
});

describe("a deadline, a unit in their own columns", () => {
  const scritta = (valore: string | number, formato = "General") => ({
    posizione: { foglio: "Obiettivi", riga: 2, colonna: 16 },
    valore,
    testo: String(valore),
    formato,
  });
  const con = (target: string, raggiunto: string, scadenza: ReturnType<typeof scritta> | null, unita = "") =>
    giudica(indicatore(target, raggiunto, "N. atti", { scadenza, unita }), {
      dataRiferimento: PRIMA,
      esercizio: 2023,
    });

  test.each([
    ["10", "", "30/06/2023", "non raggiunto", "2023-06-30"],
    ["10", "8", "30/06/2023", "non raggiunto", "2023-06-30"],
    ["10", "8", "30/09/2023", "in corso", "2023-09-30"],
    ["10", "8", "", "in corso", "2023-12-31"],
    ["SI", "NO", "31/03/2023", "non raggiunto", "2023-03-31"],
    ["SI", "", "31/03/2023", "non rilevato", "2023-03-31"],
    ["", "05/07/2023", "30/06/2023", "raggiunto in ritardo", "2023-06-30"],
    ["entro i termini di legge", "", "30/06/2023", "non raggiunto", "2023-06-30"],
    ["entro il 31/10/2023", "", "30/06/2023", "in corso", "2023-10-31"],
    ["10", "8", "III trimestre", "in corso", "2023-09-30"],
    ["10", "8", "da definire", "in corso", "2023-12-31"],
    ["migliorare", "8", "30/06/2023", "non valutabile", "2023-06-30"],
  ])("target %j, raggiunto %j, scadenza %j → %s, %s", (target, raggiunto, scadenza, esito, data) => {
    const g = con(target, raggiunto, scadenza === "" ? null : scritta(scadenza));
    expect([g.esito, g.scadenza]).toEqual([esito, data]);
  });

  test("a typed day is one, a bare number is not and is said", () => {
    expect(con("10", "8", scritta(45107, "dd/mm/yyyy")).scadenza).toBe("2023-06-30");
    const g = con("10", "8", scritta(45107));
    expect([g.scadenza, detti(g.rilievi).map((r) => [r.codice, r.cella])]).toEqual([
      "2023-12-31",
      [["OBI-006", "P2"]],
    ]);
  });

  test("findings on the date point at its own cell", () => {
    const rilievi = detti(con("10", "8", scritta("31.06.2022")).rilievi).map((r) => [r.codice, r.cella]);
    expect(rilievi).toEqual([
      ["OBI-003", "P2"],
      ["OBI-011", "P2"],
    ]);
  });

  test.each([
    ["80", "72", "%", "in corso", "almeno 80%; rilevato 72%"],
    ["80", "0,92", "%", "raggiunto", "almeno 80%; rilevato 92%"],
    ["30", "25", "giorni", "in corso", "almeno 30 gg; rilevato 25 gg"],
    ["30 gg", "25", "ore", "non valutabile", "almeno 30 gg; rilevato 25 ore"],
    ["10", "8", "n. incontri", "in corso", "almeno 10; rilevato 8"],
    ["1000", "1200", "euro", "raggiunto", "almeno 1.000 €; rilevato 1.200 €"],
  ])("target %j, raggiunto %j in %s → %s", (target, raggiunto, unita, esito, lettura) => {
    const g = con(target, raggiunto, null, unita);
    expect([g.esito, letturaInParole(g, "it")]).toEqual([esito, lettura]);
  });
});
