/** Referto Obiettivi: a card for each objective, in order of missione and programma. */
import { formatData, formatDataEstesa } from "../base/data";
import { riferimento } from "../base/posizione";
import type { CellaLetta } from "../base/cella-letta";
import { chiaviObiettivi } from "../obiettivi/chiave";
import type { Giudizio, Obiettivo } from "../obiettivi/giudizio";
import type { Brano, CampoObiettivo, IndicatoreLetto } from "../obiettivi/indicatore";
import { Costruttore, formula, numero, testo } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { DatiReferto } from "./dati";
import {
  avanzamentoInParole,
  avanzamentoMostrato,
  avanzamentoObiettivo,
  coloriEsiti,
  DA_RIGENERARE,
  esitoInParole,
  esitoObiettivo,
} from "./esiti";
import { ancoraUguale, branoDi, letterale, testoDi } from "./formule";
import type { Contenuto, FoglioReferto } from "./foglio";
import { disponiNote, type PostoScheda } from "./note";
import { pezziDi } from "./prosa";
import type { NomeStile } from "./stili";
import { titoloMissione } from "./titoli";

/** The sheet's own columns; the office's notes stand right of them. */
export const LARGHEZZE = [60, 18, 18, 24, 13, 13, 44];
const ESITO = 4;
const AVANZAMENTO = 5;
const INTESTAZIONI = [
  "Indicatore",
  "Target",
  "Raggiunto",
  "Esito",
  "Avanzamento",
  "Scadenza",
  "Come è stato letto",
];

/** A card is cut, between its title with what is under it and its last indicator, rather than leave more of a page white. */
const PAGINA_PIENA = 0.85;

export interface PuntiObiettivi {
  /** Where each missione begins. */
  readonly sezioni: readonly { readonly titolo: string; readonly riga: number }[];
  /** The row of the card of each: title, esito, avanzamento. */
  readonly schede: ReadonlyMap<Obiettivo, number>;
}

const FINE = 1_000;

/** By missione and programma; within them as in the workbook. */
const inOrdine = (obiettivi: readonly Obiettivo[]): Obiettivo[] =>
  obiettivi.toSorted((a, b) => {
    const [x, y] = [a.giudizi[0]?.indicatore, b.giudizi[0]?.indicatore];
    return (x?.missione ?? FINE) - (y?.missione ?? FINE) || (x?.programma ?? FINE) - (y?.programma ?? FINE);
  });

export function foglioObiettivi(d: DatiReferto): { foglio: FoglioReferto; punti: PuntiObiettivi } | null {
  if (d.obiettivi.length === 0) return null;
  const c = new Costruttore(LARGHEZZE);
  c.riga([testo("STATO DI ATTUAZIONE DEGLI OBIETTIVI")], "titolo");
  const data = `Situazione al ${formatDataEstesa(d.dataRiferimento)}`;
  c.rigaUnita(testo(data), data, "nota");
  // On every page, and frozen on the screen: no indicator is ever read without knowing what its columns are.
  const testa = c.riga(INTESTAZIONI.map(testo));
  const sezioni: { titolo: string; riga: number }[] = [];
  const schede = new Map<Obiettivo, number>();
  let sopra = "";
  const prima = c.prossima;
  const posti: PostoScheda[] = [];
  const ordinate = chiaviObiettivi(d.obiettivi);
  const chiavi = new Map(d.obiettivi.map((o, i) => [o, ordinate[i]]));
  const teste: Teste = { sezioni: [], schede: [] };
  for (const o of inOrdine(d.obiettivi)) {
    const i = o.giudizi[0]?.indicatore;
    if (!i) continue;
    const nome = nomeSezione(i);
    const inizio = c.prossima;
    if (nome !== sopra) {
      const riga = c.riga([intestazione(i)]);
      teste.sezioni.push(riga);
      const titolo = i.missione === null ? "Senza missione" : titoloMissione(i.missione);
      if (titolo !== sezioni.at(-1)?.titolo) sezioni.push({ titolo, riga });
      sopra = nome;
    }
    const riga = c.prossima;
    schede.set(o, riga);
    scheda(c, o, i, teste);
    c.tieniInsieme(inizio, c.prossima - 2, PAGINA_PIENA);
    if (teste.schede.at(-1) !== inizio) c.lega(inizio + 1);
    // The last row is the blank one between cards.
    posti.push({ chiave: chiavi.get(o) ?? "", riga, ultimaRiga: c.prossima - 2 });
  }
  const ultima = c.prossima - 1;
  stili(c, prima, ultima, teste);
  c.stileColonna("intestazione", 1, testa, testa, c.colonne);
  c.stileColonna("intestazioneCentro", 2, testa, testa, AVANZAMENTO + 1);
  const foglio = c.finisci({
    chiave: "obiettivi",
    nome: "Referto Obiettivi",
    righeBloccate: testa,
    stampa: {
      orientamento: "orizzontale",
      righeRipetute: { da: testa, a: testa },
      intestazione: `${d.ente ?? "Referto"} - Stato di attuazione degli obiettivi`,
    },
  });
  return { foglio: { ...foglio, note: disponiNote(d.note, posti, ultima) }, punti: { sezioni, schede } };
}

