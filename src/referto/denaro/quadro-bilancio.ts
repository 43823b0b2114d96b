/** Entrate per titolo, spese per missione: a page each, the indices in the row with their bars, net totals and whole ones. */
import { formatDataEstesa } from "../../base/data";
import { FORMULE_INDICI, INDICI, type NomeIndice } from "../../bilancio/indici";
import { NOMI_INDICI } from "../../bilancio/nomi-indici";
import type { Parte } from "../../bilancio/voce";
import { quozienteDi } from "./conti";
import type { Conti, DatiReferto, GruppoTotale, Importi } from "../dati/dati";
import { Cifra, Punto, stessa } from "../documento/cifra";
import type { AspettoRiga, Blocco, ParteDocumento, Posti } from "../documento/blocchi";
import { pagineDi } from "../posa/posa";
import { graficoDaImpegnare } from "./grafico-da-impegnare";
import { notaEstratto } from "../parole/estratto";
import { rapporto } from "../documento/formule";
import { frase, isZero, parola, percento, somma, unitaDi } from "../parole/frase";
import { missioneDetta, titoloDetto } from "../parole/nomi-brevi";
import { elenco } from "../parole/parole";
import { intestazioneDi, piedeDi } from "../parole/piede";
import { sommeMaggiori } from "./somme-maggiori";
import { tabella, type Colonna, type RigaDi } from "../documento/tabella";

/** Number and name, four amounts, an index alone, two with their bar. */
const GRIGLIA_BILANCIO = [6, 34, 18.5, 18.5, 17, 16, 14, 13, 12, 13, 12] as const;

/** The figures of the whole and, where something is left out, of what is net: what sentences elsewhere say. */
interface Quadri {
  readonly parte: ParteDocumento;
  readonly punti: Readonly<Partial<Record<Parte, Punto>>>;
}

const TESTI = {
  entrate: {
    titolo: "Entrate per titolo",
    gruppo: "Titolo",
    movimentato: "Accertato",
    cassa: "Riscosso",
    quota: "Accertato su attuale",
    velocita: "Riscosso su accertato",
    totale: "Totale entrate",
    fuori: "Fuori dai titoli",
    esclude: (numeri: readonly number[]) =>
      `Il totale netto esclude i titoli ${elenco(numeri.map(String))}. `,
  },
  spese: {
    titolo: "Spese per missione",
    gruppo: "Missione",
    movimentato: "Impegnato",
    cassa: "Pagato",
    quota: "Impegnato su attuale",
    velocita: "Pagato su impegnato",
    totale: "Totale spese",
    fuori: "Senza missione",
    esclude: (numeri: readonly number[]) =>
      `Il totale netto esclude le missioni ${elenco(numeri.map(String))}. `,
  },
} as const;

export function quadriBilancio(d: DatiReferto, tutti: readonly Conti[]): Quadri | null {
  const scritti = tutti.filter((c) => d.impostazioni.sezioni.includes(c.parte));
  if (scritti.length === 0) return null;
  const punti = Object.fromEntries(scritti.map((c) => [c.parte, new Punto()])) as Quadri["punti"];
  return {
    punti,
    parte: {
      chiave: "bilancio",
      nome: "Referto Bilancio",
      griglia: GRIGLIA_BILANCIO,
      intestazione: intestazioneDi(d, "Entrate e spese"),
      piede: piedeDi(d),
      // The table of the chart.
      fuori: [3, 30, 12, 12].map((caratteri) => ({ titolo: "", caratteri })),
      righeBloccate: 0,
      condizionali: () => [],
      blocchi: scritti.flatMap((c, i): Blocco[] => [
        ...(i === 0 ? [] : [{ tipo: "pagina" } as const]),
        ...inUna(d, c, punti[c.parte] ?? new Punto()),
      ]),
    },
  };
}

/** As much of the lists as its page holds. */
function inUna(d: DatiReferto, c: Conti, punto: Punto): Blocco[] {
  for (let quante = SOMME; ; quante--) {
    const blocchi = pagina(d, c, punto, quante);
    if (quante === 1 || pagineDi({ griglia: GRIGLIA_BILANCIO, blocchi }).piene.length === 1) return blocchi;
  }
}

const SOMME = 5;

