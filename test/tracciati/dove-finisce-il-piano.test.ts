/**
 * A plan ends where its rows stop being like its rows: below it a comune writes whatever else it has to say, under headings
 * that nobody can list. None of it is an indicator; where it holds figures it is said. A plan that goes on is read to its end.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

const V: readonly Scalare[] = [""];

const PIANI: Readonly<Record<string, Righe>> = {
  "five columns": [
    ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"],
    ["Acquedotto", "Riparazioni", 40, 44, "Melis Rita"],
    ["Acquedotto", "Letture", 3000, 2900, "Melis Rita"],
    ["Scuole", "Pasti", 9000, 9100, "Usai Dino"],
  ],
  "nine columns": [
    [
      "N.",
      "Obiettivo",
      "Peso",
      "Indicatore",
      "U.M.",
      "Valore atteso",
      "Valore conseguito",
      "Referente",
      "Note",
    ],
    [1, "Acquedotto", 60, "Riparazioni", "n.", 40, 44, "Melis Rita", ""],
    [2, "Acquedotto", 60, "Letture", "n.", 3000, 2900, "Melis Rita", "contatori vecchi"],
    [3, "Scuole", 40, "Pasti", "n.", 9000, 9100, "Usai Dino", ""],
  ],
  "a form": [
    ["Obiettivo", "Acquedotto"],
    ["Responsabile", "Melis Rita"],
    V,
    ["Indicatore", "Target", "Risultato"],
    ["Riparazioni", 40, 44],
    ["Letture", 3000, 2900],
    ["Pasti", 9000, 9100],
  ],
  "results in words too": [
    ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"],
    ["Acquedotto", "Riparazioni", "entro giugno", "15/05/2024", "Melis Rita"],
    ["Acquedotto", "Letture", "SI", "SI", "Melis Rita"],
    ["Scuole", "Pasti", 9000, 9100, "Usai Dino"],
  ],
};

const SOTTO: Readonly<Record<string, Righe>> = {
  organico: [
    ["Matricola", "Nominativo", "Inquadramento", "Tempo pieno", "Part time"],
    ["M12", "Cadeddu Eva", "Istruttrice", 1, 0],
    ["M15", "Sechi Pio", "Operatore", 0, 1],
  ],
  squadre: [
    ["Squadra", "Addetti", "Mezzi"],
    ["Nord", 4, 2],
    ["Sud", 3, 3],
  ],
  corsi: [
    ["Corso", "Ente erogatore", "Iscritti", "Frequentanti"],
    ["Appalti", "Anci", 12, 10],
    ["Privacy", "Formez", 20, 22],
  ],
  vertenze: [
    ["Vertenza", "Tribunale", "Valore della causa", "Accantonamento"],
    ["Ditta Sole", "TAR", 40000, 10000],
  ],
  automezzi: [
    ["Veicolo", "Targa", "Litri", "Chilometri"],
    ["Furgone", "AB123CD", 900, 12000],
    ["Trattore", "AC456DE", 500, 400],
  ],
  sedi: [
    ["Sede", "Indirizzo", "Metri quadri", "Canone"],
    ["Municipio", "piazza Roma", 900, 0],
    ["Magazzino", "via Sassari", 300, 6000],
  ],
  contratti: [
    ["Fornitore", "CIG", "Base d'asta", "Aggiudicato"],
    ["Edil Sud", "Z123", 50000, 45000],
    ["Verde Vivo", "Z456", 8000, 8000],
  ],
  indennità: [
    ["Titolare", "Fascia retributiva", "Spettante", "Corrisposto"],
    ["Melis Rita", "seconda", 2000, 2000],
    ["Usai Dino", "prima", 3000, 2500],
  ],
  sommario: [
    ["Struttura", "Schede", "Chiuse", "Aperte"],
    ["Finanze", 4, 3, 1],
    ["Tecnica", 5, 5, 0],
  ],
  livelli: [
    ["Livello", "Significato", "Minimo", "Massimo"],
    ["Ottimo", "ben oltre le attese", "91%", "100%"],
    ["Buono", "secondo le attese", "71%", "90%"],
  ],
  incontri: [
    ["Portatori di interesse", "Incontri", "Presenze"],
    ["Sindacati", 4, 12],
    ["Imprese", 2, 30],
  ],
  eventi: [
    ["Evento", "Frequenza", "Gravità", "Contromisura"],
    ["Guasto", 3, 2, "scorte"],
    ["Sciopero", 1, 3, "turni"],
  ],
  spese: [
    ["Voce di costo", "Budget", "Speso"],
    ["Carburante", 5000, 4200],
    ["Ricambi", 1000, 1400],
  ],
  tributi: [
    ["Tributo", "Avvisi emessi", "Incassi"],
    ["IMU", 300, 250],
    ["TARI", 900, 910],
  ],
  donne: [
    ["Qualifica", "Donne", "Uomini"],
    ["Funzionari", 4, 3],
    ["Istruttori", 9, 12],
  ],
  remoto: [
    ["Ufficio", "Autorizzati", "Giornate"],
    ["Anagrafe", 2, 40],
    ["Tributi", 3, 90],
  ],
  questionario: [
    ["Domanda", "Media precedente", "Media attuale"],
    ["Cortesia", 7, 8],
    ["Orari", 6.5, 6],
  ],
  sedute: [
    ["Seduta", "Presenti", "Assenti"],
    ["prima", 12, 1],
    ["seconda", 9, 4],
  ],
  protocollo: [
    ["Mese", "In arrivo", "In partenza"],
    ["gennaio", 900, 700],
    ["febbraio", 850, 900],
  ],
  code: [
    ["Sportello", "Utenti", "Minuti di coda"],
    ["Anagrafe", 4000, 12],
    ["Tributi", 1200, 20],
  ],
  ferie: [
    ["Lavoratore", "Spettanti", "Godute"],
    ["Cadeddu Eva", 32, 30],
    ["Sechi Pio", 28, 28],
  ],
  straordinari: [
    ["Servizio", "Ore autorizzate", "Ore liquidate"],
    ["Vigili", 200, 180],
    ["Stato civile", 40, 45],
  ],
  comportamenti: [
    ["Competenza", "Massimo", "Assegnato"],
    ["Problem solving", 20, 18],
    ["Collaborazione", 20, 20],
  ],
  abitanti: [
    ["Frazione", "Residenti", "Famiglie"],
    ["Capoluogo", 5000, 2100],
    ["Marina", 800, 400],
  ],
  pnrr: [
    ["CUP", "Intervento", "Finanziamento", "Quota comunale"],
    ["C11", "Nido", 900000, 50000],
    ["C12", "Palestra", 400000, 0],
  ],
  mutui: [
    ["Istituto", "Residuo", "Rata"],
    ["Cassa DP", 120000, 12000],
    ["Credito Sportivo", 40000, 5000],
  ],
  fabbisogno: [
    ["Profilo", "Posti coperti", "Posti vacanti"],
    ["Geometra", 2, 1],
    ["Autista", 1, 1],
  ],
  attrezzature: [
    ["Bene", "Marca", "Acquistati", "Dismessi"],
    ["Stampante", "Oki", 3, 5],
    ["Monitor", "Dell", 10, 10],
  ],
  apporti: [
    ["Unità", "Compito", "Quota di lavoro"],
    ["Ragioneria", "controllo", "30%"],
    ["Messi", "notifica", "10%"],
  ],
};

/** Words alone, and phases: nothing to say of them, and no indicators. */
const DI_PAROLE: Readonly<Record<string, Righe>> = {
  calendario: [
    ["Passaggio", "Inizio", "Conclusione"],
    ["Bozza", "10/01/2024", "31/01/2024"],
    ["Consiglio", "01/03/2024", "20/03/2024"],
  ],
  glossario: [
    ["Termine", "Significato"],
    ["Valore atteso", "ciò che ci si propone"],
    ["Scarto", "la differenza"],
  ],
  rimedi: [
    ["Scheda", "Motivo", "Rimedio"],
    ["Letture", "contatori vecchi", "sostituzione"],
  ],
  firme: [
    ["Ruolo", "Nome", "Firmato il"],
    ["Segretaria", "Porcu Lia", "20/01/2025"],
  ],
  verifiche: [
    ["Verifica", "Verbale", "Parere"],
    ["prima", "n. 3", "favorevole"],
  ],
};

