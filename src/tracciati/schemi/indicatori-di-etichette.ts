/** The labels of a form → its indicators: each "Indicatore" begins one; without any, what is measured is the objective. */
import { fineEsercizio, type DataIso } from "../../base/data";
import { isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { Trovato } from "../contesto";
import type { Guida } from "../guida";
import { anniIn, giornoIn } from "../indizi/periodi";
import type { IndicatoreDiScheda, RilevazioneDiScheda } from "../schede";

interface InCorso {
  indicatore: Trovato | null;
  readonly target: Trovato[];
  readonly raggiunti: Trovato[];
  /** The first label of each field that it has once. */
  readonly altri: Map<Altro, Trovato>;
}

const ALTRI = ["peso", "scadenza", "dataEffettiva", "polarita", "unita"] as const;
type Altro = (typeof ALTRI)[number];
const isAltro = (campo: string): campo is Altro => ALTRI.some((c) => c === campo);

const nuovo = (indicatore: Trovato | null = null): InCorso => ({
  indicatore,
  target: [],
  raggiunti: [],
  altri: new Map(),
});

interface Letti {
  readonly indicatori: readonly IndicatoreDiScheda[];
  /** Values known and left aside: of another year, later than the reference date. */
  readonly fuori: readonly Posizione[];
}

export function indicatorsOf(g: Griglia, suoi: readonly Trovato[], guida: Guida): Letti {
  const tutti: InCorso[] = [nuovo()];
  const fuori: Posizione[] = [];
  let pesoComune: Trovato | null = null;
  for (const t of suoi) {
    fuori.push(...(t.fuori ?? []));
    const ultimo = tutti.at(-1) ?? nuovo();
    if (t.campo === "indicatore") {
      // What stands before the first one is the objective's own weight.
      if (!ultimo.indicatore && ultimo.target.length + ultimo.raggiunti.length === 0) {
        pesoComune = ultimo.altri.get("peso") ?? null;
        tutti[tutti.length - 1] = nuovo(t);
      } else if (ultimo.indicatore) tutti.push(nuovo(t));
      else ultimo.indicatore = t;
    } else if (isAltro(t.campo)) {
      if (!ultimo.altri.has(t.campo)) ultimo.altri.set(t.campo, t);
    } else if (t.campo === "target" || t.campo === "raggiunto" || t.campo === "gradoDichiarato") {
      if (isOfAnotherYear(g, t, guida)) fuori.push(t.posizione, ...t.altri);
      else if (t.campo === "target") ultimo.target.push(t);
      else ultimo.raggiunti.push(t);
    }
  }
  const obiettivo = suoi.find((t) => t.campo === "obiettivoOperativo") ?? null;
  const letti = tutti.flatMap((i) => read(g, withNamesAbove(i, suoi), obiettivo, guida));
  fuori.push(...letti.flatMap((l) => l.fuori));
  const indicatori = letti.flatMap((l) => l.indicatori);
  // The objective's weight is that of its only indicator; of several it is none of theirs.
  const [solo, ...altri] = indicatori;
  if (!pesoComune || !solo) return { fuori, indicatori };
  if (altri.length > 0 || solo.peso) return { fuori: [...fuori, pesoComune.posizione], indicatori };
  return { fuori, indicatori: [{ ...solo, peso: pesoComune.posizione }] };
}

/** Several values and no label for what they measure: the row of as many texts above them names them. */
function withNamesAbove(i: InCorso, suoi: readonly Trovato[]): InCorso {
  const valori = [...i.target, ...i.raggiunti].find((t) => t.altri.length > 0);
  if (i.indicatore || !valori) return i;
  const nomi = suoi.find(
    (t) => !MISURE.has(t.campo) && valori.altri.every((p) => t.altri.some((x) => x.colonna === p.colonna)),
  );
  return { ...i, indicatore: nomi ?? null, target: nomi ? i.target : [], raggiunti: nomi ? i.raggiunti : [] };
}

const MISURE: ReadonlySet<string> = new Set(["target", "raggiunto", "gradoDichiarato", ...ALTRI]);

const labelText = (g: Griglia, { etichetta, posizione }: Trovato): string => {
  const p = etichetta ?? posizione;
  return String(valoreIn(g, p.riga, p.colonna)).split(/:\s/)[0] ?? "";
};

function isOfAnotherYear(g: Griglia, t: Trovato, { esercizio }: Guida): boolean {
  const anni = anniIn(labelText(g, t));
  return esercizio !== null && anni.size > 0 && !anni.has(esercizio);
}

/** Characters of the cell before the value, where a label stands in the same cell. */
function startOf(g: Griglia, t: Trovato | null): number {
  if (!t || t.etichetta) return 0;
  return Math.max(0, String(valoreIn(g, t.posizione.riga, t.posizione.colonna)).lastIndexOf(t.testo));
}

function read(
  g: Griglia,
  { indicatore, target, raggiunti, altri: propri }: InCorso,
  obiettivo: Trovato | null,
  guida: Guida,
): { readonly indicatori: readonly IndicatoreDiScheda[]; readonly fuori: readonly Posizione[] }[] {
  const nome = indicatore ?? obiettivo;
  const atteso = target.toSorted((a, b) => b.peso - a.peso)[0] ?? null;
  const { usato, serie, fuori } = readingOf(g, raggiunti, guida);
  if (!nome || (!atteso && raggiunti.length === 0)) return [];
  const inizi = {
    indicatore: startOf(g, nome),
    target: startOf(g, atteso),
    raggiunto: startOf(g, usato),
  };
  const etichette = {
    target: atteso ? labelText(g, atteso) : "",
    raggiunto: usato ? labelText(g, usato) : "",
  };
  const primo: IndicatoreDiScheda = {
    indicatore: nome.posizione,
    target: atteso?.posizione ?? null,
    raggiunto: usato?.posizione ?? null,
    ...placesOf((campo) => propri.get(campo)?.posizione ?? null),
    etichette,
    rilevazioni: serie.map(({ giorno, t }) => ({ data: giorno, posizione: t.posizione })),
    ...(Object.values(inizi).some((n) => n > 0) ? { inizi } : {}),
  };
  // Several indicators side by side, each below its own name.
  const altri = (indicatore?.altri ?? []).flatMap((p): IndicatoreDiScheda[] => {
    const sotto = (t: Trovato | null): Posizione | null =>
      t?.altri.find((x) => x.colonna === p.colonna) ?? null;
    const [suoTarget, suoRaggiunto] = [sotto(atteso), sotto(usato)];
    if (!suoTarget && !suoRaggiunto) return [];
    const rilevazioni = serie.flatMap(({ giorno, t }): RilevazioneDiScheda[] => {
      const posizione = sotto(t);
      return posizione ? [{ data: giorno, posizione }] : [];
    });
    return [
      {
        indicatore: p,
        target: suoTarget,
        raggiunto: suoRaggiunto,
        ...placesOf((campo) => sotto(propri.get(campo) ?? null)),
        etichette,
        rilevazioni,
      },
    ];
  });
  return [{ indicatori: [primo, ...altri], fuori }];
}

const placesOf = (place: (campo: Altro) => Posizione | null): Readonly<Record<Altro, Posizione | null>> => ({
  peso: place("peso"),
  scadenza: place("scadenza"),
  dataEffettiva: place("dataEffettiva"),
  polarita: place("polarita"),
  unita: place("unita"),
});

interface ConGiorno {
  readonly giorno: DataIso;
  readonly t: Trovato;
}

const FINALE = /\b(consuntiv|final[ei]|definitiv)/i;

/** Of labels with a day the last not after the reference date; else the first without one, a result before a grade. */
function readingOf(
  g: Griglia,
  raggiunti: readonly Trovato[],
  { esercizio, data = null }: Guida,
): {
  readonly usato: Trovato | null;
  readonly serie: readonly ConGiorno[];
  readonly fuori: readonly Posizione[];
} {
  const dayOf = (t: Trovato): DataIso | null => giornoIn(labelText(g, t), esercizio);
  const conGiorno = raggiunti.some((t) => dayOf(t) !== null);
  const datati = raggiunti.flatMap((t): ConGiorno[] => {
    const finale =
      conGiorno && esercizio !== null && FINALE.test(labelText(g, t)) ? fineEsercizio(esercizio) : null;
    const giorno = dayOf(t) ?? finale;
    return giorno ? [{ giorno, t }] : [];
  });
  if (datati.length === 0) {
    const misure = raggiunti.filter((t) => t.campo === "raggiunto");
    const pieno = (t: Trovato): boolean => !isVuoto(valoreIn(g, t.posizione.riga, t.posizione.colonna));
    const usato = misure.find(pieno) ?? raggiunti.find(pieno) ?? misure[0] ?? raggiunti[0] ?? null;
    return { usato, serie: [], fuori: [] };
  }
  const fino = datati
    .filter((d) => data === null || d.giorno <= data)
    .toSorted((a, b) => (a.giorno < b.giorno ? -1 : a.giorno > b.giorno ? 1 : 0));
  const serie = fino.filter((d, i) => d.giorno !== fino[i - 1]?.giorno);
  const dopo = datati.filter((d) => data !== null && d.giorno > data);
  return {
    usato: serie.at(-1)?.t ?? null,
    serie,
    fuori: dopo.flatMap(({ t }) => [t.posizione, ...t.altri]),
  };
}