function pagina(d: DatiReferto, c: Conti, punto: Punto, quante: number): Blocco[] {
  const t = TESTI[c.parte];
  const nota = notaEstratto(d, c.parte);
  return [
    {
      tipo: "titolo",
      detto: parola(t.titolo),
      sotto: [
        parola(
          `Situazione al ${formatDataEstesa(d.dataRiferimento)}. Importi in euro, arrotondati all’unità.`,
        ),
      ],
      punto,
    },
    { tipo: "spazio", punti: 4 },
    ...(nota === ""
      ? []
      : ([
          { tipo: "frase", detto: parola(nota), stile: "estratto" },
          { tipo: "spazio", punti: 6 },
        ] as const)),
    { tipo: "frase", detto: fraseDi(c), stile: "frase" },
    { tipo: "spazio", punti: 6 },
    quadro(d, c),
    { tipo: "spazio", punti: 3 },
    { tipo: "frase", detto: parola(noteDi(c)), stile: "didascalia" },
    ...(c.parte === "entrate" ? sommeMaggiori(c, quante) : graficoDaImpegnare(c)),
  ];
}

/** "Al netto di anticipazioni e conto terzi sono accertati 8,17 milioni su 10,11 (80,8 %) e riscossi 1,30 (15,9 % dell’accertato)." */
function fraseDi(c: Conti) {
  const { previsioneAttuale: a, movimentato: m, cassa: k } = c.netto ?? c.nei ?? c.totale;
  const unita = unitaDi(a, m, k);
  const parola = unita === "milioni" ? " milioni" : " euro";
  const entrate = c.parte === "entrate";
  const testa = entrate
    ? c.netto
      ? "Al netto di anticipazioni e conto terzi sono accertati "
      : "Sono accertati "
    : `Delle spese${c.netto ? " nette" : ""} sono impegnati `;
  if (isZero(m))
    return frase(
      `${entrate ? "Non ci sono entrate accertate" : "Non ci sono spese impegnate"}, su `,
      somma(a, unita),
      `${parola} previsti.`,
    );
  const coda = entrate ? " dell’accertato)." : " dell’impegnato).";
  return isZero(k)
    ? frase(
        testa,
        somma(m, unita),
        `${parola} su `,
        somma(a, unita),
        " (",
        percento(m, a),
        `); ${entrate ? "nulla è ancora riscosso" : "nulla è ancora pagato"}.`,
      )
    : frase(
        testa,
        somma(m, unita),
        `${parola} su `,
        somma(a, unita),
        " (",
        percento(m, a),
        `) e ${entrate ? "riscossi" : "pagati"} `,
        somma(k, unita),
        " (",
        percento(k, m),
        coda,
      );
}

interface RigaQuadro {
  readonly numero: number | null;
  readonly nome: string;
  readonly importi: Importi;
  /** What the indices are made of, where some of the row enters none. */
  readonly base: Importi;
}

const quotaDi = ({ base }: RigaQuadro, nome: NomeIndice): Cifra => {
  const { sopra, sotto } = FORMULE_INDICI[nome];
  return new Cifra(rapporto(base[sopra], base[sotto]), quozienteDi(base[sopra], base[sotto]));
};

function colonne(parte: Parte): readonly Colonna<RigaConQuote>[] {
  const t = TESTI[parte];
  const importo = (campo: keyof Importi, titolo: string, n: number): Colonna<RigaConQuote> => ({
    campo,
    titolo,
    posti: [n, n],
    stile: "euro",
    testata: "destra",
    di: (r) => r.celle[campo],
  });
  const quota = (nome: NomeIndice, titolo: string, n: number, larga: boolean): Colonna<RigaConQuote> => ({
    campo: nome,
    titolo,
    posti: [n, n],
    ...(larga
      ? { testataPosti: [n, n + 1] as Posti, testata: "rientro" as const }
      : { testata: "destra" as const }),
    stile: "quota",
    di: (r) => r.quote[nome],
  });
  const barra = (nome: NomeIndice, n: number): Colonna<RigaConQuote> => ({
    campo: `barra ${nome}`,
    titolo: "",
    posti: [n, n],
    stile: "barra",
    barra: true,
    di: (r) => stessa(r.quote[nome]),
  });
  return [
    {
      campo: "numero",
      titolo: t.gruppo,
      posti: [1, 1],
      testataPosti: [1, 2],
      stile: "numeroDestra",
      di: ({ r }) =>
        r.numero === null
          ? { ...parola(r.nome), stile: "cella", posti: [1, 2], verso: null }
          : { tipo: "numero", valore: r.numero },
    },
    {
      campo: "nome",
      titolo: "",
      posti: [2, 2],
      stile: "cella",
      di: ({ r }) => (r.numero === null ? null : parola(r.nome)),
    },
    importo("previsioneIniziale", "Previsione iniziale", 3),
    importo("previsioneAttuale", "Previsione attuale", 4),
    importo("movimentato", t.movimentato, 5),
    importo("cassa", t.cassa, 6),
    quota("scostamento", "Attuale su iniziale", 7, false),
    quota("realizzazione", t.quota, 8, true),
    barra("realizzazione", 9),
    quota("velocita", t.velocita, 10, true),
    barra("velocita", 11),
  ];
}