/** Rows that get a look of their own, gathered so that one sheet-wide look comes first. */
interface Teste {
  readonly sezioni: number[];
  readonly schede: number[];
}

function stili(c: Costruttore, da: number, a: number, teste: Teste): void {
  c.stileColonna("testo", 1, da, a);
  c.stileColonna("centrato", 2, da, a, AVANZAMENTO + 1);
  c.stileColonna("percento", AVANZAMENTO, da, a);
  c.stileColonna("nota", LARGHEZZE.length, da, a);
  const tutta = (stile: NomeStile, righe: readonly number[]): void => {
    for (const r of righe) c.stileColonna(stile, 1, r, r, c.colonne);
  };
  tutta("sezione", teste.sezioni);
  tutta("scheda", teste.schede);
  for (const cf of coloriEsiti({ riga: da, colonna: ESITO, ultimaRiga: a, ultimaColonna: ESITO }))
    c.condizionale(cf);
}

const nomeSezione = (i: IndicatoreLetto): string =>
  [
    i.testi.missione || "Senza missione",
    [i.testi.codiceProgramma, i.testi.programma].filter((t) => t !== "").join(" "),
  ]
    .filter((t) => t !== "")
    .join(" - ");

/** The section heading from its own cells. */
function intestazione(i: IndicatoreLetto): Contenuto {
  const celle = (["missione", "codiceProgramma", "programma"] as const).flatMap((campo) => {
    const p = i.testi[campo] === "" ? undefined : i.celle[campo];
    return p ? [riferimento(p)] : [];
  });
  return celle.length === 0 ? testo(nomeSezione(i)) : formula(`=${celle.join('&" - "&')}`);
}

/** The lines under a card's title: label and field, where the workbook has them. */
const RIGHE: readonly (readonly [string, CampoObiettivo])[] = [
  ["Obiettivo strategico: ", "obiettivoStrategico"],
  ["Tipo: ", "tipo"],
  ["Descrizione: ", "descrizione"],
  ["Responsabile politico: ", "responsabilePolitico"],
  ["Responsabile gestionale: ", "responsabileGestionale"],
  ["Orizzonte temporale: ", "orizzonte"],
  ["Stakeholder: ", "stakeholder"],
];

function scheda(c: Costruttore, o: Obiettivo, i: IndicatoreLetto, teste: Teste): void {
  titoloScheda(c, o, i, teste);
  const corpo = c.prossima;
  anagrafica(c, i);
  prosa(c, "Stato di attuazione: ", i, "statoAttuazione");
  // A card's title never stands alone at the foot of a page, nor its last indicator at the head of one.
  c.lega(corpo);
  for (const g of o.giudizi) rigaIndicatore(c, g);
  c.lega(c.prossima - 1, c.prossima);
  c.riga();
}

function titoloScheda(c: Costruttore, o: Obiettivo, i: IndicatoreLetto, teste: Teste): void {
  const cella = i.celle.obiettivoOperativo ?? i.celle.descrizione;
  const titolo = i.testi.obiettivoOperativo || i.testi.descrizione || "Obiettivo senza titolo";
  const avanzamento = avanzamentoObiettivo(o);
  const r = c.riga([
    cella ? formula(testoDi(cella)) : testo(titolo),
    null,
    null,
    testo(esitoObiettivo(o)),
    avanzamento === "–" ? testo(avanzamento) : numero(avanzamento),
    null,
    testo(avanzamentoInParole(o)),
  ]);
  teste.schede.push(r);
  c.altezza(r, righeDiTesto(titolo, c.larghezza(1)));
}

/** Of a card's fields in one cell; more are a row each, so that a page can end between them. */
const RIGHE_IN_UNA_CELLA = 12;

