/** The largest sums still to be collected and to be ascertained, and what was ascertained beyond the previsioni. */
import { Decimal } from "../../base/importo";
import type { CampoMostrato, Voce } from "../../bilancio/voce";
import { sommaDi } from "./conti";
import type { Conti, Importi } from "../dati/dati";
import { Cifra, stessa, vivo } from "../documento/cifra";
import type { Blocco } from "../documento/blocchi";
import { rapporto } from "../documento/formule";
import { parola } from "../parole/frase";
import { conta, inLettere } from "../parole/parole";
import { cellaTabella, tabella, type Colonna } from "../documento/tabella";

interface Somma {
  readonly nome: string;
  readonly importo: Cifra;
  readonly quota: Cifra | null;
}

const nomeVoce = (v: Voce): string =>
  [
    [v.capitolo, v.articolo].filter((x) => x !== null && x !== "").join("/"),
    v.descrizione.replace(/\s+/g, " ").trim(),
  ]
    .filter((t) => t !== "")
    .join("  ");

const resto = (i: Partial<Importi>, da: CampoMostrato, a: CampoMostrato): Cifra | null => {
  const [sopra, sotto] = [i[da], i[a]];
  if (typeof sopra?.valore !== "number" || typeof sotto?.valore !== "number") return null;
  return new Cifra(vivo`=${sopra}-${sotto}`, new Decimal(sopra.valore).minus(sotto.valore).toNumber());
};

const valore = (c: Cifra): number => (typeof c.valore === "number" ? c.valore : 0);

/** What both lists begin with: the voce, and how much. */
const voceEImporto = <R extends { readonly nome: string; readonly importo: Cifra | null }>(
  titolo: string,
): readonly Colonna<R>[] => [
  {
    campo: "nome",
    titolo: "Capitolo",
    posti: [1, 5],
    testataPosti: [1, 4],
    stile: "cella",
    di: (s) => parola(s.nome),
  },
  {
    campo: "importo",
    titolo,
    posti: [6, 6],
    testataPosti: [5, 6],
    testata: "destra",
    stile: "euro",
    di: (s) => s.importo,
  },
];

const COLONNE = (titolo: string): readonly Colonna<Somma>[] => [
  ...voceEImporto<Somma>(titolo),
  {
    campo: "quota",
    titolo: "Parte del totale",
    posti: [8, 8],
    testataPosti: [7, 8],
    testata: "destra",
    stile: "quota",
    di: (s) => s.quota,
  },
  {
    campo: "barra",
    titolo: "",
    posti: [9, 11],
    stile: "barra",
    barra: true,
    di: (s) => (s.quota ? stessa(s.quota) : null),
  },
];

/** `quante`: lines of each list at most. */
export function sommeMaggiori(c: Conti, quante: number): Blocco[] {
  return [
    ...maggiori(c, quante, "Da riscuotere", "Accertato e non riscosso", "movimentato", "cassa"),
    ...maggiori(c, quante, "Da accertare", "Previsto e non accertato", "previsioneAttuale", "movimentato"),
    ...oltre(c, quante),
  ];
}

/** Of the titoli that count as net; those below zero are no sum to wait for. */
function maggiori(
  c: Conti,
  quante: number,
  titolo: string,
  testata: string,
  da: CampoMostrato,
  a: CampoMostrato,
): Blocco[] {
  const tutte = c.gruppi
    .filter((g) => g.numero !== null && !c.escluse.includes(g.numero))
    .flatMap((g) => g.voci)
    .flatMap((v) => {
      const importo = resto(c.voci.get(v) ?? {}, da, a);
      return importo && valore(importo) > 0 ? [{ v, importo }] : [];
    })
    .toSorted((x, y) => valore(y.importo) - valore(x.importo));
  if (tutte.length === 0) return [];
  const [prime, altre] = [tutte.slice(0, quante), tutte.slice(quante)];
  const somma = (cifre: readonly Cifra[]): number =>
    cifre.reduce((n, x) => n.plus(valore(x)), new Decimal(0)).toNumber();
  const coppie = altre.flatMap(({ v }) => {
    const i = c.voci.get(v);
    return i?.[da] && i[a] ? [[i[da], i[a]] as const] : [];
  });
  const restanti =
    altre.length === 0
      ? null
      : new Cifra(
          vivo`=${sommaDi(coppie.map(([x]) => x))}-${sommaDi(coppie.map(([, y]) => y))}`,
          somma(altre.map((x) => x.importo)),
        );
  const suoi = [...prime.map((x) => x.importo), ...(restanti ? [restanti] : [])];
  const totale = new Cifra(sommaDi(suoi), somma(suoi));
  const quota = (x: Cifra): Cifra =>
    new Cifra(
      rapporto(x, totale),
      valore(totale) === 0 ? "–" : new Decimal(valore(x)).dividedBy(valore(totale)).toNumber(),
    );
  return [
    { tipo: "spazio", punti: 12 },
    {
      tipo: "sezione",
      detto: parola(
        altre.length === 0 ? titolo : `${titolo}: le ${inLettere(prime.length)} somme più grandi`,
      ),
      accento: false,
      punto: null,
    },
    tabella(COLONNE(testata), [
      ...prime.map(({ v, importo }) => ({ r: { nome: nomeVoce(v), importo, quota: quota(importo) } })),
      ...(restanti
        ? [
            {
              aspetto: "tenue" as const,
              r: { nome: `Gli altri ${altre.length} capitoli`, importo: restanti, quota: quota(restanti) },
            },
          ]
        : []),
      { aspetto: "totale", r: { nome: "Totale", importo: totale, quota: null } },
    ]),
  ];
}

function oltre(c: Conti, quante: number): Blocco[] {
  const tutte = [...c.voci].flatMap(([v, i]) => {
    const importo = resto(i, "movimentato", "previsioneAttuale");
    return importo && valore(importo) > 0 ? [{ v, importo }] : [];
  });
  if (tutte.length === 0) return [];
  const ordinate = tutte.toSorted((x, y) => valore(y.importo) - valore(x.importo));
  const prime = ordinate.slice(0, quante);
  const altre = tutte.length - prime.length;
  return [
    { tipo: "spazio", punti: 12 },
    {
      tipo: "sezione",
      detto: parola(`Accertato oltre il previsto: ${conta(tutte.length, "capitolo", "capitoli")}`),
      accento: false,
      punto: null,
    },
    tabella<{ readonly nome: string; readonly importo: Cifra | null }>(
      [
        ...voceEImporto("Oltre il previsto"),
        {
          campo: "fare",
          titolo: "Che cosa si può fare",
          posti: [8, 11],
          stile: "cella",
          di: (s) => (s.importo ? parola("Valutare una variazione") : cellaTabella(parola(""))),
        },
      ],
      [
        ...prime.map(({ v, importo }) => ({ r: { nome: nomeVoce(v), importo } })),
        ...(altre > 0
          ? [
              {
                aspetto: "nota" as const,
                r: {
                  nome: `Altri ${conta(altre, "capitolo", "capitoli")} per somme minori, nell’allegato.`,
                  importo: null,
                },
              },
            ]
          : []),
      ],
    ),
  ];
}
