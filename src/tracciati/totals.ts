/**
 * Which rows the totals of a print add up, and whether all of them are there: decided once for the whole print, its pages
 * joined. A heading says again what its columns are and closes nothing; a total may add up rows of the pages before. A
 * block is complete when its heading and its total enclose its rows, a print where every page has its heading.
 */
import type { Parte, RigaTotale, Voce } from "../bilancio/voce";
import { isNought, isSumOf, NESSUNA, those, type Candidate } from "./file-di-voci";
import { countGroups, isGruppo, isWholeGroup } from "./gruppi-di-voci";
import type { Passi, RiportoScritto, TotaleScritto } from "./passi";
import { PrintSoFar } from "./stampa";
import { addsUpRows, asTotal } from "./stampe-su-piu-fogli";

type Importi = RigaTotale["importi"];

interface Provvisorio extends TotaleScritto {
  readonly voci: readonly Voce[];
  readonly blocco: number;
  /** In its block no other total stands above it. */
  readonly primo: boolean;
  /** Every amount of it is the sum of its rows. */
  readonly torna: boolean;
  /** How many voci of the print stand above it. */
  readonly da: number;
}

interface Sommate {
  readonly totali: readonly RigaTotale[];
  /** Carried over, by their words, and the sum of no rows above them. */
  readonly sospesi: readonly RiportoScritto[];
  /** The rows of both that add up nothing here. */
  readonly storti: ReadonlySet<number>;
}

/** Of the blocks of one side on one sheet, in their order. */
export function totalsOf(parte: Parte, foglio: string, blocchi: readonly Passi[]): Sommate {
  const sospesi: RiportoScritto[] = [];
  const trovati: Provvisorio[] = [];
  const fatti: RigaTotale[] = [];
  const stampa = new PrintSoFar();
  const doveSta = new Map<Voce, number>();
  const orfane = new Set<Voce>();
  blocchi.forEach(({ passi }, blocco) => {
    stampa.newBlock();
    let primo = true;
    for (const p of passi) {
      switch (p.tipo) {
        case "voce":
          if (p.orfana) orfane.add(p.voce);
          doveSta.set(p.voce, blocco);
          stampa.push(p.voce);
          break;
        case "pagina":
          stampa.newPage();
          break;
        case "riporto":
          if (!isNought(p.importi) && !addsUpRows(stampa, asTotal(p))) sospesi.push(p);
          break;
        case "somma":
          fatti.push({ parte, foglio, ...p, ambito: "altro", righeVoci: p.righe, completo: true });
          break;
        case "totale": {
          const diTitoli = p.titoli.length > 0 ? ofTitoli(stampa, p) : null;
          const ambito = diTitoli ? "altro" : p.ambito;
          const scelte = diTitoli ?? addedUpBy(stampa, p);
          const torna = isSumOf(p.importi, scelte);
          trovati.push({ ...p, ambito, voci: scelte.voci(), blocco, primo, torna, da: doveSta.size });
          primo = false;
          stampa.total(p);
          break;
        }
        default:
          p satisfies never;
      }
    }
  });
  const sopra = trovati.map((t, i) => (t.voci.length > 0 ? t : atHead(stampa, t, trovati[i + 1]?.da)));
  const conti = blocchi.map(({ passi }) =>
    countGroups(passi.flatMap((p) => (p.tipo === "voce" ? [p.voce] : []))),
  );
  const intera = orfane.size === 0 && blocchi.every((b) => b.conTestata);
  const isComplete = (t: Provvisorio): boolean => {
    if (t.voci.some((v) => orfane.has(v))) return false;
    if (t.ambito === "generale" && (t.voci.length > 0 || doveSta.size > 0)) return true;
    // Pages that are all there, and nothing of what a total adds up: that is a page lost, not an extract.
    if (t.voci.length === 0) return intera;
    // The sum of rows that are known to be of its group proves that they are all there, whatever their page has lost.
    const { ambito } = t;
    if (t.torna && isGruppo(ambito) && t.voci.every((v) => v[ambito] !== null)) return true;
    const prima = Math.min(t.blocco, ...t.voci.slice(0, 1).map((v) => doveSta.get(v) ?? t.blocco));
    if (!blocchi.slice(prima, t.blocco + 1).every((b) => b.conTestata)) return false;
    const quante = conti[t.blocco];
    return (
      t.primo ||
      prima < t.blocco ||
      t.torna ||
      (quante !== undefined && isWholeGroup(t.ambito, t.voci, quante))
    );
  };
  const nominati = sopra.map((t): RigaTotale => ({
    parte,
    foglio,
    riga: t.riga,
    ambito: t.ambito,
    righeVoci: t.voci.map((v) => v.riga),
    completo: isComplete(t),
    importi: t.importi,
  }));
  const storti = new Set([...sopra.filter((t) => !t.torna), ...sospesi].map((t) => t.riga));
  return { totali: [...nominati, ...fatti].toSorted((a, b) => a.riga - b.riga), sospesi, storti };
}

/** A total with nothing above it that it may add up stands above its rows, where those that follow say so. */
function atHead(stampa: PrintSoFar, t: Provvisorio, fine: number | undefined): Provvisorio {
  if (isNought(t.importi)) return t;
  const dopo = [...stampa.following(t, t.da, fine)];
  const sua = dopo.find((c) => isSumOf(t.importi, c));
  if (sua) return { ...t, voci: sua.voci(), torna: true };
  // Nothing says of which rows: of all of them.
  return t.da === 0 && t.ambito === "altro" ? { ...t, voci: stampa.all().voci() } : t;
}

/** The voci of some titoli, of the last group or of all; null where no voce is of them. */
function ofTitoli(stampa: PrintSoFar, { titoli, importi }: TotaleScritto): Candidate | null {
  const di = (c: Candidate): Candidate =>
    those(c.voci().filter((v) => v.titolo !== null && titoli.includes(v.titolo)));
  const tutte = those(titoli.flatMap((t) => stampa.ofKey("titolo", String(t)).voci()));
  if (tutte.quante === 0) return null;
  const ultime = stampa.sinceTotal();
  return [di(ultime), tutte, ultime].find((c) => c.quante > 0 && isSumOf(importi, c)) ?? tutte;
}

/** The rows that a total means: the first that it may mean and does add up, else those that its words say. */
function addedUpBy(stampa: PrintSoFar, t: TotaleScritto): Candidate {
  if (isNought(t.importi) && stampa.isEmpty(t)) return NESSUNA;
  const candidate = [...stampa.candidates(t)].filter((c) => c.quante > 0);
  return candidate.find((c) => isSumOf(t.importi, c)) ?? stampa.meant(t, candidate);
}

/** Every amount that the total prints is the sum of these rows. */
export const addsUp = (importi: Importi, voci: readonly Voce[]): boolean => isSumOf(importi, those(voci));
