/** The core alone, on grids: recognise, read the rows, recompute and check, judge, compose the sheets. */
import { CALCOLATA } from "../../src/base/calcolo";
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import { valuta } from "../../src/app/giudizio/valuta";
import { parseDataIso } from "../../src/base/data";
import type { Griglia, GrigliaVista } from "../../src/base/griglia";
import { giudica } from "../../src/obiettivi/giudica";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { readPrints } from "../../src/tracciati/read-stampe";
import { record } from "../../src/tracciati/registro/registra";
import { recognise } from "../../src/tracciati/recognise";
import { comuneABlocchi } from "../supporto/comune-a-blocchi";
import { FORME_MISTE, righeComune } from "../supporto/comune-grande";
import { cronometra, heapMassimo } from "./cronometro";

export const DATA = "2023-12-31";

export interface Nucleo {
  readonly voci: number;
  readonly indicatori: number;
  readonly riconosce: number;
  readonly legge: number;
  readonly giudica: number;
  readonly controlla: number;
  readonly totale: number;
  readonly heapMB: number;
}

/** How the comune's software gives its sheets: as plain tables, or printed by pages with sections and totals. */
export type Forma = "tabelle" | "stampe";

const griglie = (voci: number, forma: Forma): GrigliaVista[] =>
  forma === "stampe" ? comuneABlocchi(voci).map(comeSiVede) : tabelle(voci);

/** What is seen is what is there. */
const comeSiVede = (g: Griglia): GrigliaVista => ({
  ...g,
  testi: g.valori.map((r) => r.map(String)),
  formati: g.valori.map((r) => r.map(() => "General")),
});

function tabelle(voci: number): GrigliaVista[] {
  return Object.entries(righeComune(voci, FORME_MISTE))
    .map(([foglio, righe]) => ({
      foglio,
      riga: 1,
      colonna: 1,
      valori: righe,
    }))
    .map(comeSiVede);
}

export function misuraNucleo(voci: number, forma: Forma): Nucleo {
  const dataRiferimento = parseDataIso(DATA);
  if (!dataRiferimento) throw new Error(DATA);
  const parametri = { dataRiferimento, esercizio: 2023 };
  const fogli = griglie(voci, forma);
  const perNome = new Map(fogli.map((g) => [g.foglio, g]));
  const [riconosce, r] = cronometra(() => recognise(fogli));
  const [legge, { letture, schede }] = cronometra(() => {
    const conGriglia = r.mappature.flatMap((m) => {
      const g = perNome.get(m.foglio);
      return g ? [{ m, g }] : [];
    });
    return {
      letture: readPrints(conGriglia.filter(({ m }) => m.struttura !== "obiettivi")),
      schede: conGriglia.flatMap(({ m, g }) => (m.struttura === "obiettivi" ? [readIndicatori(g, m)] : [])),
    };
  });
  const letto = {
    guida: SENZA_GUIDA,
    mappature: r.mappature,
    scartate: r.scartate,
    voci: letture.voci,
    totali: letture.totali,
    indicatori: schede.flatMap((s) => s.indicatori),
    rilievi: [r, letture, ...schede].flatMap((l) => l.rilievi),
    calcolo: CALCOLATA,
  };
  const daContare = fogli.map((g) => ({ nome: g.foglio, griglia: g, saltato: null }));
  const [conta, registro] = cronometra(() => record(daContare, letto));
  const lettura = { ...letto, nonLetti: r.nonLetti, copertura: registro.copertura };
  const [giudicaMs] = cronometra(() => lettura.indicatori.map((i) => giudica(i, parametri)));
  const [valutaMs] = cronometra(() => valuta(lettura, parametri, null, MEMORIA_VUOTA));
  return {
    voci: lettura.voci.length,
    indicatori: lettura.indicatori.length,
    riconosce,
    legge: legge + conta,
    giudica: giudicaMs,
    // It judges as well: what is left are totals, checks and summaries.
    controlla: Math.max(0, valutaMs - giudicaMs),
    totale: riconosce + legge + valutaMs,
    heapMB: heapMassimo(),
  };
}
