/** The block of one responsabile: esiti, money of their capitoli, objective beside money, what is missed and due. */
import { daysBetween, formatData } from "../base/data";
import { indirizzo } from "../base/posizione";
import type { Giudizio } from "../obiettivi/giudizio";
import { mancatiInParole } from "../obiettivi/mancati";
import { formula, numero, testo, type Costruttore } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { DatiReferto } from "./dati";
import { denaro } from "./denaro";
import { esitoInParole } from "./esiti";
import { CLASSI } from "./esiti-contati";
import { propria } from "./foglio";
import { fianco, type Programma } from "./fianco";
import { intestaParte } from "./intesta-parte";
import { nomeDi, titoloDi, type Fonti, type Responsabile } from "./per-responsabile";

/** Text, esito, five figures, the way to the cell. */
export const LARGHEZZE = [62, 26, 16, 16, 16, 16, 16, 22];
const ULTIMA = LARGHEZZE.length;

export interface RigheBlocco {
  readonly inizio: number;
  /** Row of the totals of their spese; null where they have none. */
  readonly totaleSpese: number | null;
}

export function bloccoResponsabile(
  c: Costruttore,
  d: DatiReferto,
  r: Responsabile,
  fonti: Fonti,
  programmi: ReadonlyMap<string, Programma>,
): RigheBlocco {
  const inizio = c.riga([testo(nomeDi(r).toUpperCase())], "sezione");
  c.lega(inizio + 1, inizio + 2);
  if (r.giudizi.length > 0) conti(c, r);
  else frase(c, "Nessun obiettivo porta questo nome: qui ci sono solo i suoi capitoli.");
  const totaleSpese = denaro(c, "spese", r, fonti.spese);
  denaro(c, "entrate", r, fonti.entrate);
  if (r.voci.size === 0) frase(c, senzaCapitoli(d));
  if (r.giudizi.length > 0) {
    obiettivi(c, r, fonti);
    fianco(c, r, fonti.obiettivi, programmi);
    mancati(c, r);
    scadenze(c, d, r);
  }
  c.riga();
  return { inizio, totaleSpese };
}

function senzaCapitoli({ voci }: DatiReferto): string {
  if (voci.length === 0) return "La cartella non ha il bilancio: qui ci sono solo gli obiettivi.";
  if (voci.every((v) => v.responsabile === null))
    return "Il bilancio di questa cartella non nomina i responsabili: qui ci sono solo gli obiettivi.";
  return "Nessun capitolo porta questo nome: qui ci sono solo gli obiettivi. Se nel bilancio è scritto in altro modo, confermare il gruppo nel riquadro.";
}

function frase(c: Costruttore, t: string): void {
  c.rigaUnita(testo(t), t, "nota");
}

function conti(c: Costruttore, r: Responsabile): void {
  const { riepilogo } = r;
  intestaParte(c, ["Indicatori", ...CLASSI.map((k) => k.breve), "In scadenza"], {
    destra: [2, ULTIMA],
  });
  const scadono = riepilogo.inScadenza.map((o) => o.giudizi.length).join(" / ");
  const orizzonti = riepilogo.inScadenza.map((o) => o.giorni).join(" / ");
  const n = c.riga([
    testo(
      `${riepilogo.indicatori} in ${r.obiettivi.length === 1 ? "un obiettivo" : `${r.obiettivi.length} obiettivi`}; in scadenza: entro ${orizzonti} giorni`,
    ),
    ...CLASSI.map((k) => numero(k.di(riepilogo))),
    testo(scadono),
  ]);
  c.stileColonna("intero", 2, n, n, ULTIMA);
}

