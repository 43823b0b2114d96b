/** What Excel's refusals mean for the officer, and what to do: by code, never by Excel's own message. */
import type { CodiceGuasto } from "../porte/cartella";

const SPIEGAZIONI: Readonly<Record<CodiceGuasto, string>> = {
  occupato: "Excel è occupato con un'altra operazione. Attendere qualche secondo e premere di nuovo.",
  "modifica-in-corso": "Si sta modificando una cella: premere Invio o Esc per finire, poi premere di nuovo.",
  "foglio-protetto":
    "Un foglio del referto è protetto: toglierne la protezione (Revisione › Rimuovi protezione foglio) e premere di nuovo.",
  "cartella-protetta":
    "La struttura della cartella è protetta e i fogli del referto non si possono aggiungere: togliere la protezione (Revisione › Proteggi cartella di lavoro) e premere di nuovo.",
  "protezione-ferma":
    "Excel non ha lasciato togliere la protezione a una scheda. Toglierla a mano (Revisione › Rimuovi protezione foglio; se chiede una parola chiave, con quella) e premere di nuovo: Referto la rimette.",
  "altra-cartella":
    "Excel fa questa operazione solo nella cartella in primo piano, e ce n'era forse un'altra: tornare su questa cartella e premere di nuovo.",
  "troppo-grande":
    "La cartella è troppo grande per essere letta o scritta in una volta: dividerla, o usare Excel per desktop.",
  connessione:
    "La connessione con Excel si è interrotta. Il referto può essere incompleto: riaprire la cartella e premere di nuovo.",
  "foglio-sparito":
    "Un foglio è stato eliminato o rinominato mentre si lavorava. Premere di nuovo: la cartella verrà riletta.",
  "funzione-assente":
    "Questa versione di Excel non ha una funzione necessaria: serve Excel 2021, Microsoft 365 o Excel per il web.",
  interrotto: "Operazione interrotta come richiesto: il referto è quello di prima.",
  incompleto:
    "Excel si è fermato a metà e il referto non è completo: i suoi fogli lo dicono nella prima riga. Premere di nuovo «Genera referto».",
  "scelte-cambiate":
    "Un'altra persona sta cambiando le scelte di questa cartella nello stesso momento: la sua è stata conservata, questa non è stata salvata. Attendere qualche secondo e ripeterla.",
  "fogli-cambiati":
    "Un'altra persona sta spostando righe o fogli delle tabelle nello stesso momento: il referto è rimasto quello di prima. Premere di nuovo quando ha finito.",
  "parte-assente":
    "Una parte di Referto non si è caricata: la rete non risponde, o Referto è stato aggiornato. Premere di nuovo; se non basta, chiudere e riaprire la cartella.",
  sconosciuto: "Excel ha rifiutato l'operazione. Salvare, riaprire la cartella e premere di nuovo.",
};

export const spiegaGuasto = (codice: CodiceGuasto): string => SPIEGAZIONI[codice];
