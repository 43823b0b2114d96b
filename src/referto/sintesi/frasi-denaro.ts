/** What is said of the money at a date: each amount from its cell, a column that is missing takes only its own clause away. */
import type { DataIso } from "../../base/data";
import type { CampoMostrato } from "../../bilancio/voce";
import type { Conti, Importi } from "../dati/dati";
import type { Detto } from "../documento/blocchi";
import { frase, ilPercento, isZero, percento, somma, unitaDi, type Vivente } from "../parole/frase";
import { alla, maiuscola } from "../parole/parole";

/** What the net figures are, or the whole where nothing is left out. */
export const baseDi = (c: Conti): Importi => c.netto ?? c.nei ?? c.totale;

export const haColonna = (c: Conti, campo: CampoMostrato): boolean =>
  [...c.voci.values()].some((i) => i[campo] !== undefined);

/** Who acts: an ente that is no comune is called so. */
const soggetto = (ente: string | null): string =>
  ente === null || /^\s*(?:comune|citt[aà])\b/i.test(ente) ? "il Comune" : "l’ente";

const milioni = (unita: "milioni" | "euro"): string => (unita === "milioni" ? " milioni" : " euro");

/** "Al 30 giugno 2023 il Comune ha impegnato 5,45 milioni di euro su 9,79 di spese nette (55,7 %) e ne ha pagati 2,61." */
export function fraseSpese(c: Conti, data: DataIso, ente: string | null): Detto {
  const { previsioneAttuale: a, movimentato: m, cassa: k } = baseDi(c);
  const chi = soggetto(ente);
  const unita = unitaDi(a, m, k);
  const euro = unita === "milioni" ? " milioni di euro" : " euro";
  const nette = c.netto ? "spese nette" : "spese";
  const testa = `${maiuscola(alla(data))} ${chi} `;
  if (!haColonna(c, "movimentato")) return frase(`${testa}prevede `, somma(a, unita), `${euro} di ${nette}.`);
  if (isZero(m))
    return frase(`${testa}non ha ancora impegnato spese, su `, somma(a, unita), `${euro} di ${nette}.`);
  const pagato: readonly (string | Vivente)[] = !haColonna(c, "cassa")
    ? []
    : isZero(k)
      ? [" e non ne ha ancora pagati"]
      : [" e ne ha pagati ", somma(k, unita)];
  return frase(
    `${testa}ha impegnato `,
    somma(m, unita),
    `${euro} su `,
    somma(a, unita),
    ` di ${nette} (`,
    percento(m, a),
    ")",
    ...pagato,
    ".",
  );
}

/** "Le entrate accertate sono 8,17 milioni su 10,11 previsti (80,8 %); ne sono stati riscossi 1,30, il 15,9 %." */
export function fraseEntrate(c: Conti): Detto {
  const { previsioneAttuale: a, movimentato: m, cassa: k } = baseDi(c);
  const unita = unitaDi(a, m, k);
  const euro = milioni(unita);
  if (!haColonna(c, "movimentato")) return frase("Le entrate previste sono ", somma(a, unita), `${euro}.`);
  if (isZero(m)) return frase("Non ci sono entrate accertate, su ", somma(a, unita), `${euro} previsti.`);
  const riscosso: readonly (string | Vivente)[] = !haColonna(c, "cassa")
    ? []
    : isZero(k)
      ? ["; non ne sono ancora stati riscossi"]
      : ["; ne sono stati riscossi ", somma(k, unita), ", ", ilPercento(k, m)];
  return frase(
    "Le entrate accertate sono ",
    somma(m, unita),
    `${euro} su `,
    somma(a, unita),
    " previsti (",
    percento(m, a),
    ")",
    ...riscosso,
    ".",
  );
}
