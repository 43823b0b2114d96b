/**
 * The ledger: for every sheet that is not ours, every cell that is not blank in exactly one class. `lette` are the
 * positions that the domain's objects hold; what nobody claims is `nonLette`, in zones with their reason, and where it
 * looks like data it is said (MAP-010, MAP-011). It grows with the cells.
 */
import { isVuoto, type Griglia } from "../../base/griglia";
import type { Calcolo } from "../../base/calcolo";
import { contains, type Posizione } from "../../base/posizione";
import type { Rilievo } from "../../base/rilievo";
import type { RigaTotale, Voce } from "../../bilancio/voce";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";
import { isImporto } from "../alignment";
import type { Guida } from "../guida";
import type { Mappatura, Striscia } from "../mappatura";
import { kindOf } from "../rows";
import { cut } from "../strisce";
import { phaseRows } from "../schemi/fasi";
import type { Scartata } from "../scelta";
import type { Copertura } from "./classi";
import { FoglioContato } from "./foglio-contato";
import { heldByIndicatore, heldByTotale, heldByVoce } from "./lette";
import { toldOfHidden, type Letti } from "./nascosti";
import { staleIn, uncalculated } from "./non-aggiornate";
import { weightsAndNames } from "./pesi-e-nomi";
import { leftover } from "./resto";

/** A sheet of the workbook that is not ours. */
export interface FoglioDaContare {
  readonly nome: string;
  /** Null where nothing is in it. */
  readonly griglia: Griglia | null;
  /** Why it was not looked at, in Italian; null where it was. */
  readonly saltato: "nascosto" | "scheda" | null;
}

export interface DaRegistrare {
  readonly guida: Guida;
  readonly mappature: readonly Mappatura[];
  readonly scartate: readonly Scartata[];
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  readonly indicatori: readonly IndicatoreLetto[];
  /** Findings already made: what they name is not said twice. */
  readonly rilievi: readonly Rilievo[];
  readonly calcolo: Calcolo;
}

interface Registro {
  readonly copertura: readonly Copertura[];
  readonly rilievi: readonly Rilievo[];
}

export function record(fogli: readonly FoglioDaContare[], d: DaRegistrare): Registro {
  const lette = positionsBySheet([...d.voci.flatMap(heldByVoce), ...d.indicatori.flatMap(heldByIndicatore)]);
  const totali = positionsBySheet(d.totali.flatMap(heldByTotale));
  const righeDi = rowsRead(d);
  const griglie = new Map(
    fogli.flatMap((f) => (f.griglia && f.saltato === null ? [[f.nome, f.griglia]] : [])),
  );
  const registrati = fogli.map((f) => {
    if (!f.griglia || f.saltato !== null) return skipped(f, { ...d, griglie });
    const conto = new FoglioContato(f.griglia);
    const sue = d.mappature.filter((m) => m.foglio === f.nome);
    const scartate = d.scartate.filter((s) => s.mappatura.foglio === f.nome);
    // Of an earlier monitoring the readings are the way so far: they are held, and count as read.
    if (scartate.length > 0)
      for (const p of lette.get(f.nome) ?? [])
        if (scartate.some(({ mappatura: m }) => contains(m.intervallo, p)))
          conto.give(p.riga, p.colonna, "lette");
    for (const { mappatura, righe } of scartate) setAside(conto, mappatura, righe);
    if (sue.some((m) => m.struttura === "obiettivi"))
      for (const r of phaseRows(f.griglia)) if (!isWithin(sue, r)) conto.giveRow(r, "fuoriAmbito");
    for (const m of sue) placeAround(conto, m, righeDi.get(f.nome) ?? new Set());
    for (const p of totali.get(f.nome) ?? []) conto.give(p.riga, p.colonna, "totali");
    for (const p of lette.get(f.nome) ?? []) conto.give(p.riga, p.colonna, "lette");
    for (const m of sue) placeColumns(conto, m);
    const { zone, rilievi, nonLette } = leftover(conto, sue, d.rilievi);
    return {
      copertura: {
        foglio: f.nome,
        piene: conto.piene,
        lette: conto.count("lette"),
        testate: conto.count("testate"),
        totali: conto.count("totali"),
        contesto: conto.count("contesto"),
        fuoriAmbito: conto.count("fuoriAmbito"),
        nonLette,
        zone,
      },
      rilievi: [...rilievi, ...staleIn(conto, d.calcolo)],
    };
  });
  return {
    copertura: registrati.map((r) => r.copertura),
    rilievi: [
      ...registrati.flatMap((r) => r.rilievi),
      ...weightsAndNames(d.indicatori),
      ...uncalculated(d.calcolo),
    ],
  };
}

