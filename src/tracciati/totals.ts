/**
 * Which rows a total row should add up, and whether all of them are there. A block is complete when its heading and its
 * total enclose its rows; under one heading several totals may follow, each closing the rows of its own group.
 */
import { sum } from "../base/importo";
import type { AmbitoTotale, CampoImporto, Parte, RigaTotale, Voce } from "../bilancio/voce";

type Importi = RigaTotale["importi"];

/** What a total of the titoli leaves out; any other voce that it leaves out it forgets. */
const AVANZO = /avanzo|fondo pluriennale|\bf\.?p\.?v\b|utilizzo (?:del )?fondo/i;

interface Provvisorio {
  readonly riga: number;
  readonly ambito: AmbitoTotale;
  readonly numero: number | null;
  readonly voci: readonly Voce[];
  /** A heading above, no other total between, no row that nothing places. */
  readonly chiuso: boolean;
  readonly progressivo?: boolean;
  readonly importi: Importi;
}

function push(gruppi: Map<number | null, Voce[]>, chiave: number | null, v: Voce): void {
  const suo = gruppi.get(chiave);
  if (suo) suo.push(v);
  else gruppi.set(chiave, [v]);
}

export class TotalTracker {
  private daUltimo: Voce[] = [];
  private readonly tutte: Voce[] = [];
  private readonly perMissione = new Map<number | null, Voce[]>();
  private readonly perTitolo = new Map<number | null, Voce[]>();
  private readonly trovati: Provvisorio[] = [];
  private readonly orfane = new Set<Voce>();
  private readonly somme: { riga: number; righe: readonly number[]; importi: Importi }[] = [];

  constructor(
    private readonly parte: Parte,
    private readonly foglio: string,
    private readonly conTestata: boolean,
  ) {}

  /** `orfana`: nothing says whose row it is, so others of its kind may be missing. */
  voce(v: Voce, orfana: boolean): void {
    if (orfana) this.orfane.add(v);
    this.daUltimo.push(v);
    this.tutte.push(v);
    push(this.perMissione, v.missione, v);
    push(this.perTitolo, v.titolo, v);
  }

  /** `titoli`: those that its words name, where it is neither of one titolo nor of a missione or programma. */
  total(
    riga: number,
    detto: AmbitoTotale,
    numero: number | null,
    importi: Importi,
    titoli: readonly number[] = [],
    progressivo = false,
  ): void {
    const diTitoli = titoli.length > 0 ? this.ofTitoli(titoli, importi) : null;
    const ambito = diTitoli ? "altro" : detto;
    // A total right below another adds up a larger group: all rows of its level, or everything.
    if (progressivo) {
      this.trovati.push({
        riga,
        ambito: "altro",
        numero,
        voci: [...this.tutte],
        chiuso: true,
        importi,
        progressivo,
      });
      return;
    }
    const voci =
      diTitoli ?? (ambito === "generale" ? [...this.tutte] : this.closedBy(ambito, numero, importi));
    const chiuso = this.trovati.every((t) => t.progressivo) && this.conTestata;
    this.trovati.push({ riga, ambito, numero, voci, chiuso, importi });
    this.daUltimo = [];
  }

  /** The voci of some titoli, of the last group or of all; null where no voce is of them. */
  private ofTitoli(titoli: readonly number[], importi: Importi): readonly Voce[] | null {
    const di = (voci: readonly Voce[]): readonly Voce[] =>
      voci.filter((v) => v.titolo !== null && titoli.includes(v.titolo));
    const tutte = di(this.tutte);
    if (tutte.length === 0) return null;
    const prove = [di(this.daUltimo), tutte, [...this.daUltimo]];
    return prove.find((voci) => addsUp(importi, voci)) ?? tutte;
  }

  /** A sum whose rows are known: it may stand above them. */
  sum(riga: number, righe: readonly number[], importi: Importi): void {
    this.somme.push({ riga, righe, importi });
  }

