/**
 * Che cosa è cambiato since the referto of an earlier date: recovered first. Then is what that referto said, kept in the
 * workbook; now is live. Nothing is written where there is no earlier one.
 */
import { formatData, formatDataEstesa, parseDataIso } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import { ESITI } from "../../obiettivi/indicatore";
import { sommaDi } from "../denaro/conti";
import { denaroConfrontato } from "./confronto-denaro";
import type { Conti, DatiReferto } from "../dati/dati";
import { Cifra, vivo } from "../documento/cifra";
import type { Blocco, Detto, ParteDocumento } from "../documento/blocchi";
import { esitoBreve } from "../parole/esito-detto";
import { esitoDetto } from "../parole/esiti";
import { notaEstrattoDiTutto } from "../parole/estratto";
import { numeroFincheVale, testoFincheVale } from "../parole/finche-vale";
import { testoDi } from "../documento/formule";
import {
  confronta,
  fraseCambiato,
  invariatiDetti,
  targetModificati,
  type Confrontati,
  type Coppia,
  type Modifica,
} from "../parole/frasi-confronto";
import { parola } from "../parole/frase";
import { chiaveProgramma, chiaveTitolo, type IndicatoreDiAllora, type Istantanea } from "../dati/istantanea";
import { nomiVivi } from "../parole/nome-indicatore";
import { notaParti } from "../parole/nota-parti";
import { conta, maiuscola } from "../parole/parole";
import { personeLette } from "../parole/per-responsabile";
import { intestazioneDi, piedeDi } from "../parole/piede";
import { cellaTabella, tabella } from "../documento/tabella";
import { avvisoScadutoIn } from "../foglio/tono";

const GRIGLIA = [52, 24, 25, 24, 25, 24] as const;

interface FontiConfronto {
  readonly entrate: Conti | null;
  readonly spese: Conti | null;
}

export function confronto(d: DatiReferto, { entrate, spese }: FontiConfronto): ParteDocumento | null {
  const { prima, primaDa } = d;
  const c = confronta(d);
  if (!prima || !c) return null;
  const con = primaDa === null ? "" : `, a confronto con il file «${primaDa}»`;
  const sotto = `Dal ${formatDataEstesa(prima.data)} al ${formatDataEstesa(d.dataRiferimento)}${con}.${notaParti(d, ["entrate", "spese"])}`;
  const detto = fraseCambiato(d);
  const nota = entrate || spese ? notaEstrattoDiTutto(d) : "";
  return {
    chiave: "confronto",
    nome: "Referto Confronto",
    griglia: GRIGLIA,
    intestazione: intestazioneDi(d, "Che cosa è cambiato"),
    piede: {
      ...piedeDi(d),
      sinistra: `${piedeDi(d).sinistra}, confronto con il ${formatDataEstesa(prima.data)}`,
    },
    fuori: [],
    righeBloccate: 0,
    condizionali: (ultima) => [
      avvisoScadutoIn({ riga: 1, colonna: 1, ultimaRiga: ultima, ultimaColonna: GRIGLIA.length }),
    ],
    blocchi: [
      { tipo: "titolo", detto: parola("Che cosa è cambiato"), sotto: [parola(sotto)], punto: null },
      { tipo: "spazio", punti: 6 },
      ...(nota === ""
        ? []
        : ([
            { tipo: "frase", detto: parola(nota), stile: "estratto" },
            { tipo: "spazio", punti: 6 },
          ] as const)),
      ...(detto === ""
        ? []
        : ([
            { tipo: "frase", detto: { cella: testoFincheVale(d, detto), mostrato: detto }, stile: "frase" },
            { tipo: "spazio", punti: 6 },
          ] as const)),
      ...indicatori(d, prima, c),
      ...denaroConfrontato("entrate", entrate, (b) => prima.entrate[chiaveTitolo(b.gruppo)]),
      ...denaroConfrontato("spese", spese, (b) => prima.spese[chiaveProgramma(b)]),
    ],
  };
}

