/**
 * A result in words is `raggiunto` only where every word of it is understood. The table says what each wording comes to, in
 * words of our own; the law mixes what affirms with what limits or denies it, and looks for a `raggiunto` that nobody said.
 */
import * as fc from "fast-check";
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore, type Scritta } from "../supporto/indicatore";

const fine = parseDataIso("2023-12-31");
if (!fine) throw new Error("the date");
const giudicato = (target: Scritta, raggiunto: Scritta, testo = "N. attività svolte") =>
  giudica(indicatore(target, raggiunto, testo), { dataRiferimento: fine, esercizio: 2023 });

const MET = "raggiunto";
const LATE = "raggiunto in ritardo";
const MISSED = "non raggiunto";
const NO_JUDGEMENT = "non valutabile";

const TABELLA: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  "affirmed, with what changes nothing": [
    ["SI", "pienamente raggiunto", MET],
    ["SI", "è stata completata nei tempi previsti", MET],
    ["SI", "attività svolta regolarmente", MET],
    ["SI", "tutti gli interventi sono stati realizzati", MET],
    ["SI", "concluso senza criticità", MET],
    ["SI", "portato a termine (vedi relazione)", MET],
    ["SI", "Sì, come da programma", MET],
    ["SI", "eseguita: sì", MET],
    ["SI", "adottato con determina dirigenziale n. 214", MET],
    ["SI", "terminato nel corso del 2023", MET],
    ["SI", "realizzato al 100%", MET],
  ],
  "declared, then a remark that counts nothing and names no part": [
    ["SI", "Conseguito. Lo sportello risponde ogni mattina", MET],
    ["SI", "Obiettivo raggiunto - il registro è tenuto dall'ufficio", MET],
    ["SI", "SI, settimanalmente", MET],
    ["SI", "Raggiunto: approvato lo schema", NO_JUDGEMENT],
    ["SI", "SI, il primo lotto", NO_JUDGEMENT],
    ["SI", "Conseguito. Prosegue nel 2024", NO_JUDGEMENT],
    ["SI", "Realizzata, in un altro ufficio: no", NO_JUDGEMENT],
    ["SI", "SI (3 edizioni)", NO_JUDGEMENT],
    ["5", "6 laboratori effettuati", MET],
    ["5", "n. 4 laboratori effettuati", MISSED],
  ],
  "denied, wherever the denial stands": [
    ["SI", "non risulta espletata", MISSED],
    ["SI", "non è stata ancora trasmessa", MISSED],
    ["SI", "non interamente eseguito", MISSED],
    ["SI", "mai del tutto attuata", MISSED],
    ["SI", "nessun intervento realizzato", MISSED],
    ["SI", "non si è riusciti a concluderlo", MISSED],
    ["SI", "eseguito: NO", MISSED],
    ["SI", "mancata adozione", MISSED],
    ["SI", "procedura annullata", MISSED],
    ["10", "non ancora conseguito", MISSED],
  ],
  "a part, or under way": [
    ["SI", "terminata per due terzi", MISSED],
    ["SI", "eseguito soltanto nelle frazioni", MISSED],
    ["SI", "pressoché ultimato", MISSED],
    ["SI", "consegnato, tranne gli allegati", MISSED],
    ["SI", "adottato; manca la pubblicazione", MISSED],
    ["SI", "affidati i lavori, ancora da completare", MISSED],
    ["SI", "Sì, ma solo una parte", MISSED],
  ],
  "something is said that is not understood": [
    ["SI", "SI (da confermare)", NO_JUDGEMENT],
    ["SI", "SI nel 2022", NO_JUDGEMENT],
    ["SI", "SI - dato provvisorio", NO_JUDGEMENT],
    ["SI", "☐ Raggiunto ☐ Non raggiunto", NO_JUDGEMENT],
    ["SI", "[X] Raggiunto [ ] Parzialmente [X] Non raggiunto", NO_JUDGEMENT],
    ["SI", "Raggiunto / Parzialmente / Non raggiunto", NO_JUDGEMENT],
    ["SI", "Raggiunto. Dato provvisorio", NO_JUDGEMENT],
    ["SI", "SI - contestato dagli utenti", NO_JUDGEMENT],
    ["SI", "Conseguito: gara deserta", NO_JUDGEMENT],
    ["SI", "approvata la bozza", NO_JUDGEMENT],
    ["SI", "terminato il secondo stralcio", NO_JUDGEMENT],
    ["SI", "conseguito?", NO_JUDGEMENT],
    ["SI", "realizzato o non realizzato", NO_JUDGEMENT],
    ["SI", "eseguito ma con esito dubbio", NO_JUDGEMENT],
    ["SI", "Sì, per gli iscritti al primo anno", NO_JUDGEMENT],
    ["SI", "concluso nel 2024", NO_JUDGEMENT],
    ["12", "da rilevare", NO_JUDGEMENT],
  ],
  "done late": [
    ["30/06/2023", "concluso con un mese di ritardo", LATE],
    ["30/06/2023", "adottata dopo il termine previsto", LATE],
    ["30/06/2023", "Sì, fuori dai termini", LATE],
    ["30/06/2023", "eseguito con 12 giorni di ritardo", LATE],
    ["SI", "realizzato in ritardo", LATE],
    ["30/06/2023", "Sì, ma il 10/07/2023", LATE],
    ["30/06/2023", "terminato senza ritardi", MET],
    ["30/06/2023", "trasmessa oltre le previsioni", NO_JUDGEMENT],
    ["NO", "sì, in ritardo", NO_JUDGEMENT],
  ],
  "the day it was done, and days that are not it": [
    ["30/06/2023", "trasmesso in data 12/05/2023", MET],
    ["30/06/2023", "determina n. 88 del 3 luglio 2023", LATE],
    ["30/06/2023", "D.G.C. n. 14 del 20.06.2023", MET],
    ["30/06/2023", "adottato il 20/06 e pubblicato il 04/07/2023", LATE],
    ["30/06/2023", "gara non aggiudicata al 20/05/2023", MISSED],
    ["30/06/2023", "posticipata al 12/06/2023", MISSED],
    ["30/06/2023", "chiesto un chiarimento il 10/05/2023", NO_JUDGEMENT],
    ["30/06/2023", "seduta andata deserta il 10/05/2023", NO_JUDGEMENT],
    ["30/06/2023", "dal 01/05/2023", NO_JUDGEMENT],
    ["SI", "Entro il 12/03/2024", MISSED],
  ],
  "a figure after the word": [
    ["10", "svolti 8 incontri", MISSED],
    ["10", "eseguiti n. 11 controlli", MET],
    ["80%", "conseguito il 77%", MISSED],
    ["100%", "evase 38 pratiche su 40", MISSED],
    ["10", "realizzati 6 su 10 previsti", MISSED],
    ["max 30 gg", "concluso in 41 gg", MISSED],
    ["SI", "terminati 2 lotti su 5", NO_JUDGEMENT],
  ],
  "a figure that is a bound, or is not of this": [
    ["12", "meno di 12", MISSED],
    ["12", "quasi 12", MISSED],
    ["12", "non più di 12", NO_JUDGEMENT],
    ["12", "oltre 12", MET],
    ["max 20 gg", "oltre 20 gg", MISSED],
    ["max 20 gg", "più di 15 gg", NO_JUDGEMENT],
    ["max 20 gg", "meno di 20 gg", MET],
    ["12", "14 non validi", NO_JUDGEMENT],
    ["12", "12 stimati", MISSED],
  ],
};

