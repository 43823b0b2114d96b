/** Referto: the cover. Ente, title, number, date, the office's own words, may I sign, and the index with its links. */
import { formatDataEstesa } from "../base/data";
import { Costruttore, testo } from "./costruttore";
import type { DatiReferto } from "./dati";
import type { ChiaveFoglio, FoglioReferto } from "./foglio";
import type { Sezione } from "./impostazioni";
import { paragrafi } from "./paragrafi";
import type { NomeStile } from "./stili";
import { verdettoDi } from "./verdetto";

const LARGHEZZE = [46, 20, 20, 20];

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
  c.altezza(riga(ente, "titoloDocumento"), 2);
  intestazione(c, d, riga);
  c.riga();
  const verdetto = verdettoDi(d);
  c.riga([testo("POSSO FIRMARE?")], "sezione");
  riga(verdetto.testo, verdetto.stile);
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
  riga(numero === "" ? `${nome} - Esercizio ${esercizio}` : nome, "titolo");
  if (numero !== "") riga(`n. ${numero} - anno ${esercizio}`, "titolo");
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

function indice(c: Costruttore, parti: readonly Parte[]): void {
  c.lega(c.riga([testo("INDICE")], "sezione") + 1);
  const voce = (nome: string, chiave: ChiaveFoglio, riga: number, rientro: boolean): void => {
    const breve = nome.length > 95 ? `${nome.slice(0, 94)}…` : nome;
    const etichetta = rientro ? `    ${breve}` : breve;
    const n = c.riga([testo(etichetta)]);
    c.unisci({ riga: n, colonna: 1, ultimaRiga: n, ultimaColonna: c.colonne });
    c.collega(n, 1, { chiave, riga }, `Vai a ${nome}`);
  };
  const da = c.prossima;
  voce("Controlli: posso firmare?", "controlli", 1, false);
  for (const { sezione, sezioni } of parti) {
    voce(NOMI[sezione], sezione, 1, false);
    for (const s of sezioni) voce(s.titolo, sezione, s.riga, true);
  }
  c.stileColonna("collegamento", 1, da, c.prossima - 1);
}
