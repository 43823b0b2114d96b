/** The round trip with the responsabili on the local host, as the pane runs it. */
import { preparaSchede } from "../../src/app/schede/prepara-schede";
import { confrontaSchede, isAccettabile, raccogli } from "../../src/app/schede/raccogli";
import type { Scalare } from "../../src/base/griglia";
import { conSchede } from "../../src/excel/schede/schede-excel";
import type { Confronto, Risposta } from "../../src/schede/confronta";
import type { LetturaScheda } from "../../src/schede/leggi-scheda";
import type { OpenWorkbook } from "../../src/simulator/index";
import { RICHIESTA } from "./lavoro";

export const TESTATA_OBIETTIVI = [
  "Missione",
  "Cod. programma",
  "Obiettivo operativo",
  "Responsabile gestionale",
  "Stato attuazione",
  "Note",
  "Indicatore",
  "Target",
  "Raggiunto",
];

/** A row of the table: responsabile, indicator, target, result, state of attuazione. */
export const rigaObiettivo = (
  responsabile: string,
  indicatore: string,
  target: Scalare,
  raggiunto: Scalare = "",
  stato = "",
): Scalare[] => [
  "1",
  "101",
  `Obiettivo: ${indicatore}`,
  responsabile,
  stato,
  "",
  indicatore,
  target,
  raggiunto,
];

export async function prepara() {
  const esito = await conSchede((c) => preparaSchede(c, RICHIESTA));
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  return esito;
}

export async function compara(arrivate: readonly LetturaScheda[] = []) {
  const esito = await conSchede((c) => confrontaSchede(c, RICHIESTA, arrivate));
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  return esito;
}

export const QUANDO = "2023-07-14 10:32";

/** Accepts all that is new; conflicts only where the choice says so. */
export function accetta(confronto: Confronto, conflitti: (r: Risposta) => boolean = () => false) {
  const scelte = confronto.risposte.filter(
    (r) => isAccettabile(r) && (r.stato === "nuovo" || (r.stato === "conflitto" && conflitti(r))),
  );
  return conSchede((c) => raccogli(c, scelte, QUANDO));
}

/** The values of a sheet, row by row, as the workbook holds them. */
export function valori(host: OpenWorkbook, nome: string): Scalare[][] {
  host.save();
  const foglio = host.workbook.sheetByName(nome);
  if (!foglio) throw new Error(`no sheet ${nome}`);
  const ultima = Math.max(0, ...foglio.rows.keys());
  return Array.from({ length: ultima }, (_, r) => {
    const riga = foglio.rows.get(r + 1);
    const larga = Math.max(0, ...(riga?.keys() ?? []));
    return Array.from({ length: larga }, (_c, c) => {
      const v = riga?.get(c + 1)?.value ?? "";
      return typeof v === "object" ? v.codice : v;
    });
  });
}

/** Two responsabili with two indicators each. */
export const DUE = {
  Obiettivi: [
    TESTATA_OBIETTIVI,
    rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10", 4),
    rigaObiettivo("Rossi Mario", "Percentuale di pratiche chiuse", "65%", "50%"),
    rigaObiettivo("Verdi Anna", "Approvazione del piano", "31/12/2023"),
    rigaObiettivo("Verdi Anna", "Sportello aperto", "SI"),
  ],
};
