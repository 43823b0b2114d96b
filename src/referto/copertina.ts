/** Referto: the cover. Ente, title, number, date, the office's own words, may I sign, and the index with its links. */
import { formatDataEstesa } from "../base/data";
import { verdettoInParole } from "../controlli/verdetto-in-parole";
import { Costruttore, testo } from "./costruttore";
import type { DatiReferto } from "./dati";
import { quando, testoFincheVale } from "./finche-vale";
import type { ChiaveFoglio, FoglioReferto } from "./foglio";
import type { Sezione } from "./impostazioni";
import { paragrafi } from "./paragrafi";
import { ALTEZZA_STEMMA, COLONNE_ENTE, LARGHEZZE_COPERTINA } from "./posto-stemma";
import { righeDiTesto } from "./righe-di-testo";
import type { NomeStile } from "./stili";
import { stileVerdetto } from "./stile-verdetto";

const LARGHEZZE = LARGHEZZE_COPERTINA;
const DESTRA = 2;

/** A part that is written, and what its own sections are. */
export interface Parte {
  readonly sezione: Sezione;
  readonly sezioni: readonly { readonly titolo: string; readonly riga: number }[];
}

const TITOLO = "Referto del controllo di gestione";

export function foglioCopertina(d: DatiReferto, parti: readonly Parte[]): FoglioReferto {
  const c = new Costruttore(LARGHEZZE);
  const ente = d.ente ?? "Ente";
  const riga = (t: string, stile: NomeStile): number => c.rigaUnita(testo(t), t, stile);
  if (d.stemma) rigaConStemma(c, ente);
  else riga(ente, "titoloDocumento");
  intestazione(c, d, riga);
  c.riga();
  c.riga([testo("POSSO FIRMARE?")], "sezione");
  const detto = verdettoInParole(d.verdetto, "it");
  const esito = c.rigaUnita(testoFincheVale(d, detto), detto, stileVerdetto(d.verdetto));
  const zona = { riga: esito, colonna: 1, ultimaRiga: esito, ultimaColonna: c.colonne };
  if (d.custodito) c.condizionale({ zona, inizia: "DA RIGENERARE", stile: "attenzione" });
  riga(`Referto scritto il ${quando(d)}.`, "nota");
  c.collega(
    c.riga([testo("Apri i controlli")], "collegamento"),
    1,
    { chiave: "controlli", riga: 1 },
    "Apri i controlli",
  );
  c.riga();
  indice(c, parti);
  firma(c, d);
  return c.finisci({
    chiave: "copertina",
    nome: "Referto",
    righeBloccate: 0,
    stampa: { orientamento: "verticale", righeRipetute: null, intestazione: ente },
  });
}

/** The name of the ente beside its coat of arms, in the middle of a row as high as that. */
function rigaConStemma(c: Costruttore, ente: string): void {
  const n = c.rigaUnita(testo(ente), ente, "titoloDocumento", COLONNE_ENTE);
  c.almeno(n, ALTEZZA_STEMMA);
  c.stileColonna("mezzaAltezza", 1, n, n, c.colonne);
}

type ScriveRiga = (t: string, stile: NomeStile) => number;

function intestazione(
  c: Costruttore,
  { impostazioni, esercizio, dataRiferimento, oggi }: DatiReferto,
  riga: ScriveRiga,
): void {
  const { titolo, numero, provincia, data, premessa } = impostazioni.testi;
  if (provincia !== "") riga(provincia, "etichetta");
  c.riga();
  const nome = titolo || TITOLO;
  riga(numero === "" ? `${nome} - Esercizio ${esercizio}` : nome, "titoloCopertina");
  if (numero !== "") riga(`n. ${numero} - anno ${esercizio}`, "titoloCopertina");
  riga(`Situazione al ${formatDataEstesa(dataRiferimento)}`, "etichetta");
  if (data !== "") riga(data, "etichetta");
  riga(`D.lgs. 267/2000, articoli 196-198 bis. ${origine(impostazioni.soloValori, oggi)}`, "nota");
  for (const p of paragrafi(premessa, LARGHEZZE)) riga(p, "testo");
}

const origine = (soloValori: boolean, oggi: DatiReferto["oggi"]): string =>
  soloValori
    ? `Valori fissati il ${formatDataEstesa(oggi)}: questa copia non segue più le celle di origine.`
    : "Ogni importo è un collegamento vivo alla cella di origine.";

