/**
 * A sheet that came back → what is written in it. The hidden cells say whose it is and what was sent; the seals tell a row
 * that was moved from one that was broken. Nothing throws: what cannot be trusted is said, row by row.
 */
import { isVuoto, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import { fromSerial, type DataIso, parseDataIso } from "../base/data";
import { indirizzo } from "../base/posizione";
import type { Bilingue } from "../base/regola";
import {
  AVVISO_SCHEDA,
  formaDi,
  type FormaScheda,
  NON_CHIESTO,
  RIGA_CHI,
  RIGA_QUANDO,
  RIGA_TESTATA,
  SIGLA,
  TESTATA_NASCOSTA,
  VERSIONE_SCHEDA,
} from "./posto";
import { RISPOSTE, type CampoScheda, type Intestazione, type Risposta } from "./scheda";
import { sigilloRiga, sigilloTestata, sigilloVisibile } from "./sigilli";

/** What a sheet of any origin gives: values, number formats (en-US), and which cells are formulas. */
export interface GrigliaScheda extends Griglia {
  readonly formati: readonly (readonly string[])[];
  readonly formule: readonly (readonly boolean[])[];
}

export interface CellaScritta {
  /** `E12` of the sheet that came back. */
  readonly cella: string;
  readonly valore: Scalare;
  readonly formato: string;
  /** It is what a formula gave. */
  readonly formula: boolean;
  /** What was there when it was sent, as {@link codifica} writes it. */
  readonly mandato: string;
}

export interface RigaLetta {
  readonly riga: number;
  readonly chiave: string;
  readonly indicatore: string;
  readonly risposta: Risposta;
  readonly chi: string;
  /** As written: a day, or the text in its place. */
  readonly quando: string;
  readonly campi: Readonly<Partial<Record<CampoScheda, CellaScritta>>>;
  /** It stood beside the hidden cells of another row: half the table was sorted. */
  readonly riabbinata: boolean;
}

export interface SchedaLetta {
  /** Of the sheet, or the file. */
  readonly origine: string;
  readonly intestazione: Intestazione;
  readonly responsabile: string;
  readonly chi: string;
  readonly quando: string;
  readonly righe: readonly RigaLetta[];
  /** What cannot be read of it, a line each. */
  readonly guaste: readonly Bilingue[];
  /** Of its file: how it was read where it is not as usual. */
  readonly note: readonly Bilingue[];
}

export type LetturaScheda =
  | { readonly tipo: "letta"; readonly scheda: SchedaLetta }
  /** No scheda of ours, or one that cannot be trusted: why. */
  | {
      readonly tipo: "rifiutata";
      readonly origine: string;
      readonly motivo: Bilingue;
      /** A writing that did not end left it so: nobody has filled it. */
      readonly incompleta: boolean;
    };

interface Angolo {
  readonly riga: number;
  readonly colonna: number;
}

const RIGHE_GUARDATE = 12;

/** Where the hidden heading begins. */
function findSigla(g: Griglia): Angolo | null {
  for (let r = 0; r < Math.min(RIGHE_GUARDATE, g.valori.length); r++) {
    const c = g.valori[r]?.indexOf(SIGLA) ?? -1;
    if (c >= 0) return { riga: g.riga + r, colonna: g.colonna + c };
  }
  return null;
}

/** A scheda of ours, whatever its name and wherever it comes from: never a source. */
export const isScheda = (g: Griglia): boolean => findSigla(g) !== null;

export function leggiScheda(
  g: GrigliaScheda,
  origine = g.foglio,
  note: readonly Bilingue[] = [],
): LetturaScheda {
  const angolo = findSigla(g);
  const rifiuta = (motivo: Bilingue): LetturaScheda => ({
    tipo: "rifiutata",
    origine,
    motivo,
    incompleta: g.valori[0]?.[0] === AVVISO_SCHEDA,
  });
  if (!angolo)
    return rifiuta({
      it: "non è una scheda di Referto: mancano le celle nascoste con cui è stata mandata.",
      en: "it is no form of Referto: the hidden cells that it was sent with are missing.",
    });
  // As many rows and columns as were put before it.
  const giu = angolo.riga - TESTATA_NASCOSTA.sigla;
  const nascosto = (cosa: keyof typeof TESTATA_NASCOSTA): string =>
    String(valoreIn(g, TESTATA_NASCOSTA[cosa] + giu, angolo.colonna)).trim();
  const versione = Number(nascosto("versione"));
  if (versione > VERSIONE_SCHEDA)
    return rifiuta({
      it: `è di una versione più recente di Referto (${versione}): aggiornarlo e riprovare.`,
      en: `it is of a newer version of Referto (${versione}): update it and try again.`,
    });
  const testata = (["versione", "ente", "esercizio", "data", "responsabile"] as const).map(nascosto);
  const data = parseDataIso(nascosto("data"));
  if (sigilloTestata(testata) !== nascosto("sigillo") || data === null)
    return rifiuta({
      it: "le celle nascoste che dicono di chi è sono state cambiate: farla ricompilare da capo.",
      en: "the hidden cells that say whose it is have been changed: have it filled in anew.",
    });
  const forma = formaDi(versione);
  const destra = angolo.colonna - forma.colonne.chiave;
  const at = (r: number, c: number): Scalare => valoreIn(g, r + giu, c + destra);
  const testo = (r: number, c: number): string => String(at(r, c)).trim();
  const spostate = forma.intestazioni.flatMap((t, i) => (testo(RIGA_TESTATA, i + 1) === t ? [] : [`«${t}»`]));
  if (spostate.length > 0)
    return rifiuta({
      it: `le colonne non sono più al loro posto (${spostate.join(", ")}): rimetterle com'erano.`,
      en: `the columns are no longer in their places (${spostate.join(", ")}): put them back as they were.`,
    });
  const { righe, guaste } = leggiRighe(
    g,
    { giu, destra },
    { responsabile: nascosto("responsabile"), versione, forma },
  );
  return {
    tipo: "letta",
    scheda: {
      origine,
      intestazione: { ente: nascosto("ente"), esercizio: Number(nascosto("esercizio")), data },
      responsabile: nascosto("responsabile"),
      chi: testo(RIGA_CHI, 2),
      quando: giorno(at(RIGA_QUANDO, 2)),
      righe,
      guaste,
      note,
    },
  };
}

/** A serial as a day; a text as it is. */
function giorno(v: Scalare): string {
  const d: DataIso | null = typeof v === "number" ? fromSerial(v) : null;
  return d ?? String(v).trim();
}

interface Scarto {
  readonly giu: number;
  readonly destra: number;
}

/** What the heading says, that the seals of the rows stand on. */
interface Testata {
  readonly responsabile: string;
  readonly versione: number;
  readonly forma: FormaScheda;
}

interface Nascosti {
  readonly chiave: string;
  readonly visibile: string;
  readonly risposta: Risposta;
  readonly mandati: Readonly<Partial<Record<CampoScheda, string>>>;
}

function leggiRighe(
  g: GrigliaScheda,
  { giu, destra }: Scarto,
  di: Testata,
): { righe: RigaLetta[]; guaste: Bilingue[] } {
  const { colonne, campi } = di.forma;
  const at = (r: number, c: number): Scalare => valoreIn(g, r, c + destra);
  const testo = (r: number, c: number): string => String(at(r, c)).trim();
  const guaste: Bilingue[] = [];
  const numeri = Array.from(
    { length: Math.max(0, g.riga + g.valori.length - (RIGA_TESTATA + giu + 1)) },
    (_, i) => RIGA_TESTATA + giu + 1 + i,
  ).filter((r) => !isVuoto(at(r, colonne.chiave)) || !isVuoto(at(r, colonne.sigillo)));
  const nascosti = new Map(numeri.map((r) => [r, leggiNascosti(testo, r, di)]));
  const perVisibile = new Map<string, Nascosti[]>();
  for (const n of nascosti.values())
    if (n) perVisibile.set(n.visibile, [...(perVisibile.get(n.visibile) ?? []), n]);

  const righe = numeri.flatMap((r): RigaLetta[] => {
    const proprio = nascosti.get(r) ?? null;
    const visibile = sigilloVisibile(
      testo(r, colonne.obiettivo),
      testo(r, colonne.indicatore),
      testo(r, colonne.target).replace(/^\(nessun target\)$/, ""),
    );
    // Half the table sorted: the visible cells say which row it is, where they say it of one alone.
    const altri = perVisibile.get(visibile) ?? [];
    const suo = proprio?.visibile === visibile ? proprio : altri.length === 1 ? altri[0] : undefined;
    if (!suo) {
      const di = testo(r, colonne.indicatore).slice(0, 80);
      guaste.push({
        it: `riga ${r}: le celle ${proprio ? "bloccate" : "nascoste"} sono state cambiate, e non si sa più di quale indicatore parla («${di}»): non è raccolta.`,
        en: `row ${r}: the ${proprio ? "locked" : "hidden"} cells have been changed, and nothing says any more which indicator it is of («${di}»): it is not collected.`,
      });
      return [];
    }
    return [
      {
        riga: r,
        chiave: suo.chiave,
        indicatore: testo(r, colonne.indicatore),
        risposta: suo.risposta,
        chi: testo(r, colonne.chi),
        quando: giorno(at(r, colonne.quando)),
        riabbinata: suo !== proprio,
        campi: Object.fromEntries(
          campi.flatMap(({ campo, colonna }) => {
            const mandato = suo.mandati[campo];
            return mandato === undefined || mandato === NON_CHIESTO
              ? []
              : [[campo, cella(g, r, colonna + destra, mandato)]];
          }),
        ),
      },
    ];
  });
  return { righe, guaste };
}

function cella(g: GrigliaScheda, r: number, c: number, mandato: string): CellaScritta {
  return {
    cella: indirizzo({ riga: r, colonna: c }),
    valore: valoreIn(g, r, c),
    formato: g.formati[r - g.riga]?.[c - g.colonna] ?? "General",
    formula: g.formule[r - g.riga]?.[c - g.colonna] ?? false,
    mandato,
  };
}

/** Null where their seal is broken. */
function leggiNascosti(
  testo: (r: number, c: number) => string,
  r: number,
  { responsabile, versione, forma: { colonne, campi } }: Testata,
): Nascosti | null {
  const [chiave, visibile, scritta] = [
    testo(r, colonne.chiave),
    testo(r, colonne.visibile),
    testo(r, colonne.risposta),
  ];
  const mandati = campi.map(({ campo, mandato }) => [campo, testo(r, mandato)] as const);
  const risposta = RISPOSTE.find((x) => x === scritta);
  const parti = [chiave, visibile, scritta, ...mandati.map(([, m]) => m)];
  const intero = sigilloRiga(parti, responsabile, versione) === testo(r, colonne.sigillo);
  return risposta && intero ? { chiave, visibile, risposta, mandati: Object.fromEntries(mandati) } : null;
}
