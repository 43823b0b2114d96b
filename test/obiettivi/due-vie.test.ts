/**
 * A sentence that says that it is done, and the same with one word more that undoes it. The first is judged, the second is never
 * `raggiunto`: what is understood is the whole of what is said, not a word in it.
 */
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore } from "../supporto/indicatore";

const fine = parseDataIso("2024-12-31");
if (!fine) throw new Error("the date");
const giudicato = (testo: string, target: string, raggiunto: string): string =>
  giudica(indicatore(target, raggiunto, testo), { dataRiferimento: fine, esercizio: 2024 }).esito;

const MET = "raggiunto";
const LATE = "raggiunto in ritardo";
const MISSED = "non raggiunto";
const NO = "non valutabile";
const EMPTY = "non rilevato";

type Esito = typeof MET | typeof LATE | typeof MISSED | typeof NO | typeof EMPTY;
type Coppia = readonly [detto: string, esito: Esito, disfatto: string, altro: Esito];

interface Gruppo {
  readonly che: string;
  readonly indicatore: string;
  readonly target: string;
  readonly coppie: readonly Coppia[];
}

const GRUPPI: readonly Gruppo[] = [
  {
    che: "an indicator that names nothing in particular: whatever is said to be done",
    indicatore: "Attività svolte",
    target: "SI",
    coppie: [
      ["Completato il censimento dei pozzi", MET, "Quasi completato il censimento dei pozzi", MISSED],
      [
        "Ultimata la catalogazione del fondo antico",
        MET,
        "Ultimata in parte la catalogazione del fondo antico",
        MISSED,
      ],
      ["Catalogazione ultimata", MET, "Catalogazione non ultimata", MISSED],
      ["Sono state posate le nuove panchine", MET, "Saranno posate le nuove panchine", MISSED],
      ["Sono state sostituite le lampade", MET, "Dovrebbero essere sostituite le lampade", NO],
      [
        "È stata effettuata la verifica dei quadri elettrici",
        MET,
        "È stata effettuata metà della verifica dei quadri elettrici",
        MISSED,
      ],
      ["Terminata la tinteggiatura", MET, "Terminata la prima mano della tinteggiatura", NO],
      ["Ripristinata la staccionata", MET, "Da ripristinare la staccionata", MISSED],
      ["Acquistati gli scaffali", MET, "Non acquistati gli scaffali", MISSED],
      ["Acquistati tutti gli scaffali", MET, "Acquistati 2 scaffali su 3", NO],
      ["Redatto il manuale operativo", MET, "Redatta la bozza del manuale operativo", NO],
      ["Manuale redatto e distribuito", MET, "Manuale redatto in bozza", NO],
      ["Aggiornato lo stradario", MET, "Aggiornato lo stradario solo per il capoluogo", MISSED],
      ["Attivato il numero verde", MET, "Attivato il numero verde in via sperimentale", NO],
      ["Servizio attivato", MET, "Servizio attivato salvo agosto", MISSED],
      ["Servizio in funzione", MET, "Servizio non in funzione", NO],
      ["Portale operativo dal 3 maggio", MET, "Portale operativo dal 3 maggio 2025", NO],
      ["Sportello aperto", MET, "Sportello da aprire", MISSED],
      ["Istituita la consulta giovanile", MET, "Istituita la consulta giovanile nel 2023", NO],
      ["Regolarmente gestito l'archivio", MET, "Regolarmente gestito metà dell'archivio", MISSED],
      ["Erogata la formazione a tutti i dipendenti", MET, "Erogata la formazione a due dipendenti", NO],
      ["Formazione erogata al personale", MET, "Formazione avviata al personale", MISSED],
      [
        "Inviato il questionario alle famiglie",
        MET,
        "Inviato il questionario a parte delle famiglie",
        MISSED,
      ],
      ["Trasmesso il rendiconto alla Regione", MET, "Trasmessa la richiesta alla Regione", NO],
      ["Lavori conclusi", MET, "Lavori affidati", NO],
      ["Lavori conclusi e collaudati", MET, "Lavori conclusi ma non collaudati", MISSED],
      [
        "Conclusi i lavori di rifacimento del tetto",
        MET,
        "Conclusa la gara per il rifacimento del tetto",
        NO,
      ],
      ["Progetto concluso", MET, "Progetto approvato", NO],
      ["Progetto concluso e rendicontato", MET, "Progetto finanziato e rinviato", MISSED],
      ["Adottata la nuova modulistica", MET, "Proposta la nuova modulistica", NO],
      ["Effettuata la ricognizione degli immobili", MET, "Richiesta la ricognizione degli immobili", NO],
      ["Avvenuta consegna delle onorificenze", MET, "Mancata consegna delle onorificenze", MISSED],
      [
        "Garantita l'apertura della palestra per tutto l'anno",
        MET,
        "Garantita l'apertura della palestra per sei mesi",
        NO,
      ],
      ["Assicurato il presidio", MET, "Assicurato il presidio solo al mattino", MISSED],
      ["Ottemperato", MET, "Non ottemperato", MISSED],
      ["Rispettato", MET, "Non rispettato", MISSED],
      ["Rispettati i tempi", MET, "Rispettati i tempi tranne in due casi", MISSED],
      [
        "Realizzati tutti gli eventi in calendario",
        NO,
        "Realizzati quasi tutti gli eventi in calendario",
        MISSED,
      ],
      ["Realizzati tutti gli eventi", MET, "Realizzati tutti gli eventi meno uno", MISSED],
      ["Svolti i controlli programmati", MET, "Programmati i controlli", MISSED],
      ["Organizzata la rassegna estiva", MET, "Organizzata la rassegna estiva dalla Provincia", NO],
      ["Approvato il disciplinare", MET, "Approvato lo schema del disciplinare", NO],
      [
        "Il disciplinare è stato approvato e pubblicato",
        MET,
        "Il disciplinare è stato approvato e poi annullato",
        MISSED,
      ],
      ["Approvato il disciplinare", MET, "Approvato il rinvio del disciplinare", NO],
      ["Approvato il disciplinare", MET, "Approvato dal Comune capofila il disciplinare", NO],
      ["Concluso il riordino", MET, "Concluso il riordino dell'anno precedente", NO],
      ["Concluso il riordino", MET, "Concluso il 50% del riordino", MISSED],
      ["Riordino completato", MET, "Riordino completabile", NO],
      ["Ottenuta la certificazione", MET, "Ottenuto il parere sulla certificazione", NO],
      ["Firmata la convenzione", MET, "Firmata la richiesta di convenzione", NO],
    ],
  },
  {
    che: "an outcome declared, then a remark",
    indicatore: "Attività svolte",
    target: "SI",
    coppie: [
      ["SI (4 riunioni)", MET, "SI (4 riunioni su 6)", NO],
      ["SI, 4 riunioni", MET, "SI, 4 riunioni delle 6 previste", NO],
      ["Sì (n. 3 relazioni)", MET, "Sì (n. 3 relazioni da completare)", MISSED],
      ["SI (2 laboratori)", MET, "SI (2 sedi)", NO],
      ["Raggiunto. Sportello attivo dal 4 marzo", MET, "Raggiunto. Sportello attivo dal 4 marzo 2025", NO],
      ["Conseguito; non sono pervenuti reclami", MET, "Conseguito; non sono pervenuti i dati", NO],
      ["Nessun rilievo: adempimento concluso", MET, "Nessun adempimento concluso", MISSED],
      ["Nessuna criticità, obiettivo raggiunto", MET, "Nessuna criticità, obiettivo in corso", MISSED],
      ["OK, trasmesso all'ISTAT il 14/05/2024", MET, "OK per il 2025", NO],
      ["Fatto: affissi i manifesti", MET, "Fatto: manca l'affissione", MISSED],
      ["Fatto", MET, "Fatto presente all'assessore", NO],
      ["Concluso senza rilievi", MET, "Concluso con rilievi", NO],
      ["Completato", MET, "Completato; in corso il pagamento", NO],
      ["Realizzato", MET, "Realizzato, già avviata la fase 2", NO],
      ["Concluso prima del previsto", MET, "Concluso in parte prima del previsto", MISSED],
      ["Completati tutti gli interventi programmati", MET, "Programmati tutti gli interventi", MISSED],
      ["SI", MET, "SI (dato provvisorio)", NO],
      ["SI", MET, "SI, a regime dal 2025", NO],
      ["✔ Raggiunto", MET, "❌ Raggiunto", NO],
      ["☑ Sì ☐ No", MET, "☐ Sì ☑ No", MISSED],
      ["[x] raggiunto [ ] non raggiunto", MET, "[ ] raggiunto [x] non raggiunto", MISSED],
      [
        "Raggiunto ■ Parzialmente □ Non raggiunto □",
        MET,
        "Raggiunto □ Parzialmente ■ Non raggiunto □",
        MISSED,
      ],
      ["(x) SI ( ) NO", MET, "(x) SI (x) NO", NO],
    ],
  },
  {
    che: "the act that was asked for, or an earlier one",
    indicatore: "Approvazione del regolamento dei dehors",
    target: "SI",
    coppie: [
      ["Approvato il regolamento", MET, "Adottato il regolamento", NO],
      ["Regolamento approvato con delibera n. 31 del 12/06/2024", MET, "Regolamento predisposto", NO],
      ["Pubblicato il regolamento", MET, "Presentato il regolamento", NO],
      ["Approvato il nuovo regolamento", MET, "Approvato il nuovo statuto", NO],
      ["Deliberato il regolamento dei dehors", MET, "Deliberato l'avvio del regolamento dei dehors", NO],
      ["Approvato", MET, "Trasmesso", NO],
      ["Approvazione in data 5 luglio 2024", MET, "Approvazione prevista in data 5 luglio 2024", MISSED],
      ["Approvazione il 5 luglio 2024", MET, "Approvazione entro il 5 luglio 2025", MISSED],
    ],
  },
  {
    che: "works: what comes before them does not say that they are done",
    indicatore: "Realizzazione della pista ciclabile",
    target: "SI",
    coppie: [
      ["Realizzata la pista ciclabile", MET, "Progettata la pista ciclabile", NO],
      ["Pista realizzata", MET, "Pista affidata", NO],
      ["Conclusi i lavori della pista", MET, "Consegnati i lavori della pista", NO],
      ["Lavori ultimati", MET, "Lavori aggiudicati", NO],
      ["Pista ciclabile inaugurata il 10/09/2024", MET, "Pista ciclabile finanziata il 10/09/2024", NO],
      ["Pista collaudata", MET, "Pista appaltata", NO],
      ["Completata la pista", MET, "Completata la segnaletica della pista", NO],
      ["Terminata la pista ciclabile", MET, "Terminati gli scavi della pista ciclabile", NO],
      ["Eseguiti gli interventi", MET, "Eseguite le indagini", NO],
    ],
  },
  {
    che: "several acts: all of them",
    indicatore: "Redazione e approvazione del piano del verde",
    target: "SI",
    coppie: [
      ["Piano approvato", MET, "Piano redatto", NO],
      ["Redatto e approvato il piano", MET, "Redatto il piano, da approvare", MISSED],
    ],
  },
  {
    che: "to begin, where that is what was asked for",
    indicatore: "Avvio del servizio di bike sharing",
    target: "30/06/2024",
    coppie: [
      ["Servizio avviato il 3 giugno 2024", MET, "Servizio avviato il 3 luglio 2024", LATE],
      ["Servizio iniziato il 3 giugno 2024", MET, "Servizio da iniziare", MISSED],
      ["Avviato il servizio", MET, "Rinviato l'avvio del servizio", MISSED],
      ["Servizio attivo dal 1 giugno", MET, "Servizio attivo dal 1 agosto", LATE],
      ["Bike sharing in funzione", MET, "Bike sharing presto in funzione", NO],
    ],
  },
  {
    che: "a deadline: kept, by its day",
    indicatore: "Invio della relazione annuale",
    target: "30/06/2024",
    coppie: [
      ["entro i termini", MET, "oltre i termini", NO],
      ["nei tempi previsti", MET, "non nei tempi previsti", NO],
      ["prima della scadenza", MET, "dopo la scadenza", NO],
      ["con 10 giorni di anticipo", MET, "con 10 giorni di ritardo", NO],
      ["Scadenza rispettata", MET, "Scadenza non rispettata", MISSED],
      ["Rispettata la scadenza", MET, "Superata la scadenza", NO],
      ["Inviata il 28 giugno", MET, "Inviata il 28 luglio", LATE],
      ["Relazione inviata in data 12/06/2024", MET, "Relazione inviata in data 12/07/2024", LATE],
      ["Invio in data 12/06/2024", MET, "Invio in data 12/08/2024", LATE],
      ["Trasmessa nei termini", MET, "Trasmessa fuori termine", LATE],
      ["Inviata la relazione il 12/06/2024", MET, "Inviata la proposta di relazione il 12/06/2024", NO],
      ["Sì, il 12/06/2024", MET, "Sì, ma il 12/09/2024", LATE],
      ["prot. 811 del 12/06/2024", MET, "sollecito del 12/06/2024", NO],
      ["Raggiunto. Relazione spedita il 20 maggio", MET, "Raggiunto. Relazione spedita il 20 agosto", LATE],
    ],
  },
  {
    che: "a count, with its day and its words",
    indicatore: "N. controlli eseguiti",
    target: "12",
    coppie: [
      ["12 al 31/12/2024", MET, "12 al 31/12/2025", NO],
      ["n. 12 al 31.12.2024", MET, "n. 9 al 31.12.2024", MISSED],
      ["13 (dato al 31/12/2024)", MET, "9 al 30/06/2024", MISSED],
      ["14 al 30/06/2024", MET, "14 al 30/06/2023", NO],
      ["Totale: 12", MET, "Totale: 11", MISSED],
      ["12 di 12", MET, "11 di 12", MISSED],
      ["pari a 12", MET, "pari a 11", MISSED],
      ["14 (due in più del previsto)", MET, "14 (previsti)", MISSED],
      ["12 controlli", MET, "12 controlli programmati", MISSED],
      ["+14 controlli", MET, "+2 rispetto al target", NO],
      ["12", MET, "12 (stima)", NO],
      ["SI (12 controlli)", MET, "SI (8 controlli)", MISSED],
    ],
  },
  {
    che: "a share, with its day and its words",
    indicatore: "Pratiche evase nei tempi",
    target: "95%",
    coppie: [
      ["pari al 97%", MET, "pari al 93%", MISSED],
      ["97% al 31/12/2024", MET, "97% al 30/06/2024", NO],
      ["97% (dato al 31/12/2024)", MET, "97% (dato provvisorio)", NO],
      ["97 per cento", MET, "quasi il 95 per cento", MISSED],
      ["evaso il 97% delle pratiche", MET, "da evadere il 97% delle pratiche", MISSED],
      ["complessivamente 97%", MET, "mediamente 93%", NO],
    ],
  },
  {
    che: "after a figure, what is understood and what may take it away",
    indicatore: "N. alloggi recuperati",
    target: "12",
    coppie: [
      ["12 alloggi", MET, "12 alloggi inagibili", NO],
      ["12 alloggi recuperati", MET, "12 alloggi da recuperare", MISSED],
      ["12 nel 2024", MET, "12 nel 2022", NO],
      ["12 nell'anno", MET, "12 nel decennio", NO],
      ["12 (dodici)", MET, "12 (progettati)", NO],
      ["12 in totale", MET, "12 in tre anni", NO],
      ["13 (previsti 12)", MET, "13 previsti", MISSED],
      ["13 a fronte di 12 previsti", MET, "11 a fronte di 12 previsti", MISSED],
      ["12", MET, "12; altri 5 previsti nel 2025", NO],
      ["12 complessivi", MET, "12 ipotizzati", MISSED],
      ["12 - obiettivo raggiunto", MET, "12 - obiettivo non raggiunto", MISSED],
      ["12 alloggi su 12", MET, "11 alloggi su 12", MISSED],
      ["13 nel I semestre", MET, "13 (gennaio-marzo)", NO],
      ["12 conclusi", MET, "12 promessi", NO],
      ["Alloggi recuperati: 12", MET, "Alloggi richiesti: 12", NO],
      ["14 (due in più del previsto)", MET, "14 con riserva", NO],
      ["12 (+3 rispetto al 2023)", MET, "12 dal 2020", NO],
      ["12", MET, "12 mesi", NO],
      ["12 unità", MET, "€ 12.000", NO],
      ["12 realizzati", MET, "12 dichiarati", NO],
    ],
  },
  {
    che: "after a share",
    indicatore: "Verbali trasmessi",
    target: "90%",
    coppie: [
      ["100% dei verbali", MET, "100% del budget", NO],
      ["100% (20 su 20)", MET, "100% (15 su 20)", NO],
      ["100% al 31/12/2024", MET, "100% fino a giugno", NO],
      ["95% delle richieste pervenute", MET, "95% delle sole urgenti", NO],
      ["95% medio", MET, "95% teorico", NO],
      ["95%", MET, "95% (preconsuntivo)", NO],
      ["verbali trasmessi: 95%", MET, "obiettivo 95%", NO],
      ["95% trasmessi", MET, "95% su carta", NO],
      ["95%", MET, "aumento del 95%", NO],
      ["19 su 20 (95%)", MET, "19 su 20 (99%)", NO],
      ["tutti", MET, "quasi tutti", NO],
    ],
  },
  {
    che: "that there be none",
    indicatore: "Reclami",
    target: "nessun reclamo",
    coppie: [
      ["0", MET, "1", MISSED],
      ["nessuno", MET, "uno", NO],
      ["nessun reclamo", MET, "nessun dato", EMPTY],
      ["nessun reclamo pervenuto", MET, "2 reclami", MISSED],
      ["raggiunto", MET, "SI", NO],
      ["assenti", MET, "100%", NO],
    ],
  },
  {
    che: "none, by its figure",
    indicatore: "Sanzioni ricevute",
    target: "0",
    coppie: [
      ["nessuno", MET, "alcuni", NO],
      ["nessuna sanzione", MET, "una sanzione", NO],
      ["zero", MET, "non zero", NO],
    ],
  },
];

describe.each(GRUPPI)("$che ($indicatore, $target)", ({ indicatore: testo, target, coppie }) => {
  test.each(coppie)("%j → %s; %j → %s", (detto, esito, disfatto, altro) => {
    expect([giudicato(testo, target, detto), giudicato(testo, target, disfatto)]).toEqual([esito, altro]);
  });
});

test("there are a hundred and twenty pairs at least, and no second one is reached", () => {
  const tutte = GRUPPI.flatMap((g) => g.coppie);
  expect(tutte.length).toBeGreaterThanOrEqual(120);
  expect(tutte.filter(([, , , altro]) => altro === MET)).toEqual([]);
});