function firma(c: Costruttore, { impostazioni }: DatiReferto): void {
  const righe = paragrafi(impostazioni.testi.firma, [20, 20]);
  if (righe.length === 0) return;
  // Never alone on a page: with the end of the index.
  c.lega(c.prossima, c.prossima + righe.length);
  c.riga();
  for (const r of righe) {
    const n = c.riga([null, null, testo(r)]);
    c.unisci({ riga: n, colonna: 3, ultimaRiga: n, ultimaColonna: 4 });
    c.stileColonna("centrato", 3, n, n, 4);
  }
}

const NOMI: Readonly<Record<Sezione, string>> = {
  sintesi: "Sintesi",
  entrate: "Parte entrate",
  spese: "Parte spese",
  obiettivi: "Stato di attuazione degli obiettivi",
  responsabili: "Responsabili: obiettivi e denaro",
  confronto: "Che cosa è cambiato",
};

interface VoceIndice {
  readonly nome: string;
  readonly chiave: ChiaveFoglio;
  readonly riga: number;
  readonly rientro: boolean;
}

/** Lines of the index that stand in one column. */
const IN_UNA_COLONNA = 28;

/** The sheets and their parts: titoli, missioni. What is finer is found inside the sheets. */
function indice(c: Costruttore, parti: readonly Parte[]): void {
  c.lega(c.riga([testo("INDICE")], "sezione") + 1);
  const blocchi: readonly (readonly VoceIndice[])[] = [
    [{ nome: "Controlli: posso firmare?", chiave: "controlli", riga: 1, rientro: false }],
    ...parti.map(({ sezione, sezioni }) => [
      { nome: NOMI[sezione], chiave: sezione, riga: 1, rientro: false },
      ...sezioni.map((s) => ({ nome: s.titolo, chiave: sezione, riga: s.riga, rientro: true })),
    ]),
  ];
  const quante = blocchi.flat().length;
  const [sinistra, destra] = quante <= IN_UNA_COLONNA ? [blocchi.flat(), []] : inDueColonne(blocchi);
  const ultima = destra.length === 0 ? c.colonne : 1;
  const da = c.prossima;
  for (let i = 0; i < Math.max(sinistra.length, destra.length); i++)
    rigaIndice(c, [
      { voce: sinistra[i], colonna: 1, ultima },
      { voce: destra[i], colonna: DESTRA, ultima: c.colonne },
    ]);
  c.stileColonna("voceIndice", 1, da, c.prossima - 1, c.colonne);
}

/** Cut between two sheets, so that the longer column is as short as can be. */
function inDueColonne(blocchi: readonly (readonly VoceIndice[])[]): [VoceIndice[], VoceIndice[]] {
  const tagli = blocchi.map((_, i): [VoceIndice[], VoceIndice[]] => [
    blocchi.slice(0, i + 1).flat(),
    blocchi.slice(i + 1).flat(),
  ]);
  const lunga = ([a, b]: readonly VoceIndice[][]): number => Math.max(a?.length ?? 0, b?.length ?? 0);
  return tagli.reduce((migliore, t) => (lunga(t) < lunga(migliore) ? t : migliore));
}

function rigaIndice(
  c: Costruttore,
  posti: readonly {
    readonly voce: VoceIndice | undefined;
    readonly colonna: number;
    readonly ultima: number;
  }[],
): void {
  const celle = posti.map(({ voce }) => voce && testo(`${voce.rientro ? "    " : ""}${voce.nome}`));
  const n = c.riga(celle.map((x) => x ?? null));
  let righe = 1;
  posti.forEach(({ voce, colonna, ultima }, i) => {
    if (!voce) return;
    if (ultima > colonna) c.unisci({ riga: n, colonna, ultimaRiga: n, ultimaColonna: ultima });
    c.collega(n, colonna, { chiave: voce.chiave, riga: voce.riga }, `Vai a ${voce.nome}`);
    const larga = LARGHEZZE.slice(colonna - 1, ultima).reduce((a, b) => a + b, 0);
    righe = Math.max(righe, righeDiTesto(celle[i]?.valore.toString() ?? "", larga));
  });
  c.altezza(n, righe);
}