const capo = (titolo: string, accento = false): Blocco[] => [
  { tipo: "spazio", punti: 12 },
  { tipo: "sezione", detto: parola(titolo), accento, punto: null, segue: titolo.split(":")[0] ?? titolo },
];

function indicatori(d: DatiReferto, prima: Istantanea, c: Confrontati): Blocco[] {
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  if (giudizi.length === 0 && prima.indicatori.length === 0) return [];
  const di = (quale: Coppia["cambiamento"]): readonly Coppia[] =>
    c.coppie.filter((x) => x.cambiamento === quale);
  const invariati = invariatiDetti(c);
  return [
    esiti(d, giudizi, prima),
    ...elenco(d, prima, "Recuperati", di("recuperato"), false),
    ...elenco(d, prima, "Mancati da allora", di("peggiorato"), true),
    ...modificati(d, targetModificati(c)),
    ...elenco(d, prima, "Raggiunti da allora", di("raggiunto"), false),
    ...elenco(d, prima, "Altri esiti cambiati", di("cambiato"), false),
    ...elenco(
      d,
      prima,
      "Nuovi",
      c.nuovi.map((ora) => ({ ora, prima: null })),
      false,
    ),
    ...elenco(
      d,
      prima,
      "Non più presenti",
      c.spariti.map((i) => ({ prima: i, ora: null })),
      false,
    ),
    ...(invariati === ""
      ? []
      : [
          ...capo("Invariati"),
          {
            tipo: "frase",
            detto: { cella: testoFincheVale(d, invariati), mostrato: invariati },
            stile: "cella",
          } as const,
        ]),
  ];
}

function esiti(d: DatiReferto, giudizi: readonly Giudizio[], prima: Istantanea): Blocco {
  const righe = ESITI.map((esito) => {
    const [allora, ora] = [
      prima.indicatori.filter((i) => i.esito === esito).length,
      giudizi.filter((g) => g.esito === esito).length,
    ];
    return {
      nome: maiuscola(esito),
      allora: new Cifra({ tipo: "numero", valore: allora }, allora),
      ora: new Cifra(numeroFincheVale(d, ora), ora),
    };
  }).filter((r) => r.allora.valore !== 0 || r.ora.valore !== 0);
  const somma = (cifre: readonly Cifra[]): Cifra =>
    new Cifra(
      sommaDi(cifre),
      cifre.reduce((n, x) => n + (typeof x.valore === "number" ? x.valore : 0), 0),
    );
  const totale = {
    nome: "Totale",
    allora: somma(righe.map((r) => r.allora)),
    ora: somma(righe.map((r) => r.ora)),
  };
  return tabella(
    [
      {
        campo: "esito",
        titolo: "Indicatori",
        posti: [1, 1],
        stile: "cella",
        di: (r: typeof totale) => parola(r.nome),
      },
      {
        campo: "allora",
        titolo: formatData(prima.data),
        posti: [2, 2],
        stile: "intero0",
        testata: "destra",
        di: (r) => r.allora,
      },
      {
        campo: "ora",
        titolo: formatData(d.dataRiferimento),
        posti: [3, 3],
        stile: "intero0",
        testata: "destra",
        di: (r) => r.ora,
      },
      {
        campo: "differenza",
        titolo: "Differenza",
        posti: [4, 4],
        stile: "segnata",
        testata: "destra",
        di: ({ allora, ora }) =>
          new Cifra(
            vivo`=IF(COUNT(${allora},${ora})=2,${ora}-${allora},"–")`,
            Number(ora.valore) - Number(allora.valore),
          ),
      },
    ],
    [...righe.map((r) => ({ r })), { r: totale, aspetto: "totale" }],
  );
}

interface Riga {
  readonly prima: IndicatoreDiAllora | null;
  readonly ora: Giudizio | null;
}

