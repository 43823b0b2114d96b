/** Referto: the cover. Ente, title, date, may I sign, the key figures live, and the index with its links. */
import { formatDataEstesa } from "../base/data";
import { COLONNE } from "./bilancio";
import { Costruttore, formula, numero, testo } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import { propria, type ChiaveFoglio, type FoglioReferto } from "./foglio";
import type { PuntiObiettivi } from "./obiettivi";
import { verdettoDi } from "./verdetto";

const LARGHEZZE = [46, 20, 20, 20];

export interface Punti {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
  readonly obiettivi: PuntiObiettivi | null;
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
  cifre(c, punti, d.parametri.missioniEscluse);
  esiti(c, d);
  indice(c, punti);
  return c.finisci({
    chiave: "copertina",
    nome: "Referto",
    righeBloccate: 0,
    adattaRighe: false,
    stampa: { orientamento: "verticale", righeRipetute: null, intestazione: ente },
  });
}

/** Totals and indices of both sides, as references to the sheets that compute them. */
function cifre(c: Costruttore, { entrate, spese }: Punti, escluse: readonly number[]): void {
  if (!entrate && !spese) return;
  c.riga([testo("LE CIFRE"), testo("Entrate"), testo("Spese"), testo("Spese nette")], "sezione");
  const da = c.prossima;
  const dalla = (chiave: ChiaveFoglio, indirizzo: string | null) =>
    indirizzo === null ? null : formula(`=${propria(chiave, indirizzo)}`);
  const importo = (nome: string, campo: keyof typeof COLONNE): void => {
    c.riga([
      testo(nome),
      entrate ? dalla("entrate", `${COLONNE[campo]}${entrate.totale}`) : null,
      spese ? dalla("spese", `${COLONNE[campo]}${spese.totale}`) : null,
    ]);
  };
  importo("Previsione iniziale", "previsioneIniziale");
  importo("Previsione attuale", "previsioneAttuale");
  importo("Accertato / Impegnato", "movimentato");
  importo("Disponibilità", "disponibilita");
  importo("Riscosso / Pagato", "cassa");
  const fineImporti = c.prossima - 1;
  const indice = (nome: string, colonna: string): void => {
    const netto = spese?.indici.netto ?? null;
    c.riga([
      testo(nome),
      entrate ? dalla("entrate", `${colonna}${entrate.indici.totale}`) : null,
      spese ? dalla("spese", `${colonna}${spese.indici.totale}`) : null,
      netto === null ? null : dalla("spese", `${colonna}${netto}`),
    ]);
  };
  indice("Scostamento delle previsioni", "F");
  indice("Capacità di accertamento / impegno", "G");
  indice("Velocità di riscossione / pagamento", "H");
  c.stileColonna("importo", 2, da, fineImporti, 4);
  c.stileColonna("percentuale", 2, fineImporti + 1, c.prossima - 1, 4);
  const nota = `${spiegaNette(escluse)}Un trattino: il denominatore è zero.`;
  c.rigaUnita(testo(nota), nota, "nota");
  c.riga();
}

const NOMI_BREVI: Readonly<Record<number, string>> = { 20: "fondi", 60: "anticipazioni", 99: "conto terzi" };

/** "Spese nette: senza le missioni 20 (fondi) e 99 (conto terzi). " */
function spiegaNette(escluse: readonly number[]): string {
  if (escluse.length === 0) return "";
  const nomi = escluse.map((m) => (NOMI_BREVI[m] === undefined ? String(m) : `${m} (${NOMI_BREVI[m]})`));
  const [prime, ultima] = [nomi.slice(0, -1), nomi.at(-1) ?? ""];
  const elenco = prime.length === 0 ? `la missione ${ultima}` : `le missioni ${prime.join(", ")} e ${ultima}`;
  return `Spese nette: senza ${elenco}. `;
}

function esiti(c: Costruttore, d: DatiReferto): void {
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  if (giudizi.length === 0) return;
  c.riga([testo("GLI OBIETTIVI"), testo("Indicatori")], "sezione");
  const righe = [
    ["Mancati (non raggiunti o in ritardo)", giudizi.filter((g) => g.mancato).length],
    ["Raggiunti", giudizi.filter((g) => g.esito === "raggiunto").length],
    ["In corso", giudizi.filter((g) => g.esito === "in corso").length],
    ["Non rilevati (nessun dato)", giudizi.filter((g) => g.esito === "non rilevato").length],
    ["Non valutabili", giudizi.filter((g) => g.esito === "non valutabile").length],
    [`Totale, in ${d.obiettivi.length} obiettivi`, giudizi.length],
  ] as const;
  for (const [nome, quanti] of righe) c.riga([testo(nome), numero(quanti)]);
  c.riga();
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
  const parti = [
    ["Parte entrate", "entrate", punti.entrate],
    ["Parte spese", "spese", punti.spese],
    ["Stato di attuazione degli obiettivi", "obiettivi", punti.obiettivi],
  ] as const;
  for (const [nome, chiave, parte] of parti) {
    if (!parte) continue;
    voce(nome, chiave, 1, false);
    for (const s of parte.sezioni) voce(s.titolo, chiave, s.riga, true);
  }
  c.stileColonna("collegamento", 1, da, c.prossima - 1);
}