  /**
   * The rows that a total means by its words: those since the last total (of a numbered titolo only its own: avanzo and
   * FPV may stand above), else its group. Where it does not add them up and does others that it may mean, those.
   */
  private closedBy(ambito: AmbitoTotale, numero: number | null, importi: Importi): readonly Voce[] {
    let prime: readonly Voce[] = [];
    for (const voci of this.candidates(ambito, numero)) {
      if (voci.length === 0) continue;
      if (addsUp(importi, voci)) return [...voci];
      if (prime.length === 0) prime = [...voci];
    }
    return prime;
  }

  private *candidates(ambito: AmbitoTotale, numero: number | null): Generator<readonly Voce[]> {
    const ultima = this.tutte.at(-1);
    if (!ultima) return;
    if (ambito === "titolo") yield this.daUltimo.filter((v) => v.titolo === numero);
    yield this.daUltimo;
    if (ambito === "programma") return;
    if (ambito === "altro") {
      yield this.tutte;
      yield this.tutte.filter((v) => v.capitolo !== null || v.codice !== null || !AVANZO.test(v.descrizione));
    }
    if (ambito !== "titolo") {
      if (numero !== null) yield this.perMissione.get(numero) ?? [];
      yield this.perMissione.get(ultima.missione) ?? [];
    }
    if (ambito !== "missione") yield this.perTitolo.get(ultima.titolo) ?? [];
  }

  finish(): RigaTotale[] {
    const quante = countGroups(this.tutte);
    const somme = this.somme.map(({ riga, righe, importi }): RigaTotale => ({
      parte: this.parte,
      foglio: this.foglio,
      riga,
      ambito: "altro",
      righeVoci: righe,
      completo: true,
      importi,
    }));
    const nominati = this.trovati.map((t): RigaTotale => ({
      parte: this.parte,
      foglio: this.foglio,
      riga: t.riga,
      ambito: t.ambito,
      righeVoci: t.voci.map((v) => v.riga),
      ...(t.progressivo ? { progressivo: true } : {}),
      completo:
        t.voci.length > 0 &&
        !t.voci.some((v) => this.orfane.has(v)) &&
        (t.chiuso || t.ambito === "generale" || (this.conTestata && isWholeGroup(t, quante))),
      importi: t.importi,
    }));
    return [...nominati, ...somme].toSorted((a, b) => a.riga - b.riga);
  }
}

/** Every amount that the total prints is the sum of these rows. */
export const addsUp = (importi: Importi, voci: readonly Voce[]): boolean => {
  const scritti = Object.entries(importi).flatMap(([campo, i]) =>
    i.valore ? [[campo as CampoImporto, i.valore] as const] : [],
  );
  return (
    scritti.some(([, v]) => !v.isZero()) &&
    scritti.every(([campo, v]) => sum(voci.flatMap((x) => x.importi[campo]?.valore ?? [])).equals(v))
  );
};

type Gruppo = "titolo" | "missione" | "programma";

const CHIAVI: Readonly<Record<Gruppo, (v: Voce) => string>> = {
  titolo: (v) => String(v.titolo),
  missione: (v) => String(v.missione),
  programma: (v) => `${v.missione ?? ""}/${v.programma ?? ""}`,
};

type Conti = Readonly<Record<Gruppo, ReadonlyMap<string, number>>>;

/** How many rows each group has in the whole block. */
function countGroups(voci: readonly Voce[]): Conti {
  const conta = (gruppo: Gruppo): ReadonlyMap<string, number> => {
    const conti = new Map<string, number>();
    for (const v of voci) {
      const k = CHIAVI[gruppo](v);
      conti.set(k, (conti.get(k) ?? 0) + 1);
    }
    return conti;
  };
  return { titolo: conta("titolo"), missione: conta("missione"), programma: conta("programma") };
}

/** All the rows of the total are of one group, and the group has no row elsewhere. */
function isWholeGroup({ ambito, voci }: Provvisorio, quante: Conti): boolean {
  const [prima] = voci;
  if (!prima || ambito === "altro" || ambito === "generale") return prima !== undefined;
  const chiave = CHIAVI[ambito];
  const sua = chiave(prima);
  return quante[ambito].get(sua) === voci.length && voci.every((v) => chiave(v) === sua);
}
