/**
 * The main job: read, recognise, recompute, check, judge, write. The ribbon button, the pane and the command line all
 * run this and nothing else.
 */
import type { Bilingue } from "../../base/regola";
import { formatDataEstesa, type DataIso } from "../../base/data";
import { isRiga, LUNGHEZZE } from "../../controlli/limiti-scelte";
import type { AttoFirma } from "../../controlli/firma";
import { componi, componiFirmato, FASCICOLO, pagineDocumento } from "../../referto/componi";
import type { DatiReferto } from "../../referto/dati/dati";
import type { ChiaveFoglio } from "../../referto/foglio/foglio";
import type { Sezione } from "../../referto/dati/impostazioni";
import { precedente, takeIstantanea, withIstantanea, type Confrontata } from "../../referto/dati/istantanea";
import { fogliVuotati } from "../../referto/vuotati";
import { aTurno } from "./a-turno";
import {
  checkSegnale,
  HostFault,
  type Cartella,
  type Passo,
  type Rifinitura,
  type Segnale,
} from "../porte/cartella";
import { conAtto, problemaFirma } from "./firma";
import { fontiDi } from "../porte/fonti";
import { firmatoDopo } from "../firmato/tieni";
import { foglioImpronta, sparse } from "../impronta/foglio-impronta";
import { toRicordoAggiunto } from "../decisioni/ricordo";
import { readRighe, readTabelle, type Tabelle } from "../lettura/leggi";
import { nearTables } from "../../tracciati/quasi-tabelle";
import type { Problema } from "../giudizio/problema";
import { conRiprese, NESSUNA_RIPRESA, type Riprese } from "../giudizio/riprese";
import { segnaQuadro, type EsitoSegni } from "../segni/segna-quadro";
import { improntaConfronto, takeGenerazione } from "../vista/ultimo-referto";
import { conAbbinate, valuta, type Quadro } from "../giudizio/valuta";

export interface RichiestaReferto {
  /** Null: as saved in the workbook, else as found in a heading. */
  readonly dataRiferimento: DataIso | null;
  /** Null: the year of the reference date. */
  readonly esercizio: number | null;
  readonly ente: string | null;
  /** Recognise, recompute and check; write nothing. */
  readonly soloControlli: boolean;
  /** Today, for the copy of values alone, which says when it was made; never the date that the referto speaks of. */
  readonly oggi: DataIso;
  /** The hour of the press, `10:32` on the user's clock, for the workbook to remember. */
  readonly ora?: string;
  /** Values in place of formulas this once, whatever the settings say. */
  readonly valori?: boolean;
  /** Signs what is written, or withdraws what was signed; then date, ente and form are those of the last referto. */
  readonly atto?: AttoFirma;
  /** Another workbook to compare with, in place of what this one remembers; of an earlier date. */
  readonly confrontata?: Confrontata;
  /** Which acceptances are known here; where nobody says, all have come with the workbook. */
  readonly riprese?: Riprese;
}

export type EsitoReferto =
  | {
      readonly ok: true;
      readonly quadro: Quadro;
      readonly fogli: readonly string[];
      /** What Excel refused of what the referto can do without. */
      readonly mancate: readonly Rifinitura[];
      /** The marks in the sheets, made anew where they were on; null where they were off. */
      readonly segni: EsitoSegni | null;
      /** The parts that the office wants. */
      readonly sezioni: readonly Sezione[];
      /** Of the document, which stands first in the workbook: pages 1 to this one; 0 where nothing was written. */
      readonly pagine: number;
    }
  | { readonly ok: false; readonly problema: Problema };

const PASSI_DI_LETTURA = 3;
/** As many as a writing usually takes; its own count comes with its first step. */
const PASSI_DI_SCRITTURA = 4;

/**
 * `segnale`: where it asks to stop, the referto stays the one before and the fault is "interrotto". Where someone else
 * moves the tables meanwhile it is made once more, from what they say now; then the fault is told.
 */
