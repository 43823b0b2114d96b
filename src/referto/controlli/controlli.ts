/** Referto Controlli: may I sign? Missed targets first, then the findings by severity, each linked to its cell. */
import { formatData, formatDataEstesa } from "../../base/data";
import { formatItaliano } from "../../base/importo";
import { indirizzo, type Posizione } from "../../base/posizione";
import { cellaDi, GRAVITA } from "../../base/rilievo";
import type { RilievoVisto } from "../../controlli/accettazione";
import { spiega } from "../../controlli/frasi";
import { verdettoInParole } from "../../controlli/verdetto-in-parole";
import { contaMancati, mancatiInParole } from "../../obiettivi/mancati";
import { motivoInParole } from "../../obiettivi/motivo";
import { statoVivo, type ContiParti } from "./controlli-vivi";
import { Costruttore, testo } from "../posa/costruttore";
import { righeDiTesto } from "../foglio/righe-di-testo";
import type { DatiReferto } from "../dati/dati";
import { PAROLE_ELENCO } from "./elenco-controlli";
import { esitoInParole } from "../parole/esiti";
import { DA_RIGENERARE_BREVE, quando, testoFincheVale } from "../parole/finche-vale";
import { CORPO_ALLEGATI } from "../posa/misura";
import type { FoglioPosato } from "../documento/posato";
import { intestazioneDi, piedeInterno } from "../parole/piede";
import { scriviScelte } from "./scelte-diverse";
import { stileVerdetto } from "./stile-verdetto";

/** Characters of Calibri 11: the letters are smaller, 267 millimetres hold them all. */
const LARGHEZZE = [22, 9, 60, 16, 30];
const DOVE = 4;
const INTESTAZIONI = ["Esito o gravità", "Codice", "Che cosa", "Dove", "Che fare"];

/** `pagine`: of the document, which is printed without this. */
export function foglioControlli(d: DatiReferto, conti: ContiParti, pagine: number): FoglioPosato {
  const c = new Costruttore(LARGHEZZE, CORPO_ALLEGATI);
  const interno = c.riga(
    [testo("FASCICOLO DI LAVORO"), null, testo("Uso interno: non si allega e non si pubblica")],
    "interno",
  );
  c.alta(interno, 20);
  const verdetto = verdettoInParole(d.verdetto, "it");
  c.riga([testo("POSSO FIRMARE?")], "titolo");
  const esito = c.rigaUnita(testoFincheVale(d, verdetto), verdetto, stileVerdetto(d.verdetto));
  if (d.custodito)
    c.condizionale({
      zona: { riga: esito, colonna: 1, ultimaRiga: esito, ultimaColonna: c.colonne },
      inizia: "DA RIGENERARE",
      stile: "attenzione",
    });
  const nota = `Referto scritto il ${quando(d)}. Situazione al ${formatDataEstesa(d.dataRiferimento)}. Tolleranza sui totali: ${formatItaliano(d.parametri.tolleranza)} euro. Un clic su «Dove» porta alla cella. Per stampare il solo documento: File › Stampa › Stampa intera cartella di lavoro, pagine da 1 a ${pagine}.`;
  c.rigaUnita(testo(nota), nota, "nota");
  c.riga();
  const prima = c.prossima;
  const sezioni: number[] = [];
  const teste: number[] = [];
  const apri: Apre = (titolo, quanti) => {
    sezioni.push(c.riga([testoFincheVale(d, `${titolo}: ${quanti}`, `${titolo}: ${DA_RIGENERARE_BREVE}`)]));
    const testa = c.riga(INTESTAZIONI.map(testo));
    teste.push(testa);
    c.lega(testa, testa + 1);
  };
  elenco(c, d, conti, { sezioni, teste });
  mancati(c, d, apri);
  rilievi(
    c,
    d.rilievi.filter((r) => r.accettato === null),
    apri,
  );
  accettati(c, d, apri);
  scriviScelte(d, (titolo, quanti, righe) => {
    apri(titolo, quanti);
    for (const { detto, che, perche, dove } of righe)
      scriviRiga(c, [detto, "", che, perche], dove, "tutta la cartella");
    c.riga();
  });
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
  if (d.custodito) c.condizionale({ zona, inizia: "DA RIGENERARE", stile: "attenzione" });
  return c.finisci({
    chiave: "controlli",
    nome: "Referto Controlli",
    righeBloccate: 0,
    corpo: CORPO_ALLEGATI,
    stampa: {
      orientamento: "orizzontale",
      righeRipetute: null,
      intestazione: intestazioneDi(d, "Fascicolo di lavoro"),
      piede: piedeInterno(d),
      ultimaColonna: c.colonne,
    },
  });
}

