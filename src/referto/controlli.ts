/** Referto Controlli: may I sign? Missed targets first, then the findings by severity, each linked to its cell. */
import { formatDataEstesa } from "../base/data";
import { formatItaliano } from "../base/importo";
import { indirizzo, parseIndirizzo, type Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import { derogaDi } from "../controlli/deroga";
import { contaMancati, mancatiInParole } from "../obiettivi/mancati";
import { Costruttore, testo } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { DatiReferto } from "./dati";
import { statiControlli } from "./elenco-controlli";
import { esitoInParole } from "./esiti";
import type { FoglioReferto } from "./foglio";
import { verdettoDi } from "./verdetto";

const LARGHEZZE = [26, 12, 80, 20, 56];
const DOVE = 4;
const INTESTAZIONI = ["Esito o gravità", "Codice", "Che cosa", "Dove", "Che fare"];

export function foglioControlli(d: DatiReferto): FoglioReferto {
  const c = new Costruttore(LARGHEZZE);
  const verdetto = verdettoDi(d);
  c.riga([testo("POSSO FIRMARE?")], "titolo");
  c.rigaUnita(testo(verdetto.testo), verdetto.testo, verdetto.stile);
  const nota = `Situazione al ${formatDataEstesa(d.dataRiferimento)}. Tolleranza sui totali: ${formatItaliano(d.parametri.tolleranza)} euro. Un clic su «Dove» porta alla cella.`;
  c.rigaUnita(testo(nota), nota, "nota");
  c.riga();
  const prima = c.prossima;
  const sezioni: number[] = [];
  const teste: number[] = [];
  const apri = (titolo: string): void => {
    sezioni.push(c.riga([testo(titolo)]));
    const testa = c.riga(INTESTAZIONI.map(testo));
    teste.push(testa);
    c.lega(testa, testa + 1);
  };
  elenco(c, d, sezioni, teste);
  mancati(c, d, apri);
  rilievi(
    c,
    d.rilievi.filter((r) => !derogaDi(d.deroghe, r)),
    apri,
  );
  accettati(c, d, apri);
  const ultima = c.prossima - 1;
  c.stileColonna("testo", 1, prima, ultima, LARGHEZZE.length);
  c.stileColonna("collegamento", DOVE, prima, ultima);
  for (const r of sezioni) c.stileColonna("sezione", 1, r, r, c.colonne);
  for (const r of teste) c.stileColonna("intestazione", 1, r, r, c.colonne);
  const zona = { riga: prima, colonna: 1, ultimaRiga: ultima, ultimaColonna: 1 };
  c.condizionale({ zona, inizia: "MANCATO", stile: "mancato" });
  c.condizionale({ zona, inizia: "IN RITARDO", stile: "mancato" });
  c.condizionale({ zona, inizia: "ERRORE", stile: "mancato" });
  c.condizionale({ zona, inizia: "AVVISO", stile: "attenzione" });
  c.condizionale({ zona, inizia: "NOTA", stile: "neutro" });
  c.condizionale({ zona, inizia: "NON VERIFICABILE", stile: "neutro" });
  c.condizionale({ zona, inizia: "ACCETTATO", stile: "neutro" });
  c.condizionale({ zona, inizia: "A POSTO", stile: "buono" });
  return c.finisci({
    chiave: "controlli",
    nome: "Referto Controlli",
    righeBloccate: 0,
    stampa: {
      orientamento: "orizzontale",
      righeRipetute: null,
      intestazione: `${d.ente ?? "Referto"} - Controlli`,
    },
  });
}

/** Every check that was made, green or red, in one look. */
function elenco(c: Costruttore, d: DatiReferto, sezioni: number[], teste: number[]): void {
  sezioni.push(c.riga([testo("I CONTROLLI")]));
  const testa = c.riga(["Stato", "Codice", "Controllo"].map(testo));
  teste.push(testa);
  c.lega(testa, testa + 1);
  const fatti = { bilancio: d.voci.length > 0, obiettivi: d.obiettivi.length > 0 };
  for (const { codice, titolo, stato } of statiControlli(d.rilievi, d.deroghe, fatti)) {
    const r = c.riga([stato, codice, titolo].map(testo));
    c.altezza(r, righeDiTesto(stato, c.larghezza(1) - 1));
  }
  c.riga();
}

/** What someone answers for: it stays in sight, with the reason and the name. */
function accettati(c: Costruttore, d: DatiReferto, apri: (titolo: string) => void): void {
  const suoi = d.rilievi.flatMap((r) => {
    const deroga = derogaDi(d.deroghe, r);
    return deroga ? [{ r, deroga }] : [];
  });
  if (suoi.length === 0) return;
  apri(`ACCETTATI CON MOTIVO: ${suoi.length}`);
  for (const { r, deroga } of suoi) {
    const chi = `${deroga.nome}: ${deroga.motivo}`;
    scriviRiga(
      c,
      [`ACCETTATO (${GRAVITA[r.gravita].toLowerCase()})`, r.codice, r.messaggio, chi],
      posizioneDi(r),
    );
  }
  c.riga();
}

function mancati(c: Costruttore, d: DatiReferto, apri: (titolo: string) => void): void {
  const trovati = d.obiettivi.flatMap((o) => o.giudizi).filter((g) => g.mancato);
  apri(`TARGET MANCATI: ${mancatiInParole(contaMancati(d.obiettivi))}`);
  if (trovati.length === 0) c.riga([testo("Nessuno"), null, testo("Nessun target è mancato a questa data.")]);
  for (const g of trovati) {
    const { indicatore: i } = g;
    const responsabile = i.testi.responsabileGestionale;
    scriviRiga(
      c,
      [
        esitoInParole(g),
        "",
        `${i.indicatore}: target «${i.target.testo || "vuoto"}», raggiunto «${i.raggiunto.testo || "vuoto"}»; ${g.motivo}.`,
        responsabile === "" ? "Sentire il responsabile." : `Sentire ${responsabile}.`,
      ],
      i.raggiunto.posizione,
    );
  }
  c.riga();
}

const GRAVITA = { errore: "ERRORE", avviso: "AVVISO", nota: "NOTA" } as const;
const TITOLI = {
  errore: "ERRORI: DA VEDERE PRIMA DI FIRMARE",
  avviso: "AVVISI: DA GUARDARE",
  nota: "NOTE: PER CONOSCENZA",
} as const;

function rilievi(c: Costruttore, tutti: readonly Rilievo[], apri: (titolo: string) => void): void {
  for (const gravita of ["errore", "avviso", "nota"] as const) {
    const suoi = tutti.filter((r) => r.gravita === gravita);
    apri(`${TITOLI[gravita]}: ${suoi.length}`);
    if (suoi.length === 0) c.riga([testo("Nessuno")]);
    for (const r of suoi)
      scriviRiga(c, [GRAVITA[gravita], r.codice, r.messaggio, r.suggerimento], posizioneDi(r));
    c.riga();
  }
}

function posizioneDi(r: Rilievo): Posizione | null {
  const cella = r.cella === null ? null : parseIndirizzo(r.cella);
  return r.foglio !== null && cella ? { foglio: r.foglio, ...cella } : null;
}

function scriviRiga(
  c: Costruttore,
  [esito, codice, cosa, fare]: readonly [string, string, string, string],
  dove: Posizione | null,
): void {
  const etichetta = dove ? `${dove.foglio}!${indirizzo(dove)}` : "tutta la tabella";
  const r = c.riga([esito, codice, cosa, etichetta, fare].map((t) => (t === "" ? null : testo(t))));
  const righe = [esito, codice, cosa, etichetta, fare].map((t, i) => righeDiTesto(t, c.larghezza(i + 1) - 1));
  c.altezza(r, Math.max(...righe));
  if (dove) c.collega(r, DOVE, dove, `Vai a ${etichetta}`);
}
