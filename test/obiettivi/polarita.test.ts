/** Which way is better, by the head of what is measured. */
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore } from "../supporto/indicatore";

const fine = parseDataIso("2023-12-31");
if (!fine) throw new Error("the date");
const giudicato = (testo: string, target = "12") =>
  giudica(indicatore(target, "10", testo), { dataRiferimento: fine, esercizio: 2023 });

test.each([
  "Indicatore trimestrale di tempestività dei pagamenti",
  "Indice tempestività pagamenti (ITP)",
  "ITP",
  "Ritardo medio nella consegna",
  "N. giorni di ritardo",
  "Tempi medi di istruttoria",
  "Tempo di attesa allo sportello",
  "Durata media dei procedimenti",
  "Giorni medi per la liquidazione",
  "Numero giorni necessari al rilascio",
  "Minuti di attesa al telefono",
  "Tasso di assenza del personale",
  "N. assenze non giustificate",
  "% di errori nei cedolini",
  "Tasso di scarto: scarti su pezzi prodotti",
  "Costo medio per pasto",
  "Costo pro capite per pratica evasa",
  "Spesa per energia elettrica (€)",
  "Consumi idrici degli edifici (mc)",
  "N. infortuni sul lavoro",
  "Sinistri passivi con risarcimento",
  "Numero dei reclami pervenuti",
  "Personale: n. reclami dell'utenza",
  "N. ricorsi persi",
  "Cause perse / cause concluse",
  "Residui attivi da riscuotere al 31/12",
  "Residui passivi insoluti",
  "Arretrato al 31 dicembre",
  "N. pratiche arretrate",
  "Debiti fuori bilancio",
  "Tasso di morosità delle rette",
  "Fatture non pagate",
  "Fatture pagate in ritardo",
  "Istanze inevase",
  "Reclami fondati",
  "Errori riscontrati",
  "Guasti segnalati dagli utenti",
  "Spesa sostenuta per le utenze",
  "Ritardi accumulati",
  "Minuti di coda in anagrafe",
  "Anticipazione di cassa (giorni di utilizzo)",
  "Ricorsi accolti contro l'ente",
  "Ore di straordinario del servizio",
  "Quantità di rifiuti indifferenziati",
])("less is better: %s", (testo) => {
  const g = giudicato(testo);
  expect([g.polarita, g.esito, g.rilievi]).toEqual(["più basso è meglio", "raggiunto", []]);
  expect(g.polaritaPerche).toEqual({ parla: expect.any(String) as string });
});

test.each([
  "N. reclami evasi",
  "Reclami riscontrati e risolti / reclami pervenuti",
  "Lamentele riscontrate",
  "Perdite di rete riparate",
  "Guasti ripristinati",
  "Debiti fuori bilancio ripianati",
  "Bandi a sostegno delle spese scolastiche",
  "Segnalazioni gestite",
  "N. controlli sui ritardi",
  "Spese rendicontate al ministero",
  "Spesa del PNRR rendicontata",
  "Spese di investimento impegnate",
  "Capacità di spesa",
  "Copertura dei costi del servizio",
  "Risparmio di spesa",
  "Recupero della morosità",
  "Debiti liquidati",
  "Residui attivi riscossi",
  "Smaltimento delle pratiche arretrate",
  "Evasione dell'arretrato",
  "Percentuale di pagamenti senza ritardo",
  "Rispetto dei tempi di pagamento",
  "Autorizzazioni rilasciate in tempi inferiori a quelli di legge",
  "N. giorni di apertura",
  "Ore di formazione",
  "Assunzioni a tempo indeterminato",
  "Posti a tempo pieno",
  "N. costituzioni in giudizio",
  "Corsi sulla prevenzione degli infortuni",
  "Report sui consumi",
  "Errori materiali corretti",
  "N. utenti",
])("more is better: %s", (testo) => {
  const g = giudicato(testo);
  expect([g.polarita, g.esito, g.rilievi]).toEqual(["più alto è meglio", "non raggiunto", []]);
});

test.each([
  "Scostamento tra previsione e consuntivo",
  "Incidenza della spesa rigida",
  "Indice di dipendenza finanziaria",
  "Grado di rigidità strutturale",
  "Riduzione dei consumi",
  "Riduzione dello stock dei debiti",
  "% di diminuzione delle assenze",
  "Reclami istruiti",
  "Guasti presidiati",
  "Sinistri periziati",
  "Penali applicate",
  "Ricorsi accolti",
])("the direction is uncertain, and said: %s", (testo) => {
  const g = giudicato(testo);
  expect(g.polaritaDedotta).toBe(true);
  expect(g.rilievi.map((r) => [r.codice, r.gravita])).toEqual([["OBI-012", "nota"]]);
});

test("where the target says which way, nothing is uncertain", () => {
  for (const target of ["al massimo 12", "almeno 12", "<12", "0", "-12%"])
    expect(
      giudicato("Scostamento tra previsione e consuntivo", target).rilievi.map((r) => r.codice),
    ).not.toContain("OBI-012");
});

test("tempestività against a percentage is the share of what is on time", () => {
  expect(giudicato("Tempestività dei pagamenti", "90%").polarita).toBe("più alto è meglio");
});