const NOMI = ["Riparazioni", "Letture", "Pasti"];

describe.each(Object.entries(PIANI))("below a plan of %s", (nome, piano) => {
  test.each(
    Object.entries({ ...SOTTO, ...DI_PAROLE }).flatMap(([che, sotto]) =>
      (
        [
          ["right below", [...piano, ...sotto]],
          ["after a blank row", [...piano, V, ...sotto]],
          ["under its title", [...piano, V, [`Prospetto: ${che}`], ...sotto]],
          ["under its title, apart", [...piano, V, [che.toUpperCase()], V, ...sotto]],
          ["a page below", [...piano, ...Array.from({ length: 12 }, () => V), ...sotto]],
        ] as const
      )
        .filter(([dove]) => dove !== "right below" || che in SOTTO)
        .filter(([dove]) => nome === "five columns" || dove === "right below" || dove === "after a blank row")
        .map(([dove, righe]) => [che, dove, righe] as const),
    ),
  )("%s, %s", async (che, _dove, righe) => {
    const r = await letto({ Foglio: righe }, "2024-12-31");
    expect(r.indicatori.map((i) => i.indicatore)).toEqual(NOMI);
    if (che in SOTTO) expect(r.verdetto.esito).not.toBe("si");
  });
});

const CON_CHI = ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"];
const SENZA_CHI = ["Obiettivo", "Indicatore", "Target", "Risultato"];
const TRE: Righe = [
  ["Acquedotto", "Riparazioni", 40, 44, "Melis Rita"],
  ["Acquedotto", "Letture", 3000, 2900, "Melis Rita"],
  ["Scuole", "Pasti", 9000, 9100, "Usai Dino"],
];
const senzaChi = (righe: Righe): Righe => righe.map((r) => r.slice(0, 4));