function elenco(
  d: DatiReferto,
  prima: Istantanea,
  titolo: string,
  righe: readonly Riga[],
  accento: boolean,
): Blocco[] {
  if (righe.length === 0) return [];
  const nome = nomiVivi(d.obiettivi);
  const raggiunto = (g: Giudizio): Detto => {
    const { raggiunto: r } = g.indicatore;
    return r.testo === ""
      ? parola("nessun dato")
      : { cella: { tipo: "formula", valore: testoDi(r.posizione) }, mostrato: r.testo };
  };
  return [
    ...capo(`${titolo}: ${conta(righe.length, "indicatore", "indicatori")}`, accento),
    tabella<Riga>(
      [
        {
          campo: "nome",
          titolo: "Indicatore",
          posti: [1, 1],
          stile: "cella",
          di: (r) =>
            r.ora
              ? cellaTabella(nome(r.ora), { verso: r.ora.indicatore.raggiunto.posizione })
              : parola(r.prima?.nome ?? ""),
        },
        {
          campo: "chi",
          titolo: "Di chi",
          posti: [2, 2],
          stile: "cella",
          di: (r) => parola(r.ora ? personeLette(d, r.ora).join(", ") || "–" : "–"),
        },
        {
          campo: "esitoPrima",
          titolo: `Esito al ${formatData(prima.data)}`,
          posti: [3, 3],
          stile: "cella",
          di: (r) => parola(r.prima ? esitoDetto(r.prima.esito) : "–"),
        },
        {
          campo: "raggiuntoPrima",
          titolo: "Raggiunto",
          posti: [4, 4],
          stile: "cellaRientro",
          testata: "rientro",
          di: (r) => parola(r.prima ? r.prima.raggiunto || "nessun dato" : "–"),
        },
        {
          campo: "esitoOra",
          titolo: `Esito al ${formatData(d.dataRiferimento)}`,
          posti: [5, 5],
          stile: "cella",
          di: (r) =>
            r.ora
              ? { cella: testoFincheVale(d, esitoBreve(r.ora), "DA RIGENERARE"), mostrato: esitoBreve(r.ora) }
              : parola("–"),
        },
        {
          campo: "raggiuntoOra",
          titolo: "Raggiunto",
          posti: [6, 6],
          stile: "cellaRientro",
          testata: "rientro",
          di: (r) => (r.ora ? raggiunto(r.ora) : parola("–")),
        },
      ],
      righe.map((r) => ({ r })),
    ),
  ];
}

const CHE = { target: "Target", peso: "Peso", scadenza: "Scadenza" } as const;

function modificati(d: DatiReferto, modifiche: readonly Modifica[]): Blocco[] {
  if (modifiche.length === 0) return [];
  const nome = nomiVivi(d.obiettivi);
  const detto = (m: Modifica, t: string): string => {
    const giorno = m.che === "scadenza" ? parseDataIso(t) : null;
    return giorno ? formatData(giorno) : t || "vuoto";
  };
  return [
    ...capo(`Target modificati: ${modifiche.length}`),
    tabella<Modifica>(
      [
        {
          campo: "nome",
          titolo: "Indicatore",
          posti: [1, 1],
          stile: "cella",
          di: (m) => cellaTabella(nome(m.coppia.ora), { verso: m.coppia.ora.indicatore.target.posizione }),
        },
        { campo: "che", titolo: "Che cosa", posti: [2, 2], stile: "cella", di: (m) => parola(CHE[m.che]) },
        {
          campo: "prima",
          titolo: "Prima",
          posti: [3, 4],
          stile: "cella",
          di: (m) => parola(detto(m, m.prima)),
        },
        { campo: "ora", titolo: "Ora", posti: [5, 6], stile: "cella", di: (m) => parola(detto(m, m.ora)) },
      ],
      modifiche.map((r) => ({ r })),
    ),
  ];
}