/** Every check that was made, green or red, in one look. */
function elenco(
  c: Costruttore,
  d: DatiReferto,
  conti: ContiParti,
  { sezioni, teste }: { readonly sezioni: number[]; readonly teste: number[] },
): void {
  sezioni.push(c.riga([testo("I CONTROLLI")]));
  const testa = c.riga(["Stato", "Codice", "Controllo"].map(testo));
  teste.push(testa);
  c.lega(testa, testa + 1);
  for (const s of d.stati) {
    const stato = PAROLE_ELENCO.stato(s);
    const vivo = statoVivo(d, conti, s, PAROLE_ELENCO);
    const cella = vivo ?? testoFincheVale(d, stato, "DA RIGENERARE");
    const r = c.riga([cella, testo(s.codice), testo(s.titolo.it)]);
    c.altezza(r, righeDiTesto(stato, c.larghezza(1) - 1));
  }
  c.riga();
}

/** What someone answers for: it stays in sight, with the reason and the name. */
function accettati(c: Costruttore, d: DatiReferto, apri: Apre): void {
  const suoi = d.rilievi.flatMap((r) => {
    return r.accettato ? [{ r, a: r.accettato }] : [];
  });
  if (suoi.length === 0) return;
  apri("ACCETTATI CON MOTIVO", suoi.length);
  for (const { r, a } of suoi) {
    const arrivata = r.arrivato ? " (arrivata con la cartella, non ancora ripresa)" : "";
    const chi = `${a.nome}${a.giorno ? `, ${formatData(a.giorno)}` : ""}: ${a.motivo}${arrivata}`;
    scriviRiga(c, [`ACCETTATO (${r.gravita})`, r.codice, spiega(r, "it").messaggio, chi], cellaDi(r));
  }
  c.riga();
}

function mancati(c: Costruttore, d: DatiReferto, apri: Apre): void {
  const trovati = d.obiettivi.flatMap((o) => o.giudizi).filter((g) => g.mancato);
  apri("TARGET MANCATI", mancatiInParole(contaMancati(d.obiettivi)));
  if (trovati.length === 0) c.riga([testo("Nessuno"), null, testo("Nessun target è mancato a questa data.")]);
  for (const g of trovati) {
    const { indicatore: i } = g;
    const responsabile = i.testi.responsabileGestionale;
    scriviRiga(
      c,
      [
        esitoInParole(g),
        "",
        `${i.indicatore}: target «${i.target.testo || "vuoto"}», raggiunto «${i.raggiunto.testo || "vuoto"}»; ${motivoInParole(g.motivo, "it")}.`,
        responsabile === "" ? "Sentire il responsabile." : `Sentire ${responsabile}.`,
      ],
      i.raggiunto.posizione,
    );
  }
  c.riga();
}

/** Opens a section: its title, and how many there are in it. */
type Apre = (titolo: string, quanti: number | string) => void;

const TITOLI = {
  errore: "ERRORI: DA VEDERE PRIMA DI FIRMARE",
  avviso: "AVVISI: DA GUARDARE",
  nota: "NOTE: PER CONOSCENZA",
} as const;

function rilievi(c: Costruttore, tutti: readonly RilievoVisto[], apri: Apre): void {
  for (const gravita of GRAVITA) {
    const suoi = tutti.filter((r) => r.gravita === gravita);
    apri(TITOLI[gravita], suoi.length);
    if (suoi.length === 0) c.riga([testo("Nessuno")]);
    for (const r of suoi) {
      const { messaggio, suggerimento } = spiega(r, "it");
      scriviRiga(c, [gravita.toUpperCase(), r.codice, messaggio, suggerimento], cellaDi(r));
    }
    c.riga();
  }
}

function scriviRiga(
  c: Costruttore,
  [esito, codice, cosa, fare]: readonly [string, string, string, string],
  dove: Posizione | null,
  altrove = "tutta la tabella",
): void {
  const etichetta = dove ? `${dove.foglio}!${indirizzo(dove)}` : altrove;
  const r = c.riga([esito, codice, cosa, etichetta, fare].map((t) => (t === "" ? null : testo(t))));
  const righe = [esito, codice, cosa, etichetta, fare].map((t, i) => righeDiTesto(t, c.larghezza(i + 1) - 1));
  c.altezza(r, Math.max(...righe));
  if (dove) c.collega(r, DOVE, dove, `Vai a ${etichetta}`);
}
