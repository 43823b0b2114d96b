/** In una pagina: how it goes, four figures, what is late and to be decided, what falls due. It stays on one page. */
import { formatData, formatDataEstesa } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import { contaIndicatori, inScadenza, scadenzeContate, treMesiDopo } from "../parole/conti-indicatori";
import type { Conti, DatiReferto } from "../dati/dati";
import { quozienteDi } from "../denaro/conti";
import type { Punto } from "../documento/cifra";
import { Cifra, stessa } from "../documento/cifra";
import type { Blocco, CifraChiave, ParteDocumento, Posti } from "../documento/blocchi";
import { pagineDi } from "../posa/posa";
import { aOggi } from "../parole/esito-detto";
import { notaEstrattoDiTutto } from "../parole/estratto";
import { fincheVale, testoFincheVale } from "../parole/finche-vale";
import { rapporto } from "../documento/formule";
import { fraseCambiato } from "../parole/frasi-confronto";
import { baseDi, fraseEntrate, fraseSpese, haColonna } from "./frasi-denaro";
import {
  fraseAltri,
  fraseMancati,
  fraseRaggiunti,
  fraseScadenze,
  titoloAndamento,
} from "../parole/frasi-indicatori";
import { frase, parola, somma, unitaDi } from "../parole/frase";
import { colonneMancati, mancatiDi, righeMancati, type Mancato } from "../obiettivi/mancati";
import { nomiVivi } from "../parole/nome-indicatore";
import { notaParti } from "../parole/nota-parti";
import { conta, elenco, ilGiorno, senzaAnno } from "../parole/parole";
import { personeLette } from "../parole/per-responsabile";
import { intestazioneDi, piedeDi } from "../parole/piede";
import type { Schede } from "../obiettivi/schede";
import { cellaTabella, tabella } from "../documento/tabella";
import { avvisoScadutoIn } from "../foglio/tono";

const GRIGLIA_PAGINA = [20, 23.5, 17.5, 26, 20, 23.5, 43.5] as const;
const POSTI_MANCATI = { cosa: [1, 3], quanto: [4, 5], chi: [6, 6], denaro: [7, 7] } as const;
const TUTTA: Posti = [1, GRIGLIA_PAGINA.length];
const CIFRE: readonly Posti[] = [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, 7],
];

interface FontiPagina {
  readonly entrate: Conti | null;
  readonly spese: Conti | null;
  readonly schede: Schede | null;
  /** Where the whole list of the missed stands. */
  readonly quadro: Punto;
}

/** How many lines of each list: as many as the page holds. */
interface Misura {
  readonly mancati: number;
  readonly scadenze: number;
}

const MASSIMI: Misura = { mancati: 8, scadenze: 8 };
const MINIMI: Misura = { mancati: 3, scadenze: 2 };

export function inUnaPagina(d: DatiReferto, f: FontiPagina): ParteDocumento {
  let m = MASSIMI;
  for (;;) {
    const parte = conMisura(d, f, m);
    if (pagineDi(parte).piene.length === 1) return parte;
    if (m.scadenze > MINIMI.scadenze) m = { ...m, scadenze: m.scadenze - 1 };
    else if (m.mancati > MINIMI.mancati) m = { ...m, mancati: m.mancati - 1 };
    else if (m.mancati + m.scadenze > 0)
      m = { mancati: Math.max(0, m.mancati - 1), scadenze: Math.max(0, m.scadenze - 1) };
    else return parte;
  }
}

function conMisura(d: DatiReferto, f: FontiPagina, m: Misura): ParteDocumento {
  return {
    chiave: "sintesi",
    nome: "Referto Sintesi",
    griglia: GRIGLIA_PAGINA,
    intestazione: intestazioneDi(d, titoloDocumento(d)),
    piede: piedeDi(d),
    fuori: [],
    righeBloccate: 0,
    condizionali: (ultima) => [
      avvisoScadutoIn({ riga: 1, colonna: 1, ultimaRiga: ultima, ultimaColonna: TUTTA[1] }),
    ],
    blocchi: [
      { tipo: "titolo", detto: parola("In una pagina"), sotto: [parola(sotto(d, f))], punto: null },
      { tipo: "spazio", punti: 8 },
      ...andamento(d, f),
      ...mancati(d, f, m.mancati),
      ...scadenze(d, f, m.scadenze),
    ],
  };
}

const titoloDocumento = (d: DatiReferto): string => `Referto del controllo di gestione ${d.esercizio}`;

