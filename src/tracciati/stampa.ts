/** A print as far as it has been read: what stands since the last total, on this page, in this block, in each group. */
import type { Voce } from "../bilancio/voce";
import {
  agreeing,
  distance,
  Fila,
  INIZIO,
  NESSUNA,
  PerChiave,
  those,
  type Candidate,
  type Segno,
} from "./file-di-voci";
import { CHIAVI, GRUPPI, isGruppo, type Gruppo } from "./gruppi-di-voci";
import type { TotaleScritto } from "./passi";

/** What a total of the titoli leaves out; any other voce that it leaves out it forgets. */
const AVANZO = /avanzo|fondo pluriennale|\bf\.?p\.?v\b|utilizzo (?:del )?fondo/i;

/** Totals of a page, of the pages so far: they close no group. */
const DI_PAGINA = /\b(?:pagin[ae]|pag|foglio)\b/;
const FIN_QUI = /\b(?:progressiv[oi]|cumulat[oi]|precedent[ei]|riport(?:o|i|are|at[oi]))\b/;

export class PrintSoFar {
  private readonly fila = new Fila();
  private readonly ordinarie = new Fila();
  private readonly gruppi: Readonly<Record<Gruppo, PerChiave>> = {
    titolo: new PerChiave(),
    missione: new PerChiave(),
    programma: new PerChiave(),
  };
  private blocco: Segno = INIZIO;
  private pagina: Segno = INIZIO;
  private ultimo: Segno = INIZIO;
  /** Since the last total that closes a group. */
  private chiuso: Segno = INIZIO;
  /** Since the last total alike. */
  private readonly simili = new Map<string, Segno>();

  push(v: Voce): void {
    this.fila.push(v);
    if (v.capitolo !== null || v.codice !== null || !AVANZO.test(v.descrizione)) this.ordinarie.push(v);
    for (const g of GRUPPI) this.gruppi[g].add(CHIAVI[g](v), v);
  }

  newBlock(): void {
    this.blocco = this.fila.mark();
    this.newPage();
  }

  newPage(): void {
    this.pagina = this.fila.mark();
  }

  /** After its rows have been told. */
  total(t: TotaleScritto): void {
    this.ultimo = this.fila.mark();
    this.simili.set(formOf(t), this.ultimo);
    if (!DI_PAGINA.test(t.parole) && !FIN_QUI.test(t.parole)) this.chiuso = this.ultimo;
  }

  sinceTotal(): Candidate {
    return this.fila.since(this.chiuso);
  }

  ofKey(gruppo: Gruppo, chiave: string): Candidate {
    return this.gruppi[gruppo].of(chiave);
  }

  /** No row that the total may mean: of its titolo or missione, where it is numbered; since the last total. */
  isEmpty(t: TotaleScritto): boolean {
    if (this.sinceTotal().quante === 0) return true;
    return (t.ambito === "titolo" || t.ambito === "missione") && t.numero !== null
      ? this.ofKey(t.ambito, String(t.numero)).quante === 0
      : false;
  }

  /**
   * The rows since the last total of this block (of a numbered titolo only its own: avanzo and FPV may stand above), of
   * the print; the page, the block; its group.
   */
  *candidates(t: TotaleScritto): Generator<Candidate> {
    const { ambito, numero } = t;
    const ultima = this.fila.ultima;
    if (!ultima) return;
    const chiuso = this.sinceTotal();
    const quiDa = this.ultimo.da > this.blocco.da ? this.ultimo : this.blocco;
    const qui = isGruppo(ambito) && this.goesOn(ambito, ultima) ? chiuso : this.fila.since(quiDa);
    const blocco = this.fila.since(this.blocco);
    if (ambito === "generale") {
      yield blocco;
      yield this.fila.all();
      yield this.alike(t);
      return;
    }
    if (ambito === "titolo")
      for (const c of [qui, chiuso]) yield those(c.voci().filter((v) => v.titolo === numero));
    yield qui;
    yield this.fila.since(this.ultimo);
    yield chiuso;
    if (ambito === "altro") {
      yield this.fila.since(this.pagina);
      yield blocco;
      yield this.fila.all();
      yield this.ordinarie.all();
    }
    if (ambito === "programma") {
      yield this.ofKey("programma", CHIAVI.programma(ultima));
    } else {
      if (ambito !== "titolo") {
        if (numero !== null) yield this.ofKey("missione", String(numero));
        yield this.ofKey("missione", CHIAVI.missione(ultima));
      }
      if (ambito !== "missione") {
        if (numero !== null && ambito === "titolo") yield this.ofKey("titolo", String(numero));
        yield this.ofKey("titolo", CHIAVI.titolo(ultima));
      }
    }
    yield this.alike(t);
  }

