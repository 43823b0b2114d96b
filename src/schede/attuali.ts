/** Where the source keeps each field of an indicator, and what stands there now. */
import type { CellaLetta } from "../base/cella-letta";
import { formatData, type DataIso } from "../base/data";
import type { Scalare } from "../base/griglia";
import type { Bilingue } from "../base/regola";
import { indirizzo, type Posizione } from "../base/posizione";
import { NESSUNA_SPIEGAZIONE, type Spiegazione, type Spiegazioni } from "../referto/dati/spiegazione";
import type { Giudizio } from "../obiettivi/giudizio";
import type { IndicatoreLetto } from "../obiettivi/indicatore";
import type { Target } from "../obiettivi/valore";
import { raggiuntoDel } from "./giorno";
import type { CampoScheda, CampoSpiegazione } from "./scheda";
import { valoriDi, type ValoreSpiegazione } from "./valori-spiegazione";

/** A cell and what it held. */
export interface CellaVista {
  readonly posizione: Posizione;
  readonly valore: Scalare;
}

export interface CampoAttuale {
  /** Null where the source has no single cell for it: what comes back is kept in the log alone. */
  readonly posizione: Posizione | null;
  /** Characters of the cell before the text. */
  readonly da: number;
  readonly valore: Scalare;
  readonly formato: string;
  /** Why it has no cell, where there is more to say than that it has none. */
  readonly senzaCella?: Bilingue;
  /** Cells that say whose it is: where they no longer hold this, it is another's. */
  readonly testimoni: readonly CellaVista[];
}

export interface Attuale {
  readonly chiave: string;
  readonly indicatore: string;
  readonly target: Target;
  readonly campi: Readonly<Record<CampoScheda, CampoAttuale>>;
}

/** `giorno`: what the schede ask for. `isRaggiunto`: the position is in a column of results. `vista`: what a cell of the source holds. */
export function attualiDi(
  giudizi: readonly Giudizio[],
  chiavi: readonly string[],
  giorno: DataIso,
  isRaggiunto: (p: Posizione) => boolean = () => true,
  vista: (p: Posizione) => Scalare = () => "",
  spiegazioni: Spiegazioni = NESSUNA_SPIEGAZIONE,
): ReadonlyMap<string, Attuale> {
  return new Map(
    giudizi.map(({ indicatore: i, target }, n) => {
      const chiave = chiavi[n] ?? "";
      const cella = raggiuntoDel(i, giorno);
      const raggiunto = cella ? diCella(cella, i, isRaggiunto) : senzaColonna(giorno);
      const [stato, note] = [diTesto(i, "statoAttuazione"), diTesto(i, "note")];
      // A cell that takes an answer changes with it.
      const scritte = new Set([raggiunto, stato, note].map(({ posizione: p }) => p && indirizzo(p)));
      const testimoni = testimoniDi(i)
        .filter((p) => !scritte.has(indirizzo(p)))
        .map((p): CellaVista => ({ posizione: p, valore: vista(p) }));
      return [
        chiave,
        {
          chiave,
          indicatore: i.indicatore,
          target,
          campi: {
            raggiunto: { ...raggiunto, testimoni },
            statoAttuazione: { ...stato, testimoni },
            note: { ...note, testimoni },
            ...campiSpiegazione(spiegazioni[chiave]),
          },
        },
      ];
    }),
  );
}

/** The words of the indicator, else its target; and those of its objective. */
const testimoniDi = ({ celle, target }: IndicatoreLetto): readonly Posizione[] =>
  [celle.indicatore ?? target.posizione, celle.obiettivoOperativo ?? celle.descrizione].filter(
    (p) => p !== undefined,
  );

/** They have no cell in the source: the workbook remembers them, and the referto prints them. */
function campiSpiegazione(s: Spiegazione | undefined): Readonly<Record<CampoSpiegazione, CampoAttuale>> {
  const { causa, azione, azioneChi, azioneEntro } = valoriDi(s);
  const di = ({ valore, formato }: ValoreSpiegazione): CampoAttuale => ({
    posizione: null,
    da: 0,
    valore,
    formato,
    senzaCella: {
      it: "resta nella cartella con la scheda dell'obiettivo, e il referto la stampa.",
      en: "it stays in the workbook with the card of the objective, and the report prints it.",
    },
    testimoni: [],
  });
  return { causa: di(causa), azione: di(azione), azioneChi: di(azioneChi), azioneEntro: di(azioneEntro) };
}

type SenzaTestimoni = Omit<CampoAttuale, "testimoni">;

/** Where the table has no column for the result its cell is that of another field: nothing is written there. */
function diCella(c: CellaLetta, i: IndicatoreLetto, isRaggiunto: (p: Posizione) => boolean): SenzaTestimoni {
  const altrui = [i.target.posizione, ...Object.values(i.celle)].some(
    (p) => p.riga === c.posizione.riga && p.colonna === c.posizione.colonna,
  );
  return {
    posizione: altrui || !isRaggiunto(c.posizione) ? null : c.posizione,
    da: c.da ?? 0,
    valore: c.valore,
    formato: c.formato,
  };
}

const senzaColonna = (giorno: DataIso): SenzaTestimoni => ({
  posizione: null,
  da: 0,
  valore: "",
  formato: "General",
  senzaCella: {
    it: `nel foglio nessuna colonna è del ${formatData(giorno)}: aggiungerne una intestata «Raggiunto al ${formatData(giorno)}» e raccogliere di nuovo, o si conserva solo nel registro.`,
    en: `no column of the sheet is of ${formatData(giorno)}: add one headed «Raggiunto al ${formatData(giorno)}» and collect again, or it is kept in the log alone.`,
  },
});

function diTesto(i: IndicatoreLetto, campo: "statoAttuazione" | "note"): SenzaTestimoni {
  const valore = i.testi[campo];
  const brani = i.brani[campo];
  const [solo, ...altri] = brani ?? [];
  const posizione = brani ? (solo && altri.length === 0 ? solo.posizione : null) : (i.celle[campo] ?? null);
  return { posizione, da: solo?.da ?? 0, valore, formato: "General" };
}