export async function generaReferto(
  cartella: Cartella,
  richiesta: RichiestaReferto,
  avanza: (passo: Passo) => void,
  segnale?: Segnale,
): Promise<EsitoReferto> {
  try {
    return await unaVolta(cartella, richiesta, avanza, segnale);
  } catch (errore) {
    const spostati =
      errore instanceof HostFault &&
      (errore.codice === "fogli-cambiati" || errore.codice === "foglio-sparito");
    if (!spostati) throw errore;
    const diNuovo = (p: Passo): void => {
      const { it, en } = p.messaggio;
      avanza({
        ...p,
        messaggio: {
          it: `Le tabelle sono cambiate, rifaccio: ${it}`,
          en: `The tables have changed, once more: ${en}`,
        },
      });
    };
    return unaVolta(cartella, richiesta, diNuovo, segnale);
  }
}

async function unaVolta(
  cartella: Cartella,
  richiesta: RichiestaReferto,
  avanza: (passo: Passo) => void,
  segnale?: Segnale,
): Promise<EsitoReferto> {
  const totale = PASSI_DI_LETTURA + (richiesta.soloControlli ? 0 : PASSI_DI_SCRITTURA);
  const passo: DicePasso = (fatto, messaggio) => {
    checkSegnale(segnale);
    avanza({ fatto, totale, messaggio });
  };
  const esame = await esamina(cartella, richiesta, passo);
  if (!esame.ok) return { ok: false, problema: esame.problema };
  const { quadro, tabelle } = esame;
  const { atto = null } = richiesta;
  const negato = richiesta.soloControlli ? null : problemaFirma(atto, tabelle, quadro, richiesta.confrontata);
  if (negato) return { ok: false, problema: negato };
  const { lettura, ente } = quadro;
  const { dataRiferimento, esercizio } = quadro.parametri;
  const { sezioni } = tabelle.memoria.impostazioni;
  if (richiesta.soloControlli)
    return { ok: true, quadro, fogli: [], mancate: [], segni: null, sezioni, pagine: 0 };

  const { confrontata } = richiesta;
  if (confrontata && confrontata.istantanea.data >= dataRiferimento)
    return {
      ok: false,
      problema: { tipo: "confronto-dopo", nome: confrontata.nome, data: confrontata.istantanea.data },
    };
  const { impostazioni } = tabelle.memoria;
  const firmato = atto?.tipo === "firma";
  const soloValori = !firmato && (richiesta.valori === true || impostazioni.soloValori);
  const quando = { giorno: richiesta.oggi, ora: richiesta.ora ?? "00:00", al: dataRiferimento };
  const dati: DatiReferto = {
    firme: conAtto(tabelle.memoria, atto, tabelle, quando),
    ente,
    dataRiferimento,
    oggi: richiesta.oggi,
    ora: richiesta.ora ?? null,
    custodito: tabelle.custodibile && !soloValori,
    esercizio,
    parametri: quadro.parametriBilancio,
    voci: lettura.voci,
    totali: lettura.totali,
    estratto: quadro.estratto,
    obiettivi: quadro.obiettivi,
    rilievi: quadro.rilievi,
    verdetto: quadro.verdetto,
    stati: quadro.stati,
    riepiloghi: quadro.riepiloghi,
    // One person is one page also where her spellings are only proposed as one: the pages say so.
    gruppi: [
      ...tabelle.memoria.correzioni.gruppi,
      ...quadro.gruppiProposti.map(({ nome, varianti }) => ({ nome, varianti })),
    ],
    gruppiProposti: quadro.gruppiProposti.length,
    chiavi: new Map(quadro.giudizi.map((g, i) => [g.indicatore, quadro.chiavi[i] ?? ""])),
    spiegazioni: new Map(
      quadro.giudizi.flatMap((g, i) => {
        const s = tabelle.memoria.spiegazioni[quadro.chiavi[i] ?? ""];
        return s ? [[g.indicatore, s] as const] : [];
      }),
    ),
    prima: confrontata?.istantanea ?? precedente(tabelle.memoria.istantanee, dataRiferimento),
    primaDa: confrontata?.nome ?? null,
    note: tabelle.note,
    stemma: tabelle.stemma,
    impostazioni: { ...impostazioni, soloValori },
  };
  const scritti = await aTurno(() => (firmato ? componiFirmato(dati) : componi(dati)));
  const vuotati = fogliVuotati(dati, new Set(Object.keys(tabelle.propri) as ChiaveFoglio[]), scritti);
  const istantanea = takeIstantanea(dataRiferimento, quadro.bilancio, quadro.giudizi, quadro.chiavi);
  const pagine = pagineDocumento(scritti);
  const questa = {
    il: richiesta.oggi,
    ora: richiesta.ora ?? null,
    verdetto: quadro.verdetto,
    pagine,
    confronto: improntaConfronto(confrontata),
  };
  const generazione = await aTurno(() => takeGenerazione(questa, tabelle));
  const ricordo = toRicordoAggiunto(tabelle, (memoria) => ({
    ...conAbbinate(memoria, quadro.accettazioni),
    dataRiferimento,
    esercizio,
    ente,
    istantanee: withIstantanea(memoria.istantanee, istantanea),
    generazione,
    firme: conAtto(memoria, atto, tabelle, quando),
    firmato: firmatoDopo(memoria.firmato, atto, () => ({
      mappature: tabelle.riconoscimento.mappature,
      griglie: tabelle.griglie,
      sparse: sparse(dati),
    })),
  }));
  const { fogli, mancate } = await cartella.write(
    {
      fogli: [...scritti, ...vuotati],
      davanti: scritti.filter((f) => f.chiave !== FASCICOLO).length,
      proprieta: { titolo: titoloDi(dati), autore: ente },
      soloValori,
      atto: atto?.tipo ?? null,
      impronta: dati.custodito ? await aTurno(() => foglioImpronta(dati, tabelle)) : null,
      fonti: fontiDi(tabelle.riconoscimento.mappature, tabelle.griglie, soloValori || firmato),
    },
    ricordo,
    (p) => {
      avanza({ ...p, fatto: PASSI_DI_LETTURA + p.fatto, totale: PASSI_DI_LETTURA + p.totale });
    },
    segnale,
  );
  const segni =
    tabelle.segni.mancati || tabelle.segni.rilievi
      ? await segnaQuadro(cartella, quadro, tabelle.griglie, tabelle.segni)
      : null;
  return {
    ok: true,
    quadro,
    fogli: fogli.slice(0, scritti.length),
    mancate,
    segni,
    sezioni,
    pagine,
  };
}

