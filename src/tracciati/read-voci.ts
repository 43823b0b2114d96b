/** The rows of a budget table → voci and totals, each amount with its cell. Nothing throws; one bad row hides no other. */
import { isVuoto, posizioneIn, valoreIn, type Griglia, type Scalare } from "../base/griglia";
import type { Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { CampoImporto, CampoTesto, ImportoLetto, Parte, Voce } from "../bilancio/voce";
import { invert, readImporto } from "./amount";
import {
  readCapitolo,
  readCodice,
  readMissione,
  readMissioneDaProgramma,
  readProgramma,
  type CapitoloArticolo,
} from "./codes";
import { amountColumns, isImporto } from "./alignment";
import { ARTICOLO_DESCRIZIONE } from "./shared-columns";
import { readTitolo, titoloDelCodice, titoloDiTipologia, titoloOfSheet } from "./titolo";
import type { CampoMappa } from "./campi";
import { placeOf } from "./luoghi";
import type { Mappatura, NomeDiSchema } from "./mappatura";
import { namedRow, withName } from "./misura";
import { isPartOf, RowsAside, strayAmounts, wordsOf } from "./righe-da-parte";
import { map028 } from "./rilievi/map-028-righe-di-altro-lette";
import type { Sezione } from "./genere-riga";
import { normalise } from "./normalise";
import type { Passi, Passo } from "./passi";
import { pointColumns, withoutAmbiguous } from "./punto-ambiguo";
import { cut } from "./strisce";
import { kindOf } from "./rows";
import { closedBy, merge, ownWords, sectionAbove, withOwn } from "./sezioni";
import { isTotale } from "./row-words";
import { titoliOfTotal } from "./totali-di-titoli";
import { addsUp } from "./totals";
import { unreadableAmounts } from "./unreadable";

/** The same amounts by their names in the domain. */
const IMPORTI: Readonly<Record<Parte, Readonly<Partial<Record<CampoImporto, CampoMappa>>>>> = {
  entrate: {
    previsioneIniziale: "previsioneIniziale",
    previsioneAttuale: "previsioneAttuale",
    movimentato: "accertato",
    disponibilita: "disponibilita",
    cassa: "riscosso",
  },
  spese: {
    previsioneIniziale: "previsioneIniziale",
    previsioneAttuale: "previsioneAttuale",
    movimentato: "impegnato",
    disponibilita: "disponibilita",
    cassa: "pagato",
    prenotato: "prenotato",
    fpv: "fpv",
  },
};

/** What one table says; what its totals add up is told when the whole print is known. */
interface LetturaVoci extends Passi {
  readonly parte: Parte;
  readonly foglio: string;
  readonly voci: readonly Voce[];
  readonly rilievi: readonly Rilievo[];
}

type Importi = Readonly<Partial<Record<CampoImporto, ImportoLetto>>>;

export function readVoci(foglio: Griglia, m: Mappatura): LetturaVoci {
  const g = m.striscia ? cut(foglio, m.striscia) : foglio;
  const parte: Parte = m.struttura === "entrate" ? "entrate" : "spese";
  const voci: Voce[] = [];
  const rilievi: Rilievo[] = [];
  const passi: Passo[] = [];
  let sezione = m.schema ? null : sectionAbove(g, m);
  let orfane = false;
  const righe = new GroupedRows(g, m);
  const conPunto = pointColumns(g, m);
  const daParte = new RowsAside();
  let sopra: Importi | null = null;
  let dopoTotale = 0;
  for (let riga = m.primaRiga; riga <= m.intervallo.ultimaRiga; riga++) {
    const genere = kindOf(g, riga, m);
    switch (genere.tipo) {
      case "sezione":
        sezione = merge(sezione, genere.sezione);
        orfane = false;
        break;
      case "dati": {
        const nome = m.schema?.nomi.get(riga);
        const letta = nome
          ? readVoceDiSchema(g, m, parte, riga, nome)
          : readVoce(g, m, parte, riga, withOwn(sezione, g, m, riga), righe.at(riga));
        const voce = withoutAmbiguous(letta, conPunto);
        voci.push(voce);
        passi.push({ tipo: "voce", voce, orfana: orfane });
        daParte.voce();
        sopra = voce.importi;
        break;
      }
      case "totale": {
        const sommate = m.somme?.get(riga);
        daParte.total();
        dopoTotale = voci.length;
        if (sommate) {
          sopra = readImporti(g, m, parte, riga);
          passi.push({ tipo: "somma", riga, righe: sommate, importi: sopra });
          // Above its rows it is their heading too.
          const testa = riga < (sommate[0] ?? 0) ? ownWords(g, m, riga) : null;
          if (testa) sezione = merge(sezione, testa);
          break;
        }
        const { ambito, numero } = genere;
        const testo = totalText(g, riga);
        const titoli = ambito === "altro" || ambito === "generale" ? titoliOfTotal(testo, parte) : [];
        const importi = readTotali(g, m, parte, riga);
        sopra = importi;
        passi.push({ tipo: "totale", riga, ambito, numero, importi, titoli, parole: normalise(testo) });
        // A section that a total has closed says nothing of the rows that follow without one of their own.
        const dopo = closedBy(sezione, genere.ambito);
        orfane ||= dopo !== sezione;
        sezione = dopo;
        break;
      }
      case "altro": {
        const importi = readImporti(g, m, parte, riga);
        if (voci.length >= 2 && addsUp(importi, voci)) {
          passi.push({
            tipo: "totale",
            riga,
            ambito: "generale",
            numero: null,
            importi,
            titoli: [],
            parole: "",
          });
          break;
        }
        rilievi.push(...strayAmounts(riga, readImporti(g, m, parte, riga)));
        break;
      }
      case "intestazione":
        passi.push({ tipo: "pagina" });
        break;
      case "riporto":
        passi.push({
          tipo: "riporto",
          riga,
          testo: wordsOf(g, riga),
          importi: readImporti(g, m, parte, riga),
        });
        break;
      case "di cui": {
        const importi = readImporti(g, m, parte, riga);
        if (!isPartOf(importi, sopra)) rilievi.push(...strayAmounts(riga, importi, wordsOf(g, riga)));
        break;
      }
      case "derivata":
        daParte.derived(riga, readImporti(g, m, parte, riga), wordsOf(g, riga));
        break;
      case "altro anno": {
        const testo = totalText(g, riga);
        const importi = testo === "" && m.colonne.anno ? null : readImporti(g, m, parte, riga);
        if (importi && testo === "") daParte.derived(riga, importi, wordsOf(g, riga));
        else if (importi && [voci.slice(dopoTotale), voci].some((v) => addsUp(importi, v)))
          rilievi.push(totalOfOtherYear(g, riga, testo));
        break;
      }
      case "vuota":
      case "altra parte":
      case "altra misura":
      case "altra versione":
      case "etichette":
      case "titolo":
        break;
      default:
        genere satisfies never;
    }
  }
  const { foglio: nome } = g;
  const { conTestata } = m;
  return {
    parte,
    foglio: nome,
    conTestata,
    passi,
    voci,
    rilievi: [...unreadableAmounts(voci), ...rilievi, ...daParte.end()],
  };
}

/** For each row, the row where each field written once for its group stands. */
class GroupedRows {
  private readonly ultime = new Map<CampoMappa, number>();

  constructor(
    private readonly g: Griglia,
    private readonly m: Mappatura,
  ) {}

  /** To be asked row after row, downwards. */
  at(riga: number): (campo: CampoMappa) => number {
    for (const campo of this.m.inGruppo) {
      const colonna = this.m.colonne[campo]?.colonna;
      if (colonna !== undefined && !isVuoto(valoreIn(this.g, riga, colonna))) this.ultime.set(campo, riga);
    }
    const { misura } = this.m;
    const nome = misura ? namedRow(this.g, riga, misura) : riga;
    return (campo) => this.ultime.get(campo) ?? (this.isBlankAt(riga, campo) ? nome : riga);
  }

  private isBlankAt(riga: number, campo: CampoMappa): boolean {
    const colonna = this.m.colonne[campo]?.colonna;
    return colonna === undefined || isVuoto(valoreIn(this.g, riga, colonna));
  }
}

/** What a total is called; empty where its place alone says it. */
function totalText(g: Griglia, riga: number): string {
  const testo = (g.valori[riga - g.riga] ?? []).find((v) => typeof v === "string" && isTotale(v.trim()));
  return typeof testo === "string" ? testo : "";
}

/** The amounts of a total: where a print stands beside its headings, its totals may stand elsewhere again. */
function readTotali(g: Griglia, m: Mappatura, parte: Parte, riga: number): Importi {
  const colonne = amountColumns(m.colonne);
  const celle = g.valori[riga - g.riga] ?? [];
  const scritte = celle.flatMap((v, i) => (isImporto(v) ? [g.colonna + i] : []));
  const [prima, prevista] = [scritte[0], colonne[0]];
  if (!m.spostata || prima === undefined || prevista === undefined) return readImporti(g, m, parte, riga);
  const inFila = scritte.length === colonne.length && (scritte.at(-1) ?? 0) - prima + 1 === scritte.length;
  return readImporti(g, m, parte, riga, inFila ? prima - prevista : 0);
}

function readImporti(g: Griglia, m: Mappatura, parte: Parte, riga: number, spostamento = 0): Importi {
  const letti: Partial<Record<CampoImporto, ImportoLetto>> = {};
  for (const [campo, nome] of Object.entries(IMPORTI[parte])) {
    const sua = m.colonne[nome]?.colonna;
    if (sua === undefined) continue;
    const colonna = sua + spostamento;
    const letto = readImporto(valoreIn(g, riga, colonna), posizioneIn(g, riga, colonna));
    letti[campo as CampoImporto] = m.colonne[nome]?.invertita ? invert(letto) : letto;
  }
  return letti;
}

function readVoce(
  g: Griglia,
  m: Mappatura,
  parte: Parte,
  riga: number,
  sezione: Sezione | null,
  rigaDi: (campo: CampoMappa) => number,
): Voce {
  const in_ = (campo: CampoMappa): Scalare => {
    const c = m.colonne[campo];
    return c ? valoreIn(g, rigaDi(campo), c.colonna) : "";
  };
  const { capitolo, articolo, descrizione: scritta } = readNome(m, in_);
  const insieme = m.colonne.programma?.colonna === m.colonne.missione?.colonna;
  const delle = m.colonne.missione
    ? readMissione(in_("missione"))
    : (readMissioneDaProgramma(in_("programma")) ?? sezione?.missione ?? null);
  const luogo = placeOf(m.colonne, in_, insieme, delle);
  const missione = luogo?.missione ?? delle;
  const programma = luogo
    ? luogo.programma
    : m.colonne.programma
      ? readProgramma(in_("programma"), missione, insieme)
      : (sezione?.programma ?? null);
  const testo = (campo: CampoMappa, altrimenti: string | null): string | null =>
    m.colonne[campo] ? readCodice(in_(campo)) : altrimenti;
  const titolo = m.colonne.titolo
    ? readTitolo(in_("titolo"), parte)
    : (titoloOf(readCodice(in_("codice")), sezione, parte) ??
      titleInWords(g, m, riga) ??
      titoloOfSheet(g.foglio));
  return {
    parte,
    foglio: g.foglio,
    riga,
    titolo,
    codice: readCodice(in_("codice")),
    capitolo,
    articolo,
    descrizione: namedByLevels(m, scritta, { missione, programma, titolo }),
    missione,
    programma,
    sezione: sezione && !m.colonne.programma ? posizioneIn(g, sezione.riga, sezione.colonna) : null,
    denominazioneProgramma: testo("denominazioneProgramma", sezione?.denominazione ?? null),
    responsabile: testo("responsabile", sezione?.responsabile ?? sezione?.responsabileSopra ?? null),
    importi: readImporti(g, m, parte, riga),
    celle: cellsOf(g, m, rigaDi, sezione),
  };
}

/** Where no column names a row, what its levels say: "missione 1, programma 4, titolo 2". */
function namedByLevels(
  { colonne }: Mappatura,
  scritta: string,
  livelli: Readonly<Record<"missione" | "programma" | "titolo", number | null>>,
): string {
  const nomi = Object.entries(livelli);
  const sua = colonne.descrizione?.colonna;
  const diLivello = (["missione", "programma", "titolo"] as const).some((c) => colonne[c]?.colonna === sua);
  if (sua === undefined || !diLivello || /\p{L}/u.test(scritta)) return scritta;
  return nomi.flatMap(([nome, n]) => (n === null ? [] : [`${nome} ${n}`])).join(", ");
}

/** A voce of a legal scheme: the amounts of its row of competenza, the name wherever it stands. */
function readVoceDiSchema(g: Griglia, m: Mappatura, parte: Parte, riga: number, n: NomeDiSchema): Voce {
  const testo = (p: Posizione | null): string => (p ? String(valoreIn(g, p.riga, p.colonna)).trim() : "");
  const { codice, descrizione, titolo, missione, programma, sezione } = n;
  return {
    parte,
    foglio: g.foglio,
    riga,
    titolo,
    codice: null,
    capitolo: null,
    articolo: null,
    descrizione: testo(descrizione) || testo(codice),
    missione,
    programma,
    sezione: programma === null ? null : sezione,
    denominazioneProgramma: null,
    responsabile: null,
    importi: readImporti(g, m, parte, riga),
    celle: descrizione ? { descrizione } : {},
  };
}

/** Capitolo, articolo and description, whichever of them share a column. */
function readNome(
  m: Mappatura,
  in_: (campo: CampoMappa) => Scalare,
): CapitoloArticolo & { readonly descrizione: string } {
  const testo = String(in_("descrizione")).trim();
  const condivisa = m.colonne.articolo && m.colonne.articolo.colonna === m.colonne.descrizione?.colonna;
  const [, articolo, descrizione] = (condivisa && ARTICOLO_DESCRIZIONE.exec(testo)) || [];
  if (condivisa && articolo !== undefined && descrizione !== undefined) {
    return { ...readCapitolo(in_("capitolo"), articolo), descrizione };
  }
  return { ...readCapitolo(in_("capitolo"), condivisa ? "" : in_("articolo")), descrizione: testo };
}

/** "Titolo 2" beside the name of a voce with several rows. */
function titleInWords(g: Griglia, m: Mappatura, riga: number): number | null {
  if (!m.misura) return null;
  for (const v of withName(g, riga, m.misura)) {
    const n = typeof v === "string" ? /^\s*titolo\s+(\d)\b/i.exec(v)?.[1] : undefined;
    if (n !== undefined) return Number(n);
  }
  return null;
}

/** Without a column the titolo is the first figure of the code, else the section's. */
function titoloOf(codice: string | null, sezione: Sezione | null, parte: Parte): number | null {
  const tipologia = parte === "entrate" ? titoloDiTipologia(codice ?? "") : null;
  return (codice === null ? null : titoloDelCodice(codice)) ?? tipologia ?? sezione?.titolo ?? null;
}

const TESTI: readonly CampoTesto[] = [
  "titolo",
  "codice",
  "capitolo",
  "articolo",
  "descrizione",
  "missione",
  "programma",
  "denominazioneProgramma",
  "responsabile",
];

function cellsOf(
  g: Griglia,
  m: Mappatura,
  rigaDi: (campo: CampoMappa) => number,
  sezione: Sezione | null,
): Voce["celle"] {
  const celle: Partial<Record<CampoTesto, Posizione>> = {};
  for (const campo of TESTI) {
    const colonna = m.colonne[campo]?.colonna;
    if (colonna !== undefined) celle[campo] = posizioneIn(g, rigaDi(campo), colonna);
    else if (sezione && (campo === "missione" || campo === "programma") && sezione[campo] !== null) {
      celle[campo] = posizioneIn(g, sezione.riga, sezione.colonna);
    }
  }
  return celle;
}

/** "Totale avviati 2023", where the rows that it adds up were read as of the esercizio. */
function totalOfOtherYear(g: Griglia, riga: number, testo: string): Rilievo {
  const { foglio } = g;
  const fatti = { foglio, riga, testo: testo.slice(0, 60), che: "anno", totale: true } as const;
  return map028.rilievo("avviso", { foglio, riga, colonna: g.colonna }, fatti);
}