/** The short fields in one cell, a line each: one merge and one height a card, however many fields. */
function anagrafica(c: Costruttore, i: IndicatoreLetto): void {
  const righe = RIGHE.flatMap(([etichetta, campo]) => {
    const brani = braniDi(i, campo);
    return brani.length > 0 ? [{ etichetta, campo, brani, valore: i.testi[campo] }] : [];
  });
  const mostrato = righe.map((x) => x.etichetta + x.valore).join("\n");
  if (righe.length === 0) return;
  if (righeDiTesto(mostrato, c.larghezzaTotale) > RIGHE_IN_UNA_CELLA) {
    for (const x of righe) prosa(c, x.etichetta, i, x.campo);
    return;
  }
  const pezzi = righe.map((x) => `"${x.etichetta}"&${x.brani.map(branoDi).join("&CHAR(10)&")}`);
  c.rigaUnita(formula(`=${pezzi.join("&CHAR(10)&")}`), mostrato, "testo");
}

function prosa(c: Costruttore, etichetta: string, i: IndicatoreLetto, campo: CampoObiettivo): void {
  braniDi(i, campo).forEach((b, n) => {
    for (const p of pezziDi(n === 0 ? etichetta : "", b, c.larghezzaTotale))
      c.rigaUnita(formula(p.formula), p.mostrato, "testo");
  });
}

/** The pieces of a text, or the one cell that holds it; none where it is blank. */
function braniDi(i: IndicatoreLetto, campo: CampoObiettivo): readonly Brano[] {
  const suoi = i.brani[campo];
  if (suoi) return suoi;
  const posizione = i.celle[campo];
  return posizione && i.testi[campo] !== "" ? [{ posizione, da: 0, testo: i.testi[campo] }] : [];
}

/** The cell as it is; a blank is said, not shown as zero. */
const cellaViva = (cella: CellaLetta, vuota: string): Contenuto =>
  formula(`=IF(${riferimento(cella.posizione)}&""="","${vuota}",${riferimento(cella.posizione)})`);

const frase = (t: string): string => `${t.charAt(0).toUpperCase()}${t.slice(1)}.`;

/** The reading, the reason, the direction where it was guessed against the common one, and the figure of the past. */
function comeLetto(g: Giudizio): string {
  const verso =
    g.polaritaDedotta && g.polarita === "più basso è meglio" && g.polaritaPerche !== null
      ? frase(`${g.polarita}: ${g.polaritaPerche}`)
      : "";
  const storica = g.indicatore.mediaStorica === "" ? "" : `Media storica: ${g.indicatore.mediaStorica}.`;
  return [`${g.lettura}.`, frase(g.motivo), verso, storica].filter((t) => t !== "").join(" ");
}

function rigaIndicatore(c: Costruttore, g: Giudizio): void {
  const { indicatore: i } = g;
  const esito = esitoInParole(g);
  const avanzamento = avanzamentoMostrato(g);
  const lettura = comeLetto(g);
  // Every cell that was judged: where one is no longer as it was read, the esito is not to be believed.
  const giudicate = [i.target, i.raggiunto, i.scadenza, i.dataEffettiva, i.gradoDichiarato];
  const uguali = `AND(${giudicate.flatMap((x) => (x ? [ancoraUguale(x)] : [])).join(",")})`;
  const r = c.riga([
    i.celle.indicatore ? formula(testoDi(i.celle.indicatore)) : testo(i.indicatore),
    cellaViva(i.target, "nessun target"),
    cellaViva(i.raggiunto, "nessun dato"),
    formula(`=IF(${uguali},${letterale(esito)},${letterale(DA_RIGENERARE)})`),
    avanzamento === "–" ? testo(avanzamento) : numero(avanzamento),
    testo(g.scadenza === null ? "–" : formatData(g.scadenza)),
    testo(lettura),
  ]);
  for (const [colonna, cella] of [
    [2, i.target],
    [3, i.raggiunto],
  ] as const) {
    if (typeof cella.valore !== "number") continue;
    if (cella.formato.includes("%")) c.stileColonna("percento", colonna, r, r);
    else if (/[dy]/i.test(cella.formato.replace(/general|\[[^\]]*\]/gi, "")))
      c.stileColonna("data", colonna, r, r);
  }
  const righe = Math.max(
    righeDiTesto(i.indicatore, c.larghezza(1)),
    righeDiTesto(i.target.testo, c.larghezza(2) - 2),
    righeDiTesto(i.raggiunto.testo, c.larghezza(3) - 2),
    righeDiTesto(esito, c.larghezza(ESITO) - 4),
    righeDiTesto(lettura, c.larghezza(7)),
  );
  c.altezza(r, righe);
}