/** What the workbook is called in a list of files, where its author has not said. */
const titoloDi = ({ ente, esercizio, dataRiferimento }: DatiReferto): string =>
  [
    `Referto del controllo di gestione ${esercizio}`,
    ente,
    `situazione al ${formatDataEstesa(dataRiferimento)}`,
  ]
    .filter((t) => t !== null)
    .join(", ");

type DicePasso = (fatto: number, messaggio: Bilingue) => void;

export type Esame =
  | {
      readonly ok: true;
      readonly quadro: Quadro;
      readonly tabelle: Tabelle;
    }
  | { readonly ok: false; readonly problema: Problema; readonly tabelle: Tabelle };

/** Reads the workbook and judges it; writes nothing. The referto and the marks in the sheets say what this says. */
export async function esamina(
  cartella: Pick<Cartella, "read" | "readViste">,
  richiesta: Omit<RichiestaReferto, "soloControlli" | "oggi" | "ora">,
  passo: DicePasso,
): Promise<Esame> {
  passo(0, { it: "Leggo i fogli", en: "Reading the sheets" });
  const tabelle = await readTabelle(cartella, richiesta);
  if (tabelle.riconoscimento.mappature.length === 0) {
    const nonLetti = [...tabelle.riconoscimento.nonLetti, ...nearTables(tabelle.griglie.values())];
    const problema: Problema = { tipo: "nessuna-tabella", nonLetti };
    return { ok: false, problema, tabelle };
  }
  const { dataRiferimento, esercizio } = tabelle;
  if (dataRiferimento === null || esercizio === null)
    return { ok: false, problema: { tipo: "data-assente" }, tabelle };

  if (richiesta.ente !== null && !isRiga(richiesta.ente, LUNGHEZZE.ente))
    return { ok: false, problema: { tipo: "fuori-limiti", scelta: "ente" }, tabelle };

  passo(1, { it: "Leggo le righe", en: "Reading the rows" });
  const lettura = await aTurno(() => readRighe(cartella, tabelle));
  passo(2, { it: "Ricalcolo e controllo", en: "Calculating and checking" });
  const { memoria } = tabelle;
  const ente = richiesta.ente ?? memoria.ente ?? tabelle.enteTrovato;
  const giudicato = await aTurno(() => valuta(lettura, { dataRiferimento, esercizio }, ente, memoria));
  const quadro = await conRiprese(giudicato, richiesta.riprese ?? NESSUNA_RIPRESA);
  return { ok: true, quadro, tabelle };
}