/** Each with how many indicators it has below the three of the plan. */
const PROSEGUE: Readonly<Record<string, readonly [righe: Righe, altri: number]>> = {
  "blank rows": [[CON_CHI, ...TRE, V, V, V, ["Verde", "Alberi", 50, 40, "Usai Dino"]], 1],
  "a blank row, and the indicator of the same objective": [
    [CON_CHI, ...TRE, V, ["", "Mense", 5, 6, ""], ["", "Menù", 2, 2, ""]],
    2,
  ],
  "a page break": [
    [CON_CHI, ...TRE, ["Pagina 1 di 2"], V, CON_CHI, ["Verde", "Alberi", 50, 40, "Usai Dino"]],
    1,
  ],
  "its headings in capitals": [
    [CON_CHI, ...TRE, V, CON_CHI.map((x) => x.toUpperCase()), ["Verde", "Alberi", 50, 40, "Usai Dino"]],
    1,
  ],
  "the name of an area": [
    [CON_CHI, ...TRE, V, ["AREA TECNICA"], ["Verde", "Alberi", 50, 40, "Usai Dino"]],
    1,
  ],
  "an area without its word": [
    [CON_CHI, ...TRE, V, ["Polizia locale"], ["Verde", "Alberi", 50, 40, "Usai Dino"]],
    1,
  ],
  "an area called as staff are": [
    [CON_CHI, ...TRE, V, ["PERSONALE"], ["Assunzioni", "Concorsi banditi", 3, 3, "Porcu Lia"]],
    1,
  ],
  "it goes on": [[CON_CHI, ...TRE, V, ["(segue)"], V, ["Verde", "Alberi", 50, 40, "Usai Dino"]], 1],
  "an act among figures": [
    [
      CON_CHI,
      ...TRE,
      ["Statuto", "Revisione", "Approvazione", "Approvato", "Porcu Lia"],
      ["Verde", "Alberi", 50, 40, "Usai Dino"],
    ],
    2,
  ],
  "an act after a blank row": [
    [
      CON_CHI,
      ...TRE,
      V,
      ["Statuto", "Revisione", "Approvazione", "Approvato", "Porcu Lia"],
      ["Verde", "Alberi", 50, 40, "Usai Dino"],
    ],
    2,
  ],
  "an act, nobody beside it": [
    [
      SENZA_CHI,
      ...senzaChi(TRE),
      V,
      ["Appalto", "Mensa", "Aggiudicazione", "Aggiudicato"],
      ["Verde", "Alberi", 50, 40],
    ],
    2,
  ],
  "a yes after a blank row": [
    [CON_CHI, ...TRE, V, ["Statuto", "Revisione", "Sì", "No", "Porcu Lia"], ["Verde", "Alberi", 50, 40, ""]],
    2,
  ],
  "a month after a blank row": [
    [
      SENZA_CHI,
      ...senzaChi(TRE),
      V,
      ["Statuto", "Revisione", "entro giugno", "fatto"],
      ["Verde", "Alberi", 50, 40],
    ],
    2,
  ],
  "all of them, after a blank row": [
    [
      SENZA_CHI,
      ...senzaChi(TRE),
      V,
      ["Delibere", "Pubblicate in tempo", "Tutte", "Tutte"],
      ["Verde", "Alberi", 50, 40],
    ],
    2,
  ],
  "a sentence that nobody can read, of a known person": [
    [
      CON_CHI,
      ...TRE,
      ["Verde", "Censimento", "Nuovo elenco", "Vedi allegato", "Usai Dino"],
      ["Verde", "Alberi", 50, 40, "Usai Dino"],
    ],
    2,
  ],
  "what nobody can read, of an objective that goes on": [
    [
      SENZA_CHI,
      ...senzaChi(TRE),
      ["Verde", "Decoro", "Vie più belle", "abbastanza"],
      ["Verde", "Alberi", 50, 40],
    ],
    2,
  ],
  "the next objective of a plan by titles, in words that nobody can read": [
    [
      ["Indicatore", "Target", "Risultato"],
      ["Obiettivo 1 - Acquedotto"],
      ...TRE.map((r) => r.slice(1, 4)),
      V,
      ["Obiettivo 2 - Verde"],
      ["Censimento", "Elenco nuovo", "Vedi allegato"],
      ["Alberi", 50, 40],
    ],
    2,
  ],
  "something to do, that nobody can read": [
    [
      SENZA_CHI,
      ...senzaChi(TRE),
      ["Decoro", "Vie", "Abbellire le vie", "abbastanza"],
      ["Verde", "Alberi", 50, 40],
    ],
    2,
  ],
  "no target and no result": [
    [
      CON_CHI,
      ...TRE,
      V,
      ["Verde", "Censimento", "", "", "Usai Dino"],
      ["Verde", "Alberi", 50, 40, "Usai Dino"],
    ],
    2,
  ],
  "no result, in words": [
    [
      SENZA_CHI,
      ...senzaChi(TRE),
      ["Verde", "Censimento", "Approvazione elenco", ""],
      ["Verde", "Alberi", 50, 40],
    ],
    2,
  ],
  "an objective and its person on a row": [
    [
      CON_CHI,
      ...TRE,
      V,
      ["Verde", "", "", "", "Usai Dino"],
      ["", "Alberi", 50, 40, ""],
      ["", "Aiuole", 5, 6, ""],
    ],
    2,
  ],
  "a note in the midst": [
    [CON_CHI, ...TRE, V, ["N.B. rivisti a luglio"], V, ["Verde", "Alberi", 50, 40, "Usai Dino"]],
    1,
  ],
  "other headings of ours": [
    [
      CON_CHI,
      ...TRE,
      V,
      ["Obiettivo", "Parametro", "Valore programmato", "Valore ottenuto", "Referente"],
      ["Verde", "Alberi", 50, 40, "Usai Dino"],
    ],
    1,
  ],
  "a subtotal in the midst": [
    [CON_CHI, ...TRE, ["Totale area", "", "", "", ""], V, ["Verde", "Alberi", 50, 40, "Usai Dino"]],
    1,
  ],
  "percentages after figures": [[CON_CHI, ...TRE, V, ["Verde", "Potature", "90%", "95%", "Usai Dino"]], 1],
  "days after figures": [
    [CON_CHI, ...TRE, V, ["Verde", "Bando", "30/06/2024", "15/06/2024", "Usai Dino"]],
    1,
  ],
};