function obiettivi(c: Costruttore, r: Responsabile, { obiettivi: punti }: Fonti): void {
  intestaParte(c, ["Obiettivi", "Esito", "Avanzamento", "Indicatori", "di cui mancati", "", "", "Scheda"], {
    centro: [3, 5],
  });
  const da = c.prossima;
  for (const o of r.obiettivi) {
    const scheda = punti?.schede.get(o);
    if (scheda === undefined) continue;
    const cella = (colonna: string) => formula(`=${propria("obiettivi", `${colonna}${scheda}`)}`);
    const n = c.riga([
      cella("A"),
      cella("D"),
      cella("E"),
      numero(o.giudizi.length),
      numero(o.giudizi.filter((g) => g.mancato).length),
      null,
      null,
      testo("Vai alla scheda"),
    ]);
    c.altezza(n, righeDiTesto(titoloDi(o), c.larghezza(1) - 3));
    c.collega(n, ULTIMA, { chiave: "obiettivi", riga: scheda }, "Vai alla scheda dell'obiettivo");
  }
  const a = c.prossima - 1;
  c.stileColonna("testo", 1, da, a, 2);
  c.stileColonna("percento", 3, da, a);
  c.stileColonna("centrato", 4, da, a, 5);
  c.stileColonna("collegamento", ULTIMA, da, a);
}

const maiuscola = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);
const unaRiga = (t: string): string => t.replace(/\s+/g, " ").trim();

function mancati(c: Costruttore, r: Responsabile): void {
  const suoi = r.giudizi.filter((g) => g.mancato);
  if (suoi.length === 0) return;
  const quanti = mancatiInParole({ indicatori: suoi.length, obiettivi: r.riepilogo.obiettiviMancati });
  intestaParte(c, [maiuscola(quanti), "Esito", "Perché", "", "", "", "", "Dove"], {});
  for (const g of suoi) riga(c, g, esitoInParole(g), g.motivo);
}

function scadenze(c: Costruttore, d: DatiReferto, r: Responsabile): void {
  const ultimo = r.riepilogo.inScadenza.at(-1);
  const suoi = (ultimo?.giudizi ?? []).toSorted((a, b) => (a.scadenza ?? "").localeCompare(b.scadenza ?? ""));
  if (!ultimo || suoi.length === 0) return;
  intestaParte(
    c,
    [
      `In scadenza entro ${ultimo.giorni} giorni: ${suoi.length}`,
      "Entro il",
      "Quanto manca",
      "",
      "",
      "",
      "",
      "Dove",
    ],
    {},
  );
  for (const g of suoi) {
    if (g.scadenza === null) continue;
    const giorni = daysBetween(d.dataRiferimento, g.scadenza);
    riga(c, g, formatData(g.scadenza), giorni === 1 ? "manca 1 giorno" : `mancano ${giorni} giorni`);
  }
}

/** An indicator with its two cells, a short word, a longer one, and the way to the result. */
function riga(c: Costruttore, g: Giudizio, parola: string, motivo: string): void {
  const { indicatore: i } = g;
  const cosa = `${unaRiga(i.indicatore)}: target «${unaRiga(i.target.testo) || "vuoto"}», raggiunto «${unaRiga(i.raggiunto.testo) || "vuoto"}»`;
  const dove = i.raggiunto.posizione;
  const etichetta = `${dove.foglio}!${indirizzo(dove)}`;
  const n = c.riga([testo(cosa), testo(parola), testo(motivo), null, null, null, null, testo(etichetta)]);
  c.unisci({ riga: n, colonna: 3, ultimaRiga: n, ultimaColonna: 7 });
  c.stileColonna("testo", 1, n, n, ULTIMA);
  c.stileColonna("collegamento", ULTIMA, n, n);
  c.collega(n, ULTIMA, dove, `Vai a ${etichetta}`);
  c.altezza(
    n,
    Math.max(
      righeDiTesto(cosa, c.larghezza(1) - 3),
      righeDiTesto(parola, c.larghezza(2) - 4),
      righeDiTesto(motivo, 75),
      righeDiTesto(etichetta, c.larghezza(ULTIMA) - 2),
    ),
  );
}
