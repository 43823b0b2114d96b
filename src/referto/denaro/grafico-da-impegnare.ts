/** Where the sums still to be committed are: a chart by missione, the largest first, the figure beside the name. */
import { Decimal } from "../../base/importo";
import type { Conti } from "../dati/dati";
import { Cifra, stessa, vivo } from "../documento/cifra";
import type { Blocco } from "../documento/blocchi";
import { DISEGNI, UNITA } from "../foglio/grafici";
import { letterali } from "../documento/formule";
import { parola } from "../parole/frase";
import { missioneDetta } from "../parole/nomi-brevi";

const valore = (c: Cifra): number => (typeof c.valore === "number" ? c.valore : 0);

const PUNTI_RIGA = 16;
const PUNTI_ASSE = 40;
/** More would not be read on half a page. */
const MASSIME = 14;

export function graficoDaImpegnare(c: Conti): Blocco[] {
  const gruppi = c.gruppi
    .filter(
      (g) => g.numero !== null && !c.escluse.includes(g.numero) && valore(g.totale.previsioneAttuale) > 0,
    )
    .toSorted((a, b) => valore(b.totale.previsioneAttuale) - valore(a.totale.previsioneAttuale))
    .slice(0, MASSIME);
  if (gruppi.length < 2) return [];
  const righe = gruppi.map(({ numero, totale: t }) => {
    const [attuale, impegnato] = [t.previsioneAttuale, t.movimentato];
    const manca = new Decimal(valore(attuale)).minus(valore(impegnato));
    const nome = `${missioneDetta(numero ?? 0)}, `;
    return [
      new Cifra(
        vivo`=${letterali(nome)}&FIXED((${attuale}-${impegnato})/1000,0)`,
        nome + manca.dividedBy(1000).toFixed(0),
      ),
      stessa(impegnato),
      new Cifra(vivo`=MAX(0,${attuale}-${impegnato})`, Math.max(0, manca.toNumber())),
    ];
  });
  const massimo = Math.max(...gruppi.map((g) => valore(g.totale.previsioneAttuale)));
  return [
    { tipo: "spazio", punti: 12 },
    { tipo: "sezione", detto: parola("Dove sono le somme ancora da impegnare"), accento: false, punto: null },
    {
      tipo: "frase",
      detto: parola(
        "Migliaia di euro, dalla missione più grande. Barra intera: previsione attuale; parte piena: impegnato; parte vuota, con la cifra accanto al nome: ancora da impegnare. Le stesse cifre sono nella tabella qui sopra.",
      ),
      stile: "didascalia",
      lega: true,
    },
    {
      tipo: "grafico",
      chiave: "impegnare",
      grafico: {
        ...DISEGNI.impegnare,
        asse: massimo >= 2_000 ? UNITA.migliaia : UNITA.euro,
        righe,
        altezza: gruppi.length * PUNTI_RIGA + PUNTI_ASSE,
      },
    },
  ];
}
