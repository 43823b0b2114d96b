/** Invented values for the tests of the pane. */
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import type { EsitoRiconoscimento, TabellaTrovata } from "../../src/app/vista/riconosci";
import { SPENTI } from "../../src/app/porte/segno";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { parseIndirizzo } from "../../src/base/posizione";
import { luogoDi, type Dove, type Gravita, type Rilievo } from "../../src/base/rilievo";
import type { RilievoMostrato } from "../../src/app/vista/mostra";
import { valuta, type Quadro } from "../../src/app/giudizio/valuta";
import type { Accettazione } from "../../src/controlli/accettazione";
import { titoloDi } from "../../src/controlli/frasi";
import { bil002 } from "../../src/controlli/bil-002-totali";
import { diciVerdetto } from "../../src/app/vista/verdetto-detto";
import type { Verdetto } from "../../src/controlli/verdetto";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import type { RefertoFatto } from "../../src/taskpane/referto-fatto";
import { indicatore, TESTI } from "../supporto/indicatore";
import { voceConResponsabile } from "../supporto/voce";

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
  nonLetti: [{ foglio: "Appunti", motivo: { it: "nessuna riga di intestazioni", en: "no row of headings" } }],
  data: giorno("2023-06-30"),
  ente: "Comune di Borgo Esempio",
  ultimo: null,
  firma: null,
  segni: SPENTI,
  stemma: false,
  memoria: MEMORIA_VUOTA,
  memoriaNostra: true,
  indicate: [],
};

interface Trovato {
  readonly codice?: string;
  readonly foglio?: string | null;
  readonly accettato?: Accettazione | null;
}

/** A total of so many euro printed in a cell; of other codes the sentence is the same. */
export function trovato(
  gravita: Gravita,
  cella: string | null = "N40",
  { codice = "BIL-002", foglio = "Spese" }: Trovato = {},
): Rilievo {
  const posto = cella === null ? null : parseIndirizzo(cella);
  const dove: Dove = foglio === null ? null : posto ? { foglio, ...posto } : { foglio };
  return {
    codice,
    gravita,
    dove,
    fatti: {
      parte: "spese",
      ambito: "generale",
      campo: "previsioneAttuale",
      stampato: String(1000 + (posto?.riga ?? 0)),
      atteso: "1000",
      differenza: String(posto?.riga ?? 0),
      righe: 12,
      verificabile: true,
    },
    identita: [codice, foglio, cella].join("|"),
  };
}

export function rilievo(gravita: Gravita, cella: string | null = "N40", r: Trovato = {}): RilievoMostrato {
  const suo = trovato(gravita, cella, r);
  return {
    ...suo,
    ...luogoDi(suo),
    accettato: r.accettato ?? null,
    arrivato: false,
    frase: { it: bil002.spiega(suo, "it"), en: bil002.spiega(suo, "en") },
    titolo: { it: titoloDi(suo, "it"), en: titoloDi(suo, "en") },
    blocca: gravita === "errore" && !r.accettato,
    rimedio: null,
    guarda: bil002.titolo,
    scartabile: false,
  };
}

export const accettazione = (di: Rilievo, altro: Partial<Accettazione> = {}): Accettazione => ({
  codice: di.codice,
  identita: di.identita,
  gravita: di.gravita,
  fatti: di.fatti,
  motivo: "Rettifica già chiesta alla tesoreria",
  nome: "Anna Verdi",
  giorno: giorno("2023-07-10"),
  ...altro,
});

const verdetto = (v: Partial<Verdetto> = {}): Verdetto => ({
  esito: "no",
  errori: 2,
  avvisi: 1,
  note: 1,
  accettati: 0,
  arrivati: 0,
  stralciati: 0,
  regoleCambiate: 0,
  indicatoriMancati: 1,
  obiettiviMancati: 1,
  nonVerificabili: 0,
  fogliNonLetti: 0,
  partiNonLette: 0,
  nonAggiornati: 0,
  ...v,
});