const blank = (foglio: string): Copertura => ({
  foglio,
  piene: 0,
  lette: 0,
  testate: 0,
  totali: 0,
  contesto: 0,
  fuoriAmbito: 0,
  nonLette: 0,
  zone: [],
});

function skipped(f: FoglioDaContare, letti: Letti): { copertura: Copertura; rilievi: Rilievo[] } {
  const rilievi = f.saltato === "nascosto" ? [toldOfHidden(f.nome, f.griglia, letti)] : [];
  if (!f.griglia) return { copertura: blank(f.nome), rilievi };
  const { piene } = new FoglioContato(f.griglia);
  const perche =
    f.saltato === "nascosto" ? "foglio nascosto" : "scheda per un responsabile, tornata dal suo file";
  const zone = [{ intervallo: "", celle: piene, perche }];
  return { copertura: { ...blank(f.nome), piene, nonLette: piene, zone }, rilievi };
}

function positionsBySheet(posizioni: readonly Posizione[]): Map<string, Posizione[]> {
  const perFoglio = new Map<string, Posizione[]>();
  for (const p of posizioni) {
    const sue = perFoglio.get(p.foglio);
    if (sue) sue.push(p);
    else perFoglio.set(p.foglio, [p]);
  }
  return perFoglio;
}

/** The rows of voci and indicators of each sheet: what they are is known. */
function rowsRead(d: DaRegistrare): Map<string, Set<number>> {
  const righe = new Map<string, Set<number>>();
  for (const x of [...d.voci, ...d.indicatori]) {
    const sue = righe.get(x.foglio) ?? new Set<number>();
    sue.add(x.riga);
    righe.set(x.foglio, sue);
  }
  return righe;
}

/** The phases may be the table itself, where the sheet has no other. */
const isWithin = (mappature: readonly Mappatura[], riga: number): boolean =>
  mappature.some((m) => m.fasi === true && riga >= m.intervallo.riga && riga <= m.intervallo.ultimaRiga);

/** A table left aside: all of it is understood and not used. */
function setAside(conto: FoglioContato, { intervallo }: Mappatura, righe?: readonly number[]): void {
  const sue = righe && new Set(righe);
  for (let r = intervallo.riga; r <= intervallo.ultimaRiga; r++)
    if (!sue || sue.has(r))
      conto.giveRow(r, "fuoriAmbito", (c) => c >= intervallo.colonna && c <= intervallo.ultimaColonna);
}

const RIGHE_DI_TITOLO = 15;

/** Headings, totals, sections and titles of a table; its rows of data are not looked at again. */
function placeAround(conto: FoglioContato, m: Mappatura, righeLette: ReadonlySet<number>): void {
  const { g } = conto;
  const { intervallo } = m;
  const dentro = (c: number): boolean => c >= intervallo.colonna && c <= intervallo.ultimaColonna;
  if (m.scheda) {
    placeCard(conto, m);
    return;
  }
  if (m.conTestata) for (let r = intervallo.riga; r < m.primaRiga; r++) conto.giveRow(r, "testate", dentro);
  for (const v of Object.values(m.contesto)) {
    if (v.etichetta) conto.give(v.etichetta.riga, v.etichetta.colonna, "contesto");
  }
  placeTitles(conto, m, righeLette);
  for (let r = m.primaRiga; r <= intervallo.ultimaRiga; r++) {
    if (righeLette.has(r)) continue;
    const { tipo } = kindOf(g, r, m);
    if (tipo === "altra misura") {
      if (m.schema) placeMeasure(conto, r, m);
    } else if (tipo === "intestazione") conto.giveRow(r, "testate", dentro);
    else if (tipo === "totale") conto.giveRow(r, "totali", dentro);
    else if (["riporto", "altro anno", "altra versione", "di cui", "derivata"].includes(tipo))
      conto.giveRow(r, "fuoriAmbito", dentro);
    else if (["sezione", "etichette", "titolo", "vuota"].includes(tipo)) giveWords(conto, r, m.striscia);
  }
}

