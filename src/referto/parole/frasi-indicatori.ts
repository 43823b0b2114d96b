/** What is said of the indicators at a date, in the words of who governs: every one of them is in these sentences, once. */
import { ilGiorno, inLettere, maiuscola, elenco } from "./parole";
import type { DataIso } from "../../base/data";

/** How many indicators of each kind: they add up to `tutti`. */
export interface ContiIndicatori {
  readonly tutti: number;
  readonly raggiunti: number;
  readonly inCorso: number;
  /** Of those in corso, behind the pace of the year. */
  readonly lenti: number;
  readonly tardi: number;
  readonly nonFatti: number;
  /** Measured and below their target. */
  readonly sotto: number;
  readonly senzaDati: number;
  readonly nonRilevati: number;
  readonly nonValutabili: number;
  readonly stralciati: number;
}

const quota = (n: number, di: number): string => `${((100 * n) / di).toFixed(1).replace(".", ",")} %`;

/** "Dei 207 indicatori 98 sono raggiunti (47,3 %) e 88 in corso, 18 dei quali in ritardo sul passo dell’anno." */
export function fraseRaggiunti(c: ContiIndicatori): string {
  if (c.tutti === 0) return "Nessun obiettivo nel file.";
  if (c.tutti === 1)
    return c.raggiunti === 1
      ? "Il solo indicatore è raggiunto."
      : c.inCorso === 1
        ? `Il solo indicatore è in corso${c.lenti === 1 ? ", in ritardo sul passo dell’anno" : ""}.`
        : "Il solo indicatore non è raggiunto.";
  if (c.raggiunti === c.tutti) return `Tutti i ${c.tutti} indicatori sono raggiunti.`;
  const raggiunti =
    c.raggiunti === 0
      ? "nessuno è raggiunto"
      : `${c.raggiunti} ${c.raggiunti === 1 ? "è raggiunto" : "sono raggiunti"} (${quota(c.raggiunti, c.tutti)})`;
  return `${dei(c.tutti)} ${raggiunti}${inCorso(c)}.`;
}

const dei = (n: number): string =>
  n === 8 || n === 11 || (n >= 80 && n < 90) ? `Degli ${n} indicatori` : `Dei ${n} indicatori`;

function inCorso({ inCorso: n, lenti, raggiunti }: ContiIndicatori): string {
  if (n === 0) return "";
  // The verb is that of the figure before it where both are plural.
  const verbo = n === 1 ? " è" : raggiunti > 1 ? "" : " sono";
  const passo = "in ritardo sul passo dell’anno";
  const coda =
    lenti === 0 ? "" : lenti === n ? `, ${n === 1 ? "" : "tutti "}${passo}` : `, ${lenti} dei quali ${passo}`;
  return ` e ${n}${verbo} in corso${coda}`;
}

/** "Sei sono mancati: 4 fatti dopo il termine, 1 non fatto, 1 senza dati." */
export function fraseMancati(c: ContiIndicatori): string {
  if (c.tutti === 0) return "";
  const classi = [
    [c.tardi, "fatto dopo il termine", "fatti dopo il termine"],
    [c.nonFatti, "non fatto", "non fatti"],
    [c.sotto, "sotto il target", "sotto il target"],
    [c.senzaDati, "senza dati", "senza dati"],
  ] as const;
  const presenti = classi.filter(([n]) => n > 0);
  const mancati = presenti.reduce((somma, [n]) => somma + n, 0);
  if (mancati === 0) return "Nessuno è mancato.";
  const [prima] = presenti;
  if (mancati === 1) return `Uno è mancato: ${prima?.[1] ?? ""}.`;
  if (presenti.length === 1)
    return `${maiuscola(inLettere(mancati))} sono mancati, tutti ${prima?.[2] ?? ""}.`;
  return `${maiuscola(inLettere(mancati))} sono mancati: ${presenti.map(([n, uno, molti]) => `${n} ${n === 1 ? uno : molti}`).join(", ")}.`;
}

/** "Altri 12 non sono rilevati e 3 non si possono valutare." */
export function fraseAltri(c: ContiIndicatori): string {
  const [r, v, s] = [c.nonRilevati, c.nonValutabili, c.stralciati];
  const detti: string[] = [];
  const soggetto = (n: number): string =>
    detti.length > 0 ? String(n) : n === 1 ? "Un altro" : `Altri ${n}`;
  if (r > 0) detti.push(`${soggetto(r)} ${r === 1 ? "non è rilevato" : "non sono rilevati"}`);
  if (v > 0) detti.push(`${soggetto(v)} ${v === 1 ? "non si può valutare" : "non si possono valutare"}`);
  if (s > 0) detti.push(`${soggetto(s)} ${s === 1 ? "è stralciato" : "sono stralciati"}`);
  return detti.length === 0 ? "" : `${elenco(detti)}.`;
}

/** What falls due: up to which day, how many, of how many nothing is known; `conData`: some deadline has a date. */
export interface ScadenzeContate {
  readonly entro: DataIso;
  readonly quanti: number;
  readonly senzaDati: number;
  readonly conData: boolean;
}

/** "Entro il 30 settembre scadono 6 indicatori; di 4 non c’è ancora alcun dato." */
export function fraseScadenze(
  { entro, quanti: n, senzaDati: k, conData }: ScadenzeContate,
  conAnno: boolean,
): string {
  if (!conData) return "I termini non hanno data.";
  const testa = `Entro ${ilGiorno(entro, conAnno)}`;
  if (n === 0) return `${testa} non scade alcun indicatore.`;
  if (n === 1) return `${testa} scade 1 indicatore${k === 1 ? "; non c’è ancora alcun dato" : ""}.`;
  const dati = k === 0 ? "" : k === n ? "; di nessuno c’è un dato" : `; di ${k} non c’è ancora alcun dato`;
  return `${testa} scadono ${n} indicatori${dati}.`;
}

/** Of a share, in a title: "più di metà", "quasi metà"; at the end of the year the figure alone. */
function parteDetta(quanto: number): string {
  const p = Math.round(quanto * 1000) / 10;
  if (p < 45) return "meno di metà";
  if (p < 50) return "quasi metà";
  return p === 50 ? "metà" : "più di metà";
}

const AVVIATA = 0.1;

/** "Come stiamo andando: impegnata più di metà delle spese, raggiunta quasi metà degli indicatori"; a share that is missing falls. */
export function titoloAndamento(
  impegnato: number | null,
  raggiunto: number | null,
  fineAnno: boolean,
): string {
  const percento = (q: number): string => {
    const n = Math.round(q * 1000) / 10;
    const intero = Math.floor(n);
    const vocale = intero === 1 || intero === 8 || intero === 11 || (intero >= 80 && intero < 90);
    return `${vocale ? "l’" : "il "}${n.toFixed(1).replace(".", ",")} %`;
  };
  const parti = [
    ...(impegnato === null
      ? []
      : [
          fineAnno
            ? `impegnato ${percento(impegnato)} delle spese`
            : impegnato <= AVVIATA
              ? "spesa appena avviata"
              : `impegnata ${parteDetta(impegnato)} delle spese`,
        ]),
    ...(raggiunto === null
      ? []
      : [
          fineAnno
            ? `raggiunto ${percento(raggiunto)} degli indicatori`
            : raggiunto <= AVVIATA
              ? "indicatori appena avviati"
              : `raggiunta ${parteDetta(raggiunto)} degli indicatori`,
        ]),
  ];
  return parti.length === 0 ? "Come stiamo andando" : `Come stiamo andando: ${parti.join(", ")}`;
}
