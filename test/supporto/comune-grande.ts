/** A made-up comune of any size, the same at each run: for counting syncs and bytes, and for growth. */
import { lettera } from "../../src/base/posizione";
import type { Scalare } from "../../src/base/griglia";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import type { Sheet } from "../../src/simulator/workbook/sheet";

const INTESTAZIONI_SPESE = [
  "Missione",
  "Programma",
  "Denominazione programma",
  "Responsabile",
  "Tit",
  "Piano Fin. 118/11",
  "Capitolo",
  "Articolo",
  "Descrizione",
  "Previsione iniziale",
  "Previsione attuale",
  "Impegnato",
  "Disponibilità",
  "Pagato",
];
const INTESTAZIONI_ENTRATE = [
  "Tit",
  "Piano Fin. 118/11",
  "Capitolo",
  "Articolo",
  "Descrizione",
  "Previsione iniziale",
  "Previsione attuale",
  "Accertato",
  "Disponibilità",
  "Riscosso",
];
const INTESTAZIONI_OBIETTIVI = [
  "Missione",
  "Cod. programma",
  "Programma",
  "Obiettivo strategico",
  "Obiettivo operativo",
  "Descrizione",
  "Responsabile gestionale",
  "Stato attuazione",
  "Stakeholder",
  "Indicatore",
  "Target",
  "Raggiunto",
];

const euro = (n: number): number => Math.round(n * 100) / 100;

function foglio(s: Sheet, righe: readonly (readonly Scalare[])[]): void {
  righe.forEach((riga, r) => {
    riga.forEach((v, c) => {
      if (v !== "") s.edit(r + 1, c + 1).value = v;
    });
  });
}

const PROSA =
  "L'ufficio ha completato le attività previste per il primo semestre e ha avviato quelle del secondo; i ritardi residui dipendono da forniture non ancora consegnate e saranno recuperati entro l'autunno. ";

/** What an indicator asks for and what was reached, by its number. */
type Forma = (i: number) => readonly [target: string, raggiunto: string];

const SOLO_NUMERI: Forma = (i) => [String(10 + (i % 40)), String(i % 45)];

/** The forms that a comune's objectives are mostly written in. */
export const FORME_MISTE: Forma = (i) => {
  const numeri = SOLO_NUMERI(i);
  const forme: readonly (readonly [string, string])[] = [
    numeri,
    ["65%", `${40 + (i % 60)}%`],
    ["Entro il 31/10/2023", i % 4 === 0 ? "15/11/2023" : "12/10/2023"],
    ["SI", i % 3 === 0 ? "NO" : "SI"],
    ["<25 gg", `${10 + (i % 30)} gg`],
    numeri,
    ["80%", ""],
  ];
  return forme[i % forme.length] ?? numeri;
};

type FogliComune = Readonly<Record<"Entrate" | "Spese" | "Obiettivi", readonly (readonly Scalare[])[]>>;

/** `voci` rows of budget, a tenth as many indicators. */
export function comuneGrande(voci: number, forma: Forma = SOLO_NUMERI): Uint8Array {
  const wb = newWorkbook("Foglio1");
  const vuoto = wb.sheets[0];
  const fogli = righeComune(voci, forma);
  foglio(wb.addSheet("Entrate"), fogli.Entrate);
  foglio(wb.addSheet("Spese"), fogli.Spese);
  foglio(wb.addSheet("Obiettivi"), fogli.Obiettivi);
  wb.sheets = wb.sheets.filter((s) => s !== vuoto);
  wb.active = wb.sheets[0] ?? null;
  return writeXlsx(wb);
}

/** The rows of its sheets, headings first. */
export function righeComune(voci: number, forma: Forma = SOLO_NUMERI): FogliComune {
  const entrate = Math.round(voci / 5);
  const importi = (i: number): number[] => {
    const iniziale = euro(1000 + ((i * 7919) % 90_000) + (i % 100) / 100);
    const attuale = euro(iniziale * 1.05);
    const movimentato = euro(attuale * 0.6);
    return [iniziale, attuale, movimentato, euro(attuale - movimentato), euro(movimentato * 0.5)];
  };
  return {
    Entrate: [
      INTESTAZIONI_ENTRATE,
      ...Array.from({ length: entrate }, (_, i) => [
        (i % 4) + 1,
        `E.${(i % 4) + 1}.01.01.06.001`,
        1000 + i,
        0,
        `ENTRATA NUMERO ${i} DEL BILANCIO DI PROVA`,
        ...importi(i),
      ]),
    ],
    Spese: [
      INTESTAZIONI_SPESE,
      ...Array.from({ length: voci - entrate }, (_, i) => [
        (i % 12) + 1,
        (i % 3) + 1,
        `PROGRAMMA ${(i % 3) + 1} DELLA MISSIONE ${(i % 12) + 1}`,
        `RESPONSABILE ${lettera((i % 12) + 1)}`,
        1,
        "U.1.03.02.15.999",
        10_000 + i,
        i % 9,
        `SPESA NUMERO ${i} PER SERVIZI E FORNITURE DI PROVA`,
        ...importi(i),
      ]),
    ],
    Obiettivi: [
      INTESTAZIONI_OBIETTIVI,
      ...Array.from({ length: Math.round(voci / 10) }, (_, i) => {
        const obiettivo = Math.floor(i / 2);
        const missione = (Math.floor(obiettivo / 50) % 12) + 1;
        return [
          `MISSIONE ${missione} - PROVA`,
          `${missione}01`,
          "Programma di prova",
          `Linea strategica ${obiettivo % 9}`,
          `Obiettivo operativo numero ${obiettivo}`,
          "Descrizione dell'obiettivo, che occupa di solito una o due righe del foglio.",
          `Responsabile ${obiettivo % 15}`,
          PROSA.repeat(2 + (obiettivo % 4)),
          "Cittadini",
          `N. attività svolte nell'anno per l'indicatore ${i}`,
          ...forma(i),
        ];
      }),
    ],
  };
}
