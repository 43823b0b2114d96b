/** Invented values for the tests of the pane. */
import { MEMORIA_VUOTA } from "../../src/app/memoria";
import type { EsitoRiconoscimento, TabellaTrovata } from "../../src/app/riconosci";
import { SPENTI } from "../../src/app/segni/segno";
import { parseDataIso, type DataIso } from "../../src/base/data";
import type { Gravita, Rilievo } from "../../src/base/rilievo";
import type { RefertoFatto } from "../../src/taskpane/stato";

export function giorno(testo: string): DataIso {
  const data = parseDataIso(testo);
  if (data === null) throw new Error(`«${testo}» is no day`);
  return data;
}

/** The day of the press, in the tests. */
export const OGGI = giorno("2023-07-14");

export const tabella = (t: Partial<TabellaTrovata> = {}): TabellaTrovata => ({
  struttura: "spese",
  foglio: "Spese",
  intervallo: "A1:N234",
  righe: 233,
  confidenza: 1,
  opzioni: ["capitolo", "impegnato", "pagato"],
  colonne: [
    {
      colonna: "L",
      intestazione: "IMPEGNATO",
      ordinale: 1,
      campi: ["impegnato"],
      perche: "l'intestazione «IMPEGNATO» è il nome del campo",
      indicata: false,
      invertita: false,
      importi: true,
      correggibile: true,
      anteprima: ["1250.5"],
    },
  ],
  ...t,
});

export const RICONOSCIUTO: EsitoRiconoscimento = {
  tabelle: [
    tabella({ struttura: "entrate", foglio: "Entrate", intervallo: "A1:L58", righe: 57 }),
    tabella({ confidenza: 0.7 }),
    tabella({ struttura: "obiettivi", foglio: "Obiettivi", intervallo: "A1:M208", righe: 207 }),
  ],
  nonLetti: [{ foglio: "Appunti", motivo: "nessuna riga di intestazioni" }],
  data: giorno("2023-06-30"),
  ente: "Comune di Borgo Esempio",
  ultimo: null,
  segni: SPENTI,
  stemma: false,
  memoria: MEMORIA_VUOTA,
  indicate: [],
};

export const rilievo = (
  gravita: Gravita,
  cella: string | null = "N40",
  r: Partial<Rilievo> = {},
): Rilievo => ({
  codice: "BIL-002",
  gravita,
  foglio: "Spese",
  cella,
  messaggio: `Il totale non torna (${cella ?? "tabella"}).`,
  suggerimento: "Correggere il totale.",
  ...r,
});

export const REFERTO: RefertoFatto = {
  dataRiferimento: giorno("2023-06-30"),
  fogli: ["Referto", "Referto Spese", "Referto Controlli"],
  entrate: 57,
  spese: 233,
  indicatori: 207,
  deroghe: [],
  gruppi: [
    {
      nome: "Bianchi Elena",
      varianti: ["Bianchi Elena", "Elena Bianchi"],
      perche: ["stesse parole in altro ordine"],
      prima: { foglio: "Obiettivi", riga: 2, colonna: 8 },
    },
  ],
  soloControllo: false,
  superato: false,
  controlli: [
    { codice: "BIL-002", titolo: "Totali diversi dalla somma", stato: "ERRORE: 2 errori" },
    { codice: "BIL-003", titolo: "Disponibilità negativa", stato: "A POSTO" },
  ],
  riparazioni: [
    {
      codice: "OBI-005",
      dove: { foglio: "Obiettivi", riga: 8, colonna: 15 },
      prima: "17,2",
      dopo: "17,2 gg",
      indicatore: "Tempo medio delle pratiche",
      responsabile: "Bianchi Elena",
      campo: "raggiunto",
    },
    {
      codice: "OBI-003",
      dove: { foglio: "Obiettivi", riga: 17, colonna: 14 },
      prima: "Entro 31.09.2023",
      dopo: "Entro 30/09/2023",
      indicatore: "Regolamento approvato",
      responsabile: "",
      campo: "target",
    },
  ],
  responsabili: new Map([["Spese!40", "Verdi Luca"]]),
  target: [
    {
      esito: "non raggiunto",
      mancato: true,
      entro: null,
      indicatore: "Pratiche concluse in 30 giorni",
      obiettivo: "Pratiche",
      responsabile: "Bianchi Elena",
      motivo: "termine scaduto: target non ancora raggiunto",
      lettura: "almeno 80%; rilevato 62%",
      dove: { foglio: "Obiettivi", riga: 41, colonna: 11 },
      chiave: "pratiche concluse~1",
      polarita: "più alto è meglio",
    },
    {
      esito: "in corso",
      mancato: false,
      entro: 60,
      indicatore: "Sportelli aperti",
      obiettivo: "Sportelli",
      responsabile: "",
      motivo: "il termine non è ancora passato",
      lettura: "almeno 3; rilevato 1",
      dove: { foglio: "Obiettivi", riga: 42, colonna: 11 },
      chiave: "sportelli aperti~1",
      polarita: "più alto è meglio",
    },
  ],
  rilievi: [rilievo("errore"), rilievo("errore", "M112"), rilievo("avviso", "K18"), rilievo("nota", null)],
};
