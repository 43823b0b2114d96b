/** From grids to the whole judgement, as a press makes it, without a host. */
import type { GrigliaVista } from "../../../src/base/griglia";
import type { DataIso } from "../../../src/base/data";
import type { Intervallo } from "../../../src/base/posizione";
import { CALCOLATA } from "../../../src/base/calcolo";
import { annoDi } from "../../../src/base/data";
import type { CartellaLetta } from "../../../src/app/porte/cartella";
import { readRighe, understand } from "../../../src/app/lettura/leggi";
import { MEMORIA_VUOTA } from "../../../src/app/memoria/memoria";
import { valuta, type Quadro } from "../../../src/app/giudizio/valuta";
import { giorno as giornoIso } from "../../taskpane/esempi";
import type { Caso, Cella } from "./caso";

export const vista = (foglio: string, righe: readonly (readonly Cella[])[]): GrigliaVista | null => {
  const larga = Math.max(0, ...righe.map((r) => r.length));
  if (larga === 0) return null;
  const celle = righe.map((r) => Array.from({ length: larga }, (_, i): Cella => r[i] ?? ""));
  const di = <T>(f: (c: Cella) => T): T[][] => celle.map((r) => r.map(f));
  return {
    foglio,
    riga: 1,
    colonna: 1,
    valori: di((c) => (typeof c === "object" ? c.valore : c)),
    testi: di((c) =>
      typeof c === "object" ? c.testo : typeof c === "number" ? String(c).replace(".", ",") : String(c),
    ),
    formati: di((c) => (typeof c === "object" ? c.formato : "General")),
  };
};

export const griglieDi = (c: Pick<Caso, "fogli">): GrigliaVista[] =>
  Object.entries(c.fogli).flatMap(([nome, righe]) => vista(nome, righe) ?? []);

const parte = (g: GrigliaVista, i: Intervallo): GrigliaVista => {
  const taglia = <T>(righe: readonly (readonly T[])[]): T[][] =>
    righe
      .slice(Math.max(0, i.riga - g.riga), i.ultimaRiga - g.riga + 1)
      .map((r) => r.slice(Math.max(0, i.colonna - g.colonna), i.ultimaColonna - g.colonna + 1));
  return {
    foglio: g.foglio,
    riga: i.riga,
    colonna: i.colonna,
    valori: taglia(g.valori),
    testi: taglia(g.testi),
    formati: taglia(g.formati),
  };
};

export async function giudicaGriglie(griglie: readonly GrigliaVista[], data: DataIso): Promise<Quadro> {
  const letta: CartellaLetta = {
    sorgenti: griglie.map((g) => ({ nome: g.foglio, visibile: true, smentita: null, griglia: g })),
    copie: [],
    propri: {},
    stato: null,
    custodibile: false,
    attuale: null,
    protetti: [],
    nomi: [],
    note: [],
    interrotta: false,
    stemma: false,
    calcolo: CALCOLATA,
    segni: { mancati: false, rilievi: false },
  };
  const tabelle = understand(letta, { dataRiferimento: data, esercizio: null });
  const lettura = await readRighe(
    {
      readViste: (intervalli) =>
        Promise.resolve(
          intervalli.flatMap((i) => {
            const g = griglie.find((x) => x.foglio === i.foglio);
            return g ? [parte(g, i)] : [];
          }),
        ),
    },
    tabelle,
  );
  return valuta(lettura, { dataRiferimento: data, esercizio: annoDi(data) }, null, MEMORIA_VUOTA);
}

export const giudica = (c: Caso): Promise<Quadro> => giudicaGriglie(griglieDi(c), giornoIso(c.data));
