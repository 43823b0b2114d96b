/**
 * The JSON of the command line: a public contract, read by other programs. Amounts and quotients are strings with `.`
 * as decimal mark; dates are ISO; what a workbook does not have is null, never "0.00".
 */
import { formatJson, type Importo } from "../../base/importo";
import { indirizzo, indirizzoIntervallo, lettera, type Posizione } from "../../base/posizione";
import { luogoDi } from "../../base/rilievo";
import type { GruppoEntrate, GruppoSpese } from "../../bilancio/bilancio";
import type { Indici } from "../../bilancio/indici";
import type { Totali } from "../../bilancio/totali";
import type { RilievoVisto } from "../../controlli/accettazione";
import { spiega } from "../../controlli/frasi";
import type { Verdetto } from "../../controlli/verdetto";
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import { isMancato } from "../../obiettivi/indicatore";
import { letturaInParole } from "../../obiettivi/lettura";
import type { Riepiloghi, Riepilogo } from "../../obiettivi/riepilogo";
import type { Mappatura } from "../../tracciati/mappatura";
import type { Quadro } from "../giudizio/valuta";

interface ContatoriHost {
  /** Messages to Excel with at least one action. */
  readonly sync: number;
  /** UTF-8 bytes of the largest request, and of all. */
  readonly byteMassimi: number;
  readonly byteTotali: number;
}

const numero = (v: Importo | null): string | null => (v === null ? null : v.toFixed());
const euro = (v: Importo | null | undefined): string | null => (v ? formatJson(v) : null);
const indice = (v: Importo | null | undefined): string | null => (v ? v.toFixed(4) : null);

const mappatura = (m: Mappatura) => ({
  struttura: m.struttura,
  foglio: m.foglio,
  intervallo: indirizzoIntervallo(m.intervallo),
  righe: m.righeDati.length,
  colonne: Object.fromEntries(
    [m.colonne, ...m.altriIndicatori].flatMap((gruppo, i) =>
      Object.entries(gruppo).map(([campo, c]) => [i === 0 ? campo : `${campo}${i + 1}`, lettera(c.colonna)]),
    ),
  ),
});

/** `F5`, or `'I trimestre'!F5` where it stands on another sheet than the indicator. */
const cellaDa = (foglio: string, p: Posizione): string =>
  p.foglio === foglio ? indirizzo(p) : `'${p.foglio.replaceAll("'", "''")}'!${indirizzo(p)}`;

const indicatore = (g: Giudizio) => ({
  foglio: g.indicatore.foglio,
  riga: g.indicatore.riga,
  indicatore: g.indicatore.indicatore,
  target: g.indicatore.target.testo,
  raggiunto: g.indicatore.raggiunto.testo,
  rilevazioni: (g.indicatore.rilevazioni ?? []).map(({ data, cella }) => ({
    data,
    cella: cellaDa(g.indicatore.foglio, cella.posizione),
    raggiunto: cella.testo,
  })),
  esito: g.esito,
  mancato: g.mancato,
  andamento: g.andamento,
  avanzamento: numero(g.avanzamento),
  scadenza: g.scadenza,
  giorniRitardo: g.giorniRitardo,
  polarita: g.polarita,
  polaritaDedotta: g.polaritaDedotta,
  lettura: letturaInParole(g, "it"),
  responsabile: g.indicatore.testi.responsabileGestionale || null,
  missione: g.indicatore.missione,
  programma: g.indicatore.programma,
});

const obiettivo = (o: Obiettivo) => ({
  chiave: o.chiave,
  foglio: o.foglio,
  riga: o.riga,
  obiettivo: o.giudizi[0]?.indicatore.testi.obiettivoOperativo ?? "",
  esito: o.esito,
  mancato: isMancato(o.esito),
  avanzamento: numero(o.avanzamento),
  raggiunti: o.raggiunti,
  indicatori: o.giudizi.length,
  stralciati: o.giudizi.length - o.contati,
});

const riepilogoJson = (r: Riepilogo) => ({
  indicatori: r.indicatori,
  esiti: r.esiti,
  mancati: r.mancati,
  obiettiviMancati: r.obiettiviMancati,
  quotaMancati: indice(r.quotaMancati),
  inScadenza: Object.fromEntries(r.inScadenza.map((o) => [String(o.giorni), o.giudizi.length])),
  senzaDati: r.senzaDati,
});

const riepiloghiJson = (r: Riepiloghi) => ({
  ente: riepilogoJson(r.ente),
  obiettivi: r.obiettivi,
  perResponsabile: r.perResponsabile.map((g) => ({ responsabile: g.nome, ...riepilogoJson(g) })),
  perMissione: r.perMissione.map((g) => ({ missione: g.missione, nome: g.nome, ...riepilogoJson(g) })),
  perTipo: r.perTipo.map((g) => ({ tipo: g.nome, ...riepilogoJson(g) })),
});

