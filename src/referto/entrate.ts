/** Referto Entrate: by titolo, with totals and indices. */
import { formatDataEstesa } from "../base/data";
import { riferimento } from "../base/posizione";
import { groupByTitolo } from "../bilancio/gruppi";
import type { Voce } from "../bilancio/voce";
import {
  intestazioni,
  legaBlocco,
  larghezze,
  rigaTotale,
  rigaVoce,
  sommaRighe,
  stileTestata,
  stiliBilancio,
  tabellaIndici,
  tabellaRiepilogo,
} from "./bilancio";
import { Costruttore, formula, testo } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import type { Contenuto, FoglioReferto } from "./foglio";
import { nomeTitoloEntrata } from "./titoli";

const FUORI_TITOLO = "VOCI FUORI DAI TITOLI (avanzo applicato, fondo pluriennale vincolato)";

/** "TITOLO 3 - ENTRATE EXTRATRIBUTARIE": the number is the source cell of the first voce. */
function intestazioneTitolo(titolo: number | null, voci: readonly Voce[]): Contenuto {
  if (titolo === null) return testo(FUORI_TITOLO);
  const nome = nomeTitoloEntrata(titolo);
  const cella = voci[0]?.celle.titolo;
  const coda = nome === "" ? "" : ` - ${nome}`;
  return cella ? formula(`="TITOLO "&${riferimento(cella)}&"${coda}"`) : testo(`TITOLO ${titolo}${coda}`);
}

const nomeTitolo = (titolo: number | null): string =>
  titolo === null ? "Voci fuori dai titoli" : `Titolo ${titolo} - ${nomeTitoloEntrata(titolo)}`;

export function foglioEntrate(d: DatiReferto): { foglio: FoglioReferto; punti: PuntiBilancio } | null {
  const voci = d.voci.filter((v) => v.parte === "entrate");
  if (voci.length === 0) return null;
  const { percentuali } = d.impostazioni;
  const c = new Costruttore(larghezze(percentuali));
  c.riga([testo("PARTE ENTRATE")], "titolo");
  const data = `Situazione al ${formatDataEstesa(d.dataRiferimento)}`;
  c.rigaUnita(testo(data), data, "nota");
  c.altezza(c.riga(intestazioni("entrate", percentuali)), 2);
  const prima = c.prossima;
  const righe = new Map<Voce, number>();
  const blocchi: { titolo: number | null; inizio: number; totale: number; voci: readonly Voce[] }[] = [];
  for (const [titolo, sue] of groupByTitolo(voci)) {
    const inizio = c.riga([intestazioneTitolo(titolo, sue)]);
    const da = c.prossima;
    for (const v of sue) righe.set(v, rigaVoce(c, v, d.parametri.definizioneDisponibilita));
    const a = c.prossima - 1;
    const etichetta = testo(titolo === null ? "TOTALE VOCI FUORI DAI TITOLI" : `TOTALE TITOLO ${titolo}`);
    const totale = rigaTotale(c, etichetta, (col) => `=SUM(${col}${da}:${col}${a})`);
    c.riga();
    legaBlocco(c, inizio, totale);
    blocchi.push({ titolo, inizio, totale, voci: sue });
  }
  const totale = rigaTotale(c, testo("TOTALE ENTRATE"), sommaRighe(blocchi.map((b) => b.totale)));
  c.lega(totale - 1, totale);
  stiliBilancio(c, prima, totale);
  for (const b of blocchi) {
    c.stileColonna("sezione", 1, b.inizio, b.inizio, c.colonne);
    c.stileColonna("totale", 1, b.totale, b.totale, c.colonne);
  }
  c.stileColonna("totale", 1, totale, totale, c.colonne);
  stileTestata(c, 3, c.colonne);
  const titoli = blocchi.filter((b) => b.titolo !== null);
  const indici = tabellaIndici(c, "entrate", [
    ...titoli.map((b) => ({ etichetta: testo(nomeTitolo(b.titolo)), righe: [b.totale] })),
    { etichetta: testo("Totale (senza le voci fuori dai titoli)"), righe: titoli.map((b) => b.totale) },
  ]);
  tabellaRiepilogo(
    c,
    "RIEPILOGO PER TITOLO",
    blocchi.map((b) => ({ etichetta: nomeTitolo(b.titolo), riga: b.totale })),
    { etichetta: "TOTALE ENTRATE", riga: totale },
  );
  return {
    foglio: c.finisci({
      chiave: "entrate",
      nome: "Referto Entrate",
      righeBloccate: 3,
      stampa: {
        orientamento: "orizzontale",
        righeRipetute: { da: 3, a: 3 },
        intestazione: `${d.ente ?? "Referto"} - Parte entrate`,
      },
    }),
    punti: {
      totale,
      indici: { totale: indici.at(-1) ?? totale, netto: null },
      sezioni: blocchi.map((b) => ({ titolo: nomeTitolo(b.titolo), riga: b.inizio })),
      gruppi: blocchi.map(({ titolo, totale: riga, voci: sue }) => ({
        numero: titolo,
        totale: riga,
        voci: sue,
      })),
      blocchi: blocchi.map(({ titolo, totale: riga, voci: sue }) => ({
        nome: nomeTitolo(titolo),
        missione: null,
        programma: null,
        totale: riga,
        voci: sue,
      })),
      righe,
    },
  };
}