function sotto(d: DatiReferto, { entrate, spese }: FontiPagina): string {
  const escluse = [
    ...(spese?.netto
      ? [
          `Spese senza ${spese.escluse.length === 1 ? "la missione" : "le missioni"} ${elenco(spese.escluse.map(String))}`,
        ]
      : []),
    ...(entrate?.netto ? [`entrate senza i titoli ${elenco(entrate.escluse.map(String))}`] : []),
  ];
  const nette = escluse.length === 0 ? "" : ` ${escluse.join("; ")}.`.replace(/^ e/, " E");
  return `Situazione al ${formatDataEstesa(d.dataRiferimento)}.${nette}${notaParti(d, ["entrate", "spese"])}`;
}

function andamento(d: DatiReferto, { entrate, spese }: FontiPagina): Blocco[] {
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  const conti = contaIndicatori(giudizi);
  const base = spese ? baseDi(spese) : null;
  const impegnato = base ? quozienteDi(base.movimentato, base.previsioneAttuale) : "–";
  const titolo = titoloAndamento(
    impegnato === "–" ? null : impegnato,
    conti.tutti === 0 ? null : conti.raggiunti / conti.tutti,
    d.dataRiferimento.endsWith("-12-31"),
  );
  const nota = notaEstrattoDiTutto(d);
  const detta = (t: string): Blocco[] =>
    t === "" ? [] : [{ tipo: "frase", detto: { cella: testoFincheVale(d, t), mostrato: t }, stile: "frase" }];
  return [
    {
      tipo: "sezione",
      detto: { cella: testoFincheVale(d, titolo, "Come stiamo andando"), mostrato: titolo },
      accento: false,
      punto: null,
    },
    { tipo: "spazio", punti: 4 },
    { tipo: "cifre", cifre: cifreChiave(d, entrate, spese) },
    { tipo: "spazio", punti: 8 },
    ...(spese
      ? [{ tipo: "frase", detto: fraseSpese(spese, d.dataRiferimento, d.ente), stile: "frase" } as const]
      : []),
    ...(entrate ? [{ tipo: "frase", detto: fraseEntrate(entrate), stile: "frase" } as const] : []),
    ...detta(
      [fraseRaggiunti(conti), fraseMancati(conti), fraseAltri(conti)].filter((t) => t !== "").join(" "),
    ),
    ...(giudizi.length === 0
      ? []
      : detta(fraseScadenze(scadenzeContate(giudizi, d.dataRiferimento), cambiaAnno(d)))),
    ...detta(fraseCambiato(d)),
    ...(nota === ""
      ? []
      : ([
          { tipo: "spazio", punti: 4 },
          { tipo: "frase", detto: parola(nota), stile: "estratto" },
        ] as const)),
  ];
}

/** The year is said where it is another one. */
const cambiaAnno = (d: DatiReferto): boolean =>
  treMesiDopo(d.dataRiferimento).slice(0, 4) !== d.dataRiferimento.slice(0, 4);

function cifreChiave(d: DatiReferto, entrate: Conti | null, spese: Conti | null): CifraChiave[] {
  const cifre: Omit<CifraChiave, "posti">[] = [];
  const denaro = (
    c: Conti,
    etichetta: string,
    sopra: "movimentato" | "cassa",
    sotto: "previsioneAttuale" | "movimentato",
    coda: string,
  ): void => {
    if (!haColonna(c, sopra)) return;
    const [a, b] = [baseDi(c)[sopra], baseDi(c)[sotto]];
    const quota = new Cifra(rapporto(a, b), quozienteDi(a, b));
    const unita = unitaDi(a, b);
    cifre.push({
      etichetta,
      valore: { cella: quota, mostrato: "" },
      barra: stessa(quota),
      sotto: frase(
        somma(a, unita),
        `${unita === "milioni" ? " milioni" : " euro"} su `,
        somma(b, unita),
        coda,
      ),
    });
  };
  if (entrate) denaro(entrate, "Entrate accertate", "movimentato", "previsioneAttuale", " previsti");
  if (spese) denaro(spese, "Spese impegnate", "movimentato", "previsioneAttuale", " previsti");
  if (spese) denaro(spese, "Pagato su impegnato", "cassa", "movimentato", " impegnati");
  const conti = contaIndicatori(d.obiettivi.flatMap((o) => o.giudizi));
  if (conti.tutti > 0) {
    const valore = conti.raggiunti / conti.tutti;
    const quota = new Cifra(fincheVale(d, { tipo: "numero", valore }, "–"), valore);
    const detto = `${conti.raggiunti} su ${conti.tutti}, in ${conta(d.obiettivi.length, "obiettivo", "obiettivi")}`;
    cifre.push({
      etichetta: "Indicatori raggiunti",
      valore: { cella: quota, mostrato: "" },
      barra: stessa(quota),
      sotto: { cella: testoFincheVale(d, detto, "da rigenerare"), mostrato: detto },
    });
  }
  return cifre.map((c, i) => ({ ...c, posti: CIFRE[i] ?? TUTTA }));
}

