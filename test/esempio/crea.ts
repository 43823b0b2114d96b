/** The sample workbook; its data are in dati.ts. `npm run esempio` (scrivi.ts) puts it into assets/esempio. */
import type { Sheet } from "../../src/simulator/workbook/sheet";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { element } from "../../src/simulator/xlsx/xml";
import { ENTRATE, OBIETTIVI, SPESE, type Cella } from "./dati";

const EURO = "#,##0.00";

function foglio(wb: Workbook, nome: string, larghezze: readonly number[]): Sheet {
  const s = wb.addSheet(nome);
  larghezze.forEach((width, i) => {
    s.editColumn(i + 1).width = width;
  });
  return s;
}

function scrivi(
  wb: Workbook,
  s: Sheet,
  riga: number,
  celle: readonly (Cella | null)[],
  grassetto = false,
): void {
  celle.forEach((c, i) => {
    if (c === null || c === "") return;
    const cella = s.edit(riga, i + 1);
    const typed = typeof c === "object" ? c : { valore: c, formato: "General" };
    cella.value = typed.valore;
    const numFmt = typed.formato;
    cella.style = wb.styles.derive(0, {
      numFmt,
      ...(grassetto
        ? {
            font: element("font", {}, [
              element("b"),
              element("sz", { val: "11" }),
              element("name", { val: "Calibri" }),
            ]),
          }
        : {}),
    });
  });
}

const euro = (valore: number): Cella => ({ valore, formato: EURO });
const testoEuro = (valore: number): string =>
  new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, useGrouping: "always" }).format(valore);
const centesimi = (n: number): number => Math.round(n * 100) / 100;

function titoli(wb: Workbook, s: Sheet, parte: string): void {
  scrivi(wb, s, 1, ["Comune di Borgo Esempio"], true);
  scrivi(wb, s, 2, [parte]);
  scrivi(wb, s, 3, ["Situazione alla data del 30 giugno 2023"]);
}

function entrate(wb: Workbook): void {
  const s = foglio(wb, "Entrate", [6, 19, 10, 9, 62, 16, 16, 16, 16, 16]);
  titoli(wb, s, "Bilancio di previsione 2023-2025 - Entrate");
  scrivi(
    wb,
    s,
    5,
    [
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
    ],
    true,
  );
  let riga = 6;
  ENTRATE.forEach((e, i) => {
    const [tit, codice, cap, art, descrizione, iniziale, attuale, accertato, riscosso] = e;
    // The rows of one titolo were pasted from a print: their amounts are Italian text.
    const importo = (n: number): Cella => (tit === 2 ? testoEuro(n) : euro(n));
    const disponibile = centesimi(attuale - accertato);
    scrivi(wb, s, riga++, [
      tit,
      codice,
      cap,
      art,
      descrizione,
      ...[iniziale, attuale, accertato, disponibile, riscosso].map(importo),
    ]);
    if (tit !== "" && ENTRATE[i + 1]?.[0] !== tit) {
      const sue = ENTRATE.filter((x) => x[0] === tit);
      const somma = (n: 5 | 6 | 7 | 8): number => centesimi(sue.reduce((a, x) => a + x[n], 0));
      const totali = [somma(5), somma(6), somma(7), centesimi(somma(6) - somma(7)), somma(8)];
      scrivi(wb, s, riga++, [`TOTALE TITOLO ${tit}`, null, null, null, null, ...totali.map(euro)], true);
    }
  });
  const tutte = (n: 5 | 6 | 7 | 8): number => centesimi(ENTRATE.reduce((a, x) => a + x[n], 0));
  const generale = [tutte(5), tutte(6), tutte(7), centesimi(tutte(6) - tutte(7)), tutte(8)];
  scrivi(wb, s, riga, ["TOTALE ENTRATE", null, null, null, null, ...generale.map(euro)], true);
}

function spese(wb: Workbook): void {
  const s = foglio(wb, "Spese", [9, 11, 44, 20, 5, 19, 10, 9, 58, 16, 16, 16, 16, 16]);
  titoli(wb, s, "Bilancio di previsione 2023-2025 - Spese");
  scrivi(
    wb,
    s,
    5,
    [
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
    ],
    true,
  );
  let riga = 6;
  for (const p of SPESE) {
    for (const [tit, codice, cap, art, descrizione, iniziale, attuale, impegnato, pagato] of p.voci) {
      const importi = [iniziale, attuale, impegnato, centesimi(attuale - impegnato), pagato].map(euro);
      scrivi(wb, s, riga++, [
        p.missione,
        p.programma,
        p.denominazione,
        p.responsabile,
        tit,
        codice,
        cap,
        art,
        descrizione,
        ...importi,
      ]);
    }
    const somma = (n: 5 | 6 | 7 | 8): number => centesimi(p.voci.reduce((a, x) => a + x[n], 0));
    // On purpose: the printed total of what polizia locale paid is nine cents too low.
    const errore = p.missione === 3 ? 0.09 : 0;
    const totali = [
      somma(5),
      somma(6),
      somma(7),
      centesimi(somma(6) - somma(7)),
      centesimi(somma(8) - errore),
    ];
    scrivi(
      wb,
      s,
      riga++,
      ["TOTALE PROGRAMMA", ...Array.from({ length: 8 }, () => null), ...totali.map(euro)],
      true,
    );
  }
}

function obiettivi(wb: Workbook): void {
  const s = foglio(wb, "Obiettivi", [30, 14, 30, 24, 30, 30, 44, 24, 22, 12, 50, 20, 50, 18, 18]);
  scrivi(
    wb,
    s,
    1,
    [
      "Missione",
      "Cod. programma",
      "Programma",
      "Tipo obiettivo",
      "Obiettivo strategico",
      "Obiettivo operativo",
      "Descrizione",
      "Responsabile politico",
      "Responsabile gestionale",
      "Orizzonte temporale",
      "Stato attuazione obiettivo",
      "Stakeholder",
      "Indicatore",
      "Target",
      "Raggiunto",
    ],
    true,
  );
  let riga = 2;
  for (const o of OBIETTIVI) {
    for (const [indicatore, target, raggiunto] of o.indicatori) {
      scrivi(wb, s, riga++, [
        o.missione,
        o.codice,
        o.programma,
        o.tipo,
        o.strategico,
        o.operativo,
        o.descrizione,
        o.politico,
        o.gestionale,
        o.orizzonte,
        o.stato,
        o.stakeholder,
        indicatore,
        target,
        raggiunto,
      ]);
    }
  }
}

/** The sample as bytes, the same at each run. */
export function creaEsempio(): Uint8Array {
  const wb = newWorkbook("Foglio1");
  const vuoto = wb.sheets[0];
  entrate(wb);
  spese(wb);
  obiettivi(wb);
  wb.sheets = wb.sheets.filter((x) => x !== vuoto);
  wb.active = wb.sheets[0] ?? null;
  return writeXlsx(wb);
}
