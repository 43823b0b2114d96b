/** Objectives: how many of each esito by missione, the missed ones all of them, who is behind the pace of the year. */
import { formatDataEstesa } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import { azioniSeguite } from "./azioni";
import { classeDi, CLASSI_MANCATI } from "../parole/esito-detto";
import type { Conti, DatiReferto } from "../dati/dati";
import type { Punto } from "../documento/cifra";
import { Cifra } from "../documento/cifra";
import type { Blocco, ParteDocumento, Posti } from "../documento/blocchi";
import { numeroFincheVale, testoFincheVale } from "../parole/finche-vale";
import { parola } from "../parole/frase";
import { colonneMancati, isPnrr, mancatiDi, righeMancati } from "./mancati";
import { missioneDetta } from "../parole/nomi-brevi";
import { notaParti } from "../parole/nota-parti";
import { conta, elenco, maiuscola } from "../parole/parole";
import { personeLette } from "../parole/per-responsabile";
import { intestazioneDi, piedeDi } from "../parole/piede";
import type { Schede } from "./schede";
import { tabella, type Colonna } from "../documento/tabella";
import { avvisoScadutoIn } from "../foglio/tono";
import type { NomeStile } from "../foglio/stili";

/** Number and name of a missione, seven counts; the list of the missed stands on the same columns. */
const GRIGLIA = [6, 38, 17, 20, 20, 30, 23, 20] as const;
const POSTI_MANCATI = { cosa: [1, 3], quanto: [4, 5], chi: [6, 6], denaro: [7, 8] } as const;

interface Riga {
  readonly missione: number | null;
  readonly nome: string;
  readonly giudizi: readonly Giudizio[];
}

export function quadroObiettivi(
  d: DatiReferto,
  spese: Conti | null,
  schede: Schede | null,
  punto: Punto,
): ParteDocumento | null {
  if (d.obiettivi.length === 0) return null;
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  const sotto = `Situazione al ${formatDataEstesa(d.dataRiferimento)}. ${conta(giudizi.length, "indicatore", "indicatori")} in ${conta(d.obiettivi.length, "obiettivo", "obiettivi")}, per missione ed esito.${notaParti(d, ["spese"])}`;
  return {
    chiave: "quadro",
    nome: "Referto Quadro obiettivi",
    griglia: GRIGLIA,
    intestazione: intestazioneDi(d, "Obiettivi: il quadro"),
    piede: piedeDi(d),
    fuori: [],
    righeBloccate: 0,
    condizionali: (ultima) => [
      avvisoScadutoIn({ riga: 1, colonna: 1, ultimaRiga: ultima, ultimaColonna: GRIGLIA.length }),
    ],
    blocchi: [
      {
        tipo: "titolo",
        detto: parola("Obiettivi: il quadro"),
        sotto: [{ cella: testoFincheVale(d, sotto), mostrato: sotto }],
        punto: null,
      },
      { tipo: "spazio", punti: 8 },
      matrice(d, giudizi),
      { tipo: "spazio", punti: 3 },
      {
        tipo: "frase",
        detto: parola(
          "Più il tono è scuro, più grande è la parte degli indicatori della missione. In corso: il termine non è passato. Non rilevato: manca il dato, il termine non è passato. Non valutabile: il target o il termine non si possono misurare.",
        ),
        stile: "didascalia",
      },
      ...mancati(d, spese, schede, punto),
      ...azioniSeguite(d, [POSTI_MANCATI.cosa, [4, 6], [7, 8]]),
      ...lenti(d, giudizi),
    ],
  };
}

/** A darker tone for a larger share: five steps of grey, and of the accent for what is missed. */
const TONI = ["quota0", "quota1", "quota2", "quota3", "quota4"] as const satisfies readonly NomeStile[];
const TONI_MANCATI = [
  "cellaRientro",
  "mancati1",
  "mancati2",
  "mancati3",
  "mancati4",
] as const satisfies readonly NomeStile[];

const passo = (n: number, di: number): number => (n === 0 ? 0 : Math.min(4, 1 + Math.floor((n / di) * 4)));