/** Another row of a scheme: totals, residui and cassa, else the words of a section or of a name. */
function placeMeasure(conto: FoglioContato, riga: number, m: Mappatura): void {
  if (m.schema?.totali.has(riga)) {
    conto.giveRow(riga, "totali");
    return;
  }
  giveWords(conto, riga);
  conto.giveRow(riga, "fuoriAmbito");
}

/** The words of a row, never an amount. */
function giveWords(conto: FoglioContato, riga: number, striscia?: Striscia | null): void {
  conto.giveRow(
    riga,
    "contesto",
    (c) =>
      (!striscia || (c >= striscia.da && c <= striscia.a)) &&
      !isImporto(conto.g.valori[riga - conto.g.riga]?.[c - conto.g.colonna] ?? ""),
  );
}

/** Lines of words right above a table: its titles. */
function placeTitles(conto: FoglioContato, m: Mappatura, righeLette: ReadonlySet<number>): void {
  const g = m.striscia ? cut(conto.g, m.striscia) : conto.g;
  for (let r = m.intervallo.riga - 1; r >= g.riga && r >= m.intervallo.riga - RIGHE_DI_TITOLO; r--) {
    const piene = (g.valori[r - g.riga] ?? []).filter((v) => !isVuoto(v));
    if (righeLette.has(r)) break;
    if (piene.length > 4 || piene.some((v) => typeof v !== "string" || isImporto(v))) break;
    giveWords(conto, r, m.striscia);
  }
}

/** A card: what is not a value is a label. */
function placeCard(conto: FoglioContato, { intervallo, scheda }: Mappatura): void {
  const { g } = conto;
  const tenute = new Set(
    Object.values(scheda?.brani ?? {}).flatMap((b) =>
      b.map((x) => `${x.posizione.riga} ${x.posizione.colonna}`),
    ),
  );
  for (const p of scheda?.fuori ?? []) conto.give(p.riga, p.colonna, "fuoriAmbito");
  for (const i of scheda?.indicatori ?? []) {
    for (const p of [
      i.indicatore,
      i.target,
      i.raggiunto,
      i.peso,
      i.scadenza,
      i.dataEffettiva,
      i.polarita,
      i.unita,
    ])
      if (p) tenute.add(`${p.riga} ${p.colonna}`);
  }
  for (let r = intervallo.riga; r <= intervallo.ultimaRiga; r++)
    conto.giveRow(r, "testate", (c) => {
      const v = g.valori[r - g.riga]?.[c - g.colonna] ?? "";
      return !tenute.has(`${r} ${c}`) && typeof v === "string" && !isImporto(v);
    });
}

/** The columns that are known and of no use, on the rows of data. */
function placeColumns(conto: FoglioContato, m: Mappatura): void {
  if (m.schema) for (const r of m.righeDati) conto.giveRow(r, "fuoriAmbito");
  // The year, the side and the measure of a row say which it is, and are in no voce.
  const guide = [m.colonne.anno?.colonna, m.lato?.colonna, m.misura].flatMap((c) => c ?? []);
  for (const r of m.righeDati) for (const c of guide) conto.give(r, c, "contesto");
  // Of the rows of residui and cassa the name may have been read with its voce.
  if (m.misura)
    for (let r = m.primaRiga; r <= m.intervallo.ultimaRiga; r++)
      if (kindOf(conto.g, r, m).tipo === "altra misura") placeMeasure(conto, r, m);
  const note = m.altre.filter((a) => a.ambito !== null).map((a) => a.colonna);
  if (note.length === 0) return;
  for (const r of m.righeDati) for (const c of note) conto.give(r, c, "fuoriAmbito");
}
