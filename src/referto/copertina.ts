/** Referto: the cover. Ente, title, date, may I sign, and the index with its links. */
import { formatDataEstesa } from "../base/data";
import { Costruttore, testo } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import type { ChiaveFoglio, FoglioReferto } from "./foglio";
import type { PuntiObiettivi } from "./obiettivi";
import type { PuntiResponsabili } from "./responsabili";
import { verdettoDi } from "./verdetto";

const LARGHEZZE = [46, 20, 20, 20];

export interface Punti {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
  readonly obiettivi: PuntiObiettivi | null;
  readonly responsabili: PuntiResponsabili | null;
}

export function foglioCopertina(d: DatiReferto, punti: Punti): FoglioReferto {
  const c = new Costruttore(LARGHEZZE);
  const ente = d.ente ?? "Ente";
  c.rigaUnita(testo(ente), ente, "titoloDocumento");
  c.altezza(c.prossima - 1, 2);
  c.riga();
  const titolo = `Referto del controllo di gestione - Esercizio ${d.esercizio}`;
  c.rigaUnita(testo(titolo), titolo, "titolo");
  const data = `Situazione al ${formatDataEstesa(d.dataRiferimento)}`;
  c.rigaUnita(testo(data), data, "etichetta");
  const legge =
    "D.lgs. 267/2000, articoli 196-198 bis. Ogni importo è un collegamento vivo alla cella di origine.";
  c.rigaUnita(testo(legge), legge, "nota");
  c.riga();
  const verdetto = verdettoDi(d);
  c.riga([testo("POSSO FIRMARE?")], "sezione");
  c.rigaUnita(testo(verdetto.testo), verdetto.testo, verdetto.stile);
  c.collega(
    c.riga([testo("Apri i controlli")], "collegamento"),
    1,
    { chiave: "controlli", riga: 1 },
    "Apri i controlli",
  );
  c.riga();
  indice(c, punti);
  return c.finisci({
    chiave: "copertina",
    nome: "Referto",
    righeBloccate: 0,
    stampa: { orientamento: "verticale", righeRipetute: null, intestazione: ente },
  });
}

function indice(c: Costruttore, punti: Punti): void {
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
  voce("Sintesi", "sintesi", 1, false);
  const parti = [
    ["Parte entrate", "entrate", punti.entrate],
    ["Parte spese", "spese", punti.spese],
    ["Stato di attuazione degli obiettivi", "obiettivi", punti.obiettivi],
    ["Responsabili: obiettivi e denaro", "responsabili", punti.responsabili],
  ] as const;
  for (const [nome, chiave, parte] of parti) {
    if (!parte) continue;
    voce(nome, chiave, 1, false);
    for (const s of parte.sezioni) voce(s.titolo, chiave, s.riga, true);
  }
  c.stileColonna("collegamento", 1, da, c.prossima - 1);
}