function mancati(d: DatiReferto, { spese, schede, quadro }: FontiPagina, quanti: number): Blocco[] {
  const tutti = mancatiDi(d, spese);
  if (d.obiettivi.length === 0 || tutti.length === 0) return [];
  const titolo = `Che cosa è in ritardo e da decidere: ${conta(tutti.length, "indicatore mancato", "indicatori mancati")}`;
  const mostrati: readonly Mancato[] = tutti.slice(0, quanti);
  const altri = tutti.length - mostrati.length;
  const detto = `${altri === 1 ? "Un altro" : `Altri ${altri}`}: v. «Obiettivi: il quadro», indicatori mancati.`;
  return [
    { tipo: "spazio", punti: 12 },
    {
      tipo: "sezione",
      detto: { cella: testoFincheVale(d, titolo, "Che cosa è in ritardo e da decidere"), mostrato: titolo },
      accento: true,
      punto: null,
    },
    tabella(colonneMancati(d, POSTI_MANCATI, schede, spese), [
      ...righeMancati(d, mostrati),
      ...(altri === 0
        ? []
        : [{ r: { tipo: "resto" as const, detto, verso: quadro }, aspetto: "nota" as const }]),
    ]),
  ];
}

function scadenze(d: DatiReferto, { schede }: FontiPagina, quanti: number): Blocco[] {
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  const tutte = inScadenza(giudizi, d.dataRiferimento);
  if (tutte.length === 0) return [];
  const obiettivoDi = new Map(d.obiettivi.flatMap((o) => o.giudizi.map((g) => [g, o] as const)));
  const entro = treMesiDopo(d.dataRiferimento);
  const titolo = `Che cosa scade entro ${ilGiorno(entro, cambiaAnno(d))}: ${conta(tutte.length, "indicatore", "indicatori")}`;
  const altri = tutte.length - Math.min(quanti, tutte.length);
  interface Riga {
    readonly g: Giudizio | null;
    readonly detto: string;
  }
  const nome = nomiVivi(d.obiettivi);
  return [
    { tipo: "spazio", punti: 12 },
    {
      tipo: "sezione",
      detto: { cella: testoFincheVale(d, titolo, "Che cosa scade"), mostrato: titolo },
      accento: false,
      punto: null,
    },
    tabella<Riga>(
      [
        {
          campo: "entro",
          titolo: "Entro il",
          posti: [1, 1],
          stile: "cella",
          di: ({ g, detto }) =>
            g?.scadenza
              ? parola(formatData(g.scadenza))
              : cellaTabella(parola(detto), { stile: "didascalia", posti: TUTTA }),
        },
        {
          campo: "cosa",
          titolo: "Indicatore",
          posti: [2, 5],
          stile: "cella",
          di: ({ g }) => {
            const o = g && obiettivoDi.get(g);
            return g ? cellaTabella(nome(g), { verso: (o && schede?.schede.get(o)?.punto) ?? null }) : null;
          },
        },
        {
          campo: "chi",
          titolo: "Di chi",
          posti: [6, 6],
          stile: "cella",
          di: ({ g }) => (g ? parola(personeLette(d, g).join(", ") || "–") : null),
        },
        {
          campo: "oggi",
          titolo: `Al ${senzaAnno(d.dataRiferimento)}`,
          posti: [7, 7],
          stile: "cella",
          di: ({ g }) =>
            g ? { cella: testoFincheVale(d, aOggi(g), "da rigenerare"), mostrato: aOggi(g) } : null,
        },
      ],
      [
        ...tutte.slice(0, quanti).map((g) => ({ r: { g, detto: "" } })),
        ...(altri === 0
          ? []
          : [
              {
                r: {
                  g: null,
                  detto: `${altri === 1 ? "Un altro" : `Altri ${altri}`}: nelle schede e nelle pagine dei responsabili.`,
                },
                aspetto: "nota" as const,
              },
            ]),
      ],
    ),
  ];
}