describe.each(Object.entries(TABELLA))("%s", (_, righe) => {
  test.each(righe)("target %j, %j → %s", (target, raggiunto, esito) => {
    expect(giudicato(target, raggiunto).esito).toBe(esito);
  });
});

test.each([
  ["Approvazione del regolamento comunale", "approvato il regolamento", MET],
  ["Pubblicazione del bando", "bando pubblicato", MET],
  ["Predisposizione della relazione", "predisposta", MET],
  ["Approvazione del regolamento comunale", "approvato lo schema di regolamento", NO_JUDGEMENT],
  ["Realizzazione della palestra", "conclusa la progettazione", NO_JUDGEMENT],
  ["Realizzazione della palestra", "predisposta", NO_JUDGEMENT],
])("what the indicator itself names is understood: %j, %j → %s", (testo, raggiunto, esito) => {
  expect(giudicato("SI", raggiunto, testo).esito).toBe(esito);
});

test("what the target itself names is understood", () => {
  expect(
    giudicato("Invio del questionario entro il 30/06/2023", "questionario inviato il 10/07/2023").esito,
  ).toBe(LATE);
});

const AFFERMA = [
  "raggiunto",
  "Obiettivo raggiunto",
  "è stato realizzato",
  "completata",
  "sì",
  "SI, approvato",
  "attuato integralmente",
  "concluso nei termini",
  "pubblicato il 12/04/2023",
  "adottato con delibera n. 12 del 03/02/2023",
];
const LIMITA = [
  "in parte",
  "a metà",
  "solo per una sede",
  "tranne due uffici",
  "manca il collaudo",
  "ma non del tutto",
  "quasi",
  "salvo conferma",
  "resta da collaudare",
  "la prima fase",
  "lo schema",
  "al 60%",
  "?",
  ": no",
  "se arriva il finanziamento",
  "in attesa del parere",
  "da verificare",
  "limitatamente al centro",
  "e poi sospeso",
];
const NEGA = ["non", "non ancora", "mai", "non risulta", "non è stato", "mancata conferma:", "quasi", "sarà"];

test("what affirms, denied or limited anywhere, is never reached", () => {
  const limitata = fc
    .tuple(
      fc.constantFrom(...AFFERMA),
      fc.constantFrom(...LIMITA),
      fc.constantFrom(" ", ", ", "; ", " - ", " ("),
    )
    .map(([a, l, fra]) => `${a}${fra}${l}${fra === " (" ? ")" : ""}`);
  const negata = fc.tuple(fc.constantFrom(...NEGA), fc.constantFrom(...AFFERMA)).map(([n, a]) => `${n} ${a}`);
  const target = fc.constantFrom<Scritta>(
    "SI",
    "10",
    "80%",
    "entro il 30/11/2023",
    "≥ 90%",
    "1 entro il 30/11/2023",
    "",
  );
  fc.assert(
    fc.property(target, fc.oneof(limitata, negata), (t, raggiunto) => {
      expect([raggiunto, giudicato(t, raggiunto).esito]).not.toEqual([
        raggiunto,
        expect.stringMatching(/^raggiunto/),
      ]);
    }),
    { numRuns: 2_000, seed: 11 },
  );
});

test.each([
  ['0"%"', 85, MISSED],
  ["0\\%", 91, MET],
  ["0%", 0.85, MISSED],
])("a percent sign that the format only writes (%s) does not scale the figure", (formato, valore, esito) => {
  expect(giudicato("90%", { valore, formato, testo: "" }).esito).toBe(esito);
  expect(giudicato({ valore: 90, formato: '0"%"', testo: "90%" }, "85%").esito).toBe(MISSED);
});