test.each(Object.entries(PROSEGUE))("a plan goes on: %s", async (_, [righe, altri]) => {
  const r = await letto({ Foglio: righe }, "2024-12-31");
  expect(r.indicatori).toHaveLength(3 + altri);
});

const CHIUSURE: Readonly<Record<string, readonly Scalare[]>> = {
  "what no word tells": ["Resa del settore", "", "90%", "92%", ""],
  "money of the whole": ["Compenso liquidato (€)", "", 5000, 4850, ""],
  "a count where they name": ["Righe", 3, 12040, 12044, ""],
};

test.each(Object.entries(CHIUSURE))("the last row of a plan names no indicator: %s", async (_, chiusura) => {
  const r = await letto({ Foglio: [CON_CHI, ...TRE, chiusura] }, "2024-12-31");
  expect(r.indicatori.map((i) => i.indicatore)).toEqual(NOMI);
  expect(r.obiettivi).toHaveLength(2);
  expect(r.verdetto.esito).not.toBe("si");
});

test.each<[string, readonly Scalare[]]>([
  ["its person is said", ["Verde", "", 50, 40, "Usai Dino"]],
  ["it goes on with the one above", ["", "", 50, 40, ""]],
])("a last row without the name of its indicator is kept: %s", async (_, riga) => {
  const righe = [CON_CHI, ...TRE.map((r) => [...r.slice(0, 4), r[4] ?? ""]), riga];
  const r = await letto({ Foglio: righe }, "2024-12-31");
  expect(r.indicatori).toHaveLength(4);
});