interface RigaConQuote {
  readonly r: RigaQuadro;
  /** The amounts as this table shows them. */
  readonly celle: Importi;
  readonly quote: Readonly<Record<NomeIndice, Cifra>>;
}

function quadro(d: DatiReferto, c: Conti): Blocco {
  const t = TESTI[c.parte];
  const coda = d.estratto ? " (estratto)" : "";
  const nomeDi = c.parte === "entrate" ? titoloDetto : missioneDetta;
  const nette = c.gruppi.filter((g) => g.numero !== null && !c.escluse.includes(g.numero));
  const altre = c.gruppi.filter((g) => !nette.includes(g));
  const diGruppo = (g: GruppoTotale, aspetto: AspettoRiga): RigaDi<RigaConQuote> => ({
    aspetto,
    r: conQuote(
      {
        numero: g.numero,
        nome: g.numero === null ? t.fuori : nomeDi(g.numero),
        importi: g.totale,
        base: g.totale,
      },
      true,
    ),
  });
  return tabella(colonne(c.parte), [
    ...nette.map((g) => diGruppo(g, "riga")),
    ...(c.netto && nette.length > 0
      ? [
          {
            aspetto: "totale" as const,
            r: conQuote(
              { numero: null, nome: `Totale netto${coda}`, importi: c.netto, base: c.netto },
              false,
            ),
          },
        ]
      : []),
    ...altre.map((g) => diGruppo(g, "tenue")),
    {
      aspetto: "totale",
      r: conQuote({ numero: null, nome: t.totale + coda, importi: c.totale, base: c.nei ?? c.totale }, true),
    },
  ]);
}

/** `altrove`: its amounts have cells in the list of capitoli, and are shown here; else they are computed here. */
function conQuote(r: RigaQuadro, altrove: boolean): RigaConQuote {
  const celle = altrove ? ripetuti(r.importi) : r.importi;
  // Of the cells of its own row, where they are those that the indices are made of.
  const base = r.base === r.importi ? celle : r.base;
  const suo = { ...r, base };
  return {
    r: suo,
    celle,
    quote: Object.fromEntries(INDICI.map((i) => [i, quotaDi(suo, i)])) as RigaConQuote["quote"],
  };
}

const ripetuti = (i: Importi): Importi => ({
  previsioneIniziale: stessa(i.previsioneIniziale),
  previsioneAttuale: stessa(i.previsioneAttuale),
  movimentato: stessa(i.movimentato),
  disponibilita: stessa(i.disponibilita),
  cassa: stessa(i.cassa),
});

function noteDi(c: Conti): string {
  const esclusi = c.gruppi.flatMap((g) =>
    g.numero !== null && c.escluse.includes(g.numero) ? [g.numero] : [],
  );
  const nomi = INDICI.map((i) => NOMI_INDICI[c.parte][i].toLowerCase());
  return [
    c.netto && esclusi.length > 0 ? TESTI[c.parte].esclude(esclusi) : "",
    `Indici: ${nomi[0] ?? ""} (attuale su iniziale), ${elenco(nomi.slice(1))}. `,
    c.nei ? "Gli indici del totale non contano le voci fuori dai titoli. " : "",
    "Il trattino: importo zero o rapporto che non esiste. La barra piena vale 100 %.",
  ].join("");
}
