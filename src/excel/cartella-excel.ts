/** The port's adapter: the open workbook through Office.js, one request context for a whole job. */
import { carica } from "../app/porte/carica";
import { checkSegnale, type Cartella, type ConCartella } from "../app/porte/cartella";
import { indirizzo, indirizzoIntervallo } from "../base/posizione";
import type { GrigliaVista, Scalare } from "../base/griglia";
import { esegui } from "./comune/esegui";
import { readCartella, type Ispezione } from "./lettura/leggi-cartella";
import { loadParti } from "./comune/parti";
import { readSelezione } from "./selezione";

/** What writes: the pane reads and checks before anyone asks for it. */
const scrittura = () =>
  carica(() => import(/* webpackChunkName: "scrittura" */ "./scrittura/scrivi-cartella"));
const segni = () => carica(() => import(/* webpackChunkName: "scrittura" */ "./foglio/scrivi-segni"));
const modelli = () => carica(() => import(/* webpackChunkName: "scrittura" */ "./modelli-foglio"));
const memorie = () => carica(() => import(/* webpackChunkName: "scrittura" */ "./memoria/memoria-cartella"));
const stemmi = () => carica(() => import(/* webpackChunkName: "scrittura" */ "./foglio/scrivi-stemma"));

/** Asks for it before anyone waits. */
export const precaricaScrittura = async (): Promise<void> => {
  await Promise.all([scrittura(), segni(), modelli(), memorie(), stemmi()]);
};

export const conCartella: ConCartella = (lavoro, insieme) =>
  esegui((context) => lavoro(cartellaDi(context)), insieme !== undefined);

export function cartellaDi(context: Excel.RequestContext): Cartella {
  let ispezione: Ispezione | null = null;
  const ispeziona = async (): Promise<Ispezione> => (ispezione = await readCartella(context));
  return {
    read: async () => (await ispeziona()).letta,
    readViste: async (intervalli) => {
      if (intervalli.length === 0) return [];
      const parti = await loadParti(context, intervalli, ["values", "text", "numberFormat"]);
      return parti.map((p): GrigliaVista => ({
        foglio: p.foglio,
        riga: p.riga,
        colonna: p.colonna,
        valori: p.values as Scalare[][],
        testi: p.text as string[][],
        formati: p.numberFormat as string[][],
      }));
    },
    write: async (documento, ricordo, avanza, segnale) => {
      const { writeCartella } = await scrittura();
      return writeCartella(
        context,
        ispezione ?? (await ispeziona()),
        { ...documento, ricordo },
        {
          avanza,
          controlla: () => {
            checkSegnale(segnale);
          },
        },
      );
    },
    remember: async (ricordo) => {
      const { ricordaSubito } = await memorie();
      const { memoria } = ispezione ?? (await ispeziona());
      await ricordaSubito(context, memoria, ricordo);
    },
    segna: async (quali) => {
      const { loadIdFogli, writeSegni } = await segni();
      const ids = ispezione?.fogli.map((f) => f.id) ?? (await loadIdFogli(context));
      return writeSegni(context, ids, quali);
    },
    addModelli: async (nuovi) => (await modelli()).addModelli(context, nuovi),
    togliModelli: async (aggiunti) => (await modelli()).togliModelli(context, aggiunti),
    stemma: async (immagine) => {
      const { stemma } = ispezione ?? (await ispeziona());
      const { scriviStemma } = await stemmi();
      return scriviStemma(context, stemma, immagine);
    },
    selezione: () => readSelezione(context),
    select: async (dove) => {
      const foglio = context.workbook.worksheets.getItem(dove.foglio);
      foglio.activate();
      foglio.getRange("ultimaRiga" in dove ? indirizzoIntervallo(dove) : indirizzo(dove)).select();
      await context.sync();
    },
  };
}