/** An indicator of Obiettivi, with its result in K of that row. */
function riga(n: number, responsabile: string, altro: Partial<IndicatoreLetto> = {}): IndicatoreLetto {
  const suo = indicatore("80", "62", `Pratiche concluse ${n}`, {
    riga: n,
    testi: { ...TESTI, responsabileGestionale: responsabile, obiettivoOperativo: `Obiettivo ${n}` },
    ...altro,
  });
  const inRiga = (colonna: number) => ({ foglio: "Obiettivi", riga: n, colonna });
  return {
    ...suo,
    target: { ...suo.target, posizione: inRiga(10) },
    raggiunto: { ...suo.raggiunto, posizione: inRiga(11) },
  };
}

/** Judged as the product judges: one entrata, two spese, an indicator missed and one that is met. */
export const quadroCon = (
  rilievi: readonly Rilievo[],
  [primo, secondo]: readonly [string, string] = ["Verdi Luca", "Verdi Luca"],
): Quadro =>
  valuta(
    {
      mappature: [],
      nonLetti: [],
      copertura: [],
      voci: [
        { ...voceConResponsabile("", 5), parte: "entrate", foglio: "Entrate", codice: null, missione: null },
        { ...voceConResponsabile("", 6), codice: null },
        { ...voceConResponsabile("", 7), codice: null },
      ],
      totali: [],
      indicatori: [
        riga(41, primo),
        riga(42, secondo, { raggiunto: { ...indicatore("80", "90").raggiunto } }),
      ],
      rilievi,
    },
    { dataRiferimento: giorno("2023-12-31"), esercizio: 2023 },
    "Comune di Borgo Esempio",
    MEMORIA_VUOTA,
  );

export const REFERTO: RefertoFatto = {
  dataRiferimento: giorno("2023-06-30"),
  fogli: ["Referto", "Referto Spese", "Referto Controlli"],
  entrate: 57,
  spese: 233,
  indicatori: 207,
  quadro: quadroCon([]),
  verdetto: diciVerdetto(verdetto()),
  tono: "errore",
  aperti: { errore: 2, avviso: 1, nota: 1 },
  letto: { fogli: 3, celle: 1689, nonLette: 0 },
  sospese: [],
  daConfermare: [],
  vecchieSospese: [],
  arrivate: null,
  gruppi: [
    {
      nome: "Bianchi Elena",
      varianti: ["Bianchi Elena", "Elena Bianchi"],
      perche: ["ordine"],
      prima: { foglio: "Obiettivi", riga: 2, colonna: 8 },
    },
  ],
  soloControllo: false,
  superato: false,
  deciso: false,
  controlli: [
    { codice: "BIL-002", titolo: bil002.titolo, stato: "errore", quanti: 2, accettati: 0 },
    {
      codice: "BIL-003",
      titolo: { it: "Nessuna disponibilità è negativa", en: "No available amount is negative" },
      stato: "a posto",
      quanti: 0,
      accettati: 0,
    },
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
      persone: ["Bianchi Elena"],
      esito: "non raggiunto",
      classe: "mancato",
      mancato: true,
      entro: null,
      indicatore: "Pratiche concluse in 30 giorni",
      responsabile: "Bianchi Elena",
      motivo: {
        it: "termine scaduto: target non ancora raggiunto",
        en: "past its deadline: target not met yet",
      },
      lettura: { it: "almeno 80%; rilevato 62%", en: "at least 80%; measured 62%" },
      dove: { foglio: "Obiettivi", riga: 41, colonna: 11 },
      chiave: "pratiche concluse~1",
      polarita: "più alto è meglio",
      stralciato: null,
    },
    {
      persone: [],
      esito: "in corso",
      classe: "in corso",
      mancato: false,
      entro: 60,
      indicatore: "Sportelli aperti",
      responsabile: "",
      motivo: { it: "il termine non è ancora passato", en: "its deadline has not come yet" },
      lettura: { it: "almeno 3; rilevato 1", en: "at least 3; measured 1" },
      dove: { foglio: "Obiettivi", riga: 42, colonna: 11 },
      chiave: "sportelli aperti~1",
      polarita: "più alto è meglio",
      stralciato: null,
    },
  ],
  rilievi: [rilievo("errore"), rilievo("errore", "M112"), rilievo("avviso", "K18"), rilievo("nota", null)],
};
