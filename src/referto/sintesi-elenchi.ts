/** The two short lists of the Sintesi: what has been missed, what falls due next. */
import { daysBetween, formatData, type DataIso } from "../base/data";
import { indirizzo } from "../base/posizione";
import type { Giudizio } from "../obiettivi/giudizio";
import { contaMancati, mancatiInParole } from "../obiettivi/mancati";
import { testo, type Costruttore } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { DatiReferto } from "./dati";
import { esitoInParole } from "./esiti";

/** How many of each list stand on the page. */
const MOSTRATI = 5;
const FINE_CELLE = 7;
const COLONNA_PERCHE = 8;
const COLONNA_DOVE = 9;
/** Longer texts are whole in the sheets that the list names. */
const CARATTERI = 180;
const CARATTERI_CELLA = 60;

const breve = (t: string, massimo: number): string =>
  t.length <= massimo ? t : `${t.slice(0, massimo - 1)}…`;
const unaRiga = (t: string): string => t.replace(/\s+/g, " ").trim();

/** Not reached before reached late; then the longest delay first. */
const piuGravePrima = (a: Giudizio, b: Giudizio): number =>
  Number(b.esito === "non raggiunto") - Number(a.esito === "non raggiunto") ||
  (b.giorniRitardo ?? 0) - (a.giorniRitardo ?? 0);

export function mancati(c: Costruttore, d: DatiReferto): void {
  const tutti = d.obiettivi.flatMap((o) => o.giudizi).filter((g) => g.mancato);
  if (d.obiettivi.length === 0) return;
  c.riga([testo(`TARGET MANCATI: ${mancatiInParole(contaMancati(d.obiettivi))}`)], "sezione");
  if (tutti.length === 0) c.riga([testo("Nessuno, a questa data.")]);
  for (const g of tutti.toSorted(piuGravePrima).slice(0, MOSTRATI)) {
    riga(c, g, `${esitoInParole(g)}: ${g.motivo}`, "mancato");
  }
  resto(c, tutti.length, "controlli", "Referto Controlli");
}

export function scadenze(c: Costruttore, d: DatiReferto): void {
  if (d.obiettivi.length === 0) return;
  const { inScadenza } = d.riepiloghi.ente;
  const quanti = inScadenza.map((o) => `${o.giudizi.length} entro ${o.giorni} giorni`).join(", ");
  c.riga([testo(`IN SCADENZA: ${quanti}`)], "sezione");
  const tutti = (inScadenza.at(-1)?.giudizi ?? []).toSorted((a, b) =>
    (a.scadenza ?? "").localeCompare(b.scadenza ?? ""),
  );
  for (const g of tutti.slice(0, MOSTRATI))
    if (g.scadenza) riga(c, g, quando(d.dataRiferimento, g.scadenza), null);
  resto(c, tutti.length, "obiettivi", "Referto Obiettivi");
}

function quando(alla: DataIso, scadenza: DataIso): string {
  const giorni = daysBetween(alla, scadenza);
  return `Entro il ${formatData(scadenza)}: ${giorni === 1 ? "manca 1 giorno" : `mancano ${giorni} giorni`}`;
}

/** Who, what, why, and the way to the cell. */
function riga(c: Costruttore, g: Giudizio, perche: string, stile: "mancato" | null): void {
  const { indicatore: i } = g;
  const chi = unaRiga(i.testi.responsabileGestionale) || "Senza responsabile";
  const [target, raggiunto] = [i.target, i.raggiunto].map((cella) =>
    breve(unaRiga(cella.testo) || "vuoto", CARATTERI_CELLA),
  );
  const cosa = `${breve(unaRiga(i.indicatore), CARATTERI)}: target «${target ?? ""}», raggiunto «${raggiunto ?? ""}»`;
  const dove = i.raggiunto.posizione;
  const etichetta = `${dove.foglio}!${indirizzo(dove)}`;
  const n = c.riga([
    testo(chi),
    testo(cosa),
    ...Array.from({ length: FINE_CELLE - 2 }, () => null),
    testo(perche),
    testo(etichetta),
  ]);
  c.unisci({ riga: n, colonna: 2, ultimaRiga: n, ultimaColonna: FINE_CELLE });
  c.stileColonna("testo", 1, n, n, COLONNA_DOVE);
  c.collega(n, COLONNA_DOVE, dove, `Vai a ${etichetta}`);
  c.stileColonna("collegamento", COLONNA_DOVE, n, n);
  if (stile) c.stileColonna(stile, COLONNA_PERCHE, n, n);
  const larga = [2, 3, 4, 5, 6, 7].reduce((somma, colonna) => somma + c.larghezza(colonna), 0);
  c.altezza(
    n,
    Math.max(
      righeDiTesto(chi, c.larghezza(1) - 1),
      righeDiTesto(cosa, larga - 4),
      righeDiTesto(perche, c.larghezza(COLONNA_PERCHE) - 5),
      righeDiTesto(etichetta, c.larghezza(COLONNA_DOVE) - 2),
    ),
  );
}

function resto(c: Costruttore, tutti: number, chiave: "controlli" | "obiettivi", nome: string): void {
  const altri = tutti - MOSTRATI;
  if (altri <= 0) return;
  const n = c.riga(
    [testo(`${altri === 1 ? "e un altro" : `e altri ${altri}`}: vedi ${nome}`)],
    "collegamento",
  );
  c.collega(n, 1, { chiave, riga: 1 }, `Vai a ${nome}`);
}
