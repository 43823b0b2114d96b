/** From grids to voci, indicators, findings and the ledger, without a host: what a workbook of these sheets gives. */
import { CALCOLATA } from "../../src/base/calcolo";
import { annoDi, type DataIso } from "../../src/base/data";
import type { Griglia, GrigliaVista } from "../../src/base/griglia";
import type { Rilievo } from "../../src/base/rilievo";
import type { RigaTotale, Voce } from "../../src/bilancio/voce";
import { giudica } from "../../src/obiettivi/giudica";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { LESSICO_VUOTO } from "../../src/tracciati/lessico";
import type { NomeTestimone } from "../../src/tracciati/guida";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise, type Riconoscimento } from "../../src/tracciati/recognise";
import { record, type DaRegistrare } from "../../src/tracciati/registro/registra";
import type { Copertura } from "../../src/tracciati/registro/classi";
import { giorno } from "../taskpane/esempi";

const AL_30_GIUGNO = giorno("2023-06-30");

export interface LettoDaGriglie {
  readonly riconoscimento: Riconoscimento;
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  readonly indicatori: readonly IndicatoreLetto[];
  readonly rilievi: readonly Rilievo[];
  readonly copertura: readonly Copertura[];
}

const comeSiVede = (g: Griglia): GrigliaVista => ({
  ...g,
  testi: g.valori.map((r) => r.map(String)),
  formati: g.valori.map((r) => r.map(() => "General")),
});

/** `guasta`: a reading made worse on purpose before the ledger sees it. */
export function leggiGriglie(
  griglie: readonly Griglia[],
  data: DataIso = AL_30_GIUGNO,
  senza: readonly NomeTestimone[] = [],
  guasta: (d: DaRegistrare) => DaRegistrare = (d) => d,
): LettoDaGriglie {
  const guida = { esercizio: annoDi(data), data, lessico: LESSICO_VUOTO, senza: new Set(senza) };
  const riconoscimento = recognise(griglie, guida);
  const { mappature, scartate } = riconoscimento;
  const tabelle = mappature.flatMap((m) => {
    const g = griglie.find((x) => x.foglio === m.foglio);
    return g && m.struttura !== "obiettivi" ? [{ g, m }] : [];
  });
  const bilancio = readPrints(tabelle);
  const indicatori = mappature.flatMap((m) => {
    const g = griglie.find((x) => x.foglio === m.foglio);
    return g && m.struttura === "obiettivi" ? readIndicatori(comeSiVede(g), m).indicatori : [];
  });
  const letto = guasta({
    guida,
    mappature,
    scartate,
    voci: bilancio.voci,
    totali: bilancio.totali,
    indicatori,
    rilievi: [...riconoscimento.rilievi, ...bilancio.rilievi],
    calcolo: CALCOLATA,
  });
  const registro = record(
    griglie.map((g) => ({ nome: g.foglio, griglia: g, saltato: null })),
    letto,
  );
  return {
    riconoscimento,
    voci: letto.voci,
    totali: letto.totali,
    indicatori: letto.indicatori,
    rilievi: [...letto.rilievi, ...registro.rilievi],
    copertura: registro.copertura,
  };
}

/** What was read, whatever its place and order: amounts by voce, indicators with their esito. */
export function contenuto(
  { voci, indicatori }: LettoDaGriglie,
  data: DataIso = AL_30_GIUGNO,
): readonly string[] {
  return [
    ...voci.map((v) => {
      const importi = Object.entries(v.importi)
        .map(([campo, i]) => `${campo}=${i.valore?.toFixed(2) ?? "-"}`)
        .sort();
      return [
        v.parte,
        v.capitolo,
        v.articolo,
        v.descrizione,
        v.missione,
        v.programma,
        v.responsabile,
        ...importi,
      ].join("|");
    }),
    ...indicatori.map((i) =>
      [
        i.testi.obiettivoOperativo,
        i.indicatore,
        i.target.testo,
        i.raggiunto.testo,
        i.testi.responsabileGestionale,
        giudica(i, { dataRiferimento: data, esercizio: annoDi(data) }).esito,
      ].join("|"),
    ),
  ].sort();
}
