/** The money then and now, by titolo or programma: then as numbers, now as references to our own totals. */
import { Decimal } from "../../base/importo";
import { sommaDi } from "../denaro/conti";
import type { BloccoVoci, Conti } from "../dati/dati";
import { nomeBlocco } from "../responsabili/denaro-responsabile";
import { Cifra, stessa, vivo } from "../documento/cifra";
import type { Blocco } from "../documento/blocchi";
import { parola } from "../parole/frase";
import type { ImportiDiAllora } from "../dati/istantanea";
import { tabella } from "../documento/tabella";

const TESTI = {
  entrate: { capo: "Entrate per titolo", nome: "Titolo", movimentato: "Accertato" },
  spese: { capo: "Spese per programma", nome: "Programma", movimentato: "Impegnato" },
} as const;

interface RigaDenaro {
  readonly nome: string;
  readonly attuale: readonly [allora: Cifra, ora: Cifra];
  readonly movimentato: readonly [allora: Cifra, ora: Cifra];
}

/** Then as numbers, now as references to our own totals; what did not change is one row; the totals are Excel's. */
export function denaroConfrontato(
  parte: "entrate" | "spese",
  conti: Conti | null,
  alloraDi: (b: BloccoVoci) => ImportiDiAllora | undefined,
): Blocco[] {
  if (!conti) return [];
  const t = TESTI[parte];
  const righe = conti.blocchi.map((b): RigaDenaro => {
    const allora = alloraDi(b);
    return {
      nome: nomeBlocco(b),
      attuale: [euro(allora?.previsioneAttuale), b.totale.previsioneAttuale],
      movimentato: [euro(allora?.movimentato), b.totale.movimentato],
    };
  });
  const qui = ({ nome, attuale, movimentato }: RigaDenaro): RigaDenaro => ({
    nome,
    attuale: [attuale[0], stessa(attuale[1])],
    movimentato: [movimentato[0], stessa(movimentato[1])],
  });
  const fermo = ({ attuale, movimentato }: RigaDenaro): boolean =>
    [attuale, movimentato].every(([a, o]) => a.valore === o.valore);
  const [ferme, mosse] = [righe.filter(fermo), righe.filter((r) => !fermo(r))];
  const sommate = (nome: string, suoi: readonly RigaDenaro[]): RigaDenaro => ({
    nome,
    attuale: [somma(suoi.map((r) => r.attuale[0])), somma(suoi.map((r) => r.attuale[1]))],
    movimentato: [somma(suoi.map((r) => r.movimentato[0])), somma(suoi.map((r) => r.movimentato[1]))],
  });
  // The unchanged ones in one row: their sums are of the cells of the lists of capitoli.
  const piegate =
    ferme.length < 2
      ? []
      : [sommate(`${ferme.length} ${parte === "entrate" ? "titoli" : "programmi"} invariati`, ferme)];
  const mostrate = ferme.length < 2 ? righe.map(qui) : [...mosse.map(qui), ...piegate];
  return [
    { tipo: "spazio", punti: 12 },
    { tipo: "sezione", detto: parola(t.capo), accento: false, punto: null, segue: t.capo },
    tabella<RigaDenaro>(
      [
        { campo: "nome", titolo: t.nome, posti: [1, 1], stile: "cella", di: (r) => parola(r.nome) },
        {
          campo: "attuale prima",
          titolo: "Previsione attuale allora",
          posti: [2, 2],
          stile: "euro",
          testata: "destra",
          di: (r) => r.attuale[0],
        },
        {
          campo: "attuale ora",
          titolo: "Previsione attuale ora",
          posti: [3, 3],
          stile: "euro",
          testata: "destra",
          di: (r) => r.attuale[1],
        },
        {
          campo: "movimentato prima",
          titolo: `${t.movimentato} allora`,
          posti: [4, 4],
          stile: "euro",
          testata: "destra",
          di: (r) => r.movimentato[0],
        },
        {
          campo: "movimentato ora",
          titolo: `${t.movimentato} ora`,
          posti: [5, 5],
          stile: "euro",
          testata: "destra",
          di: (r) => r.movimentato[1],
        },
        {
          campo: "differenza",
          titolo: `Differenza ${t.movimentato.toLowerCase()}`,
          posti: [6, 6],
          stile: "segnata",
          testata: "destra",
          di: (r) => differenza(...r.movimentato),
        },
      ],
      [
        ...mostrate.map((r) => ({ r, ...(piegate.includes(r) ? { aspetto: "tenue" as const } : {}) })),
        { r: sommate("Totale", mostrate), aspetto: "totale" as const },
      ],
    ),
  ];
}

const euro = (scritto: string | null | undefined): Cifra => {
  if (scritto === null || scritto === undefined) return new Cifra({ tipo: "testo", valore: "–" }, "–");
  const valore = Number(scritto);
  return new Cifra({ tipo: "numero", valore }, valore);
};

const somma = (cifre: readonly Cifra[]): Cifra =>
  new Cifra(
    sommaDi(cifre),
    cifre.reduce((n, x) => (typeof x.valore === "number" ? n.plus(x.valore) : n), new Decimal(0)).toNumber(),
  );

const differenza = (allora: Cifra, ora: Cifra): Cifra =>
  new Cifra(
    vivo`=IF(COUNT(${allora},${ora})=2,${ora}-${allora},"–")`,
    typeof allora.valore === "number" && typeof ora.valore === "number"
      ? new Decimal(ora.valore).minus(allora.valore).toNumber()
      : "–",
  );