  /** The group of the last row began on a page before this one. */
  private goesOn(gruppo: Gruppo, ultima: Voce): boolean {
    const prima = this.chiuso.da < this.blocco.da ? this.fila.at(this.blocco.da - 1) : undefined;
    return prima !== undefined && ultima[gruppo] !== null && CHIAVI[gruppo](prima) === CHIAVI[gruppo](ultima);
  }

  all(): Candidate {
    return this.fila.all();
  }

  /** For a total with `da` voci above it, and the next total with `fine`: all, its group, those down to the next total. */
  *following({ ambito, numero }: TotaleScritto, da: number, fine?: number): Generator<Candidate> {
    yield this.all();
    if ((ambito === "titolo" || ambito === "missione") && numero !== null)
      yield this.ofKey(ambito, String(numero));
    yield this.fila.between(da, fine);
  }

  private alike(t: TotaleScritto): Candidate {
    return this.fila.since(this.simili.get(formOf(t)) ?? INIZIO);
  }

  /** What it says that it adds up, where it adds up nothing: most of its amounts agree, or its words say so. */
  meant(t: TotaleScritto, candidate: readonly Candidate[]): Candidate {
    const [prima] = candidate;
    if (!prima) return NESSUNA;
    if (t.ambito === "generale") return prima;
    const conti = candidate.map((c) => agreeing(t.importi, c));
    const massimo = Math.max(...conti);
    if (massimo > 0) return candidate[conti.indexOf(massimo)] ?? prima;
    if (FIN_QUI.test(t.parole)) return this.fila.all();
    if (DI_PAGINA.test(t.parole)) return this.fila.since(this.pagina);
    if (!isGruppo(t.ambito)) return nearest(t, candidate);
    return this.ofItsKey(t, t.ambito) ?? prima;
  }

  /** Since the last total of its level, those of the group that it names, or of the last row; null where no key is known. */
  private ofItsKey(t: TotaleScritto, gruppo: Gruppo): Candidate | null {
    const ultima = this.fila.ultima;
    if (!ultima || ultima[gruppo] === null) return null;
    const chiave = t.numero === null || gruppo === "programma" ? CHIAVI[gruppo](ultima) : String(t.numero);
    const sue = those(
      this.alike(t)
        .voci()
        .filter((v) => CHIAVI[gruppo](v) === chiave),
    );
    if (sue.quante > 0) return sue;
    // Nothing of its group since the last total: its rows are not there.
    return this.sinceTotal().quante === 0 ? this.ofKey(gruppo, t.numero === null ? "" : chiave) : null;
  }
}

/** Totals of the same level; of no level, with the same words and other numbers. */
const formOf = (t: TotaleScritto): string =>
  t.ambito === "altro" ? t.parole.replaceAll(/\d+/g, "#") : t.ambito;

function nearest(t: TotaleScritto, candidate: readonly Candidate[]): Candidate {
  const lontane = candidate.map((c) => distance(t.importi, c));
  let scelta = 0;
  lontane.forEach((d, i) => {
    if (d.lt(lontane[scelta] ?? d)) scelta = i;
  });
  return candidate[scelta] ?? NESSUNA;
}