const rilievo = (r: RilievoVisto) => ({
  codice: r.codice,
  gravita: r.gravita,
  ...luogoDi(r),
  ...spiega(r, "it"),
  accettato: r.accettato && {
    nome: r.accettato.nome,
    motivo: r.accettato.motivo,
    giorno: r.accettato.giorno,
    arrivata: r.arrivato,
  },
});

const verdetto = (v: Verdetto) => ({
  esito: v.esito,
  errori: v.errori,
  avvisi: v.avvisi,
  note: v.note,
  accettati: v.accettati,
  arrivati: v.arrivati,
  stralciati: v.stralciati,
  regoleCambiate: v.regoleCambiate,
  indicatoriMancati: v.indicatoriMancati,
  obiettiviMancati: v.obiettiviMancati,
  nonVerificabili: v.nonVerificabili,
});

const entrateJson = ({ bilancio }: Quadro) => {
  const e = bilancio.entrate;
  if (!e) return null;
  return {
    voci: e.totali.voci,
    totali: totaliEntrate(e.totali),
    indici: indiciEntrate(e.indici),
    perTitolo: e.perTitolo.map((g) => ({ titolo: g.titolo, ...gruppoEntrate(g) })),
    perResponsabile: e.perResponsabile.map((g) => ({ responsabile: g.responsabile, ...gruppoEntrate(g) })),
  };
};

const gruppoEntrate = (g: GruppoEntrate) => ({
  voci: g.voci,
  ...totaliEntrate(g),
  indici: indiciEntrate(g.indici),
});

const indiciEntrate = (i: Indici) => ({
  scostamento: indice(i.scostamento),
  accertamento: indice(i.realizzazione),
  riscossione: indice(i.velocita),
});

const totaliEntrate = (t: Totali) => ({
  previsioneIniziale: euro(t.previsioneIniziale),
  previsioneAttuale: euro(t.previsioneAttuale),
  accertato: euro(t.movimentato),
  disponibilita: euro(t.disponibilita),
  riscosso: euro(t.cassa),
});

const totaliSpese = (t: Totali) => ({
  previsioneIniziale: euro(t.previsioneIniziale),
  previsioneAttuale: euro(t.previsioneAttuale),
  impegnato: euro(t.movimentato),
  disponibilita: euro(t.disponibilita),
  pagato: euro(t.cassa),
});

const speseJson = ({ bilancio }: Quadro) => {
  const s = bilancio.spese;
  if (!s) return null;
  return {
    voci: s.totali.voci,
    totali: totaliSpese(s.totali),
    indici: indiciSpese(s),
    perTitolo: s.perTitolo.map((g) => ({ titolo: g.titolo, ...gruppoSpese(g) })),
    perMissione: s.perMissione.map((g) => ({ missione: g.missione, ...gruppoSpese(g) })),
    perProgramma: s.perProgramma.map((g) => ({
      missione: g.missione,
      programma: g.programma,
      responsabile: g.responsabile,
      ...gruppoSpese(g),
    })),
    perResponsabile: s.perResponsabile.map((g) => ({ responsabile: g.responsabile, ...gruppoSpese(g) })),
  };
};

const gruppoSpese = (g: GruppoSpese) => ({ voci: g.voci, ...totaliSpese(g), indici: indiciSpese(g) });

const indiciSpese = ({ indici, indiciNetti }: Pick<GruppoSpese, "indici" | "indiciNetti">) => ({
  scostamento: indice(indici.scostamento),
  impegno: indice(indici.realizzazione),
  pagamento: indice(indici.velocita),
  impegnoNetto: indice(indiciNetti.realizzazione),
  pagamentoNetto: indice(indiciNetti.velocita),
});

/** The report of one run, as docs and the contract describe it. */
export const toRapporto = (q: Quadro, fogli: readonly string[], host: ContatoriHost) => ({
  versione: 1,
  dataRiferimento: q.parametri.dataRiferimento,
  esercizio: q.parametri.esercizio,
  mappature: q.lettura.mappature.map(mappatura),
  bilancio: { entrate: entrateJson(q), spese: speseJson(q) },
  indicatori: q.giudizi.map(indicatore),
  obiettivi: q.obiettivi.map(obiettivo),
  riepilogo: riepiloghiJson(q.riepiloghi),
  rilievi: q.rilievi.map(rilievo),
  verdetto: verdetto(q.verdetto),
  copertura: q.lettura.copertura,
  fogli,
  host,
});
