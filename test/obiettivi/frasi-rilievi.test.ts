/** What each finding on an indicator says, in both languages: the wording, the target and the result as they are written. */
import { parseDataIso } from "../../src/base/data";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { spiega } from "../../src/controlli/frasi";
import { ZERO } from "../../src/base/importo";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore, type Scritta } from "../supporto/indicatore";

/** All that is said of one indicator: "CODE: sentence" in Italian, then the sentence in English. */
function detto(target: Scritta, raggiunto: Scritta, testo: string, giorno: string) {
  const dataRiferimento = parseDataIso(giorno);
  if (!dataRiferimento) throw new Error(giorno);
  const parametri = { dataRiferimento, esercizio: 2023 };
  const g = giudica(indicatore(target, raggiunto, testo), parametri);
  const contesto = {
    voci: [],
    totali: [],
    estratto: false,
    tolleranza: ZERO,
    definizioneDisponibilita: "semplice" as const,
    giudizi: [g],
    parametri,
    fogli: ["Obiettivi"],
    gruppi: [],
    accettateIgnote: [],
  };
  return [...g.rilievi, ...CONTROLLI.flatMap((c) => c.controlla(contesto))].map((r) => [
    `${r.codice} ${r.gravita}: ${spiega(r, "it").messaggio}`,
    spiega(r, "en").messaggio,
  ]);
}

const FINE = "2023-12-31";

test.each([
  [
    "66%",
    "66%",
    "Utilizzo 230 / apertura 35",
    FINE,
    [
      [
        "OBI-001 avviso: Il rapporto scritto nell'indicatore, 230/35, dà 657,14%; il valore dichiarato è «66%».",
        "The ratio in the indicator, 230/35, gives 657.14%; the value declared is “66%”.",
      ],
    ],
  ],
  [
    "66%",
    "70%",
    "Ore di apertura 24/36 settimanali, percentuale",
    FINE,
    [
      [
        "OBI-001 avviso: Il rapporto scritto nell'indicatore, 24/36, dà 66,67%; il valore dichiarato è «70%».",
        "The ratio in the indicator, 24/36, gives 66.67%; the value declared is “70%”.",
      ],
    ],
  ],
  [
    "0%",
    "0%",
    "Ricorsi persi 0/0",
    FINE,
    [
      [
        "OBI-002 avviso: L'indicatore dice 0 su 0 e il valore dichiarato è «0%»: non c'è stato alcun caso, e la percentuale non esiste.",
        "The indicator says 0 out of 0 and the value declared is “0%”: there was no case, and there is no percentage of none.",
      ],
    ],
  ],
  [
    "50",
    "",
    "Pratiche chiuse",
    FINE,
    [
      [
        "OBI-007 errore: L'esercizio 2023 è finito e non c'è alcun dato per «Pratiche chiuse».",
        "The financial year 2023 is over and there is no data for “Pratiche chiuse”.",
      ],
    ],
  ],
  [
    "50 entro il 30/09/2023",
    "",
    "Pratiche chiuse",
    "2023-11-15",
    [
      [
        "OBI-007 errore: Il termine è passato (30/09/2023) e non c'è alcun dato per «Pratiche chiuse».",
        "The deadline has passed (30/09/2023) and there is no data for “Pratiche chiuse”.",
      ],
    ],
  ],
  [
    "",
    "40",
    "Pratiche chiuse",
    FINE,
    [["OBI-006 avviso: Manca il target: raggiunto «40».", "The target is missing: result “40”."]],
  ],
  [
    "ottimo",
    "14",
    "Qualità del servizio",
    FINE,
    [
      [
        "OBI-006 avviso: Il target non si può misurare: target «ottimo», raggiunto «14».",
        "The target cannot be measured: target “ottimo”, result “14”.",
      ],
    ],
  ],
  [
    "50",
    "vedi relazione",
    "Pratiche chiuse",
    FINE,
    [
      [
        "OBI-006 avviso: Il raggiunto non si legge: target «50», raggiunto «vedi relazione».",
        "The result cannot be read: target “50”, result “vedi relazione”.",
      ],
    ],
  ],
  [
    "30/02/2023",
    "SI",
    "Approvazione del regolamento",
    FINE,
    [
      [
        "OBI-010 nota: Dichiarato raggiunto («SI») senza la data, a termine scaduto (28/02/2023).",
        "Declared met (“SI”) without a date, past its deadline (28/02/2023).",
      ],
      [
        "OBI-003 avviso: La data «30/02/2023» non esiste: letta come 28/02/2023, ultimo giorno del mese.",
        "The date “30/02/2023” does not exist: read as 28/02/2023, the last day of the month.",
      ],
    ],
  ],
  [
    "30/06/2023",
    "15/08/2023",
    "Approvazione del regolamento",
    "2023-07-31",
    [
      [
        "OBI-004 nota: Il risultato è del 15/08/2023, dopo la data del referto (31/07/2023).",
        "The result is of 15/08/2023, later than the date of the referto (31/07/2023).",
      ],
    ],
  ],
  [
    "50%",
    "40",
    "Pratiche chiuse",
    FINE,
    [
      [
        "OBI-005 avviso: Target «50%» e raggiunto «40» non hanno la stessa misura: al raggiunto manca il segno %.",
        "Target “50%” and result “40” are not in one measure: the result lacks its % sign.",
      ],
    ],
  ],
  [
    "sito aggiornato",
    "SI",
    "Trasparenza",
    FINE,
    [
      [
        "OBI-006 avviso: Il target non si può misurare: target «sito aggiornato», raggiunto «SI».",
        "The target cannot be measured: target “sito aggiornato”, result “SI”.",
      ],
    ],
  ],
  [
    "sito aggiornato",
    "aggiornato",
    "Trasparenza",
    FINE,
    [
      [
        "OBI-006 avviso: Il target non si può misurare: target «sito aggiornato», raggiunto «aggiornato».",
        "The target cannot be measured: target “sito aggiornato”, result “aggiornato”.",
      ],
    ],
  ],
  [
    "3 ore",
    "5",
    "Tempo di attesa",
    FINE,
    [
      [
        "OBI-005 avviso: Target «3 ore» e raggiunto «5» non hanno la stessa misura: al raggiunto manca l'unità: letto in ore.",
        "Target “3 ore” and result “5” are not in one measure: the result lacks its unit: read in ore.",
      ],
    ],
  ],
] as const)("target «%s», result «%s», %s at %s", (target, raggiunto, testo, giorno, attesi) => {
  expect(detto(target, raggiunto, testo, giorno)).toEqual(attesi);
});