function matrice(d: DatiReferto, giudizi: readonly Giudizio[]): Blocco {
  const missioni = [...new Set(giudizi.map((g) => g.indicatore.missione))].toSorted(
    (a, b) => (a ?? 999) - (b ?? 999),
  );
  const righe = missioni.map((missione): Riga => ({
    missione,
    nome: missione === null ? "Senza missione" : missioneDetta(missione),
    giudizi: giudizi.filter((g) => g.indicatore.missione === missione),
  }));
  const pnrr = giudizi.filter(isPnrr);
  const conStralciati = giudizi.some((g) => g.esito === "stralciato");
  const toni = new Map<Riga, boolean>(righe.map((r) => [r, true]));
  const conto = (nome: string, titolo: string, n: number, di: (g: Giudizio) => boolean): Colonna<Riga> => ({
    campo: nome,
    titolo,
    posti: [n, n],
    stile: "intero0",
    testata: "destra",
    di: (r) => {
      const quanti = r.giudizi.filter(di).length;
      const cella = new Cifra(numeroFincheVale(d, quanti), quanti);
      return {
        cella,
        mostrato: "",
        stile: toni.has(r) ? (TONI[passo(quanti, r.giudizi.length)] ?? "intero0") : "intero0",
        posti: null,
        verso: null,
      };
    },
  });
  const colonne: readonly Colonna<Riga>[] = [
    {
      campo: "numero",
      titolo: "Missione",
      posti: [1, 1],
      testataPosti: [1, 2] as Posti,
      stile: "numeroDestra",
      di: (r) =>
        r.missione === null
          ? { ...parola(r.nome), stile: "cella", posti: [1, 2], verso: null }
          : { tipo: "numero", valore: r.missione },
    },
    {
      campo: "nome",
      titolo: "",
      posti: [2, 2],
      stile: "cella",
      di: (r) => (r.missione === null ? null : parola(r.nome)),
    },
    {
      campo: "tutti",
      titolo: "Indicatori",
      posti: [3, 3],
      stile: "intero0",
      testata: "destra",
      di: (r) => new Cifra(numeroFincheVale(d, r.giudizi.length), r.giudizi.length),
    },
    conto("raggiunti", "Raggiunti", 4, (g) => g.esito === "raggiunto"),
    conto("in corso", "In corso", 5, (g) => g.esito === "in corso"),
    {
      campo: "mancati",
      titolo: "Mancati",
      posti: [6, 6],
      stile: "cellaRientro",
      testata: "rientro",
      di: (r) => {
        const detto =
          toni.has(r) || r.giudizi !== giudizi
            ? mancatiDetti(r.giudizi)
            : String(r.giudizi.filter((g) => g.mancato).length || "–");
        const n = r.giudizi.filter((g) => g.mancato).length;
        return {
          cella: testoFincheVale(d, detto, "da rigenerare"),
          mostrato: detto,
          stile: toni.has(r)
            ? (TONI_MANCATI[passo(n, r.giudizi.length)] ?? "cellaRientro")
            : n > 0
              ? "mancatoRientro"
              : "cellaRientro",
          posti: null,
          verso: null,
        };
      },
    },
    conto("non rilevati", "Non rilevati", 7, (g) => g.esito === "non rilevato"),
    conto(
      "non valutabili",
      conStralciati ? "Non valutabili o stralciati" : "Non valutabili",
      8,
      (g) => g.esito === "non valutabile" || g.esito === "stralciato",
    ),
  ];
  return tabella(colonne, [
    ...righe.map((r) => ({ r })),
    { r: { missione: null, nome: "Tutte le missioni", giudizi }, aspetto: "totale" },
    ...(pnrr.length === 0 ? [] : [{ r: { missione: null, nome: "di cui progetti PNRR", giudizi: pnrr } }]),
  ]);
}

/** "4 in ritardo, 1 senza dati"; a dash for none. */
function mancatiDetti(giudizi: readonly Giudizio[]): string {
  const detti = CLASSI_MANCATI.flatMap((c) => {
    const n = giudizi.filter((g) => classeDi(g) === c).length;
    const nome = c === "non raggiunto" ? (n === 1 ? "non raggiunto" : "non raggiunti") : c;
    return n === 0 ? [] : [`${n} ${nome}`];
  });
  return detti.length === 0 ? "–" : detti.join(", ");
}

function mancati(d: DatiReferto, spese: Conti | null, schede: Schede | null, punto: Punto): Blocco[] {
  const tutti = mancatiDi(d, spese);
  const titolo = tutti.length === 0 ? "Indicatori mancati: nessuno" : `Indicatori mancati: ${tutti.length}`;
  const sezione: Blocco[] = [
    { tipo: "spazio", punti: 14 },
    {
      tipo: "sezione",
      detto: { cella: testoFincheVale(d, titolo, "Indicatori mancati: da rigenerare"), mostrato: titolo },
      accento: tutti.length > 0,
      punto,
      segue: "Indicatori mancati",
    },
  ];
  if (tutti.length === 0) return sezione;
  return [
    ...sezione,
    {
      tipo: "frase",
      detto: parola(
        "In ordine: senza dati, non raggiunti, fatti in ritardo; tra loro prima i progetti PNRR, poi i programmi con più denaro, poi il ritardo più lungo. Causa e azione sono del responsabile; «da indicare» dove non sono ancora pervenute.",
      ),
      stile: "didascalia",
      lega: true,
    },
    { tipo: "spazio", punti: 4 },
    tabella(colonneMancati(d, POSTI_MANCATI, schede, spese), righeMancati(d, tutti)),
  ];
}

/** "Ne hanno 9 Lucia Moro, 4 Irene Bassi. Per 43 degli indicatori in corso il passo non si può misurare." */
function lenti(d: DatiReferto, giudizi: readonly Giudizio[]): Blocco[] {
  const inCorso = giudizi.filter((g) => g.esito === "in corso");
  const suoi = inCorso.filter((g) => g.andamento === "in ritardo");
  if (suoi.length === 0) return [];
  const perNome = new Map<string, number>();
  for (const g of suoi)
    for (const nome of personeLette(d, g).length === 0 ? ["senza responsabile"] : personeLette(d, g))
      perNome.set(nome, (perNome.get(nome) ?? 0) + 1);
  const nomi = [...perNome].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "it"));
  const muti = inCorso.filter((g) => g.andamento === null).length;
  const detto = `${maiuscola(elenco(nomi.map(([nome, n]) => `${nome} ${n}`)))}.${muti === 0 ? "" : ` Per ${muti === 1 ? "uno" : muti} degli indicatori in corso il passo non si può misurare.`}`;
  const titolo = `In corso, ma in ritardo sul passo dell’anno: ${conta(suoi.length, "indicatore", "indicatori")}`;
  return [
    { tipo: "spazio", punti: 12 },
    {
      tipo: "sezione",
      detto: {
        cella: testoFincheVale(d, titolo, "In corso, ma in ritardo sul passo dell’anno"),
        mostrato: titolo,
      },
      accento: false,
      punto: null,
      segue: "In corso, ma in ritardo sul passo dell’anno",
    },
    { tipo: "frase", detto: { cella: testoFincheVale(d, detto), mostrato: detto }, stile: "cella" },
  ];
}
