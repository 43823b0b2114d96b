/**
 * Which rows a total row should add up, and whether all of them are there. A block is complete when its heading and its
 * total enclose its rows; under one heading several totals may follow, each closing the rows of its own group.
 */
import type { AmbitoTotale, Parte, RigaTotale, Voce } from "../bilancio/voce";

type Importi = RigaTotale["importi"];

interface Provvisorio {
  readonly riga: number;
  readonly ambito: AmbitoTotale;
  readonly numero: number | null;
  readonly voci: readonly Voce[];
  /** A heading above, no other total between, no row that nothing places. */
  readonly chiuso: boolean;
  readonly importi: Importi;
}

export class TotalTracker {
  private daUltimo: Voce[] = [];
  private readonly tutte: Voce[] = [];
  private readonly trovati: Provvisorio[] = [];
  private readonly orfane = new Set<Voce>();

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
  }

  total(riga: number, ambito: AmbitoTotale, numero: number | null, importi: Importi): void {
    // A total right below another adds up a larger group: all rows of its level, or everything.
    const voci = ambito === "generale" ? [...this.tutte] : this.closedBy(ambito, numero);
    const chiuso = this.trovati.length === 0 && this.conTestata;
    this.trovati.push({ riga, ambito, numero, voci, chiuso, importi });
    this.daUltimo = [];
  }

  /** The rows since the last total; of a numbered titolo only its own (avanzo and FPV may stand above). */
  private closedBy(ambito: AmbitoTotale, numero: number | null): Voce[] {
    if (this.daUltimo.length === 0) return this.wider(ambito);
    const suoi =
      ambito === "titolo" && numero !== null ? this.daUltimo.filter((v) => v.titolo === numero) : [];
    return suoi.length > 0 ? suoi : this.daUltimo;
  }

  /** The rows of the last row's group: its missione, its titolo. */
  private wider(ambito: AmbitoTotale): Voce[] {
    const ultima = this.tutte.at(-1);
    if (!ultima) return [];
    if (ambito === "missione") return this.tutte.filter((v) => v.missione === ultima.missione);
    if (ambito === "titolo") return this.tutte.filter((v) => v.titolo === ultima.titolo);
    return ambito === "altro" ? [...this.tutte] : [];
  }

  finish(): RigaTotale[] {
    const quante = countGroups(this.tutte);
    return this.trovati.map((t) => ({
      parte: this.parte,
      foglio: this.foglio,
      riga: t.riga,
      ambito: t.ambito,
      righeVoci: t.voci.map((v) => v.riga),
      completo:
        t.voci.length > 0 &&
        !t.voci.some((v) => this.orfane.has(v)) &&
        (t.chiuso || t.ambito === "generale" || (this.conTestata && isWholeGroup(t, quante))),
      importi: t.importi,
    }));
  }
}

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
